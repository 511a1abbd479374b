"""Distributions: the numbers of each layer, counted; the past, worked out from its checkpoints."""

import numpy as np
import pytest

from mlpviz.diagnostics import backpropagate, measure_distributions, track_quantiles
from mlpviz.diagnostics.distributions import KINDS, QUANTILES
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

EXPERIMENT = Experiment(n_samples=60)


def test_shares_and_quantiles_are_those_of_the_numbers():
    run = Run(EXPERIMENT)
    run.advance(epochs=2)
    seen = backpropagate(run, run.X_train, run.y_train)
    expected = {
        "weights": [dense.weights for dense in run.mlp.dense],
        "gradients": [np.log10(np.abs(gradient[:-1])) for gradient in seen.gradients],
        "activations": seen.activations,
    }
    for kind in KINDS:
        distribution = measure_distributions(run, kind)
        assert np.allclose(distribution.shares.sum(axis=1), 1)
        for values, shares, quantiles in zip(
            expected[kind], distribution.shares, distribution.quantiles, strict=True
        ):
            counts, _ = np.histogram(values, distribution.edges)
            assert np.allclose(shares, counts / values.size)
            assert np.allclose(quantiles, np.quantile(values, QUANTILES))


@pytest.mark.parametrize("kind", KINDS)
def test_the_past_is_what_was_measured_then(kind):
    run = Run(EXPERIMENT)
    then = [measure_distributions(run, kind).quantiles]
    for _ in range(3):
        run.epoch()
        then.append(measure_distributions(run, kind).quantiles)
    parameters = run.mlp.parameters.copy()
    known = {}
    for _ in range(2):
        epochs, quantiles = track_quantiles(run, kind, known)
        assert epochs.tolist() == [0, 1, 2, 3]
        assert np.allclose(quantiles, then)
        assert len(known) == 4
    assert np.array_equal(run.mlp.parameters, parameters)


def test_zero_gradients_have_no_logarithm():
    run = Run(Experiment(n_samples=60, initializer="zeros"))
    gradients = measure_distributions(run, "gradients")
    assert np.isnan(gradients.quantiles[0]).all()
    assert gradients.shares[0].sum() == 0


def test_a_kind_of_number_that_is_not_there_is_refused():
    run = Run(EXPERIMENT)
    message = "kind must be one of weights, gradients, activations, got 'loss'"
    with pytest.raises(ValueError, match=message):
        measure_distributions(run, "loss")
    with pytest.raises(ValueError, match=message):
        track_quantiles(run, "loss")
