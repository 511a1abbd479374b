"""Activation maximization: the images that a chosen unit, and its neighbours in the layer, answer to most."""

from dataclasses import dataclass

import numpy as np

from mlpviz.diagnostics import maximize_activation
from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.panels.panel import Panel
from mlpviz.page.wire import encode_ink

MAX_UNITS = 10  # at once


@dataclass(frozen=True)
class Choices:
    """layer: from 1, or None for the output layer. unit: from 0. Another network may have fewer of either."""

    layer: int | None = None
    unit: int = 0


def choose(choices, options, run):
    if options.get("layer") is None:
        return choices
    return Choices(max(options.get("layer"), 1), options.get("unit") or 0)


def describe(shown):
    run, mlp = shown.run, shown.mlp
    sizes = mlp.layer_sizes[1:]
    layer = min(shown.choices.layer or len(sizes), len(sizes))
    n_units = sizes[layer - 1]
    unit = min(shown.choices.unit, n_units - 1)
    units = neighbours_of(unit, n_units)
    found = maximize_activation(run, layer, units, mlp)
    chosen = found[unit - units.start]
    probabilities = run.loss.probabilities(chosen.outputs[None])[0]
    name = words.panels.OUTPUT if layer == len(sizes) else words.panels.UNIT
    names = [fill(name, k=k, units=k + 1) for k in range(n_units)]
    return {
        "side": run.experiment.images.side,
        "large": encode_ink(np.array([run.projection.origin, chosen.image])),
        "images": encode_ink(np.array([one.image for one in found])),
        "labels": [names[k] for k in units],
        "rows": list(units),
        "layers": [fill(words.panels.LAYER, layer=k) for k in range(1, len(sizes))] + [words.panels.OUTPUTS],
        "layer": layer,
        "units": names,
        "unit": unit,
        "text": fill(
            words.panels.ASCENT,
            before=chosen.before,
            after=chosen.after,
            said=int(probabilities.argmax()),
            sure=float(probabilities.max()),
        ),
    }


def neighbours_of(unit, n_units):
    """The range of units that are shown with one of so many: `MAX_UNITS`, if there are as many."""
    first = min(unit // MAX_UNITS * MAX_UNITS, max(n_units - MAX_UNITS, 0))
    return range(first, min(first + MAX_UNITS, n_units))


PANEL = Panel("ascent", describe, Choices(), choose, only_images=True)
