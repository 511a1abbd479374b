"""Notices: what the page tells the visitor, such as why something was refused."""

from collections import deque

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.words.sentences import by_label

MAX_NOTICES = 3  # the latest


class Notices:
    """A few texts, each told until the visitor dismisses it or changes something."""

    def __init__(self):
        self._told = deque(maxlen=MAX_NOTICES)
        self._next = 1

    def tell(self, text, act=None, label=None):
        """act: the name of what the browser can ask for, in answer to it, by a button with that label."""
        if text not in (told for _, told, _ in self._told):
            self._told.append((self._next, text, act and {"act": act, "label": label}))
            self._next += 1

    def refuse(self, error):
        """Tell why something was not changed."""
        self.tell(fill(words.notices.NOT_CHANGED, error=by_label(error)))

    def dismiss(self, number):
        """No longer tell the one of that number."""
        self._told = deque((one for one in self._told if one[0] != number), MAX_NOTICES)

    def drop(self, act):
        """No longer tell those that have that answer: it is given, or too late."""
        self._told = deque((one for one in self._told if not (one[2] and one[2]["act"] == act)), MAX_NOTICES)

    def leave(self):
        """Another mode is shown: only what waits for an answer is still told."""
        self._told = deque((one for one in self._told if one[2]), MAX_NOTICES)

    def clear(self):
        self._told.clear()

    def describe(self):
        """JSON-ready."""
        return [{"id": number, "text": text, **(answer or {})} for number, text, answer in self._told]
