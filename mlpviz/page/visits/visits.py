"""The visits of this process: who is let in, who is connected, and what goes when somebody leaves."""

import logging
import threading
import time
from dataclasses import dataclass

from mlpviz.page.environment import MAX_MEMORY, MAX_VISITORS
from mlpviz.page.trainer import TRAINER
from mlpviz.page.visits import memory
from mlpviz.page.visits.exchange import Exchange

GRACE_SECONDS = 30.0  # a browser that was cut comes back within these
RELOAD_SECONDS = 10.0  # a page that was left and is loaded anew is there again within these
SWEEP_SECONDS = 5.0
WAITING_SECONDS = 15.0  # who has not asked for so long waits no longer

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Busy:
    """There is no room: so many visitors are here, and so many newcomers wait before this one."""

    visitors: int
    before: int


class Visits:
    """max_visits: at most so many views at a time. max_memory: bytes of this process over which nobody new is
    let in; None for no limit. clock(): seconds."""

    def __init__(self, max_visits=80, max_memory=None, clock=time.monotonic):
        self.max_visits, self.max_memory = max_visits, max_memory
        self._clock = clock
        self._lock = threading.RLock()
        self._exchanges = {}  # by the token of their views
        self._left = {}  # since when no socket of a view is open
        self._seen = set()  # tokens of the views that have had a socket
        self._waiting = {}  # when a newcomer asked last, in order of arrival
        self._sweeper = None

    def __len__(self):
        return len(self._exchanges)

    def admit(self, newcomer, make_view, before=(), is_same=lambda view: False):
        """The view that make_view() makes, in the trainer's thread, or, if there is no room, Busy: then the
        newcomer, a name of any kind, is to ask again. Who waits longest goes first. before: tokens of the
        views that the same browser had. If it has left one of them, as by a reload, it gets that very view,
        if is_same(view), or keeps its place. Nobody gets a view whose socket is open."""
        with self._lock:
            left = self._left_by(before)
            if kept := next((token for token in left if is_same(self._exchanges[token].view)), None):
                self._seen.discard(kept)  # nobody else gets it
                self._left[kept] = self._clock()
                self._waiting.pop(newcomer, None)
                return self._exchanges[kept].view
            place = self._take(left[:1])
            busy = None if place else self._find_room(newcomer)
        _close(place)
        if busy:
            return busy
        view = TRAINER.do(newcomer, make_view).result()
        with self._lock:
            self._exchanges[view.token] = Exchange(view)
            self._left[view.token] = self._clock()
            self._waiting.pop(newcomer, None)
            if self._sweeper is None:
                self._sweeper = threading.Thread(target=self._sweep_on, name="sweeper", daemon=True)
                self._sweeper.start()
        TRAINER.forget(newcomer)
        return view

    def _left_by(self, tokens):
        """Those of the views that had a socket, and have none now; the one left last comes first."""
        left = {token for token in tokens if token in self._left and token in self._seen}
        return sorted(left, key=self._left.get, reverse=True)

    def _find_room(self, newcomer):
        """Busy, or None."""
        now = self._clock()
        self._waiting[newcomer] = now
        self._waiting = {who: at for who, at in self._waiting.items() if now - at < WAITING_SECONDS}
        before = list(self._waiting).index(newcomer)
        full = len(self._exchanges) + before >= self.max_visits or (
            bool(self._exchanges) and self._is_over_memory()
        )
        return Busy(len(self._exchanges), before) if full else None

    def _is_over_memory(self):
        if self.max_memory is None or memory.used() < self.max_memory:
            return False
        memory.give_back()
        return memory.used() >= self.max_memory

    def find(self, token):
        """The view of that token, or None."""
        with self._lock:
            exchange = self._exchanges.get(token)
        return exchange and exchange.view

    def attach(self, token, line):
        """A socket of the browser: a Line, by which the view of that token answers from now on. Returns the
        Exchange, or None if there is no such view."""
        with self._lock:
            exchange = self._exchanges.get(token)
            if exchange is None:
                return None
            before, exchange.line = exchange.line, line
            self._left.pop(token, None)
            self._seen.add(token)
        if before:
            before.take_over()
        return exchange

    def detach(self, token, line, *, for_good=False):
        """That socket is closed. for_good: by a page that was left, and not by a cut."""
        with self._lock:
            exchange = self._exchanges.get(token)
            if exchange and exchange.line is line:
                exchange.line = None
                patience = RELOAD_SECONDS if for_good else GRACE_SECONDS
                self._left[token] = self._clock() - (GRACE_SECONDS - patience)

    def end(self, token):
        """Let go of a view and all that it holds."""
        with self._lock:
            ended = self._take([token])
        _close(ended)

    def sweep(self):
        """End the visits whose browsers are gone for good. Returns how many."""
        now = self._clock()
        with self._lock:
            gone = [token for token, since in self._left.items() if now - since >= GRACE_SECONDS]
            ended = self._take(gone)
        _close(ended)
        if ended:
            memory.give_back()
        return len(ended)

    def _take(self, tokens):
        """The exchanges of these views, which are known here no longer."""
        for token in tokens:
            self._left.pop(token, None)
            self._seen.discard(token)
        return [self._exchanges.pop(token) for token in tokens if token in self._exchanges]

    def _sweep_on(self):
        while True:
            time.sleep(SWEEP_SECONDS)
            try:
                self.sweep()
            except Exception:
                log.exception("a sweep failed")


def _close(exchanges):
    for exchange in exchanges:
        exchange.line = None
        exchange.view.close()
        TRAINER.forget(exchange.view.token)


def _max_memory():
    """In bytes: what the environment says or, by default, half of the machine."""
    machine, megabytes = memory.of_machine(), MAX_MEMORY.value
    return megabytes << 20 if megabytes else machine and machine // 2


VISITS = Visits(MAX_VISITORS.value, _max_memory())
