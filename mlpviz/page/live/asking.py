"""Asking: what a message of the browser asks for is looked up in a table of actions, and done."""

import logging

from mlpviz.page import words
from mlpviz.page.live.readers import read_choice

log = logging.getLogger(__name__)


def do_what_is_asked(target, message, actions):
    """Do what a message asks for, {"act": name, …}, of a target with notices: actions[name](target, message).
    A mistake of ours is written to the log, and the visitor hears of it without its details."""
    try:
        actions[read_choice(message, "act", actions)](target, message)
    except ValueError as error:
        target.notices.refuse(error)
    except Exception:
        log.exception("an action of the browser failed")
        target.notices.tell(words.notices.OUR_FAULT)
