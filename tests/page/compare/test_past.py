"""Looking back: all lanes as they were at an epoch, and training on from there."""

import numpy as np
import pytest
from comparisons import compare, epochs_of, read_diagrams, read_payload, train

from mlpviz.page.compare import comparison as module
from mlpviz.page.compare.past import continue_from_past, list_epochs, look_back
from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run


@pytest.fixture(autouse=True)
def unhurried(monkeypatch):
    """However busy the machine is, no epoch takes long."""
    monkeypatch.setattr(module, "FRAME_SECONDS", 60)


def alone(experiment, epochs):
    run = Run(experiment)
    run.advance(epochs=epochs)
    return run


def latest(comparison):
    """(numbers, surfaces) of the latest frame, and of its diagram (parameters, surface, tiles)."""
    payload = comparison.payload()
    header, _, surfaces = read_payload(payload)
    return header["frames"][-1], surfaces[-1], read_diagrams(payload)[-1]


def test_all_lanes_are_seen_as_they_were():
    comparison = compare({"optimizer": "adam"}, {"hidden_layer_sizes": (3,)})
    train(comparison, 3)
    comparison.play(False)
    then, surfaces, diagram = latest(comparison)
    train(comparison, 4)
    look_back(comparison, 3)
    numbers, seen, drawn = latest(comparison)
    assert (numbers["epoch"], comparison.past, comparison.playing) == (3, 3, False)
    for lane, before in zip(numbers["lanes"], then["lanes"], strict=True):
        assert {name: lane[name] for name in lane if "best" not in name} == {
            name: before[name] for name in before if "best" not in name
        }
    for one, other in zip([*seen, *drawn], [*surfaces, *diagram], strict=True):
        assert np.array_equal(one, other)
    assert epochs_of(comparison) == [7, 7, 7]  # nothing has changed
    look_back(comparison, None)
    assert latest(comparison)[0]["epoch"] == 7


def test_who_plays_while_looking_back_goes_on_from_the_end():
    comparison = compare({"optimizer": "adam"})
    train(comparison, 3)
    look_back(comparison, 1)
    train(comparison, 1)
    assert comparison.past is None
    assert epochs_of(comparison) == [4, 4]


def test_from_the_past_all_train_on_exactly_as_they_did_and_who_is_pinned_stays():
    comparison = compare({"optimizer": "adam"}, {"learning_rate": 0.3})
    train(comparison, 4)
    comparison.pin(comparison.lanes[2], True)
    train(comparison, 2)
    look_back(comparison, 2)
    continue_from_past(comparison)
    assert comparison.playing
    assert epochs_of(comparison) == [2, 2, 4]
    train(comparison, 3)
    assert epochs_of(comparison) == [5, 5, 4]
    for lane in comparison.lanes:
        same = alone(lane.run.experiment, lane.run.epochs)
        assert lane.run.mlp.parameters.tobytes() == same.mlp.parameters.tobytes()
        assert lane.run.history.rows.tobytes() == same.history.rows.tobytes()


def test_what_all_have_kept_can_be_looked_at():
    comparison = compare({"optimizer": "adam"}, {"learning_rate": 0.3})
    first, second, pinned = comparison.lanes
    first.run.history.capacity = 4  # so that it thins
    comparison.pin(pinned, True)
    train(comparison, 11)
    assert second.run.history.epochs == tuple(range(12))
    assert first.run.history.epochs == (0, 4, 8, 11)
    assert list_epochs(comparison.lanes) == [0, 4, 8, 11]
    look_back(comparison, 7)  # what comes from outside may be any epoch
    assert comparison.past == 4
    assert [one["epoch"] for one in latest(comparison)[0]["lanes"]] == [4, 4, 0]
    look_back(comparison, 10**9)
    assert comparison.past is None


def test_an_epoch_that_not_all_are_through_with_is_none_of_the_past():
    comparison = compare({"optimizer": "adam"})
    train(comparison, 2)
    comparison.lanes[0].run.advance(epochs=1)  # as in the middle of a round
    assert list_epochs(comparison.lanes) == [0, 1, 2]


def test_before_they_were_forked_there_is_nothing_to_go_back_to():
    view = LiveView(Experiment())
    view.run.advance(epochs=4)
    view.run.advance(steps=3)
    comparison = compare({"learning_rate": 0.3}, view=view)
    comparison.fork_anew(here=True)
    assert list_epochs(comparison.lanes) == []
    look_back(comparison, 2)
    assert comparison.past is None
    train(comparison, 3)
    assert list_epochs(comparison.lanes) == [5, 6, 7]
    look_back(comparison, 0)
    continue_from_past(comparison)
    assert epochs_of(comparison) == [5, 5]
    assert [lane.run.experiment.learning_rate for lane in comparison.lanes] == [0.03, 0.3]


def test_who_has_diverged_is_seen_before_it_and_can_be_trained_on_from_there():
    plane = {"dataset": "plane", "loss": "squared_error", "hidden_layer_sizes": (4, 4, 4)}
    base = Experiment(**plane, activation="linear")
    comparison = compare({"learning_rate": 10.0, "activation": "relu"}, base=base)
    train(comparison, 40)
    broken = comparison.lanes[1].run
    last = broken.epochs
    assert broken.diverged
    look_back(comparison, 20)
    steady, rests = latest(comparison)[0]["lanes"]
    assert (steady["epoch"], steady["diverged"]) == (20, None)
    assert (rests["epoch"], rests["diverged"]) == (last, broken.diverged.epoch)
    look_back(comparison, 0)
    assert latest(comparison)[0]["lanes"][1]["diverged"] is None
    continue_from_past(comparison)
    assert broken.diverged is None
    assert epochs_of(comparison) == [0, 0]


def test_a_change_starts_anew_and_looks_at_now():
    comparison = compare({"optimizer": "adam"})
    train(comparison, 3)
    look_back(comparison, 1)
    comparison.rename(comparison.lanes[0], "Plain")
    assert comparison.past == 1  # which changes nothing that is seen
    comparison.change(comparison.lanes[1], learning_rate=0.3)
    assert comparison.past is None
    assert epochs_of(comparison) == [0, 0]


def test_the_run_that_is_taken_on_is_seen_at_the_same_epoch_under_watch():
    comparison = compare({"optimizer": "adam"})
    train(comparison, 3)
    look_back(comparison, 1)
    comparison.make_main(comparison.lanes[1])
    assert comparison.view.past == 1
    assert comparison.view.run.epochs == 3
