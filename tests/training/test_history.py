"""The history: rows with checkpoints, in bounded memory."""

from dataclasses import replace

import numpy as np

from mlpviz.training import Event, Experiment, History, Run
from mlpviz.training.history import MAX_EVENTS

SMALL = Experiment(n_samples=60, batch_size=7)


def test_a_million_epochs_do_not_grow_the_history():
    run = Run(replace(SMALL, n_samples=20, train_share=10, hidden_layer_sizes=(), batch_size=2))
    history, capacity = run.history, run.history.capacity
    row, checkpoint = history.rows[0].copy(), run.checkpoint()
    for epoch in range(1, 1_000_001):  # what a run records, without the training
        if history.is_on_grid(epoch):
            history.record(epoch, row, checkpoint)
    assert capacity / 2 <= len(history) <= capacity
    gaps = np.diff(history.epochs)
    assert set(gaps) == {history.stride}  # even


def test_the_latest_epoch_is_always_in_the_history():
    run = Run(replace(SMALL, n_samples=20, hidden_layer_sizes=(1,)))
    run.advance(epochs=1500)
    assert run.history.stride > 1
    run.advance(epochs=1501)
    assert run.history.epochs[-1] == run.epochs == 3001


def recorded(history, epochs):
    checkpoint = Run(SMALL).checkpoint()
    for epoch in epochs:
        if history.is_on_grid(epoch):
            history.record(epoch, [epoch, -epoch], checkpoint)
    return list(history.epochs)


def test_one_row_more_than_there_is_room_for_halves_them():
    assert recorded(History(("epoch", "loss"), 4), range(4)) == [0, 1, 2, 3]
    assert recorded(History(("epoch", "loss"), 4), range(5)) == [0, 2, 4]
    assert recorded(History(("epoch", "loss"), 4), range(8)) == [0, 2, 4, 6]
    history = History(("epoch", "loss"), 4)
    assert recorded(history, range(9)) == [0, 4, 8]
    assert history.stride == 4
    assert history["epoch"].tolist() == [0, 4, 8]
    assert history["loss"].tolist() == [0, -4, -8]


def test_a_row_off_the_grid_stays_until_the_next_one_comes():
    history = History(("epoch", "loss"), 4)
    recorded(history, range(5))
    checkpoint = Run(SMALL).checkpoint()
    for epoch, expected in ((5, [0, 2, 4, 5]), (6, [0, 2, 4, 6]), (7, [0, 4, 7]), (8, [0, 4, 8])):
        history.record(epoch, [epoch, -epoch], checkpoint)
        assert list(history.epochs) == expected
        assert history["loss"].tolist() == [-one for one in expected]


def test_the_latest_epoch_off_the_grid_outlives_the_thinning():
    history = History(("epoch", "loss"), 2)
    checkpoint = Run(SMALL).checkpoint()
    for epoch in (0, 1, 3):
        history.record(epoch, [epoch, -epoch], checkpoint)
    assert history.epochs == (0, 3)
    assert history.row_at(3) == {"epoch": 3, "loss": -3}


def test_an_epoch_recorded_again_takes_its_own_place_and_ends_the_future():
    history = History(("epoch", "loss"), 8)
    recorded(history, range(6))
    history.record(3, [3, 100], Run(SMALL).checkpoint())
    assert history.epochs == (0, 1, 2, 3)
    assert history.row_at(3)["loss"] == history.row_at(7)["loss"] == 100
    assert history.row_at(2)["loss"] == -2


def test_only_the_most_recent_events_are_kept():
    history = History(("epoch",), 4)
    for step in range(MAX_EVENTS + 5):
        history.events.append(Event(0, step, ""))
    assert [history.events[0].step, history.events[-1].step] == [5, MAX_EVENTS + 4]
    history.forget_events_after(10)
    assert history.events[-1].step == 10
    for step in range(11, 2 * MAX_EVENTS):
        history.events.append(Event(0, step, ""))
    assert len(history.events) == MAX_EVENTS


def test_a_large_network_has_room_for_fewer_checkpoints():
    small, large = Run(SMALL), Run(replace(Experiment.default("digits"), hidden_layer_sizes=(256,) * 8))
    assert (small.history.capacity, large.history.capacity) == (400, 13)
    assert large.checkpoint().nbytes * large.history.capacity < 50 << 20
    slow = Run(replace(large.experiment, optimizer="adam"))
    assert slow.history.capacity == 8  # never fewer
