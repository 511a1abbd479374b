"""The trainer: the one thread of a process that trains, for all visitors in fair order.

Many threads that call small NumPy operations fight for the interpreter's lock and lose most of the machine;
one after the other they lose nothing. What a visitor asks for is done a turn at a time, and the turn goes to
whoever has used the least time so far (fair queueing: Demers, Keshav and Shenker, 1989). A click goes first.
"""

import threading
import time
from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial, wraps

from mlpviz.language import language, speaking

TURN_SECONDS = 0.02  # about so long is a turn
# A visitor's clicks go first, and cost nothing, up to so many seconds and this share of all time; beyond that
# they wait like all the rest. Among many, who paid for a long one would wait for seconds.
CREDIT_SECONDS, CREDIT_SHARE = 0.5, 0.25


class Gone(Exception):
    """The visitor has left before it was done."""


@dataclass(eq=False)
class _Account:
    """What a visitor waits for, and the time used, for turns and for clicks on credit. Both queues hold (what
    to do, the language of who asked for it, Future). begun: how long the trainer had worked by then. served:
    the number of the last turn."""

    used: float
    begun: float
    clicked: float = 0.0
    served: int = 0
    clicks: deque = field(default_factory=deque)
    turns: deque = field(default_factory=deque)

    def __bool__(self):
        return bool(self.clicks or self.turns)

    @property
    def place(self):
        """In the order of turns: who has used about as much as another, but waits longer, goes first."""
        return self.used // TURN_SECONDS, self.served

    def has_credit(self, worked):
        return self.clicked <= CREDIT_SECONDS + CREDIT_SHARE * (worked - self.begun)


class Trainer:
    """A thread of its own, started when there is something to do. Owners, one a visitor, are hashable.
    clock(): seconds that this thread has worked."""

    def __init__(self, clock=time.thread_time):
        self._clock = clock
        self._condition = threading.Condition()
        self._accounts = {}
        self._now = 0.0  # what the owner last served had used; who has been idle starts there
        self._worked = 0.0  # seconds, for all
        self._turns = 0
        self._thread = None
        self._is_closed = False

    def do(self, owner, function):
        """A Future of what function() returns; it is called once, soon, and should be short."""
        return self._queue(owner, "clicks", function)

    def take_turns(self, owner, turns):
        """Run a generator from yield to yield, each in a turn of its own. A Future of what it returns."""
        return self._queue(owner, "turns", turns)

    def forget(self, owner):
        """Drop whatever an owner waits for; its futures end in `Gone`."""
        with self._condition:
            account = self._accounts.pop(owner, None)
        if account is None:
            return
        for *_, future in (*account.clicks, *account.turns):
            future.set_exception(Gone(owner))

    def close(self):
        """End the thread after the turn it is in."""
        with self._condition:
            self._is_closed = True
            self._condition.notify()
        if self._thread:
            self._thread.join()

    def is_current_thread(self):
        return threading.current_thread() is self._thread

    def _queue(self, owner, kind, task):
        future, spoken = Future(), language()
        future.set_running_or_notify_cancel()  # from here on nobody else can end it
        with self._condition:
            account = self._accounts.get(owner)
            if account is None:
                account = self._accounts[owner] = _Account(self._now, self._worked)
            elif not account:
                account.used = max(account.used, self._now)
            getattr(account, kind).append((task, spoken, future))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="trainer", daemon=True)
                self._thread.start()
            self._condition.notify()
        return future

    def _run(self):
        while (turn := self._next()) is not None:
            owner, account, kind, task, spoken, future = turn
            start = self._clock()
            with speaking(spoken):
                goes_on = _click(task, future) if kind == "clicks" else _turn(task, future)
            took = self._clock() - start
            with self._condition:
                if kind == "clicks" and account.has_credit(self._worked):
                    account.clicked += took
                else:
                    account.used += took
                self._worked += took
                if goes_on and self._accounts.get(owner) is account:
                    account.turns.append((task, spoken, future))
                elif goes_on:
                    future.set_exception(Gone(owner))
            del turn, account, task, future  # or what was done last would live on while nobody asks

    def _next(self):
        """(owner, account, kind, task, language, future) of the next turn, or None at the end."""
        with self._condition:
            while not self._is_closed:
                waiting = [(owner, account) for owner, account in self._accounts.items() if account]
                if not waiting:
                    self._condition.wait()
                    continue
                least = min(account.used for _, account in waiting)
                self._now = max(self._now, least)
                clicks = [pair for pair in waiting if pair[1].clicks and pair[1].has_credit(self._worked)]
                owner, account = min(clicks or waiting, key=lambda pair: pair[1].place)
                self._turns += 1
                account.served = self._turns
                kind = "clicks" if account.clicks else "turns"
                return owner, account, kind, *getattr(account, kind).popleft()
            return None


def _click(function, future):
    try:
        future.set_result(function())
    except BaseException as error:  # whoever waits for it gets it
        future.set_exception(error)
    return False


def _turn(turns, future):
    """Whether it goes on."""
    try:
        next(turns)
    except StopIteration as end:
        future.set_result(end.value)
    except BaseException as error:
        future.set_exception(error)
    else:
        return True
    return False


TRAINER = Trainer()


def on_the_trainer(method):
    """A method of an object with a `token`, its owner, that runs in the trainer's thread wherever it is
    called. Called from another, it waits until it is done, and then has the object's `nudge()` called."""

    @wraps(method)
    def runs(self, *args, **options):
        if TRAINER.is_current_thread():
            return method(self, *args, **options)
        done = TRAINER.do(self.token, partial(method, self, *args, **options)).result()
        self.nudge()
        return done

    return runs
