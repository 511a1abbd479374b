"""mlpviz: a multilayer perceptron in NumPy, and what it takes to watch it learn.

The course's form, a list of layers: `Dense`, `ReLU`, `forward`, `predict`, `train`. An experiment trained as
the playground trains it: `Run(Experiment(dataset="spiral")).epoch()`.
"""

from typing import TYPE_CHECKING

from mlpviz.network.activations import ReLU
from mlpviz.network.course import forward, predict, train
from mlpviz.network.layers import Dense, Layer
from mlpviz.network.losses import grad_softmax_crossentropy_with_logits, softmax_crossentropy_with_logits
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

if TYPE_CHECKING:
    from mlpviz.export.replay import Replay


def watch(run: Run) -> "Replay":
    """A replay of what a run has trained so far, with surfaces, losses and a time line: as the last line of a
    notebook's cell it is shown there, and `.save("replay.html")` writes it as a file of its own. Raises
    TypeError for what is no Run."""
    if not isinstance(run, Run):
        raise TypeError(f"run must be a Run, such as Run.of(estimator), got {type(run).__name__}")
    from mlpviz.export.replay import Replay  # here, as it needs Plotly's colours and `import mlpviz` does not

    return Replay.of(run)


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
    "watch",
]
