"""The columns of a table as the inputs of the diagram, and what the page makes of a table."""

import numpy as np
import pytest
from pages import experiment_of, open_page, press, view_of, widgets
from payloads import say, unpack_header, unpack_panel

from mlpviz.data import TABLES, TableData
from mlpviz.page.live.view import LiveView
from mlpviz.page.panels.parts import MAX_DRAWN
from mlpviz.page.words.live import ONLY_FEATURES
from mlpviz.training.experiment import Experiment

LARGE = TableData(np.arange(9000.0).reshape(3000, 3) % 7, np.arange(3000) % 2, list("abcd"), ("yes", "no"))


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_an_input_with_its_name_and_tile(name):
    network = unpack_header(LiveView(Experiment(dataset=name)))["setup"]["network"]
    names = TABLES[name].load().names[:-1]
    assert [one["label"] for one in network["inputs"]] == list(names)
    assert network["active_inputs"] == [one["name"] for one in network["inputs"]]
    assert len({one["tile"] for one in network["inputs"]}) == len(names)
    assert network["outputs"] == list(TABLES[name].load().labels)
    assert network["labelled"] is True
    assert "first two principal components of the standardized columns" in network["columns"]["plane"]


def test_the_samples_are_drawn_at_their_shadows_with_the_labels_of_the_table():
    view = LiveView(Experiment(dataset="iris"))
    points = unpack_header(view)["setup"]["figures"]["surface"]["data"][0]
    run = view.run
    np.testing.assert_allclose(
        np.column_stack([points["x"], points["y"]]), run.projection.to_plane(run.X_train), atol=1e-3
    )
    assert points["text"] == [("setosa", "versicolor", "virginica")[k] for k in run.y_train]


def test_of_a_large_table_the_first_rows_are_drawn_and_that_is_said():
    view = LiveView(Experiment(dataset="table", table=LARGE))
    setup = unpack_header(view)["setup"]
    assert [len(trace["x"]) for trace in setup["figures"]["surface"]["data"]] == [MAX_DRAWN, MAX_DRAWN]
    assert "1,000 training and 1,000 test samples are drawn" in setup["network"]["columns"]["plane"]
    view.advance(steps=1)
    view.panels.open("change")
    assert unpack_panel(view)["name"] == "change"


def test_a_column_cannot_be_left_out_in_the_diagram():
    view = LiveView(Experiment(dataset="iris"))
    say(view, act="toggle_feature", name="x1")
    (notice,) = view.notices.take()
    assert ONLY_FEATURES in notice


def test_a_row_that_is_picked_is_told_in_the_units_of_the_table():
    view = LiveView(Experiment(dataset="iris"))
    at = view.run.projection.to_plane(view.run.X_train[3:4])[0]
    say(view, act="pick", at=at.tolist(), reach=0.01)
    panel = unpack_panel(view)
    assert panel["columns"][0] == f"sepal length {view.run.X_train[3, 0]:g} cm"
    assert len(panel["columns"]) == 4
    assert panel["label"] == view.run.y_train[3]


def test_the_page_opens_at_a_link_to_a_table_and_trains_it():
    app = open_page(dataset="iris")
    assert experiment_of(app).dataset == "iris"
    press(app, "epoch")
    assert view_of(app).run.epochs == 1
    assert not {"features", "noise", "n_samples"} & set(widgets(app))
    assert "train_share" in widgets(app)


def test_a_table_of_ones_own_is_offered_beside_the_other_data_sets():
    small = TableData(LARGE.values[:50], LARGE.y[:50], LARGE.names, LARGE.labels)
    app = open_page(**Experiment(dataset="table", table=small).to_query())
    assert experiment_of(app).table == small
