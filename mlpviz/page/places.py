"""Where the files lie that are no Python: the browser's scripts and styles, and the server's configuration.

In a checkout they stand beside the package, in a wheel within it; pyproject.toml maps them there.
"""

from mlpviz.export.assets import ASSETS, IS_WHEEL, PACKAGE

__all__ = ["ASSETS", "CONFIGURATION"]

CONFIGURATION = (PACKAGE / "configuration" if IS_WHEEL else PACKAGE.parent / ".streamlit") / "config.toml"
