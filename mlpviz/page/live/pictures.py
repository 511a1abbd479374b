"""The pictures of a frame, as bytes: the decision surface, and a tile for every unit of the diagram."""

import numpy as np

from mlpviz import figures
from mlpviz.diagnostics import Plane
from mlpviz.page.live.excerpt import MAX_UNITS, Excerpt
from mlpviz.page.live.payload import padding
from mlpviz.page.wire import as_float32

TILE_CELLS = 20  # along an edge; of images, see `Excerpt`


class Pictures:
    """run: whose network is painted, again and again as its parameters change.

    cells, tile_cells: along an edge of the surface and of a tile. excerpt: what the diagram shows of a
    network on images, or None.
    """

    def __init__(self, run):
        images = run.experiment.images
        self.n_classes = run.n_classes
        self.excerpt = Excerpt(run.mlp, images.side) if images else None
        self.tile_cells = self.excerpt.tile_cells if self.excerpt else TILE_CELLS
        self.cells = 2 * self.tile_cells if self.excerpt else cells_for(run.mlp.parameters.size)
        self.plane = Plane(run, self.cells)

    def paint(self, parameters, shown):
        """(arrays, scale) of the network with these parameters: parameters (float32), surface, tiles and
        padding (uint8). The surface is of the unit `shown`, (layer, unit), whose value `scale` has full
        colour, or, for None, of the network's output."""
        self.plane.evaluate(parameters)
        surface, scale = self._paint_surface(shown)
        if self.excerpt is None:
            tiles = self.plane.tiles(self.tile_cells)
        else:
            tiles = self.excerpt.tiles(parameters, self.plane.tiles(self.tile_cells, MAX_UNITS))
            parameters = self.excerpt.of(parameters)
        scales = np.maximum(1, np.abs(tiles).max(axis=(1, 2), keepdims=True))
        tile_bytes = figures.diverging_bytes(tiles, scales)
        n_bytes = surface.nbytes + tile_bytes.nbytes
        return (as_float32(parameters), surface, tile_bytes, padding(n_bytes)), scale

    def _paint_surface(self, shown):
        if shown is None:
            return figures.encode_output(self.plane.output(), self.n_classes), 1.0
        values = self.plane.unit(*shown)
        scale = max(1.0, float(np.abs(values).max()))
        return figures.diverging_bytes(values, scale), scale


def has_unit(mlp, unit):
    """Whether a network has the unit (layer from 1, unit from 0)."""
    layer, index = unit
    return 1 <= layer < len(mlp.layer_sizes) and 0 <= index < mlp.layer_sizes[layer]


def cells_for(n_parameters):
    """Cells along an edge of the surface: a finer picture where the network is small enough for it."""
    if n_parameters < 3_000:
        return 100
    return 60 if n_parameters < 12_000 else 40
