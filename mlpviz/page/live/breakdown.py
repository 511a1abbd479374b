"""A breakdown: a run that diverged, why, and what to try, in words."""

from dataclasses import asdict

from mlpviz.diagnostics import find_remedies, trace_divergence
from mlpviz.page.words import notices as words
from mlpviz.page.words.sentences import fill, layer_name


class Breakdown:
    """run: one that has diverged. remedies: {name: {setting: its new value}}, or None until they have been
    tried out."""

    def __init__(self, run):
        self.remedies = None
        self._experiment = run.experiment
        self._sentences = _explain(run)

    def try_remedies(self, tried):
        """Find out what helps: a generator that yields between two turns. tried(): called at the end."""
        self.remedies = yield from find_remedies(self._experiment)
        tried()

    def describe(self):
        """JSON-ready."""
        tried = self.remedies
        remedies = None if tried is None else [_describe(name, tried[name]) for name in tried]
        return {"sentences": self._sentences, "remedies": remedies}


def _describe(name, settings):
    return {"name": name, "label": words.REMEDIES[name].format(**settings)}


def _explain(run):
    """Where it broke, and what the history says about it."""
    n_layers, broken, seen = len(run.mlp.dense), run.diverged, trace_divergence(run)
    sentences = [
        words.DIVERGED.format(**asdict(broken), where=layer_name(broken.layer, n_layers)),
        fill(words.EVIDENCE, **asdict(seen), where=layer_name(seen.layer, n_layers)),
    ]
    if seen.since is not None:
        sentences.append(fill(words.EVIDENCE_SINCE, since=seen.since))
    return sentences
