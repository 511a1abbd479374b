"""Displays: of runs and of estimators, of two columns and of many, drawn at once and again."""

import numpy as np
import pytest
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from mlpviz import Experiment, Run
from mlpviz.data import OwnData
from mlpviz.figures import DecisionSurfaceDisplay, GradientDisplay, LearningCurveDisplay
from mlpviz.sklearn import NetworkClassifier, NetworkRegressor
from tests.figures.reading import by_series, parsed

KINDS = [DecisionSurfaceDisplay, LearningCurveDisplay, GradientDisplay]
rng = np.random.default_rng(0)
X = rng.normal([170, 70, 30], [10, 15, 9], size=(60, 3))
TALL = np.where(X[:, 0] > 170, "tall", "short")
OWN = Experiment("own", own=OwnData(((0, 0, 0), (1, 1, 1), (0, 1, 1)), labels=("a", "b")))


@pytest.fixture(scope="module")
def pipeline():
    network = NetworkClassifier((4,), max_epochs=3, random_state=0)
    return make_pipeline(StandardScaler(), network).fit(X, TALL)


@pytest.mark.parametrize("kind", KINDS)
def test_an_estimator_is_drawn_as_its_run(kind, pipeline):
    display = kind.from_estimator(pipeline)
    assert display.figure_ == kind.from_run(Run.of(pipeline)).figure_
    light = display.figure_
    dark = display.plot(theme="dark")
    assert dark is display.figure_
    assert dark.layout.paper_bgcolor != light.layout.paper_bgcolor
    assert display._repr_mimebundle_() == dark._repr_mimebundle_()
    parsed(dark)
    with pytest.raises(ValueError, match="estimator must be a fitted one"):
        kind.from_estimator(NetworkClassifier())


@pytest.mark.parametrize(
    "run",
    [
        Run(Experiment()),
        Run(Experiment("plane")),
        Run(Experiment.default("digits")),
        Run(Experiment("iris")),
        Run(OWN),
    ],
    ids=lambda run: run.experiment.dataset,
)
def test_every_kind_of_samples_is_drawn(run):
    display = DecisionSurfaceDisplay.from_run(run, cells=10)
    assert display.output_bytes.shape == (10, 10)
    image, train, test = display.figure_.data
    assert image.z.shape == (10, 10, 3)
    assert len(train.x) == len(run.X_train)
    assert len(test.x) == len(run.X_test)
    assert np.abs(train.x).max() <= 6
    parsed(display.figure_)


def test_two_columns_are_drawn_in_their_units():
    run = Run.on(X[:, :2], TALL)
    figure = DecisionSurfaceDisplay.from_run(run, cells=10).figure_
    (x1, x2), axis = figure.data[1].customdata[0], figure.layout.xaxis
    assert [x1, x2] == pytest.approx(run.X_train[0])
    numbers = [float(text) for text in axis.ticktext]
    assert numbers == pytest.approx(
        np.array(axis.tickvals) * run.projection.scale * run.projection.spread[0] + run.projection.origin[0]
    )
    assert {"short", "tall"} == set(figure.data[1].text)


def test_values_that_the_network_has_as_they_came_are_drawn_between_least_and_largest():
    model = NetworkRegressor((8,), learning_rate=0.05, max_epochs=300, random_state=0)
    places = rng.uniform(-1, 1, (80, 2))
    model.fit(places, 20 + 5 * places[:, 0])
    display = DecisionSurfaceDisplay.from_estimator(model, cells=20)
    train = display.figure_.data[1]
    assert (min(train.marker.color), max(train.marker.color)) == pytest.approx((-1, 1))
    assert display.output_bytes[:, -1].mean() > display.output_bytes[:, 0].mean() + 20
    assert [float(text.split()[1]) for text in train.text] == pytest.approx(20 + 5 * places[:, 0], rel=1e-3)


def test_losses_and_gradients_are_those_of_the_history(pipeline):
    run = Run(Experiment(regularization="l2", regularization_rate=0.01))
    run.advance(epochs=4)
    run.change(learning_rate=0.1)
    curve = by_series(LearningCurveDisplay.from_run(run, log=True).figure_)
    assert list(curve["train_loss"].y) == run.history["train_loss"].tolist()
    assert list(curve["penalty"].x) == [0, 1, 2, 3, 4]
    assert "learning_rate from" in LearningCurveDisplay.from_run(run).figure_.data[-1].text[0]
    lines = by_series(GradientDisplay.from_run(run).figure_)
    assert list(lines["gradient_magnitude/3"].y) == run.history["gradient_magnitude/3"].tolist()
    alone = by_series(LearningCurveDisplay.from_estimator(pipeline).figure_)
    assert "penalty" not in alone
    assert alone["test_loss"].visible is False  # all samples train


def test_what_cannot_be_drawn_is_refused():
    run = Run.on(np.arange(22.0)[:, None], [*range(11)] * 2)
    with pytest.raises(ValueError, match="run must have at most 10 classes to be drawn, got 11"):
        DecisionSurfaceDisplay.from_run(run)
    with pytest.raises(ValueError, match="cells must be between 1 and 500, got 0"):
        DecisionSurfaceDisplay.from_run(Run(Experiment()), cells=0)
