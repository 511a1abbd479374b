"""mlpviz: a multilayer perceptron in NumPy, and what it takes to watch it learn."""

from mlpviz.network.activations import ReLU
from mlpviz.network.course import forward, predict, train
from mlpviz.network.layers import Dense, Layer
from mlpviz.network.losses import grad_softmax_crossentropy_with_logits, softmax_crossentropy_with_logits

__version__ = "0.1.0"

__all__ = [
    "Dense",
    "Layer",
    "ReLU",
    "forward",
    "grad_softmax_crossentropy_with_logits",
    "predict",
    "softmax_crossentropy_with_logits",
    "train",
]
