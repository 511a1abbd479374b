"""The sockets of comparisons: each by the token of its visit, as `answer_socket` speaks for them."""

import threading

from mlpviz.page.compare.actions import act
from mlpviz.page.compare.comparison import MODE, Comparison
from mlpviz.page.lanes import Lanes
from mlpviz.page.trainer import TRAINER
from mlpviz.page.visits.exchange import Exchange
from mlpviz.page.visits.visits import VISITS

NONE = Lanes()
KEPT_SECONDS = 120.0  # after so long without a socket, a comparison lets go of its runs


def open_comparison(view, lanes=NONE):
    """The Comparison of this visitor, as it was left or, if there is none, of these Lanes. If the run
    under Watch has become another one since, it is of that."""
    comparison = view.belongings.get(MODE)
    if comparison is None or comparison.is_closed:
        kept = comparison.described if comparison else lanes
        comparison = TRAINER.do(view.token, lambda: Comparison(view, kept)).result()
        comparison.exchange = Exchange(comparison, act=act)
        view.belongings[MODE] = comparison
        for notice in view.notices.describe():  # what of a link was not understood: here it is seen
            if "act" not in notice:  # to which there is an answer only under Watch
                comparison.notices.tell(notice["text"])
    elif comparison.base != view.experiment:
        comparison.fork_anew(here=False)
    return comparison


class Comparisons:
    """visits: the Visits whose comparisons these are."""

    def __init__(self, visits, kept_seconds=KEPT_SECONDS):
        self._visits, self._kept_seconds = visits, kept_seconds
        self._lock = threading.Lock()

    def attach(self, token, line):
        """A socket of the browser: a Line, by which the comparison of that visit answers from now on. Returns
        the Exchange, or None if there is no such comparison."""
        comparison = self._find(token)
        if comparison is None:
            return None
        with self._lock:
            before, comparison.exchange.line = comparison.exchange.line, line
        if before:
            before.take_over()
        return comparison.exchange

    def detach(self, token, line, *, for_good=False):
        """That socket is closed: by a page that shows something else now, or by a cut."""
        comparison = self._find(token)
        if comparison is None:
            return
        with self._lock:
            if comparison.exchange.line is not line:
                return
            comparison.exchange.line = None
        timer = threading.Timer(self._kept_seconds, self._let_go, (token, comparison))
        timer.daemon = True
        timer.start()

    def _let_go(self, token, comparison):
        if comparison.exchange.line is None and self._find(token) is comparison:
            comparison.close()

    def _find(self, token):
        view = self._visits.find(token)
        comparison = view and view.belongings.get(MODE)
        return None if comparison is None or comparison.is_closed else comparison


COMPARISONS = Comparisons(VISITS)
