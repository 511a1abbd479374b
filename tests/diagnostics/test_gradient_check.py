"""The gradient check: it agrees with a right gradient, and finds a wrong one."""

from dataclasses import replace

import numpy as np
import pytest

from mlpviz.diagnostics import check_gradient
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

EXPERIMENT = Experiment(
    n_samples=60, batch_size=7, features=("x1", "x2", "sin_x1"), hidden_layer_sizes=(3, 2), optimizer="sgd"
)


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("weight", [(1, 0, 2), (2, 3, 1), (3, 1, 0)])
def test_the_gradient_check_agrees_and_touches_nothing(dtype, weight):
    run = Run(replace(EXPERIMENT, dtype=dtype))
    run.advance(epochs=1)
    parameters = run.mlp.parameters.copy()
    check = check_gradient(run, run.X_test[:1], run.y_test[:1], *weight)
    assert check.relative_error < (1e-6 if dtype == "float64" else 1e-3)
    assert check.backpropagation != check.differences
    assert np.array_equal(run.mlp.parameters, parameters)


def test_the_gradient_check_finds_a_wrong_gradient(monkeypatch):
    run = Run(EXPERIMENT)
    tanh = type(run.mlp.activations[0])
    monkeypatch.setattr(tanh, "derivative", lambda self, z, a, out: np.copyto(out, 1 - a))
    assert check_gradient(run, run.X_test[:1], run.y_test[:1], 1, 0, 0).relative_error > 0.01


@pytest.mark.parametrize(
    ("layer", "input", "unit", "message"),
    [
        (0, 0, 0, "layer must be between 1 and 3, got 0"),
        (4, 0, 0, "layer must be between 1 and 3, got 4"),
        (1, 4, 0, "input must be between 0 and 3, got 4"),
        (2, -1, 0, "input must be between 0 and 3, got -1"),
        (2, 0, 2, "unit must be between 0 and 1, got 2"),
    ],
)
def test_a_weight_that_is_not_there_is_refused(layer, input, unit, message):
    run = Run(EXPERIMENT)
    with pytest.raises(ValueError, match=message):
        check_gradient(run, run.X_test[:1], run.y_test[:1], layer, input, unit)
