"""What the small plots of a panel have in common: title, margin, an axis of epochs, translucent fillings."""

from typing import Any

from mlpviz.figures import words
from mlpviz.figures.theme import rgb

MARGIN = {"l": 62, "r": 12, "t": 26, "b": 34}


def describe_epochs() -> dict[str, Any]:
    """The layout's axis of epochs."""
    return {"title": {"text": words.EPOCH}, "showgrid": False, "nticks": 6}


def make_title(text: str | None) -> dict[str, Any]:
    """A title of Plotly's, small, in the top left corner."""
    return {
        "text": text,
        "font": {"size": 13},
        "x": 0,
        "xref": "paper",
        "y": 1,
        "yref": "container",
        "pad": {"t": 6},
    }


def make_translucent(colour: str) -> str:
    """The colour #rrggbb as one that lets most of what is behind it through."""
    red, green, blue = rgb(colour)
    return f"rgba({red}, {green}, {blue}, 0.28)"
