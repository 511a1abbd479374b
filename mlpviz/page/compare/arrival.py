"""The arrival: lanes of a link that part in the middle of a run, or are pinned there, are trained to it."""

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.compare.forking import fork
from mlpviz.page.trainer import TURN_SECONDS


def takes_training(lanes):
    """Whether these Lanes begin elsewhere than at the start."""
    return bool(lanes.epoch) or any(spec.pinned is not None for spec in lanes.specs)


def tell_of(lanes):
    """What the visitor is told meanwhile."""
    return (
        fill(words.compare.GETTING_THERE, epoch=lanes.epoch) if lanes.epoch else words.compare.GETTING_TO_PINS
    )


def await_lanes(comparison, wanted):
    """Have these Lanes of a comparison trained to where they begin, unless the visitor begins something else:
    a generator that yields between two turns."""
    training = _train_lanes(wanted, comparison.view.mnist)
    while True:
        try:
            next(training)
        except StopIteration as end:
            comparison.lanes, comparison.source = end.value
            comparison.begin_anew()
            break
        except ValueError as error:  # one cannot part from there
            comparison.begin_anew()
            comparison.notices.refuse(error)
            break
        yield
        if comparison.is_closed or comparison.awaited is not wanted:
            return
    comparison.nudge()


def _train_lanes(wanted, images):
    """A generator that returns (lanes, source): the Lane of each spec, where it is to be, and the run that
    they part from, or None for the start."""
    source = None
    if wanted.epoch:
        source = fork(wanted.specs[0], images=images).run
        yield from _train(source, wanted.epoch)
    lanes = [fork(spec, source=source, images=images) for spec in wanted.specs]
    for lane, spec in zip(lanes, wanted.specs, strict=True):
        if spec.pinned is not None:
            yield from _train(lane.run, spec.pinned)
            lane.pinned = True
    return lanes, source


def _train(run, epoch):
    while run.epochs < epoch and run.diverged is None:
        run.advance(epochs=epoch - run.epochs, seconds=TURN_SECONDS)
        yield
