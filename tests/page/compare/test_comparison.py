"""The comparison: lanes in step, bit for bit as each would train alone, and what is done with them."""

import numpy as np
import pytest
from comparisons import compare, epochs_of, read_payload, train

from mlpviz import figures
from mlpviz.diagnostics import Plane
from mlpviz.page.compare import comparison as module
from mlpviz.page.compare.past import look_back
from mlpviz.page.compare.sockets import open_comparison
from mlpviz.page.live.view import LiveView
from mlpviz.page.trainer import TRAINER
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

FOUR = ({"learning_rate": 0.3}, {"optimizer": "adam"}, {"hidden_layer_sizes": (8, 8), "batch_size": 30})


def alone(experiment, epochs):
    run = Run(experiment)
    run.advance(epochs=epochs)
    return run


def assert_same(run, other):
    assert run.epochs == other.epochs
    assert run.mlp.parameters.tobytes() == other.mlp.parameters.tobytes()
    assert run.history.rows.tobytes() == other.history.rows.tobytes()


@pytest.fixture
def unhurried(monkeypatch):
    """However busy the machine is, no epoch takes long."""
    monkeypatch.setattr(module, "FRAME_SECONDS", 60)


def test_lanes_train_in_step_and_each_as_it_would_alone(unhurried):
    comparison = compare(*FOUR)
    for n_frames in (1, 2, 4):
        train(comparison, n_frames)
        assert len(set(epochs_of(comparison))) == 1
    assert comparison.epochs == 7
    for lane in comparison.lanes:
        assert_same(lane.run, alone(lane.run.experiment, 7))


def test_every_frame_shows_all_lanes_after_the_same_number_of_epochs(unhurried):
    comparison = compare(*FOUR)
    comparison.speed = "5 epochs"
    train(comparison, 3)
    frames = read_payload(comparison.payload())[0]["frames"]
    assert [frame["epoch"] for frame in frames] == [0, 5, 10, 15]
    for frame in frames:
        assert {lane["epoch"] for lane in frame["lanes"]} == {frame["epoch"]}


def test_frames_hold_the_surfaces_and_losses_of_the_runs(unhurried):
    comparison = compare({"learning_rate": 0.3})
    train(comparison, 2)
    header, curves, surfaces = read_payload(comparison.payload())
    for k, lane in enumerate(comparison.lanes):
        run = alone(lane.run.experiment, 2)
        plane = Plane(run, header["setup"]["cells"])
        assert np.array_equal(surfaces[-1][k], figures.encode_output(plane.output(), 2))
        assert header["frames"][-1]["lanes"][k]["test_loss"] == run.measurement.test_loss
        assert np.array_equal(curves[k][2], run.history["test_loss"].astype(np.float32))


def test_an_epoch_that_takes_long_is_gone_through_in_turns_and_told_of(monkeypatch):
    ticks = iter(range(10**6))
    comparison = compare({"learning_rate": 0.3})
    comparison.rounds.clock = lambda: next(ticks) * 0.15  # every part of an epoch takes so many seconds
    before = read_payload(comparison.payload())[2][-1]
    train(comparison, 1)
    header, _, surfaces = read_payload(comparison.payload())
    assert header["frames"][-1]["progress"] == 0
    assert epochs_of(comparison) == [1, 1]
    monkeypatch.setattr(module, "FRAME_SECONDS", 0.1)
    train(comparison, 1)
    header, _, surfaces = read_payload(comparison.payload())
    assert header["frames"][-1]["progress"] == 0.5
    assert header["frames"][-1]["epoch"] == 1
    assert np.array_equal(surfaces[-1][1], surfaces[-2][1])  # as all were after the last epoch
    assert not np.array_equal(surfaces[-1][1], before[1])
    train(comparison, 1)
    assert epochs_of(comparison) == [2, 2]
    assert read_payload(comparison.payload())[0]["frames"][-1]["epoch"] == 2


def test_pausing_brings_all_in_step(unhurried):
    comparison = compare(*FOUR)
    comparison.play(True)

    def begin():
        next(comparison.rounds.train(comparison.lanes))

    TRAINER.do(comparison.token, begin).result()
    assert len(set(epochs_of(comparison))) == 2
    comparison.play(False)
    assert epochs_of(comparison) == [1, 1, 1, 1]
    assert read_payload(comparison.payload())[0]["frames"][-1]["epoch"] == 1


