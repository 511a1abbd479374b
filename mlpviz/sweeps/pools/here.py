"""This process as a pool: a trial is computed as it is submitted."""

from concurrent.futures import Future

from mlpviz.sweeps.trial import Result, Trial, try_trial


class Here:
    """Computes one trial at a time, in the thread that submits it."""

    MAY_DIE: tuple[type[BaseException], ...] = ()
    n_workers = room = 1

    def submit(self, trial: Trial) -> Future[Result]:
        """The trial, done."""
        task: Future[Result] = Future()
        try:
            task.set_result(try_trial(trial))
        except Exception as error:
            task.set_exception(error)
        return task

    def close(self) -> None:
        """There is nothing to close."""
