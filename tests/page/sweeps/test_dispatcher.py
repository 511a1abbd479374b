"""The dispatcher: fair turns, a killed worker costs nobody a trial, and who leaves frees his."""

import os
import signal
import time
from dataclasses import replace

import pytest
from held_pool import HeldPool

from mlpviz.page.sweeps.dispatcher import AHEAD, MAX_DEATHS, NICENESS, Dispatcher
from mlpviz.sweeps import Sweep
from mlpviz.sweeps.pools import Processes
from mlpviz.sweeps.trial import try_trial
from mlpviz.training.experiment import Experiment

SMALL = Experiment(n_samples=20, hidden_layer_sizes=(2,))


def make_sweep(n_seeds, rate=0.03, epochs=1):
    return Sweep(SMALL, {"learning_rate": [rate]}, seeds=n_seeds, epochs=epochs, surface_cells=0)


def wait_until(condition, seconds=20):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come to that"
        time.sleep(0.005)


@pytest.fixture
def pool():
    return HeldPool()


@pytest.fixture
def dispatcher(pool):
    dispatcher = Dispatcher(lambda: pool, pool.n_workers)
    yield dispatcher
    dispatcher.close()


def rates(pool):
    return [trial.cell["learning_rate"] for trial, _ in pool.submitted]


def finish_all(pool, jobs):
    deadline = time.monotonic() + 20
    while any(job.is_running for job in jobs):
        assert time.monotonic() < deadline, "they do not come to an end"
        if pool.open_tasks():
            pool.finish()
        time.sleep(0.02)  # until the dispatcher has taken it in, and chosen the next


def test_sweeps_take_turns_whoever_came_first(dispatcher, pool):
    long = dispatcher.begin(make_sweep(8, 0.1), {0: 1})
    wait_until(lambda: len(pool.submitted) == 1 + AHEAD)
    short = dispatcher.begin(make_sweep(2, 0.2), {0: 1})
    other = dispatcher.begin(make_sweep(2, 0.3), {0: 1})
    finish_all(pool, [long, short, other])
    assert rates(pool)[:8] == [0.1, 0.1, 0.2, 0.3, 0.1, 0.2, 0.3, 0.1]
    assert [len(job.results()) for job in (long, short, other)] == [8, 2, 2]


def test_ten_who_begin_at_once_are_all_served_before_anybody_is_served_twice(dispatcher, pool):
    jobs = [dispatcher.begin(make_sweep(5, 0.1 + k / 100), {0: 1}) for k in range(10)]
    while any(job.n_done == 0 for job in jobs):
        wait_until(pool.open_tasks)
        pool.finish()
        time.sleep(0.02)
    assert max(job.n_done for job in jobs) <= 2
    assert pool.submitted[0][0].cell == jobs[0].sweep.cells[0]


def test_no_more_is_handed_out_than_the_workers_need(dispatcher, pool):
    dispatcher.begin(make_sweep(8), {0: 1})
    wait_until(lambda: len(pool.submitted) == 1 + AHEAD)
    time.sleep(0.05)
    assert len(pool.submitted) == 1 + AHEAD


def test_a_killed_worker_costs_nobody_a_trial(dispatcher, pool):
    one, other = dispatcher.begin(make_sweep(3, 0.1), {0: 1}), dispatcher.begin(make_sweep(3, 0.2), {0: 1})
    wait_until(lambda: len(pool.submitted) == 2)
    pool.kill()
    wait_until(pool.open_tasks)
    time.sleep(0.05)
    assert len(pool.open_tasks()) == 1  # with nothing beside it
    finish_all(pool, [one, other])
    for job in (one, other):
        assert sorted(result.trial.seed for result in job.results()) == [0, 1, 2]
        assert not job.results().failures


def test_what_kills_its_worker_again_and_again_is_a_failure_and_no_others(dispatcher, pool):
    bad, good = dispatcher.begin(make_sweep(1, 0.1), {0: 1}), dispatcher.begin(make_sweep(1, 0.2), {0: 1})
    while bad.is_running or good.is_running:
        wait_until(lambda: pool.open_tasks() or not (bad.is_running or good.is_running))
        open_tasks = pool.open_tasks()
        if len(open_tasks) == 1 and open_tasks[0][0].cell["learning_rate"] == 0.2:
            pool.finish()
        elif open_tasks:
            pool.kill()
        wait_until(lambda before=open_tasks: pool.open_tasks() != before or not bad.is_running)
    (failure,) = bad.results().failures
    assert str(MAX_DEATHS) in failure.reason
    assert len(good.results()) == 1


def test_what_raises_is_a_failure_and_the_others_go_on(dispatcher, pool):
    job = dispatcher.begin(make_sweep(2), {0: 1})
    wait_until(pool.open_tasks)
    pool.open_tasks()[0][1].set_exception(ValueError("no such file"))
    wait_until(lambda: job.n_done == 1)
    finish_all(pool, [job])
    assert [failure.reason for failure in job.results().failures] == ["ValueError: no such file"]
    assert (len(job.results()), job.state) == (1, "done")


