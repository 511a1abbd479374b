"""The problem and its data set: each brings its own, and what was left is found again."""

import pytest
from pages import choose, experiment_of, open_page, run, view_of, widgets

from mlpviz.data import OwnData
from mlpviz.page.controls.problem import MAX_PICTURES, data_sets_of
from mlpviz.training.experiment import Experiment

DIGITS = Experiment.default("digits")
POINTS = OwnData(((0, 0, 0), (1, 1, 1)))


def test_the_problem_brings_its_own_data_sets():
    app = open_page()
    choose(app, "task", "regression")
    assert experiment_of(app).task == "regression"
    choose(app, "dataset", "cliff")
    assert experiment_of(app).dataset == "cliff"
    choose(app, "task", "classification")
    assert experiment_of(app).dataset == "circle"


def test_images_bring_the_digits_with_their_own_defaults_and_seeds_stay():
    app = open_page(dataset="digits", weight_seed="7")
    choose(app, "task", "images")
    assert experiment_of(app).differs_in(DIGITS) == {"weight_seed"}
    assert view_of(app).run.mlp.layer_sizes == (64, 100, 200, 10)
    choose(app, "task", "regression")
    assert experiment_of(app).dataset == "plane"
    assert experiment_of(app).weight_seed == 7
    choose(app, "task", "images")
    assert experiment_of(app).dataset == "digits"


def test_own_data_are_offered_where_they_fit():
    assert "own" not in data_sets_of(Experiment())
    assert data_sets_of(Experiment(own=POINTS))[-1] == "own"
    assert data_sets_of(Experiment(dataset="plane", own=POINTS))[-1] == "own_values"
    of_classes = OwnData(((0, 0, 0), (1, 1, 3)))
    assert "own_values" not in data_sets_of(Experiment(dataset="plane", own=of_classes))


@pytest.mark.parametrize(
    "experiment", [Experiment(own=POINTS), Experiment(dataset="plane", own=POINTS), DIGITS]
)
def test_every_data_set_is_offered_by_its_own_picture(experiment):
    app = open_page()
    view_of(app).start(experiment)
    shown = widgets(run(app))
    first, every = (
        [picture.partition("thumbnails/")[2].removesuffix(".svg)") for picture in shown[key].options]
        for key in ("dataset", "all_datasets" if "all_datasets" in shown else "dataset")
    )
    assert every == data_sets_of(experiment)
    assert len(first) == min(len(every), MAX_PICTURES)
    assert set(first) <= set(every)
    assert all(picture.startswith("![") for picture in shown["dataset"].options)


def test_the_data_set_in_use_is_among_the_first_pictures():
    app = open_page(dataset="wine")
    last = widgets(app)["dataset"].options[-1]
    assert "wine" in last
    choose(app, "all_datasets", "iris")
    assert experiment_of(app).dataset == "iris"
    assert "iris" in widgets(app)["dataset"].options[-1]
    assert widgets(app)["dataset"].value == "iris"
