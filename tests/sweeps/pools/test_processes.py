"""Processes of this machine: the same results as here, and none lost when a worker is killed."""

import os
import signal
import threading
import time
from concurrent.futures import CancelledError

import pytest
from joblib.externals.loky import get_reusable_executor
from threadpoolctl import threadpool_info

from mlpviz.sweeps import Result, Sweep
from mlpviz.sweeps.pools import Here, Processes
from mlpviz.sweeps.pools.processes import ONE_THREAD, count_cores
from mlpviz.sweeps.sweep import open_pool
from mlpviz.sweeps.trial import try_trial
from mlpviz.training.experiment import Experiment
from tests.sweeps.outcomes import as_values


def kill_this_process():
    os.kill(os.getpid(), signal.SIGKILL)


def test_the_results_are_those_of_this_process_bit_for_bit(sweep, results):
    assert [as_values(one) for one in sweep.run(n_jobs=2)] == [as_values(one) for one in results]


def test_digits_are_the_same_bit_for_bit_whatever_the_threads():
    digits = Experiment.default("digits")
    (trial,) = Sweep(digits, {"hidden_layer_sizes": [(20,)]}, epochs=1, surface_cells=8).trials
    assert as_values(Processes(2).submit(trial).result()) == as_values(try_trial(trial))


def test_a_killed_worker_costs_no_result(results, sweep):
    outcomes = []
    for outcome in sweep.stream(n_jobs=2):
        outcomes.append(outcome)
        if len(outcomes) == 1:
            get_reusable_executor(reuse=True).submit(kill_this_process)
    assert all(isinstance(outcome, Result) for outcome in outcomes)
    by_number = sorted(outcomes, key=lambda outcome: outcome.trial.number)
    assert [as_values(one) for one in by_number] == [as_values(one) for one in results]


def test_a_worker_computes_with_one_thread():
    Processes(2).submit(Sweep(Experiment(n_samples=20), epochs=1).trials[0]).result()
    executor = get_reusable_executor(reuse=True)
    assert executor.submit(os.getenv, "OPENBLAS_NUM_THREADS").result() == "1"
    libraries = executor.submit(threadpool_info).result()
    assert {library["num_threads"] for library in libraries if library["user_api"] == "blas"} <= {1}
    assert set(ONE_THREAD.values()) == {"1"}


def test_one_job_is_this_very_process():
    assert isinstance(open_pool(1), Here)
    assert open_pool(3).n_workers == 3
    assert Processes().n_workers == count_cores() >= 1


@pytest.mark.parametrize("n_jobs", [0, -1, 1.5, "2", True])
def test_other_numbers_of_jobs_are_refused(n_jobs):
    with pytest.raises(ValueError, match="n_jobs must be"):
        open_pool(n_jobs)


def test_sweeps_at_once_share_the_workers_and_a_killed_one_costs_nobody_a_result(sweep, results):
    outcomes = {}

    def follow(visitor):
        mine = Sweep(sweep.experiment, sweep.axes, seeds=sweep.seeds, epochs=30, surface_cells=5)
        outcomes[visitor] = []
        for outcome in mine.stream(n_jobs=2):
            outcomes[visitor].append(outcome)
            if visitor == 0 and len(outcomes[visitor]) == 2:
                get_reusable_executor(reuse=True).submit(kill_this_process)

    threads = [threading.Thread(target=follow, args=(visitor,)) for visitor in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for theirs in outcomes.values():
        by_number = sorted(theirs, key=lambda outcome: outcome.trial.number)
        assert [as_values(one) for one in by_number] == [as_values(one) for one in results]


def test_a_trial_that_is_cancelled_ends_soon_and_its_worker_goes_on_with_the_next():
    (long,) = Sweep(Experiment(), epochs=1_000_000, surface_cells=0).trials
    (short,) = Sweep(Experiment(n_samples=20), epochs=1, surface_cells=0).trials
    pool = Processes(1)
    worker = pool.submit(short) and pool._executor().submit(os.getpid).result()
    task = pool.submit(long)
    time.sleep(0.3)
    task.cancel()
    with pytest.raises(CancelledError):
        task.result()
    assert as_values(pool.submit(short).result()) == as_values(try_trial(short))
    assert pool._executor().submit(os.getpid).result() == worker


def test_workers_let_others_go_before_them_if_they_are_told_to():
    (trial,) = Sweep(Experiment(n_samples=20), epochs=1, surface_cells=0).trials
    pool = Processes(1, niceness=3)
    pool.submit(trial).result()
    niceness = os.getpriority(os.PRIO_PROCESS, 0)
    assert pool._executor().submit(os.getpriority, os.PRIO_PROCESS, 0).result() == min(niceness + 3, 19)
    with pytest.raises(ValueError, match="niceness must be between 0 and 19, got 20"):
        Processes(1, niceness=20)
