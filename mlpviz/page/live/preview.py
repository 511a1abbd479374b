"""The preview of a lesson that is being made: as students will see it, and back to where it was left."""

from mlpviz.page.live.mode import turn_to
from mlpviz.page.live.study import Study, enter, leave_lesson, study_of
from mlpviz.page.trainer import on_the_trainer


@on_the_trainer
def preview_lesson(view, lesson, packed="", step=0):
    """Show a Lesson from that step on, as if it was opened for the first time. packed: as a link carries it,
    or "". Raises ValueError, and changes nothing, if its experiment cannot be had here."""
    mode = view.mode
    study = Study(lesson, packed, came_from=(view.run, view.before, mode))
    turn_to(view, "learn")
    try:
        enter(view, study, step, lesson.experiment_of(step))
    except ValueError:
        turn_to(view, mode)
        raise


@on_the_trainer
def leave_preview(view):
    """Back to the run and the mode that were left, as they were."""
    run, before, mode = study_of(view).came_from
    leave_lesson(view)
    turn_to(view, mode)
    view.turn_to(run, before)
