"""Goals: how far a run plays by itself, looked at after every epoch, so that it stops at the same one
whatever the speed and the machine."""

from dataclasses import dataclass

from mlpviz.language import fill
from mlpviz.network.validation import check_choice
from mlpviz.page import words
from mlpviz.training.values import read_number, read_whole_number

MAX_EPOCHS = 1_000_000
MAX_LOSS = 1e6


@dataclass(frozen=True)
class EpochGoal:
    """Until so many epochs are complete. told: whether the visitor hears that it is met, and it is trained at
    the speed that is set; one epoch alone is not worth the words."""

    epoch: int
    told: bool = True

    def is_met(self, run):
        return run.epochs >= self.epoch

    def describe(self):
        return fill(words.live.GOALS["epoch"], epoch=self.epoch)

    def report(self, run):
        return fill(words.live.GOALS_MET["epoch"], epoch=run.epochs)


@dataclass(frozen=True)
class LossGoal:
    """Until the test loss at the end of an epoch is so small."""

    test_loss: float
    told: bool = True

    def is_met(self, run):
        return _is_between_epochs(run) and run.history["test_loss"][-1] <= self.test_loss

    def describe(self):
        return fill(words.live.GOALS["test_loss"], limit=self.test_loss)

    def report(self, run):
        loss = float(run.history["test_loss"][-1])
        return fill(words.live.GOALS_MET["test_loss"], epoch=run.epochs, loss=loss, limit=self.test_loss)


@dataclass(frozen=True)
class PatienceGoal:
    """Until the test loss has not been less than its least for so many epochs, counted from `since` at the
    earliest (early stopping: Prechelt 1998)."""

    epochs: int
    since: int
    told: bool = True

    def is_met(self, run):
        return run.epochs - max(run.best.epoch, self.since) >= self.epochs

    def describe(self):
        return fill(words.live.GOALS["patience"], epochs=self.epochs)

    def report(self, run):
        best, loss = run.best
        return fill(
            words.live.GOALS_MET["patience"],
            epoch=run.epochs,
            epochs=self.epochs,
            best=best,
            loss=float(loss),
        )


def read_goal(name, value, run):
    """The goal of that name and value, out of a message, for a run as it is. Raises ValueError for what is
    none, or is met already."""
    check_choice("goal", name, words.live.GOALS)
    if name == "patience":
        return PatienceGoal(read_whole_number("patience", value, 1, MAX_EPOCHS), run.epochs)
    if name == "epoch":
        goal = EpochGoal(read_whole_number("goal_epoch", value, 1, MAX_EPOCHS))
    else:
        goal = LossGoal(read_number("goal_loss", value, 0, MAX_LOSS))
    if goal.is_met(run):
        raise ValueError(fill(words.live.GOAL_IS_MET, goal=goal.describe(), epoch=run.epochs))
    return goal


def describe_goal(goal):
    """In words, or None."""
    return goal.describe() if goal is not None and goal.told else None


def _is_between_epochs(run):
    """Whether the last row of the history is of the run as it is."""
    return run.progress == 0 and run.history.epochs[-1] == run.epochs
