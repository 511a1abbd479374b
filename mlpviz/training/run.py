"""A run: one experiment being trained.

`Run` owns the samples, the network, its training and the history. Training advances in one place, `_train`,
and returns; `step`, `epoch` and `advance` are ways to say how far. Nobody else loops, so a notebook, the page
and a test all drive the same code.
"""

import time
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.data import ImageParts
from mlpviz.network.arrays import Array
from mlpviz.network.evaluation import LayerMeasurement
from mlpviz.network.mlp import MLP
from mlpviz.training.beginnings import Beginnings
from mlpviz.training.best import Best, BestSoFar
from mlpviz.training.budget import Budget
from mlpviz.training.checkpoint import Checkpoint
from mlpviz.training.descent import GradientDescent, Moment
from mlpviz.training.divergence import Divergence, find_divergence
from mlpviz.training.editing import edit_parameter
from mlpviz.training.experiment import Experiment
from mlpviz.training.history import Event, History, max_rows
from mlpviz.training.measurement import Measurement, Measurer
from mlpviz.training.run_card import describe_run
from mlpviz.training.samples import Samples
from mlpviz.training.samples_at_hand import SamplesAtHand
from mlpviz.training.settings import LIVE
from mlpviz.training.threads import one_blas_thread
from mlpviz.training.untrained import make_network


