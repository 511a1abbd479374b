"""The setup of a comparison: what stays the same for all its frames."""

from mlpviz import figures
from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.compare.differences import describe_difference, describe_knobs, describe_shared
from mlpviz.page.lanes import LETTERS, MAX_LANES, MAX_NAME, MIN_LANES
from mlpviz.page.live.setup import describe_surface, make_luts
from mlpviz.page.live.speeds import EPOCH_SPEEDS
from mlpviz.page.live.transport import describe_transport


def describe_comparison(comparison):
    """JSON-ready."""
    lanes = comparison.lanes
    run = lanes[0].run
    transport = describe_transport()
    surface = describe_surface(run)
    surface.update_layout(margin=dict.fromkeys("lrtb", 0))
    surface.update_xaxes(visible=False)
    surface.update_yaxes(visible=False)
    return {
        **transport,
        "speeds": [(name, words.controls.CHOICES["speed"][name]) for name in EPOCH_SPEEDS],
        "figures": {
            "surface": surface.to_plotly_json(),
            "losses": figures.compared_losses(
                "".join(lane.letter for lane in lanes), loss=run.loss.label
            ).to_plotly_json(),
        },
        "templates": figures.TEMPLATES_JSON,
        "palettes": figures.PALETTES_JSON,
        "luts": {theme: make_luts(run.n_classes, palette) for theme, palette in figures.PALETTES.items()},
        "cells": comparison.cells,
        "regression": run.task == "regression",
        "validates": bool(run.images and run.images.validates),
        "shared": describe_shared([lane.run.experiment for lane in lanes]),
        "forked": comparison.source and fill(words.compare.FORKED_AT, epoch=comparison.source.epochs),
        "lanes": [_describe_lane(lane, comparison) for lane in lanes],
        "letters": LETTERS,
        "selected": lanes[comparison.selected].letter,
        "diagram": comparison.diagram.describe(),
        "limits": {"min_lanes": MIN_LANES, "max_lanes": MAX_LANES, "max_name": MAX_NAME},
        "buttons": {
            name: {"label": label, "help": words.compare.HELP[name]}
            for name, label in words.compare.BUTTONS.items()
        },
    }


def _describe_lane(lane, comparison):
    experiments = [other.run.experiment for other in comparison.lanes]
    return {
        "letter": lane.letter,
        "name": lane.name,
        "pinned": lane.spec.pinned,
        "difference": describe_difference(lane.run.experiment, experiments),
        "knobs": describe_knobs(lane.run.experiment),
    }
