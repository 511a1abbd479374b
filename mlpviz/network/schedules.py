"""Schedules: how the learning rate changes while the network trains.

Each is a factor on the learning rate as a function of the epoch (a fraction within an epoch) and of one
length in epochs, `schedule_epochs`, whose meaning stands with it.
"""

import math
from collections.abc import Callable


def constant(epoch: float, schedule_epochs: float) -> float:
    """Always 1."""
    return 1.0


def step(epoch: float, schedule_epochs: float) -> float:
    """Halved after every `schedule_epochs`."""
    return float(0.5 ** math.floor(epoch / schedule_epochs))


def exponential(epoch: float, schedule_epochs: float) -> float:
    """Falls steadily, by half in `schedule_epochs`."""
    return float(0.5 ** (epoch / schedule_epochs))


def cosine(epoch: float, schedule_epochs: float) -> float:
    """Half a cosine from 1 to 0 in `schedule_epochs`, then again from 1: warm restarts
    (Loshchilov & Hutter 2017)."""
    return 0.5 * (1 + math.cos(math.pi * (epoch % schedule_epochs) / schedule_epochs))


def warm_up(epoch: float, schedule_epochs: float) -> float:
    """Rises evenly from nearly 0 to 1 in `schedule_epochs`, then stays (Goyal et al. 2017)."""
    return min(1.0, (epoch + 1e-3) / schedule_epochs)


SCHEDULES: dict[str, Callable[[float, float], float]] = {
    "constant": constant,
    "step": step,
    "exponential": exponential,
    "cosine": cosine,
    "warm_up": warm_up,
}
