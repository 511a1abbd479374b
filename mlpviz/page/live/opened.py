"""A model file that a visitor opens: its run takes the place of the one on the page."""

from mlpviz.export.model_file import read_model
from mlpviz.page import words
from mlpviz.page.live.undo import Snapshot
from mlpviz.page.trainer import on_the_trainer


@on_the_trainer
def open_model(view, content):
    """Show the run of a model file, as it was when it was taken along. The run on the page can be brought
    back. Raises ValueError, and changes nothing, if the content is no such file."""
    run = read_model(content, view.mnist)
    view.undo.keep(Snapshot.of(view.run, view.before), words.live.OPENED)
    view.turn_to(run)
    view.notices.tell(words.live.OPENED_TOLD, "undo", words.live.UNDO)
