"""Training against baselines measured in the same run: the plain textbook form, scikit-learn, bare products.

python tests/benchmarks/bench_training.py

In one thread: matrices this small gain little from a second one, which only makes the timings uneven.
"""

import itertools
import os
import sys
import warnings
from pathlib import Path

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy is imported

import numpy as np
from sklearn.neural_network import MLPClassifier
from table import medians, report

sys.path.insert(0, str(Path(__file__).parents[2]))

from mlpviz.network.arrays import with_ones
from mlpviz.network.buffers import Buffers
from mlpviz.network.losses import LOSSES
from mlpviz.network.minibatches import Minibatches
from mlpviz.network.mlp import MLP
from mlpviz.network.optimizers import SGD

LOSS = LOSSES["cross_entropy"]


class PlainDense:
    """A dense layer as one writes it from the course's notebook."""

    def __init__(self, n_in, n_out, rng):
        self.weights = rng.normal(size=(n_in, n_out)) * np.sqrt(2 / (n_in + n_out))
        self.biases = np.zeros(n_out)

    def forward(self, input):
        return np.dot(input, self.weights) + self.biases

    def backward(self, input, grad_output):
        grad_input = np.dot(grad_output, self.weights.T)
        self.weights = self.weights - 0.03 * np.dot(input.T, grad_output)
        self.biases = self.biases - 0.03 * np.sum(grad_output, axis=0)
        return grad_input


class PlainTanh:
    def forward(self, input):
        return np.tanh(input)

    def backward(self, input, grad_output):
        return grad_output * (1 - np.tanh(input) ** 2)


def plain_train(network, X, y):
    activations = [X]
    for layer in network:
        activations.append(layer.forward(activations[-1]))
    logits = activations[-1]
    shifted = logits - np.max(logits, axis=-1, keepdims=True)
    exponentials = np.exp(shifted)
    sums = np.sum(exponentials, axis=-1, keepdims=True)
    answers = np.arange(len(y)), y
    loss = np.mean(np.log(sums[:, 0]) - shifted[answers])
    ones = np.zeros_like(logits)
    ones[answers] = 1
    gradient = (exponentials / sums - ones) / len(y)
    for layer, input in zip(reversed(network), reversed(activations[:-1]), strict=True):
        gradient = layer.backward(input, gradient)
    return loss


def plain_epoch(sizes, X, y, batch_size):
    rng = np.random.default_rng(0)
    network = []
    for n_in, n_out in itertools.pairwise(sizes):
        network += [PlainDense(n_in, n_out, rng), PlainTanh()]
    network.pop()

    def epoch():
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            plain_train(network, X[batch], y[batch])

    return epoch


def our_epoch(sizes, X, y, batch_size, activation, dtype):
    rng = np.random.default_rng(0)
    mlp = MLP(sizes, activation, rng=rng, dtype=dtype)
    batches = Minibatches(with_ones(X, dtype), LOSS.targets(y, sizes[-1], dtype), batch_size, rng)
    optimizer = SGD(len(mlp.parameters), dtype)
    buffers = {size: Buffers(mlp, size) for size in {batch_size, len(X) % batch_size or batch_size}}

    def epoch():
        batches.begin_epoch()
        for _ in range(batches.left):
            inputs, targets = batches.next()
            mlp.loss_gradient(inputs, targets, LOSS, buffers[len(inputs)])
            optimizer.step(mlp.parameters, mlp.gradient, 0.03)

    return epoch


def bare_products(sizes, n_samples, batch_size):
    """The matrix products of an epoch and nothing else, in preallocated float32 arrays."""
    rng = np.random.default_rng(0)

    def matrix(*shape):
        return rng.random(shape, dtype=np.float32)

    a = [matrix(batch_size, units) for units in sizes]
    w = [matrix(n_in, n_out) for n_in, n_out in itertools.pairwise(sizes)]
    gradients, back = [np.empty_like(one) for one in w], [np.empty_like(one) for one in a]
    out = [np.empty_like(one) for one in a]

    def epoch():
        for _ in range(n_samples // batch_size):
            for k in range(len(w)):
                np.matmul(a[k], w[k], out=out[k + 1])
            for k in reversed(range(len(w))):
                np.matmul(a[k].T, a[k + 1], out=gradients[k])
                if k:
                    np.matmul(a[k + 1], w[k].T, out=back[k])

    return epoch


def main():
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(250, 2)), rng.integers(0, 2, 250)
    for sizes, required in (((2, 4, 2, 2), 2.5), ((2, *(8,) * 6, 2), 1.0)):
        plain, ours = medians(
            [plain_epoch(sizes, X, y, 10), our_epoch(sizes, X, y, 10, "tanh", np.float64)], repeats=200
        )
        name = "-".join(map(str, sizes))
        print(
            f"\n{name}, tanh, 250 points, batches of 10: plain {plain * 1e3:.2f} ms, ours {ours * 1e3:.2f} ms"
        )
        report("times as fast as the plain textbook form", plain / ours, required, at_least=True)

    sizes, n_samples = (784, 100, 200, 10), 50_000
    X, y = rng.random((n_samples, 784), dtype=np.float32), np.arange(n_samples) % 10
    wide = X.astype(np.float64)  # what scikit-learn's own loaders give, and what it computes in unless told
    scikit = MLPClassifier(
        sizes[1:-1], solver="sgd", momentum=0, batch_size=32, max_iter=1, learning_rate_init=0.1, alpha=0
    )
    warnings.filterwarnings("ignore")
    theirs, theirs_narrow, ours, products = medians(
        [
            lambda: scikit.fit(wide, y),
            lambda: scikit.fit(X, y),
            our_epoch(sizes, X, y, 32, "relu", np.float32),
            bare_products(sizes, n_samples, 32),
        ],
        repeats=5,
    )
    print(f"\n784-100-200-10, ReLU, {n_samples:,} samples, batches of 32, an epoch:")
    print(
        f"scikit-learn {theirs:.2f} s, in float32 {theirs_narrow:.2f} s, ours in float32 {ours:.2f} s, ",
        end="",
    )
    print(f"bare matrix products in float32 {products:.2f} s")
    report(
        "times as fast as scikit-learn's MLPClassifier on data as they come",
        theirs / ours,
        2.5,
        at_least=True,
    )
    report(
        "times as fast as scikit-learn's MLPClassifier on float32 data",
        theirs_narrow / ours,
        2.5,
        at_least=True,
    )
    report("times the time of its matrix products alone", ours / products, 1.8, at_least=False)


if __name__ == "__main__":
    main()
