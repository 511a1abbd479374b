"""The settings that whoever runs the server makes in its environment, all of them.

Each is read where it is first used, and all of them when the server starts, so that a value that cannot be
obeyed is told then, by its name. The README has the same table.
"""

import os
import re

from mlpviz.data.mnist import FOLDER_VARIABLE
from mlpviz.sweeps.pools.processes import count_cores

CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"  # of rooms: no vowels, so that no code is a word
YES, NO = ("yes", "true", "1", "on"), ("no", "false", "0", "off")
_SOURCES = re.compile(
    r"'none'|\*|('self'|(https?://)?[\w.*-]+(:\d+|:\*)?|https?:)( +('self'|(https?://)?[\w.*-]+(:\d+|:\*)?|https?:))*"
)


class Setting:
    """A variable of the environment. read(text): its value; raises ValueError, in words that go on after the
    variable's name, if the text is none. default(): its value where the environment says nothing."""

    def __init__(self, variable, read, default):
        self.variable, self._read, self._default = variable, read, default

    @property
    def text(self):
        """What the environment has, or None; a variable that is empty is not set."""
        return os.environ.get(self.variable, "").strip() or None

    @property
    def value(self):
        """Raises ValueError, naming variable, rule and text, for a text that is no value."""
        text = self.text
        if text is None:
            return self._default()
        try:
            return self._read(text)
        except ValueError as error:
            raise ValueError(f"{self.variable} {error}, got {text!r}") from None


def _number(text):
    if not (text.isascii() and text.isdecimal()) or not 0 < int(text) < 1 << 31:
        raise ValueError("must be a whole number above 0")
    return int(text)


def _yes_or_no(text):
    if text.lower() not in YES + NO:
        raise ValueError("must be yes or no")
    return text.lower() in YES


def _folder(text):
    if not os.path.isdir(text):
        raise ValueError("must be a folder")
    return text


def _address(text):
    if not re.fullmatch(r"\w+://\S+", text):
        raise ValueError("must be the address of a scheduler of Dask, such as tcp://10.0.0.5:8786")
    return text


def _letter(text):
    if len(text) != 1 or text not in CODE_LETTERS:
        raise ValueError(f"must be one of {CODE_LETTERS}")
    return text


def _frame_ancestors(text):
    if not _SOURCES.fullmatch(text):
        raise ValueError("must be 'none', 'self', * or addresses such as https://school.example, with spaces")
    return text


MAX_VISITORS = Setting("MLPVIZ_MAX_VISITORS", _number, lambda: 80)
MAX_MEMORY = Setting("MLPVIZ_MAX_MEMORY", _number, lambda: None)  # megabytes; None: half of the machine
SWEEP_WORKERS = Setting("MLPVIZ_SWEEP_WORKERS", _number, lambda: max(1, count_cores() - 1))
DASK = Setting("MLPVIZ_DASK", _address, lambda: None)
MNIST = Setting(FOLDER_VARIABLE, _folder, lambda: None)
LOCAL_FILES = (
    Setting(  # whether visitors may name a folder, or have MNIST fetched; None: who sits at this machine
        "MLPVIZ_LOCAL_FILES", _yes_or_no, lambda: None
    )
)
MAX_ROOMS = Setting("MLPVIZ_MAX_ROOMS", _number, lambda: 10)  # of classes
MAX_STUDENTS = Setting("MLPVIZ_MAX_STUDENTS", _number, lambda: 40)  # in each
ROOM_LETTER = Setting("MLPVIZ_ROOM_LETTER", _letter, lambda: "")  # that all codes of this process begin with
LESSONS = Setting("MLPVIZ_LESSONS", _folder, lambda: None)  # of lessons beside ours
FRAME_ANCESTORS = Setting("MLPVIZ_FRAME_ANCESTORS", _frame_ancestors, lambda: "*")

SETTINGS = (
    MAX_VISITORS,
    MAX_MEMORY,
    SWEEP_WORKERS,
    DASK,
    MNIST,
    LOCAL_FILES,
    MAX_ROOMS,
    MAX_STUDENTS,
    ROOM_LETTER,
    LESSONS,
    FRAME_ANCESTORS,
)


def check_environment():
    """Raise ValueError for the first setting that cannot be obeyed, or for one that there is not."""
    for setting in SETTINGS:
        _ = setting.value
    known = {setting.variable for setting in SETTINGS}
    for variable in os.environ:
        if variable.startswith("MLPVIZ_") and variable not in known:
            raise ValueError(
                f"{variable} must be one of {', '.join(sorted(known))}; there is no such setting"
            )
