"""The axes of losses over epochs."""

from typing import Any

from mlpviz.figures import words
from mlpviz.language import fill


def name_loss(label: str) -> str:
    """A loss, by its label in the network, in the language that is spoken."""
    return str(words.LOSSES.get(label, label))


def describe_loss_axes(loss: str | None, *, log: bool, nticks: int) -> dict[str, Any]:
    """The layout's xaxis and yaxis. loss: the name of the loss, or None. log: whether its axis is
    logarithmic; nticks: about how many numbers it has."""
    title = fill(words.LOSS_NAMED, name=name_loss(loss)) if loss else words.LOSS
    return {
        "xaxis": {
            "title": {"text": words.EPOCH},
            "rangemode": "tozero",
            "nticks": 7,
            "showgrid": False,
            "showline": True,
        },
        "yaxis": {
            "title": {"text": title},
            "type": "log" if log else "linear",
            "rangemode": "tozero",
            "nticks": nticks,
            "tickformat": "~g",
        },
    }
