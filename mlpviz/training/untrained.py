"""The untrained network."""

import numpy as np

from mlpviz.network.mlp import MLP
from mlpviz.training.experiment import Experiment
from mlpviz.training.samples import Samples


def make_network(experiment: Experiment, samples: Samples) -> MLP:
    """The network that an experiment starts from."""
    return MLP(
        (samples.input_units, *experiment.hidden_layer_sizes, samples.output_units),
        experiment.activations,
        initializer=experiment.initializer,
        rng=experiment.generator("weight"),
        dtype=np.dtype(experiment.dtype),
    )
