"""The axes of losses over epochs."""

from typing import Any


def describe_loss_axes(loss: str | None, *, log: bool, nticks: int) -> dict[str, Any]:
    """The layout's xaxis and yaxis. loss: the name of the loss, or None. log: whether its axis is
    logarithmic; nticks: about how many numbers it has."""
    return {
        "xaxis": {
            "title": {"text": "epoch"},
            "rangemode": "tozero",
            "nticks": 7,
            "showgrid": False,
            "showline": True,
        },
        "yaxis": {
            "title": {"text": f"loss: {loss}" if loss else "loss"},
            "type": "log" if log else "linear",
            "rangemode": "tozero",
            "nticks": nticks,
            "tickformat": "~g",
        },
    }
