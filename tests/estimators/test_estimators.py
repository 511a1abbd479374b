"""The estimators among scikit-learn's tools: they keep its rules, and are runs of ours inside."""

import pickle
import warnings

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.datasets import load_iris, make_moons
from sklearn.exceptions import ConvergenceWarning, NotFittedError
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.utils.estimator_checks import check_estimator

from mlpviz import Run, diagnostics
from mlpviz.network.optimizers import OPTIMIZERS
from mlpviz.network.schedules import SCHEDULES
from mlpviz.sklearn import NetworkClassifier, NetworkRegressor
from mlpviz.training import LargeExperiment

QUICK = {"hidden_layer_sizes": (8,), "learning_rate": 0.03, "random_state": 0}
IRIS, KINDS = load_iris(return_X_y=True)
MOONS, SIDES = make_moons(80, noise=0.1, random_state=0)
SIDES = np.array(["upper", "lower"])[SIDES]
HEIGHTS = np.sin(MOONS[:, 0]) + MOONS[:, 1]


@pytest.fixture(scope="module")
def classifier():
    """A fitted one. Nobody may change it."""
    return NetworkClassifier(**QUICK, max_epochs=30).fit(MOONS, SIDES)


@pytest.mark.parametrize("kind", [NetworkClassifier, NetworkRegressor])
@pytest.mark.filterwarnings("ignore")
def test_scikit_learns_checks_pass_all(kind):
    outcomes = check_estimator(kind(**QUICK, max_epochs=40), on_skip=None)  # raises at the first failure
    skipped = [one["check_name"] for one in outcomes if one["status"] != "passed"]
    assert set(skipped) <= {"check_array_api_input"}  # which needs SCIPY_ARRAY_API to be set
    assert len(outcomes) > 40


def test_it_is_at_home_in_a_pipeline_a_search_and_a_cross_validation():
    pipeline = make_pipeline(StandardScaler(), NetworkClassifier(**QUICK, max_epochs=30))
    grid = {"networkclassifier__learning_rate": [1e-6, 0.05], "networkclassifier__activation": ["tanh"]}
    search = GridSearchCV(pipeline, grid, cv=2).fit(IRIS, KINDS)
    assert search.best_params_["networkclassifier__learning_rate"] == 0.05
    assert search.best_score_ > 0.85
    assert cross_val_score(NetworkRegressor(**QUICK), MOONS, HEIGHTS, cv=2).min() > 0.8
    run = Run.of(search.best_estimator_)
    assert run.X_train.mean(axis=0) == pytest.approx(0)  # what the last step was given
    assert run.experiment.table.labels == ("0", "1", "2")


def test_labels_are_those_it_was_given(classifier):
    assert classifier.classes_.tolist() == ["lower", "upper"]
    assert classifier.score(MOONS, SIDES) > 0.85
    probabilities = classifier.predict_proba(MOONS)
    assert probabilities.sum(axis=1) == pytest.approx(1)
    assert (classifier.classes_[probabilities.argmax(axis=1)] == classifier.predict(MOONS)).all()


def test_it_is_the_run_of_an_equal_experiment(classifier):
    """A seed is all three of an experiment."""
    settings = {"hidden_layer_sizes": (8,), "learning_rate": 0.03, "activation": "relu", "batch_size": 200}
    settings |= {"initializer": "he_normal", "optimizer": "adam"}
    seeds = {"data_seed": 0, "weight_seed": 0, "batch_seed": 0}
    nothing = {"X_test": MOONS[:0], "y_test": SIDES[:0]}
    run = Run.on(MOONS, SIDES, LargeExperiment(**settings, **seeds), **nothing, standardize=False)
    run.advance(epochs=30)
    of_estimator = Run.of(classifier)
    assert (run.mlp.parameters == of_estimator.mlp.parameters).all()
    assert run.history["train_loss"].tolist() == of_estimator.history["train_loss"].tolist()
    assert of_estimator.experiment.weight_seed == run.experiment.weight_seed


