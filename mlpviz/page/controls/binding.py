"""Binding: what ties a widget to something of the live view, and keeps it true.

A widget's callback changes the experiment, and nothing else does: running the script twice changes nothing.
The live view's experiment is the truth: a widget that is drawn for the first time takes its value from there,
one whose setting was changed elsewhere, or to something that is refused, gives way to a new one.
"""

import time

import streamlit as st

from mlpviz.page import words
from mlpviz.page.telling import tell_again

YOUNG_SECONDS = 3.0


def is_shown(view, *names):
    """Whether any of these controls is not hidden by the link."""
    return not view.hidden.issuperset(names)


def help_of(name, view):
    """The explanation of a control or a button."""
    return (view.experiment.images and words.controls.HELP_OF_IMAGES.get(name)) or words.controls.HELP[name]


def change_or_refuse(view, **settings):
    """Change settings, or have the page say why not."""
    try:
        view.change(**settings)
    except ValueError as error:
        refuse(view, error)


def refuse(view, error):
    """Have the page say at once why something was not changed: as nothing was, the browser would not ask."""
    view.notices.refuse(error)
    view.nudge()


def bind_setting(view, name, to_widget=lambda value: value, from_widget=lambda value: value):
    """The arguments that tie a widget to the setting of that name: key, callback and explanation.

    Undo comes by another way than what widgets say, and overtakes it. What a widget says that was drawn
    before, such as the last of a slider's values on the way, was meant before, and would end what there is
    to redo: it is passed over, and the widget gives way to one that shows what is.

    to_widget, from_widget: what the widget shows of a value of the setting, and back; the latter may raise
    ValueError."""

    def change(chosen):
        if view.drawn < view.undo.revision:
            return
        try:
            view.change(**{name: from_widget(chosen)})
        except ValueError as error:
            refuse(view, error)

    value = to_widget(getattr(view.experiment, name))
    return {**bind_value(name, value, change), "help": help_of(name, view)}


def bind_value(name, value, change, default=None):
    """The arguments, key and callback, of a widget that shows this value and calls `change` with another.

    The key is the name and, once the value was changed elsewhere, a number. Every message of the browser
    carries the values of all widgets, and one that leaves before a value set here has arrived there brings
    back the old one. Under a new key it speaks of a widget that is gone.

    Of a new widget the value is said again (see `tell_again`), for a while: later it would take a slider out
    of the hand that draws it.

    default: the name of the argument of the widget's first value, for one that may move on the page. There
    it stands for what the browser has forgotten with the old place; the state, which has not changed, says
    nothing.
    """
    key = _key(name)
    if key in st.session_state and st.session_state[key] != value:
        revisions = st.session_state["revisions"]
        revisions[name] = revisions.get(name, 0) + 1
        key = _key(name)
    is_new = key not in st.session_state
    now, born = time.monotonic(), st.session_state.setdefault("born", {})
    if is_new:
        st.session_state[key], born[key] = value, now
    elif default is None and now - born[key] < YOUNG_SECONDS:
        tell_again(key)

    def changed():
        if key == _key(name):  # no other widget has taken its place since
            change(st.session_state[key])

    bound = {"key": key, "on_change": changed}
    return {**bound, default: value} if default and not is_new else bound  # both at once is warned of


def _key(name):
    revision = st.session_state.setdefault("revisions", {}).get(name, 0)
    return f"{name}-{revision}" if revision else name
