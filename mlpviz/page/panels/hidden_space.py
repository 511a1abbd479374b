"""The hidden space: the data and the plane as a hidden layer hands them on."""

from dataclasses import dataclass

from mlpviz import figures
from mlpviz.diagnostics import project_hidden_layer
from mlpviz.diagnostics.hidden_space import MAX_POINTS
from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.panels.panel import Panel
from mlpviz.page.panels.parts import say_first


@dataclass(frozen=True)
class Choices:
    """layer: a hidden one, from 1; another network may have fewer. axes: two of its units, from 0, or None
    for principal components."""

    layer: int = 1
    axes: tuple[int, int] | None = None


def choose(choices, options, run):
    if options.get("layer") is None:
        return choices
    return Choices(max(options.get("layer"), 1), options.get("axes"))


def describe(shown):
    run, mlp = shown.run, shown.mlp
    n_hidden = len(mlp.activations)
    if not n_hidden:
        return {"figures": {}, "nothing": words.panels.NO_HIDDEN_LAYER}
    layer, axes = min(shown.choices.layer, n_hidden), shown.choices.axes
    units = mlp.layer_sizes[layer]
    if axes is not None and max(axes) >= units:
        axes = None
    seen = project_hidden_layer(run, layer, axes, mlp)
    if seen.axes is None:
        names, text = words.panels.COMPONENTS, words.panels.SPACE_COMPONENTS
    else:
        names = [fill(words.panels.UNIT, units=unit + 1) for unit in seen.axes]
        text = words.panels.SPACE_UNITS + (words.panels.SPACE_OTHERS if units > 2 else "")
    text = fill(text, layer=layer, explained=seen.explained)
    figure = figures.hidden_space(seen.points, seen.y, seen.grid, seen.lines, task=run.task, axes=names)
    return {
        "figures": {"hidden-space": figure.to_plotly_json()},
        "layers": n_hidden,
        "layer": layer,
        "units": units,
        "axes": seen.axes,
        "text": text + say_first(len(run.X_train), MAX_POINTS),
    }


PANEL = Panel("space", describe, Choices(), choose)
