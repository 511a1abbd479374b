"""Losses: how wrong the network is, and the gradient that says in which direction.

A loss compares the network's outputs with targets, sample by sample; the loss of a batch is the mean.
The gradient is that of the mean, so the 1/n of the whole project stands here and nowhere else.

Classification takes logits (any real numbers) and the softmax is part of the loss: log and exp meet in
one formula and nothing overflows, however large the logits are. Two classes need one logit z only, from which
class 1 has the probability σ(z), the softmax of [0, z].

The two functions of the course check what they are given. Those in `LOSSES` do the same arithmetic
unchecked, on targets written once for all samples, into arrays somebody else owns: they are what trains.
"""

from dataclasses import dataclass
from functools import cache
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from mlpviz.network.activations import Activation, Tanh
from mlpviz.network.arrays import Array, ClassIds
from mlpviz.network.validation import check_choice, check_class_ids, check_logits


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
    return _cross_entropy.gradient(logits, one_hot(answers, logits.shape[1], logits.dtype))


def one_hot(y: ClassIds, n_classes: int, dtype: npt.DTypeLike = np.float64) -> Array:
    """Class ids [batch] -> [batch, n_classes], 1 at the class and 0 elsewhere."""
    targets: Array = np.eye(n_classes, dtype=dtype)[y]
    return targets


def _log_sum_exp(logits: Array) -> Array:
    largest = logits.max(axis=1)
    return largest + np.log(np.exp(logits - largest[:, None]).sum(axis=1))


@cache
def _all_ones(n: int, dtype: np.dtype[np.floating]) -> Array:
    return np.ones((n, n), dtype)


@dataclass(frozen=True)
class Loss:
    """A loss and its gradient, as functions of the outputs, which are the sums of the last dense layer, and
    of targets of the same shape and dtype.

    label: its name in words. activation: what bends the outputs within the loss before they are compared with
    the targets, or None.
    """

    label: ClassVar[str]
    activation: ClassVar[Activation | None] = None

    def output_units(self, n_classes: int) -> int:
        """How many outputs it takes for so many classes; 0 means values."""
        raise NotImplementedError

    def targets(self, y: npt.ArrayLike, output_units: int, dtype: npt.DTypeLike = np.float64) -> Array:
        """Labels y [n] in the form that `per_sample` and `gradient` take, [n, output_units]."""
        raise NotImplementedError

    def per_sample(self, outputs: Array, targets: Array) -> Array:
        """The loss of each sample, [batch]."""
        raise NotImplementedError

    def gradient(self, outputs: Array, targets: Array, out: Array | None = None) -> Array:
        """The gradient of the mean of `per_sample` with respect to the outputs, [batch, output_units],
        written into `out` if there is one."""
        raise NotImplementedError

    def activation_gradient(self, activations: Array, targets: Array) -> Array:
        """As `gradient`, with respect to the outputs as its activation has bent them; without one the two are
        the same."""
        return self.gradient(activations, targets)

    def probabilities(self, outputs: Array) -> Array:
        """Those of the classes, [batch, n_classes]. Raises ValueError for a loss of values."""
        raise NotImplementedError

    def verdicts(self, outputs: Array) -> Array:
        """What each output says of its class, from −1, surely not, to 1, surely, [batch, output_units]; one
        output for two classes speaks of class 1. Values as they are."""
        raise NotImplementedError


class CrossEntropy(Loss):
    """−log p_y, from as many logits as there are classes; gradient (p − t) / n (Bridle 1990)."""

    label = "cross-entropy"

    def output_units(self, n_classes: int) -> int:
        return n_classes

    def targets(self, y: npt.ArrayLike, output_units: int, dtype: npt.DTypeLike = np.float64) -> Array:
        return one_hot(np.asarray(y), output_units, dtype)

    def per_sample(self, outputs: Array, targets: Array) -> Array:
        return _log_sum_exp(outputs) - (outputs * targets).sum(axis=1)

    def gradient(self, outputs: Array, targets: Array, out: Array | None = None) -> Array:
        out = np.empty_like(outputs) if out is None else out
        np.subtract(outputs, np.maximum.reduce(outputs, 1, keepdims=True), out)
        np.exp(out, out)
        np.divide(out, out.dot(_all_ones(out.shape[1], out.dtype)), out)  # the row's sum in every column
        np.subtract(out, targets, out)
        np.multiply(out, 1 / len(out), out)
        return out

    def probabilities(self, outputs: Array) -> Array:
        return softmax(outputs)

    def verdicts(self, outputs: Array) -> Array:
        return 2 * softmax(outputs) - 1


class BinaryCrossEntropy(Loss):
    """−log p_y of two classes from one logit z, with t = ±1: log(1 + e^{−t z}); gradient −t σ(−t z) / n
    (Cox 1958)."""

    label = "cross-entropy"

    def output_units(self, n_classes: int) -> int:
        return 1

    def targets(self, y: npt.ArrayLike, output_units: int, dtype: npt.DTypeLike = np.float64) -> Array:
        return _signs(y, output_units, dtype)

    def per_sample(self, outputs: Array, targets: Array) -> Array:
        losses: Array = np.logaddexp(0, -targets * outputs).sum(axis=1)
        return losses

    def gradient(self, outputs: Array, targets: Array, out: Array | None = None) -> Array:
        out = np.empty_like(outputs) if out is None else out
        np.multiply(outputs, targets, out)
        np.exp(out, out)  # may be infinite, and then the quotient is 0, as it should be
        np.add(out, 1, out)
        np.divide(targets, out, out)
        np.multiply(out, -1 / len(out), out)
        return out

    def probabilities(self, outputs: Array) -> Array:
        return softmax(np.column_stack([np.zeros_like(outputs), outputs]))

    def verdicts(self, outputs: Array) -> Array:
        return np.tanh(outputs / 2)  # 2 σ(z) − 1


