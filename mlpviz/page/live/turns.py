"""Turns: one thread at a time in a live view.

Streamlit answers a click at once in a new thread, while the one before it may still be training.
"""

import threading
from functools import wraps


class Turns:
    """A lock that one thread may take again and again, and whose holder can see that another wants it."""

    def __init__(self):
        self._lock = threading.RLock()
        self.wanted = False

    def __enter__(self):
        if not self._lock.acquire(blocking=False):
            self.wanted = True
            self._lock.acquire()
            self.wanted = False

    def __exit__(self, *error):
        self._lock.release()


def alone(method):
    """A method of an object with `turns`, that waits until no other thread is in one of these."""

    @wraps(method)
    def waits(self, *args, **options):
        with self.turns:
            return method(self, *args, **options)

    return waits
