"""One sample: forward and back with every number, and one weight's gradient by the chain rule."""

from dataclasses import dataclass, replace

import numpy as np

from mlpviz.data import NO_DATA, OWN
from mlpviz.data.column_names import tell_row, tell_value
from mlpviz.diagnostics import backpropagate, check_gradient
from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.panels.panel import Panel
from mlpviz.page.panels.parts import kind_of, parts_of
from mlpviz.page.wire import encode_ink, encode_signed, make_finite

DRAWING = "drawing"  # the visitor's, in place of a part of the data
ROWS = ("sums", "activations", "grad_activations", "slopes", "grad_sums")


@dataclass(frozen=True)
class Choices:
    """part: of the data, or `DRAWING`. row: of the sample in its part. weight: (layer from 1, input from 0,
    the last being the bias, unit from 0), whose gradient is written out, or None for the largest. check: that
    gradient by finite differences (see `check_weight`), or None."""

    part: str = "train"
    row: int = 0
    weight: tuple[int, int, int] | None = None
    check: dict | None = None


def renew(choices, run):
    """The first sample of another run; what was picked in the last one means nothing."""
    return Choices("test" if run.images else "train")


def describe(shown):
    run, mlp = shown.run, shown.mlp
    X, y = get_sample(shown)
    seen = backpropagate(run, X, y, mlp)
    outputs = seen.sums[-1]
    answers = outputs[0] if run.task == "regression" else run.loss.probabilities(outputs)[0]
    own = run.experiment.own if run.experiment.dataset in OWN else NO_DATA
    return {
        "point": _numbers(run.projection.to_plane(X)[0]),
        "label": float(y[0]),
        "part": shown.choices.part,
        "row": shown.choices.row,
        "parts": _describe_parts(run),
        "guessed": shown.choices.part == DRAWING and shown.drawing.meant is None,
        **(_describe_image(run, X, seen) if run.images else {}),
        "columns": _tell_columns(run, X[0]),
        "in_unit": _tell_values(run, float(y[0]), float(answers[0])),
        "standardized": own.units != NO_DATA.units,
        "answers": _numbers(answers),
        "loss": make_finite(seen.loss),
        "layers": [
            {name: _numbers(getattr(seen, name)[k][0]) for name in ROWS} for k in range(len(mlp.dense))
        ],
        "weight": _describe_weight(shown, seen),
        "check": shown.choices.check,
    }


def _describe_parts(run):
    """The parts of the data to choose a sample from: {name: {title, n}}."""
    titles = words.panels.PARTS if run.images else words.panels.POINTS
    return {
        name: {"title": titles[kind_of(run, name) if run.images else name], "n": len(y)}
        for name, (_, y) in parts_of(run).items()
    }


def _tell_columns(run, x):
    """The numbers of a sample of a table in words, in its units and with the names of its columns; None for
    other samples."""
    if run.samples.columns:
        return tell_row(run.samples.columns.names[:-1], x.tolist())
    if run.experiment.dataset not in OWN or not run.experiment.own.names:
        return None
    own = run.experiment.own
    values = [center + scale * number for (center, scale), number in zip(own.units, x.tolist(), strict=False)]
    return tell_row(own.names[:-1], values)


def _tell_values(run, value, answer):
    """The value of a sample and the network's answer in the unit of the data, or None if they have none."""
    middle, half = run.samples.unit
    if run.task != "regression" or (middle, half) == NO_DATA.units[2]:
        return None
    names = run.samples.columns.names if run.samples.columns else run.experiment.own.names
    name = names[-1] if names else words.panels.VALUE
    told = make_finite(middle + half * np.array([value, answer])).tolist()
    return fill(words.panels.TOLD, value=tell_value(name, told[0]), answer=tell_value(name, told[1]))


def _describe_image(run, X, seen):
    """The image, and what a little more ink in each pixel would do to its loss (Simonyan et al. 2014)."""
    side = run.experiment.images.side
    return {"side": side, "image": encode_ink(X), "saliency": encode_signed(seen.grad_inputs)}


def _describe_weight(shown, seen):
    """One weight's gradient by the chain rule: what comes in times what goes on."""
    mlp, rate = shown.mlp, shown.learning_rate
    layer, input, unit = shown.choices.weight or find_largest_gradient(seen)
    dense = mlp.dense[layer - 1]
    incoming = seen.inputs if layer == 1 else seen.activations[layer - 2]
    value, gradient = dense.parameters[input, unit], seen.gradients[layer - 1][input, unit]
    onward = None
    if layer < len(mlp.dense):  # [units of the next layer, 2]: dL/dz and the weight towards it
        onward = _numbers(np.column_stack([seen.grad_sums[layer][0], mlp.dense[layer].weights[unit]]))
    return {
        "layer": layer,
        "input": input,
        "unit": unit,
        "value": make_finite(value),
        "incoming": 1.0 if input == dense.input_units else make_finite(incoming[0, input]),
        "gradient": make_finite(gradient),
        "onward": onward,
        "learning_rate": rate,
        "after": make_finite(value - rate * gradient),
    }


def get_sample(shown):
    """(X [1, d], y [1]) of the sample that was chosen."""
    part, row = shown.choices.part, shown.choices.row
    if part == DRAWING:
        image = shown.drawing.image(shown.run)
        return image, shown.drawing.label(shown.mlp, image)
    X, y = parts_of(shown.run)[part]
    return X[row : row + 1], y[row : row + 1]


def choose_weight(choices, weight, mlp):
    """The Choices with another weight (layer, input, unit). Raises ValueError if there is none such."""
    layer, input, unit = weight
    is_one = 1 <= layer <= len(mlp.dense)
    is_one = is_one and 0 <= input <= mlp.layer_sizes[layer - 1] and 0 <= unit < mlp.layer_sizes[layer]
    if not is_one:
        raise ValueError(f"weight must be one of the network's, got {weight}")
    return replace(choices, weight=weight, check=None)


def settle_weight(shown):
    """The Choices with the weight of the largest gradient as it is now, if the visitor has chosen none: it
    stays that one while the network trains."""
    if shown.choices.weight is not None:
        return shown.choices
    seen = backpropagate(shown.run, *get_sample(shown), shown.mlp)
    return replace(shown.choices, weight=find_largest_gradient(seen))


def find_largest_gradient(seen):
    """(layer, input, unit) of the weight with the largest gradient in a Pass."""
    layer = int(np.argmax([np.abs(gradient[:-1]).max() for gradient in seen.gradients]))
    weights = np.abs(seen.gradients[layer][:-1])
    input, unit = np.unravel_index(np.argmax(weights), weights.shape)
    return layer + 1, int(input), int(unit)


def check_weight(shown):
    """The gradient of the chosen weight for the chosen sample, and the same by finite differences."""
    check = check_gradient(shown.run, *get_sample(shown), *shown.choices.weight, shown.mlp)
    return {
        "backpropagation": make_finite(check.backpropagation),
        "differences": make_finite(check.differences),
        "relative_error": make_finite(check.relative_error),
        "h": check.h,
        "dtype": str(shown.mlp.dtype),
    }


def _numbers(values):
    return make_finite(values).tolist()


PANEL = Panel("sample", describe, Choices(), renew=renew)
