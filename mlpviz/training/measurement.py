"""Measuring a run: its losses and scores on training and test data, and the layers of its network.

Many samples take long to measure. Then the training data are the first `MAX_MEASURED`, and within an epoch,
where somebody looks many times, a glance at the first `MAX_GLANCED` of either kind has to do.
"""

import math
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from mlpviz.network.arrays import Array
from mlpviz.network.evaluation import Evaluator, LayerMeasurement
from mlpviz.network.mlp import MLP
from mlpviz.training.descent import GradientDescent
from mlpviz.training.threads import one_blas_thread

MAX_MEASURED = 5_000  # training samples, the first: what the training loss and the gradients are of
MAX_GLANCED = 1_000  # training and test samples, the first
MAX_FLOAT = sys.float_info.max


@dataclass(frozen=True, eq=False)
class Measurement:
    """How a run does at one moment. accuracy is R² in regression; penalty is not part of the losses.

    n_train, n_test: how many samples, the first of each, this was measured on. layers: a LayerMeasurement.
    update_ratio [n_layers]: for every dense layer, the L2 norm of the change of the weights in the last step,
    divided by that of the weights before it. Only train_loss may be infinite or NaN: a run stops then; and
    without any test samples, test_loss and test_accuracy are NaN.
    """

    epoch: int
    step: int
    train_loss: float
    test_loss: float
    train_accuracy: float
    test_accuracy: float
    penalty: float
    learning_rate: float
    layers: LayerMeasurement
    update_ratio: Array
    n_train: int
    n_test: int

    def row(self) -> dict[str, float]:
        """What the history keeps of it: a number for each of its columns, by their names. What is measured
        for every layer has a column for each, such as "gradient_magnitude/1"."""
        row = {name: getattr(self, name) for name in NUMBERS}
        for name, of_layers in PER_LAYER.items():
            values = of_layers(self).tolist()
            row.update(zip(_columns(name, len(values)), values, strict=True))
        return row


NUMBERS = (
    *("epoch", "step", "train_loss", "test_loss", "train_accuracy", "test_accuracy"),
    *("penalty", "learning_rate"),
)
PER_LAYER: dict[str, Callable[[Measurement], Array]] = {  # dense layers, hidden layers
    "gradient_magnitude": lambda measurement: measurement.layers.gradient_magnitude,
    "gradient_mean_abs": lambda measurement: measurement.layers.gradient_mean_abs,
    "weight_norm": lambda measurement: measurement.layers.weight_norm,
    "update_ratio": lambda measurement: measurement.update_ratio,
    "dead_share": lambda measurement: measurement.layers.dead_share,
    "saturated_share": lambda measurement: measurement.layers.saturated_share,
}


@cache
def _columns(name: str, n_layers: int) -> tuple[str, ...]:
    return tuple(f"{name}/{layer}" for layer in range(1, n_layers + 1))


