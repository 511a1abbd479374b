"""A breakdown: a run that diverged, why, and what to try, in words."""

from dataclasses import asdict, replace

from mlpviz.diagnostics import find_overshoot, find_remedies, measure_trial, trace_divergence
from mlpviz.language import fill
from mlpviz.network.validation import check_choice
from mlpviz.page import words
from mlpviz.page.trainer import TRAINER, on_the_trainer
from mlpviz.page.words.sentences import layer_name, name_settings, overshoot, say_rule, trial_length


class Breakdown:
    """run: one that has diverged. remedies: {name: {setting: its new value}}, or None until they have been
    tried out."""

    def __init__(self, run):
        self.remedies = None
        self._experiment, self._images = run.experiment, run.images
        self._sentences = _explain(run)
        self._ask = fill(words.notices.REMEDIES_ASK, tried=trial_length(measure_trial(run)))

    def try_remedies(self, tried):
        """Find out what helps: a generator that yields between two turns. tried(): called at the end."""
        self.remedies = yield from find_remedies(self._experiment, self._images)
        tried()

    def describe(self):
        """JSON-ready."""
        tried = self.remedies
        remedies = None if tried is None else [_describe(name, tried[name]) for name in tried]
        return {"sentences": self._sentences, "ask": self._ask, "remedies": remedies}


def explain_divergence(view):
    """What the page says if the run has just diverged; what helps is tried out afterwards, in turns."""
    if view.run.diverged and view.breakdown is None:
        view.breakdown = Breakdown(view.run)
        TRAINER.take_turns(view.token, view.breakdown.try_remedies(lambda: view.nudge()))


@on_the_trainer
def take_remedy(view, name):
    """After a divergence: the same start with the settings of a remedy. Raises ValueError for a name that
    none has."""
    remedies = (view.breakdown and view.breakdown.remedies) or {}
    settings = remedies[check_choice("name", name, remedies)]
    view.start(replace(view.experiment, **view.experiment.completed(settings)), what=name_settings(settings))


@on_the_trainer
def resume(view):
    """After a divergence: stand at the last finite state again."""
    view.run.forget_divergence()
    view.breakdown = None
    view.add_frame()


def _describe(name, settings):
    return {"name": name, "label": fill(words.notices.REMEDIES[name], **settings)}


def _explain(run):
    """Where it broke, and why: the penalty, or what the history says about it."""
    n_layers, broken, seen = len(run.mlp.dense), run.diverged, trace_divergence(run)
    where, told = layer_name(broken.layer, n_layers), asdict(broken) | {"reason": say_rule(broken.reason)}
    sentences = [fill(words.notices.DIVERGED, **told, where=where)]
    if cause := find_overshoot(run.experiment):
        return [*sentences, overshoot(cause)]
    sentences.append(fill(words.notices.EVIDENCE, **asdict(seen), where=layer_name(seen.layer, n_layers)))
    if seen.since is not None:
        sentences.append(fill(words.notices.EVIDENCE_SINCE, since=seen.since))
    return sentences
