"""Notices: what the page has yet to tell the visitor, such as why something was refused."""

from collections import deque

from mlpviz.page.words.notices import NOT_CHANGED
from mlpviz.page.words.sentences import by_label, plain

MAX_NOTICES = 3  # the latest, should nobody show them


class Notices:
    """A few sentences, in Markdown, which wait for the next run of the page. True if there are any."""

    def __init__(self):
        self._waiting = deque(maxlen=MAX_NOTICES)

    def __bool__(self):
        return bool(self._waiting)

    def tell(self, notice):
        self._waiting.append(notice)

    def refuse(self, error):
        """Tell why something was not changed."""
        self.tell(NOT_CHANGED.format(error=plain(by_label(error))))

    def take(self):
        """What there is to tell, once."""
        taken = list(self._waiting)
        self._waiting.clear()
        return taken
