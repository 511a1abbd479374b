"""Projection: where a sample lies in the plane of the pictures, and what lies at a point of that plane.

Points of the plane are their own place. Images live in a space of as many dimensions as they have pixels,
rows of a table in one of as many as they have inputs; of that space the pictures show one plane, through the
mean of the training samples, along their first two principal components (Pearson 1901). A point of the plane
is exactly one sample; a sample is drawn at its shadow there.
"""

from dataclasses import dataclass, replace

import numpy as np

from mlpviz.data.datasets import RADIUS
from mlpviz.data.standardizing import find_spread
from mlpviz.network.arrays import Array


@dataclass(frozen=True, eq=False)
class Projection:
    """A plane in the space of the samples, with coordinates of its own.

    origin [d]: the sample in its middle. axes [2, d]: its two directions, orthonormal. scale: the length in
    the space of the samples of one unit of the plane. explained: the share of the training data's variance
    that lies in the plane, 0 … 1. spread [d]: the units of that space, those of standardized samples; 1 where
    they are as they come.
    """

    origin: Array
    axes: Array
    scale: float
    explained: float
    spread: Array | float = 1.0

    def standardize(self, X: Array) -> Array:
        """Samples X [n, d] around the origin, in the units of their space, [n, d]."""
        return (X - self.origin) / self.spread

    def to_plane(self, X: Array) -> Array:
        """Samples X [n, d] -> points [n, 2]."""
        return self.standardize(X) @ self.axes.T / self.scale

    def from_plane(self, points: Array) -> Array:
        """Points [n, 2] -> samples [n, d]."""
        return self.origin + self.spread * (self.scale * points @ self.axes)


def find_principal_plane(X: Array) -> Projection:
    """The Projection of training data X [n, d] along their first two principal components (Pearson 1901); the
    farthest sample is drawn at `RADIUS` from the middle."""
    from sklearn.decomposition import PCA  # here, as it takes most of a second to import

    pca = PCA(n_components=2, svd_solver="covariance_eigh").fit(X)
    origin, axes = pca.mean_.astype(np.float64), pca.components_.astype(np.float64)
    farthest = np.linalg.norm((X - pca.mean_) @ pca.components_.T, axis=1).max()
    explained = float(np.nan_to_num(pca.explained_variance_ratio_.sum()))
    return Projection(origin, axes, float(farthest) / RADIUS or 1.0, explained)


def find_standardized_plane(X: Array, X_all: Array) -> Projection:
    """The Projection of training data X [n, d], each column standardized, along their first two principal
    components; the farthest of all samples, X_all [m, d], is drawn at `RADIUS` from the middle. Of a single
    column the plane shows only that, from left to right; two are the plane's own axes."""
    spread = find_spread(X, X_all)
    Z = (X - X.mean(axis=0)) / spread
    variances, components = np.linalg.eigh(Z.T @ Z / len(Z))  # ascending
    axes = np.zeros((2, X.shape[1]))
    axes[: X.shape[1]] = components.T[::-1][:2]
    largest = np.take_along_axis(axes, np.abs(axes).argmax(axis=1)[:, None], axis=1)
    axes *= np.where(largest < 0, -1.0, 1.0)  # so that the picture does not depend on the library
    if X.shape[1] == 2:
        axes = np.eye(2)  # the whole plane as well, and its directions are those of the columns
    explained = variances[::-1][:2].sum() / variances.sum() if variances.sum() > 0 else 1.0
    plane = Projection(X.mean(axis=0), axes, 1.0, float(explained), spread)
    farthest = float(np.linalg.norm(plane.to_plane(X_all), axis=1).max())
    return replace(plane, scale=farthest / RADIUS or 1.0)


IDENTITY = Projection(np.zeros(2), np.eye(2), 1.0, 1.0)  # of samples that are points of the plane
