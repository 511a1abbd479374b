"""The settings of an experiment, in one table.

`SETTINGS` says of every field of an `Experiment` what kind of value it takes, within which limits or out of
which choices, whether a run keeps going when it changes, and what a slider offers. Validation, links, sliders
and the share dialog all read it here; what concerns two settings at once stands with `Experiment`.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from mlpviz.data import (
    DATASETS,
    FEATURES,
    IMAGES,
    OWN,
    OWN_TABLES,
    TABLES,
    OwnData,
    TableData,
    compile_rule,
)
from mlpviz.data import LIMITS as DATA_LIMITS
from mlpviz.network.activations import ACTIVATIONS
from mlpviz.network.initializers import INITIALIZERS
from mlpviz.network.losses import CLASS_LOSSES
from mlpviz.network.optimizers import OPTIMIZERS
from mlpviz.network.regularizers import REGULARIZERS
from mlpviz.network.schedules import SCHEDULES
from mlpviz.network.validation import is_whole_number
from mlpviz.training.values import read_number, read_whole_number, shorten

MAX_HIDDEN_LAYERS = 8
MAX_UNITS = 64  # in a hidden layer; in the plane every unit is drawn at every frame
MAX_UNITS_OF_IMAGES = 256


@dataclass(frozen=True)
class Setting:
    """One setting: what it may be, and how it is read and written.

    name: that of the field of `Experiment`, of the entry of a link, and of its words on the page. kind: a
    name in `KINDS`. live: changed while training, it keeps the run; otherwise it starts the run anew. minimum
    and maximum: of a number, or of each of several. choices: the names one may be, or each of several.
    max_items: how many several may be. good_values: a row of numbers, roughly logarithmic, for a slider to
    offer; step: how far apart those of an even slider are. only_points: it says nothing about images.
    has_control: the page has a widget for it alone.
    """

    name: str
    kind: str
    live: bool = False
    minimum: float = -np.inf
    maximum: float = np.inf
    choices: tuple[str, ...] = ()
    max_items: int = 0
    good_values: tuple[float, ...] = ()
    step: int = 1
    only_points: bool = False
    has_control: bool = True

    def coerce(self, value: Any) -> Any:
        """The value in the setting's own type, so that equal experiments compare equal and print alike:
        numbers of NumPy become Python's, lists become tuples. Raises ValueError, naming setting, rule and
        value, if it is not allowed."""
        return KINDS[self.kind].coerce(self, value)

    def nearest(self, value: Any) -> Any:
        """The allowed value nearest to one of a number or of sizes that is not allowed: each within its
        limits, and no more of them than there may be. Anything else comes back as it is."""
        if self.kind == "sizes" and isinstance(value, tuple):
            return tuple(self._clip(units) for units in value[: self.max_items])
        return self._clip(value) if self.kind in ("number", "whole number") else value

    def _clip(self, value: Any) -> Any:
        return min(max(value, type(value)(self.minimum)), type(value)(self.maximum))

    def to_text(self, value: Any) -> str:
        """A coerced value as a link has it: (4, 2) is "4-2", an empty tuple "none"."""
        return KINDS[self.kind].to_text(value)

    def from_text(self, text: str) -> Any:
        """The value that a text of a link stands for, not yet coerced. Raises ValueError, naming setting,
        rule and text, if it stands for none."""
        kind = KINDS[self.kind]
        try:
            return kind.from_text(text)
        except ValueError:
            raise ValueError(f"{self.name} must be {kind.text_rule}, got {shorten(text)}") from None


@dataclass(frozen=True)
class Kind:
    """A kind of value. coerce(setting, value) and to_text(value) are those of a Setting; from_text(text)
    raises ValueError unless the text is what text_rule says."""

    coerce: Callable[[Setting, Any], Any]
    to_text: Callable[[Any], str]
    from_text: Callable[[str], Any]
    text_rule: str


def _coerce_whole_number(setting: Setting, value: Any) -> int:
    return read_whole_number(setting.name, value, setting.minimum, setting.maximum)


def _coerce_number(setting: Setting, value: Any) -> float:
    return read_number(setting.name, value, setting.minimum, setting.maximum)


def _coerce_choice(setting: Setting, value: Any) -> str:
    if not isinstance(value, str) or value not in setting.choices:
        raise ValueError(f"{setting.name} must be one of {', '.join(setting.choices)}, got {shorten(value)}")
    return setting.choices[setting.choices.index(value)]  # a plain str, whatever came


def _coerce_choices(setting: Setting, value: Any) -> tuple[str, ...]:
    return tuple(_coerce_choice(setting, name) for name in _items(setting, value, "a list of names"))


def _coerce_features(setting: Setting, value: Any) -> tuple[str, ...]:
    names = _coerce_choices(setting, value)
    if not names:
        raise ValueError(f"{setting.name} must name at least one input feature, got none")
    if len(set(names)) != len(names):
        raise ValueError(f"{setting.name} must name each input feature once, got {_join(names)}")
    return names


def _coerce_sizes(setting: Setting, value: Any) -> tuple[int, ...]:
    rule = "a list of whole numbers"
    sizes = _items(setting, value, rule)
    if len(sizes) > setting.max_items:
        raise ValueError(f"{setting.name} must be at most {setting.max_items} layers, got {len(sizes)}")
    for units in sizes:
        if not is_whole_number(units):
            raise ValueError(f"{setting.name} must be {rule}, got {shorten(units)} in it")
        if not setting.minimum <= units <= setting.maximum:
            few, many = setting.minimum, setting.maximum
            limits = f"at least {few}" if many == math.inf else f"between {few} and {many}"
            raise ValueError(f"{setting.name} must be {limits} units each, got {shorten(units)}")
    return tuple(int(units) for units in sizes)


def _coerce_rule(setting: Setting, value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{setting.name} must be text, got {shorten(value)}")
    try:
        compile_rule(value)
    except UnicodeEncodeError:  # of half a character, which the parser cannot read
        raise ValueError(f"{setting.name} must be text that can be read, got {shorten(value)}") from None
    return "".join(value)  # a plain str, whatever came


def _coerce_own(setting: Setting, value: Any) -> OwnData:
    if not isinstance(value, OwnData):
        raise ValueError(f"{setting.name} must be an OwnData, got {shorten(value)}")
    return value


def _coerce_table(setting: Setting, value: Any) -> TableData:
    if not isinstance(value, TableData):
        raise ValueError(f"{setting.name} must be a TableData, got {shorten(value)}")
    return value


def _items(setting: Setting, value: Any, rule: str) -> Sequence[Any]:
    """The items of a list, a tuple or a vector of NumPy; a text, or what has no order, is none of these."""
    if isinstance(value, np.ndarray) and value.ndim == 1:
        items: list[Any] = value.tolist()
        return items
    if not isinstance(value, Sequence) or isinstance(value, str | bytes | bytearray | memoryview):
        raise ValueError(f"{setting.name} must be {rule}, got {shorten(value)}")
    return value


def _join(values: Sequence[object]) -> str:
    return "-".join(str(value) for value in values) if values else "none"


def _split(text: str) -> tuple[str, ...]:
    return () if text in ("none", "") else tuple(text.split("-"))


def _split_sizes(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in _split(text))


_NAMES = "names joined by -"
KINDS = {
    "whole number": Kind(_coerce_whole_number, str, int, "a whole number"),
    "number": Kind(_coerce_number, repr, float, "a number"),
    "choice": Kind(_coerce_choice, str, str, "a name"),
    "choices": Kind(_coerce_choices, _join, _split, _NAMES),
    "features": Kind(_coerce_features, _join, _split, _NAMES),
    "sizes": Kind(_coerce_sizes, _join, _split_sizes, "whole numbers joined by -"),
    "rule": Kind(_coerce_rule, str, str, "text"),
    "points": Kind(_coerce_own, OwnData.to_text, OwnData.from_text, "points such as 1~-2.5~0 joined by _"),
    "table": Kind(
        _coerce_table, TableData.to_text, TableData.from_text, "rows such as 5.1~3.5~1.4~0 joined by _"
    ),
}


def _count(name: str, **rest: Any) -> Setting:
    return Setting(name, "whole number", **rest)


def _data_count(name: str, **rest: Any) -> Setting:
    """A count whose limits stand with the data."""
    minimum, maximum = DATA_LIMITS[name]
    return _count(name, minimum=minimum, maximum=maximum, **rest)


def _seed(name: str) -> Setting:
    return _count(name, minimum=0, maximum=9999)


def _live_choice(name: str, choices: dict[str, Any]) -> Setting:
    return Setting(name, "choice", live=True, choices=tuple(choices))


SETTINGS: dict[str, Setting] = {
    setting.name: setting
    for setting in (
        Setting("dataset", "choice", choices=(*DATASETS, *OWN, *TABLES, *OWN_TABLES, *IMAGES)),
        _count(
            "n_samples",
            minimum=20,
            maximum=5000,
            good_values=(20, 50, 100, 200, 300, 500, 800, 1000, 1200, 2000, 3000, 5000),
            only_points=True,
        ),
        _data_count("n_classes", only_points=True),
        _data_count("noise", step=5, only_points=True),
        _data_count("train_share", step=10),
        Setting("features", "features", choices=tuple(FEATURES), only_points=True),
        Setting(
            "hidden_layer_sizes",
            "sizes",
            minimum=1,
            maximum=MAX_UNITS_OF_IMAGES,  # of points fewer: see `Experiment.max_units`
            max_items=MAX_HIDDEN_LAYERS,
        ),
        Setting("activation", "choice", choices=tuple(ACTIVATIONS)),
        Setting("layer_activations", "choices", choices=tuple(ACTIVATIONS), has_control=False),
        Setting("initializer", "choice", choices=tuple(INITIALIZERS)),
        Setting("loss", "choice", choices=tuple(CLASS_LOSSES)),
        _live_choice("optimizer", OPTIMIZERS),
        Setting(
            "learning_rate",
            "number",
            live=True,
            minimum=1e-5,
            maximum=10.0,
            good_values=(1e-5, 3e-5, 1e-4, 3e-4, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0),
        ),
        _live_choice("schedule", SCHEDULES),
        _count("schedule_epochs", live=True, minimum=1, maximum=10_000),
        _count(
            "batch_size",
            live=True,
            minimum=1,
            maximum=500,
            good_values=(1, 2, 5, 10, 20, 30, 50, 100, 200, 500),
        ),
        _live_choice("regularization", REGULARIZERS),
        Setting(
            "regularization_rate",
            "number",
            live=True,
            minimum=0.0,
            maximum=10.0,
            good_values=(0.0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0),
        ),
        _seed("data_seed"),
        _seed("weight_seed"),
        _seed("batch_seed"),
        Setting("dtype", "choice", choices=("float64", "float32")),
        Setting("rule", "rule", only_points=True),
        Setting("own", "points", only_points=True, has_control=False),
        Setting("table", "table", only_points=True, has_control=False),
    )
}
LIVE = frozenset(name for name, setting in SETTINGS.items() if setting.live)
