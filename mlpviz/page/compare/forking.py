"""Forking: a lane's run, from the start of an experiment or out of the middle of another run."""

from copy import deepcopy

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.compare.lane import Lane
from mlpviz.page.lanes import MAX_EPOCH
from mlpviz.training.run import Run
from mlpviz.training.settings import LIVE, SETTINGS


def fork(spec, *, source=None, images=None):
    """The Lane of a LaneSpec. source: the Run that it goes on from, with its own live settings, or None for
    the start. images: the ImageParts of MNIST, if it is that. Raises ValueError if a run in the middle would
    have to change what it cannot."""
    experiment = spec.experiment
    if source is None:
        return Lane(
            Run(experiment, images if experiment.dataset == "mnist" else None), spec.name, spec.letter
        )
    differs = experiment.differs_in(source.experiment)
    fixed = differs - LIVE
    if fixed:
        labels = words.controls.LABELS
        names = [labels[name] for name in SETTINGS if name in fixed and name in labels]
        quoted = [fill(words.phrases.QUOTED, name=name) for name in names or [labels["activation"]]]
        raise ValueError(fill(words.compare.NEEDS_START, names=", ".join(quoted)))
    run = deepcopy(source)
    run.change(**{name: getattr(experiment, name) for name in differs})
    return Lane(run, spec.name, spec.letter)


def is_in_a_link(comparison):
    """Whether a link says where the lanes part: after so many epochs of the first one's experiment."""
    source = comparison.source
    if source is None or not 1 <= source.epochs <= MAX_EPOCH:
        return False
    is_plain = not source.history.events and source.progress == 0
    return is_plain and source.experiment == comparison.lanes[0].run.experiment