def test_a_change_starts_all_again_but_those_that_are_pinned(unhurried):
    comparison = compare({"learning_rate": 0.3}, {"optimizer": "adam"})
    train(comparison, 3)
    comparison.pin(comparison.lanes[2], True)
    comparison.change(comparison.lanes[1], hidden_layer_sizes=(3,))
    assert epochs_of(comparison) == [0, 0, 3]
    assert not comparison.playing
    train(comparison, 2)
    assert epochs_of(comparison) == [2, 2, 3]
    for lane in comparison.lanes:
        assert_same(lane.run, alone(lane.run.experiment, lane.run.epochs))
    comparison.reset()
    assert epochs_of(comparison) == [0, 0, 3]


def test_whoever_is_unpinned_waits_for_the_others(unhurried):
    comparison = compare({"learning_rate": 0.3})
    train(comparison, 3)
    comparison.pin(comparison.lanes[1], True)
    comparison.reset()
    comparison.pin(comparison.lanes[1], False)
    train(comparison, 2)
    assert epochs_of(comparison) == [2, 3]
    train(comparison, 2)
    assert epochs_of(comparison) == [4, 4]
    assert_same(comparison.lanes[1].run, alone(comparison.lanes[1].run.experiment, 4))


def test_what_is_pinned_cannot_be_changed():
    comparison = compare({"learning_rate": 0.3})
    comparison.pin(comparison.lanes[1], True)
    with pytest.raises(ValueError, match="pinned"):
        comparison.change(comparison.lanes[1], learning_rate=1)


def test_a_lane_that_diverges_rests_while_the_others_go_on(unhurried):
    base = Experiment(
        dataset="plane", activation="linear", loss="squared_error", hidden_layer_sizes=(4, 4, 4)
    )
    comparison = compare({"learning_rate": 10.0, "activation": "relu"}, base=base)
    train(comparison, 40)
    steady, broken = comparison.lanes
    assert broken.run.diverged
    assert steady.run.epochs == comparison.epochs == 40
    assert read_payload(comparison.payload())[0]["frames"][-1]["lanes"][1]["diverged"] is not None
    with pytest.raises(ValueError, match="diverged"):
        comparison.make_main(broken)
    comparison.reset()
    assert broken.run.diverged is None


def test_training_ends_where_nobody_goes_on():
    comparison = compare({"learning_rate": 0.3})
    for lane in comparison.lanes:
        comparison.pin(lane, True)
    comparison.play(True)
    assert not comparison.playing


def test_there_are_two_runs_to_begin_with_that_differ_in_the_learning_rate():
    comparison = compare()
    first, second = (lane.run.experiment for lane in comparison.lanes)
    assert second.differs_in(first) == {"learning_rate"}
    comparison.add()
    comparison.add()
    assert len({lane.run.experiment.learning_rate for lane in comparison.lanes}) == 4
    with pytest.raises(ValueError, match="at most 4"):
        comparison.add()
    for _ in range(2):
        comparison.drop(comparison.lanes[-1])
    with pytest.raises(ValueError, match="two runs"):
        comparison.drop(comparison.lanes[0])


def test_a_race_is_of_four_optimizers_from_one_start():
    comparison = compare()
    comparison.race()
    runs = [lane.run for lane in comparison.lanes]
    assert [run.experiment.optimizer for run in runs] == ["sgd", "momentum", "rmsprop", "adam"]
    assert all(run.experiment.differs_in(runs[0].experiment) <= {"optimizer"} for run in runs)
    assert len({run.mlp.parameters.tobytes() for run in runs}) == 1
    assert all(np.array_equal(run.X_train, runs[0].X_train) for run in runs)


