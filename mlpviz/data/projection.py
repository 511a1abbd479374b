"""Projection: where a sample lies in the plane of the pictures, and what lies at a point of that plane.

Points of the plane are their own place. Images live in a space of as many dimensions as they have pixels; of
that space the pictures show one plane, through the mean of the training images, along their first two
principal components (Pearson 1901). A point of the plane is exactly one image; an image is drawn at its
shadow there.
"""

from dataclasses import dataclass

import numpy as np
from sklearn.decomposition import PCA

from mlpviz.data.datasets import RADIUS


@dataclass(frozen=True, eq=False)
class Projection:
    """origin [d]; axes [2, d], orthonormal; scale: the length in the data of one unit of the plane.
    explained: the share of the training data's variance that lies in the plane."""

    origin: np.ndarray
    axes: np.ndarray
    scale: float
    explained: float

    def to_plane(self, X):
        """Samples X [n, d] -> points [n, 2]."""
        return (X - self.origin) @ self.axes.T / self.scale

    def from_plane(self, points):
        """Points [n, 2] -> samples [n, d]."""
        return self.origin + self.scale * points @ self.axes


def principal_plane(X):
    """The Projection of training data X [n, d] along their first two principal components; the farthest
    sample is drawn at `RADIUS` from the middle."""
    pca = PCA(n_components=2, svd_solver="covariance_eigh").fit(X)
    origin, axes = pca.mean_.astype(np.float64), pca.components_.astype(np.float64)
    farthest = np.linalg.norm((X - pca.mean_) @ pca.components_.T, axis=1).max()
    explained = float(np.nan_to_num(pca.explained_variance_ratio_.sum()))
    return Projection(origin, axes, float(farthest) / RADIUS or 1.0, explained)


IDENTITY = Projection(np.zeros(2), np.eye(2), 1.0, 1.0)  # of samples that are points of the plane
