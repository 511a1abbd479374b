"""A page filled in: one of the templates in `assets/replay/`, with what is to stand in it."""

import re
from html import escape

from mlpviz.export import words
from mlpviz.export.assets import ASSETS
from mlpviz.language import language

IS_LINK = ("http://", "https://")  # what an address has to begin with to be one to press


def read_asset(name: str) -> str:
    """The text of a file in `assets/`."""
    return (ASSETS / name).read_text(encoding="utf-8")


def fill_page(name: str, parts: dict[str, str]) -> str:
    """The template of a name with its parts, which are HTML, in the places of their names, and with the words
    that it has in the language that is spoken."""
    page = read_asset(f"replay/{name}")
    said = {place: escape(text) for place, text in words.PAGE.items()}
    parts = {"language": language(), "style": read_asset("replay/replay.css"), **said, **parts}
    return re.sub(r"\{\{(\w+)\}\}", lambda match: parts[match[1]], page)


def link_to_page(link: str) -> str:
    """HTML of a link to be pressed, or nothing if the address is none of the web."""
    if not link.startswith(IS_LINK):
        return ""
    return f'<a href="{escape(link)}" rel="noreferrer">{escape(words.OPEN)}</a>'
