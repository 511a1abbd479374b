"""The samples: what a run trains on and is tested with, as people have them and as the network is fed them.

They are drawn once, from the experiment's data seed, and never change: all arrays are read-only, and the
copies of a run share them.
"""

import math
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from mlpviz.data import (
    IDENTITY,
    OWN,
    ImageParts,
    Projection,
    apply_features,
    find_standardized_plane,
    make_dataset,
    split,
)
from mlpviz.network.arrays import Array, with_ones
from mlpviz.network.losses import choose_loss
from mlpviz.training.experiment import Experiment


class Samples:
    """The samples of an experiment: points of the plane, rows of a table or images.

    images: the ImageParts of a data set of images, by default those that `mlpviz.data.IMAGES` finds; None
    for others. X_train, X_test [n, d] and y_train, y_test [n]: the points, the rows in the table's units, or
    the images, and their labels, class ids or values. columns: the TableData of a table, or None. unit:
    (middle, half): a value in the unit of the data is middle + half * ours. n_classes: 0 in regression.
    inputs_train, inputs_test [n, input_units + 1]: the features of the points, the standardized columns, or
    the pixels, and a last column of ones. targets_train, targets_test [n, output_units]: the labels in the
    form of the loss, which says how many outputs there are: one for two classes, and otherwise one for each.
    """

    def __init__(self, experiment: Experiment, images: ImageParts | None = None) -> None:
        self.task = experiment.task
        self._features, self._dtype = experiment.features, np.dtype(experiment.dtype)
        self.n_classes = experiment.count_classes()
        self.loss = choose_loss(experiment.loss, self.n_classes)
        rng = experiment.generator("data")
        self.columns, self.unit = experiment.columns, (0.0, 1.0)
        self.images: ImageParts | None = None
        if experiment.images:
            self.images = images or experiment.images.parts(experiment.train_share, rng)
            self.y_train, self.y_test = self.images.y_train, self.images.y_test
            self.inputs_train, self.inputs_test = self.images.inputs(self._dtype)
        else:
            parts = _divide_points(experiment, rng)
            self._points_train, self.y_train, self._points_test, self.y_test = parts
            self._projection = IDENTITY
            if self.columns:
                self._projection = find_standardized_plane(self._points_train, self.columns.values)
                self.unit = self.columns.unit
            elif experiment.dataset in OWN:
                self.unit = experiment.own.units[2]
            self.inputs_train = self.encode_inputs(self._points_train)
            self.inputs_test = self.encode_inputs(self._points_test)
        self.targets_train, self.targets_test = self.targets(self.y_train), self.targets(self.y_test)
        self._lock()

    @property
    def X_train(self) -> Array:
        return self._points_train if self.images is None else self.images.X_train

    @property
    def X_test(self) -> Array:
        return self._points_test if self.images is None else self.images.X_test

    @property
    def projection(self) -> Projection:
        """Where the samples lie in the plane of the pictures."""
        return self._projection if self.images is None else self.images.projection

    @property
    def input_units(self) -> int:
        return self.inputs_train.shape[1] - 1

    @property
    def output_units(self) -> int:
        return self.targets_train.shape[1]

    def encode(self, X: Array, y: npt.NDArray[Any]) -> tuple[Array, Array]:
        """Samples X [n, d] and labels y [n] as the network is fed them: its inputs and a last column of ones,
        [n, input_units + 1], and the loss's targets, [n, output_units]."""
        return self.encode_inputs(X), self.targets(y)

    def encode_inputs(self, X: Array, dtype: npt.DTypeLike | None = None) -> Array:
        """Samples X [n, d] as the network is fed them: its inputs and a last column of ones,
        [n, input_units + 1], in the experiment's dtype unless another is given."""
        if self.columns is not None:
            X = self.columns.feed(X, self.projection)
        elif self.images is None:
            X = apply_features(X, self._features)
        return with_ones(X, self._dtype if dtype is None else dtype)

    def targets(self, y: npt.NDArray[Any]) -> Array:
        """Labels y [n] in the form of the loss, [n, output_units]."""
        return self.loss.targets(y, self.loss.output_units(self.n_classes), self._dtype)

    def error_in_unit(self, loss: float) -> float:
        """The root mean squared error behind a loss of regression, ½ (ŷ − t)² in the mean, in the unit of the
        data."""
        return self.unit[1] * math.sqrt(2 * loss)

    def _arrays(self) -> list[npt.NDArray[Any]]:
        return [value for value in self.__dict__.values() if isinstance(value, np.ndarray)]

    def _lock(self) -> None:
        for array in self._arrays():
            array.flags.writeable = False

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """These same samples; and whoever else is copied along and holds their arrays keeps the same."""
        memo.update({id(array): array for array in self._arrays()})
        return self

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Of a pickle, whose arrays can be written into."""
        self.__dict__.update(state)
        self._lock()


def _divide_points(
    experiment: Experiment, rng: np.random.Generator
) -> tuple[Array, npt.NDArray[Any], Array, npt.NDArray[Any]]:
    """X_train [n, d], y_train [n], X_test, y_test: the experiment's points, or rows of a table."""
    if experiment.columns:
        return experiment.columns.divide(train_share=experiment.train_share, rng=rng)
    X, y = _draw_points(experiment, rng)
    return split(X, y, train_share=experiment.train_share, rng=rng)


def _draw_points(experiment: Experiment, rng: np.random.Generator) -> tuple[Array, npt.NDArray[Any]]:
    """X [n, 2] and y [n]."""
    if experiment.dataset in OWN:
        return experiment.own.arrays(experiment.task)
    return make_dataset(
        experiment.dataset,
        n_samples=experiment.n_samples,
        noise=experiment.noise,
        n_classes=experiment.n_classes,
        rule=experiment.rule,
        rng=rng,
    )
