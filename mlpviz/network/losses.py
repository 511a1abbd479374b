"""Losses: how wrong the network is, and the gradient that says in which direction.

A loss compares the network's outputs with targets, sample by sample; the loss of a batch is the mean.
The gradient is that of the mean, so the 1/n of the whole project stands here and nowhere else.

Classification takes logits (any real numbers) and the softmax is part of the loss: log and exp meet in
one formula and nothing overflows, however large the logits are.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np


def softmax(logits):
    """Probabilities [batch, n_classes] from logits: p_k = e^{z_k} / Σ_j e^{z_j}."""
    probabilities = logits - logits.max(axis=1, keepdims=True)  # the largest exponent is 0
    np.exp(probabilities, out=probabilities)
    probabilities /= probabilities.sum(axis=1, keepdims=True)
    return probabilities


def softmax_crossentropy_with_logits(logits, reference_answers):
    """Loss of each sample, [batch]: −log p_y = log Σ_j e^{z_j} − z_y.

    logits [batch, n_classes]; reference_answers [batch], class ids.
    """
    logits, reference_answers = np.asarray(logits), np.asarray(reference_answers)
    answers = logits[np.arange(len(logits)), reference_answers]
    return _log_sum_exp(logits) - answers


def grad_softmax_crossentropy_with_logits(logits, reference_answers):
    """Gradient of the *mean* loss with respect to the logits, [batch, n_classes]: (p − onehot(y)) / n."""
    logits = np.asarray(logits)
    targets = one_hot(np.asarray(reference_answers), logits.shape[1])
    return _crossentropy_gradient(logits, targets)


def one_hot(y, n_classes, dtype=np.float64):
    """Class ids [batch] -> [batch, n_classes], 1 at the class and 0 elsewhere."""
    return np.eye(n_classes, dtype=dtype)[y]


def _log_sum_exp(logits):
    largest = logits.max(axis=1)
    return largest + np.log(np.exp(logits - largest[:, None]).sum(axis=1))


def _crossentropy(logits, targets):
    return _log_sum_exp(logits) - (logits * targets).sum(axis=1)


def _crossentropy_gradient(logits, targets, out=None):
    out = np.empty_like(logits, dtype=np.result_type(logits, np.float32)) if out is None else out
    np.subtract(logits, np.maximum.reduce(logits, 1, keepdims=True), out)
    np.exp(out, out)
    np.divide(out, out.dot(_all_ones(out.shape[1], out.dtype)), out)  # the row's sum in every column
    np.subtract(out, targets, out)
    np.multiply(out, 1 / len(out), out)
    return out


@cache
def _all_ones(n, dtype):
    return np.ones((n, n), dtype)


def _squared_error(outputs, targets):
    difference = outputs - targets
    return 0.5 * (difference * difference).sum(axis=1)


def _squared_error_gradient(outputs, targets, out=None):
    out = np.empty_like(outputs, dtype=np.result_type(outputs, np.float32)) if out is None else out
    np.subtract(outputs, targets, out)
    np.multiply(out, 1 / len(out), out)
    return out


def _values_as_column(y, output_units, dtype=np.float64):
    return np.asarray(y, dtype=dtype).reshape(-1, output_units)


@dataclass(frozen=True)
class Loss:
    """A loss and its gradient.

    targets(y, output_units, dtype) -> [n, output_units]: how labels are written for the two others.
    per_sample(outputs, targets) -> [batch]. gradient(outputs, targets, out=None) -> the gradient of the
    mean of `per_sample` with respect to the outputs, [batch, output_units].
    """

    label: str
    targets: Callable
    per_sample: Callable
    gradient: Callable


LOSSES = {
    # −log p_y from logits; gradient (p − t) / n (Bridle 1990)
    "cross_entropy": Loss("softmax cross-entropy", one_hot, _crossentropy, _crossentropy_gradient),
    # ½ (ŷ − t)², the half so that the gradient is (ŷ − t) / n (Gauss 1809)
    "squared_error": Loss(
        "mean squared error, halved", _values_as_column, _squared_error, _squared_error_gradient
    ),
}
