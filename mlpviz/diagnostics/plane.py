"""The plane: what the network, and every unit in it, answers at each point of the plane of the pictures,
the input plane itself or, for images, that of their first two principal components.

One forward pass over a grid of points gives all the pictures at once: the decision surface from the
outputs, and a small tile for every unit. Pixels need no more than float32, which is several times as quick.
"""

import numpy as np

from mlpviz.data import DOMAIN, apply_features
from mlpviz.network.arrays import Array
from mlpviz.network.buffers import Buffers
from mlpviz.network.course import forward
from mlpviz.training.run import Run

LARGEST = 1e30  # values beyond are drawn as this: float32 ends at 3e38, and pictures add and scale


def make_grid(cells: int) -> Array:
    """The centres of cells × cells squares over the domain, [cells², 2], row by row from the top left:
    x₁ grows to the right, x₂ falls downwards, as in a picture."""
    centres = (np.arange(cells) + 0.5) / cells * 2 * DOMAIN - DOMAIN
    x1, x2 = np.meshgrid(centres, -centres)
    return np.column_stack([x1.ravel(), x2.ravel()])


def evaluate_feature(name: str, tile_cells: int) -> Array:
    """One of `mlpviz.data.FEATURES` over the plane, [tile_cells, tile_cells], from the top left."""
    values = apply_features(make_grid(tile_cells), (name,))
    return values.reshape(tile_cells, tile_cells)


class Plane:
    """The network of a run over a grid of cells × cells points, as pictures.

    `evaluate` looks at the network as it is then; all pictures are of that moment, valid until the next one.
    A picture's rows go from the top, x₂ falling, its columns from the left, x₁ growing. Layers count from 1,
    the last one being the output layer; units from 0. Values beyond ±LARGEST are drawn as that.
    """

    def __init__(self, run: Run, cells: int) -> None:
        self.run, self.cells = run, cells
        with np.errstate(over="ignore"):
            self._mlp = run.mlp.astype(np.float32)
        self._X = run.samples.encode_inputs(run.projection.from_plane(make_grid(cells)), np.float32)
        self._buffers = Buffers(self._mlp, cells * cells, backward=False)
        self.evaluate()

    def evaluate(self, parameters: Array | None = None) -> None:
        """Forward the whole grid through the network as it is now, or as it is with other parameters, a
        vector laid out like `MLP.parameters`."""
        parameters = self.run.mlp.parameters if parameters is None else parameters
        with np.errstate(all="ignore"):
            np.copyto(self._mlp.parameters, parameters, casting="same_kind")
            outputs = self._mlp.forward_into(self._X, self._buffers)
            if not np.isfinite(outputs).all():
                self._evaluate_widely(parameters)

    def _evaluate_widely(self, parameters: Array) -> None:
        """Forward the grid in float64, for parameters too large for float32."""
        wide_mlp = self.run.mlp.astype(np.float64)
        np.copyto(wide_mlp.parameters, parameters)
        activations = forward(wide_mlp.layers, self._X[:, :-1].astype(np.float64))
        hidden = [a for _, a, _ in self._buffers.hidden]
        for narrow, wide in zip(
            (*hidden, self._buffers.outputs), (*activations[1::2], activations[-1]), strict=True
        ):
            narrow[...] = np.clip(np.nan_to_num(wide), -LARGEST, LARGEST)

    def output(self) -> Array:
        """The decision surface: of one output its verdict (see `Loss.verdicts`), which in regression is the
        value, [cells, cells]; of more the probabilities of the classes, [cells, cells, n_classes]."""
        outputs, loss = self._buffers.outputs, self.run.loss
        if outputs.shape[1] == 1:
            return loss.verdicts(outputs).reshape(self.cells, self.cells)
        return loss.probabilities(outputs).reshape(self.cells, self.cells, -1)

    def unit(self, layer: int, unit: int) -> Array:
        """One unit's activation, or an output's verdict, [cells, cells]."""
        return self._layer(layer)[:, unit].reshape(self.cells, self.cells)

    def tiles(self, tile_cells: int, max_units: int | None = None) -> Array:
        """Every hidden unit's activation and every output's verdict on a coarser grid, [n_units, tile_cells,
        tile_cells], layer by layer. max_units: how many of each layer, the first; all by default. Raises
        ValueError unless tile_cells divides the cells."""
        if self.cells % tile_cells:
            raise ValueError(f"tile_cells must divide {self.cells}, got {tile_cells}")
        stride = self.cells // tile_cells
        middle = slice(stride // 2, None, stride)
        hidden = [a.T[:max_units] for _, a, _ in self._buffers.hidden]
        tiles = [a.reshape(-1, self.cells, self.cells)[:, middle, middle] for a in hidden]
        outputs = self._buffers.outputs.reshape(self.cells, self.cells, -1)[middle, middle]
        verdicts = self.run.loss.verdicts(outputs.reshape(tile_cells**2, -1))
        tiles.append(verdicts.T[:max_units].reshape(-1, tile_cells, tile_cells))
        return np.concatenate(tiles)

    def _layer(self, layer: int) -> Array:
        """[cells², units]"""
        if layer == len(self._mlp.dense):
            return self.run.loss.verdicts(self._buffers.outputs)
        return self._buffers.hidden[layer - 1][1]
