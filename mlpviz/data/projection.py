"""Projection: where a sample lies in the plane of the pictures, and what lies at a point of that plane.

Points of the plane are their own place. Images live in a space of as many dimensions as they have pixels; of
that space the pictures show one plane, through the mean of the training images, along their first two
principal components (Pearson 1901). A point of the plane is exactly one image; an image is drawn at its
shadow there.
"""

from dataclasses import dataclass

import numpy as np

from mlpviz.data.datasets import RADIUS
from mlpviz.network.arrays import Array


@dataclass(frozen=True, eq=False)
class Projection:
    """A plane in the space of the samples, with coordinates of its own.

    origin [d]: the sample in its middle. axes [2, d]: its two directions, orthonormal. scale: the length in
    the space of the samples of one unit of the plane. explained: the share of the training data's variance
    that lies in the plane, 0 … 1.
    """

    origin: Array
    axes: Array
    scale: float
    explained: float

    def to_plane(self, X: Array) -> Array:
        """Samples X [n, d] -> points [n, 2]."""
        return (X - self.origin) @ self.axes.T / self.scale

    def from_plane(self, points: Array) -> Array:
        """Points [n, 2] -> samples [n, d]."""
        return self.origin + self.scale * points @ self.axes


def find_principal_plane(X: Array) -> Projection:
    """The Projection of training data X [n, d] along their first two principal components (Pearson 1901); the
    farthest sample is drawn at `RADIUS` from the middle."""
    from sklearn.decomposition import PCA  # here, as it takes most of a second to import

    pca = PCA(n_components=2, svd_solver="covariance_eigh").fit(X)
    origin, axes = pca.mean_.astype(np.float64), pca.components_.astype(np.float64)
    farthest = np.linalg.norm((X - pca.mean_) @ pca.components_.T, axis=1).max()
    explained = float(np.nan_to_num(pca.explained_variance_ratio_.sum()))
    return Projection(origin, axes, float(farthest) / RADIUS or 1.0, explained)


IDENTITY = Projection(np.zeros(2), np.eye(2), 1.0, 1.0)  # of samples that are points of the plane
