"""Sweep mode on the page: the switch, the form, what comes of it, and opening a training."""

import csv
import io
import json
import time

import pytest
from held_pool import HeldPool
from pages import choose, open_page, press, run, view_of, widgets

from mlpviz.page.modes import DRAW, sweep, sweep_form
from mlpviz.page.modes.sweep_grid import find_place
from mlpviz.page.sweeps import sweeping as room
from mlpviz.page.sweeps.dispatcher import Dispatcher
from mlpviz.page.sweeps.sweeping import sweeping_of
from mlpviz.page.sweeps.table import make_grid, summarize, write_file
from mlpviz.page.words.english import sweep as words
from mlpviz.page.words.english.modes import HEADLINES, MODES
from mlpviz.sweeps import find_best_cell
from mlpviz.sweeps.pools import Here

SMALL = {"n_samples": "50", "mode": "sweep"}


@pytest.fixture(autouse=True)
def here(monkeypatch):
    """Trials are computed in this process, in the dispatcher's thread."""
    return use_pool(monkeypatch, Here())


def use_pool(monkeypatch, pool):
    dispatcher = Dispatcher(lambda: pool, 1)
    for module in (room, sweep, sweep_form):
        monkeypatch.setattr(module, "DISPATCHER", dispatcher)
    return dispatcher


def open_sweep(**query):
    """The page in Sweep mode, with a plan that is done in a moment."""
    app = open_page(**SMALL, **query)
    sweeping = sweeping_of(view_of(app))
    sweeping.change_plan(names=("learning_rate",), edited={"learning_rate": "0.03, 0.3"}, seeds=2, epochs=3)
    return run(app)


def finish(app, kind="grid"):
    """Until the sweep that was begun is done, and drawn."""
    job = getattr(sweeping_of(view_of(app)), kind)
    deadline = time.monotonic() + 30
    while job.is_running:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    return run(app)


def texts(app):
    return "\n".join([*(one.value for one in (*app.markdown, *app.caption, *app.error)), *html(app)])


def html(app):
    return [block.proto.body for block in app.get("html")]


def test_every_mode_but_watch_is_drawn_by_somebody():
    assert set(DRAW) == set(MODES) - {"watch"}
    assert set(HEADLINES) == set(MODES)


def test_the_switch_changes_what_is_drawn_and_leaves_the_run_as_it_is_paused():
    app = open_page()
    view = view_of(app)
    view.advance(epochs=2)
    view.play(True)
    before = view.run
    choose(app, "mode", "sweep")
    assert (view.mode, view.playing, view.run, view.run.epochs) == ("sweep", False, before, 2)
    assert any("Try every combination" in text for text in html(app))
    assert "sweep_start" in widgets(app)
    assert "learning_rate" not in widgets(app)
    choose(app, "mode", "watch")
    assert view.run is before
    assert "learning_rate" in widgets(app)
    assert "sweep_start" not in widgets(app)


def test_it_says_how_many_and_how_long_before_it_starts():
    app = open_sweep()
    assert "2 cells × 2 seeds = **4 trainings** of 3 epochs: **about 1 s**" in texts(app)
    assert sweeping_of(view_of(app)).grid is None


def test_a_mistake_is_told_by_the_label_and_nothing_can_be_started():
    app = open_sweep()
    choose(app, "sweep_axis_learning_rate", "0.1, fast")
    assert "“Learning rate” must be a number, got 'fast'" in texts(app).replace("\\", "")
    assert app.button(key="sweep_start").disabled
    choose(app, "sweep_axis_learning_rate", "0.1")
    assert not app.error
    assert not app.button(key="sweep_start").disabled


@pytest.mark.parametrize(("name", "number"), [("seeds", 0), ("seeds", 1000), ("epochs", 0)])
def test_a_number_out_of_its_limits_is_told_and_has_no_estimate(name, number):
    app = open_sweep()
    choose(app, f"sweep_{name}", number)
    assert f"got {number}" in texts(app)
    assert "4 trainings" not in texts(app)
    assert "of 3 epochs" not in texts(app)
    assert app.button(key="sweep_start").disabled
    assert app.button(key="sweep_seeds_of_one").disabled == (name == "epochs")
    choose(app, f"sweep_{name}", 1)
    assert not app.error
    assert not app.button(key="sweep_start").disabled


def test_a_sweep_names_the_best_cell_and_opens_its_very_run():
    app = press(open_sweep(), "sweep_start")
    finish(app)
    view = view_of(app)
    results = sweeping_of(view).grid.results()
    assert len(results) == 4
    best = find_best_cell(results)
    rate = results.cells[best.place]["learning_rate"]
    assert f"Best: Learning rate {rate}" in texts(app)
    press(app, "sweep_open_best")
    assert view.mode == "watch"
    while view.playing:
        for _ in view.train_frame():
            pass
    typical = next(one for one in results.by_cell()[best.place] if one.trial.experiment == view.experiment)
    assert view.run.epochs == 3
    assert float(view.run.measurement.test_loss) == typical.test_loss
    assert float(view.run.measurement.train_loss) == typical.train_loss


