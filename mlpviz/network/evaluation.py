"""Evaluation: how well a network does on samples, and how well each of its layers is.

Nothing here trains: parameters, gradient and random generators stay as they are. The gradient measured is
that of the mean loss over all the samples given, not of one lucky sample, and without the penalty.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mlpviz.network.activations import ReLU
from mlpviz.network.arrays import Array
from mlpviz.network.buffers import Buffers
from mlpviz.network.losses import Loss, pick_classes
from mlpviz.network.mlp import MLP

SATURATED_AT = 0.97  # |a|, with the activation's bounds taken as −1 and 1
MAX_FLOAT = float(np.finfo(np.float64).max)
SATURATED_SHARE = 0.9  # of the samples


@dataclass(frozen=True, eq=False)
class LayerMeasurement:
    """One number per dense layer, [n_layers], and per hidden layer, [n_hidden].

    gradient_magnitude: L2 norm of the gradient of the weights; gradient_mean_abs: their mean absolute
    value. bias_gradient: L2 norm of the gradient of the biases. weight_norm: L2 norm of the weights.
    dead_share: share of the ReLU units that are 0 for every sample. saturated_share: share of the units with
    |a| > 0.97 for more than 90 % of the samples, for bounded activations (a sigmoid's 0…1 is taken as −1…1).
    Both are 0 where they do not apply.
    dead_units and saturation, one array [units] for each hidden layer: which units are dead, and the share of
    the samples for which |a| > 0.97.
    A norm too large for a float64 is given as the largest there is, and so is that of a gradient which has
    overflowed on its way, to infinity or to NaN.
    """

    gradient_magnitude: Array
    gradient_mean_abs: Array
    bias_gradient: Array
    weight_norm: Array
    dead_share: Array
    saturated_share: Array
    dead_units: tuple[npt.NDArray[np.bool_], ...]
    saturation: tuple[Array, ...]


class Evaluator:
    """Measures one network on one set of samples, in buffers of its own.

    X [n, input_units + 1] ends in a column of ones, targets [n, output_units] and y [n] are the labels in
    the loss's form and as they came. layers=False spares the room that only `score_and_layers` needs.
    """

    def __init__(
        self,
        mlp: MLP,
        X: Array,
        targets: Array,
        y: npt.NDArray[np.number],
        loss: Loss,
        *,
        layers: bool = True,
    ) -> None:
        self.mlp, self.X, self.targets, self.y, self.loss = mlp, X, targets, y, loss
        self._twin = mlp.twin() if layers else mlp  # its gradient is the evaluator's own
        self._buffers = Buffers(mlp, len(X), backward=layers)
        self._sizes = [part.size for dense in mlp.dense for part in (dense.weights, dense.biases)]
        self._starts = np.cumsum([0, *self._sizes[:-1]])  # of the weights of each layer, and of its biases
        self._n_weights = np.array(self._sizes[::2])
        self._total = float(((y - y.mean()) ** 2).sum()) if self._is_regression and len(y) else 0.0

    @property
    def _is_regression(self) -> bool:
        return self.y.dtype.kind == "f"

    def score(self) -> tuple[float, float]:
        """(mean loss, accuracy); for regression R², the coefficient of determination, in its place."""
        outputs = self.mlp.forward_into(self.X, self._buffers)
        return self._score(outputs)

    def score_and_layers(self) -> tuple[float, float, LayerMeasurement]:
        """(mean loss, accuracy or R², LayerMeasurement)"""
        self._twin.loss_gradient(self.X, self.targets, self.loss, self._buffers)
        loss, accuracy = self._score(self._buffers.outputs)
        gradient = np.abs(self._twin.gradient)
        norms = self._norms(gradient)
        dead, saturation = self.dead_units(), self.saturation()
        return (
            loss,
            accuracy,
            LayerMeasurement(
                _finite(norms[::2]),
                _finite(self._sums(gradient)[::2] / self._n_weights),
                _finite(norms[1::2]),
                _finite(self.weight_norms(self.mlp.parameters)),
                np.array([units.mean() for units in dead]),
                np.array([(shares > SATURATED_SHARE).mean() for shares in saturation]),
                tuple(dead),
                tuple(saturation),
            ),
        )

    def _sums(self, values: Array) -> Array:
        """Sums of a vector laid out like the parameters, [2 n_layers]: over the weights of each dense layer,
        and over its biases."""
        sums: Array = np.add.reduceat(values, self._starts, dtype=np.float64)
        return sums

    def weight_norms(self, values: Array) -> Array:
        """L2 norms of a vector laid out like the parameters, [n_layers], one for each dense layer and of its
        weights alone; biases do not count.

        The squares are those of the values over the largest of them, since a square overflows, or
        vanishes, long before its root does: in float32 beyond 1.8e19.
        """
        return self._norms(np.abs(values))[::2]

    def _norms(self, sizes: Array) -> Array:
        """L2 norms, [2 n_layers] as `_sums`, of absolute values laid out like the parameters."""
        largest = np.maximum.reduceat(sizes, self._starts).astype(np.float64)
        scale = np.where((largest > 0) & (largest < np.inf), largest, 1.0)
        scaled = np.divide(sizes, np.repeat(scale, self._sizes), dtype=np.float64)
        return np.sqrt(self._sums(np.multiply(scaled, scaled, scaled))) * scale

    def dead_units(self) -> list[npt.NDArray[np.bool_]]:
        """For each hidden layer, [units] booleans; of the latest forward pass."""
        return [
            a.max(axis=0) <= 0 if isinstance(activation, ReLU) else np.zeros(a.shape[1], bool)
            for activation, (_, a, _) in zip(self.mlp.activations, self._buffers.hidden, strict=True)
        ]

    def saturation(self) -> list[Array]:
        """For each hidden layer, [units]: the share of the samples for which a unit is at the end of its
        activation's bounds; 0 without bounds. Of the latest forward pass."""
        shares: list[Array] = []
        for activation, (_, a, _) in zip(self.mlp.activations, self._buffers.hidden, strict=True):
            if activation.bounds is None:
                shares.append(np.zeros(a.shape[1]))
                continue
            low, high = activation.bounds
            margin = (1 - SATURATED_AT) * (high - low) / 2
            shares.append(((a < low + margin) | (a > high - margin)).mean(axis=0))
        return shares

    def _score(self, outputs: Array) -> tuple[float, float]:
        loss = float(self.loss.per_sample(outputs, self.targets).mean())
        if self._is_regression:
            residual = float(((outputs[:, 0] - self.y) ** 2).sum())
            return loss, 1 - residual / self._total if self._total else 0.0
        return loss, int(np.count_nonzero(pick_classes(outputs) == self.y)) / len(self.y)


def _finite(norms: Array) -> Array:
    """Norms [n_layers], the largest there is in place of what overflowed: infinity, or NaN."""
    return np.nan_to_num(norms, nan=MAX_FLOAT)
