"""Optimizers: how a gradient becomes a step, in order of increasing complexity.

`step(parameters, gradient, learning_rate)` changes the flat vector of all parameters in place. What an
optimizer remembers between steps are the rows of `state` [n, n_parameters] and the number of steps `t`;
copying these two and putting them back resumes it exactly. Inside `step` stand the papers' letters. Each
carries the `label` that a menu shows.
"""

import numpy as np
import numpy.typing as npt

from mlpviz.network.arrays import Array


class SGD:
    """θ ← θ − η g (Robbins & Monro 1951)"""

    label = "SGD"
    n_states = 0

    def __init__(self, n_parameters: int, dtype: npt.DTypeLike = np.float64) -> None:
        self.state: Array = np.zeros((self.n_states, n_parameters), dtype)
        self.t = 0
        self._scratch: Array = np.empty((2, n_parameters), dtype)

    def step(self, parameters: Array, gradient: Array, learning_rate: float) -> None:
        self.t += 1
        update = self._scratch[0]
        np.multiply(gradient, learning_rate, update)
        np.subtract(parameters, update, parameters)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(t={self.t})"


class Momentum(SGD):
    """v ← μ v − η g;  θ ← θ + v (Polyak 1964)"""

    label = "Momentum"
    n_states = 1
    momentum = 0.9

    def step(self, parameters: Array, gradient: Array, learning_rate: float) -> None:
        self.t += 1
        v, update = self.state[0], self._scratch[0]
        np.multiply(gradient, learning_rate, update)
        v *= self.momentum
        v -= update
        parameters += v


class Nesterov(Momentum):
    """v ← μ v − η g;  θ ← θ + μ v − η g: the gradient of the point the momentum leads to, in the form
    that needs no second gradient (Nesterov 1983; Sutskever et al. 2013)"""

    label = "Nesterov"

    def step(self, parameters: Array, gradient: Array, learning_rate: float) -> None:
        self.t += 1
        v, (update, ahead) = self.state[0], self._scratch
        np.multiply(gradient, learning_rate, update)
        v *= self.momentum
        v -= update
        np.multiply(v, self.momentum, ahead)
        ahead -= update
        parameters += ahead


class Adagrad(SGD):
    """s ← s + g²;  θ ← θ − η g / (√s + ε) (Duchi et al. 2011)"""

    label = "Adagrad"
    n_states = 1
    epsilon = 1e-8

    def step(self, parameters: Array, gradient: Array, learning_rate: float) -> None:
        self.t += 1
        s, (update, root) = self.state[0], self._scratch
        np.multiply(gradient, gradient, update)
        s += update
        _divide_by_root(gradient, s, self.epsilon, update, root)
        update *= learning_rate
        parameters -= update


class RMSprop(SGD):
    """s ← ρ s + (1 − ρ) g²;  θ ← θ − η g / (√s + ε) (Tieleman & Hinton 2012)"""

    label = "RMSprop"
    n_states = 1
    rho = 0.9
    epsilon = 1e-8

    def step(self, parameters: Array, gradient: Array, learning_rate: float) -> None:
        self.t += 1
        s, (update, root) = self.state[0], self._scratch
        np.multiply(gradient, gradient, update)
        update *= 1 - self.rho
        s *= self.rho
        s += update
        _divide_by_root(gradient, s, self.epsilon, update, root)
        update *= learning_rate
        parameters -= update


class Adam(SGD):
    """m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  m̂ = m / (1 − β₁ᵗ);  v̂ = v / (1 − β₂ᵗ);
    θ ← θ − η m̂ / (√v̂ + ε) (Kingma & Ba 2015)"""

    label = "Adam"
    n_states = 2
    beta1, beta2, epsilon = 0.9, 0.999, 1e-8

    def step(self, parameters: Array, gradient: Array, learning_rate: float) -> None:
        self.t += 1
        (m, v), (update, root) = self.state, self._scratch
        np.multiply(gradient, 1 - self.beta1, update)
        m *= self.beta1
        m += update
        np.multiply(gradient, gradient, update)
        update *= 1 - self.beta2
        v *= self.beta2
        v += update
        np.multiply(v, 1 / (1 - self.beta2**self.t), update)  # v̂
        _divide_by_root(m, update, self.epsilon, update, root)
        update *= learning_rate / (1 - self.beta1**self.t)
        parameters -= update


class AdamW(Adam):
    """Adam, with the weights' decay apart from the gradient: θ ← θ − η λ θ before Adam's step
    (Loshchilov & Hutter 2019), λ = 0.01. All parameters decay, as in the paper."""

    label = "AdamW"
    weight_decay = 0.01

    def step(self, parameters: Array, gradient: Array, learning_rate: float) -> None:
        parameters *= 1 - learning_rate * self.weight_decay
        super().step(parameters, gradient, learning_rate)


def _divide_by_root(numerator: Array, square: Array, epsilon: float, out: Array, root: Array) -> None:
    """out = numerator / (√square + ε); `out` may be `square`."""
    np.sqrt(square, root)
    root += epsilon
    np.divide(numerator, root, out)


OPTIMIZERS: dict[str, type[SGD]] = {
    "sgd": SGD,
    "momentum": Momentum,
    "nesterov": Nesterov,
    "adagrad": Adagrad,
    "rmsprop": RMSprop,
    "adam": Adam,
    "adamw": AdamW,
}
