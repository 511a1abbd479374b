"""The controls: one widget per setting, whose key is the setting's name.

A widget's callback changes the experiment, and nothing else does: running the script twice changes nothing.
The live view's experiment is the truth: a widget that is drawn for the first time takes its value from there,
one whose setting was changed elsewhere, or to something that is refused, gives way to a new one.
"""

from dataclasses import replace
from functools import partial, wraps

import streamlit as st

from mlpviz.data import DATASETS, FEATURES, IMAGES, OWN
from mlpviz.page import words
from mlpviz.page.live.view import SPEEDS
from mlpviz.training.experiment import CHOICES, LIMITS, Experiment, to_text

LEARNING_RATES = (1e-5, 3e-5, 1e-4, 3e-4, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
REGULARIZATION_RATES = (0.0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
BATCH_SIZES = (1, 2, 5, 10, 20, 30, 50, 100, 200, 500)
POINTS = (20, 50, 100, 200, 300, 500, 800, 1000, 1200, 2000, 3000, 5000)


def layers_from_text(text):
    """ "4-2", "4 2" or "4, 2" -> (4, 2); raises ValueError, naming the setting and the text, otherwise."""
    parts = text.replace(",", " ").replace("-", " ").split()
    if [part.lower() for part in parts] in ([], ["none"], ["0"]):
        return ()
    if not all(part.isdecimal() for part in parts):
        raise ValueError(f"hidden_layer_sizes must be whole numbers such as 4-2, or none, got {text!r}")
    return tuple(int(part) for part in parts)


def help_of(name, view):
    """The explanation of a control or a button."""
    return (view.experiment.images and words.HELP_OF_IMAGES.get(name)) or words.HELP[name]


def _unless_hidden(draw):
    """A method that draws a control, named by its first argument or by the method itself, draws nothing if a
    link hides it."""

    @wraps(draw)
    def drawn(self, *args, **options):
        if self.shows(args[0] if args else draw.__name__):
            draw(self, *args, **options)

    return drawn


class Controls:
    """Draws the widgets of one visitor's live view."""

    def __init__(self, view):
        self.view = view

    def shows(self, *names):
        """Whether any of these is not hidden."""
        return not self.view.hidden.issuperset(names)

    @_unless_hidden
    def choice(self, name, widget=st.selectbox, **options):
        """A setting that is one of a few names."""
        labels = words.CHOICES[name]
        widget(words.LABELS[name], list(CHOICES[name]), format_func=labels.get, **self._bind(name), **options)

    @_unless_hidden
    def number(self, name, choices, **options):
        """A number out of a row of good ones, roughly logarithmic; one that came by a link joins them."""
        choices = sorted({*choices, getattr(self.view.experiment, name)})
        st.select_slider(
            words.LABELS[name], choices, format_func="{:g}".format, **self._bind(name), **options
        )

    @_unless_hidden
    def slider(self, name, **options):
        """A number anywhere within its limits."""
        least, most = LIMITS[name]
        st.slider(words.LABELS[name], least, most, **self._bind(name), **options)

    @_unless_hidden
    def whole_number(self, name, **options):
        """A number to type."""
        least, most = LIMITS[name]
        st.number_input(words.LABELS[name], least, most, step=1, **self._bind(name), **options)

    @_unless_hidden
    def hidden_layer_sizes(self, **options):
        bound = self._bind("hidden_layer_sizes", to_text, layers_from_text)
        st.text_input(words.LABELS["hidden_layer_sizes"], **bound, **options)

    @_unless_hidden
    def features(self, **options):
        bound = self._bind("features", list, lambda chosen: tuple(one for one in FEATURES if one in chosen))
        labels = {name: feature.label for name, feature in FEATURES.items()}
        st.pills(
            words.LABELS["features"],
            list(FEATURES),
            selection_mode="multi",
            format_func=labels.get,
            **bound,
            **options,
        )

    @_unless_hidden
    def task(self):
        """The problem: choosing another brings the first of its data sets."""
        tasks = words.CHOICES["task"]
        key = self._keep("task", self.view.experiment.problem)
        st.segmented_control(
            words.LABELS["task"],
            list(tasks),
            format_func=tasks.get,
            key=key,
            required=True,
            on_change=self._choose_task,
            args=(key,),
            help=words.HELP["task"],
            width="stretch",
        )

    @_unless_hidden
    def dataset(self):
        """The data sets of the problem, as pictures of their points."""
        if self.view.experiment.images:
            names = list(IMAGES)
        else:
            names = [name for name, dataset in DATASETS.items() if dataset.task == self.view.experiment.task]
            names += self._own()
        labels = {**{name: known.label for name, known in {**DATASETS, **IMAGES}.items()}, **words.OWN}
        bound = self._bind("dataset")
        if self.view.experiment.images:
            bound["on_change"] = partial(self._choose_images, bound["key"], bound["on_change"])
        st.pills(
            words.LABELS["dataset"],
            names,
            format_func=lambda name: f"![{labels[name]}](thumbnails/{name}.svg)",
            required=True,
            **bound,
        )

    def _choose_images(self, key, choose):
        """MNIST may have to be found first: then the page asks where it is."""
        if st.session_state.get(key) == "mnist" and self.view.mnist is None:
            st.session_state["mnist_wanted"] = True
        else:
            choose()

    def _own(self):
        """The visitor's own data as a data set of the problem, if there are some that fit it."""
        experiment = self.view.experiment
        try:
            experiment.own.check(experiment.task)
        except ValueError:
            return []
        return [name for name, task in OWN.items() if task == experiment.task]

    @_unless_hidden
    def rule(self, **options):
        """A labelling rule, to type."""
        st.text_input(words.LABELS["rule"], **self._bind("rule"), **options)

    @_unless_hidden
    def speed(self, **options):
        """How much a frame shows: of the view, not of the experiment."""
        key = self._keep("speed", self.view.speed)
        st.select_slider(
            words.LABELS["speed"],
            list(SPEEDS),
            key=key,
            help=words.HELP["speed"],
            on_change=lambda: setattr(self.view, "speed", st.session_state[key]),
            **options,
        )

    def next_seed(self, name):
        """Another number for chance; after the last one the first."""
        least, most = LIMITS[name]
        seed = getattr(self.view.experiment, name)
        self.apply(**{name: seed + 1 if seed < most else least})

    def _choose_task(self, key):
        if self._is_gone("task", key):
            return
        problem, experiment = st.session_state[key], self.view.experiment
        if problem == experiment.problem:
            return
        if problem == "images":
            self.take_up(Experiment.default("digits"))
        elif experiment.images:
            self.take_up(Experiment(dataset=self._first_of(problem)))
        else:
            self.apply(dataset=self._first_of(problem))

    def _first_of(self, task):
        return next(name for name, dataset in DATASETS.items() if dataset.task == task)

    def take_up(self, experiment):
        """Go over to another problem, with the same seeds the first time."""
        names = ("data_seed", "weight_seed", "batch_seed")
        seeds = {name: getattr(self.view.experiment, name) for name in names}
        self.view.take_up(replace(experiment, **seeds))

    def _bind(self, name, to_widget=lambda value: value, from_widget=lambda value: value):
        """The arguments that tie a widget to the setting of that name."""
        key = self._keep(name, to_widget(getattr(self.view.experiment, name)))

        def changed():
            if self._is_gone(name, key):
                return
            try:
                value = from_widget(st.session_state[key])
            except ValueError as error:
                refuse(self.view, error)
            else:
                self.apply(**{name: value})

        return {"key": key, "on_change": changed, "help": help_of(name, self.view)}

    def _keep(self, name, value):
        """The key of a widget that shows this value: its name and, once it was changed elsewhere, a number.

        Every message of the browser carries the values of all widgets, and one that leaves before a value set
        here has arrived there brings back the old one. Under a new key it speaks of a widget that is gone.
        """
        key = self._key(name)
        if key in st.session_state and st.session_state[key] != value:
            revisions = st.session_state["revisions"]
            revisions[name] = revisions.get(name, 0) + 1
            key = self._key(name)
        if key not in st.session_state:
            st.session_state[key] = value
        return key

    def _key(self, name):
        revision = st.session_state.setdefault("revisions", {}).get(name, 0)
        return f"{name}-{revision}" if revision else name

    def _is_gone(self, name, key):
        """Whether another widget has taken the place of this one since."""
        return key != self._key(name)

    def apply(self, **settings):
        """Change settings, or say why not."""
        try:
            self.view.change(**self.view.experiment.completed(settings))
        except ValueError as error:
            refuse(self.view, error)


def refuse(view, error):
    """Have the next run of the page say why something was not changed."""
    st.session_state["notice"] = words.NOT_CHANGED.format(error=words.plain(error))
    view.page_is_stale = True
