"""Where the browser's scripts and styles lie: in a checkout beside the package, in a wheel within it, where
pyproject.toml maps them. Nothing else asks which of the two it is."""

from pathlib import Path

PACKAGE = Path(__file__).parents[1]
IS_WHEEL = (PACKAGE / "assets").is_dir()
ASSETS = PACKAGE / "assets" if IS_WHEEL else PACKAGE.parent / "assets"