def test_a_fork_from_here_goes_on_as_the_run_does_and_leaves_it_alone(unhurried):
    view = LiveView(Experiment())
    view.run.advance(epochs=5)
    before = view.run.mlp.parameters.tobytes()
    comparison = compare({"learning_rate": 0.3}, view=view)
    comparison.fork_anew(here=True)
    assert epochs_of(comparison) == [5, 5]
    train(comparison, 3)
    assert view.run.mlp.parameters.tobytes() == before
    view.run.advance(epochs=3)
    assert_same(comparison.lanes[0].run, view.run)
    other = alone(Experiment(), 5)
    other.change(learning_rate=0.3)
    other.advance(epochs=3)
    assert comparison.lanes[1].run.mlp.parameters.tobytes() == other.mlp.parameters.tobytes()
    comparison.reset()
    assert epochs_of(comparison) == [5, 5]
    train(comparison, 3)
    assert_same(comparison.lanes[0].run, view.run)


def test_from_here_at_the_start_is_from_the_start():
    comparison = compare({"hidden_layer_sizes": (3,)})
    comparison.fork_anew(here=True)
    assert comparison.source is None
    comparison.change(comparison.lanes[1], hidden_layer_sizes=(5,))


def test_what_was_forked_stays_as_it_was_while_the_run_goes_on_under_watch():
    view = LiveView(Experiment())
    view.run.advance(epochs=5)
    comparison = compare({"learning_rate": 0.3}, view=view)
    comparison.fork_anew(here=True)
    view.run.advance(epochs=2)
    comparison.change(comparison.lanes[1], learning_rate=0.1)
    assert epochs_of(comparison) == [5, 5]


def test_in_the_middle_of_a_run_layers_stay_as_they_are():
    comparison = compare({"hidden_layer_sizes": (3,)})
    comparison.view.run.advance(epochs=2)
    with pytest.raises(ValueError, match="“Hidden layers” cannot change in the middle"):
        comparison.fork_anew(here=True)
    assert [lane.run.experiment.hidden_layer_sizes for lane in comparison.lanes] == [(4, 2), (3,)]
    assert comparison.source is None


def wait_until_there(comparison):
    """Turns are taken in their order, so that whatever was begun before is over after enough of them."""

    def wait():
        while comparison.awaited:
            yield

    TRAINER.take_turns(comparison.token, wait()).result(30)


def test_a_link_has_runs_part_in_the_very_middle_of_the_run(unhurried):
    view = LiveView(Experiment())
    view.run.advance(epochs=5)
    comparison = compare({"learning_rate": 0.3}, view=view)
    comparison.fork_anew(here=True)
    lanes = comparison.described
    assert lanes.epoch == 5
    assert comparison.notices.describe() == []
    opened = compare({"learning_rate": 0.3}, epoch=5)
    assert opened.described == lanes
    wait_until_there(opened)
    assert opened.described == lanes
    assert epochs_of(opened) == [5, 5]
    for one in (comparison, opened):
        train(one, 3)
    for mine, other in zip(opened.lanes, comparison.lanes, strict=True):
        assert mine.run.mlp.parameters.tobytes() == other.run.mlp.parameters.tobytes()


def test_a_run_that_was_changed_on_its_way_is_in_no_link():
    view = LiveView(Experiment())
    view.run.advance(epochs=5)
    view.run.change(learning_rate=0.1)
    comparison = compare({"learning_rate": 0.3}, view=view)
    comparison.fork_anew(here=True)
    assert comparison.described.epoch == 0
    assert "opens it from the start" in comparison.notices.describe()[0]["text"]


def test_on_the_way_to_where_runs_part_nothing_else_trains_until_something_else_is_begun():
    comparison = compare({"learning_rate": 0.3}, epoch=10_000)
    assert "epoch 10,000 first" in comparison.notices.describe()[0]["text"]
    comparison.play(True)
    assert not comparison.playing
    comparison.reset()
    comparison.play(True)
    assert comparison.playing
    assert comparison.described.epoch == 0


def test_what_was_awaited_does_not_come_once_something_else_is_begun():
    comparison = compare({"learning_rate": 0.3}, epoch=60)
    comparison.reset()

    def wait():
        for _ in range(50):
            yield

    TRAINER.take_turns(comparison.token, wait()).result(30)
    assert comparison.source is None
    assert epochs_of(comparison) == [0, 0]


