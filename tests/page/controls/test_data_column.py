"""The column of the data, and more settings: only what is wired to something, and another draw of chance."""

import pytest
from pages import experiment_of, open_page, press, run, told, view_of, widgets

from mlpviz.data import OwnData
from mlpviz.page.controls.data_column import DATA
from mlpviz.page.controls.more import CHANCE, MORE


@pytest.fixture
def app():
    return open_page()


def test_new_data_are_other_points_and_keep_the_start(app):
    before = view_of(app).run
    press(app, "regenerate")
    after = view_of(app).run
    assert (after.X_train != before.X_train).any()
    assert (after.mlp.parameters == before.mlp.parameters).all()


def test_new_weights_are_another_start_and_keep_the_points(app):
    before = view_of(app).run
    press(app, "new_start")
    after = view_of(app).run
    assert (after.X_train == before.X_train).all()
    assert (after.mlp.parameters != before.mlp.parameters).any()


def test_after_the_last_seed_comes_the_first():
    app = open_page(data_seed="9999", weight_seed="9999")
    press(app, "regenerate")
    press(app, "new_start")
    assert (experiment_of(app).data_seed, experiment_of(app).weight_seed) == (0, 0)


def test_a_new_split_draws_other_test_images():
    app = open_page(dataset="digits")
    before = view_of(app).run.y_test
    press(app, "regenerate")
    assert (view_of(app).run.y_test != before).any()


@pytest.mark.parametrize(
    ("dataset", "there", "absent"),
    [
        ("circle", {"noise", "n_samples", "own"}, {"n_classes", "rule", "mnist"}),
        ("blobs", {"n_classes", "noise"}, {"rule"}),
        ("rule", {"rule", "noise", "loss"}, {"n_classes"}),
        ("plane", {"noise", "activation"}, {"loss"}),
        (
            "digits",
            {"dataset", "train_share", "regenerate", "mnist", "hidden_layer_sizes", "loss", "data_seed"},
            {"noise", "n_samples", "n_classes", "features", "own", "rule"},
        ),
    ],
)
def test_controls_are_there_if_they_are_wired_to_something(dataset, there, absent):
    shown = widgets(open_page(dataset=dataset)).keys()
    assert there <= shown
    assert not absent & shown


def test_own_data_have_no_control_of_what_is_not_drawn(app):
    view_of(app).change(dataset="own", own=OwnData(((0, 0, 0), (1, 1, 1))))
    shown = widgets(run(app)).keys()
    assert not {"noise", "n_samples", "regenerate"} & shown
    assert {"train_share", "own"} <= shown


def html_of(app):
    return "".join(block.proto.body for block in app.get("html"))


def test_a_group_without_controls_has_no_heading():
    assert "<h3>Seeds" in html_of(open_page())
    without_seeds = html_of(open_page(hide="-".join(CHANCE)))
    assert "<h3>Seeds" not in without_seeds
    assert "<h2>Data" in without_seeds


def test_with_all_its_controls_hidden_there_is_no_column():
    hidden = html_of(open_page(hide="-".join((*DATA, *MORE))))
    assert "<h2>Data" not in hidden
    assert "More settings" not in hidden
    assert "More settings" not in html_of(open_page(hide="more_settings"))


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("x1 > 100", "all points are of class 0"),
        ("0 < 1", "all points are of class 1"),
        ("-100 < x1 < 100", "all points are of class 1"),
        ("0 < 1 < x1", ""),
        ("-1 < x1 < 2", ""),
    ],
)
def test_a_rule_is_read_as_it_stands_and_one_that_gives_one_class_is_told(rule, expected):
    app = open_page(dataset="rule", rule=rule)
    said = "".join(text.value for text in app.caption)
    assert expected in said
    assert ("all points" in said) == bool(expected)
    assert told(app) == []
    view_of(app).advance(epochs=1)  # it can be trained on all the same
