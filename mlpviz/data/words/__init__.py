"""What reading a table says of it, in the language that is spoken."""

from typing import Any

from mlpviz.language import words_in


def __getattr__(name: str) -> Any:
    if name.startswith("_"):  # asked for by the import system
        raise AttributeError(name)
    return getattr(words_in(__name__), name)
