"""The diagram of the selected lane: its network, drawn as under Watch, but in every few frames only."""

from mlpviz.data import DOMAIN
from mlpviz.page.live.diagram import describe_diagram
from mlpviz.page.live.numbers import numbers_now, numbers_then
from mlpviz.page.live.pictures import Pictures

EVERY = 4  # frames of a comparison that plays, to one of the diagram
FIXED = ("features", "weights")  # what all runs have in common, and what no link could tell


class LaneDiagram:
    """lane: the one whose network is drawn."""

    def __init__(self, lane):
        self.lane = lane
        self._pictures = Pictures(lane.run)

    def describe(self):
        """JSON-ready, as of the live view's setup."""
        pictures = self._pictures
        return {
            "network": describe_diagram(self.lane.run, pictures.excerpt),
            "surface": {
                "cells": pictures.cells,
                "tile_cells": pictures.tile_cells,
                "domain": [-DOMAIN, DOMAIN],
            },
            "hidden": list(FIXED),
        }

    def paint(self, past, *, in_passing):
        """(numbers, arrays) of a live view's frame, now or at an epoch; in passing, a glance will do."""
        run, epoch = self.lane.run, self.lane.find(past)
        if epoch is None:
            numbers, parameters = numbers_now(run, in_passing=in_passing), run.mlp.parameters
        else:
            numbers, parameters, _ = numbers_then(run, epoch)
        arrays, _ = self._pictures.paint(parameters, None)
        return {**numbers, "shown": None, "unit_scale": 1.0}, arrays
