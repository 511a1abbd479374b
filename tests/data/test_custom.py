"""Custom data: a visitor's own points, kept as they are, also by a link."""

import copy
import math
import time

import numpy as np
import pytest
from runs import loss_after

from mlpviz.data import NO_DATA, OwnData, make_samples, read_table
from mlpviz.data.custom import MAX_POINTS, MAX_POINTS_IN_LINK
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

TABLE = "width,height,kind\n10,200,cat\n30,100,dog\n\n20,150,cat\n"


@pytest.fixture
def rng():
    return np.random.default_rng(0)


# What it takes


def test_points_of_any_kind_are_kept_as_tuples_of_floats(rng):
    table = np.array([[0.5, -1, 1], [2, 3, 0]])
    from_rows = OwnData(table.tolist(), [[0, 1]] * 3, ["a", "b"])
    assert from_rows == OwnData(table, labels=("a", "b"))
    assert hash(from_rows) == hash(OwnData(table, labels=("a", "b")))
    assert from_rows.points == ((0.5, -1.0, 1.0), (2.0, 3.0, 0.0))
    assert {type(number) for row in (*from_rows.points, *from_rows.units) for number in row} == {float}
    assert copy.deepcopy(from_rows) == from_rows


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"points": [(1, 2)]}, r"own must have points \(x1, x2, y\) of finite numbers, got \(1, 2\)"),
        ({"points": [(1, 2, 0), (1, math.nan, 0)]}, r"of finite numbers, got \(1, nan, 0\)"),
        ({"points": [(1, 2, 0), (1, None, 0)]}, r"of finite numbers, got \(1, None, 0\)"),
        ({"points": [(1, 2, 0), 7]}, "of finite numbers, got 7"),
        ({"points": [(1, 2, 10**400)]}, "of finite numbers, got "),
        ({"points": "abc"}, "of finite numbers, got 'a'"),
        ({"points": [(0, 0, 0)] * (MAX_POINTS + 1)}, "own must be at most 5000 points, got 5001"),
        ({"units": [(0, 1)] * 2}, "own must have units of x1, x2 and y, got 2"),
        ({"units": [(0, 1), (0, 0), (0, 1)]}, "units of a usual size, got 0 and 0"),
        ({"units": [(0, 1), (1e13, 1), (0, 1)]}, r"units of a usual size, got 1e\+13 and 1"),
        ({"units": [(0, 1), (0,), (0, 1)]}, r"own must have units \(centre, scale\) .* got \(0,\)"),
        ({"labels": list("abcdefghijk")}, "own must have at most 10 labels, got 11"),
        ({"labels": ["a_b"]}, "at most 24 characters without ~ and _, got 'a_b'"),
        ({"labels": ["x" * 25]}, "own must have labels of at most 24 characters"),
        ({"labels": [3]}, "own must have labels .* got 3"),
        ({"names": ["x", "y"]}, "own must have names of x1, x2 and y, got 2"),
        ({"names": ["x", "y", "a~b"]}, "names of at most 40 characters without ~ and _, got 'a~b'"),
        ({"names": ["x", "y" * 41, "z"]}, "names of at most 40 characters"),
    ],
)
def test_what_is_no_data_is_refused_with_the_rule_and_the_value(settings, message):
    with pytest.raises(ValueError, match=message):
        OwnData(**settings)


@pytest.mark.parametrize("point", [(0.0, 0.0, 8.0), (0.0, 0.0, 0.5), (0.0, 0.0, -1.0), (2000.0, 0.0, 0.0)])
def test_points_that_fit_no_class_or_picture_are_refused(point):
    with pytest.raises(ValueError, match="own must have"):
        Experiment(dataset="own", own=OwnData(((0.0, 0.0, 0.0), point)))


@pytest.mark.parametrize(
    ("y", "labels", "task", "message"),
    [
        (2, ("a", "b"), "classification", "own must have class ids between 0 and 1, got 2"),
        (2.5, (), "classification", "own must have class ids between 0 and 7, got 2.5"),
        (-1.25, (), "regression", "own must have values between -1 and 1, got -1.25"),
    ],
)
def test_an_answer_out_of_range_is_told(y, labels, task, message):
    with pytest.raises(ValueError, match=message):
        OwnData([(0, 0, 0), (1, 1, y)], labels=labels).check(task)


def test_the_limits_themselves_are_allowed():
    OwnData([(1000, -1000, 0), (0, 0, 7)]).check("classification")
    OwnData([(0, 0, -1), (0, 0, 1)]).check("regression")
    with pytest.raises(ValueError, match="own must have at least 2 points, got 1"):
        OwnData([(0, 0, 0)]).check("classification")


@pytest.mark.parametrize(
    ("ys", "labels", "n_classes"),
    [((), (), 2), ((0, 0), (), 2), ((0, 3), (), 4), ((0, 1), ("a", "b", "c"), 3)],
)
def test_there_are_as_many_classes_as_ids_or_labels_and_at_least_two(ys, labels, n_classes):
    assert OwnData([(0, 0, y) for y in ys], labels=labels).n_classes == n_classes


# Painting and erasing


def test_painting_adds_points_behind_those_that_are_there():
    own = OwnData([(0, 0, 0)]).with_points([(1, 1, 1), (2, 2, 0)])
    assert own.points == ((0, 0, 0), (1, 1, 1), (2, 2, 0))


def test_erasing_takes_away_all_within_reach_of_any_place_and_nothing_else(rng):
    own = OwnData(np.column_stack([rng.uniform(-5, 5, (400, 2)), rng.integers(0, 2, 400)]))
    places = rng.uniform(-5, 5, (150, 2)).tolist()
    for reach in (0.1, 0.5, 3):
        stay = [point for point in own.points if all(math.dist(point[:2], place) > reach for place in places)]
        assert own.without(places, reach).points == tuple(stay)


