"""How a command ends: its exit codes, and what asks it to end."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

DONE, FAILED, REFUSED = 0, 1, 2  # all is done; something of it failed; what was asked cannot be obeyed
INTERRUPTED, TERMINATED = 130, 143  # by Ctrl-C, by SIGTERM, as shells count it
UNREAD = 141  # nobody reads on what it prints


class Terminated(KeyboardInterrupt):
    """The system asks this process to end, which is as good as a keyboard interrupt."""


@contextmanager
def interrupted_by_sigterm() -> Iterator[None]:
    """Within, a request to end raises `Terminated` in the main thread."""

    def interrupt(*_: object) -> None:
        raise Terminated

    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread can be told of it
        return
    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
