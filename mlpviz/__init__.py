"""mlpviz: a multilayer perceptron in NumPy, and what it takes to watch it learn.

The course's form, a list of layers: `Dense`, `ReLU`, `forward`, `predict`, `train`. An experiment trained as
the playground trains it: `Run(Experiment(dataset="spiral")).epoch()`.
"""

from mlpviz.network.activations import ReLU
from mlpviz.network.course import forward, predict, train
from mlpviz.network.layers import Dense, Layer
from mlpviz.network.losses import grad_softmax_crossentropy_with_logits, softmax_crossentropy_with_logits
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

__version__ = "0.1.0"

__all__ = [
    "Dense",
    "Experiment",
    "Layer",
    "ReLU",
    "Run",
    "forward",
    "grad_softmax_crossentropy_with_logits",
    "predict",
    "softmax_crossentropy_with_logits",
    "train",
]
