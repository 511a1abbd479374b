"""Actions: whatever the browser sends, what fits is done and the rest refused in words."""

import pytest
from comparisons import compare, epochs_of

from mlpviz.page.compare.actions import ACTIONS, act
from mlpviz.page.trainer import TRAINER


@pytest.fixture
def comparison():
    return compare({"learning_rate": 0.3})


def told(comparison):
    return [notice["text"] for notice in comparison.notices.describe()]


def do(comparison, **message):
    TRAINER.do(comparison.token, lambda: act(comparison, message)).result()


def test_a_knob_is_turned_by_text(comparison):
    for name, text, value in [
        ("learning_rate", "0.01", 0.01),
        ("optimizer", "adam", "adam"),
        ("activation", "relu", "relu"),
        ("hidden_layer_sizes", "8, 8", (8, 8)),
        ("batch_size", "30", 30),
        ("regularization", "l2", "l2"),
        ("regularization_rate", "0.03", 0.03),
        ("initializer", "zeros", "zeros"),
    ]:
        do(comparison, act="change_lane", lane="B", name=name, value=text)
        assert getattr(comparison.lanes[1].run.experiment, name) == value
    assert told(comparison) == []
    assert comparison.lanes[0].run.experiment.optimizer == "sgd"


@pytest.mark.parametrize(
    "message",
    [
        {"act": "make_tea"},
        {},
        {"act": "change_lane"},
        {"act": "change_lane", "lane": "C", "name": "learning_rate", "value": "1"},
        {"act": "change_lane", "lane": "AB", "name": "learning_rate", "value": "1"},
        {"act": "change_lane", "lane": "", "name": "learning_rate", "value": "1"},
        {"act": "change_lane", "lane": ["A"], "name": "learning_rate", "value": "1"},
        {"act": "change_lane", "lane": "B", "name": "dataset", "value": "spiral"},
        {"act": "change_lane", "lane": "B", "name": "learning_rate", "value": "nan"},
        {"act": "change_lane", "lane": "B", "name": "learning_rate", "value": 1},
        {"act": "change_lane", "lane": "B", "name": "activation", "value": ""},
        {"act": "change_lane", "lane": "B", "name": "hidden_layer_sizes", "value": "9999"},
        {"act": "change_lane", "lane": "B", "name": "hidden_layer_sizes", "value": "4" * 500},
        {"act": "pin_lane", "lane": "B", "on": "yes"},
        {"act": "rename_lane", "lane": "B", "name": None},
        {"act": "drop_lane", "lane": "B"},
        {"act": "make_main", "lane": None},
        {"act": "speed", "speed": "1 batch"},
        {"act": "fork", "here": 3},
        {"act": "dismiss", "notice": "all"},
        {"act": "select_lane", "lane": "C"},
        {"act": "look_back", "epoch": -1},
        {"act": "look_back", "epoch": "now"},
        {"act": "add_unit", "layer": 1},
        {"act": "add_unit", "layer": 3, "lane": "B"},
        {"act": "remove_unit", "layer": "1", "lane": "B"},
        {"act": "set_layers", "sizes": "9999", "lane": "B"},
        {"act": "set_activation", "layer": 1, "activation": "step", "lane": "B"},
        {"act": "set_parameter", "layer": 1, "input": 0, "unit": 0, "value": 5, "lane": "A"},
        {"act": "toggle_feature", "name": "x1", "lane": "A"},
    ],
)
def test_what_does_not_fit_is_refused_in_words_and_changes_nothing(comparison, message):
    before = comparison.specs, comparison.speed, epochs_of(comparison)
    do(comparison, **message)
    assert (comparison.specs, comparison.speed, epochs_of(comparison)) == before
    (text,) = told(comparison)
    assert text.startswith("Not changed: ")
    assert "something is wrong" not in text


def test_a_refusal_calls_a_setting_by_its_label(comparison):
    do(comparison, act="change_lane", lane="B", name="learning_rate", value="77")
    assert told(comparison) == ["Not changed: “Learning rate” must be between 1e-05 and 10.0, got 77.0"]


def test_lanes_are_named_pinned_added_and_dropped(comparison):
    do(comparison, act="rename_lane", lane="B", name="  Fast  one ")
    do(comparison, act="pin_lane", lane="A", on=True)
    do(comparison, act="add_lane")
    assert [lane.name for lane in comparison.lanes] == ["", "Fast one", ""]
    do(comparison, act="drop_lane", lane="A")
    assert [lane.pinned for lane in comparison.lanes] == [False, False]
    do(comparison, act="race")
    assert len(comparison.lanes) == 4
    assert told(comparison) == []


def test_an_epoch_is_played_and_training_pauses(comparison):
    do(comparison, act="epoch")
    assert comparison.playing

    def frame():
        for _ in comparison.train_frame():
            pass

    TRAINER.do(comparison.token, frame).result()
    assert epochs_of(comparison) == [1, 1]
    assert not comparison.playing


def test_a_mistake_of_ours_is_told_without_its_details(comparison, monkeypatch, our_mistakes):
    monkeypatch.setitem(ACTIONS, "race", lambda *_: 1 / 0)
    do(comparison, act="race")
    assert "something is wrong" in told(comparison)[0]
    our_mistakes.clear()
