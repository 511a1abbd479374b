"""Divergence: where a run broke, to the step and the layer, once numbers are no longer finite.

Training looks at nothing on the way, which keeps it fast. When the outcome is not finite it is taken back and
walked again, one checked step at a time.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mlpviz.network.buffers import Buffers
from mlpviz.training.descent import GradientDescent, Moment
from mlpviz.training.measurement import MAX_MEASURED


@dataclass(frozen=True)
class Divergence:
    """Why a run stopped: the first number that was no longer finite.

    step: the update that made it; layer: the dense layer it appeared in, counted from 1, in the order of
    the computation: that step's forward pass, its backward pass, its update, and the forward pass of the
    training data with the new parameters; reason: a sentence. The run stands at the last finite state, the
    one before that step.
    """

    step: int
    epoch: int
    layer: int
    reason: str


def find_divergence(
    descent: GradientDescent, before: Moment, n_steps: int, train_loss: Callable[..., float]
) -> Divergence | None:
    """The step within `n_steps` after the finite moment `before` that makes a parameter or the training loss
    infinite or NaN; gradient descent is left at the moment before that step. None if there is none such.

    train_loss(in_full=…): the training loss now. Of many samples only some are looked at on the way; if the
    loss of the others is the first to overflow, the way is walked again with an eye on all of them.
    """
    for in_full in (False, True):
        found = _walk(descent, before, n_steps, train_loss, in_full)
        if found is not None and (in_full or np.isfinite(train_loss(in_full=True))):
            return found
    return None


def _walk(
    descent: GradientDescent,
    before: Moment,
    n_steps: int,
    train_loss: Callable[..., float],
    in_full: bool,
) -> Divergence | None:
    descent.return_to(before)
    for _ in range(n_steps):
        last_finite = descent.moment()
        descent.step()
        if not (np.isfinite(descent.mlp.parameters).all() and np.isfinite(train_loss(in_full=in_full))):
            found = Divergence(descent.steps, descent.epochs, *_first_not_finite(descent))
            descent.return_to(last_finite)
            return found
    return None


def _first_not_finite(descent: GradientDescent) -> tuple[int, str]:
    """(layer, reason) of the last step, in the order of its computation: forward through the sums, backward
    through the gradients, the update, and forward again with what the update has made of the parameters."""
    dense = descent.mlp.dense
    if (layer := _first_overflowed_sums(descent.last_buffers)) is not None:
        return layer, f"the sums of layer {layer} overflowed"
    for layer in range(len(dense), 0, -1):
        if not np.isfinite(dense[layer - 1].gradient).all():
            return layer, f"the gradient of layer {layer} overflowed"
    for layer, one in enumerate(dense, start=1):
        if not np.isfinite(one.parameters).all():
            return layer, f"the step made the weights of layer {layer} overflow"
    if (layer := _first_overflowed_sums(_pass_training_data(descent))) is not None:
        return layer, f"the step made the sums of layer {layer} overflow"
    return len(dense), "the training loss overflowed"


def _first_overflowed_sums(buffers: Buffers) -> int | None:
    """The first dense layer, counted from 1, whose sums in a forward pass are not all finite, or None."""
    sums = [*(z for z, _, _ in buffers.hidden), buffers.outputs]
    return next((layer for layer, z in enumerate(sums, start=1) if not np.isfinite(z).all()), None)


def _pass_training_data(descent: GradientDescent) -> Buffers:
    """A forward pass, with the present parameters, of the training data that the training loss is of."""
    X = descent.samples.inputs_train[:MAX_MEASURED]
    buffers = Buffers(descent.mlp, len(X), backward=False)
    descent.mlp.forward_into(X, buffers)
    return buffers
