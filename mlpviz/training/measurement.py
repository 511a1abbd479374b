"""Measuring a run: its losses and scores on training and test data, and the layers of its network.

Many samples take long to measure. Then the training data are the first `MOST_MEASURED`, and within an epoch,
where somebody looks many times, a glance at the first `GLANCED` of either kind has to do.
"""

from dataclasses import dataclass

import numpy as np

from mlpviz.network.evaluation import LayerMeasurement, Meter

MOST_MEASURED = 5_000  # training samples, the first: what the training loss and the gradients are of
GLANCED = 1_000  # training and test samples, the first


@dataclass(frozen=True, eq=False)
class Measurement:
    """How the run does at one moment. accuracy is R² in regression; penalty is not part of the losses.

    n_train, n_test: how many samples, the first of each, this was measured on. layers: a LayerMeasurement.
    update_ratio: for every dense layer, the L2 norm of the change of the weights in the last step, divided
    by that of the weights before it.
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
    update_ratio: np.ndarray
    n_train: int
    n_test: int


class Meters:
    """The meters of one network. train, test: (inputs, targets, y) each, as `Meter` has them."""

    def __init__(self, mlp, loss, train, test):
        def meters(n_train, n_test):
            of_train = [array[:n_train] for array in train]
            of_test = [array[:n_test] for array in test]
            return Meter(mlp, *of_train, loss), Meter(mlp, *of_test, loss, layers=False)

        self._full = meters(MOST_MEASURED, None)
        self.many = len(train[0]) > MOST_MEASURED
        self._glancing = meters(GLANCED, GLANCED) if self.many else self._full

    def train_loss(self, *, in_full=False):
        """The mean training loss."""
        train, _ = self._full if in_full else self._glancing
        return train.score()[0]

    def measure(self, run, *, in_full=True):
        """The Measurement of the run that this network belongs to. Its training loss may be infinite: a run
        stops then, and until then nothing else in it is."""
        train, test = self._full if in_full else self._glancing
        with np.errstate(all="ignore"):
            train_loss, train_accuracy, layers = train.score_and_layers()
            test_loss, test_accuracy = test.score()
            update = run.last_update * run.mlp.is_weight
            before = run.mlp.parameters * run.mlp.is_weight - update
            norm_before = np.sqrt(train.per_layer(before * before))
            norm = np.sqrt(train.per_layer(update * update))
            update_ratio = norm / np.where(norm_before > 0, norm_before, np.inf)
        return Measurement(
            epoch=run.epochs,
            step=run.steps,
            train_loss=train_loss,
            test_loss=_finite(test_loss),
            train_accuracy=_finite(train_accuracy),
            test_accuracy=_finite(test_accuracy),
            penalty=_finite(run.penalty),
            learning_rate=run.learning_rate,
            layers=layers,
            update_ratio=np.nan_to_num(update_ratio),
            n_train=len(train.y),
            n_test=len(test.y),
        )

    def layers_of(self, mlp):
        """The LayerMeasurement of another network of the same shape, on the same training data."""
        train, _ = self._full
        with np.errstate(all="ignore"):
            return Meter(mlp, train.X, train.targets, train.y, train.loss).score_and_layers()[2]


def _finite(value):
    """The number, or the largest of its sign where it overflowed."""
    return float(np.nan_to_num(value))
