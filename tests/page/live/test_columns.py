"""The columns of a table as the inputs of the diagram, and what the page makes of a table."""

import numpy as np
import pytest
from pages import experiment_of, open_page, view_of, widgets
from payloads import say, take_notices, unpack_header, unpack_panel

from mlpviz.data import TABLES, TableData, make_samples, read_table
from mlpviz.page.live.view import LiveView
from mlpviz.page.panels.parts import MAX_DRAWN
from mlpviz.page.words.english.live import ONLY_FEATURES
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
    labels = [("setosa", "versicolor", "virginica")[k] for k in run.y_train]
    assert [text.split("<br>")[0] for text in points["text"]] == [f"species: {label}" for label in labels]
    assert points["text"][0].split("<br>")[1] == f"sepal length {run.X_train[0, 0]:g} cm"


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
    (notice,) = take_notices(view)
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
    view_of(app).advance(epochs=1)
    assert view_of(app).run.epochs == 1
    assert not {"features", "noise", "n_samples"} & set(widgets(app))
    assert "train_share" in widgets(app)


def test_a_table_of_ones_own_is_offered_beside_the_other_data_sets():
    small = TableData(LARGE.values[:50], LARGE.y[:50], LARGE.names, LARGE.labels)
    app = open_page(**Experiment(dataset="table", table=small).to_query())
    assert experiment_of(app).table == small


def test_two_columns_keep_their_names_on_axes_features_and_the_sample():
    text = "width (cm),height,kind\n10,200,cat\n30,100,dog\n20,150,cat\n25,120,dog\n"
    view = LiveView(Experiment(**make_samples(read_table(text)).settings))
    setup = unpack_header(view)["setup"]
    assert setup["figures"]["surface"]["layout"]["xaxis"]["title"]["text"] == "x₁ width (cm)"
    labels = [one["label"] for one in setup["network"]["inputs"]]
    assert labels[:3] == ["x₁ width (cm)", "x₂ height", "x₁²"]
    view.panels.open("sample")
    (width, height), (x1, x2) = unpack_panel(view)["columns"], view.run.X_train[0]
    (center1, scale1), (center2, scale2), _ = view.experiment.own.units
    assert width == f"width {center1 + scale1 * x1:.4g} cm"
    assert height == f"height {center2 + scale2 * x2:.4g}"


@pytest.mark.parametrize(
    "text",
    ["a,b,price (€)\n1,2,10\n2,3,30\n4,4,20\n", "a,b,c,price (€)\n1,2,5,10\n2,3,6,30\n4,4,5,20\n"],
)
def test_a_value_and_the_answer_to_it_are_told_in_the_unit_of_the_table(text):
    view = LiveView(Experiment(**make_samples(read_table(text), task="regression").settings))
    view.panels.open("sample")
    panel = unpack_panel(view)
    middle, half = view.run.samples.unit
    assert (middle, half) == (20, 10)
    said = [middle + half * number for number in (panel["label"], panel["answers"][0])]
    assert unpack_header(view)["setup"]["network"]["outputs"] == ["price (€)"]
    assert panel["in_unit"] == "price {:.4g} €. The network says price {:.4g} €".format(*said)
