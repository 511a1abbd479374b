"""The mode: what the page is about, watching one run or something else. The run waits meanwhile."""

from mlpviz.network.validation import check_choice
from mlpviz.page import words
from mlpviz.page.live.goals import EpochGoal
from mlpviz.page.live.seat import why_locked
from mlpviz.page.live.study import turn_learning
from mlpviz.page.trainer import on_the_trainer

ONLY_TEACHERS = ("wall",)  # modes of who has a room


@on_the_trainer
def turn_to(view, mode):
    """Show another mode: the run under Watch pauses, and stays as it is. Raises ValueError for a name that
    none has."""
    check_choice("mode", mode, words.modes.MODES)
    if view.playing:
        view.play(False)
    if mode != view.mode:
        view.notices.leave()
    if mode != view.mode and "learn" in (mode, view.mode):
        view.mode = mode
        turn_learning(view, mode == "learn")
    view.mode = mode


@on_the_trainer
def open_experiment(view, experiment, epochs):
    """Watch an experiment train from its start until so many epochs are complete. Raises ValueError if it
    cannot be had here."""
    view.start(experiment)
    view.mode = "watch"
    if why := why_locked(view):
        raise ValueError(why)
    if epochs:
        view.play(True, goal=EpochGoal(epochs, told=False))