class Run(SamplesAtHand, Beginnings):
    """One experiment being trained. images: the ImageParts of a data set of images, by default those that
    `mlpviz.data.IMAGES` finds. `Run.on` makes one of arrays, `Run.of` of a fitted estimator. `history` is
    measured after every epoch; `diverged` is None or a Divergence, and then the run stands still. `samples`
    are what it trains on and is tested with; what is used most of them is at hand here, too. A copy or a
    pickle trains on as the run itself would, bit for bit.
    """

    def __init__(self, experiment: Experiment, images: ImageParts | None = None) -> None:
        self.samples = samples = Samples(experiment, images)
        self.task, self.n_classes, self.loss = samples.task, samples.n_classes, samples.loss
        self.mlp = make_network(experiment, samples)
        self._descent = GradientDescent(self.mlp, samples, experiment)
        self._measurer = Measurer(self._descent)
        self._best = BestSoFar()
        self.diverged: Divergence | None = None
        self._unseen: tuple[Moment, int] | None = None  # what was trained without a look: from where, steps
        self._seconds_a_step = 0.0  # not known yet
        self.history = History(self.measurement.row(), max_rows(self.checkpoint()))
        self._record()

    # Training

    def step(self) -> None:
        """Train on one minibatch."""
        self.advance(steps=1)

    def epoch(self) -> None:
        """Train to the end of the current epoch, or for a whole one at its end."""
        self.advance(epochs=1)

    def advance(
        self,
        *,
        steps: int | None = None,
        epochs: int | None = None,
        seconds: float | None = None,
        look: bool = True,
    ) -> None:
        """Train for so many steps or epochs, whichever comes first, and no longer than about so many seconds
        (at least one step), if need be to the middle of an epoch. Does nothing once the run has diverged.
        look=False leaves it to a later `look`, within the epoch, to see whether the training loss is finite,
        which takes long where there are many samples. Raises ValueError for less than 0, and for steps or
        epochs that are not whole numbers."""
        budget, minibatches = Budget(steps, epochs, seconds), self._descent.minibatches
        with one_blas_thread, np.errstate(all="ignore"):
            while self.diverged is None and not budget.is_spent():
                minibatches.begin_epoch()
                n_steps = budget.steps_until_a_look(minibatches.left, self._seconds_a_step)
                self._train(n_steps, look)
                ended = self.diverged is None and minibatches.left == 0
                if ended:
                    self._end_epoch()
                budget.spend(n_steps, epoch_ended=ended)
            if minibatches.left == 0 and self.history.epochs[-1] != self.epochs:
                self._record()  # the latest epoch is in the history even when it is not on its grid

    def look(self) -> None:
        """See whether what was trained without a look is finite; if not, go back to before it broke."""
        if self._unseen is not None:
            (before, n_steps), self._unseen = self._unseen, None
            with one_blas_thread, np.errstate(all="ignore"):
                if not (np.isfinite(self.mlp.parameters).all() and self._loss_is_finite()):
                    self.diverged = find_divergence(self._descent, before, n_steps, self._measurer.train_loss)

    def _train(self, n_steps: int, look: bool) -> None:
        """`n_steps` updates within the current epoch: the only place where parameters are trained.

        Nothing is checked on the way, which keeps it fast.
        """
        before, n_unseen = self._unseen or (self._descent.moment(), 0)
        start = time.perf_counter()
        self._descent.train(n_steps)
        self._seconds_a_step = (time.perf_counter() - start) / n_steps
        self._unseen = before, n_unseen + n_steps
        if look or self._descent.minibatches.left == 0 or not np.isfinite(self.mlp.parameters).all():
            self.look()

    def _loss_is_finite(self) -> bool:
        """Whether the training loss is finite, which comes free where it is about to be measured, for a row
        of the history or for somebody who is about to look."""
        if self._descent.minibatches.left == 0 and self.history.is_on_grid(self.epochs):
            return bool(np.isfinite(self.measurement.train_loss))
        if self._measurer.many:
            return bool(np.isfinite(self.glance.train_loss))
        return bool(np.isfinite(self._measurer.train_loss()))

    def _end_epoch(self) -> None:
        if self.history.is_on_grid(self.epochs):
            self._record()
        else:
            self._best.note(self.epochs, self._measurer.test_loss())

    def _record(self) -> None:
        measurement = self.measurement
        self._best.note(self.epochs, measurement.test_loss)
        self.history.record(self.epochs, list(measurement.row().values()), self.checkpoint())

    # How far it is, and how well it does

    @property
    def experiment(self) -> Experiment:
        """The settings in use now."""
        return self._descent.experiment

    @property
    def steps(self) -> int:
        """How many steps have been trained."""
        return self._descent.steps

    @property
    def epochs(self) -> int:
        """How many epochs are complete."""
        return self._descent.epochs

    @property
    def progress(self) -> float:
        """How much of the current epoch is done, from 0 to 1; 0 between two epochs."""
        return self._descent.progress

    @property
    def best(self) -> Best:
        """(epoch, test_loss): the least test loss at the end of any epoch so far."""
        return self._best.best

    @property
    def measurement(self) -> Measurement:
        """How the run does now; measured once, then remembered until something changes."""
        return self._measurer.measure()

    @property
    def glance(self) -> Measurement:
        """How the run does now where that is known or cheap; of many samples, measured on fewer."""
        return self._measurer.glance()

    @property
    def last_measurement(self) -> Measurement:
        """How the run does now where that is cheap; of many samples the latest Measurement in full, such as
        that of the end of the last epoch."""
        return self._measurer.last()

    def measure_layers(self, mlp: MLP) -> LayerMeasurement:
        """The LayerMeasurement of another network of the same shape, on the same training data."""
        return self._measurer.measure_layers(mlp)

    @property
    def learning_rate(self) -> float:
        """The learning rate in use now: the experiment's, times its schedule."""
        return self._descent.learning_rate

    def penalty_gradient(self) -> Array:
        """The gradient of `penalty`, [n_parameters], laid out like the parameters; zero for biases."""
        return self._descent.penalty_gradient()

    @property
    def last_update(self) -> Array:
        """What the last step added to the parameters, laid out like them; zeros before the first."""
        return self._descent.last_update

    def next_rows(self) -> npt.NDArray[np.integer]:
        """The rows of X_train, [batch], that the next step will train on. Looking changes nothing."""
        return self._descent.minibatches.peek()

    def last_rows(self) -> npt.NDArray[np.integer]:
        """The rows of X_train, [batch], that the last step trained on; none if that cannot be told."""
        return self._descent.minibatches.last()

    # Changing the run while it trains

    def change(self, **settings: Any) -> None:
        """Change live settings (see `LIVE`): the run goes on with the new ones, and its history says so.
        Raises ValueError, and changes nothing, if one is not allowed or not live."""
        was, experiment = self.experiment, replace(self.experiment, **settings)
        changed = experiment.differs_in(was)
        if changed - LIVE:
            raise ValueError(
                f"settings must be among {', '.join(sorted(LIVE))}, got {', '.join(sorted(changed - LIVE))}"
            )
        if not changed:
            return
        self.look()
        self._descent.follow(experiment)
        for name in sorted(changed):
            self.note(f"{name} from {getattr(was, name)} to {getattr(experiment, name)}")
        self._rewrite_row()

    def set_parameter(self, layer: int, input: int, unit: int, value: float) -> None:
        """Set one weight by hand: of dense layer `layer` (from 1), from `input` (from 0; input_units means
        the bias) to `unit` (from 0).

        Raises ValueError, and changes nothing, if there is none such or the loss would not be finite.
        """
        self.look()
        train_loss = partial(self._measurer.train_loss, in_full=True)
        with one_blas_thread, np.errstate(all="ignore"):
            self.note(edit_parameter(self.mlp, layer, input, unit, value, train_loss))
        self._rewrite_row()

    def _rewrite_row(self) -> None:
        """After a change by hand between two epochs, write the history of the last one anew: who goes back
        there goes on as it did."""
        if self._descent.minibatches.left == 0 and self.history.epochs[-1] == self.epochs:
            self._record()

    def note(self, text: str) -> None:
        """Write an event of now into the history."""
        self.history.events.append(Event(self.epochs, self.steps, text))

    def forget_divergence(self) -> None:
        """Stand at the last finite state again, free to go on (and to diverge again, if nothing changes)."""
        self.diverged = None

    # Going back

    def checkpoint(self) -> Checkpoint:
        """The present state, to `restore` later."""
        self.look()
        return Checkpoint.of(self._descent, self._best.state())

    def restore(self, checkpoint: Checkpoint) -> None:
        """Back to a checkpoint, live settings included; training goes on exactly as it did from there. What
        came after it leaves the history."""
        checkpoint.restore(self._descent)
        self._unseen = None
        self._best.restore(checkpoint.best)
        self.diverged = None
        self.history.forget_after(self.epochs)
        self.history.forget_events_after(self.steps)

    def _repr_html_(self) -> str:
        return describe_run(self.experiment, self.samples, self.mlp, self.measurement, self.diverged)

    def __repr__(self) -> str:
        loss = self.measurement.train_loss
        return f"Run({self.mlp}, {self.experiment.dataset}, epoch {self.epochs}, training loss {loss:.4g})"
