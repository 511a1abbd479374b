"""Reading the picture of a choice: which experiment is trained for it, and how long.

That of a right choice has the settings of the step and no others, so that it is what whoever plays gets to
see; that of another differs in some.
"""

from collections.abc import Mapping

from mlpviz.lessons.entries import Entries
from mlpviz.lessons.lesson import TrainedPicture
from mlpviz.training.experiment import Experiment

MAX_EPOCHS = 2000


def read_picture(
    choice: Entries, settings: Mapping[str, str], experiment: Experiment | None, right: bool
) -> TrainedPicture | None:
    """The TrainedPicture of a choice, or None. settings, experiment: those of the step, None if it begins
    none. Raises LessonError for what is wrong."""
    entries = choice.entries("picture")
    if entries is None:
        return None
    if "sketch" in choice:
        raise choice.error("a choice must have a sketch or a picture, got both", "picture")
    if experiment is None:
        raise choice.error("a picture must be in a step that has settings", "picture")
    own = entries.mapping("settings")
    shown, problems = Experiment.from_query({**settings, **own})
    if problems:
        raise entries.error(problems[0], "settings")
    if shown.images or shown.dataset.startswith(("own", "table")):
        raise entries.error(f"a picture must be of points in the plane, got {shown.dataset}", "settings")
    if right and shown != experiment:
        raise entries.error("the picture of a right choice must have the settings of its step", "settings")
    if not right and shown == experiment:
        raise entries.error("the picture of a wrong choice must have settings of its own", "settings")
    picture = TrainedPicture(
        experiment=shown,
        epochs=entries.whole_number("epochs", None, 1, MAX_EPOCHS),
        alt=entries.text("alt"),
        hard_edges=entries.yes("hard_edges"),
    )
    if not picture.alt:
        raise entries.error("alt must say what is to be seen, got none", "alt")
    entries.finish()
    return picture