def test_its_run_is_a_copy_that_diagnostics_take(classifier):
    before = classifier.predict_proba(MOONS)
    run = Run.of(classifier)
    assert diagnostics.predict_samples(run, run.X_train, run.y_train).accuracy == classifier.score(
        MOONS, SIDES
    )
    run.advance(epochs=20)
    assert run.epochs == 50
    assert (classifier.predict_proba(MOONS) == before).all()
    assert Run.of(classifier).epochs == 30


def test_a_random_state_makes_it_repeatable():
    def fit(random_state):
        return NetworkClassifier((5,), max_epochs=2, random_state=random_state).fit(MOONS, SIDES).run_

    assert (fit(1).mlp.parameters == fit(1).mlp.parameters).all()
    states = [np.random.RandomState(3) for _ in range(2)]
    assert (fit(states[0]).mlp.parameters == fit(states[1]).mlp.parameters).all()
    assert (fit(1).mlp.parameters != fit(2).mlp.parameters).any()
    assert (fit(None).mlp.parameters != fit(None).mlp.parameters).any()


def test_pickles_and_clones(classifier):
    again = pickle.loads(pickle.dumps(classifier))
    assert (again.predict_proba(MOONS) == classifier.predict_proba(MOONS)).all()
    again.partial_fit(MOONS, SIDES)
    assert again.n_epochs_ == 31
    assert clone(classifier).get_params() == classifier.get_params()
    with pytest.raises(NotFittedError):
        clone(classifier).predict(MOONS)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_partial_fit_on_the_same_data_is_fit(optimizer):
    settings = {**QUICK, "learning_rate": 0.01, "optimizer": optimizer, "batch_size": 30}
    settings |= {"schedule": "step", "schedule_epochs": 2}
    fitted = NetworkRegressor(**settings, max_epochs=4).fit(MOONS, HEIGHTS)
    partly = NetworkRegressor(**settings)
    for _ in range(4):
        partly.partial_fit(MOONS, HEIGHTS)
    assert (partly.predict(MOONS) == fitted.predict(MOONS)).all()
    assert partly.n_epochs_ == 4


def test_partial_fit_goes_on_with_other_data():
    X = StandardScaler().fit_transform(IRIS)
    parts = np.array_split(np.random.default_rng(0).permutation(150), 4)
    model = NetworkClassifier((8,), activation="tanh", learning_rate=0.01, batch_size=10, random_state=0)
    model.partial_fit(X[KINDS == 0], KINDS[KINDS == 0], classes=[0, 1, 2])
    assert model.predict_proba(X).shape == (150, 3)
    for _ in range(8):
        for part in parts:
            model.partial_fit(X[part], KINDS[part])
    assert model.score(X, KINDS) > 0.9
    assert model.n_epochs_ == 33
    with pytest.raises(ValueError, match=r"y must have labels among \[0 1 2\], got"):
        model.partial_fit(X[:2], [7, 0])
    with pytest.raises(ValueError, match="classes must be those of the first call"):
        model.partial_fit(X[:2], [1, 0], classes=[0, 1])
    with pytest.raises(ValueError, match="classes must be given at the first call"):
        NetworkClassifier().partial_fit(X, KINDS)