def test_a_stopped_sweep_keeps_what_it_has_and_frees_its_turns(dispatcher, pool):
    stopped, other = (
        dispatcher.begin(make_sweep(9, 0.1), {0: 1}),
        dispatcher.begin(make_sweep(4, 0.2), {0: 1}),
    )
    wait_until(lambda: len(pool.submitted) == 2)
    pool.finish()
    wait_until(lambda: stopped.n_done == 1)
    dispatcher.stop(stopped)
    finish_all(pool, [other])
    assert (stopped.state, len(stopped.results())) == ("stopped", 1)
    assert rates(pool).count(0.1) <= 1 + 1 + AHEAD
    assert dispatcher.count() == 0


def test_a_paused_sweep_begins_nothing_more_until_it_goes_on(dispatcher, pool):
    paused, other = (
        dispatcher.begin(make_sweep(9, 0.1), {0: 1}),
        dispatcher.begin(make_sweep(4, 0.2), {0: 1}),
    )
    wait_until(lambda: len(pool.submitted) == 2)
    dispatcher.pause(paused, True)
    begun = rates(pool).count(0.1)
    finish_all(pool, [other])
    assert rates(pool).count(0.1) == begun
    assert (paused.state, paused.n_done) == ("running", begun)
    assert dispatcher.describe(other).n_others == 0
    dispatcher.pause(paused, False)
    finish_all(pool, [paused])
    assert len(paused.results()) == 9


def test_the_time_left_counts_what_others_do_meanwhile(dispatcher, pool):
    one = dispatcher.begin(make_sweep(10, 0.1), {0: 2.0})
    other = dispatcher.begin(make_sweep(4, 0.2), {0: 3.0})
    wait_until(lambda: len(pool.submitted) == 2)
    assert dispatcher.describe(one).seconds_left == 10 * 2 + 4 * 3
    assert dispatcher.describe(other).seconds_left == 4 * 3 + 4 * 2
    assert dispatcher.describe(other).n_others == 1
    assert dispatcher.forecast(5, 1.0) == 5 * 1 + 5 * 2 + 4 * 3


def test_the_time_left_is_corrected_by_what_trainings_took_and_so_is_the_next_estimate(dispatcher, pool):
    sweep = Sweep(SMALL, {"hidden_layer_sizes": [(2,), (8,)]}, seeds=2, epochs=1, surface_cells=0)
    job = dispatcher.begin(sweep, {0: 1.0, 1: 9.0})
    wait_until(lambda: len(pool.submitted) == 2)
    trial, task = pool.open_tasks()[0]
    task.set_result(replace(try_trial(trial), seconds=2.0))
    wait_until(lambda: job.n_done == 1)
    assert dispatcher.describe(job).seconds_left == 2 * (9 + 1 + 9)
    dispatcher.stop(job)
    assert dispatcher.forecast(3, 5.0) == 2 * 3 * 5
    assert dispatcher.begin(sweep, {0: 1.0, 1: 9.0}).seconds_each == 2 * 5


def test_who_waits_for_the_first_is_told_the_place(dispatcher, pool):
    one = dispatcher.begin(make_sweep(10, 0.1), {0: 1})
    wait_until(lambda: len(pool.submitted) == 2)
    other = dispatcher.begin(make_sweep(4, 0.2), {0: 1})
    time.sleep(0.05)
    assert dispatcher.describe(other).place == 2
    third = dispatcher.begin(make_sweep(1, 0.3), {0: 1})
    assert dispatcher.describe(third).place == 2 + 1
    finish_all(pool, [one, other, third])
    assert dispatcher.describe(other).place == 0


def test_real_workers_let_others_go_first_and_one_that_is_killed_costs_nothing():
    dispatcher = Dispatcher(lambda: Processes(1, NICENESS), 1)
    dispatcher.warm_up()
    wait_until(workers, 60)  # before there is anything to do
    (pid,) = workers()
    job = dispatcher.begin(make_sweep(6, epochs=300), {0: 1})
    wait_until(lambda: job.n_done >= 1, 60)
    assert workers() == [pid]
    assert os.getpriority(os.PRIO_PROCESS, pid) >= NICENESS
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: not job.is_running, 60)
    assert sorted(result.trial.seed for result in job.results()) == list(range(6))
    dispatcher.close()
    wait_until(lambda: not workers())


def test_who_stops_frees_the_worker_from_a_long_training():
    dispatcher = Dispatcher(lambda: Processes(1, NICENESS), 1)
    long = dispatcher.begin(make_sweep(2, epochs=1_000_000), {0: 1000})
    short = dispatcher.begin(make_sweep(2), {0: 1})
    time.sleep(0.5)
    dispatcher.stop(long)
    wait_until(lambda: not short.is_running, 30)
    assert len(short.results()) == 2
    dispatcher.close()


def workers():
    from joblib.externals.loky import reusable_executor

    executor = reusable_executor._executor
    return [pid for pid in (executor._processes or {}) if _is_alive(pid)] if executor else []


def _is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_cluster_that_is_not_there_is_told_and_asked_again_by_the_next_sweep(pool):
    pools = iter([ConnectionError("no scheduler"), pool])

    def make_pool():
        if isinstance(found := next(pools), Exception):
            raise found
        return found

    dispatcher = Dispatcher(make_pool, 1)
    lost = dispatcher.begin(make_sweep(3), {0: 1})
    wait_until(lambda: not lost.is_running)
    reasons = {failure.reason for failure in lost.results().failures}
    assert reasons == {"the workers cannot be reached"}
    found = dispatcher.begin(make_sweep(2), {0: 1})
    finish_all(pool, [found])
    assert found.n_done == 2
    dispatcher.close()
