"""Panels: the pictures below the curves, made only while one looks at them.

Each is a function of the live view that returns what the browser shows, JSON-ready: Plotly figures by name,
and words. `PANELS` is their table.
"""

import numpy as np

from mlpviz import figures
from mlpviz.diagnostics import (
    check_gradient,
    distributions,
    findings,
    hidden_space,
    pass_of,
    quantiles_over_time,
    surface_change,
)
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


def space(view):
    """The data and the plane as a hidden layer hands them on."""
    mlp = view.shown_mlp()
    n_hidden = len(mlp.activations)
    if not n_hidden:
        return {"figures": {}, "nothing": words.NO_HIDDEN_LAYER}
    layer = min(view.space["layer"], n_hidden)
    units = mlp.layer_sizes[layer]
    axes = view.space["axes"]
    if axes is not None and max(axes) >= units:
        axes = None
    seen = hidden_space(view.run, layer, axes, mlp)
    names = (
        words.COMPONENTS if seen.axes is None else [words.UNIT.format(units=unit + 1) for unit in seen.axes]
    )
    figure = figures.hidden_space(seen.points, seen.y, seen.grid, seen.lines, task=view.run.task, axes=names)
    text = words.SPACE_UNITS if seen.axes is not None else words.SPACE_COMPONENTS
    return {
        "figures": {"hidden-space": figure.to_plotly_json()},
        "layers": n_hidden,
        "layer": layer,
        "units": units,
        "axes": seen.axes,
        "text": text.format(layer=layer, explained=seen.explained),
    }


def change(view):
    """What the last step, or the last epochs, did to the surface."""
    run, span = view.run, SPANS[view.span]
    if view.past is None:
        now, epoch, last_update = run.mlp.parameters, run.epochs, run.last_update
    else:
        checkpoint = run.history.checkpoint_at(view.past)
        now, epoch, last_update = checkpoint.parameters, checkpoint.epochs, checkpoint.last_update
    ringed = None
    if span is None:
        before = now - last_update
        ringed = run.last_rows() if view.past is None else None
        text = words.CHANGE_STEP
    else:
        then = run.history.checkpoint_at(epoch - span)
        before = then.parameters
        text = words.CHANGE_EPOCHS.format(since=then.epochs, epoch=epoch)
    difference = surface_change(run, before, now)
    many = run.n_classes > 2
    figure = figures.surface_change(
        difference, run.X_train, run.y_train, ringed, task=run.task, signed=not many
    )
    kind = "many" if many else run.task
    return {
        "figures": {"surface-change": figure.to_plotly_json()},
        "spans": {name: words.SPANS[name] for name in SPANS},
        "span": view.span,
        "text": words.fill(f"{text} {words.CHANGES[kind]}", most=float(np.abs(difference).max())),
    }


SPANS = {"step": None, "epoch": 1, "ten": 10, "hundred": 100}  # epochs, or None for the last step


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


PANELS = {"microscope": microscope, "sample": sample, "change": change, "space": space}
