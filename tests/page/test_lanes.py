"""Lanes in a link: written, read again, and what of a broken link is told."""

import pytest

from mlpviz.page.lanes import (
    COMPARED,
    MAX_NAME,
    MAX_TEXT,
    Lanes,
    LaneSpec,
    give_letters,
    read_lanes,
    write_lanes,
)
from mlpviz.page.links import read_link, says_same
from mlpviz.training.experiment import Experiment
from mlpviz.training.settings import SETTINGS

BASE = Experiment(dataset="spiral", noise=10)
OTHERS = {
    "learning_rate": 0.1,
    "optimizer": "adam",
    "activation": "relu",
    "hidden_layer_sizes": (8, 8),
    "batch_size": 30,
    "regularization": "l2",
    "regularization_rate": 0.03,
    "initializer": "he_normal",
    "layer_activations": ("relu", "tanh"),
}


def vary(base=BASE, **settings):
    return LaneSpec(
        Experiment(**{**{name: getattr(base, name) for name in ("dataset", "noise")}, **settings})
    )


@pytest.mark.parametrize("name", COMPARED)
def test_every_setting_makes_the_round_trip(name):
    specs = (LaneSpec(BASE), vary(**{name: OTHERS[name]}))
    assert read_lanes(write_lanes(Lanes(specs)), BASE) == (Lanes(specs), [])


def test_activations_layer_by_layer_come_with_their_layers():
    specs = (LaneSpec(BASE), vary(hidden_layer_sizes=(3, 3, 3), layer_activations=("relu", "tanh", "relu")))
    base = Experiment(dataset="spiral", noise=10, layer_activations=("relu", "tanh"))
    for first in (BASE, base):
        specs = (LaneSpec(first), *specs[1:])
        assert read_lanes(write_lanes(Lanes(specs)), first) == (Lanes(specs), [])


def test_a_link_says_what_differs_and_nothing_else():
    specs = (LaneSpec(BASE), vary(learning_rate=0.1), LaneSpec(BASE), vary(optimizer="adam", batch_size=30))
    text = write_lanes(Lanes(specs))
    assert text == "B learning_rate 0.1 C D optimizer adam batch_size 30"
    assert read_lanes(text, BASE) == (Lanes(specs), [])


def test_where_runs_part_stands_before_them():
    lanes = Lanes((LaneSpec(BASE), vary(learning_rate=0.1)), epoch=240)
    assert write_lanes(lanes) == "from 240 B learning_rate 0.1"
    assert read_lanes(write_lanes(lanes), BASE) == (lanes, [])


def test_who_is_pinned_says_after_how_many_epochs():
    specs = (LaneSpec(BASE, pinned=0), LaneSpec(BASE, "Fast", 240), vary(optimizer="adam"))
    text = write_lanes(Lanes(specs))
    assert text == "A pinned 0 B name Fast pinned 240 C optimizer adam"
    assert read_lanes(text, BASE) == (Lanes(specs), [])
    assert write_lanes(Lanes((LaneSpec(BASE), LaneSpec(BASE, pinned=10_001)))) == "B"  # too far to open


@pytest.mark.parametrize("name", ["Fast", "a_b c", "50 % & more", "ü~é", "name B", "1+1"])
def test_names_come_back_as_they_were(name):
    specs = (LaneSpec(BASE, name), LaneSpec(BASE, name))
    assert read_lanes(write_lanes(Lanes(specs)), BASE) == (Lanes(specs), [])


