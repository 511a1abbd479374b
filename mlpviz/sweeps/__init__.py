"""Floor 5, sweeps: many runs, and what can be learned from them."""

from mlpviz.sweeps.results import Results
from mlpviz.sweeps.sweep import Sweep
from mlpviz.sweeps.trial import Failure, Result, Trial

__all__ = ["Failure", "Result", "Results", "Sweep", "Trial"]