def test_early_stopping_keeps_the_best_epoch():
    noise = np.random.default_rng(0).integers(0, 2, 100)
    X = np.random.default_rng(1).normal(size=(100, 3))
    model = NetworkClassifier((50,), learning_rate=0.01, early_stopping=True, train_share=70, random_state=0)
    model.fit(X, noise)
    assert model.n_epochs_ < 200
    assert len(model.run_.y_train) == 70
    assert model.run_.best.epoch == model.run_.epochs
    assert model.run_.epochs + model.patience >= model.n_epochs_ > model.run_.epochs


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_every_setting_arrives(schedule):
    settings = {
        "hidden_layer_sizes": (300, 4),
        "activation": ["sine", "elu"],
        "initializer": "lecun_normal",
        "loss": "squared_error",
        "optimizer": "adamw",
        "learning_rate": 0.002,
        "schedule": schedule,
        "schedule_epochs": 7,
        "batch_size": 600,
        "regularization": "l1",
        "regularization_rate": 0.01,
        "dtype": "float32",
    }
    model = NetworkClassifier(**settings, max_epochs=1, random_state=12345).fit(MOONS, SIDES)
    experiment = model.run_.experiment
    settings["layer_activations"] = tuple(settings.pop("activation"))
    assert {name: getattr(experiment, name) for name in settings} == settings
    assert (experiment.data_seed, experiment.weight_seed, experiment.batch_seed) == (12345,) * 3


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"activation": "swish"}, "activation must be one of"),
        ({"activation": ["tanh"] * 3}, "layer_activations must be one for each of 1 hidden layers, got 3"),
        ({"hidden_layer_sizes": 100}, "hidden_layer_sizes must be a list of whole numbers, got 100"),
        ({"learning_rate": 0}, "learning_rate must be at least"),
        ({"max_epochs": 0}, "max_epochs must be at least 1, got 0"),
        ({"patience": 1.5}, "patience must be a whole number, got 1.5"),
        ({"tolerance": -1}, "tolerance must be at least 0, got -1"),
        ({"train_share": 100, "early_stopping": True}, "train_share must be between 10 and 90, got 100"),
    ],
)
def test_wrong_settings_are_refused_by_their_names(wrong, message):
    with pytest.raises(ValueError, match=message):
        NetworkRegressor(**{"hidden_layer_sizes": (3,), **wrong}).fit(MOONS, HEIGHTS)


def test_a_divergence_is_told():
    model = NetworkRegressor((), optimizer="sgd", learning_rate=1e6, random_state=0)
    with pytest.warns(ConvergenceWarning, match="diverged at step .*: .* overflow.*smaller learning_rate"):
        model.fit(MOONS, HEIGHTS)
    assert np.isfinite(model.predict(MOONS)).all()


@pytest.mark.parametrize("estimator", [NetworkClassifier(), MLPClassifier(), make_pipeline(StandardScaler())])
def test_what_is_no_fitted_network_has_no_run(estimator):
    with pytest.raises(ValueError, match=r"estimator must be a fitted one of mlpviz\.sklearn"):
        Run.of(estimator)


@pytest.mark.parametrize("n_classes", [2, 3, 0])
def test_losses_agree_with_scikit_learns_from_the_same_weights(n_classes):
    """A batch of all samples is the same one in any order. Of the penalty, scikit-learn's alpha is divided by
    the batch size; its loss has the penalty in it."""
    X, n = IRIS[:120] - IRIS.mean(axis=0), 120
    y = np.arange(n) % n_classes if n_classes else X[:, 0] * X[:, 1]
    ours, theirs = (NetworkClassifier, MLPClassifier) if n_classes else (NetworkRegressor, MLPRegressor)
    rate = 0.004
    common = {"hidden_layer_sizes": (6, 5), "batch_size": n, "activation": "tanh", "random_state": 0}
    model = ours(**common, optimizer="sgd", learning_rate=0.2, regularization="l2", regularization_rate=rate)
    reference = theirs(**common, solver="sgd", momentum=0, learning_rate_init=0.2, alpha=rate * n)
    classes = {"classes": np.unique(y)} if n_classes else {}
    with warnings.catch_warnings(action="ignore"):
        reference.set_params(learning_rate_init=1e-300).partial_fit(X, y, **classes)
        reference._optimizer.learning_rate = 0.2
        model.partial_fit(X, y, **classes)
        blocks = zip(reference.coefs_, reference.intercepts_, strict=True)
        model.run_.mlp.parameters = np.concatenate([np.vstack([w, b]).ravel() for w, b in blocks])
        for _ in range(30):
            before = model.run_.measurement.train_loss + model.run_.measurement.penalty
            reference.partial_fit(X, y)
            model.partial_fit(X, y)
            assert before == pytest.approx(reference.loss_, rel=1e-12)
    assert before < 0.99 * reference.loss_curve_[0]
    if n_classes:
        assert model.predict_proba(X) == pytest.approx(reference.predict_proba(X), abs=1e-12)
    else:
        assert model.predict(X) == pytest.approx(reference.predict(X), abs=1e-12)