class Measurer:
    """Measures one network and its training, and remembers the outcome as long as it holds.

    What it measures stays as it is: parameters, gradient and random generators. Whether the memory still
    holds is told by what was measured, not by whoever changes it.
    """

    def __init__(self, descent: GradientDescent) -> None:
        self._descent = descent
        self._known: dict[str, tuple[tuple[Any, ...], Measurement]] = {}
        self._set_up()

    def _set_up(self) -> None:
        samples = self._descent.samples
        self.many = len(samples.y_train) > MAX_MEASURED
        self._full = self._evaluators(MAX_MEASURED, len(samples.y_test))
        self._glancing = self._evaluators(MAX_GLANCED, MAX_GLANCED) if self.many else self._full

    def _evaluators(self, n_train: int, n_test: int) -> tuple[Evaluator, Evaluator]:
        """Of so many samples to train on, and to test with, the first of each."""
        mlp, of = self._descent.mlp, self._descent.samples
        X, targets, y = of.inputs_train[:n_train], of.targets_train[:n_train], of.y_train[:n_train]
        train = Evaluator(mlp, X, targets, y, of.loss)
        X, targets, y = of.inputs_test[:n_test], of.targets_test[:n_test], of.y_test[:n_test]
        return train, Evaluator(mlp, X, targets, y, of.loss, layers=False)

    def measure(self) -> Measurement:
        """The Measurement of now."""
        return self._recall("full", self._full)

    def glance(self) -> Measurement:
        """The Measurement of now where that is known or cheap; of many samples one of fewer."""
        if not self.many or self._is_known("full", self._key()):
            return self.measure()
        return self._recall("glance", self._glancing)

    def last(self) -> Measurement:
        """The Measurement of now where that is cheap; of many samples the latest there is, such as that of
        the end of the last epoch."""
        if self.many and "full" in self._known:
            (restores, *_), measurement = self._known["full"]
            if restores == self._descent.restores:
                return measurement
        return self.measure()

    def train_loss(self, *, in_full: bool = False) -> float:
        """The mean training loss of now; of many samples one of fewer, unless in full. For whoever trains:
        within `one_blas_thread`, as is `test_loss`, since a step is too short to enter it once more."""
        train, _ = self._full if in_full else self._glancing
        return train.score()[0]

    def test_loss(self) -> float:
        """The test loss of now, that of `measure`."""
        _, test = self._full
        return _finite_score(test)[0]

    def measure_layers(self, mlp: MLP) -> LayerMeasurement:
        """The LayerMeasurement of another network of the same shape, on the same training data."""
        train, _ = self._full
        with one_blas_thread, np.errstate(all="ignore"):
            return Evaluator(mlp, train.X, train.targets, train.y, train.loss).score_and_layers()[2]

    def _key(self) -> tuple[Any, ...]:
        """Equal as long as measuring would give the same again."""
        now = self._descent
        return (now.restores, now.steps, now.epochs, now.experiment, now.mlp.version())

    def _is_known(self, name: str, key: tuple[Any, ...]) -> bool:
        return name in self._known and self._known[name][0] == key

    def _recall(self, name: str, evaluators: tuple[Evaluator, Evaluator]) -> Measurement:
        key = self._key()
        if not self._is_known(name, key):
            self._known[name] = (key, self._measure(*evaluators))
        return self._known[name][1]

    def _measure(self, train: Evaluator, test: Evaluator) -> Measurement:
        now = self._descent
        with one_blas_thread, np.errstate(all="ignore"):
            train_loss, train_accuracy, layers = train.score_and_layers()
            test_loss, test_accuracy = _finite_score(test)
            norm = train.weight_norms(now.last_update)
            norm_before = train.weight_norms(now.mlp.parameters - now.last_update)
            update_ratio = norm / np.where(norm_before > 0, norm_before, np.inf)
            penalty = _finite(now.penalty)
        return Measurement(
            epoch=now.epochs,
            step=now.steps,
            train_loss=train_loss,
            test_loss=test_loss,
            train_accuracy=_finite(train_accuracy),
            test_accuracy=test_accuracy,
            penalty=penalty,
            learning_rate=now.learning_rate,
            layers=layers,
            update_ratio=np.nan_to_num(update_ratio),
            n_train=len(train.y),
            n_test=len(test.y),
        )

    def __getstate__(self) -> dict[str, Any]:
        """For a copy or a pickle: without the evaluators, which are mostly room to work in."""
        return {"_descent": self._descent, "_known": dict(self._known)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._set_up()


def _finite(number: float, *, nan: float = 0.0) -> float:
    """The number, or the largest of its sign where it overflowed, or `nan` if it is none. On single numbers
    many times as fast as NumPy's `nan_to_num`."""
    if math.isfinite(number):
        return float(number)
    return nan if math.isnan(number) else math.copysign(MAX_FLOAT, number)


def _finite_score(test: Evaluator) -> tuple[float, float]:
    """(loss, accuracy). A loss that is NaN, since infinite minus infinite is, overflowed as well: it is no
    small one. Of no samples, both are NaN."""
    if not len(test.y):
        return math.nan, math.nan
    loss, accuracy = test.score()
    return _finite(loss, nan=MAX_FLOAT), _finite(accuracy)
