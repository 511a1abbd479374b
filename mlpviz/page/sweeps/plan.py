"""The plan: what a visitor wants swept, as it stands in the form, and the sweep that it makes."""

from dataclasses import dataclass, field, replace

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.sweeps.axes import list_settings, propose_values, read_values, write_values
from mlpviz.page.words.sentences import by_label
from mlpviz.sweeps import Sweep
from mlpviz.training.settings import SETTINGS
from mlpviz.training.values import read_whole_number

MAX_TRIALS = 2000
MAX_NUMBERS = {"seeds": 100, "epochs": 10_000}
MAX_GRID = 12  # values of an axis of small pictures
FINE_CELLS, COARSE_CELLS = 40, 24  # of a picture; many are coarse, since all stay in memory
MANY_TRIALS = 400
SEEDS_OF_ONE = 20  # for “20 seeds of this experiment”


@dataclass(frozen=True)
class Plan:
    """names: the settings that vary. edited: what was typed or chosen for some of them, by name; the others
    have proposed values."""

    names: tuple = ("hidden_layer_sizes", "learning_rate")
    edited: dict = field(default_factory=dict)
    seeds: int = 5
    epochs: int = 300

    def edit(self, name, values):
        """With other values of a setting: a text, or names."""
        return replace(self, edited={**self.edited, name: values})

    def names_for(self, experiment):
        """Those of the names that an experiment leaves to vary."""
        allowed = list_settings(experiment)
        return [name for name in self.names if name in allowed]

    def values_of(self, experiment, name):
        """What the form shows: a text, or names of choices as a list."""
        proposed = propose_values(experiment, name)
        if SETTINGS[name].kind == "choice":
            return list(self.edited.get(name, proposed))
        return self.edited.get(name, write_values(name, proposed))


def read_plan(plan, experiment):
    """(Sweep, problems): the sweep is None if there are any; sentences by the name of the setting or number
    that they are about, or None for all in all."""
    axes, problems = {}, {}
    for name in plan.names_for(experiment):
        values = plan.values_of(experiment, name)
        try:
            axes[name] = read_values(name, values) if isinstance(values, str) else _read_choices(values)
        except ValueError as error:
            problems[name] = str(error)
    problems |= _check_numbers(plan)
    if not plan.names_for(experiment):
        problems[None] = words.sweep.NO_AXES
    if experiment.dataset == "mnist":
        problems[None] = words.sweep.NO_MNIST
    if problems:
        return None, problems
    n_trials = plan.seeds
    for values in axes.values():
        n_trials *= len(values)
    if n_trials > MAX_TRIALS:
        return None, {None: fill(words.sweep.TOO_MANY_TRIALS, most=MAX_TRIALS, n=n_trials)}
    cells = _choose_cells(experiment, axes, n_trials)
    try:
        return Sweep(experiment, axes, seeds=plan.seeds, epochs=plan.epochs, surface_cells=cells), {}
    except ValueError as error:
        return None, {None: by_label(error)}


def _check_numbers(plan):
    problems = {}
    for name, most in MAX_NUMBERS.items():
        try:
            read_whole_number(name, getattr(plan, name), 1, most)
        except ValueError as error:
            problems[name] = by_label(error)
    return problems


def make_seeds_sweep(experiment, epochs):
    """The Sweep of many seeds of one experiment. Raises ValueError for one that cannot be swept."""
    if experiment.dataset == "mnist":
        raise ValueError(words.sweep.NO_MNIST)
    cells = FINE_CELLS if is_in_plane(experiment) else 0
    return Sweep(experiment, seeds=SEEDS_OF_ONE, epochs=epochs, surface_cells=cells)


def is_in_plane(experiment):
    """Whether its samples lie in the plane of the pictures, so that a surface says all."""
    return not experiment.images and experiment.columns is None


def shows_surfaces(experiment, axes):
    """Whether a sweep is shown as a grid of small pictures."""
    few = all(len(values) <= MAX_GRID for values in axes.values())
    return is_in_plane(experiment) and len(axes) <= 2 and few


def _choose_cells(experiment, axes, n_trials):
    if not shows_surfaces(experiment, axes):
        return 0
    return FINE_CELLS if n_trials <= MANY_TRIALS else COARSE_CELLS


def _read_choices(names):
    if not names:
        raise ValueError(words.sweep.NO_VALUES)
    return tuple(names)
