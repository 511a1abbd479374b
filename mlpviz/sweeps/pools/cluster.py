"""A Dask cluster as a pool, by the address of its scheduler. Dask is an optional dependency.

The workers need this package in the same version. They are another's to start, so that none of them runs the
script that asks for the sweep.
"""

from typing import Any

from mlpviz.sweeps.trial import Trial, try_trial

CONNECT_SECONDS = 10


class Cluster:
    """The workers behind a scheduler, such as "tcp://10.0.0.5:8786". Raises ImportError if Dask is not
    installed, and ConnectionError if there is no scheduler at that address."""

    def __init__(self, address: str) -> None:
        try:
            import distributed
        except ImportError:
            raise ImportError('a cluster needs Dask: pip install "mlpviz[dask]"') from None
        self.MAY_DIE: tuple[type[BaseException], ...] = (distributed.scheduler.KilledWorker,)
        try:
            self._client = distributed.Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:  # of an address that is none, ValueError
            reason = str(error).splitlines()[0]
            raise ConnectionError(f"no scheduler of Dask answers at {address}: {reason}") from None

    @property
    def n_workers(self) -> int:
        """The threads of all workers, as many as there are now; they may come and go."""
        try:
            return max(1, sum(self._client.nthreads().values()))
        except OSError as error:
            raise ConnectionError(f"the scheduler was lost: {error}") from None

    @property
    def room(self) -> int:
        return 2 * self.n_workers

    def submit(self, trial: Trial) -> Any:
        """Begin a trial as soon as a worker is free."""
        return self._client.submit(try_trial, trial, pure=False)  # the same trial again is tried again

    def close(self) -> None:
        """Leave the cluster, which stays."""
        self._client.close()
