"""A pass: some samples forward through the network and their gradients back, with every number on the way.

It is the arithmetic of a training step, laid open: what `MLP.loss_gradient` computes in buffers and forgets
is kept here. Nothing is trained, and no generator moves.
"""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class Pass:
    """The numbers of one pass of n samples; per dense layer, from the first to the output layer, where it is
    a tuple. L is the mean loss of these samples, without the penalty.

    X [n, d], y [n]: the samples, points of the plane or images, and their labels. inputs [n, features]: what
    the network is fed. sums: z = x W + b, [n, units]. activations: a = f(z), [n, units]; the output layer's
    are its sums. losses [n]: of each point. grad_activations: dL/da, [n, units]; slopes: f'(z), [n, units];
    grad_sums: dL/dz = f'(z) dL/da, [n, units]; of the output layer, dL/da is dL/dz and the slope 1.
    gradients: dL/dW above dL/db, [input_units + 1, units]. grad_inputs: dL/dx, [n, features].
    """

    X: np.ndarray
    y: np.ndarray
    inputs: np.ndarray
    sums: tuple
    activations: tuple
    losses: np.ndarray
    grad_activations: tuple
    slopes: tuple
    grad_sums: tuple
    gradients: tuple
    grad_inputs: np.ndarray

    @property
    def loss(self):
        """L, the mean of the losses."""
        return float(self.losses.mean())

    @property
    def gradient(self):
        """All gradients as one vector, laid out like `MLP.parameters`."""
        return np.concatenate([gradient.ravel() for gradient in self.gradients])


def backpropagate(run, X, y, mlp=None):
    """The Pass of samples X [n, d] with labels y [n] through a run's network as it is now, or through
    another of the same shape."""
    mlp = run.mlp if mlp is None else mlp
    extended, targets = run.encode(X, y)  # the last column is ones, for the biases
    with np.errstate(all="ignore"):
        sums, activations, layer_inputs = [], [], []
        for dense, activation in zip(mlp.dense, (*mlp.activations, None), strict=True):
            layer_inputs.append(extended)
            z = extended @ dense.parameters
            a = z if activation is None else activation.forward(z)
            sums.append(z)
            activations.append(a)
            extended = np.column_stack([a, np.ones(len(a), a.dtype)])

        grad_z = run.loss.gradient(sums[-1], targets)
        grad_activations, slopes, grad_sums = [grad_z], [np.ones_like(grad_z)], [grad_z]
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
    return Pass(
        X=X,
        y=y,
        inputs=layer_inputs[0][:, :-1],
        sums=tuple(sums),
        activations=tuple(activations),
        losses=run.loss.per_sample(sums[-1], targets),
        grad_activations=tuple(grad_activations),
        slopes=tuple(slopes),
        grad_sums=tuple(grad_sums),
        gradients=tuple(gradients),
        grad_inputs=grad_inputs,
    )


def peek_minibatch(run):
    """The Pass of the minibatch that the run's next step will train on."""
    rows = run.next_rows()
    return backpropagate(run, run.X_train[rows], run.y_train[rows])


@dataclass(frozen=True)
class GradientCheck:
    """dL/dw by backpropagation and by central differences, (L(w + h) − L(w − h)) / 2h, with the error of the
    one as a share of the larger of both."""

    backpropagation: float
    differences: float
    h: float

    @property
    def relative_error(self):
        largest = max(abs(self.backpropagation), abs(self.differences))
        return abs(self.backpropagation - self.differences) / largest if largest else 0.0


def check_gradient(run, X, y, layer, input, unit, mlp=None, h=1e-5):
    """The GradientCheck of one weight for the samples X [n, d], y [n]; layer, input and unit as in
    `Run.set_parameter`. The differences are taken in float64, on a copy."""
    seen = backpropagate(run, X, y, mlp)
    copy = (run.mlp if mlp is None else mlp).astype(np.float64)
    parameters = copy.dense[layer - 1].parameters
    was = parameters[input, unit]
    losses = []
    for value in (was + h, was - h):
        parameters[input, unit] = value
        losses.append(backpropagate(run, X, y, copy).loss)
    differences = (losses[0] - losses[1]) / (2 * h)
    return GradientCheck(float(seen.gradients[layer - 1][input, unit]), differences, h)
