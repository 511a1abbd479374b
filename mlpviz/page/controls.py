"""The controls: one widget per setting, whose key is the setting's name.

A widget's callback changes the experiment, and nothing else does: running the script twice changes nothing.
The live view's experiment is the truth; a widget that is drawn for the first time, or whose setting was
changed elsewhere, takes its value from there. A value that is refused puts the widget back and says why.
"""

import time

import streamlit as st

from mlpviz.data import DATASETS, FEATURES
from mlpviz.experiment import CHOICES, LIMITS, to_text
from mlpviz.page import words
from mlpviz.page.live_view import SPEEDS

LEARNING_RATES = (1e-5, 3e-5, 1e-4, 3e-4, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
REGULARIZATION_RATES = (0.0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
BATCH_SIZES = (1, 2, 5, 10, 20, 30, 50, 100, 200, 500)
ECHO_SECONDS = 1.5
POINTS = (20, 50, 100, 200, 300, 500, 800, 1000, 1200, 2000, 3000, 5000)


def layers_from_text(text):
    """ "4-2", "4 2" or "4, 2" -> (4, 2); raises ValueError, naming the setting and the text, otherwise."""
    parts = text.replace(",", " ").replace("-", " ").split()
    if [part.lower() for part in parts] in ([], ["none"], ["0"]):
        return ()
    if not all(part.isdecimal() for part in parts):
        raise ValueError(f"hidden_layer_sizes must be whole numbers such as 4-2, or none, got {text!r}")
    return tuple(int(part) for part in parts)


class Controls:
    """Draws the widgets of one visitor's live view."""

    def __init__(self, view):
        self.view = view

    def choice(self, name, widget=st.selectbox, **options):
        """A setting that is one of a few names."""
        labels = words.CHOICES[name]
        widget(words.LABELS[name], list(CHOICES[name]), format_func=labels.get, **self._bind(name), **options)

    def number(self, name, choices, **options):
        """A number out of a row of good ones, roughly logarithmic; one that came by a link joins them."""
        choices = sorted({*choices, getattr(self.view.experiment, name)})
        st.select_slider(
            words.LABELS[name], choices, format_func="{:g}".format, **self._bind(name), **options
        )

    def slider(self, name, **options):
        """A number anywhere within its limits."""
        least, most = LIMITS[name]
        st.slider(words.LABELS[name], least, most, **self._bind(name), **options)

    def whole_number(self, name, **options):
        """A number to type."""
        least, most = LIMITS[name]
        st.number_input(words.LABELS[name], least, most, step=1, **self._bind(name), **options)

    def hidden_layers(self, **options):
        bound = self._bind("hidden_layer_sizes", to_text, layers_from_text)
        st.text_input(words.LABELS["hidden_layer_sizes"], **bound, **options)

    def features(self, **options):
        bound = self._bind(
            "features", list, lambda chosen: tuple(name for name in FEATURES if name in chosen)
        )
        labels = {name: feature.label for name, feature in FEATURES.items()}
        st.pills(
            words.LABELS["features"],
            list(FEATURES),
            selection_mode="multi",
            format_func=labels.get,
            **bound,
            **options,
        )

    def dataset(self):
        """The problem, and its data sets as pictures of their points."""
        tasks = words.CHOICES["task"]
        self._keep("task", self.view.experiment.task)
        st.segmented_control(
            words.LABELS["task"],
            list(tasks),
            format_func=tasks.get,
            key="task",
            required=True,
            on_change=self._choose_task,
            help=words.HELP["task"],
            width="stretch",
        )
        names = [name for name, dataset in DATASETS.items() if dataset.task == self.view.experiment.task]
        st.pills(
            words.LABELS["dataset"],
            names,
            format_func=lambda name: f"![{DATASETS[name].label}](thumbnails/{name}.svg)",
            required=True,
            **self._bind("dataset"),
        )

    def speed(self, **options):
        """How much a frame shows: of the view, not of the experiment."""
        self._keep("speed", self.view.speed)
        st.select_slider(
            words.LABELS["speed"],
            list(SPEEDS),
            key="speed",
            help=words.HELP["speed"],
            on_change=lambda: setattr(self.view, "speed", st.session_state["speed"]),
            **options,
        )

    def next_seed(self, name):
        """Another number for chance; after the last one the first."""
        least, most = LIMITS[name]
        seed = getattr(self.view.experiment, name)
        self.apply(**{name: seed + 1 if seed < most else least})

    def _choose_task(self):
        if self._is_echo("task"):
            return
        task = st.session_state["task"]
        first = next(name for name, dataset in DATASETS.items() if dataset.task == task)
        if task != self.view.experiment.task:
            self.apply(dataset=first)

    def _bind(self, name, to_widget=lambda value: value, from_widget=lambda value: value):
        """The arguments that tie a widget to the setting of that name."""
        self._keep(name, to_widget(getattr(self.view.experiment, name)))

        def changed():
            if self._is_echo(name):
                return
            try:
                value = from_widget(st.session_state[name])
            except ValueError as error:
                refuse(self.view, error)
            else:
                self.apply(**{name: value})

        return {"key": name, "on_change": changed, "help": words.HELP[name]}

    def _keep(self, key, value):
        """Have the widget of that key show a value."""
        if key in st.session_state and st.session_state[key] == value:
            return
        echoes = st.session_state.setdefault("echoes", {})
        echoes[key] = st.session_state.get(key), time.monotonic()
        st.session_state[key] = value

    def _is_echo(self, key):
        """Whether a widget's change is no person's.

        Every message of the browser carries the values of all widgets, and one that leaves before a value
        set from here has arrived there brings back the old one.
        """
        value, since = st.session_state.get("echoes", {}).get(key, (None, 0))
        echo = st.session_state[key] == value and time.monotonic() - since < ECHO_SECONDS
        if echo:
            self.view.page_is_stale = True  # the widget is given its value once more
        return echo

    def apply(self, **settings):
        """Change settings, or say why not."""
        try:
            self.view.change(**self.view.experiment.completed(settings))
        except ValueError as error:
            refuse(self.view, error)


def refuse(view, error):
    """Have the next run of the page say why something was not changed."""
    st.session_state["notice"] = words.NOT_CHANGED.format(error=error)
    view.page_is_stale = True
