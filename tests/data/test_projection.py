"""Projection: samples of many dimensions in one plane, and back."""

import numpy as np
import pytest

from mlpviz.data import IDENTITY
from mlpviz.data.datasets import RADIUS
from mlpviz.data.projection import find_principal_plane, find_standardized_plane


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


def test_the_plane_of_a_table_is_that_of_its_standardized_columns(X):
    plane = find_standardized_plane(X[:150], X)
    Z = plane.standardize(X[:150])
    assert np.allclose(Z.mean(axis=0), 0)
    assert np.allclose(Z.std(axis=0), 1)
    _, sizes, directions = np.linalg.svd(Z, full_matrices=False)
    assert np.allclose(np.abs(plane.axes @ directions[:2].T), np.eye(2), atol=1e-6)
    assert plane.explained == pytest.approx((sizes[:2] ** 2).sum() / (sizes**2).sum())
    assert np.linalg.norm(plane.to_plane(X), axis=1).max() == pytest.approx(RADIUS)
    points = plane.to_plane(X)
    assert np.allclose(plane.to_plane(plane.from_plane(points)), points)
    again = find_standardized_plane(X[:150] * 1e9, X * 1e9)  # in other units the picture is the same
    assert np.allclose(again.to_plane(X * 1e9), points)


def test_the_plane_of_a_single_column_shows_it_from_left_to_right():
    X = np.array([[1.0], [2], [6]])
    plane = find_standardized_plane(X, X)
    points = plane.to_plane(X)
    assert (np.diff(points[:, 0]) > 0).all()
    assert np.array_equal(points[:, 1], [0, 0, 0])
    assert np.allclose(plane.from_plane(points + np.array([0, 3])), X)


@pytest.mark.parametrize("X", [np.ones((4, 3)), np.ones((1, 3)), np.array([[1.0, 2, 3], [1, 5, 3]])])
def test_columns_that_do_not_vary_are_zero(X):
    plane = find_standardized_plane(X, np.vstack([X, [[1, 7, 3.0]]]))
    assert np.isfinite(plane.to_plane(X)).all()
    assert np.array_equal(plane.standardize(X)[:, 0], np.zeros(len(X)))
    assert 0 <= plane.explained <= 1 + 1e-12
