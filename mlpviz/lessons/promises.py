"""Promises: what a lesson says of its experiments, over many starts, in a sentence such as "test_loss < 0.2
after 300 epochs from at least 60 % of 20 seeds".

A sweep trains the starts. With all the seeds of the sentence, it is true or false as it stands; with fewer,
it is contradicted only where so few, or so many, would be most unlikely if it were true (a binomial tail).
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mlpviz.sweeps.sweep import Sweep
from mlpviz.sweeps.trial import Failure
from mlpviz.training.claims import Claim, read_claim
from mlpviz.training.experiment import Experiment

UNLIKELY = 0.01  # of a true promise, to be contradicted by fewer seeds
MAX_EPOCHS, MAX_SEEDS = 100_000, 100
CHEAP_STEPS = 20_000  # of training, of one start of a small network; about a second
_SENTENCE = re.compile(
    r"(?P<claim>.+?) after (?P<epochs>\d+) epochs? from (?P<way>at least|at most) (?P<percent>\d+) ?% "
    r"of (?P<seeds>\d+) seeds(?: with (?P<settings>\S+))?"
)
RULE = "such as test_loss < 0.2 after 300 epochs from at least 60 % of 20 seeds with hidden_layer_sizes=3"


@dataclass(frozen=True)
class Promise:
    """A sentence about an experiment: that `claim` holds after so many epochs from at least, or at most, that
    share of so many starts of the weights."""

    sentence: str
    experiment: Experiment
    claim: Claim
    epochs: int
    at_least: bool
    share: float
    seeds: int

    @property
    def is_dear(self) -> bool:
        """Whether a start of it takes long, so that it is not tried at every turn."""
        e = self.experiment
        n_train = (1500 if e.images else e.n_samples) * e.train_share / 100
        return self.epochs * n_train / e.batch_size > CHEAP_STEPS or e.images is not None

    def judge(self, n_true: int, n_seeds: int) -> "Verdict":
        """The Verdict after n_seeds starts, of which the claim held for n_true."""
        if n_seeds >= self.seeds:
            share = n_true / n_seeds
            kept = share >= self.share if self.at_least else share <= self.share
        else:
            kept = self._likelihood(n_true, n_seeds) >= UNLIKELY
        return Verdict(self, n_true, n_seeds, kept)

    def _likelihood(self, n_true: int, n_seeds: int) -> float:
        """That of n_true, or of what speaks against the promise even more, if it is just true."""
        if self.at_least:
            return binomial_tail(n_true, n_seeds, self.share)
        return binomial_tail(n_seeds - n_true, n_seeds, 1 - self.share)


@dataclass(frozen=True)
class Verdict:
    """Whether a promise is kept, as far as n_seeds starts say, of which its claim held for n_true."""

    promise: Promise
    n_true: int
    n_seeds: int
    kept: bool


def binomial_tail(k: int, n: int, p: float) -> float:
    """The probability of at most k successes out of n, each of probability p."""
    return math.fsum(math.comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(k + 1))


def read_promise(sentence: str, make: Callable[[Mapping[str, str]], Experiment]) -> Promise:
    """The Promise that a sentence makes. make(entries): the experiment that it is about, with these settings
    of its own. Raises ValueError, naming what cannot be read."""
    found = _SENTENCE.fullmatch(" ".join(sentence.split()))
    if not found:
        raise ValueError(f"claims must be {RULE}, got {sentence!r}")
    epochs, percent, seeds = (int(found[name]) for name in ("epochs", "percent", "seeds"))
    for name, value, most in (
        ("epochs", epochs, MAX_EPOCHS),
        ("%", percent, 100),
        ("seeds", seeds, MAX_SEEDS),
    ):
        if not 0 <= value <= most or (name == "seeds" and not value):
            raise ValueError(f"claims must have at most {most} {name}, got {value}")
    entries = dict(part.partition("=")[::2] for part in (found["settings"] or "").split("&") if part)
    claim, at_least = read_claim(found["claim"]), found["way"] == "at least"
    return Promise(sentence, make(entries), claim, epochs, at_least, percent / 100, seeds)


def check_promises(
    promises: Iterable[Promise],
    *,
    seeds: int | None = None,
    n_jobs: int | None = None,
) -> Iterator[Verdict]:
    """Train, and yield the Verdict of each promise. seeds: how many starts to try of each, by default as many
    as it says. n_jobs: as of `Sweep.stream`. Raises RuntimeError for a start that cannot be trained."""
    for promise in promises:
        n_seeds = promise.seeds if seeds is None else min(seeds, promise.seeds)
        settings: dict[str, Any] = {"seeds": n_seeds, "epochs": max(promise.epochs, 1), "surface_cells": 0}
        sweep = Sweep(promise.experiment, **settings, measures=promise.claim.names)
        n_true = 0
        for outcome in sweep.stream(n_jobs=n_jobs):
            if isinstance(outcome, Failure):
                raise RuntimeError(f"{promise.sentence}: {outcome.reason}")
            n_true += promise.claim.holds_of(outcome.measured)
        yield promise.judge(n_true, n_seeds)
