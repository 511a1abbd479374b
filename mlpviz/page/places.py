"""Where the files lie that are no Python: the browser's scripts and styles, and the server's configuration.

In a checkout they stand beside the package, in a wheel within it; pyproject.toml maps them there. Nothing
else asks which of the two it is.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_IS_WHEEL = (_PACKAGE / "assets").is_dir()

ASSETS = _PACKAGE / "assets" if _IS_WHEEL else _PACKAGE.parent / "assets"
CONFIGURATION = (_PACKAGE / "configuration" if _IS_WHEEL else _PACKAGE.parent / ".streamlit") / "config.toml"
