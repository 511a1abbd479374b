"""The dispatch: what it hands out, when workers die, and when the pool is lost. The pool is one of the test's
own, which computes nothing."""

from concurrent.futures import BrokenExecutor, Future

import pytest

from mlpviz.sweeps import Failure, Sweep
from mlpviz.sweeps.dispatch import MAX_DEATHS, Dispatch
from mlpviz.training.experiment import Experiment

TRIALS = Sweep(Experiment(n_samples=20), seeds=8).trials


class Workers:
    """A pool in which `deadly` trials kill whatever is under way with them. Tasks are done once there is no
    more to hand out, or no room."""

    MAY_DIE = (BrokenExecutor,)
    n_workers, room = 2, 4

    def __init__(self, result=None, deadly=()):
        self.result, self.deadly, self.under_way, self.submitted = result, deadly, [], []

    def submit(self, trial):
        task = Future()
        self.submitted.append(trial.number)
        self.under_way.append((trial, task))
        return task

    def work(self):
        under_way, self.under_way = self.under_way, []
        dies = any(trial.number in self.deadly for trial, _ in under_way)
        for _, task in under_way:
            if dies:
                task.set_exception(BrokenExecutor())
            else:
                task.set_result(self.result)

    def close(self):
        pass


class PromptWorkers(Workers):
    """It works off what it has as soon as it is full, or is given a single trial that is not the first."""

    def submit(self, trial):
        again = trial.number in self.submitted
        task = super().submit(trial)
        if len(self.under_way) == self.room or again or trial.number == TRIALS[-1].number:
            self.work()
        return task


def test_no_more_is_handed_out_than_there_is_room_for(results):
    pool = PromptWorkers(results[0])
    stream = iter(Dispatch(TRIALS, pool))
    assert next(stream).trial is TRIALS[0]  # and no copy of it
    assert pool.submitted == [0, 1, 2, 3]


def test_what_kills_its_worker_is_a_failure_and_all_others_have_their_results(results):
    pool = PromptWorkers(results[0], deadly={2})
    outcomes = list(Dispatch(TRIALS, pool))
    failures = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
    assert [failure.trial.number for failure in failures] == [2]
    assert failures[0].reason == f"its worker died {MAX_DEATHS} times with nothing else to do"
    assert sorted(one.trial.number for one in outcomes if one not in failures) == [0, 1, 3, 4, 5, 6, 7]
    assert pool.submitted.count(2) == 1 + MAX_DEATHS
    assert pool.submitted.count(1) == 2


def test_closing_the_iteration_cancels_what_is_under_way(results):
    pool = Workers()
    stream = iter(Dispatch(TRIALS[:4], pool))
    tasks = []
    submit = pool.submit

    def submit_and_finish_the_first(trial):
        task = submit(trial)
        tasks.append(task)
        if trial.number == 0:
            task.set_result(results[0])
        return task

    pool.submit = submit_and_finish_the_first
    next(stream)
    stream.close()
    assert [task.cancelled() for task in tasks] == [False, True, True, True]


def test_a_pool_that_is_lost_is_told():
    class Lost(Workers):
        def submit(self, trial):
            task = super().submit(trial)
            task.cancel()
            task.set_running_or_notify_cancel()
            return task

    with pytest.raises(ConnectionError, match="the pool was lost"):
        list(Dispatch(TRIALS, Lost()))


def test_nothing_to_do_is_done_at_once():
    assert list(Dispatch([], Workers())) == []
