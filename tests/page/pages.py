"""The page by Streamlit's AppTest, and its widgets by the names of what they are about."""

from contextlib import nullcontext

from streamlit.testing.v1 import AppTest

from mlpviz.language import speaking
from mlpviz.page.server import PAGE
from mlpviz.page.words import LANGUAGE

KINDS = ("button", "button_group", "number_input", "select_slider", "selectbox", "slider", "text_input")


def open_page(**query):
    """The page at a link."""
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    return run(app)


def run(app):
    """Run the script, which never raises. AppTest knows what is chosen in a widget by its label, so it has to
    speak the language of the page."""
    is_open = LANGUAGE in app.session_state
    with speaking(app.session_state[LANGUAGE]) if is_open else nullcontext():
        app.run()
    assert not app.exception, app.exception
    return app


def view_of(app):
    return app.session_state["view"]


def experiment_of(app):
    return view_of(app).experiment


def widgets(app):
    """All of them by name, which is the key without the number that it bears once its value was changed
    elsewhere."""
    return {one.key.partition("-")[0]: one for kind in KINDS for one in getattr(app, kind) if one.key}


def press(app, key):
    app.button(key=key).click()
    return run(app)


def choose(app, name, value):
    """Set a widget, as a visitor would."""
    widgets(app)[name].set_value(value)
    return run(app)


def told(app):
    """What the page tells the visitor."""
    return [notice["text"] for notice in view_of(app).notices.describe()]
