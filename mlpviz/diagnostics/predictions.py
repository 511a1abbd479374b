"""Predictions: what the network says about labelled samples, where it is right, where it is wrong and how
badly."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mlpviz.network.arrays import Array, ClassIds
from mlpviz.network.mlp import MLP
from mlpviz.training.run import Run


@dataclass(frozen=True, eq=False)
class Predictions:
    """What a classifier says about n samples. y [n]: the true class ids. probabilities [n, n_classes].
    losses [n]: one for each sample."""

    y: ClassIds
    probabilities: Array
    losses: Array

    @property
    def predicted(self) -> ClassIds:
        """The likeliest class of each sample, [n]."""
        return self.probabilities.argmax(axis=1)

    @property
    def accuracy(self) -> float:
        """The share of the samples whose likeliest class is the true one."""
        return float((self.predicted == self.y).mean())

    def confusion(self) -> npt.NDArray[np.integer]:
        """The confusion matrix, [n_classes, n_classes]: how many samples of each class, by row, were taken
        for each class, by column."""
        n_classes = self.probabilities.shape[1]
        counts = np.bincount(n_classes * self.y + self.predicted, minlength=n_classes**2)
        return counts.reshape(n_classes, n_classes)

    def behind(self, true: int, predicted: int) -> npt.NDArray[np.integer]:
        """The rows behind one cell of the confusion matrix, [n_in_cell]: samples of class `true` that were
        taken for `predicted`, the surest first."""
        rows = np.flatnonzero((self.y == true) & (self.predicted == predicted))
        return rows[np.argsort(-self.probabilities[rows, predicted], kind="stable")]

    def mistakes(self) -> npt.NDArray[np.integer]:
        """The rows of all samples taken for a wrong class, the largest losses first."""
        rows = np.flatnonzero(self.predicted != self.y)
        return rows[np.argsort(-self.losses[rows], kind="stable")]


def predict_samples(run: Run, X: Array, y: ClassIds, mlp: MLP | None = None) -> Predictions:
    """The Predictions of samples X [n, d] with class ids y [n] by the run's network as it is now, or by
    `mlp`, another of the same shape. Raises ValueError if the run is a regression."""
    if run.task != "classification":
        raise ValueError(f"run must be a classification, got a {run.task}")
    mlp = run.mlp if mlp is None else mlp
    inputs, targets = run.encode(X, y)
    with np.errstate(all="ignore"):
        outputs = mlp.forward(inputs[:, :-1])
        losses = run.loss.per_sample(outputs, targets)
        probabilities = run.loss.probabilities(np.nan_to_num(outputs))
    return Predictions(y, probabilities, np.nan_to_num(losses))