class SquaredError(Loss):
    """½ (ŷ − t)² of values, the half so that the gradient is (ŷ − t) / n (Gauss 1809)."""

    label = "squared error"

    def output_units(self, n_classes: int) -> int:
        return 1

    def targets(self, y: npt.ArrayLike, output_units: int, dtype: npt.DTypeLike = np.float64) -> Array:
        return np.asarray(y, dtype=dtype).reshape(-1, output_units)

    def per_sample(self, outputs: Array, targets: Array) -> Array:
        difference = outputs - targets
        errors: Array = 0.5 * (difference * difference).sum(axis=1)
        return errors

    def gradient(self, outputs: Array, targets: Array, out: Array | None = None) -> Array:
        out = np.empty_like(outputs) if out is None else out
        np.subtract(outputs, targets, out)
        np.multiply(out, 1 / len(out), out)
        return out

    def probabilities(self, outputs: Array) -> Array:
        raise ValueError("loss must be one of classes to give probabilities, got that of values")

    def verdicts(self, outputs: Array) -> Array:
        return outputs


class TanhSquaredError(Loss):
    """½ (a − t)² with a = tanh z and t = ±1 for every output: TensorFlow Playground's loss of two classes
    (Smilkov & Carter 2016), and of more its sum over an output for each."""

    label = "squared error"
    activation = Tanh()

    def output_units(self, n_classes: int) -> int:
        return 1 if n_classes == 2 else n_classes

    def targets(self, y: npt.ArrayLike, output_units: int, dtype: npt.DTypeLike = np.float64) -> Array:
        return _signs(y, output_units, dtype)

    def per_sample(self, outputs: Array, targets: Array) -> Array:
        return _squared_error.per_sample(np.tanh(outputs), targets)

    def gradient(self, outputs: Array, targets: Array, out: Array | None = None) -> Array:
        a = np.tanh(outputs)
        out = _squared_error.gradient(a, targets, out)  # dL/da
        np.multiply(a, a, a)
        np.subtract(1, a, a)  # tanh' = 1 − a²
        np.multiply(out, a, out)
        return out

    def activation_gradient(self, activations: Array, targets: Array) -> Array:
        return _squared_error.gradient(activations, targets)

    def probabilities(self, outputs: Array) -> Array:
        """The shares of (1 + a) / 2: the squared error is least where a is the mean of its targets, 2 p − 1
        (Bishop 2006)."""
        a = np.tanh(outputs)
        if a.shape[1] == 1:
            a = np.column_stack([-a, a])
        shares = 1 + a + np.finfo(a.dtype).tiny  # where nothing is left of any, all are as likely
        shares /= shares.sum(axis=1, keepdims=True)
        return shares

    def verdicts(self, outputs: Array) -> Array:
        return np.tanh(outputs)


def _signs(y: npt.ArrayLike, output_units: int, dtype: npt.DTypeLike) -> Array:
    """Class ids [batch] -> [batch, output_units]: 1 at the class and −1 elsewhere; of one output, 1 for class
    1 and −1 for class 0."""
    y = np.asarray(y)
    hot = y[:, None].astype(np.float64) if output_units == 1 else one_hot(y, output_units)
    signs: Array = (2 * hot - 1).astype(dtype)
    return signs


_cross_entropy, _squared_error = CrossEntropy(), SquaredError()

LOSSES: dict[str, Loss] = {
    "cross_entropy": _cross_entropy,
    "binary_cross_entropy": BinaryCrossEntropy(),
    "squared_error": _squared_error,
    "tanh_squared_error": TanhSquaredError(),
}
CLASS_LOSSES = {  # losses that can be chosen for classes: the one of two, and the one of more
    "cross_entropy": (LOSSES["binary_cross_entropy"], LOSSES["cross_entropy"]),
    "squared_error": (LOSSES["tanh_squared_error"], LOSSES["tanh_squared_error"]),
}


def choose_loss(name: str, n_classes: int) -> Loss:
    """The Loss of one of `CLASS_LOSSES` for so many classes; for none, which means values, the squared
    error."""
    if n_classes == 0:
        return _squared_error
    two, more = CLASS_LOSSES[check_choice("loss", name, CLASS_LOSSES)]
    return two if n_classes == 2 else more


def pick_classes(outputs: Array) -> ClassIds:
    """The class that each sample is taken for, [batch]: the one with the largest of its outputs, [batch,
    n_classes]; by one output, class 1 where it is positive."""
    if outputs.shape[1] == 1:
        return (outputs[:, 0] > 0).astype(np.int64)
    classes: ClassIds = outputs.argmax(axis=1)
    return classes
