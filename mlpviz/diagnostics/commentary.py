"""Commentary: the one thing most worth saying about a run at this moment, by rules with numbers in them.

The rules are asked in the order of `RULES`; the first that has something to say is heard. Each is a function
of the run's history and its present measurement that returns the numbers of its remark, or None. The words
are somebody else's: here are only the rule's name and its numbers.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mlpviz.diagnostics.health import LIMITS
from mlpviz.training.history import History
from mlpviz.training.measurement import Measurement
from mlpviz.training.run import Run

LEARNED = 0.99  # accuracy, or R², that counts as learned
WINDOW = 20  # epochs: what is falling, rising or standing still is judged over so many
OVERFITTED = 0.1  # the test loss has risen by this share of its least
RISING = 0.05  # the training loss has risen by this share within the window
STILL = 0.001  # it has changed by less than this share

Numbers = dict[str, float]
Rule = Callable[[History, Measurement], Numbers | None]


@dataclass(frozen=True)
class Remark:
    """rule: its name in `RULES`. numbers: what the rule found, by name, `epoch` among them; shares and
    factors are plain numbers (0.1 is 10 %)."""

    rule: str
    numbers: Numbers


def choose_remark(run: Run) -> Remark:
    """The Remark most worth making on a run as it stands; there always is one.

    On many samples, which are only glanced at within an epoch, it is about the end of the last epoch: a
    glance is of fewer samples than the history, and the two cannot be compared.
    """
    now = run.last_measurement
    found = ((name, rule(run.history, now)) for name, rule in RULES.items())
    name, numbers = next((name, numbers) for name, numbers in found if numbers is not None)
    return Remark(name, {"epoch": now.epoch, **numbers})


def untrained(history: History, now: Measurement) -> Numbers | None:
    """No step has been made yet."""
    return {"loss": now.train_loss} if now.step == 0 else None


def overfitting(history: History, now: Measurement) -> Numbers | None:
    """The test loss has risen well above its least, while the training loss fell on."""
    test, train = history["test_loss"], history["train_loss"]
    best = int(np.argmin(test))
    since = history.epochs[best]
    if now.epoch - since < WINDOW or test[best] <= 0:
        return None
    rise = now.test_loss / test[best] - 1
    if rise < OVERFITTED or now.train_loss >= train[best]:
        return None
    return {"since": since, "least": float(test[best]), "rise": rise}


def learned(history: History, now: Measurement) -> Numbers | None:
    """Nearly every test sample is answered rightly."""
    return {"score": now.test_accuracy} if now.test_accuracy >= LEARNED else None


def stuck(history: History, now: Measurement) -> Numbers | None:
    """A layer whose gradient is zero: no step changes it, whatever the learning rate."""
    without = np.flatnonzero(now.layers.gradient_magnitude == 0)
    return {"layer": int(without[0]) + 1} if len(without) else None


def vanishing(history: History, now: Measurement) -> Numbers | None:
    """A hidden layer's gradient is many times smaller than the output layer's."""
    *hidden, output = now.layers.gradient_magnitude
    if not hidden:
        return None
    layer = int(np.argmin(hidden))
    if hidden[layer] > output / LIMITS["vanishing"]:
        return None
    return {"layer": layer + 1, "times": float(output / hidden[layer])}


def rising(history: History, now: Measurement) -> Numbers | None:
    """The training loss has risen within the window."""
    change = _change(history, now)
    if change is None or change["change"] < RISING:
        return None
    return change


def still(history: History, now: Measurement) -> Numbers | None:
    """The training loss has hardly moved within the window."""
    change = _change(history, now)
    if change is None or abs(change["change"]) >= STILL:
        return None
    return change


def falling(history: History, now: Measurement) -> Numbers | None:
    """The training loss has fallen within the window."""
    change = _change(history, now)
    return change if change is not None and change["change"] < 0 else None


def going(history: History, now: Measurement) -> Numbers | None:
    """What is left to say: where the losses stand."""
    return {"train_loss": now.train_loss, "test_loss": now.test_loss}


def _change(history: History, now: Measurement) -> Numbers | None:
    """How the training loss changed within the window, as a share of what it was; None if there are too few
    epochs."""
    i = int(np.searchsorted(history.epochs, now.epoch - WINDOW, side="right")) - 1
    if i < 0 or history["train_loss"][i] <= 0:
        return None
    was = float(history["train_loss"][i])
    return {"since": history.epochs[i], "was": was, "change": now.train_loss / was - 1}


RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (untrained, overfitting, learned, stuck, vanishing, rising, still, falling, going)
}
