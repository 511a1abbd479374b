"""Losses: how wrong the network is, and the gradient that says in which direction.

A loss compares the network's outputs with targets, sample by sample; the loss of a batch is the mean.
The gradient is that of the mean, so the 1/n of the whole project stands here and nowhere else.

Classification takes logits (any real numbers) and the softmax is part of the loss: log and exp meet in
one formula and nothing overflows, however large the logits are.

The two functions of the course check what they are given. Those in `LOSSES` do the same arithmetic
unchecked, on targets written once for all samples, into arrays somebody else owns: they are what trains.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from mlpviz.network.arrays import Array, ClassIds
from mlpviz.network.validation import check_class_ids, check_logits


def softmax(logits: Array) -> Array:
    """Probabilities [batch, n_classes] from logits: p_k = e^{z_k} / Σ_j e^{z_j}."""
    probabilities = logits - logits.max(axis=1, keepdims=True)  # the largest exponent is 0
    np.exp(probabilities, out=probabilities)
    probabilities /= probabilities.sum(axis=1, keepdims=True)
    return probabilities


def softmax_crossentropy_with_logits(logits: npt.ArrayLike, reference_answers: npt.ArrayLike) -> Array:
    """Loss of each sample, [batch]: −log p_y = log Σ_j e^{z_j} − z_y.

    logits [batch, n_classes], real or whole numbers; reference_answers [batch], class ids from 0.
    Raises ValueError for other shapes, for an empty batch, and for ids of no class.
    """
    logits = check_logits("logits", logits)
    answers = check_class_ids("reference_answers", reference_answers, *logits.shape)
    return _log_sum_exp(logits) - logits[np.arange(len(logits)), answers]


def grad_softmax_crossentropy_with_logits(logits: npt.ArrayLike, reference_answers: npt.ArrayLike) -> Array:
    """Gradient of the *mean* loss with respect to the logits, [batch, n_classes]: (p − onehot(y)) / n.

    logits [batch, n_classes], real or whole numbers; reference_answers [batch], class ids from 0.
    Raises ValueError for other shapes, for an empty batch, and for ids of no class.
    """
    logits = check_logits("logits", logits)
    answers = check_class_ids("reference_answers", reference_answers, *logits.shape)
    return _crossentropy_gradient(logits, one_hot(answers, logits.shape[1], logits.dtype))


def one_hot(y: ClassIds, n_classes: int, dtype: npt.DTypeLike = np.float64) -> Array:
    """Class ids [batch] -> [batch, n_classes], 1 at the class and 0 elsewhere."""
    targets: Array = np.eye(n_classes, dtype=dtype)[y]
    return targets


def _log_sum_exp(logits: Array) -> Array:
    largest = logits.max(axis=1)
    return largest + np.log(np.exp(logits - largest[:, None]).sum(axis=1))


def _crossentropy(logits: Array, targets: Array) -> Array:
    return _log_sum_exp(logits) - (logits * targets).sum(axis=1)


def _crossentropy_gradient(logits: Array, targets: Array, out: Array | None = None) -> Array:
    out = np.empty_like(logits) if out is None else out
    np.subtract(logits, np.maximum.reduce(logits, 1, keepdims=True), out)
    np.exp(out, out)
    np.divide(out, out.dot(_all_ones(out.shape[1], out.dtype)), out)  # the row's sum in every column
    np.subtract(out, targets, out)
    np.multiply(out, 1 / len(out), out)
    return out


@cache
def _all_ones(n: int, dtype: np.dtype[np.floating]) -> Array:
    return np.ones((n, n), dtype)


def _squared_error(outputs: Array, targets: Array) -> Array:
    difference = outputs - targets
    errors: Array = 0.5 * (difference * difference).sum(axis=1)
    return errors


def _squared_error_gradient(outputs: Array, targets: Array, out: Array | None = None) -> Array:
    out = np.empty_like(outputs) if out is None else out
    np.subtract(outputs, targets, out)
    np.multiply(out, 1 / len(out), out)
    return out


def _values_as_column(y: npt.ArrayLike, output_units: int, dtype: npt.DTypeLike = np.float64) -> Array:
    return np.asarray(y, dtype=dtype).reshape(-1, output_units)


@dataclass(frozen=True)
class Loss:
    """A loss and its gradient, as functions of the outputs and of targets of the same shape and dtype.

    targets(y, output_units, dtype) -> [n, output_units]: labels y [n] in the form that `per_sample` and
    `gradient` take. per_sample(outputs, targets) -> [batch]: the loss of each sample.
    gradient(outputs, targets, out=None) -> [batch, output_units]: the gradient of the mean of `per_sample`
    with respect to the outputs, written into `out` if there is one.
    """

    targets: Callable[..., Array]
    per_sample: Callable[[Array, Array], Array]
    gradient: Callable[..., Array]


LOSSES = {
    # −log p_y from logits; gradient (p − t) / n (Bridle 1990)
    "cross_entropy": Loss(one_hot, _crossentropy, _crossentropy_gradient),
    # ½ (ŷ − t)², the half so that the gradient is (ŷ − t) / n (Gauss 1809)
    "squared_error": Loss(_values_as_column, _squared_error, _squared_error_gradient),
}
