"""The panel of one sample: forward and back with every number, and one weight's gradient by the chain
rule."""

import numpy as np

from mlpviz.data import NO_DATA, OWN
from mlpviz.diagnostics import backpropagate, check_gradient
from mlpviz.network.losses import softmax
from mlpviz.page.panels.image_panels import ink, signed

SAMPLE_ROWS = ("sums", "activations", "grad_activations", "slopes", "grad_sums")


def sample(panels):
    """One point forward and back, unit by unit, and one weight's gradient by the chain rule."""
    run, mlp = panels.run, panels.mlp
    X, y = panels.picked_sample()
    seen = backpropagate(run, X, y, mlp)
    layer, input, unit = panels.weight = fitting(panels.weight, mlp) or largest_gradient(seen)
    dense = mlp.dense[layer - 1]
    incoming = seen.inputs if layer == 1 else seen.activations[layer - 2]
    value, gradient = dense.parameters[input, unit], seen.gradients[layer - 1][input, unit]
    rate = panels.learning_rate
    onward = None
    if layer < len(mlp.dense):
        terms = np.column_stack([seen.grad_sums[layer][0], mlp.dense[layer].weights[unit]])
        onward = numbers(terms)  # [units of the next layer, 2]: dL/dz and the weight towards it
    answers = seen.sums[-1][0] if run.task == "regression" else softmax(seen.sums[-1])[0]
    return {
        "point": numbers(run.projection.to_plane(X)[0]),
        "label": float(y[0]),
        "part": panels.picked[0],
        "guessed": panels.picked[0] == "drawing" and panels.drawing.meant is None,
        **(describe_image(run, X, seen) if run.images else {}),
        "standardized": run.experiment.dataset in OWN and run.experiment.own.units != NO_DATA.units,
        "answers": numbers(answers),
        "loss": finite(seen.loss),
        "layers": [
            {name: numbers(getattr(seen, name)[k][0]) for name in SAMPLE_ROWS} for k in range(len(mlp.dense))
        ],
        "weight": {
            "layer": layer,
            "input": input,
            "unit": unit,
            "value": finite(value),
            "incoming": 1.0 if input == dense.input_units else finite(incoming[0, input]),
            "gradient": finite(gradient),
            "onward": onward,
            "learning_rate": rate,
            "after": finite(value - rate * gradient),
        },
        "check": panels.check,
    }


def describe_image(run, X, seen):
    """The image, and what a little more ink in each pixel would do to its loss (Simonyan et al. 2014)."""
    return {"side": run.experiment.images.side, "image": ink(X), "saliency": signed(seen.grad_inputs)}


def fitting(weight, mlp):
    """The weight (layer, input, unit), if the network has it."""
    if weight is None or not 1 <= weight[0] <= len(mlp.dense):
        return None
    layer, input, unit = weight
    dense = mlp.dense[layer - 1]
    return weight if 0 <= input <= dense.input_units and 0 <= unit < dense.output_units else None


def largest_gradient(seen):
    """(layer, input, unit) of the weight with the largest gradient."""
    layer = int(np.argmax([np.abs(gradient[:-1]).max() for gradient in seen.gradients]))
    weights = np.abs(seen.gradients[layer][:-1])
    input, unit = np.unravel_index(np.argmax(weights), weights.shape)
    return layer + 1, int(input), int(unit)


def check_of(panels):
    """The gradient of the chosen weight for the chosen point by finite differences, on the spot."""
    mlp = panels.mlp
    check = check_gradient(panels.run, *panels.picked_sample(), *panels.weight, mlp)
    return {
        "backpropagation": finite(check.backpropagation),
        "differences": finite(check.differences),
        "relative_error": finite(check.relative_error),
        "h": check.h,
        "dtype": str(mlp.dtype),
    }


def finite(value):
    return float(np.nan_to_num(value))


def numbers(values):
    return np.nan_to_num(np.asarray(values, np.float64)).tolist()
