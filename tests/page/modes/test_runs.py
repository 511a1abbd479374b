"""The table of runs on the page: its lines, what their buttons do, and its files."""

import csv
import io
import zlib

import numpy as np
import pytest
from pages import choose, open_page, press, run, told, view_of

from mlpviz.page.live.mode import turn_to
from mlpviz.page.live.runs import list_runs
from mlpviz.page.live.view import LiveView
from mlpviz.page.modes.runs_described import (
    describe_differences,
    describe_outcome,
    explain_hindrance,
    name_run,
    write_file,
)
from mlpviz.page.modes.runs_pictures import draw_curve, encode_png
from mlpviz.training.experiment import Experiment


@pytest.fixture
def app():
    """Two runs were left, and the present one is not trained yet."""
    app = open_page(n_samples="40")
    view = view_of(app)
    view.advance(epochs=3)
    view.change(hidden_layer_sizes=(2,))
    view.advance(epochs=2)
    view.change(noise=20)
    turn_to(view, "runs")
    return run(app)


def html_of(app):
    return " ".join(one.body for one in app.get("html"))


def test_lines_tell_of_runs_that_can_be_named_pinned_and_removed(app):
    text = html_of(app)
    assert "not trained yet" in text
    assert "3 epochs · test loss " in text
    assert "Noise 0\N{NO-BREAK SPACE}%, Hidden layers 4 + 2" in text
    choose(app, "runs_name_1", "  my\nfirst   one ")
    press(app, "runs_pin_1")
    (kept,) = [kept for kept in view_of(app).runs if kept.pinned]
    assert (kept.number, kept.name) == (1, "my first one")
    press(app, "runs_unpin_1")
    press(app, "runs_remove_2")
    assert [kept.number for kept in view_of(app).runs] == [1]
    assert not kept.pinned


def test_open_leads_to_the_very_run_and_one_that_is_gone_is_told(app):
    _, (_, first) = list_runs(view_of(app))
    view = view_of(app)
    view.runs.remove(2)
    press(app, "runs_open_2")
    assert "not in the table any more" in app.info[0].value
    press(app, "runs_open_1")
    assert (view.mode, view.run.epochs, view.run.measurement.test_loss) == ("watch", 3, first.test_loss)
    assert "not in the table any more" not in "".join(told(app))


def test_compare_takes_a_run_as_a_lane_beside_the_present_one_if_it_shares_the_data(app):
    button = app.button(key="runs_compare_1")
    assert button.disabled
    assert "Noise" in button.help
    view_of(app).change(noise=0)
    run(app)
    choose(app, "runs_name_1", "first")
    press(app, "runs_compare_1")
    view = view_of(app)
    comparison = view.belongings["compare"]
    assert view.mode == "compare"
    assert [spec.experiment.hidden_layer_sizes for spec in comparison.specs] == [(2,), (4, 2)]
    assert comparison.specs[1].name == "first"


def test_the_files_have_every_digit_and_links_that_open_the_experiment():
    view = LiveView(Experiment(n_samples=40))
    view.advance(epochs=2)
    view.change(learning_rate=0.1, weight_seed=3)
    view.advance(epochs=1)
    now, others = list_runs(view)
    others[0].name = "=1+1"
    rows = list(
        csv.DictReader(io.StringIO(write_file([now, *others], ".csv", "http://x/").decode("utf-8-sig")))
    )
    assert [row["learning_rate"] for row in rows] == ["0.1", "0.03"]
    assert [float(row["test_loss"]) for row in rows] == [now.test_loss, others[0].test_loss]
    assert rows[1]["name"] == "'=1+1"
    assert "dataset" not in rows[0]
    assert [row["link_reproduces_run"] for row in rows] == ["True", "True"]
    text = write_file([now, *others], ".txt", "http://x/").decode()
    assert "#" not in text
    links = text.split()
    assert "http://x/?v=2&n_samples=40&learning_rate=0.1&weight_seed=3" in links
    assert rows[0]["link"] in links


def test_a_link_to_a_run_that_was_changed_on_its_way_bears_a_remark():
    view = LiveView(Experiment(n_samples=40))
    view.advance(epochs=2)
    view.change(learning_rate=0.1)
    view.advance(epochs=1)
    now, _ = list_runs(view)
    remark, link, _ = write_file([now], ".txt", "http://x/").decode().split("\n")
    assert remark.startswith(f"# {name_run(now)} was changed on its way")
    assert link.endswith("http://x/?v=2&n_samples=40&learning_rate=0.1")
    (row,) = csv.DictReader(io.StringIO(write_file([now], ".csv", "http://x/").decode("utf-8-sig")))
    assert row["link_reproduces_run"] == "False"


def test_numbers_are_never_rounded_to_nothing():
    view = LiveView(Experiment(n_samples=40))
    view.advance(epochs=1)
    now, _ = list_runs(view)
    now.test_loss, now.best_test_loss, now.best_epoch = 0.000123456, float("inf"), 0
    assert describe_outcome(now) == "1 epoch · test loss 0.000123"


def test_differences_that_make_none_are_not_told():
    some = Experiment()
    assert (
        describe_differences(some, Experiment(regularization_rate=0.1, rule="x1 > 0")) == "The same settings"
    )
    assert "train alike" in explain_hindrance(some, some)
    assert explain_hindrance(some, Experiment(learning_rate=0.1)) is None
    many = Experiment.default("digits")
    assert describe_differences(many, some).startswith("Data set Digits")
    assert " more" in describe_differences(many, some)


def test_a_png_holds_the_cells_and_their_colours():
    cells = np.array([[0, 255, 3], [7, 7, 7]], np.uint8)
    colours = np.arange(768).reshape(256, 3).astype(np.uint8)
    png = encode_png(cells, colours)
    data = png.partition(b"IDAT")[2]
    assert zlib.decompressobj().decompress(data) == bytes([0, 0, 255, 3, 0, 7, 7, 7])
    assert colours.tobytes() in png


def test_a_curve_without_a_number_to_draw_is_empty_and_nothing_fails():
    view = LiveView(Experiment(n_samples=40))
    view.advance(epochs=1)
    now, _ = list_runs(view)
    now.curve = np.array([[0.0, 1.0], [np.inf, np.nan]])
    assert 'alt="x &lt;y"' in draw_curve(now, "x <y", "dark")
