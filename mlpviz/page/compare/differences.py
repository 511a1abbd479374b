"""Differences: in words, what runs that are compared differ in, what they share, and what can be changed."""

from mlpviz.language import fill, within, write_number
from mlpviz.page import words
from mlpviz.page.lanes import KNOBS
from mlpviz.training.settings import SETTINGS

SHARED = ("hidden_layer_sizes", "activation", "optimizer", "learning_rate", "batch_size", "regularization")


def find_varying(experiments):
    """Names of the settings that are not the same in all experiments, in the order they are told in; of a
    rate without a penalty nothing is told."""
    first = experiments[0]
    differs = set().union(*(one.differs_in(first) for one in experiments))
    if "layer_activations" in differs:
        differs.add("activation")
    if all(one.regularization == "none" for one in experiments):
        differs.discard("regularization_rate")
    return [name for name in KNOBS if name in differs]


def describe_difference(experiment, experiments):
    """[[label, value]] of an experiment: of the first, what any other has otherwise; of another, what it has
    otherwise than the first, and nothing else."""
    first = experiments[0]
    names = find_varying(experiments if experiment is first else [first, experiment])
    return [[words.controls.LABELS[name], write_value(experiment, name)] for name in names]


def describe_shared(experiments):
    """What all have, in one line of words."""
    experiment, varying = experiments[0], find_varying(experiments)
    told = [within(words.controls.DATA_LABELS[experiment.dataset])]
    for name in SHARED:
        if name in varying or (name == "regularization" and experiment.regularization == "none"):
            continue
        value = write_value(experiment, name)
        label = within(words.controls.LABELS[name])
        told.append(value if name in ("activation", "optimizer") else f"{label} {value}")
    seeds = {name: getattr(experiment, f"{name}_seed") for name in ("data", "weight", "batch")}
    told.append(fill(words.compare.SEEDS, **seeds))
    return fill(words.compare.SAME_FOR_ALL, what=words.phrases.LISTED.join(told))


def write_value(experiment, name):
    """The value of a setting as the page writes it: 8 + 8, Adam, 0.03."""
    value = getattr(experiment, name)
    if name == "activation":
        used = set(experiment.activations) or {value}
        return words.controls.CHOICES[name][used.pop()] if len(used) == 1 else words.compare.SEVERAL
    if name == "hidden_layer_sizes":
        return " + ".join(map(str, value)) or words.compare.NO_HIDDEN_LAYER
    return words.controls.CHOICES[name][value] if name in words.controls.CHOICES else write_number(value, "g")


def describe_knobs(experiment):
    """What can be changed of a run: each knob with its value and, if it is a menu, its choices, as texts."""
    knobs = []
    for name in KNOBS:
        if name == "regularization_rate" and experiment.regularization == "none":
            continue
        setting, value = SETTINGS[name], getattr(experiment, name)
        choices = None
        if setting.kind == "choice":
            choices = [[choice, words.controls.CHOICES[name][choice]] for choice in setting.choices]
        elif setting.good_values:
            values = sorted({*setting.good_values, value})
            choices = [[setting.to_text(setting.coerce(one)), write_number(one, "g")] for one in values]
        text = setting.to_text(value)
        if name == "activation" and set(experiment.activations) - {value}:
            choices, text = [["", words.compare.SEVERAL], *choices], ""
        knobs.append(
            {
                "name": name,
                "label": words.controls.LABELS[name],
                "help": words.controls.HELP[name],
                "value": text,
                "choices": choices,
            }
        )
    return knobs
