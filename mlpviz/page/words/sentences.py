"""Sentences: numbers, labels and what a visitor typed, put into words without spoiling them."""

import re
from functools import cache, lru_cache

from mlpviz.diagnostics.trial import TRIAL_EPOCHS
from mlpviz.export.wording import Wording
from mlpviz.language import decimal_sign, fill, language
from mlpviz.page import words

MAX_NAMED = 3  # settings in a sentence
MAX_EVENTS_KNOWN = 4096  # in words, of all visitors
ONE_OF = "must be one of "
NO_SETTING = "is not a setting"  # a link may name what is a control, but none that it sets
FIELDS = {"{}": "(.+?)", "{n}": r"([-−\d.,e+]+)", "{w}": r"([^\s'\"]+)"}  # of `words.rules`


def plain(text):
    """A text as it is, for where Markdown is expected: 2*x stays 2*x."""
    return re.sub(r"([\\*`~$\[\]<>#]|__)", lambda mark: "".join(f"\\{sign}" for sign in mark[0]), str(text))


def by_label(error):
    """What an error says, with the parameter that it begins with, and what that may be, called as the visitor
    knows them: “Hidden layers” for hidden_layer_sizes, ReLU for relu."""
    if (whole := say_rule(str(error))) != str(error):
        return whole
    name, space, rest = str(error).partition(" ")
    labels = labels_of(name)
    rule, got, what = rest.partition(", got ")
    if name == "at" and rest.startswith("most "):
        return str(error)  # is no field of a message
    if (said := say_rule(rule)) != rule:
        rule = said
    elif rule.startswith(ONE_OF):
        choices = rule.removeprefix(ONE_OF).split(", ")
        rule = fill(words.phrases.ONE_OF, choices=", ".join(labels.get(choice, choice) for choice in choices))
    if name in words.controls.CONTROLS and rest != NO_SETTING:
        name = fill(words.phrases.QUOTED, name=words.controls.CONTROLS[name])
    return (
        (words.notices.FIELDS | words.rules.PARTS).get(name, name)
        + space
        + rule
        + (fill(words.phrases.GOT, got=_say_part(what)) if got else "")
    )


def say_rule(rule):
    """What the floors below say, a rule or a whole sentence, in the language of the page; as it is, where
    there are no words for it."""
    return _say(rule, words.rules.RULES, _say_part_of_rule)


def _say_part(text):
    """What stands after "got": what somebody typed stays."""
    return _say(text, words.rules.PARTS, _say_part_of_rule)


def _say_part_of_rule(text):
    """What stands in a rule: a number is written as the language does."""
    if re.fullmatch(r"[-−±]?\d+\.\d+(e[-+]?\d+)?", text):
        return text.replace(".", decimal_sign())
    return _say_part(text)


def _say(text, said, say_part):
    for pattern, sentence in _patterns(tuple(said.items())):
        if found := pattern.fullmatch(text):
            return sentence.format(*map(say_part, found.groups()))
    return text


@cache
def _patterns(said):
    """What is said as patterns, that which says most first."""
    ordered = sorted(said, key=lambda one: len(one[0]), reverse=True)
    return [(re.compile(_to_pattern(text)), sentence) for text, sentence in ordered]


def _to_pattern(text):
    return "".join(FIELDS.get(part) or re.escape(part) for part in re.split(r"(\{\w?\})", text))


def event_by_label(text):
    """An event of a run's history in the same terms: “Learning rate from 0.03 to 0.1”. Every answer to a
    browser has those of its run again."""
    return _event_by_label(text, language())


@lru_cache(MAX_EVENTS_KNOWN)
def _event_by_label(text, _language):
    if epoch := re.fullmatch(r"continued from epoch (\d+)", text):
        return fill(words.phrases.CONTINUED, epoch=int(epoch[1]))
    name, changed, values = text.partition(" from ")
    if name not in words.controls.CONTROLS or not changed:
        return say_rule(text)
    labels = labels_of(name)
    before, after = (labels.get(one) or _say_part_of_rule(one) for one in values.split(" to "))
    return fill(words.phrases.CHANGED, name=words.controls.CONTROLS[name], before=before, after=after)


def our_wording():
    """The Wording of reports and replays: that of the page, in the language of the visitor."""
    settings = words.controls.CONTROLS | {"layer_activations": words.controls.CONTROLS["activation"]}
    return Wording(words.controls.DATA_LABELS, settings, event_by_label)


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
