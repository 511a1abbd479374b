"""Projection: samples of many dimensions in one plane, and back."""

import numpy as np
import pytest

from mlpviz.data import IDENTITY
from mlpviz.data.datasets import RADIUS
from mlpviz.data.projection import find_principal_plane


@pytest.fixture
def X():
    rng = np.random.default_rng(0)
    return rng.normal(size=(200, 6)) * [9, 4, 1, 1, 0.5, 0.1] + 3


def test_points_of_the_plane_are_their_own_place():
    points = np.array([[1.0, -2], [0, 6]])
    assert np.array_equal(IDENTITY.to_plane(points), points)
    assert np.array_equal(IDENTITY.from_plane(points), points)


def test_the_axes_are_the_first_two_principal_components(X):
    plane = find_principal_plane(X)
    _, sizes, directions = np.linalg.svd(X - X.mean(axis=0), full_matrices=False)
    assert np.allclose(np.abs(plane.axes @ directions[:2].T), np.eye(2))
    assert plane.explained == pytest.approx((sizes[:2] ** 2).sum() / (sizes**2).sum())
    assert np.allclose(plane.origin, X.mean(axis=0))


def test_the_farthest_sample_lies_at_the_edge(X):
    assert np.linalg.norm(find_principal_plane(X).to_plane(X), axis=1).max() == pytest.approx(RADIUS)


def test_a_point_of_the_plane_is_the_shadow_of_its_sample(X):
    plane = find_principal_plane(X)
    points = plane.to_plane(X)
    assert np.allclose(plane.to_plane(plane.from_plane(points)), points)
    away = X - plane.from_plane(points)  # at right angles to the plane
    assert np.allclose(away @ plane.axes.T, 0)


@pytest.mark.filterwarnings("ignore:invalid value encountered in divide")
def test_samples_that_are_all_alike_lie_in_the_middle():
    plane = find_principal_plane(np.ones((5, 4)))
    assert plane.scale == 1
    assert np.allclose(plane.to_plane(np.ones((1, 4))), 0)
    assert plane.explained == 0
