"""Measuring is not training: whatever the floor is asked, the run stays as it was, to the last bit."""

import inspect
import pickle
from dataclasses import replace

import numpy as np
import pytest

from mlpviz import diagnostics
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

EXPERIMENTS = {
    "points": Experiment(
        n_samples=60, batch_size=7, optimizer="adam", regularization="l2", regularization_rate=0.01
    ),
    "table": Experiment(dataset="iris", hidden_layer_sizes=(5, 3), batch_size=7),
    "digits": replace(Experiment.default("digits"), hidden_layer_sizes=(12, 8), train_share=50),
}

# Every public function of the floor, asked of a run and of a network of its shape.
ASKED = {
    "backpropagate": lambda run, mlp: diagnostics.backpropagate(run, run.X_train, run.y_train, mlp),
    "check_gradient": lambda run, mlp: diagnostics.check_gradient(
        run, run.X_test[:2], run.y_test[:2], 1, 0, 0, mlp
    ),
    "choose_remark": lambda run, mlp: diagnostics.choose_remark(run),
    "compare_surfaces": lambda run, mlp: diagnostics.compare_surfaces(run, mlp.parameters, cells=10),
    "diagnose": diagnostics.diagnose,
    "evaluate_feature": lambda run, mlp: diagnostics.evaluate_feature("x1_x2", 5),
    "find_overshoot": lambda run, mlp: diagnostics.find_overshoot(run.experiment),
    "find_remedies": lambda run, mlp: next(diagnostics.find_remedies(run.experiment, run.images)),
    "make_grid": lambda run, mlp: diagnostics.make_grid(5),
    "maximize_activation": lambda run, mlp: diagnostics.maximize_activation(run, 2, [0, 3], mlp, steps=3),
    "measure_distributions": lambda run, mlp: [
        diagnostics.measure_distributions(run, kind, mlp) for kind in ("weights", "gradients", "activations")
    ],
    "measure_trial": lambda run, mlp: diagnostics.measure_trial(run),
    "peek_minibatch": lambda run, mlp: diagnostics.peek_minibatch(run),
    "predict_samples": lambda run, mlp: diagnostics.predict_samples(
        run, run.X_test, run.y_test, mlp
    ).confusion(),
    "project_hidden_layer": lambda run, mlp: diagnostics.project_hidden_layer(run, 1, None, mlp),
    "suggest_remedies": lambda run, mlp: diagnostics.suggest_remedies(run.experiment),
    "trace_divergence": lambda run, mlp: diagnostics.trace_divergence(run),
    "track_quantiles": lambda run, mlp: diagnostics.track_quantiles(run, "gradients"),
    "try_out": lambda run, mlp: next(diagnostics.try_out(run.experiment, run.images)),
    "Plane": lambda run, mlp: look_at_the_plane(run, mlp),
}


def look_at_the_plane(run, mlp):
    plane = diagnostics.Plane(run, 10)
    plane.evaluate(mlp.parameters)
    return plane.output(), plane.unit(1, 0), plane.tiles(5)


def snapshot(run):
    """All that a run is, as values: what is trained, what it is trained with, what has been recorded."""
    history, checkpoint = run.history, run.checkpoint()
    return {
        "parameters": run.mlp.parameters.tobytes(),
        "gradient": run.mlp.gradient.tobytes(),
        "gradients of the layers": [dense.gradient.tobytes() for dense in run.mlp.dense],
        "optimizer": (checkpoint.optimizer_state.tobytes(), checkpoint.optimizer_t),
        "minibatches": pickle.dumps(checkpoint.minibatches),  # the generator among them
        "last update": run.last_update.tobytes(),
        "last and next rows": (run.last_rows().tolist(), run.next_rows().tolist()),
        "experiment": run.experiment,
        "counters": (run.steps, run.epochs, run.progress, run.diverged, run.best),
        "history": (history.rows.tobytes(), list(history.epochs), history.stride, list(history.events)),
        "checkpoints": [history.checkpoint_at(epoch).parameters.tobytes() for epoch in history.epochs],
        "samples": [array.tobytes() for array in (run.X_train, run.y_train, run.X_test, run.y_test)],
        "NumPy's own generator": pickle.dumps(np.random.get_state()),  # noqa: NPY002
    }


def run_in_the_middle_of_an_epoch(experiment):
    run = Run(experiment)
    run.advance(epochs=2)
    run.advance(steps=2)
    assert 0 < run.progress < 1
    return run


@pytest.mark.parametrize("other", [False, True], ids=["its own network", "another network"])
@pytest.mark.parametrize(
    ("name", "dataset"),
    [
        (name, dataset)
        for name in ASKED
        for dataset in EXPERIMENTS
        if name != "maximize_activation" or dataset == "digits"  # the others are no images
    ],
)
def test_asking_changes_nothing_of_the_run(name, dataset, other):
    experiment = EXPERIMENTS[dataset]
    run = run_in_the_middle_of_an_epoch(experiment)
    mlp = run.mlp.astype(run.mlp.dtype) if other else run.mlp
    if other:
        mlp.parameters += 0.1
    before, others_before = snapshot(run), (mlp.parameters.tobytes(), mlp.gradient.tobytes())
    ASKED[name](run, mlp)
    after = snapshot(run)
    assert [part for part in before if before[part] != after[part]] == []
    assert (mlp.parameters.tobytes(), mlp.gradient.tobytes()) == others_before

    unasked = run_in_the_middle_of_an_epoch(experiment)
    for twin in (run, unasked):
        twin.advance(steps=3)
    assert np.array_equal(run.mlp.parameters, unasked.mlp.parameters)


def test_every_public_function_is_asked():
    public = {name for name in diagnostics.__all__ if inspect.isfunction(getattr(diagnostics, name))}
    assert public | {"Plane"} == ASKED.keys()
