"""The experiment: every setting of one training, in one frozen dataclass.

An equal experiment gives an equal run, bit for bit on one machine. What is allowed stands in two tables,
`LIMITS` and `CHOICES`, read by the validation here and by the page's controls alike. `to_query` and
`from_query` turn an experiment into the few words of a link and back.
"""

from dataclasses import dataclass, fields, replace

from mlpviz.data import DATASETS, DEFAULT_RULE, FEATURES, IMAGES, NO_DATA, OWN, OwnData, compile_rule
from mlpviz.data import LIMITS as DATA_LIMITS
from mlpviz.network.activations import ACTIVATIONS
from mlpviz.network.initializers import INITIALIZERS
from mlpviz.network.mlp import check_choice
from mlpviz.network.optimizers import OPTIMIZERS
from mlpviz.network.regularizers import REGULARIZERS
from mlpviz.network.schedules import SCHEDULES

LINK_VERSION = "1"

LIMITS = {  # parameter: (least, most)
    **DATA_LIMITS,  # noise, n_classes, train_share
    "n_samples": (20, 5000),
    "learning_rate": (1e-5, 10.0),
    "schedule_epochs": (1, 10_000),
    "batch_size": (1, 500),
    "regularization_rate": (0.0, 10.0),
    "data_seed": (0, 9999),
    "weight_seed": (0, 9999),
    "batch_seed": (0, 9999),
}
MAX_HIDDEN_LAYERS = 8
MAX_UNITS, MAX_UNITS_OF_IMAGES = 64, 256  # in a layer; in the plane every unit is drawn at every frame
IMAGE_DEFAULTS = {  # the course's, but for the initial weights, which suit ReLU
    "train_share": 80,
    "hidden_layer_sizes": (100, 200),
    "activation": "relu",
    "initializer": "he_normal",
    "learning_rate": 0.1,
    "batch_size": 32,
    "dtype": "float32",
}
CHOICES = {
    "dataset": (*DATASETS, *OWN, *IMAGES),
    "activation": ACTIVATIONS,
    "initializer": INITIALIZERS,
    "optimizer": OPTIMIZERS,
    "schedule": SCHEDULES,
    "regularization": REGULARIZERS,
    "dtype": ("float64", "float32"),
}
LIVE = frozenset(  # changed while training, these keep the run; all others start it anew
    (
        "learning_rate",
        "schedule",
        "schedule_epochs",
        "regularization",
        "regularization_rate",
        "batch_size",
        "optimizer",
    )
)


