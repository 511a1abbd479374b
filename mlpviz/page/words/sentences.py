"""Sentences: numbers, labels and what a visitor typed, put into words without spoiling them."""

import re

from mlpviz.diagnostics.trial import TRIAL_EPOCHS
from mlpviz.page.words import notices
from mlpviz.page.words.controls import CHOICES, CONTROLS, DATA_LABELS, FEATURE_LABELS, LABELS, MIXED_LABEL

READABLE = 1e6
MAX_NAMED = 3  # settings in a sentence
MORE_LABELS = {"own": "your own points", "table": "your own table", "layer_activations": "Activation"}
ONE_OF = "must be one of "


def fill(sentence, **numbers):
    """The sentence with its numbers in it. One too long to be read is written with its power of ten."""
    return sentence.format(
        **{name: _Readable(value) if isinstance(value, float) else value for name, value in numbers.items()}
    )


def plain(text):
    """A text as it is, for where Markdown is expected: 2*x stays 2*x."""
    return re.sub(r"([\\*`~$\[\]<>#]|__)", lambda mark: "".join(f"\\{sign}" for sign in mark[0]), str(text))


def by_label(error):
    """What an error says, with the parameter that it begins with, and what that may be, called as the visitor
    knows them: “Hidden layers” for hidden_layer_sizes, ReLU for relu."""
    name, space, rest = str(error).partition(" ")
    labels = labels_of(name)
    rule, got, what = rest.partition(", got ")
    if rule.startswith(ONE_OF):
        choices = rule.removeprefix(ONE_OF).split(", ")
        rule = ONE_OF + ", ".join(labels.get(choice, choice) for choice in choices)
    if name in CONTROLS:
        name = f"“{CONTROLS[name]}”"
    elif name == "at" and rest.startswith("most "):
        return str(error)  # is no field of a message
    return notices.FIELDS.get(name, name) + space + rule + got + what


def event_by_label(text):
    """An event of a run's history in the same terms: “Learning rate from 0.03 to 0.1”."""
    name, changed, values = text.partition(" from ")
    if name not in CONTROLS:
        return text
    labels = labels_of(name)
    return CONTROLS[name] + changed + " to ".join(labels.get(one, one) for one in values.split(" to "))


def name_settings(names):
    """Settings by their labels, at most three of them, as in “Noise, Points”."""
    labels = [CONTROLS.get(name, MORE_LABELS.get(name, name)) for name in names]
    return ", ".join(labels[:MAX_NAMED]) + ("…" if len(labels) > MAX_NAMED else "")


def labels_of(name):
    """The labels of what a setting of that name may be, by their names."""
    others = {
        "dataset": DATA_LABELS,
        "features": FEATURE_LABELS,
        "layer_activations": CHOICES["activation"],
    }
    return others.get(name) or CHOICES.get(name, {})


def summarize(experiment):
    """An experiment in one line of HTML: <b>Spiral, 8 + 8 units</b> tanh · Adam · learning rate 0.01."""
    sizes = " + ".join(map(str, experiment.hidden_layer_sizes))
    network = f"{sizes} units" if sizes else "no hidden layer"
    used = set(experiment.activations) or {experiment.activation}
    training = [
        CHOICES["activation"][used.pop()] if len(used) == 1 else MIXED_LABEL,
        CHOICES["optimizer"][experiment.optimizer],
        f"{LABELS['learning_rate'].lower()} {experiment.learning_rate:g}",
    ]
    if experiment.regularization != "none":
        label = CHOICES["regularization"][experiment.regularization]
        training.append(f"{label} {experiment.regularization_rate:g}")
    return f"<b>{DATA_LABELS[experiment.dataset]}, {network}</b> {' · '.join(training)}"


def count(what, n):
    """So many of something: 1 seed, 2,000 trainings."""
    return f"{n:,} {what}{'' if n == 1 else 's'}"


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
