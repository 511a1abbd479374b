"""The transport: what the browser's play, step, epoch, reset and speed are called, and their keys."""

from mlpviz.page.live.speeds import SPEEDS
from mlpviz.page.words import notices
from mlpviz.page.words.controls import BUTTONS, HELP, LABELS, PAUSE, SHORTCUTS

BUTTON_NAMES = ("reset", "play", "step", "epoch")


def describe_transport():
    """JSON-ready."""
    buttons = {
        name: {"label": BUTTONS[name], "help": HELP[name], "key": SHORTCUTS[name]} for name in BUTTON_NAMES
    }
    return {
        "speeds": list(SPEEDS),
        "controls": {
            **buttons,
            "pause": {"label": PAUSE},
            "speed": {"label": LABELS["speed"], "help": HELP["speed"]},
        },
        "help_key": SHORTCUTS["help"],
        "projector_key": SHORTCUTS["projector"],
        "words": {
            "trying": notices.REMEDIES_TRIED,
            "no_remedies": notices.NO_REMEDIES,
            "resume_ask": notices.RESUME_ASK,
            "resume": notices.RESUME,
        },
    }
