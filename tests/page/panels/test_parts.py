"""The samples of a run by their parts, and the one that is nearest to a click."""

import numpy as np
import pytest

from mlpviz.page.panels.parts import (
    MAX_IMAGES,
    find_nearest,
    images_in_plane,
    kind_of,
    parts_of,
    say_first,
)
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run


@pytest.fixture(scope="module")
def points():
    return Run(Experiment(n_samples=40))


def test_points_have_two_parts_and_images_kept_for_the_very_end_a_third(points, mnist):
    assert list(parts_of(points)) == ["train", "test"]
    assert list(parts_of(Run(Experiment.default("digits")))) == ["test", "train"]
    run = Run(Experiment.default("mnist"), mnist)
    parts = parts_of(run)
    assert {name: len(y) for name, (_, y) in parts.items()} == {"test": 1_797, "train": 5_000, "final": 50}
    assert [kind_of(run, name) for name in parts] == ["validation", "first", "final"]


def test_so_many_images_are_drawn_in_the_plane(mnist):
    assert len(images_in_plane(Run(Experiment.default("digits")))[1]) == 360
    assert len(images_in_plane(Run(Experiment.default("mnist"), mnist))[1]) == MAX_IMAGES


def test_the_nearest_of_what_is_shown_is_found_within_reach(points):
    at = points.X_test[3]
    assert find_nearest(points, at, 1e-9, with_test=True) == ("test", 3)
    part, row = find_nearest(points, at, 99, with_test=False)
    distances = np.hypot(*(points.X_train - at).T)
    assert (part, row) == ("train", distances.argmin())
    assert find_nearest(points, at, distances.min(), with_test=False) == ("train", row)
    assert find_nearest(points, at, np.nextafter(distances.min(), 0), with_test=False) is None


def test_of_images_the_nearest_shadow_is_found():
    run = Run(Experiment.default("digits"))
    at = run.projection.to_plane(run.X_test)[11] + 0.001
    assert find_nearest(run, at, 0.2, with_test=False) == ("test", 11)


def test_that_only_the_first_are_meant_is_said_where_it_is_so():
    assert say_first(1_000, 1_000) == ""
    assert say_first(1_001, 1_000) == " (first 1,000 samples)"
