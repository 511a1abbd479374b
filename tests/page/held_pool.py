"""Pools that tests hold in their hands: nothing is computed until they say so, and workers die on demand."""

from concurrent.futures import BrokenExecutor, Future

from mlpviz.sweeps.trial import try_trial


class Died(BrokenExecutor):
    """What a pool says when a worker has died."""


class HeldPool:
    """`submitted`: (trial, task) in their order, the latest last; `finish(i)` computes one of them."""

    MAY_DIE = (BrokenExecutor,)

    def __init__(self, n_workers=1):
        self.n_workers = self.room = n_workers
        self.submitted = []

    def submit(self, trial):
        task = Future()
        self.submitted.append((trial, task))
        return task

    def open_tasks(self):
        return [(trial, task) for trial, task in self.submitted if not task.done()]

    def finish(self):
        """The one that was begun first of those not done."""
        trial, task = self.open_tasks()[0]
        task.set_result(try_trial(trial))

    def kill(self):
        """All that are under way are lost."""
        for _, task in self.open_tasks():
            task.set_exception(Died("a worker died"))

    def close(self):
        pass
