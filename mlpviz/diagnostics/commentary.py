"""Commentary: the one thing most worth saying about a run at this moment, by rules with numbers in them.

The rules are asked in the order of `RULES`; the first that has something to say is heard. Each is a function
of the run's history and its present measurement that returns the numbers of its remark, or None.
"""

from dataclasses import dataclass

import numpy as np

from mlpviz.diagnostics.health import LIMITS

RIGHT = 0.99  # accuracy, or R², that counts as learned
WINDOW = 20  # epochs: what is falling, rising or standing still is judged over so many
OVERFITTED = 0.1  # the test loss has risen by this share of its least
RISING = 0.05  # the training loss has risen by this share within the window
STILL = 0.001  # it has changed by less than this share


@dataclass(frozen=True)
class Remark:
    """rule: its name in `RULES`; numbers: what it found, by name, `epoch` among them."""

    rule: str
    numbers: dict


def choose_remark(run):
    """The Remark on a run as it stands; there always is one. Of many samples, which are only glanced at
    within an epoch, it is on the end of the last one: glances are of fewer than the history is of."""
    now = run.last_measurement
    found = ((name, rule(run.history, now)) for name, rule in RULES.items())
    name, numbers = next((name, numbers) for name, numbers in found if numbers is not None)
    return Remark(name, {"epoch": now.epoch, **numbers})


def untrained(history, now):
    return {"loss": now.train_loss} if now.step == 0 else None


def overfitting(history, now):
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


def learned(history, now):
    return {"score": now.test_accuracy} if now.test_accuracy >= RIGHT else None


def stuck(history, now):
    """A layer whose gradient is zero: no step changes it, whatever the learning rate."""
    without = np.flatnonzero(now.layers.gradient_magnitude == 0)
    return {"layer": int(without[0]) + 1} if len(without) else None


def vanishing(history, now):
    """A hidden layer's gradient is many times smaller than the output layer's."""
    *hidden, output = now.layers.gradient_magnitude
    if not hidden:
        return None
    layer = int(np.argmin(hidden))
    if hidden[layer] > output / LIMITS["vanishing"]:
        return None
    return {"layer": layer + 1, "times": float(output / hidden[layer])}


def rising(history, now):
    change = _change(history, now)
    if change is None or change["change"] < RISING:
        return None
    return change


def still(history, now):
    change = _change(history, now)
    if change is None or abs(change["change"]) >= STILL:
        return None
    return change


def falling(history, now):
    change = _change(history, now)
    return change if change is not None and change["change"] < 0 else None


def going(history, now):
    """What is left to say: where the losses stand."""
    return {"train_loss": now.train_loss, "test_loss": now.test_loss}


def _change(history, now):
    """How the training loss changed over the last epochs, as a share of what it was; None if too few."""
    i = int(np.searchsorted(history.epochs, now.epoch - WINDOW, side="right")) - 1
    if i < 0 or history["train_loss"][i] <= 0:
        return None
    was = float(history["train_loss"][i])
    return {"since": history.epochs[i], "was": was, "change": now.train_loss / was - 1}


RULES = {
    rule.__name__: rule
    for rule in (untrained, overfitting, learned, stuck, vanishing, rising, still, falling, going)
}
