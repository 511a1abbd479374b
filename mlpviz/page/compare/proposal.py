"""Proposals: which runs there are to begin with, which one more, and which in place of others."""

from dataclasses import replace

from mlpviz.page.lanes import LaneSpec
from mlpviz.training.settings import SETTINGS

RACERS = ("sgd", "momentum", "rmsprop", "adam")


def propose(specs):
    """One more LaneSpec: the first one's experiment with a learning rate that none of them has yet, the next
    larger of the good ones or, where there is none, the next smaller."""
    first = specs[0].experiment
    used = {spec.experiment.learning_rate for spec in specs}
    left = [rate for rate in SETTINGS["learning_rate"].good_values if rate not in used]
    larger = [rate for rate in left if rate > first.learning_rate]
    rate = larger[0] if larger else left[-1]
    return LaneSpec(replace(first, learning_rate=rate))


def propose_race(experiment):
    """One start, and an optimizer each."""
    return tuple(LaneSpec(replace(experiment, optimizer=optimizer)) for optimizer in RACERS)


def rebase(specs, base):
    """The same comparison of another experiment: each with what it differs in from the first. What cannot be
    of that experiment is left out, and nothing is pinned that was not trained."""
    first = specs[0].experiment
    if base == first:
        return tuple(specs)
    return tuple(
        LaneSpec(_carry_over(spec.experiment, first, base), spec.name, letter=spec.letter) for spec in specs
    )


def _carry_over(experiment, first, base):
    own = {name: getattr(experiment, name) for name in experiment.differs_in(first)}
    try:
        return replace(base, **base.completed(own))
    except ValueError:
        return base
