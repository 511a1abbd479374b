"""The experiment: every setting of one training, in one frozen dataclass.

An equal experiment gives an equal run, bit for bit on one machine. What each setting may be stands in
`SETTINGS`; what concerns two of them at once stands here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any, Self

import numpy as np

from mlpviz.data import (
    DATASETS,
    DEFAULT_RULE,
    IMAGES,
    NO_DATA,
    NO_TABLE,
    OWN,
    OWN_TABLES,
    TABLES,
    ImageSet,
    OwnData,
    TableData,
)
from mlpviz.training.card import describe_settings, lay_card, make_link
from mlpviz.training.query import read_query, write_query
from mlpviz.training.settings import MAX_UNITS, MAX_UNITS_OF_IMAGES, SETTINGS, Setting

IMAGE_DEFAULTS: dict[str, Any] = {  # the course's, but for the initial weights, which suit ReLU
    "train_share": 80,
    "hidden_layer_sizes": (100, 200),
    "activation": "relu",
    "initializer": "he_normal",
    "learning_rate": 0.1,
    "batch_size": 32,
    "dtype": "float32",
}
FIRST_REGULARIZATION_RATE = 0.001  # of a penalty that is switched on
TWO_OUTPUTS = (
    "v is 1, an older version: two classes had two outputs then, and have one now, so that the same settings "
    "start from other weights and train otherwise"
)
STREAMS = {"data": 1, "weight": 2, "batch": 3}  # of random numbers, independent even of equal seeds


@dataclass(frozen=True)
class Experiment:
    """Settings of one training; raises ValueError, naming parameter, rule and value, if one is not allowed.
    Lists become tuples and NumPy's numbers Python's (see `Setting.coerce`).

    noise and train_share are percentages. n_classes counts only for data sets that come in any number of
    classes, rule only for the data set "rule", own only for "own" and "own_values", table only for "table"
    and "table_values"; tables ("iris", "wine" and those) have no noise and no features but their columns,
    images ("digits", "mnist") none but their pixels. layer_activations: one name per hidden layer, or
    empty for `activation` everywhere. loss is that of classes; numbers have the squared error. The defaults
    are TensorFlow Playground's, but for the loss, which is the squared error there, and the initializer.
    float64 is faster than float32 on networks of this size, so it is the default.
    """

    dataset: str = "circle"
    n_samples: int = 500
    n_classes: int = 3
    noise: int = 0
    train_share: int = 50
    features: tuple[str, ...] = ("x1", "x2")
    hidden_layer_sizes: tuple[int, ...] = (4, 2)
    activation: str = "tanh"
    layer_activations: tuple[str, ...] = ()
    initializer: str = "glorot_uniform"
    loss: str = "cross_entropy"
    optimizer: str = "sgd"
    learning_rate: float = 0.03
    schedule: str = "constant"
    schedule_epochs: int = 100
    batch_size: int = 10
    regularization: str = "none"
    regularization_rate: float = 0.0
    data_seed: int = 0
    weight_seed: int = 0
    batch_seed: int = 0
    dtype: str = "float64"
    rule: str = DEFAULT_RULE
    own: OwnData = NO_DATA
    table: TableData = NO_TABLE

    def __post_init__(self) -> None:
        for name, setting in SETTINGS.items():
            object.__setattr__(self, name, self._limit(setting).coerce(getattr(self, name)))
        if self.dataset in OWN:
            self.own.check(self.task)
        if self.dataset in OWN_TABLES:
            self.table.check(self.task)
        n_layers, chosen = len(self.hidden_layer_sizes), len(self.layer_activations)
        if chosen and chosen != n_layers:
            raise ValueError(
                f"layer_activations must be one for each of {n_layers} hidden layers, got {chosen}"
            )

    def _limit(self, setting: Setting) -> Setting:
        """The setting with the limits that it has in this experiment."""
        if setting.name == "hidden_layer_sizes":  # `dataset`, which decides on it, comes before
            return replace(setting, maximum=self.max_units)
        return setting

    @classmethod
    def default(cls, dataset: str) -> Self:
        """The defaults for a data set: images want a larger network, and have one of their own."""
        return cls(dataset=dataset, **IMAGE_DEFAULTS) if dataset in IMAGES else cls()

    @property
    def images(self) -> ImageSet | None:
        """The ImageSet, if this is about images, or None."""
        return IMAGES.get(self.dataset)

    @property
    def columns(self) -> TableData | None:
        """The TableData that is learned from, if this is about a table of any number of inputs, or None."""
        if self.dataset in TABLES:
            return TABLES[self.dataset].load()
        return self.table if self.dataset in OWN_TABLES else None

    @property
    def is_drawn(self) -> bool:
        """Whether the samples are points drawn by chance, and not given, so that at most the split is."""
        return self.dataset in DATASETS

    @property
    def task(self) -> str:
        """What is learned: "classification" or "regression"."""
        if self.images:
            return "classification"
        if self.dataset in TABLES:
            return TABLES[self.dataset].task
        return (OWN | OWN_TABLES).get(self.dataset) or DATASETS[self.dataset].task

    @property
    def problem(self) -> str:
        """What there is to learn from: "classification" or "regression" of points, or "images"."""
        return "images" if self.images else self.task

    @property
    def max_units(self) -> int:
        """The most units that a hidden layer may have."""
        return MAX_UNITS_OF_IMAGES if self.images else MAX_UNITS

    @property
    def activations(self) -> tuple[str, ...]:
        """The activation of every hidden layer."""
        return self.layer_activations or (self.activation,) * len(self.hidden_layer_sizes)

    def count_classes(self) -> int:
        """How many classes there are to tell apart; 0 in regression."""
        if self.task == "regression":
            return 0
        if self.images:
            return self.images.n_classes
        if self.columns:
            return self.columns.n_classes
        if self.dataset in OWN:
            return self.own.n_classes
        return DATASETS[self.dataset].n_classes or self.n_classes

    def generator(self, stream: str) -> np.random.Generator:
        """A new generator of one of the `STREAMS`, started by the seed of that name."""
        return np.random.default_rng((STREAMS[stream], getattr(self, f"{stream}_seed")))

    def completed(self, settings: Mapping[str, Any]) -> dict[str, Any]:
        """`settings`, and what else has to change with them: activations chosen layer by layer follow the
        hidden layers (a new one gets `activation`), and give way to one chosen for all; a penalty that is
        switched on has a rate. Raises ValueError if the hidden layers are not allowed."""
        settings = dict(settings)
        if settings.get("regularization", "none") != "none" == self.regularization:
            rate = settings.get("regularization_rate", self.regularization_rate)
            settings["regularization_rate"] = rate or FIRST_REGULARIZATION_RATE
        if "layer_activations" in settings or not self.layer_activations:
            return settings
        if "activation" in settings:
            settings["layer_activations"] = ()
        elif "hidden_layer_sizes" in settings:
            n_layers = len(SETTINGS["hidden_layer_sizes"].coerce(settings["hidden_layer_sizes"]))
            padded = self.layer_activations + (self.activation,) * n_layers
            settings["layer_activations"] = padded[:n_layers]
        return settings

    def differs_in(self, other: "Experiment") -> set[str]:
        """Names of the settings in which two experiments differ."""
        return {f.name for f in fields(self) if getattr(self, f.name) != getattr(other, f.name)}

    @property
    def peculiar_settings(self) -> dict[str, Any]:
        """The settings that are not the data set's defaults, by their names."""
        differs = self.differs_in(Experiment.default(self.dataset))
        if self.images:
            differs.add("dataset")
        if self.dataset not in OWN:
            differs.discard("own")  # kept for the visitor's return to them, but no part of this experiment
        if self.dataset not in OWN_TABLES:
            differs.discard("table")
        return {name: getattr(self, name) for name in SETTINGS if name in differs}

    def to_query(self) -> dict[str, str]:
        """The settings that are not the data set's defaults, as a flat dict of strings, and the version of
        the format; empty for the default experiment."""
        return write_query(self.peculiar_settings)

    @property
    def link(self) -> str | None:
        """The address of this experiment on a page that runs on this machine, or None if its samples are too
        many for a link."""
        is_own, is_table = self.dataset in OWN, self.dataset in OWN_TABLES
        if (is_own and not self.own.fits_link) or (is_table and not self.table.fits_link):
            return None
        return make_link(self.to_query())

    def _repr_html_(self) -> str:
        rows = describe_settings(self.peculiar_settings)
        return lay_card("Experiment", rows or [("settings", "the defaults")], self.link)

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> tuple["Experiment", list[str]]:
        """(experiment, problems) from a flat dict of strings. Never raises: an entry that is unknown or
        broken is named in `problems`, a list of sentences, and the default taken, or the nearest allowed
        value where a number is too large or too small; so is what an older link meant otherwise."""
        experiment, problems = read_query(query, partial(replace, cls.default(query.get("dataset", ""))))
        if query.get("v") == "1" and experiment.count_classes() == 2:
            problems.append(TWO_OUTPUTS)
        return experiment, problems
