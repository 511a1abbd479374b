"""A card: what a notebook shows of an experiment, as HTML that needs nothing else.

It takes the colours and the font of the notebook, and everything in it that is not ours is escaped.
"""

from collections.abc import Iterable, Mapping
from html import escape
from urllib.parse import urlencode

from mlpviz.training.values import shorten

PAGE = "http://localhost:8501/"  # where the page is, unless it was told otherwise
BOX = "display:flex;gap:16px;align-items:flex-start;width:fit-content;max-width:100%;padding:12px;"
BOX += "border:1px solid rgba(128,128,128,.4);border-radius:6px;font-size:13px"
TABLE = "color:inherit;font-size:inherit;border:none;margin:6px 0"
NAME = "text-align:left;padding:1px 12px 1px 0;opacity:.75;font-weight:normal"
VALUE = "text-align:left;padding:1px 0"


def lay_card(title: str, rows: Iterable[tuple[str, str]], link: str | None, picture: str = "") -> str:
    """The HTML of a card. title, rows (name, value): plain texts. link: an address, or None. picture: HTML,
    shown as it is."""
    cells = "".join(
        f'<tr><th scope="row" style="{NAME}">{escape(name)}</th><td style="{VALUE}">{escape(value)}</td></tr>'
        for name, value in rows
    )
    footer = ""
    if link:
        words = "open in the page, if it runs on this machine"
        footer = f'<a style="color:inherit" href="{escape(link)}">{words}</a>'
    return (
        f'<div style="{BOX}">{picture}<div><strong>{escape(title)}</strong>'
        f'<table style="{TABLE}">{cells}</table>{footer}</div></div>'
    )


def describe_settings(settings: Mapping[str, object]) -> list[tuple[str, str]]:
    """Rows of a card for settings by their names: (name, value) in words."""
    return [
        (name.replace("_", " "), _join(value) if isinstance(value, tuple) else _tell(value))
        for name, value in settings.items()
    ]


def make_link(query: Mapping[str, str]) -> str:
    """The address of an experiment on the page, from its query."""
    return f"{PAGE}?{urlencode(query)}" if query else PAGE


def _join(values: tuple[object, ...]) -> str:
    return ", ".join(map(_tell, values)) or "none"


def _tell(value: object) -> str:
    return value if isinstance(value, str) else shorten(value)
