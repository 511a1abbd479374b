"""Finding a learning rate: the loss while the rate is raised, what that suggests, and a button to take it.

The network itself is left alone: a copy of it takes the steps, in turns on the trainer's thread.
"""

import time

import streamlit as st

from mlpviz import figures
from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.dialogs.titled import dialog
from mlpviz.page.trainer import TRAINER, TURN_SECONDS, Gone
from mlpviz.page.words.sentences import plain, say_rule
from mlpviz.sweeps import raise_learning_rate

FOUND = "found-rate"  # the key of what was found last: the dialog runs again at a press on what is in it


def find_rate(view):
    """Look for a learning rate for the network as it is now, and open the dialog that tells of it."""
    try:
        found = TRAINER.take_turns(view.token, _in_turns(view)).result()
    except Gone:
        return
    st.session_state[FOUND] = view.run.epochs, found
    _tell_of_rate(view)


def _in_turns(view):
    """What `find_learning_rate` finds: a generator that yields between two turns."""
    steps = raise_learning_rate(view.run)
    while True:
        turn = time.perf_counter() + TURN_SECONDS
        while time.perf_counter() < turn:
            try:
                next(steps)
            except StopIteration as end:
                return end.value
        yield


@dialog(lambda: words.dialogs.RATE_TITLE, width="medium")
def _tell_of_rate(view):
    epoch, found = st.session_state[FOUND]
    st.markdown(fill(words.dialogs.RATE_HOW, epoch=epoch))
    theme = "dark" if st.context.theme.type == "dark" else "light"
    curve = figures.learning_rate_curve(found.learning_rates, found.losses, found.suggestion, theme=theme)
    st.plotly_chart(curve, theme=None, height=260, key="rate-curve", config={"displayModeBar": False})
    st.markdown(plain(say_rule(found.reason)))
    if found.suggestion is None:
        return
    if st.button(fill(words.dialogs.RATE_USE, rate=found.suggestion), key="use-rate"):
        try:
            view.change(learning_rate=found.suggestion)
        except ValueError as error:
            view.notices.refuse(error)
            view.nudge()
        st.rerun()  # which closes the dialog
