"""The answer to a message of the browser: all that it lacks of a comparison."""

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
        "notices": comparison.notices.describe(),
        "history": [columns.shape[1] for columns in curves],
        "frames": [numbers for numbers, _ in lacking],
    }
    if not frames.known and not comparison.is_closed:
        header["setup"] = describe_comparison(comparison)
    return pack(header, [*curves, *(array for _, arrays in lacking for array in arrays)])


def make_first_payload(view):
    """What Streamlit hands the browser, once: where the socket of the comparison is."""
    return pack(
        {"generation": 0, "playing": False, "answer": 0, "frames": [], "socket": f"compare/{view.token}"}, []
    )
