"""Threads: a run is the same to the last bit, however many threads may multiply matrices."""

import threading
from dataclasses import replace

import numpy as np
import pytest
from threadpoolctl import ThreadpoolController, threadpool_limits

from mlpviz.training import Experiment, Run
from mlpviz.training.threads import one_blas_thread

DIGITS = replace(Experiment.default("digits"), regularization="l2", regularization_rate=1e-3)
POINTS = Experiment(hidden_layer_sizes=(64, 64), n_samples=2000, batch_size=200)


def blas_threads():
    """Of NumPy's; SciPy may have brought a library of its own."""
    libraries = ThreadpoolController().select(user_api="blas").lib_controllers
    numpys = [library for library in libraries if "numpy" in library.filepath] or libraries
    return max((library.get_num_threads() for library in numpys), default=1)


def trained(experiment):
    run = Run(experiment)
    run.advance(steps=30)
    glance = run.glance.test_loss
    run.set_parameter(1, 0, 0, 0.5)
    run.advance(epochs=2)
    layers = run.measure_layers(run.mlp)
    return run.mlp.parameters, run.history.rows, glance, layers.gradient_magnitude, run.best


@pytest.mark.parametrize("experiment", [DIGITS, POINTS], ids=["digits", "points"])
def test_a_run_is_the_same_bit_for_bit_with_one_thread_and_with_two(experiment):
    with threadpool_limits(1, user_api="blas"):
        alone = trained(experiment)
    with threadpool_limits(2, user_api="blas"):
        together = trained(experiment)
    for one, other in zip(alone, together, strict=True):
        assert np.array_equal(one, other)


def test_others_have_as_many_threads_afterwards_as_before():
    with threadpool_limits(2, user_api="blas"):
        before = blas_threads()
        with one_blas_thread:
            assert blas_threads() == 1
            with one_blas_thread:
                assert blas_threads() == 1
            assert blas_threads() == 1
        assert blas_threads() == before
        with pytest.raises(ZeroDivisionError), one_blas_thread:
            _ = 1 / 0
        assert blas_threads() == before


def test_two_runs_in_two_threads_leave_only_when_both_are_done():
    with threadpool_limits(2, user_api="blas"):
        before = blas_threads()
        first_is_in, second_is_in, first_is_out = (threading.Event() for _ in range(3))
        seen = []

        def first():
            with one_blas_thread:
                first_is_in.set()
                second_is_in.wait(10)
            first_is_out.set()

        def second():
            first_is_in.wait(10)
            with one_blas_thread:
                second_is_in.set()
                first_is_out.wait(10)
                seen.append(blas_threads())

        workers = [threading.Thread(target=work) for work in (first, second)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        assert seen == [1]
        assert blas_threads() == before
