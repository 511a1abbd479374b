"""The loss landscape: the loss around where the run has come to, on a plane in the space of its parameters,
with the path there and a marker at the moment that is shown.

It takes too long to be worked out while describing: `mlpviz.page.live.landscapes` does that in turns, and
leaves what it has in the panel's cache, by the choices that it is of.
"""

from dataclasses import dataclass, replace

import numpy as np

from mlpviz import figures
from mlpviz.language import fill
from mlpviz.network.validation import check_choice
from mlpviz.page import words
from mlpviz.page.panels.panel import Panel
from mlpviz.page.wire import make_finite
from mlpviz.sweeps import Landscape, locate
from mlpviz.sweeps.landscape import DIRECTIONS, SAMPLES

SHAPES = {"contours": figures.loss_contours, "relief": figures.loss_relief}


@dataclass(frozen=True)
class Choices:
    """directions, samples: of `loss_landscape`. shape: one of `SHAPES`."""

    directions: str = "path"
    samples: str = "training"
    shape: str = "contours"

    @property
    def plane(self):
        """What the landscape is of; another shape is of the same."""
        return self.directions, self.samples


@dataclass(eq=False)
class Survey:
    """What is known of a landscape so far. landscape: the latest, or None. version: of the network that it is
    of. share: how much of the next one is done, or None. refused: why there is none, in words, or None."""

    landscape: Landscape | None = None
    version: object = None
    share: float | None = None
    refused: str | None = None


def choose(choices, options, run):
    given = {
        name: check_choice(name, options[name], allowed)
        for name, allowed in (("directions", DIRECTIONS), ("samples", SAMPLES), ("shape", SHAPES))
        if options.get(name) is not None
    }
    return replace(choices, **given)


def describe(shown):
    choices = shown.choices
    survey = shown.cache.get(choices.plane, Survey())
    described = {
        "figures": {},
        "share": survey.share,
        "marker": None,
        "text": survey.refused or words.panels.LANDSCAPE_AWAITED,
        "path": [],
        **{name: words.panels.LANDSCAPE_CHOICES[name] for name in ("directions", "samples", "shape")},
        "chosen": {"directions": choices.directions, "samples": choices.samples, "shape": choices.shape},
    }
    if (seen := survey.landscape) is None:
        return described
    marker = mark_moment(seen, shown)
    return described | {
        "figures": {"loss-landscape": _draw(shown, survey)},
        "marker": marker,
        "text": survey.refused or _say(seen, marker),
        "path": [
            [int(epoch), *map(make_finite, (*place, loss))]
            for epoch, place, loss in zip(seen.path_epochs, seen.path, seen.path_losses, strict=True)
        ],
    }


def mark_moment(landscape, shown):
    """Where the moment that is shown is in a landscape: its epoch, shadow and true loss, and whether that is
    within the picture."""
    a, b = locate(landscape, shown.mlp.parameters)
    inside = all(axis[0] <= place <= axis[-1] for axis, place in ((landscape.a, a), (landscape.b, b)))
    return {
        "epoch": shown.epoch,
        "place": [make_finite(a), make_finite(b)],
        "loss": make_finite(_loss_of(landscape, shown)),
        "inside": bool(inside),
    }


def _loss_of(landscape, shown):
    """The true loss of the moment, of the samples that the landscape is of."""
    column = "train_loss" if landscape.samples == "training" else "test_loss"
    if shown.is_past:
        return shown.run.history.row_at(shown.epoch)[column]
    return getattr(shown.run.glance, column)


def _draw(shown, survey):
    """The figure, made once for a landscape and a shape."""
    key = ("figure", *shown.choices.plane)
    made = shown.cache.get(key)
    if made is None or made[0] is not survey.landscape:
        made = shown.cache[key] = survey.landscape, {}
    drawn, shape, seen = made[1], shown.choices.shape, survey.landscape
    if shape not in drawn:
        drawn[shape] = SHAPES[shape](
            seen.a,
            seen.b,
            seen.losses,
            seen.path,
            seen.path_losses,
            seen.path_epochs,
            seen.shares,
            measure=words.panels.LANDSCAPE_MEASURES[seen.samples],
        ).to_plotly_json()
    return drawn[shape]


def _say(seen, marker):
    """What there is to know of it: when it was drawn, what the plane holds of the path, and where the moment
    is, if that is beyond its edge."""
    share = float(seen.shares.sum())
    path = fill(words.panels.LANDSCAPE_SHARE, share=share) if np.isfinite(share) else ""
    text = fill(words.panels.LANDSCAPE, epoch=int(seen.path_epochs[-1]), path=path)
    return text if marker["inside"] else text + fill(words.panels.LANDSCAPE_OUTSIDE, epoch=marker["epoch"])


PANEL = Panel("landscape", describe, Choices(), choose, seconds=0.15)
