"""Every word of the page."""

from mlpviz.page.words.english import *  # noqa: F403