@dataclass(frozen=True)
class Experiment:
    """Settings of one training; raises ValueError, naming parameter, rule and value, if one is not allowed.

    noise and train_share are percentages. n_classes counts only for data sets that come in any number of
    classes, rule only for the data set "rule", own only for "own" and "own_values"; images ("digits",
    "mnist") have no noise and no features but their pixels. layer_activations: one name per hidden layer, or
    empty for `activation` everywhere. The defaults are TensorFlow Playground's, but for the loss (softmax
    cross-entropy) and the initializer. float64 is faster than float32 on networks of this size, so it is the
    default.
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

    def __post_init__(self):
        for name, choices in CHOICES.items():
            check_choice(name, getattr(self, name), choices)
        for name, (least, most) in LIMITS.items():
            value = getattr(self, name)
            if _TYPES[name] is int and (not isinstance(value, int) or isinstance(value, bool)):
                raise ValueError(f"{name} must be a whole number, got {value!r}")
            if not isinstance(value, int | float) or not least <= value <= most:
                raise ValueError(f"{name} must be between {least} and {most}, got {value}")
        compile_rule(self.rule)
        if self.dataset in OWN:
            self.own.check(self.task)
        if not self.features:
            raise ValueError("features must name at least one input feature, got none")
        if len(set(self.features)) != len(self.features):
            raise ValueError(f"features must name each input feature once, got {_join(self.features)}")
        for name in self.features:
            check_choice("features", name, FEATURES)
        sizes = self.hidden_layer_sizes
        if len(sizes) > MAX_HIDDEN_LAYERS:
            raise ValueError(
                f"hidden_layer_sizes must be at most {MAX_HIDDEN_LAYERS} layers, got {len(sizes)}"
            )
        for units in sizes:
            if not isinstance(units, int) or not 1 <= units <= self.max_units:
                raise ValueError(
                    f"hidden_layer_sizes must be between 1 and {self.max_units} units each, got {units}"
                )
        if self.layer_activations and len(self.layer_activations) != len(sizes):
            raise ValueError(
                f"layer_activations must be one for each of {len(sizes)} hidden layers, "
                f"got {len(self.layer_activations)}"
            )
        for name in self.layer_activations:
            check_choice("layer_activations", name, ACTIVATIONS)

    @classmethod
    def default(cls, dataset):
        """The defaults for a data set: images want a larger network, and have one of their own."""
        return cls(dataset=dataset, **IMAGE_DEFAULTS) if dataset in IMAGES else cls()

    @property
    def images(self):
        """The ImageSet, if this is about images, or None."""
        return IMAGES.get(self.dataset)

    @property
    def task(self):
        if self.images:
            return "classification"
        return OWN.get(self.dataset) or DATASETS[self.dataset].task

    @property
    def problem(self):
        """What there is to learn from: "classification" or "regression" of points, or "images"."""
        return "images" if self.images else self.task

    @property
    def max_units(self):
        """The most units that a hidden layer may have."""
        return MAX_UNITS_OF_IMAGES if self.images else MAX_UNITS

    @property
    def activations(self):
        """The activation of every hidden layer."""
        return self.layer_activations or (self.activation,) * len(self.hidden_layer_sizes)

    def completed(self, settings):
        """`settings`, and what else has to change with them: activations chosen layer by layer follow the
        hidden layers (a new one gets `activation`), and give way to one chosen for all."""
        settings = dict(settings)
        if "layer_activations" in settings or not self.layer_activations:
            return settings
        if "activation" in settings:
            settings["layer_activations"] = ()
        elif "hidden_layer_sizes" in settings:
            n_layers = len(settings["hidden_layer_sizes"])
            padded = self.layer_activations + (self.activation,) * n_layers
            settings["layer_activations"] = padded[:n_layers]
        return settings

    def differs_in(self, other):
        """Names of the settings in which two experiments differ."""
        return {f.name for f in fields(self) if getattr(self, f.name) != getattr(other, f.name)}

    def to_query(self):
        """The settings that are not the data set's defaults, as a flat dict of strings, and the version of
        the format; empty for the default experiment."""
        differs = self.differs_in(Experiment.default(self.dataset))
        if self.images:
            differs.add("dataset")
        if self.dataset not in OWN:
            differs.discard("own")  # kept for the visitor's return to them, but no part of this experiment
        query = {f.name: to_text(getattr(self, f.name)) for f in fields(self) if f.name in differs}
        return {"v": LINK_VERSION, **query} if query else {}

    @classmethod
    def from_query(cls, query):
        """(experiment, problems) from a flat dict of strings. Never raises: an entry that is unknown or
        broken is named in `problems`, a list of sentences, and the default taken."""
        experiment, problems = cls.default(query.get("dataset")), []
        names = {f.name for f in fields(cls)}
        if query.get("v", LINK_VERSION) != LINK_VERSION:
            problems.append(
                f"v must be {LINK_VERSION}, got {query['v']!r}: the link comes from another version"
            )
        values = {}
        for name, text in query.items():
            if name == "v":
                continue
            if name not in names:
                problems.append(f"{name} is not a setting")
                continue
            try:
                values[name] = _from_text(name, text)
            except ValueError:
                problems.append(f"{name} must be {_EXPECTED[_TYPES[name]]}, got {text!r}")
        try:
            return replace(experiment, **values), problems
        except ValueError:  # find out which: take the entries one by one
            # dataset and layer_activations last: they fit the own data and the hidden layers, or they do not
            for name in sorted(values, key=lambda name: name in ("dataset", "layer_activations")):
                try:
                    experiment = replace(experiment, **{name: values[name]})
                except ValueError as error:
                    problems.append(str(error))
            return experiment, problems


_TYPES = {f.name: f.type for f in fields(Experiment)}
_EXPECTED = {
    int: "a whole number",
    float: "a number",
    str: "a name",
    tuple[str, ...]: "names joined by -",
    tuple[int, ...]: "whole numbers joined by -",
    OwnData: "points such as 1~-2.5~0 joined by _",
}


def to_text(value):
    """A setting as a link has it: (4, 2) is "4-2", an empty tuple "none"."""
    if isinstance(value, OwnData):
        return value.to_text()
    if isinstance(value, tuple):
        return _join(value) if value else "none"
    return repr(value) if isinstance(value, float) else str(value)


def _from_text(name, text):
    kind = _TYPES[name]
    if kind is OwnData:
        return OwnData.from_text(text)
    if kind in (int, float, str):
        return kind(text)
    item = int if kind == tuple[int, ...] else str
    return () if text in ("none", "") else tuple(item(part) for part in text.split("-"))


def _join(values):
    return "-".join(str(value) for value in values)
