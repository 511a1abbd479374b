"""Sentences: numbers, labels and what a visitor typed, put into words without spoiling them."""

import re

from mlpviz.diagnostics.trial import TRIAL_EPOCHS
from mlpviz.page.words import notices
from mlpviz.page.words.controls import CONTROLS

READABLE = 1e6


def fill(sentence, **numbers):
    """The sentence with its numbers in it. One too long to be read is written with its power of ten."""
    return sentence.format(
        **{name: _Readable(value) if isinstance(value, float) else value for name, value in numbers.items()}
    )


def plain(text):
    """A text as it is, for where Markdown is expected: 2*x stays 2*x."""
    return re.sub(r"([\\*`~$\[\]<>#]|__)", lambda mark: "".join(f"\\{sign}" for sign in mark[0]), str(text))


def by_label(error):
    """What an error says, with the parameter that it begins with called as the visitor knows it: “Hidden
    layers” for hidden_layer_sizes."""
    name, space, rest = str(error).partition(" ")
    if name in CONTROLS:
        name = f"“{CONTROLS[name]}”"
    return notices.FIELDS.get(name, name) + space + rest


def layer_name(layer, n_layers):
    """Of a dense layer, counted from 1, at the head of a sentence."""
    return "The output layer" if layer == n_layers else f"Layer {layer}"


def overshoot(found):
    """What an Overshoot does to the weights, as the cause of a divergence."""
    does = notices.MAKES_GROW if found.factor is None else fill(notices.MULTIPLIES, factor=found.factor)
    return fill(notices.OVERSHOOT, product=found.product, limit=found.limit, does=does)


def trial_length(length):
    """How long each remedy was tried, by its TrialLength."""
    whole = length.epochs >= TRIAL_EPOCHS
    return (notices.TRIED_EPOCHS if whole else notices.TRIED_STEPS).format(**length._asdict())


class _Readable(float):
    def __format__(self, form):
        text = format(float(self), form if abs(self) < READABLE else ".1e")
        return f"−{text[1:]}" if text.startswith("-") else text