def test_results_wait_for_who_comes_back_from_watching():
    app = press(open_sweep(), "sweep_start")
    finish(app)
    press(app, "sweep_open_cell")
    assert view_of(app).mode == "watch"
    choose(app, "mode", "sweep")
    assert "Best: Learning rate" in texts(app)


def test_how_it_is_judged_is_a_choice():
    app = press(open_sweep(), "sweep_start")
    finish(app)
    choose(app, "sweep_measure", "test_accuracy")
    choose(app, "sweep_value", "best")
    choose(app, "sweep_goal", 0.0)
    assert "Greatest median test accuracy" in texts(app)
    assert "2 of 2 seeds succeed" in texts(app)
    choose(app, "sweep_goal", 1.0)
    assert "0 of 2 seeds succeed" in texts(app)


def test_many_seeds_of_the_experiment_are_one_press_away():
    app = press(open_sweep(), "sweep_seeds_of_one")
    finish(app, "seeds")
    results = sweeping_of(view_of(app)).seeds.results()
    assert sorted(result.trial.seed for result in results) == list(range(20))
    assert "of 20 succeed" in texts(app)
    assert words.MEAN in texts(app)
    assert words.DISAGREEMENT in texts(app)


def test_stop_keeps_what_is_done_and_one_sweep_runs_at_a_time(monkeypatch):
    pool = HeldPool()
    use_pool(monkeypatch, pool)
    app = press(open_sweep(), "sweep_start")
    sweeping = sweeping_of(view_of(app))
    with pytest.raises(ValueError, match="One sweep at a time"):
        sweeping.begin("seeds", sweeping.grid.sweep)
    pool.finish()
    deadline = time.monotonic() + 10
    while not sweeping.grid.n_done and time.monotonic() < deadline:
        time.sleep(0.01)
    run(app)
    assert "Best so far" in texts(app)
    assert len(app.dataframe[0].value) == 1  # the table is there, too
    press(app, "sweep_stop")
    assert sweeping.running is None
    assert "Stopped after 1 of 4" in texts(app)
    assert "sweep_start" in widgets(app)


def test_who_leaves_frees_his_sweep(monkeypatch):
    pool = HeldPool()
    dispatcher = use_pool(monkeypatch, pool)
    app = press(open_sweep(), "sweep_start")
    assert dispatcher.count() == 1
    view_of(app).close()
    assert dispatcher.count() == 0


def test_a_training_that_would_take_too_long_is_refused_with_its_time(monkeypatch):
    monkeypatch.setattr(room, "MAX_SECONDS_EACH", 0)
    app = press(open_sweep(), "sweep_start")
    assert "fewer epochs, points or units" in texts(app)
    assert sweeping_of(view_of(app)).grid is None


@pytest.mark.parametrize(
    ("dataset", "names", "edited"),
    [
        ("iris", ("learning_rate", "activation"), {"learning_rate": "0.1", "activation": ["relu", "tanh"]}),
        ("plane", ("learning_rate", "batch_size"), {"learning_rate": "0.1, 10", "batch_size": "5"}),
        ("blobs", ("noise",), {"noise": "0, 50"}),
        (
            "xor",
            ("noise", "learning_rate", "activation"),
            {"noise": "0", "learning_rate": "0.1, 1", "activation": ["relu"]},
        ),
    ],
)
def test_whatever_is_swept_is_drawn(dataset, names, edited):
    app = open_page(dataset=dataset, mode="sweep")
    sweeping_of(view_of(app)).change_plan(names=names, edited=edited, seeds=2, epochs=2)
    press(run(app), "sweep_start")
    finish(app)
    assert len(sweeping_of(view_of(app)).grid.results()) >= 2
    assert len(app.get("plotly_chart")) == 1
    press(app, "sweep_seeds_of_cell")
    finish(app, "seeds")
    assert len(app.get("plotly_chart")) == (2 if dataset == "iris" else 4)


def test_files_hold_every_training_with_a_link_to_it():
    app = press(open_sweep(), "sweep_start")
    finish(app)
    results = sweeping_of(view_of(app)).grid.results()
    rows = list(csv.DictReader(io.StringIO(write_file(results, ".csv", "http://here/").decode("utf-8-sig"))))
    assert [row["test_loss"] for row in rows] == [repr(result.test_loss) for result in results]
    assert all(row["link"].startswith("http://here/?") for row in rows)
    lines = write_file(results, ".jsonl", "http://here/").decode().splitlines()
    assert [json.loads(line)["seed"] for line in lines] == [result.trial.seed for result in results]


def test_a_click_is_in_the_cell_that_it_says_and_one_beside_all_cells_in_none():
    app = press(open_sweep(), "sweep_start")
    finish(app)
    job = sweeping_of(view_of(app)).grid
    grid = make_grid(job.results(), summarize(job.results(), sweeping_of(view_of(app)).reading), 40)
    assert find_place([{"customdata": [0, 1]}], grid) == 1
    assert find_place([{"x": 0, "y": 0}, {"customdata": [0, 0]}], grid) == 0
    for nowhere in ([], [{"customdata": [0, 2]}], [{"customdata": [-1, 0]}], [{"x": "0.03", "y": ""}]):
        assert find_place(nowhere, grid) is None