def test_a_name_of_a_link_is_cut_to_its_room():
    lanes, problems = read_lanes("B name " + "x" * 500, BASE)
    assert len(lanes.specs[1].name) == MAX_NAME
    assert not problems


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hello", "lanes must be runs such as"),
        ("B learning_rate", "lanes must be runs such as"),
        ("B learning_rate 77", "learning_rate must be between"),
        ("B learning_rate one", "learning_rate must be a number"),
        ("B optimizer sdg", "optimizer must be one of"),
        ("B hidden_layer_sizes 8-8-8-8-8-8-8-8-8", "hidden_layer_sizes must be at most"),
        ("B noise 5", "lanes names 'noise', in which runs cannot differ"),
        ("B weight_seed 5", "lanes names 'weight_seed'"),
        ("A learning_rate 1", "lanes says 'learning_rate' of run A"),
        ("B learning_rate 1 learning_rate 2", "lanes says 'learning_rate' twice of run B"),
        ("B pinned", "lanes must be runs such as"),
        (
            "B pinned -1",
            "lanes must say of run B after how many epochs it is pinned, from 0 to 10,000, got '-1'",
        ),
        ("B pinned 99999", "lanes must say of run B"),
        ("A pinned soon", "lanes must say of run A"),
        ("B pinned 1 pinned 2", "lanes says 'pinned' twice of run B"),
        ("from B", "lanes must begin in an epoch from 1 to 10,000, got 'B'"),
        ("from 0 B", "lanes must begin in an epoch"),
        ("from 99999 B", "lanes must begin in an epoch"),
        ("from", "lanes must begin in an epoch"),
        ("B B", "lanes must be runs such as"),
        ("E learning_rate 1", "lanes must be runs such as"),
        ("B name x " * MAX_TEXT, "lanes must be at most 2,000 characters"),
    ],
)
def test_what_is_broken_is_told_and_left_out(text, told):
    lanes, problems = read_lanes(text, BASE)
    assert any(problem.startswith(told) for problem in problems), problems
    assert all(spec.experiment.differs_in(BASE) <= {"learning_rate"} for spec in lanes.specs)


def test_of_a_run_that_is_broken_in_part_the_rest_is_taken():
    lanes, problems = read_lanes("B learning_rate 77 optimizer adam", BASE)
    assert lanes.specs[1].experiment == Experiment(dataset="spiral", noise=10, optimizer="adam")
    assert problems == ["learning_rate must be between 1e-05 and 10.0, got 77.0 (run B)"]


def test_only_settings_that_leave_the_data_alone_are_compared():
    data = {
        "dataset",
        "n_samples",
        "noise",
        "train_share",
        "features",
        "data_seed",
        "weight_seed",
        "batch_seed",
    }
    assert not data & set(COMPARED)
    assert set(COMPARED) <= SETTINGS.keys()


def test_the_lanes_stand_in_the_link_of_the_page():
    query = {"mode": "compare", "dataset": "spiral", "noise": "10", "lanes": "B optimizer adam"}
    link, problems = read_link(query)
    assert problems == []
    assert link.lanes == Lanes((LaneSpec(BASE), vary(optimizer="adam")))
    assert link.to_query() == {"v": "2", **query}


def test_a_page_that_compares_something_else_is_another_one():
    query = {"mode": "compare", "dataset": "spiral", "noise": "10", "lanes": "B optimizer adam"}
    link, _ = read_link(query)
    assert says_same(query, link)
    assert not says_same({**query, "lanes": "B learning_rate 0.1"}, link)


def letters_of(lanes):
    return [spec.letter for spec in lanes.specs]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("B C optimizer adam", ["A", "B", "C"]),
        ("C optimizer adam D", ["A", "C", "D"]),
        ("first B D optimizer adam", ["B", "D"]),
        ("first B A optimizer adam B name Fast C", ["B", "A", "C"]),
    ],
)
def test_letters_stay_as_they_are(text, letters):
    lanes, problems = read_lanes(text, BASE)
    assert (letters_of(lanes), problems) == (letters, [])
    assert letters_of(read_lanes(write_lanes(lanes), BASE)[0]) == letters


def test_there_are_no_letters_but_these():
    for text in ("AB optimizer adam", "first E B", "first AB C", "first"):
        lanes, problems = read_lanes(text, BASE)
        assert problems
        assert not lanes


def test_whoever_has_no_letter_gets_the_first_that_is_free():
    specs = (LaneSpec(BASE, letter="B"), LaneSpec(BASE, letter="C"), LaneSpec(BASE, "new"))
    assert [(spec.letter, spec.name) for spec in give_letters(specs)] == [("B", ""), ("A", "new"), ("C", "")]
