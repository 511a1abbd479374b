"""Sentences: numbers, labels and what a visitor typed, put into words without spoiling them."""

import re
from functools import cache

from mlpviz.diagnostics.trial import TRIAL_EPOCHS
from mlpviz.language import fill
from mlpviz.page import words

MAX_NAMED = 3  # settings in a sentence
ONE_OF = "must be one of "


def plain(text):
    """A text as it is, for where Markdown is expected: 2*x stays 2*x."""
    return re.sub(r"([\\*`~$\[\]<>#]|__)", lambda mark: "".join(f"\\{sign}" for sign in mark[0]), str(text))


def by_label(error):
    """What an error says, with the parameter that it begins with, and what that may be, called as the visitor
    knows them: “Hidden layers” for hidden_layer_sizes, ReLU for relu."""
    name, space, rest = str(error).partition(" ")
    labels = labels_of(name)
    rule, got, what = rest.partition(", got ")
    if name == "at" and rest.startswith("most "):
        return str(error)  # is no field of a message
    if rule.startswith(ONE_OF):
        choices = rule.removeprefix(ONE_OF).split(", ")
        rule = fill(words.phrases.ONE_OF, choices=", ".join(labels.get(choice, choice) for choice in choices))
    else:
        rule = say_rule(rule)
    if name in words.controls.CONTROLS:
        name = fill(words.phrases.QUOTED, name=words.controls.CONTROLS[name])
    return (
        words.notices.FIELDS.get(name, name)
        + space
        + rule
        + (fill(words.phrases.GOT, got=what) if got else "")
    )


def say_rule(rule):
    """A rule of the floors below, in the language of the page; as it is, where there are no words for it."""
    for pattern, sentence in _patterns(tuple(words.rules.RULES.items())):
        if found := pattern.fullmatch(rule):
            return sentence.format(*found.groups())
    return rule


@cache
def _patterns(rules):
    """The rules as patterns, those that say most first."""
    ordered = sorted(rules, key=lambda rule: len(rule[0]), reverse=True)
    return [(re.compile("(.+?)".join(map(re.escape, said.split("{}")))), words) for said, words in ordered]


def event_by_label(text):
    """An event of a run's history in the same terms: “Learning rate from 0.03 to 0.1”."""
    if epoch := re.fullmatch(r"continued from epoch (\d+)", text):
        return fill(words.phrases.CONTINUED, epoch=int(epoch[1]))
    name, changed, values = text.partition(" from ")
    if name not in words.controls.CONTROLS or not changed:
        return text
    labels = labels_of(name)
    before, after = (labels.get(one, one) for one in values.split(" to "))
    return fill(words.phrases.CHANGED, name=words.controls.CONTROLS[name], before=before, after=after)


def name_settings(names):
    """Settings by their labels, at most three of them, as in “Noise, Points”."""
    others = words.phrases.MORE_LABELS
    labels = [words.controls.CONTROLS.get(name, others.get(name, name)) for name in names]
    return ", ".join(labels[:MAX_NAMED]) + ("…" if len(labels) > MAX_NAMED else "")


def labels_of(name):
    """The labels of what a setting of that name may be, by their names."""
    others = {
        "dataset": words.controls.DATA_LABELS,
        "features": words.controls.FEATURE_LABELS,
        "layer_activations": words.controls.CHOICES["activation"],
    }
    return others.get(name) or words.controls.CHOICES.get(name, {})


def summarize(experiment):
    """An experiment in one line of HTML: <b>Spiral, 8 + 8 units</b> tanh · Adam · learning rate 0.01."""
    sizes, choices = " + ".join(map(str, experiment.hidden_layer_sizes)), words.controls.CHOICES
    used = set(experiment.activations) or {experiment.activation}
    training = [
        choices["activation"][used.pop()] if len(used) == 1 else words.controls.MIXED_LABEL,
        choices["optimizer"][experiment.optimizer],
        fill(words.phrases.RATE, rate=experiment.learning_rate),
    ]
    if experiment.regularization != "none":
        label = choices["regularization"][experiment.regularization]
        training.append(fill(words.phrases.PENALTY, name=label, rate=experiment.regularization_rate))
    return fill(
        words.phrases.EXPERIMENT,
        dataset=words.controls.DATA_LABELS[experiment.dataset],
        network=fill(words.phrases.UNITS_OF, sizes=sizes) if sizes else words.phrases.NO_HIDDEN_LAYER,
        training=" · ".join(training),
    )


def count(what, n):
    """So many of something: 1 seed, 2,000 trainings."""
    return fill(words.phrases.COUNTED[what], n=n)


def layer_name(layer, n_layers):
    """Of a dense layer, counted from 1, at the head of a sentence."""
    return words.phrases.OUTPUT_LAYER if layer == n_layers else fill(words.phrases.LAYER, layer=layer)


def overshoot(found):
    """What an Overshoot does to the weights, as the cause of a divergence."""
    grows = words.notices.MAKES_GROW
    does = grows if found.factor is None else fill(words.notices.MULTIPLIES, factor=found.factor)
    return fill(words.notices.OVERSHOOT, product=found.product, limit=found.limit, does=does)


def trial_length(length):
    """How long each remedy was tried, by its TrialLength."""
    whole = length.epochs >= TRIAL_EPOCHS
    return fill(words.notices.TRIED_EPOCHS if whole else words.notices.TRIED_STEPS, **length._asdict())