def test_erasing_reaches_a_point_at_just_that_distance():
    own = OwnData([(3, 4, 0), (3, 4.01, 1)])
    assert own.without([(0, 0)], 5).points == ((3, 4.01, 1),)
    assert own.without([], 5) == own
    assert own.without([(1e300, -1e300)], 5) == own
    assert NO_DATA.without([(0, 0)], 5) == NO_DATA


@pytest.mark.parametrize(
    ("places", "reach", "message"),
    [
        ([(0, 0), (math.nan, 0)], 1, r"places must have .* got \(nan, 0\)"),
        ([(0, 0, 0)], 1, r"places must have places \(x1, x2\) of finite numbers, got \(0, 0, 0\)"),
        ([(0, 0)], -1, "reach must be at least 0, got -1"),
        ([(0, 0)], math.nan, "reach must be at least 0, got nan"),
    ],
)
def test_places_and_reach_must_be_numbers(places, reach, message):
    with pytest.raises(ValueError, match=message):
        OwnData([(0, 0, 0)]).without(places, reach)


def test_erasing_at_very_many_places_does_not_take_long(rng):
    own = OwnData(np.column_stack([rng.uniform(-5, 5, (MAX_POINTS, 2)), np.zeros(MAX_POINTS)]))
    places = rng.uniform(20, 30, (20_000, 2)).tolist()
    started = time.process_time()
    assert own.without(places, 0.5) == own
    assert time.process_time() - started < 5  # point by point it took over twenty seconds


# Links


def test_a_link_keeps_every_digit(rng):
    sizes = 10.0 ** rng.integers(-12, 3, (60, 3))
    for scale in (1, sizes):
        points = rng.uniform(-1, 1, (60, 3)) * scale
        units = np.column_stack([rng.normal(size=3) * 1e5, rng.lognormal(0, 30, 3).clip(1e-90, 1e12)])
        own = OwnData(points, units)
        again = OwnData.from_text(own.to_text())
        assert np.array(again.points).tobytes() == points.tobytes()
        assert np.array(again.units).tobytes() == units.tobytes()
        assert again == own


def test_a_link_is_no_longer_than_it_must_be():
    own = OwnData([(0.1, -2, 1), (1e-7, 3.25, 0)], labels=("cat", "dog"))
    assert own.to_text() == "l~cat~dog_0.1~-2~1_1e-07~3.25~0"
    assert OwnData.from_text(own.to_text()) == own
    named = OwnData(own.points, labels=own.labels, names=("width (cm)", "height", "kind"))
    assert named.to_text() == "c~width (cm)~height~kind_" + own.to_text()
    assert OwnData.from_text(named.to_text()) == named


def test_links_written_before_are_still_read():
    text = "u~20.0~4.0~150.0~20.0~0.0~1.0_l~cat~dog_-1.23457~2.5~0_2e-05~-2~1"
    assert OwnData.from_text(text) == OwnData(
        ((-1.23457, 2.5, 0), (2e-5, -2, 1)), ((20, 4), (150, 20), (0, 1)), ("cat", "dog")
    )
    assert OwnData.from_text("none") == OwnData.from_text("") == NO_DATA


def test_own_points_train_and_travel_in_a_link_with_units_and_labels():
    experiment = Experiment(**make_samples(read_table(TABLE)).settings, batch_size=1)
    again, problems = Experiment.from_query(experiment.to_query())
    assert (again, problems) == (experiment, [])
    assert loss_after(experiment) == loss_after(again)


def test_the_link_of_points_with_many_digits_is_the_same_run(rng):
    own = OwnData(np.column_stack([rng.uniform(-5, 5, (30, 2)), np.arange(30) % 2]))
    experiment = Experiment(dataset="own", own=own)
    again, problems = Experiment.from_query(experiment.to_query())
    assert (again, problems) == (experiment, [])
    assert np.array_equal(Run(again).X_train, Run(experiment).X_train)


def test_values_train_as_regression():
    table = read_table("1,2,100\n2,3,300\n4,4,200\n5,1,120")
    run = Run(Experiment(**make_samples(table, task="regression").settings))
    run.advance(epochs=3)
    assert run.task == "regression"
    assert np.isfinite(run.measurement.train_loss)


def test_too_many_points_stay_out_of_the_link_and_the_link_says_so():
    own = OwnData(tuple((float(i % 5), 0.0, float(i % 2)) for i in range(MAX_POINTS_IN_LINK + 1)))
    experiment, problems = Experiment.from_query(Experiment(dataset="own", own=own).to_query())
    assert experiment == Experiment()
    assert problems == ["own must have at least 2 points, got 0"]


@pytest.mark.parametrize(
    "text",
    [
        "1~2",
        "1~2~x",
        "u~1_1~2~0_1~3~1",
        "1~nan~0_1~2~0",
        "1~2~0~9_1~2~0",
        "ü",
        "u~0~0~0~1~0~1_1~2~0_2~1~1",
        "u~0~-1~0~1~0~1_1~2~0_2~1~1",
        "u~0~1e-320~0~1~0~1_1~2~0_2~1~1",
        "_".join(["1~2~0"] * (MAX_POINTS + 3)),
    ],
)
def test_broken_points_in_a_link_are_named(text):
    experiment, problems = Experiment.from_query({"dataset": "own", "own": text})
    assert experiment == Experiment()
    assert problems[0].startswith("own must be")


def test_own_points_that_are_not_shown_are_no_part_of_the_link():
    assert Experiment(own=OwnData(((0.0, 0.0, 0.0),))).to_query() == {}
    assert Experiment().own == NO_DATA
