"""Predictions: what the network says about labelled samples, where it is right, where it is wrong and how
badly."""

from dataclasses import dataclass

import numpy as np

from mlpviz.network.losses import softmax


@dataclass(frozen=True, eq=False)
class Predictions:
    """y [n]: the true classes; probabilities [n, n_classes]; losses [n]."""

    y: np.ndarray
    probabilities: np.ndarray
    losses: np.ndarray

    @property
    def predicted(self):
        """The likeliest class of each sample, [n]."""
        return self.probabilities.argmax(axis=1)

    @property
    def accuracy(self):
        return float((self.predicted == self.y).mean())

    def confusion(self):
        """How many samples of each class, by row, were taken for each, by column, [n_classes, n_classes]."""
        n_classes = self.probabilities.shape[1]
        counts = np.bincount(n_classes * self.y + self.predicted, minlength=n_classes**2)
        return counts.reshape(n_classes, n_classes)

    def behind(self, true, predicted):
        """The rows of a cell of that table, the surest answers first."""
        rows = np.flatnonzero((self.y == true) & (self.predicted == predicted))
        return rows[np.argsort(-self.probabilities[rows, predicted], kind="stable")]

    def mistakes(self):
        """The rows of all wrong answers, the largest losses first."""
        rows = np.flatnonzero(self.predicted != self.y)
        return rows[np.argsort(-self.losses[rows], kind="stable")]


def predict_samples(run, X, y, mlp=None):
    """The Predictions of samples X [n, d] with class ids y [n] by a run's network as it is now, or by
    another of the same shape."""
    mlp = run.mlp if mlp is None else mlp
    inputs, targets = run.encode(X, y)
    with np.errstate(all="ignore"):
        logits = mlp.forward(inputs[:, :-1])
        losses = run.loss.per_sample(logits, targets)
    return Predictions(y, softmax(np.nan_to_num(logits)), np.nan_to_num(losses))
