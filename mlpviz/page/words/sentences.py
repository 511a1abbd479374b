"""Sentences: numbers, labels and what a visitor typed, put into words without spoiling them."""

import re

from mlpviz.page.words.controls import CONTROLS
from mlpviz.page.words.notices import FIELDS

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
    return FIELDS.get(name, name) + space + rest


def layer_name(layer, n_layers):
    """Of a dense layer, counted from 1, at the head of a sentence."""
    return "The output layer" if layer == n_layers else f"Layer {layer}"


class _Readable(float):
    def __format__(self, form):
        text = format(float(self), form if abs(self) < READABLE else ".1e")
        return f"−{text[1:]}" if text.startswith("-") else text
