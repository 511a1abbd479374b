"""Threads: one multiplies matrices while a run trains or is measured.

The library under NumPy splits a large product among threads and adds it up in another order for every number
of them, so the last bits of a run would depend on the machine's load and on who set how many. With one thread
an equal experiment is an equal run, in a notebook, in a test and on the page. Networks of this size are no
slower for it.

Not covered: Apple's Accelerate, whose threads cannot be set, and what others compute beside a run, such as
the principal components of images, which are drawn and not trained on.
"""

import threading
from functools import cache
from types import TracebackType

import numpy as np  # noqa: F401  its BLAS has to be loaded to be found
from threadpoolctl import LibController, ThreadpoolController  # type: ignore[import-untyped]


class OneBlasThread:
    """While any thread of the process is within it, BLAS computes with one; then with as many as before.

    The setting is one for the whole process, so the first to come in keeps what it was, and the last to go
    out puts it back.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._before: list[int] = []

    def __enter__(self) -> None:
        with self._lock:
            if self._inside == 0:
                self._before = [library.get_num_threads() for library in _libraries()]
                self._set([1] * len(self._before))
            self._inside += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                self._set(self._before)

    def _set(self, numbers: list[int]) -> None:
        for library, before, number in zip(_libraries(), self._before, numbers, strict=True):
            if before != 1:
                library.set_num_threads(number)


@cache
def _libraries() -> list[LibController]:
    """Found once: looking for them takes a hundred times as long as setting them."""
    return list(ThreadpoolController().select(user_api="blas").lib_controllers)


one_blas_thread = OneBlasThread()
