"""The transport: what the browser's play, step, epoch, reset and speed are called, and their keys."""

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.shortcuts import SHORTCUTS, name_shortcut

BUTTON_NAMES = ("reset", "play", "step", "epoch")
KEY_COMMANDS = ("help", "projector", "next_step", "previous_step", "spotlight", "blank")
ALSO = [(".", "blank")]  # as remote controls send it


def describe_transport():
    """JSON-ready."""
    buttons = {
        name: {
            "label": words.controls.BUTTONS[name],
            "help": words.controls.HELP[name],
            "key": SHORTCUTS[name],
            "key_name": name_shortcut(name),
        }
        for name in BUTTON_NAMES
    }
    return {
        "speeds": list(words.controls.CHOICES["speed"].items()),
        "controls": {
            **buttons,
            "pause": {"label": words.controls.PAUSE},
            "speed": {"label": words.controls.LABELS["speed"], "help": words.controls.HELP["speed"]},
            "run_to": {"label": words.controls.BUTTONS["run_to"], "help": words.controls.HELP["run_to"]},
            "undo": {"label": words.controls.BUTTONS["undo"], "help": words.controls.HELP["undo"]},
        },
        "keys": [*((SHORTCUTS[name], name) for name in KEY_COMMANDS), *ALSO],
        "words": {
            "trying": words.notices.REMEDIES_TRIED,
            "no_remedies": words.notices.NO_REMEDIES,
            "resume_ask": words.notices.RESUME_ASK,
            "resume": words.notices.RESUME,
        },
    }


def describe_undo(undo):
    """The button that takes back a change, or brings it back; None if there is none."""
    if undo.what is None:
        return None
    label, sentence = words.controls.UNDO_BUTTON[undo.is_redo]
    return {"label": label, "help": fill(sentence, what=undo.what)}
