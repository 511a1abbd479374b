"""The keys of the page, by the names of its buttons, as the browser's scripts know them."""

from mlpviz.page import words

SHORTCUTS = {
    "play": "Space",
    "step": "S",
    "epoch": "E",
    "reset": "X",
    "undo": "Ctrl+Z",
    "help": "H",
    "projector": "P",
    "next_step": "PageDown",
    "previous_step": "PageUp",
    "spotlight": "L",
    "blank": "B",
}


def name_shortcut(button):
    """What the key of a button is called, or None if it has none."""
    key = SHORTCUTS.get(button)
    return words.controls.KEY_NAMES.get(key, key)
