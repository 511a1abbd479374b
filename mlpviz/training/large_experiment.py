"""A large experiment: one without the limits that keep a page quick and its links short."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from mlpviz.training.experiment import Experiment
from mlpviz.training.settings import Setting

SEEDS = ("data_seed", "weight_seed", "batch_seed")
NO_LIMITS: dict[str, dict[str, Any]] = {
    "hidden_layer_sizes": {"maximum": np.inf, "max_items": np.inf},
    "learning_rate": {"minimum": 1e-300, "maximum": np.inf},
    "schedule_epochs": {"maximum": np.inf},
    "batch_size": {"maximum": np.inf},
    "regularization_rate": {"maximum": np.inf},
    **{seed: {"maximum": np.inf} for seed in SEEDS},
}


@dataclass(frozen=True)
class LargeExperiment(Experiment):
    """An Experiment with any number of hidden layers, of units in each, and of samples in a minibatch, at any
    learning rate and regularization rate above 0, from any seeds. All else is as in an Experiment; the page
    opens the link of one as far as its own limits allow."""

    def _limit(self, setting: Setting) -> Setting:
        return replace(setting, **NO_LIMITS.get(setting.name, {}))
