"""A network is a list of layers: forward through it, backward through it, one step.

This is the whole of backpropagation. `MLP` does the same with buffers and an optimizer.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from mlpviz.network.arrays import Array, ClassIds
from mlpviz.network.layers import Layer
from mlpviz.network.losses import grad_softmax_crossentropy_with_logits, softmax_crossentropy_with_logits
from mlpviz.network.validation import check_class_ids, check_logits


def forward(network: Sequence[Layer], X: Array) -> list[Array]:
    """The activations of every layer of `network`, as a list; the last are the logits.

    network: a list of layers; X [batch, input_units].
    """
    activations = []
    input = X
    for layer in network:
        input = layer.forward(input)
        activations.append(input)
    return activations


def predict(network: Sequence[Layer], X: Array) -> ClassIds:
    """The class with the largest logit for each sample, [batch].

    network: a list of layers, at least one; X [batch, input_units].
    """
    _check_not_empty(network)
    classes: ClassIds = forward(network, X)[-1].argmax(axis=-1)
    return classes


def train(network: Sequence[Layer], X: npt.ArrayLike, y: npt.ArrayLike) -> np.floating:
    """One step on a minibatch: every Dense layer makes its own step of gradient descent. Returns the mean
    loss before the step.

    network: a list of layers, at least one; X [batch, input_units]; y [batch], class ids from 0. Raises
    ValueError, before any layer learns, for an empty batch, for ids of no class, and for as many labels as
    there are not samples.
    """
    _check_not_empty(network)
    X = np.asarray(X)
    if X.ndim < 2 or len(X) == 0:
        raise ValueError(f"X must be [batch, input_units] with at least one sample, got {list(X.shape)}")
    activations = forward(network, X)
    logits = check_logits("the output of network", activations[-1])
    y = check_class_ids("y", y, *logits.shape)
    loss = softmax_crossentropy_with_logits(logits, y)

    gradient = grad_softmax_crossentropy_with_logits(logits, y)
    inputs = [X, *activations[:-1]]
    for layer, input in zip(reversed(network), reversed(inputs), strict=True):
        gradient = layer.backward(input, gradient)
    return loss.mean()


def _check_not_empty(network: Sequence[Layer]) -> None:
    if len(network) == 0:
        raise ValueError("network must hold at least one layer, got none")
