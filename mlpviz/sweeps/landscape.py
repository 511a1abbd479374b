"""The loss landscape: the loss on a plane in the space of the parameters, around where a run has come to.

Either the plane that holds most of the path of its checkpoints, its first two principal components (Lorch
2016), or one along two random directions that are as long, unit by unit, as the weights, which makes the
curvature of different networks comparable (Li et al. 2018). Either goes through the present parameters, so a
path that leaves the plane is seen as its shadow: the landscape under a shadow is not the loss of that
checkpoint, which is why the path comes with its true losses, and with the share of its variance in the plane.

One network after another in buffers: computing many at once by batched products took 0.8 of the time on toy
networks and twice the time on images.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt

from mlpviz.network.arrays import Array
from mlpviz.network.evaluation import Evaluator
from mlpviz.network.mlp import MLP
from mlpviz.network.validation import check_choice
from mlpviz.training.run import Run
from mlpviz.training.threads import one_blas_thread
from mlpviz.training.values import read_whole_number

MAX_PATH_POINTS = 60
MARGIN = 0.25  # beyond the path, as a share of how far it goes
DIRECTIONS, SAMPLES = ("path", "random"), ("training", "test")
MIN_WIDTH = 1e-6  # of the plane, as a share of the norm of the parameters: less is no path


@dataclass(frozen=True, eq=False)
class Landscape:
    """Losses on a plane of parameters: at origin + a · directions[0] + b · directions[1].

    a, b [cells]: coordinates, growing; losses [cells, cells]: by row b, by column a; infinite where it
    overflows. path [n, 2]: the shadows of the path in the plane, the last of them at (0, 0), path_losses [n]
    their true losses and path_epochs [n] when they were. shares [2]: of the path's variance around its mean,
    how much lies along each direction, at most 1 in all; NaN without a path. directions [2, n_parameters] and
    origin [n_parameters] are laid out like `MLP.parameters`. samples: "training" or "test".
    """

    a: Array
    b: Array
    losses: Array
    path: Array
    path_losses: Array
    path_epochs: npt.NDArray[np.integer]
    shares: Array
    directions: Array
    origin: Array
    samples: str


def loss_landscape(
    run: Run,
    *,
    directions: str = "path",
    samples: str = "training",
    cells: int = 51,
    max_samples: int = 1000,
    seed: int = 0,
    progress: Callable[[float], object] | None = None,
) -> Landscape:
    """The Landscape around the present parameters of a run, which stays as it is.

    directions: "path", the principal components of its checkpoints (Lorch 2016), or "random", normalised
    unit by unit, biases left out (Li et al. 2018), and drawn by the seed. samples: "training" or "test", of
    which the first max_samples are passed. progress is called with the share that is done, from 0 to 1; what
    it raises ends the work.

    Raises ValueError, naming the parameter, the rule and the value, and where there is no path to lie in a
    plane: before the second epoch, or if the parameters have not moved in two directions.
    """
    places = survey_landscape(
        run, directions=directions, samples=samples, cells=cells, max_samples=max_samples, seed=seed
    )
    done = 0
    while True:
        try:
            share = next(places)
        except StopIteration as end:
            landscape: Landscape = end.value
            return landscape
        done += 1
        if progress is not None and done % cells == 0 and done <= cells**2:  # a row
            progress(share)


def survey_landscape(
    run: Run,
    *,
    directions: str = "path",
    samples: str = "training",
    cells: int = 51,
    max_samples: int = 1000,
    seed: int = 0,
) -> Generator[float, None, Landscape]:
    """What `loss_landscape` does, as a generator that yields after every loss, the share of the plane that is
    done, and returns the Landscape, for whoever has other things to do in between. The run may go on
    meanwhile: it is looked at before the first loss only."""
    check_choice("directions", directions, DIRECTIONS)
    check_choice("samples", samples, SAMPLES)
    cells = read_whole_number("cells", cells, 2, 501)
    max_samples = read_whole_number("max_samples", max_samples, 1)
    epochs, points = collect_path(run)
    origin = points[-1]
    if directions == "path":
        axes = find_path_plane(points)
    else:
        axes = draw_directions(run.mlp, np.random.default_rng(read_whole_number("seed", seed, 0)))
    path = np.linalg.lstsq(axes.T, (points - origin).T, rcond=None)[0].T
    if directions == "path":
        a, b = (_span(coordinates, cells) for coordinates in path.T)
    else:
        a = b = np.linspace(-1, 1, cells)
    evaluate = _Evaluation(run, samples, max_samples)
    losses, path_losses = np.empty((cells, cells)), np.empty(len(points))
    for place, (down, across) in enumerate(product(b, a)):
        losses.flat[place] = evaluate(origin + across * axes[0] + down * axes[1])
        yield (place + 1) / losses.size
    for i, point in enumerate(points):
        path_losses[i] = evaluate(point)
        yield 1.0
    return Landscape(
        a=a,
        b=b,
        losses=losses,
        path=path,
        path_losses=path_losses,
        path_epochs=epochs,
        shares=measure_shares(points, axes),
        directions=axes,
        origin=origin,
        samples=samples,
    )


def locate(landscape: Landscape, parameters: Array) -> Array:
    """The shadow of parameters [n_parameters] in the plane of a landscape, as its coordinates (a, b)."""
    offset = np.asarray(parameters, np.float64) - landscape.origin
    place: Array = np.linalg.lstsq(landscape.directions.T, offset, rcond=None)[0]
    return place


def collect_path(run: Run, max_points: int = MAX_PATH_POINTS) -> tuple[npt.NDArray[np.integer], Array]:
    """(epochs [n], points [n, n_parameters]): the path of a run through its parameters, evenly thinned, as
    float64; the present parameters are the last."""
    recorded = run.history.epochs
    rows = np.unique(np.linspace(0, len(recorded) - 1, min(len(recorded), max_points)).round().astype(int))
    epochs = [recorded[row] for row in rows]
    points = [run.history.checkpoint_at(epoch).parameters for epoch in epochs]
    now = run.mlp.parameters
    if not np.array_equal(points[-1], now):
        epochs.append(run.epochs)
        points.append(now)
    return np.array(epochs), np.array(points, np.float64)


def find_path_plane(points: Array) -> Array:
    """The first two principal components of a path, [2, n_parameters], orthonormal, from its points [n,
    n_parameters]. Raises ValueError if it does not go in two directions.

    By the products of the points with each other, since these are few and the parameters many.
    """
    if len(points) < 3:
        raise ValueError(
            f"run must have at least 2 epochs, so that its path lies in a plane, got {len(points) - 1}"
        )
    centred = points - points.mean(axis=0)
    variances, mixtures = np.linalg.eigh(centred @ centred.T)  # ascending
    variances, mixtures = variances[::-1][:2], mixtures[:, ::-1][:, :2]
    least = (MIN_WIDTH * np.linalg.norm(points[-1])) ** 2
    if variances[1] <= least:
        raise ValueError(f"run must have moved in two directions, got {int((variances > least).sum())}")
    axes: Array = mixtures.T @ centred
    axes /= np.linalg.norm(axes, axis=1, keepdims=True)
    axes[1] -= axes[1] @ axes[0] * axes[0]
    axes[1] /= np.linalg.norm(axes[1])
    forward = (points[-1] - points[0]) @ axes.T  # from left to right and upwards, whatever the library says
    return np.where(forward < 0, -1.0, 1.0)[:, None] * axes


def draw_directions(mlp: MLP, rng: np.random.Generator) -> Array:
    """Two random directions, [2, n_parameters]: normal numbers, for every unit scaled to the norm of its own
    incoming weights; 0 for biases (Li et al. 2018)."""
    drawn = []
    for _ in range(2):
        layers = []
        for dense in mlp.dense:
            weights = dense.weights.astype(np.float64)
            random = rng.normal(size=weights.shape)
            random *= np.linalg.norm(weights, axis=0) / np.linalg.norm(random, axis=0)
            layers.append(np.vstack([random, np.zeros_like(dense.biases, np.float64)]).ravel())
        drawn.append(np.concatenate(layers))
    return np.array(drawn)


def measure_shares(points: Array, axes: Array) -> Array:
    """The share of the variance of points [n, n_parameters] around their mean along each of two directions
    [2, n_parameters], [2]; of directions that are not orthogonal, the second counts for what it adds. NaN for
    a single point."""
    basis = np.linalg.qr(axes.T)[0]
    centred = points - points.mean(axis=0)
    total = float((centred**2).sum())
    along: Array = ((centred @ basis) ** 2).sum(axis=0)
    return along / total if total > 0 else np.full(2, np.nan)


def _span(coordinates: Array, cells: int) -> Array:
    """[cells] coordinates that hold those of a path, with a margin."""
    low, high = coordinates.min(), coordinates.max()
    margin = MARGIN * (high - low)
    return np.linspace(low - margin, high + margin, cells)


class _Evaluation:
    """The loss of a run's network with other parameters, on some of its samples."""

    def __init__(self, run: Run, samples: str, max_samples: int) -> None:
        of, some = run.samples, slice(max_samples)
        if samples == "training":
            X, targets, y = of.inputs_train[some], of.targets_train[some], of.y_train[some]
        else:
            X, targets, y = of.inputs_test[some], of.targets_test[some], of.y_test[some]
        self._mlp = run.mlp.astype(run.mlp.dtype)
        self._evaluator = Evaluator(self._mlp, X, targets, y, of.loss, layers=False)

    def __call__(self, parameters: Array) -> float:
        with one_blas_thread, np.errstate(all="ignore"):
            self._mlp.parameters[...] = parameters
            loss = self._evaluator.score()[0]
        return float(loss) if np.isfinite(loss) else np.inf
