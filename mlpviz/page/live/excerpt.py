"""Excerpt: as much of a network on images as the diagram has room for.

Of every layer the first `MAX_UNITS` units, and of all pixels together one input: what comes from there into
a unit is the norm of its weights. Laid out as a network of that shape, so that the browser draws it like any
other.
"""

import numpy as np

MAX_UNITS = 10
TILE_PIXELS = 24  # about, along an edge


class Excerpt:
    """mlp: the network it is of; side: of an image, in pixels."""

    def __init__(self, mlp, side):
        self.shapes = [dense.parameters.shape for dense in mlp.dense]
        self.side = side
        self.magnified = max(1, round(TILE_PIXELS / side))  # a pixel, on a tile

    @property
    def sizes(self):
        """Units of every layer after the inputs that are shown."""
        return [min(units, MAX_UNITS) for _, units in self.shapes]

    @property
    def tile_cells(self):
        return self.side * self.magnified

    def of(self, vector):
        """The part of a vector laid out like the parameters, as a vector of the smaller network."""
        blocks, start = [], 0
        shown = None  # units of the layer before
        for shape in self.shapes:
            block = vector[start : start + shape[0] * shape[1]].reshape(shape)[:, :MAX_UNITS]
            start += shape[0] * shape[1]
            if shown is None:
                pixels = np.asarray(block[:-1], np.float64)
                above = np.sqrt(np.einsum("ij,ij->j", pixels, pixels))[None]
            else:
                above = block[:-1][:shown]
            blocks += [above.ravel(), block[-1]]
            shown = block.shape[1]
        return np.concatenate(blocks)

    def tiles(self, parameters, tiles):
        """The tiles [n, tile_cells, tile_cells] of the units shown, those of the first layer replaced by what
        they look for: their weights as images, each as a share of its largest."""
        n_pixels, units = self.shapes[0][0] - 1, self.sizes[0]
        weights = parameters[: n_pixels * self.shapes[0][1]].reshape(n_pixels, -1)[:, :units]
        images = weights.T.reshape(units, self.side, self.side)
        largest = np.abs(images).max(axis=(1, 2), keepdims=True)
        images = np.nan_to_num(images / np.where(largest > 0, largest, 1))
        tiles[:units] = images.repeat(self.magnified, axis=1).repeat(self.magnified, axis=2)
        return tiles

    def means(self, means):
        """Of the mean activations [units] of every layer from the inputs on: that of all pixels first."""
        pixels, *others = means
        return [pixels.mean(keepdims=True), *(layer[:MAX_UNITS] for layer in others)]
