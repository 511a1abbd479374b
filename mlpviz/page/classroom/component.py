"""The browser's part of the wall: a component with a socket of its own, as the live view is."""

from mlpviz.page.live.component import make_component
from mlpviz.page.live.payload import pack

wall_component = make_component("wall", "mlp-live mlp-wall")


def make_first_payload(view):
    """What Streamlit hands the browser, once: where the socket of the wall is."""
    return pack(
        {
            "generation": 0,
            "answer": 0,
            "frames": [],
            "socket": f"wall/{view.token}",
            "language": view.language,
        },
        [],
    )
