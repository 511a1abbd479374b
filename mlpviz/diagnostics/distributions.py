"""Distributions: the spread of every layer's weights, gradients and activations, now and before.

The past comes from the checkpoints in the history: their parameters are put into a copy of the network,
and the training samples go through it. Gradients are taken by their decadic logarithm, |dL/dw| = 10^x, since
they span many powers of ten; a gradient of exactly 0 has none and is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mlpviz.diagnostics.backpropagation import backpropagate
from mlpviz.network.arrays import Array
from mlpviz.network.mlp import MLP
from mlpviz.training.checkpoint import Checkpoint
from mlpviz.training.run import Run

KINDS = ("weights", "gradients", "activations")
QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
BINS = 40
MAX_POINTS = 1_000  # of the training data, the first

KnownQuantiles = dict[tuple[int, str, Checkpoint], Array]


@dataclass(frozen=True, eq=False)
class Distribution:
    """The spread of one kind of number, layer by layer.

    kind: one of `KINDS`. edges [BINS + 1]: of the bins, the same for all layers. shares [n_layers, BINS]: how
    much of each layer's numbers lies in each bin. quantiles [n_layers, 5]: at `QUANTILES`; NaN for a layer
    without numbers.
    """

    kind: str
    edges: Array
    shares: Array
    quantiles: Array


def measure_distributions(run: Run, kind: str, mlp: MLP | None = None) -> Distribution:
    """The Distribution of one of `KINDS` of numbers in the run's network as it is now, or in `mlp`, another
    of the same shape. Gradients and activations are those of the first `MAX_POINTS` training samples.
    Raises ValueError if there is no such kind."""
    layers = _values(run, kind, run.mlp if mlp is None else mlp)
    edges = _edges(kind, layers)
    counts = np.array([np.histogram(values, edges)[0] for values in layers])
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    return Distribution(kind, edges, shares, _quantiles(layers))


def track_quantiles(
    run: Run, kind: str, known: KnownQuantiles | None = None
) -> tuple[npt.NDArray[np.integer], Array]:
    """(epochs [n], quantiles [n, n_layers, 5]) of one kind of number, for every epoch of the run's history.

    known: a dict that keeps the quantiles between calls for the same run, so that each epoch is worked out
    once; what is no longer in the history leaves it. Raises ValueError if there is no such kind.
    """
    known = {} if known is None else known
    checkpoints = {epoch: run.history.checkpoint_at(epoch) for epoch in run.history.epochs}
    for key in [key for key in known if key[0] not in checkpoints or key[2] is not checkpoints[key[0]]]:
        del known[key]
    rows = []
    mlp = None
    for epoch, checkpoint in checkpoints.items():
        key = (epoch, kind, checkpoint)
        if key not in known:
            mlp = run.mlp.astype(run.mlp.dtype) if mlp is None else mlp
            mlp.parameters[...] = checkpoint.parameters
            known[key] = _quantiles(_values(run, kind, mlp))
        rows.append(known[key])
    return np.array(run.history.epochs), np.array(rows)


def _values(run: Run, kind: str, mlp: MLP) -> list[Array]:
    """A flat array for each layer."""
    if kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}, got {kind!r}")
    if kind == "weights":
        return [dense.weights.ravel() for dense in mlp.dense]
    seen = backpropagate(run, run.X_train[:MAX_POINTS], run.y_train[:MAX_POINTS], mlp)
    if kind == "activations":
        return [a.ravel() for a in seen.activations]
    sizes = [np.abs(gradient[:-1].ravel()) for gradient in seen.gradients]
    return [np.log10(layer[layer > 0]) for layer in sizes]


def _edges(kind: str, layers: Sequence[Array]) -> Array:
    """[BINS + 1], around all the numbers; but for gradients, with zero in the middle."""
    everything = np.concatenate(layers)
    everything = everything[np.isfinite(everything)]
    low, high = (everything.min(), everything.max()) if len(everything) else (-1.0, 1.0)
    if kind != "gradients":
        high = max(abs(low), abs(high))
        low = -high
    if not high > low:
        low, high = low - 1, high + 1
    return np.linspace(low, high, BINS + 1)


def _quantiles(layers: Sequence[Array]) -> Array:
    """[n_layers, 5]"""
    return np.array(
        [
            np.quantile(values, QUANTILES) if len(values) else np.full(len(QUANTILES), np.nan)
            for values in layers
        ]
    )
