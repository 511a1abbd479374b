"""Commentary: the one thing most worth saying about a run at this moment, by rules with numbers in them.

The rules are asked in the order of `RULES`; the first that has something to say is heard. Each is a function
of a Situation that returns the numbers of its remark, or None. The words are somebody else's: here are only
the rule's name and its numbers.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from mlpviz.diagnostics.health import LIMITS
from mlpviz.diagnostics.trend import WINDOW, Trend, measure_trend
from mlpviz.network.losses import SquaredError, TanhSquaredError
from mlpviz.training.best import Best
from mlpviz.training.history import History
from mlpviz.training.measurement import Measurement
from mlpviz.training.run import Run

LEARNED = 0.99  # accuracy, or R², that counts as learned
OVERFITTED = 0.1  # the test loss has risen by this share of its least
RISING = 0.05  # the training loss has risen by this share within the window of its trend
STILL = 0.005  # it has changed by less than this share, whatever its trend
LEVEL = 0.01  # it has changed by less than this share, without a trend
GUESSING = 0.98  # of the loss of a guess: what is above it is no better than one
MOSTLY = 0.5  # of the units of a layer
NEARLY_ZERO = 1e-6  # a training loss that leaves nothing to learn

Numbers = dict[str, float]


@dataclass(frozen=True, eq=False)
class Situation:
    """What the rules look at: a run's history, a Measurement, its Best, and the training loss of a guess: of
    a network that answers the same everywhere, as well as that can be done."""

    history: History
    now: Measurement
    best: Best
    guess: float

    @cached_property
    def trend(self) -> Trend | None:
        """That of the training loss."""
        return measure_trend(self.history, "train_loss")


Rule = Callable[[Situation], Numbers | None]


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
    seen = Situation(run.history, now, run.best, loss_of_a_guess(run))
    found = ((name, rule(seen)) for name, rule in RULES.items())
    name, numbers = next((name, numbers) for name, numbers in found if numbers is not None)
    return Remark(name, {"epoch": now.epoch, **numbers})


def loss_of_a_guess(run: Run) -> float:
    """The least training loss of a network that answers the same everywhere: the entropy of the classes, or
    half the variance of the targets where the loss is the squared error."""
    n = run.last_measurement.n_train
    if isinstance(run.loss, SquaredError | TanhSquaredError):
        return 0.5 * float(run.samples.targets_train[:n].var(axis=0, dtype=np.float64).sum())
    counts = np.bincount(run.y_train[:n])
    shares = counts[counts > 0] / counts.sum()
    return float(-(shares * np.log(shares)).sum())


def untrained(seen: Situation) -> Numbers | None:
    """No step has been made yet."""
    return {"loss": seen.now.train_loss} if seen.now.step == 0 else None


def dead_from_the_start(seen: Situation) -> Numbers | None:
    """A hidden layer of ReLU units that are all 0 for every training sample, and were so untrained."""
    dead = _dead_layer(seen)
    return dead if dead is not None and dead["since"] == 0 else None


def dead(seen: Situation) -> Numbers | None:
    """A hidden layer of ReLU units that are all 0 for every training sample, since some epoch."""
    return _dead_layer(seen)


def overfitting(seen: Situation) -> Numbers | None:
    """The test loss has risen well above its least, while the training loss fell on."""
    now, (since, least) = seen.now, seen.best
    if now.epoch - since < WINDOW or least <= 0:
        return None
    rise = now.test_loss / least - 1  # NaN without test samples
    if not rise >= OVERFITTED or now.train_loss >= seen.history.row_at(since)["train_loss"]:
        return None
    return {"since": since, "least": least, "rise": rise}


def learned(seen: Situation) -> Numbers | None:
    """Nearly every test sample is answered rightly."""
    return {"score": seen.now.test_accuracy} if seen.now.test_accuracy >= LEARNED else None


def stuck_from_the_start(seen: Situation) -> Numbers | None:
    """A layer whose gradient, of weights and biases, is zero and was so untrained: no step changes it,
    whatever the learning rate."""
    stuck = _stuck_layer(seen)
    return stuck if stuck is not None and stuck["since"] == 0 else None


def stuck(seen: Situation) -> Numbers | None:
    """A layer whose gradient, of weights and biases, has been zero since some epoch."""
    return _stuck_layer(seen)


def saturated(seen: Situation) -> Numbers | None:
    """A hidden layer's gradient has become many times smaller than the output layer's, and most of the units
    of some hidden layer are at the end of their range, where little of it passes: a step threw them there."""
    shares = seen.now.layers.saturated_share
    if not len(shares) or shares.max() <= MOSTLY or vanishing(seen) is None:
        return None
    layer = int(np.argmax(shares))
    since = _since(seen, seen.history.per_layer("saturated_share")[layer] > MOSTLY)
    return {"layer": layer + 1, "share": float(shares[layer]), "since": since} if since > 0 else None


def vanishing(seen: Situation) -> Numbers | None:
    """A hidden layer's gradient is many times smaller than the output layer's."""
    *hidden, output = seen.now.layers.gradient_magnitude
    if not hidden:
        return None
    layer = int(np.argmin(hidden))
    if not 0 < hidden[layer] <= output / LIMITS["vanishing"]:
        return None
    return {"layer": layer + 1, "times": float(output / hidden[layer])}


def rising(seen: Situation) -> Numbers | None:
    """The training loss has risen within the window, by more than it scatters."""
    trend = seen.trend
    if trend is None or trend.direction < 1 or trend.change < RISING:
        return None
    return {"since": trend.since, "change": trend.change}


def guessing(seen: Situation) -> Numbers | None:
    """The training loss no longer falls, and is no better than that of a guess."""
    trend = seen.trend
    is_a_guess_bad = seen.guess > NEARLY_ZERO  # it is not where all samples are of one class
    if trend is None or not is_a_guess_bad or _is_falling(trend) or trend.mean < GUESSING * seen.guess:
        return None
    return {"since": trend.since, "low": trend.low, "high": trend.high, "guess": seen.guess}


def still(seen: Situation) -> Numbers | None:
    """The training loss no longer moves but for its scatter."""
    trend = seen.trend
    if trend is None or abs(trend.change) >= (STILL if trend.direction else LEVEL):
        return None
    return {"since": trend.since, "low": trend.low, "high": trend.high}


def falling(seen: Situation) -> Numbers | None:
    """The training loss has fallen within the window, by more than it scatters."""
    trend = seen.trend
    if trend is None or not _is_falling(trend):
        return None
    return {"since": trend.since, "was": trend.was, "change": trend.change}


def wandering(seen: Situation) -> Numbers | None:
    """The training loss goes up and down without a trend."""
    trend = seen.trend
    if trend is None or trend.direction:
        return None
    return {"since": trend.since, "low": trend.low, "high": trend.high}


def going(seen: Situation) -> Numbers | None:
    """What is left to say: where the losses stand."""
    return {"train_loss": seen.now.train_loss, "test_loss": seen.now.test_loss}


def _is_falling(trend: Trend) -> bool:
    return trend.direction < 0 and trend.change <= -STILL


def _dead_layer(seen: Situation) -> Numbers | None:
    """The first hidden layer that is dead throughout, and since when."""
    layers = np.flatnonzero(seen.now.layers.dead_share == 1)
    if not len(layers):
        return None
    layer = int(layers[0])
    return {"layer": layer + 1, "since": _since(seen, seen.history.per_layer("dead_share")[layer] == 1)}


def _stuck_layer(seen: Situation) -> Numbers | None:
    """The first layer without a gradient, and since when its weights have none."""
    measured = seen.now.layers
    layers = np.flatnonzero((measured.gradient_magnitude == 0) & (measured.bias_gradient == 0))
    if not len(layers) or seen.now.train_loss <= NEARLY_ZERO:
        return None
    layer = int(layers[0])
    gradients = seen.history.per_layer("gradient_magnitude")[layer]
    return {"layer": layer + 1, "since": _since(seen, gradients == 0)}


def _since(seen: Situation, holds: npt.NDArray[np.bool_]) -> int:
    """The epoch from which on something has held. holds: in which of the rows of the history it does, [n]."""
    without = np.flatnonzero(~holds)
    first = int(without[-1]) + 1 if len(without) else 0
    return seen.history.epochs[first] if first < len(holds) else seen.now.epoch


RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (
        *(untrained, dead_from_the_start, dead, overfitting, learned, stuck_from_the_start, stuck),
        *(saturated, vanishing, rising, guessing, still, falling, wandering, going),
    )
}
