"""The answer to a message of the browser: all that it lacks of a comparison."""

from itertools import chain

from mlpviz.page.compare.past import list_epochs
from mlpviz.page.compare.setup import describe_comparison
from mlpviz.page.live.linked import link_to
from mlpviz.page.live.payload import pack


def make_payload(comparison, number):
    """number: of the message that it answers."""
    view, frames = comparison.view, comparison.frames
    lacking = frames.lacking()
    curves = [lane.curves() for lane in comparison.lanes]
    header = {
        "generation": frames.generation,
        "playing": comparison.playing,
        "speed": comparison.speed,
        "answer": number,
        "page": None if view.revision == view.drawn else view.revision,
        "query": link_to(view).to_query(),
        "kept": list_epochs(comparison.lanes),
        "past": comparison.past,
        "notices": comparison.notices.describe(),
        "diverged": [lane.run.diverged and lane.run.diverged.epoch for lane in comparison.lanes],
        "history": [columns.shape[1] for columns in curves],
        "frames": [numbers for numbers, _ in lacking],
    }
    if not frames.known and not comparison.is_closed:
        header["setup"] = describe_comparison(comparison)
    surfaces, diagrams = zip(*(arrays for _, arrays in lacking), strict=True) if lacking else ((), ())
    return pack(header, [*curves, *chain(*surfaces), *chain(*diagrams)])
