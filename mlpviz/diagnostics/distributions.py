"""Distributions: the spread of every layer's weights, gradients and activations, now and before.

The past comes from the checkpoints in the history: their parameters are put into a copy of the network,
and the training points go through it. Gradients are taken by their decadic logarithm, |dL/dw| = 10^x, since
they span many powers of ten; a gradient of exactly 0 has none and is left out.
"""

from dataclasses import dataclass

import numpy as np

from mlpviz.diagnostics.backpropagation import backpropagate

KINDS = ("weights", "gradients", "activations")
QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
BINS = 40
MAX_POINTS = 1_000  # of the training data, the first


@dataclass(frozen=True, eq=False)
class Distribution:
    """One kind of number, layer by layer. edges [BINS + 1]; shares [n_layers, BINS] of each layer's numbers;
    quantiles [n_layers, 5], at `QUANTILES`, NaN for a layer without numbers."""

    kind: str
    edges: np.ndarray
    shares: np.ndarray
    quantiles: np.ndarray


def measure_distributions(run, kind, mlp=None):
    """The Distribution of one of `KINDS`: of the run as it is now, or of another network of its shape."""
    return _distribution(kind, _values(run, kind, run.mlp if mlp is None else mlp))


def track_quantiles(run, kind, known=None):
    """(epochs [n], quantiles [n, n_layers, 5]) of one kind of number, for every epoch of the run's history.

    known: a dict the quantiles are kept in between calls, for the same run, so that each epoch is worked out
    once; what is no longer in the history leaves it.
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


def _values(run, kind, mlp):
    """[a flat array for each layer]"""
    if kind == "weights":
        return [dense.weights.ravel() for dense in mlp.dense]
    seen = backpropagate(run, run.X_train[:MAX_POINTS], run.y_train[:MAX_POINTS], mlp)
    if kind == "activations":
        return [a.ravel() for a in seen.activations]
    sizes = [np.abs(gradient[:-1].ravel()) for gradient in seen.gradients]
    return [np.log10(layer[layer > 0]) for layer in sizes]


def _distribution(kind, layers):
    everything = np.concatenate(layers)
    everything = everything[np.isfinite(everything)]
    low, high = (everything.min(), everything.max()) if len(everything) else (-1.0, 1.0)
    if kind != "gradients":  # zero in the middle
        high = max(abs(low), abs(high))
        low = -high
    if not high > low:
        low, high = low - 1, high + 1
    edges = np.linspace(low, high, BINS + 1)
    counts = np.array([np.histogram(values, edges)[0] for values in layers])
    return Distribution(
        kind, edges, counts / np.maximum(counts.sum(axis=1, keepdims=True), 1), _quantiles(layers)
    )


def _quantiles(layers):
    return np.array(
        [
            np.quantile(values, QUANTILES) if len(values) else np.full(len(QUANTILES), np.nan)
            for values in layers
        ]
    )
