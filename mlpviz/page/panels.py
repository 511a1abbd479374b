"""Panels: the pictures below the curves, made only while one looks at them.

Each is a function of the live view that returns what the browser shows, JSON-ready: Plotly figures by name,
and words. `PANELS` is their table.
"""

import numpy as np

from mlpviz import figures
from mlpviz.diagnostics import check_gradient, distributions, findings, pass_of, quantiles_over_time
from mlpviz.diagnostics.distributions import KINDS
from mlpviz.network.losses import softmax
from mlpviz.page import words


def microscope(view):
    """Gradients, updates and the spread of the numbers in every layer, over time; and what may be wrong."""
    run, history = view.run, view.run.history
    spread = distributions(run, view.shown_mlp())[view.kind]
    epochs, quantiles = quantiles_over_time(run, view.kind, view.known_quantiles)
    title = words.KINDS[view.kind]
    made = {
        "gradient-map": figures.gradient_map(history.epochs, history.per_layer("gradient_magnitude")),
        "update-ratios": figures.update_ratios(history.epochs, history.per_layer("update_ratio")),
        "distribution": figures.distribution(spread.edges, spread.shares, title=title),
        "over-time": figures.quantile_bands(epochs, quantiles, title=words.OVER_TIME.format(kind=title)),
    }
    return {
        "figures": {name: figure.to_plotly_json() for name, figure in made.items()},
        "findings": [describe_finding(finding) for finding in findings(run)],
        "healthy": words.HEALTHY,
        "kinds": {kind: words.KINDS[kind] for kind in KINDS},
        "kind": view.kind,
    }


def describe_finding(finding):
    """A badge: what it is called, its rule and number in a sentence, and the units it marks."""
    units = ", ".join(str(unit + 1) for unit in finding.units)
    units = (words.UNIT if len(finding.units) == 1 else words.UNITS).format(units=units)
    text = words.FINDINGS[finding.rule] if np.isfinite(finding.number) else words.NO_GRADIENT
    return {
        "rule": finding.rule,
        "layer": finding.layer,
        "units": finding.units,
        "text": words.fill(
            text, layer=finding.layer, units=units, number=finding.number, limit=finding.limit
        ),
    }


def sample(view):
    """One point forward and back, unit by unit, and one weight's gradient by the chain rule."""
    run, mlp = view.run, view.shown_mlp()
    X, y = view.picked_point()
    seen = pass_of(run, X, y, mlp)
    layer, input, unit = view.weight = fitting(view.weight, mlp) or largest_gradient(seen)
    dense = mlp.dense[layer - 1]
    incoming = seen.inputs if layer == 1 else seen.activations[layer - 2]
    value, gradient = dense.parameters[input, unit], seen.gradients[layer - 1][input, unit]
    rate = view.run.learning_rate if view.past is None else run.history.row_at(view.past)["learning_rate"]
    onward = None
    if layer < len(mlp.dense):
        terms = np.column_stack([seen.grad_sums[layer][0], mlp.dense[layer].weights[unit]])
        onward = numbers(terms)  # [units of the next layer, 2]: dL/dz and the weight towards it
    answers = seen.sums[-1][0] if run.task == "regression" else softmax(seen.sums[-1])[0]
    return {
        "point": numbers(X[0]),
        "label": float(y[0]),
        "test": view.picked[0] == "test",
        "inputs": numbers(seen.inputs[0]),
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
        "check": view.check,
    }


SAMPLE_ROWS = ("sums", "activations", "grad_activations", "slopes", "grad_sums")


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


def check_of(view):
    """The gradient of the chosen weight for the chosen point by finite differences, on the spot."""
    mlp = view.shown_mlp()
    check = check_gradient(view.run, *view.picked_point(), *view.weight, mlp)
    return {
        "backpropagation": finite(check.backpropagation),
        "differences": finite(check.differences),
        "relative_error": finite(check.relative_error),
        "h": check.h,
    }


def finite(value):
    return float(np.nan_to_num(value))


def numbers(values):
    return np.nan_to_num(np.asarray(values, np.float64)).tolist()


PANELS = {"microscope": microscope, "sample": sample}
