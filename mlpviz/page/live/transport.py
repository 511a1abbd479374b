"""The transport: what the browser's play, step, epoch, reset and speed are called, and their keys."""

from mlpviz.page.live.speeds import SPEEDS
from mlpviz.page.words import notices
from mlpviz.page.words.controls import BUTTONS, HELP, LABELS, PAUSE, SHORTCUTS, UNDO_BUTTON

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
            "run_to": {"label": BUTTONS["run_to"], "help": HELP["run_to"]},
            "undo": {"label": BUTTONS["undo"], "help": HELP["undo"]},
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


def describe_undo(undo):
    """The button that takes back a change, or brings it back; None if there is none."""
    if undo.what is None:
        return None
    label, sentence = UNDO_BUTTON[undo.is_redo]
    return {"label": label, "help": sentence.format(what=undo.what)}
