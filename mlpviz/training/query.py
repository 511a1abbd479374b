"""The query: the settings of an experiment as a flat dict of strings, such as the address of a link has.

How each setting is written stands in `SETTINGS`: to be read by people, and with every digit, so that the same
link is the same run.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from mlpviz.training.settings import MAX_UNITS, SETTINGS

LINK_VERSION = "2"
OF_THE_PAGE = (  # the entries of a link beside these
    *("hide", "only", "show", "projector", "panel", "mode", "lanes", "sweep"),
    *("lesson", "made", "step", "goal", "room", "lang"),
)
READABLE_VERSIONS = ("1", LINK_VERSION)  # in 1, two classes had two outputs
FITTED = ("dataset", "layer_activations")  # to the own data and to the hidden layers, which are read before

Made = TypeVar("Made")


def write_query(settings: Mapping[str, Any]) -> dict[str, str]:
    """Settings by name as texts, and the version of the format before them; nothing for no settings."""
    texts = {name: setting.to_text(settings[name]) for name, setting in SETTINGS.items() if name in settings}
    return {"v": LINK_VERSION, **texts} if texts else {}


def read_query(query: Mapping[str, str], make: Callable[..., Made]) -> tuple[Made, list[str]]:
    """(experiment, problems): what `make(**settings)` makes of the settings of a query. Never raises, as long
    as `make()` does not: an entry that is unknown, broken or refused is named in `problems`, a list of
    sentences, and left out, or the nearest that is allowed is taken."""
    settings: dict[str, Any] = {}
    problems = []
    if query.get("v", LINK_VERSION) not in READABLE_VERSIONS:
        problems.append(f"v must be {LINK_VERSION}, got {query['v']!r}: the link comes from another version")
    for name, text in query.items():
        if name == "v":
            continue
        if name not in SETTINGS:
            problems.append(f"{name} is not a setting")
            continue
        try:
            settings[name] = SETTINGS[name].from_text(text)
        except ValueError as error:
            problems.append(str(error))
    try:
        return make(**settings), problems
    except ValueError:  # find out which: take the entries one by one
        taken: dict[str, Any] = {}
        for name in sorted(settings, key=FITTED.__contains__):
            try:
                make(**taken, **{name: settings[name]})
                taken[name] = settings[name]
            except ValueError as error:
                problems.append(str(error) + _take_nearest(name, settings[name], taken, make))
        return make(**taken), problems


def _take_nearest(name: str, value: Any, taken: dict[str, Any], make: Callable[..., Any]) -> str:
    """Add to `taken` the allowed value of a setting that is nearest to one that was refused, and return what
    the problem says of it; nothing if there is none such."""
    setting = SETTINGS[name]
    for limits in (setting, replace(setting, maximum=min(setting.maximum, MAX_UNITS))):
        nearest = limits.nearest(value)
        try:
            make(**taken, **{name: nearest})
        except ValueError:
            continue
        taken[name] = nearest
        return f"; taken is {setting.to_text(nearest)}"
    return ""
