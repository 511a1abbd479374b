"""The squared error of classes: TensorFlow Playground's loss, so that goals published for it hold here."""

import math
from dataclasses import replace

import numpy as np
import pytest

from mlpviz.training import Experiment, Run

NOISY_XOR = Experiment(dataset="xor", noise=35, loss="squared_error")


@pytest.mark.parametrize("weight_seed", range(3))
@pytest.mark.parametrize("data_seed", range(2))
def test_three_units_of_relu_reach_the_test_loss_that_googles_exercise_asks_for(weight_seed, data_seed):
    settings = {"hidden_layer_sizes": (3,), "activation": "relu"}
    run = Run(replace(NOISY_XOR, **settings, weight_seed=weight_seed, data_seed=data_seed))
    run.advance(epochs=200)
    assert run.best.test_loss <= 0.2


@pytest.mark.parametrize("weight_seed", range(3))
def test_one_linear_unit_stays_where_guessing_is(weight_seed):
    settings = {"hidden_layer_sizes": (1,), "activation": "linear"}
    run = Run(replace(NOISY_XOR, **settings, weight_seed=weight_seed))
    run.advance(epochs=200)
    assert run.best.test_loss > 0.48
    assert run.measurement.test_loss == pytest.approx(0.5, abs=0.03)


def step_as_in_nn_ts(mlp, X, y, rate):
    """One minibatch as in TensorFlow Playground's nn.ts, number by number: the outputs of every node, the
    derivatives with respect to its input, and the weights' steps, accumulated over the samples and divided by
    their number. Hidden nodes and the output node have a tanh, targets are ±1."""
    layers = [(dense.weights.tolist(), dense.biases.tolist()) for dense in mlp.dense]
    sums = [([[0.0] * len(b) for _ in W], [0.0] * len(b)) for W, b in layers]
    for point, label in zip(X.tolist(), (2 * y - 1).tolist(), strict=True):
        outputs = [point]
        for W, b in layers:
            inputs = outputs[-1]
            totals = [b[j] + sum(x * W[i][j] for i, x in enumerate(inputs)) for j in range(len(b))]
            outputs.append([math.tanh(total) for total in totals])
        output_der = [outputs[-1][0] - label]  # of ½ (output − target)²
        for k in reversed(range(len(layers))):
            input_der = [der * (1 - a * a) for der, a in zip(output_der, outputs[k + 1], strict=True)]
            for j, der in enumerate(input_der):
                sums[k][1][j] += der
                for i, x in enumerate(outputs[k]):
                    sums[k][0][i][j] += der * x
            output_der = [sum(w * der for w, der in zip(row, input_der, strict=True)) for row in layers[k][0]]
    n = len(X)
    for (W, b), (W_sums, b_sums) in zip(layers, sums, strict=True):
        b[:] = [value - rate / n * total for value, total in zip(b, b_sums, strict=True)]
        for row, totals in zip(W, W_sums, strict=True):
            row[:] = [value - rate / n * total for value, total in zip(row, totals, strict=True)]
    return np.concatenate([np.vstack([W, b]).ravel() for W, b in layers])


def test_every_step_is_tensorflow_playgrounds():
    run = Run(replace(NOISY_XOR, n_samples=60, batch_size=7, learning_rate=0.3))
    for _ in range(20):
        rows = run.next_rows()
        expected = step_as_in_nn_ts(run.mlp, run.X_train[rows], run.y_train[rows], 0.3)
        run.step()
        assert np.allclose(run.mlp.parameters, expected, rtol=0, atol=1e-13)
    a = np.tanh(run.mlp.forward(run.X_test)[:, 0])
    assert run.measurement.test_loss == pytest.approx(((a - (2 * run.y_test - 1)) ** 2).mean() / 2)
    assert run.measurement.test_accuracy == ((a > 0) == run.y_test).mean()


@pytest.mark.parametrize("dataset", ["blobs", "digits"])
def test_more_classes_are_learned_by_it_too(dataset):
    run = Run(replace(Experiment.default(dataset), dataset=dataset, loss="squared_error"))
    run.advance(epochs=15)
    assert run.samples.output_units == run.n_classes
    assert run.measurement.test_accuracy > 0.9


def test_numbers_have_the_squared_error_whichever_loss_is_chosen_for_classes():
    runs = [Run(Experiment(dataset="plane", loss=loss)) for loss in ("cross_entropy", "squared_error")]
    for run in runs:
        run.advance(epochs=2)
    assert np.array_equal(runs[0].mlp.parameters, runs[1].mlp.parameters)
    assert {run.loss.label for run in runs} == {"squared error"}
