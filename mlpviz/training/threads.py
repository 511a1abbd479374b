"""Threads: one multiplies matrices while a run trains or is measured.

The library under NumPy (its BLAS) splits a large product among threads and adds it up in another order for
every number of them, so the last bits of a run would depend on the machine and on who set how many. With one
thread an equal experiment is an equal run, in a notebook, in a test and on the page. Networks of this size
are no slower for it.

Not covered: Apple's Accelerate, whose threads cannot be set, and what others compute beside a run, such as
the principal components of images, which are drawn and not trained on.
"""

import threading
from functools import cache

import numpy as np  # noqa: F401  its BLAS has to be loaded to be found
from threadpoolctl import LibController, ThreadpoolController  # type: ignore[import-untyped]

Numbers = dict[LibController, int]  # of threads


class OneBlasThread:
    """While a thread of the process is within it, BLAS computes with one; then with as many as before.

    Most libraries have one setting for the whole process: the first to come in changes it, and the last to go
    out puts it back. Some have one for every thread, which each changes and puts back for itself.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0  # threads
        self._before: Numbers = {}  # of the process
        self._here = _Here()

    def __enter__(self) -> None:
        self._here.depth += 1
        if self._here.depth > 1:
            return
        with self._lock:
            self._inside += 1
            for library in _libraries():
                number = library.get_num_threads()
                if number != 1:
                    before = self._here.before if _is_per_thread(library) else self._before
                    before[library] = number
                    _set_threads(library, 1)

    def __exit__(self, *error: object) -> None:
        self._here.depth -= 1
        if self._here.depth > 0:
            return
        with self._lock:
            self._inside -= 1
            if self._here.before:
                _put_back(self._here.before)
            if self._before and self._inside == 0:
                _put_back(self._before)


class _Here(threading.local):
    """What is known of one thread: how often it is within, and the numbers of threads it had before."""

    def __init__(self) -> None:
        self.depth = 0
        self.before: Numbers = {}


def _put_back(before: Numbers) -> None:
    for library, number in before.items():
        _set_threads(library, number)
    before.clear()


def _set_threads(library: LibController, number: int) -> None:
    """Newer versions of threadpoolctl let one thread alone set the number, the first that does, and ignore
    all others; so whoever that was gives it up, before and after."""
    give_up = getattr(library, "clear_controlling_thread", lambda force: None)
    give_up(force=True)
    library.set_num_threads(number)
    give_up(force=True)


def _is_per_thread(library: LibController) -> bool:
    return library.internal_api == "openblas" and getattr(library, "threading_layer", None) == "openmp"


@cache
def _libraries() -> list[LibController]:
    """Those loaded by now, NumPy's at least. Found once: it takes a hundred times as long as setting them."""
    return list(ThreadpoolController().select(user_api="blas").lib_controllers)


one_blas_thread = OneBlasThread()
