"""The panels that every run has: the gradient microscope, a hidden layer's space, and what changed.

A panel is a function of the panels' state that returns what the browser shows, JSON-ready: Plotly figures by
name, and words.
"""

import numpy as np

from mlpviz import figures
from mlpviz.diagnostics import (
    compare_surfaces,
    diagnose,
    measure_distributions,
    project_hidden_layer,
    track_quantiles,
)
from mlpviz.diagnostics.distributions import KINDS
from mlpviz.diagnostics.distributions import MAX_POINTS as MOST_SPREAD
from mlpviz.diagnostics.hidden_space import MAX_POINTS as MOST_BENT
from mlpviz.page import words
from mlpviz.page.live.descriptions import MOST_IMAGES
from mlpviz.training.measurement import MAX_MEASURED

SPANS = {"step": None, "epoch": 1, "ten": 10, "hundred": 100}  # epochs, or None for the last step
MOST_NAMED = 8  # units in a sentence


def microscope(panels):
    """Gradients, updates and the spread of the numbers in every layer, over time; and what may be wrong."""
    run, history, mlp = panels.run, panels.run.history, panels.mlp
    found = diagnose(run) if mlp is run.mlp else diagnose(run, mlp, panels.learning_rate)
    spread = measure_distributions(run, panels.kind, mlp)
    epochs, quantiles = track_quantiles(run, panels.kind, panels.known_quantiles)
    title = words.KINDS[panels.kind]
    if panels.kind != "weights" and len(run.X_train) > MOST_SPREAD:
        title += words.FIRST_SAMPLES.format(n=MOST_SPREAD)
    made = {
        "gradient-map": figures.gradient_map(history.epochs, history.per_layer("gradient_magnitude")),
        "update-ratios": figures.update_ratios(history.epochs, history.per_layer("update_ratio")),
        "distribution": figures.distribution(spread.edges, spread.shares, title=title),
        "over-time": figures.quantile_bands(epochs, quantiles, title=words.OVER_TIME.format(kind=title)),
    }
    return {
        "figures": {name: figure.to_plotly_json() for name, figure in made.items()},
        "findings": [
            describe_finding(finding, of_all=len(run.X_train) <= MAX_MEASURED) for finding in found
        ],
        "healthy": words.HEALTHY,
        "kinds": {kind: words.KINDS[kind] for kind in KINDS},
        "kind": panels.kind,
    }


def describe_finding(finding, of_all=True):
    """A badge: what it is called, its rule and number in a sentence, and the units it marks. of_all: whether
    it was measured on all training samples."""
    units = ", ".join(str(unit + 1) for unit in finding.units[:MOST_NAMED])
    if len(finding.units) > MOST_NAMED:
        units += words.AND_MORE.format(n=len(finding.units) - MOST_NAMED)
    units = (words.UNIT if len(finding.units) == 1 else words.UNITS).format(units=units)
    text = words.FINDINGS[finding.rule] if np.isfinite(finding.number) else words.NO_GRADIENT
    text += "" if of_all else words.FIRST_SAMPLES.format(n=MAX_MEASURED)
    return {
        "rule": finding.rule,
        "layer": finding.layer,
        "units": finding.units,
        "text": words.fill(
            text, layer=finding.layer, units=units, number=finding.number, limit=finding.limit
        ),
    }


def space(panels):
    """The data and the plane as a hidden layer hands them on."""
    mlp = panels.mlp
    n_hidden = len(mlp.activations)
    if not n_hidden:
        return {"figures": {}, "nothing": words.NO_HIDDEN_LAYER}
    layer = min(panels.layer, n_hidden)
    units = mlp.layer_sizes[layer]
    axes = panels.axes
    if axes is not None and max(axes) >= units:
        axes = None
    seen = project_hidden_layer(panels.run, layer, axes, mlp)
    names = (
        words.COMPONENTS if seen.axes is None else [words.UNIT.format(units=unit + 1) for unit in seen.axes]
    )
    figure = figures.hidden_space(
        seen.points, seen.y, seen.grid, seen.lines, task=panels.run.task, axes=names
    )
    text = words.SPACE_UNITS if seen.axes is not None else words.SPACE_COMPONENTS
    if seen.axes is not None and units > 2:
        text += words.SPACE_OTHERS
    if len(panels.run.X_train) > MOST_BENT:
        text += words.FIRST_SAMPLES.format(n=MOST_BENT)
    return {
        "figures": {"hidden-space": figure.to_plotly_json()},
        "layers": n_hidden,
        "layer": layer,
        "units": units,
        "axes": seen.axes,
        "text": text.format(layer=layer, explained=seen.explained),
    }


def change(panels):
    """What the last step, or the last epochs, did to the surface."""
    run, span = panels.run, SPANS[panels.span]
    if panels.view.past is None:
        now, epoch, last_update = run.mlp.parameters, run.epochs, run.last_update
    else:
        checkpoint = run.history.checkpoint_at(panels.view.past)
        now, epoch, last_update = checkpoint.parameters, checkpoint.epochs, checkpoint.last_update
    ringed = None
    if span is None:
        before = now - last_update
        ringed = run.last_rows() if panels.view.past is None else []
        text = words.CHANGE_STEP + (words.CHANGE_RINGED if len(ringed) else ".")
        text = text if epoch or last_update.any() else words.NO_STEP
    else:
        then = run.history.checkpoint_at(epoch - span)
        before = then.parameters
        text = words.CHANGE_EPOCHS.format(since=then.epochs, epoch=epoch)
    difference = compare_surfaces(run, before, now)
    many = run.n_classes > 2
    if run.images and ringed is not None:  # of so many samples only the minibatch
        X, y, ringed = run.X_train[ringed], run.y_train[ringed], np.arange(len(ringed))
    elif run.images:
        X, y = run.X_test[:MOST_IMAGES], run.y_test[:MOST_IMAGES]
    else:
        X, y = run.X_train, run.y_train
    figure = figures.surface_change(
        difference, run.projection.to_plane(X), y, ringed, task=run.task, signed=not many
    )
    kind = "many" if many else run.task
    return {
        "figures": {"surface-change": figure.to_plotly_json()},
        "spans": {name: words.SPANS[name] for name in SPANS},
        "span": panels.span,
        "text": words.fill(f"{text} {words.CHANGES[kind]}", most=float(np.abs(difference).max())),
    }


RUN_PANELS = {"microscope": microscope, "change": change, "space": space}
