"""What is used most of the samples, at hand where they are held."""

from typing import Any

import numpy.typing as npt

from mlpviz.data import ImageParts, Projection
from mlpviz.network.arrays import Array
from mlpviz.training.samples import Samples


class SamplesAtHand:
    """Something that holds `samples`, and has what is used most of them, too."""

    samples: Samples

    @property
    def X_train(self) -> Array:
        return self.samples.X_train

    @property
    def y_train(self) -> npt.NDArray[Any]:
        return self.samples.y_train

    @property
    def X_test(self) -> Array:
        return self.samples.X_test

    @property
    def y_test(self) -> npt.NDArray[Any]:
        return self.samples.y_test

    @property
    def images(self) -> ImageParts | None:
        return self.samples.images

    @property
    def projection(self) -> Projection:
        return self.samples.projection

    def encode(self, X: Array, y: npt.NDArray[Any]) -> tuple[Array, Array]:
        """Samples X [n, d] and labels y [n] as the network is fed them (see `Samples.encode`)."""
        return self.samples.encode(X, y)
