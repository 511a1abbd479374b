"""Backpropagation laid open: some samples forward through the network and their gradients back, with every
number on the way (Rumelhart, Hinton & Williams 1986).

It is the arithmetic of a training step: what `MLP.loss_gradient` computes in buffers and forgets is kept
here. Nothing is trained, and no generator moves.
"""

from dataclasses import dataclass

import numpy as np

from mlpviz.network.arrays import Array, ClassIds
from mlpviz.network.losses import Loss
from mlpviz.network.mlp import MLP
from mlpviz.training.run import Run

PerLayer = tuple[Array, ...]  # from the first dense layer to the output layer


@dataclass(frozen=True, eq=False)
class Pass:
    """The numbers of one forward and backward pass of n samples. What is a tuple has an array for each dense
    layer, from the first to the output layer. L is the mean loss of these samples, without the penalty.

    X [n, d], y [n]: the samples, points of the plane or images, and their labels.
    inputs [n, features]: what the network is fed.
    sums: z = x W + b, [n, units]. activations: a = f(z), [n, units]; the output layer's are its sums, unless
    the loss has an activation within it.
    losses [n]: one for each sample.
    grad_activations: dL/da, slopes: f'(z), grad_sums: dL/dz = f'(z) dL/da, each [n, units].
    Of an output layer whose activations are its sums, dL/da is dL/dz and the slope 1.
    gradients: dL/dW above dL/db, [input_units + 1, units]. grad_inputs: dL/dx, [n, features].
    """

    X: Array
    y: Array | ClassIds
    inputs: Array
    sums: PerLayer
    activations: PerLayer
    losses: Array
    grad_activations: PerLayer
    slopes: PerLayer
    grad_sums: PerLayer
    gradients: PerLayer
    grad_inputs: Array

    @property
    def loss(self) -> float:
        """L, the mean of the losses."""
        return float(self.losses.mean())

    @property
    def gradient(self) -> Array:
        """All gradients as one vector, laid out like `MLP.parameters`."""
        return np.concatenate([gradient.ravel() for gradient in self.gradients])


def backpropagate(run: Run, X: Array, y: Array | ClassIds, mlp: MLP | None = None) -> Pass:
    """The Pass of samples X [n, d] with labels y [n] (class ids, or values in regression) through the run's
    network as it is now, or through `mlp`, another of the same shape."""
    mlp = run.mlp if mlp is None else mlp
    extended, targets = run.encode(X, y)  # the last column is ones, for the biases
    with np.errstate(all="ignore"):
        sums, activations, layer_inputs = [], [], []
        bends = (*mlp.activations, run.loss.activation)
        for dense, activation in zip(mlp.dense, bends, strict=True):
            layer_inputs.append(extended)
            z = extended @ dense.parameters
            a = z if activation is None else activation.forward(z)
            sums.append(z)
            activations.append(a)
            extended = np.column_stack([a, np.ones(len(a), a.dtype)])

        grad_z = run.loss.gradient(sums[-1], targets)
        grad_a, slope = _unbend(run.loss, sums[-1], activations[-1], targets, grad_z)
        grad_activations, slopes, grad_sums = [grad_a], [slope], [grad_z]
        gradients = [layer_inputs[-1].T @ grad_z]
        for k in range(len(mlp.activations) - 1, -1, -1):
            grad_a = grad_z @ mlp.dense[k + 1].weights.T
            slope = np.empty_like(grad_a)
            mlp.activations[k].derivative(sums[k], activations[k], slope)
            grad_z = slope * grad_a
            grad_activations.insert(0, grad_a)
            slopes.insert(0, slope)
            grad_sums.insert(0, grad_z)
            gradients.insert(0, layer_inputs[k].T @ grad_z)
        grad_inputs = grad_z @ mlp.dense[0].weights.T
        losses = run.loss.per_sample(sums[-1], targets)
    return Pass(
        X=X,
        y=y,
        inputs=layer_inputs[0][:, :-1],
        sums=tuple(sums),
        activations=tuple(activations),
        losses=losses,
        grad_activations=tuple(grad_activations),
        slopes=tuple(slopes),
        grad_sums=tuple(grad_sums),
        gradients=tuple(gradients),
        grad_inputs=grad_inputs,
    )


def _unbend(loss: Loss, z: Array, a: Array, targets: Array, grad_z: Array) -> tuple[Array, Array]:
    """(dL/da, f'(z)) of the output layer, [n, output_units] each."""
    if loss.activation is None:
        return grad_z, np.ones_like(grad_z)
    slope = np.empty_like(a)
    loss.activation.derivative(z, a, slope)
    return loss.activation_gradient(a, targets), slope


def peek_minibatch(run: Run) -> Pass:
    """The Pass of the minibatch that the run's next step will train on. Looking ahead draws nothing: the
    step, when it comes, is the same."""
    rows = run.next_rows()
    return backpropagate(run, run.X_train[rows], run.y_train[rows])
