"""The checkpoint: all it takes to go on from a moment of a run exactly as it did."""

from dataclasses import dataclass
from typing import Any, Self

from mlpviz.network.arrays import Array
from mlpviz.training.best import BestState
from mlpviz.training.descent import GradientDescent
from mlpviz.training.experiment import Experiment


@dataclass(frozen=True, eq=False)
class Checkpoint:
    """Parameters, optimizer, minibatches and live settings, after so many steps and epochs. Its arrays are
    read-only, and copies of a run share it.

    parameters, last_update [n_parameters]; optimizer_state [n_states, n_parameters] and optimizer_t: what the
    optimizer remembers; minibatches and best: what a Minibatches and a BestSoFar resume from.
    """

    experiment: Experiment
    steps: int
    epochs: int
    parameters: Array
    optimizer_state: Array
    optimizer_t: int
    minibatches: tuple[Any, ...]
    last_update: Array
    best: BestState

    @classmethod
    def of(cls, descent: GradientDescent, best: BestState) -> Self:
        """The state that gradient descent is in, with the best epoch so far."""
        return cls(
            descent.experiment,
            descent.steps,
            descent.epochs,
            _locked_copy(descent.mlp.parameters),
            _locked_copy(descent.optimizer.state),
            descent.optimizer.t,
            descent.minibatches.state(),
            _locked_copy(descent.last_update),
            best,
        )

    def restore(self, descent: GradientDescent) -> None:
        """Put gradient descent into this state."""
        descent.follow(self.experiment)
        descent.mlp.parameters[...] = self.parameters
        descent.optimizer.state[...] = self.optimizer_state
        descent.optimizer.t = self.optimizer_t
        descent.minibatches.restore(self.minibatches)
        descent.last_update[...] = self.last_update
        descent.steps, descent.epochs = self.steps, self.epochs
        descent.restores += 1

    @property
    def nbytes(self) -> int:
        """The memory it takes, about."""
        return self.parameters.nbytes + self.optimizer_state.nbytes + self.last_update.nbytes + 1000

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self


def _locked_copy(array: Array) -> Array:
    copy = array.copy()
    copy.flags.writeable = False
    return copy
