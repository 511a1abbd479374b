"""The answer to a message of the browser: all that it lacks of a live view."""

from dataclasses import asdict

from mlpviz.page.hiding import has_data_column
from mlpviz.page.live.curves import describe_best, describe_curves, describe_events
from mlpviz.page.live.goals import describe_goal
from mlpviz.page.live.landscapes import follow_landscape
from mlpviz.page.live.linked import link_to
from mlpviz.page.live.minibatch import describe_minibatch
from mlpviz.page.live.payload import pack
from mlpviz.page.live.pursuit import describe_lines, follow_goal
from mlpviz.page.live.remark import make_remark
from mlpviz.page.live.seat import describe_seat
from mlpviz.page.live.study import describe_study
from mlpviz.page.live.transport import describe_transport, describe_undo
from mlpviz.page.panels.registry import available_panels


def make_payload(view, number):
    """view: the LiveView. number: of the message that it answers."""
    known, frames = view.frames.known, view.frames.lacking()
    history, columns = describe_curves(view.run.history)
    pursued = follow_goal(view)  # first, as the page is to hear of what is reached
    header = {
        "generation": view.frames.generation,
        "playing": view.playing,
        "speed": view.speed,
        "past": view.past,
        "goal": describe_goal(view.goal),
        "pursued": pursued,
        "lines": describe_lines(view),
        "lesson": describe_study(view),
        "best": describe_best(view.run),
        "undo": describe_undo(view.undo),
        "answer": number,
        "page": None if view.revision == view.drawn else view.revision,
        "query": link_to(view).to_query(),
        "mnist_folder": view.mnist_folder,
        "notices": view.notices.describe(),
        "diverged": view.breakdown and view.breakdown.describe(),
        "remark": make_remark(view.run, view.past),
        "events": describe_events(view.run.history),
        "minibatch": describe_minibatch(view.run, view.pictures.excerpt) if view.slow else None,
        "class": describe_seat(view),
        "history": history,
        "frames": [numbers for numbers, _ in frames],
    }
    follow_landscape(view)
    if view.panels.is_due(moving=view.playing or view.past is not None, known=known):
        header["panel"] = view.panels.describe()
    if not known:
        header["setup"] = view.setup()
    return pack(header, [columns, *(array for _, arrays in frames for array in arrays)])


def describe_choices(view):
    """The part of the setup that does not follow from the run."""
    return {
        "shown": view.shown,
        "panel": view.panels.name,
        "panels": available_panels(view.run),
        "hidden": sorted(view.hidden),
        "look": asdict(view.look),
        "data_column": has_data_column(view.hidden),
        **describe_transport(),
    }
