"""Axes as a visitor has them: which settings can vary, values to begin with, and values as text."""

import re

from mlpviz.language import decimal_sign, fill, write_number
from mlpviz.page import words
from mlpviz.page.words.sentences import by_label
from mlpviz.training.settings import MAX_HIDDEN_LAYERS, SETTINGS

CAN_VARY = (
    *("learning_rate", "hidden_layer_sizes", "activation", "optimizer", "batch_size"),
    *("regularization", "regularization_rate", "initializer", "schedule", "loss"),
    *("noise", "n_samples", "train_share"),
)
MAX_AXES = 4
MAX_VALUES = 40  # of one axis
MAX_TEXT = 400  # characters
N_PROPOSED = 5
LOGARITHMIC = {name for name in CAN_VARY if SETTINGS[name].good_values}


def list_settings(experiment):
    """Names of the settings that make a difference to an experiment, and can vary in a sweep of it."""
    without = set()
    if not experiment.is_drawn:
        without |= {"noise", "n_samples"}
    if experiment.images and not experiment.images.drawn:
        without.add("train_share")
    if experiment.task != "classification":
        without.add("loss")
    if experiment.regularization == "none":
        without.add("regularization_rate")
    return [name for name in CAN_VARY if name not in without]


def propose_values(experiment, name):
    """A few values of a setting around the present one, out of its own scale, in its order."""
    setting, value = SETTINGS[name], getattr(experiment, name)
    if setting.kind == "choice":
        others = [choice for choice in setting.choices if choice != value]
        return tuple([value, *others][:N_PROPOSED])
    if setting.kind == "sizes":
        return _propose_sizes(value, experiment.max_units)
    if setting.good_values:
        scale = [number for number in sorted({*setting.good_values, value}) if number > 0 or number == value]
    else:
        even = range(int(setting.minimum), int(setting.maximum) + 1, setting.step)
        scale = sorted({*even, value})
    first = min(max(scale.index(value) - N_PROPOSED // 2, 0), max(len(scale) - N_PROPOSED, 0))
    return tuple(scale[first : first + N_PROPOSED])


def _propose_sizes(sizes, max_units):
    """One layer less, as it is, wider, and one layer more, from few units to many."""
    if not sizes:
        return (), (2,), (4,), (8,)
    wider = tuple(min(2 * units, max_units) for units in sizes)
    proposed = {
        sizes[:-1],
        sizes,
        wider,
        (*sizes, sizes[-1])[:MAX_HIDDEN_LAYERS],
        (*wider, wider[-1])[:MAX_HIDDEN_LAYERS],
    }
    return tuple(sorted(proposed, key=lambda some: (len(some), sum(some))))


def write_value(name, value):
    """A value as the page shows it: 8 + 8 units, ReLU, 0.03."""
    if name == "hidden_layer_sizes":
        return " + ".join(map(str, value)) if value else words.sweep.NO_LAYER
    if isinstance(value, str):
        return words.controls.CHOICES[name][value]
    return write_number(value, "g")


def write_values(name, values):
    """Values as a text to be edited."""
    setting = SETTINGS[name]
    if setting.kind == "number":
        texts = [f"{value:g}" if float(f"{value:g}") == value else repr(value) for value in values]
        return f"{_separator()} ".join(text.replace(".", decimal_sign()) for text in texts)
    return ", ".join(setting.to_text(value) for value in values)


def _separator():
    """What stands between numbers: where they have a comma of their own, not another one."""
    return ";" if decimal_sign() == "," else ","


def read_values(name, text):
    """The values that a text stands for. Raises ValueError, in words for the visitor, for what is none, too
    many, or twice the same."""
    setting = SETTINGS[name]
    if len(text) > MAX_TEXT:
        raise ValueError(fill(words.sweep.TEXT_TOO_LONG, most=MAX_TEXT))
    has_commas = setting.kind == "number" and decimal_sign() == "," and "." not in text
    parts = [part for part in re.split(";" if has_commas else "[,;]", text) if part.strip()]
    if not parts:
        raise ValueError(words.sweep.NO_VALUES)
    if len(parts) > MAX_VALUES:
        raise ValueError(fill(words.sweep.TOO_MANY_VALUES, most=MAX_VALUES, n=len(parts)))
    values = []
    for part in parts:
        plain = part.strip().replace(",", ".")
        if setting.kind == "sizes":
            plain = re.sub(r"\s*[-+]\s*", "-", plain)
        try:
            value = setting.coerce(setting.from_text(plain))
        except ValueError as error:
            raise ValueError(by_label(error).replace(repr(plain), repr(part.strip()))) from None
        if value in values:
            raise ValueError(fill(words.sweep.TWICE, value=part.strip()))
        values.append(value)
    return tuple(values)
