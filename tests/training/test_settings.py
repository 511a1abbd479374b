"""The table of settings: what it takes, what it refuses, and that a text brings every value back."""

from dataclasses import fields
from fractions import Fraction

import numpy as np
import pytest

from mlpviz.data import NO_DATA, NO_TABLE, OwnData, TableData
from mlpviz.training.experiment import Experiment
from mlpviz.training.settings import KINDS, LIVE, SETTINGS

NOT_ONE_OF_ANY_KIND = [
    None,
    True,
    np.True_,
    b"x",
    1j,
    float("nan"),
    float("inf"),
    -1,
    10**5000,
    "9" * 10_000,
    "\ud800",
    "x\0",
    {"x1": 1},
    {"x1", "x2"},
    iter(["x1"]),
    object(),
    Experiment,
    np.zeros((2, 2)),
    [None],
    [True],
    [["x1"]],
    [10**400],
    range(10**9),
]
REFUSED = {  # and what is wrong for this one in particular
    "whole number": [1.5, "4", "", [4], Fraction(1, 2)],
    "number": ["0.1", "", [0.1], np.array([0.1])],
    "choice": ["", "other", 4, ["circle"], ("tanh",)],
    "choices": ["tanh", ["other"], ["tanh", 4]],
    "features": ["x1", "none", [], (), ["x1", "x1"], ["x3"]],
    "sizes": [4, "4-2", [0], [257], [2.5], ["4"], [4] * 9, [np.nan]],
    "rule": ["", "x1", 5, "x1 < open('f')", "(" * 150 + "x1" + ")" * 150, "x" * 201],
    "points": ["none", (), [(1.0, 2.0, 0.0)]],
    "table": ["none", (), NO_DATA],
}
NUMBERS = [name for name, setting in SETTINGS.items() if setting.kind in ("number", "whole number")]


def test_every_setting_of_an_experiment_is_in_the_table():
    assert {field.name for field in fields(Experiment)} == set(SETTINGS)
    assert all(SETTINGS[name].name == name for name in SETTINGS)
    assert set(REFUSED) == set(KINDS)


@pytest.mark.parametrize("name", SETTINGS)
def test_whatever_does_not_fit_is_refused_with_name_rule_and_value(name):
    for value in NOT_ONE_OF_ANY_KIND + REFUSED[SETTINGS[name].kind]:
        with pytest.raises(ValueError, match=f"^{name} must .*, got ") as refused:
            SETTINGS[name].coerce(value)
        assert len(str(refused.value)) < 400, "a long value is cut off"
        with pytest.raises(ValueError, match=f"^{name} must "):
            Experiment(**{name: value})


@pytest.mark.parametrize("name", NUMBERS)
def test_limits_belong_to_what_is_allowed_and_good_values_lie_within(name):
    setting = SETTINGS[name]
    for value in (setting.minimum, setting.maximum, *setting.good_values):
        assert setting.coerce(value) == value
    for value in (setting.minimum - 1, setting.maximum + 1):
        with pytest.raises(ValueError, match=f"{name} must be between .* and .*, got"):
            setting.coerce(value)
    assert list(setting.good_values) == sorted(setting.good_values)


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("of", [np.int64, np.uint16, np.float64, np.float32, Fraction])
def test_numbers_of_other_types_become_pythons_own(name, of):
    setting = SETTINGS[name]
    value = setting.coerce(of(setting.maximum))
    assert (value, type(value)) == (setting.maximum, float if setting.kind == "number" else int)


@pytest.mark.parametrize("many", [list, tuple, np.array])
def test_lists_and_vectors_become_tuples_of_pythons_own(many):
    sizes = SETTINGS["hidden_layer_sizes"].coerce(many([8, 3]))
    assert (sizes, {type(units) for units in sizes}) == ((8, 3), {int})
    features = SETTINGS["features"].coerce(many(["x1", "sin_x2"]))
    assert (features, {type(name) for name in features}) == (("x1", "sin_x2"), {str})
    assert SETTINGS["hidden_layer_sizes"].coerce(many([])) == ()


def test_a_name_of_a_type_of_its_own_becomes_a_plain_text():
    assert type(SETTINGS["optimizer"].coerce(np.str_("adam"))) is str
    assert type(SETTINGS["rule"].coerce(np.str_("x1 < 0"))) is str


@pytest.mark.parametrize("name", SETTINGS)
def test_a_text_brings_every_value_back_to_the_last_digit(name):
    setting, rng = SETTINGS[name], np.random.default_rng(0)
    values = {
        "whole number": [setting.minimum, setting.maximum, setting.minimum + 1],
        "number": [setting.minimum, setting.maximum, 0.1 + 0.2, *rng.uniform(1e-4, 10, 50)],
        "choice": setting.choices,
        "choices": [(), setting.choices[:1], setting.choices],
        "features": [setting.choices[:1], setting.choices],
        "sizes": [(), (1,), (256,) * 8],
        "rule": ["x1*x2 > 0", "not (sin(x1) < 1e-3 or x2 >= -.5)"],
        "points": [NO_DATA, OwnData(tuple((*row, 0.0) for row in rng.normal(0, 2, (20, 2)).tolist()))],
        "table": [NO_TABLE, TableData(rng.normal(size=(20, 3)), rng.normal(size=20), list("abcd"))],
    }[setting.kind]
    for value in values:
        value = setting.coerce(value)
        text = setting.to_text(value)
        assert isinstance(text, str)
        assert setting.coerce(setting.from_text(text)) == value


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("noise", "loud", "noise must be a whole number, got 'loud'"),
        ("noise", "9" * 5000, "noise must be a whole number, got '9"),
        ("learning_rate", "", "learning_rate must be a number, got ''"),
        ("hidden_layer_sizes", "4-x", "hidden_layer_sizes must be whole numbers joined by -, got '4-x'"),
        ("own", "1~2", "own must be points such as 1~-2.5~0 joined by _, got '1~2'"),
    ],
)
def test_a_text_that_stands_for_nothing_is_refused_with_name_rule_and_text(name, text, problem):
    with pytest.raises(ValueError, match="must be") as refused:
        SETTINGS[name].from_text(text)
    assert str(refused.value).startswith(problem)
    assert len(str(refused.value)) < 150


def test_the_live_settings_are_those_that_leave_data_and_network_as_they_are():
    assert {
        "learning_rate",
        "schedule",
        "schedule_epochs",
        "regularization",
        "regularization_rate",
        "batch_size",
        "optimizer",
    } == LIVE
