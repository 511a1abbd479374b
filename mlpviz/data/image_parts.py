"""Image parts: images of handwritten digits as a run trains on them and tests with them.

An image is a row of side² numbers from 0, paper, to 1, ink.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.data.projection import Projection, find_principal_plane
from mlpviz.network.arrays import Array, ClassIds

N_CLASSES = 10  # the digits 0 … 9


@dataclass(frozen=True, eq=False)
class ImageParts:
    """Images to train on and to test with. All arrays become read-only, so that many runs can share them.

    inputs_train, inputs_test [n, side² + 1] float32: the pixels, 0 to 1, and a last column of ones, as the
    network is fed them; y_train, y_test [n] class ids. final: (inputs, y) of images kept for the very end,
    where the ones of `test` only validate, or None.
    """

    inputs_train: Array
    y_train: ClassIds
    inputs_test: Array
    y_test: ClassIds
    final: tuple[Array, ClassIds] | None = None

    def __post_init__(self) -> None:
        for array in (self.inputs_train, self.y_train, self.inputs_test, self.y_test, *(self.final or ())):
            lock(array)

    @property
    def X_train(self) -> Array:
        """The images to train on, [n, side²]."""
        return self.inputs_train[:, :-1]

    @property
    def X_test(self) -> Array:
        """The images to test with, [n, side²]."""
        return self.inputs_test[:, :-1]

    @property
    def validates(self) -> bool:
        """Whether the test images only validate, because there are others for the very end."""
        return self.final is not None

    def inputs(self, dtype: np.dtype[Any]) -> tuple[Array, Array]:
        """(inputs_train, inputs_test) in a number format: one copy for all runs."""
        if dtype not in self._inputs_by_dtype:
            self._inputs_by_dtype[dtype] = (
                lock(self.inputs_train.astype(dtype)),
                lock(self.inputs_test.astype(dtype)),
            )
        return self._inputs_by_dtype[dtype]

    @cached_property
    def _inputs_by_dtype(self) -> dict[np.dtype[Any], tuple[Array, Array]]:
        return {self.inputs_train.dtype: (self.inputs_train, self.inputs_test)}

    @cached_property
    def projection(self) -> Projection:
        """The plane of the first two principal components of the training images."""
        return find_principal_plane(self.X_train)


def lock(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Make the array read-only, and return it."""
    array.flags.writeable = False
    return array