def test_who_is_pinned_in_a_link_is_there_as_it_was(unhurried):
    view = LiveView(Experiment())
    view.run.advance(epochs=2)
    comparison = compare({"optimizer": "adam"}, {"learning_rate": 0.3}, view=view)
    comparison.fork_anew(here=True)
    train(comparison, 3)
    comparison.pin(comparison.lanes[1], True)
    train(comparison, 2)
    lanes = comparison.described
    assert (lanes.epoch, [spec.pinned for spec in lanes.specs]) == (2, [None, 5, None])
    opened = open_comparison(LiveView(Experiment()), lanes)
    assert opened.described == lanes
    assert "Training the run to epoch 2" in opened.notices.describe()[0]["text"]
    wait_until_there(opened)
    assert opened.described == lanes
    assert epochs_of(opened) == [2, 5, 2]
    assert_same(opened.lanes[1].run, comparison.lanes[1].run)
    elsewhere = open_comparison(LiveView(Experiment(dataset="spiral")), lanes)
    assert [spec.pinned for spec in elsewhere.specs] == [None, None, None]


def test_a_link_that_can_no_longer_say_where_runs_part_is_told_of():
    view = LiveView(Experiment())
    view.run.advance(epochs=2)
    comparison = compare({"optimizer": "adam"}, view=view)
    comparison.fork_anew(here=True)
    comparison.change(comparison.lanes[1], learning_rate=0.3)
    assert (comparison.described.epoch, comparison.notices.describe()) == (2, [])
    comparison.change(comparison.lanes[0], learning_rate=0.1)
    assert comparison.described.epoch == 0
    (notice,) = comparison.notices.describe()
    assert "opens it from the start, not from epoch 2" in notice["text"]


def test_layers_of_a_link_cannot_part_in_the_middle():
    comparison = compare({"hidden_layer_sizes": (3,)}, epoch=2)
    wait_until_there(comparison)
    assert epochs_of(comparison) == [0, 0]
    assert "“Hidden layers” cannot change" in comparison.notices.describe()[0]["text"]


def test_the_run_of_a_lane_becomes_the_main_run(unhurried):
    comparison = compare({"learning_rate": 0.3}, {"hidden_layer_sizes": (3,)})
    train(comparison, 4)
    view, lane = comparison.view, comparison.lanes[2]
    comparison.make_main(lane)
    assert view.run is lane.run
    assert view.mode == "watch"
    assert view.frames.latest["epoch"] == 4
    assert view.revision != view.drawn
    assert "compare" not in view.belongings
    comparison.play(True)
    assert not comparison.playing  # nobody trains it here any more
    view.advance(epochs=2)
    assert_same(view.run, alone(Experiment(hidden_layer_sizes=(3,)), 6))


def test_runs_are_let_go_of_with_the_visit():
    comparison = compare()
    comparison.view.close()
    assert comparison.is_closed
    assert comparison.lanes == []
    assert len(comparison.specs) == 2


def test_letters_stay_with_their_lanes_and_a_new_one_takes_the_free_one():
    comparison = compare(*FOUR)
    first, second, third, _ = comparison.lanes
    comparison.select(third)
    comparison.drop(second)
    assert [lane.letter for lane in comparison.lanes] == ["A", "C", "D"]
    header = read_payload(comparison.payload())[0]
    assert [lane["letter"] for lane in header["setup"]["lanes"]] == ["A", "C", "D"]
    assert header["setup"]["selected"] == "C"
    assert header["query"]["lanes"].startswith("C optimizer adam D ")
    comparison.add()
    assert [lane.letter for lane in comparison.lanes] == ["A", "B", "C", "D"]
    assert comparison.lanes[2] is third
    assert comparison.lanes[comparison.selected] is third
    comparison.drop(first)
    assert read_payload(comparison.payload())[0]["query"]["lanes"].startswith("first B ")


def test_who_is_pinned_says_where_and_who_has_diverged_says_so_whatever_is_looked_back_at(unhurried):
    comparison = compare({"learning_rate": 10}, base=Experiment(dataset="plane", activation="relu"))
    steady, broken = comparison.lanes
    train(comparison, 8)
    comparison.pin(steady, True)
    look_back(comparison, 1)
    header = read_payload(comparison.payload())[0]
    assert [lane["pinned"] for lane in header["setup"]["lanes"]] == [8, None]
    assert header["diverged"] == [None, broken.run.diverged.epoch]
