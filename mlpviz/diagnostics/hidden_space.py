"""Hidden space: the data, and the plane of the pictures, as a hidden layer hands them on.

A layer of two units is shown as it is, a larger one in the plane of two of its units or of its first two
principal components (Pearson 1901). The next layer cuts that space by straight lines, z = 0: in the plane
shown they are exact for two units and for the mean of what is not shown otherwise.
"""

from dataclasses import dataclass

import numpy as np

from mlpviz.data import DOMAIN
from mlpviz.diagnostics.backpropagation import backpropagate
from mlpviz.diagnostics.plane import LARGEST
from mlpviz.network.arrays import Array, ClassIds
from mlpviz.network.mlp import MLP
from mlpviz.training.run import Run

GRID_LINES = 13  # across, and as many down
GRID_POINTS = 49  # on each line
MAX_LINES = 8  # of the next layer, those of the largest weights
MAX_POINTS = 2_000  # of the training data, the first


@dataclass(frozen=True, eq=False)
class HiddenSpace:
    """A hidden layer's space, as seen in two of its directions, u and v.

    points [n, 2]: the first `MAX_POINTS` training samples; y [n]: their labels.
    grid [2 · GRID_LINES, GRID_POINTS, 2]: straight lines of the plane of the pictures, bent by the network.
    lines [m, 3]: (a, b, c) of a u + b v + c = 0, where the next layer's units are zero, or, if the next layer
    is the output layer of a classifier, where two classes are as likely.
    axes: the two units that u and v are, counted from 0, or None for principal components.
    explained: how much of the variance of the layer's activations u and v hold, from 0 to 1.
    """

    points: Array
    y: Array | ClassIds
    grid: Array
    lines: Array
    axes: tuple[int, int] | None
    explained: float


def project_hidden_layer(
    run: Run, layer: int, axes: tuple[int, int] | None = None, mlp: MLP | None = None
) -> HiddenSpace:
    """The HiddenSpace of hidden layer `layer`, counted from 1.

    axes: two of the layer's units, counted from 0; by default the two units of a layer of two, and the first
    two principal components (Pearson 1901) of any other. mlp: a network of the same shape, in place of the
    run's own. Raises ValueError if there is no such layer or unit.
    """
    mlp = run.mlp if mlp is None else mlp
    n_hidden = len(mlp.activations)
    if not 1 <= layer <= n_hidden:
        raise ValueError(f"layer must be between 1 and {n_hidden}, got {layer}")
    activations = _activations(run, run.X_train[:MAX_POINTS], layer, mlp)
    units = activations.shape[1]
    if axes is not None and not all(0 <= unit < units for unit in axes):
        raise ValueError(f"axes must be units between 0 and {units - 1}, got {axes}")
    if units == 2 and axes is None:
        axes = (0, 1)
    mean = activations.mean(axis=0)
    centred = activations - mean
    basis = _principal_components(centred) if axes is None else np.eye(units)[list(axes)]
    origin = mean if axes is None else np.where(np.isin(np.arange(units), axes), 0, mean)
    variance = (centred**2).sum()
    kept = centred @ (basis if len(set(axes or (0, 1))) == 2 else basis[:1]).T
    bent = _activations(run, run.projection.from_plane(_straight_lines()), layer, mlp)
    return HiddenSpace(
        points=(activations - origin) @ basis.T,
        y=run.y_train[:MAX_POINTS],
        grid=((bent - origin) @ basis.T).reshape(2 * GRID_LINES, GRID_POINTS, 2),
        lines=_cuts(run, mlp, layer, origin, basis),
        axes=axes,
        explained=float((kept**2).sum() / variance) if variance else 1.0,
    )


def _straight_lines() -> Array:
    """Points of the plane of the pictures, [2 · GRID_LINES · GRID_POINTS, 2], along its grid."""
    along = np.linspace(-DOMAIN, DOMAIN, GRID_POINTS)
    upright = [
        np.column_stack([np.full(GRID_POINTS, x), along]) for x in np.linspace(-DOMAIN, DOMAIN, GRID_LINES)
    ]
    return np.concatenate([*upright, *(line[:, ::-1] for line in upright)])


def _activations(run: Run, X: Array, layer: int, mlp: MLP) -> Array:
    """Of hidden layer `layer` for samples X [n, d], [n, units]; finite, however large they are."""
    labels = np.zeros(len(X), run.y_train.dtype)  # they do not matter here
    activations = backpropagate(run, X, labels, mlp).activations[layer - 1]
    return np.clip(np.nan_to_num(activations.astype(np.float64)), -LARGEST, LARGEST)


def _principal_components(centred: Array) -> Array:
    """The first two, [2, units], of activations [n, units] around their mean; the largest entry of each is
    positive, so that the picture does not flip from one moment to the next."""
    _, _, components = np.linalg.svd(centred, full_matrices=False)
    basis = np.zeros((2, centred.shape[1]), centred.dtype)
    basis[: min(2, len(components))] = components[:2]
    largest = np.abs(basis).argmax(axis=1)
    signs = np.sign(basis[[0, 1], largest])
    return basis * np.where(signs == 0, 1, signs)[:, None]


def _cuts(run: Run, mlp: MLP, layer: int, origin: Array, basis: Array) -> Array:
    """The lines of a HiddenSpace, [m, 3]."""
    following = mlp.dense[layer]
    weights, biases = following.weights, following.biases
    if layer == len(mlp.activations) and run.n_classes > 2:  # where two outputs are equal
        pairs = [(i, j) for i in range(run.n_classes) for j in range(i)]
        weights = np.column_stack([weights[:, i] - weights[:, j] for i, j in pairs])
        biases = np.array([biases[i] - biases[j] for i, j in pairs])
    lines = np.column_stack([(basis @ weights).T, origin @ weights + biases])
    largest = np.argsort(-np.hypot(lines[:, 0], lines[:, 1]), kind="stable")[:MAX_LINES]
    return lines[np.sort(largest)]
