"""Limits that whoever runs the server sets, in its environment."""

import os


def read_limit(variable, default):
    """A number above 0 out of the environment, or the default. Raises ValueError if something else stands
    there."""
    text = os.environ.get(variable)
    if text is None:
        return default
    if not text.isdecimal() or not int(text):
        raise ValueError(f"{variable} must be a whole number above 0, got {text!r}")
    return int(text)
