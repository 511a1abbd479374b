"""Floor 3, the training: the experiment, the run, its measurements and its history."""

from mlpviz.training.best import Best
from mlpviz.training.checkpoint import Checkpoint
from mlpviz.training.divergence import Divergence
from mlpviz.training.early_stopping import train_until_it_stalls
from mlpviz.training.experiment import Experiment
from mlpviz.training.history import Event, History
from mlpviz.training.large_experiment import LargeExperiment
from mlpviz.training.measurement import Measurement
from mlpviz.training.run import Run
from mlpviz.training.samples import Samples
from mlpviz.training.settings import SETTINGS, Setting

__all__ = [
    "SETTINGS",
    "Best",
    "Checkpoint",
    "Divergence",
    "Event",
    "Experiment",
    "History",
    "LargeExperiment",
    "Measurement",
    "Run",
    "Samples",
    "Setting",
    "train_until_it_stalls",
]
