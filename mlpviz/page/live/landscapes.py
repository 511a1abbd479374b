"""Landscapes in turns: the loss landscape of the open panel is worked out on the trainer's thread, beside
whatever else a visitor does, a turn at a time."""

import time

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.panels.landscape import Survey
from mlpviz.page.trainer import TRAINER, TURN_SECONDS
from mlpviz.page.words.sentences import by_label
from mlpviz.sweeps import survey_landscape

PANEL = "landscape"
CELLS, CELLS_OF_IMAGES = 51, 41  # along an edge
TELL_SECONDS = 0.3  # between two words on how far it is


def draw_landscape(view):
    """Draw the landscape that the panel shows anew. Raises ValueError unless that is open."""
    if view.panels.name != PANEL:
        raise ValueError(words.panels.NO_LANDSCAPE)
    _begin(view)


def follow_landscape(view):
    """Begin to draw that of the open panel, where there is none; or where there is an older one and the run
    rests, unless it is of images, which would take long."""
    if view.panels.name != PANEL:
        return
    survey, run = _survey_of(view), view.run
    if survey.share is not None or survey.version == run.mlp.version():
        return
    if (survey.landscape is None and survey.refused is None) or not (view.playing or run.images):
        _begin(view)


def _survey_of(view):
    return view.panels.cache_of(PANEL).setdefault(view.panels.choices[PANEL].plane, Survey())


def _begin(view):
    survey = _survey_of(view)
    if survey.share is None:  # and not under way
        survey.share, survey.refused, survey.version = 0.0, None, view.run.mlp.version()
        TRAINER.take_turns(view.token, _turns(view, view.run, survey, view.panels.choices[PANEL].plane))


def _turns(view, run, survey, plane):
    """Work it out: a generator that yields between two turns. It ends once the visitor is at another run."""
    directions, samples = plane
    cells = CELLS_OF_IMAGES if run.images else CELLS
    places = survey_landscape(run, directions=directions, samples=samples, cells=cells)
    told = time.perf_counter()
    try:
        while view.run is run:
            turn = time.perf_counter() + TURN_SECONDS
            while time.perf_counter() < turn:
                survey.share = next(places)
            if time.perf_counter() >= told + TELL_SECONDS:
                told = time.perf_counter()
                view.nudge()
            yield
    except StopIteration as end:
        survey.landscape = end.value
    except ValueError as error:
        survey.refused = fill(words.panels.LANDSCAPE_REFUSED[directions], error=by_label(error))
    finally:
        survey.share = None
    if not view.is_closed:
        view.panels.hurry()
        view.nudge()
