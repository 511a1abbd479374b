"""An experiment as what JSON takes, and back: its settings as the texts of a link, and the data that are the
visitor's own as numbers, since a link has no room for many."""

from dataclasses import fields
from typing import Any

import numpy as np

from mlpviz.data import OWN, OWN_TABLES, OwnData, TableData
from mlpviz.export.packing import pack_array, read_count, read_items, read_list, read_texts, unpack_array
from mlpviz.training.experiment import Experiment
from mlpviz.training.settings import SETTINGS
from mlpviz.training.values import shorten

AS_DATA = ("own", "table")  # settings that are data
MAX_ROWS, MAX_TEXTS = 20_000, 100


def pack_experiment(experiment: Experiment) -> dict[str, Any]:
    """An Experiment as {"settings": …} and, of own data, "own" or "table"."""
    settings = {
        name: setting.to_text(getattr(experiment, name))
        for name, setting in SETTINGS.items()
        if name not in AS_DATA
    }
    packed: dict[str, Any] = {"settings": settings}
    if experiment.dataset in OWN:
        own = experiment.own
        packed["own"] = {
            "n": len(own.points),
            "points": pack_array(np.array(own.points, np.float64).reshape(-1, 3)),
            "units": pack_array(np.array(own.units, np.float64)),
            "labels": list(own.labels),
            "names": list(own.names),
        }
    if experiment.dataset in OWN_TABLES:
        table = experiment.table
        packed["table"] = {
            "shape": list(table.values.shape),
            "values": pack_array(table.values.astype(np.float64)),
            "y": pack_array(table.y.astype(np.float64)),
            "labels": list(table.labels),
            "names": list(table.names),
        }
    return packed


def unpack_experiment(file: dict[str, Any]) -> Experiment:
    """The Experiment of what `pack_experiment` made. Raises ValueError, in words, if it is none."""
    settings: dict[str, Any] = {}
    for name, text in read_items("settings", file.get("settings")).items():
        if name not in SETTINGS or name in AS_DATA:
            raise ValueError(f"settings must be those of an experiment, got {shorten(name)}")
        if not isinstance(text, str):
            raise ValueError(f"{name} must be text, got {shorten(text)}")
        settings[name] = SETTINGS[name].from_text(text)
    missing = [name for name in SETTINGS if name not in settings and name not in AS_DATA]
    if missing:
        raise ValueError(f"settings must have {missing[0]}, got none")
    if settings["dataset"] in OWN:
        settings["own"] = _unpack_own(read_items("own", file.get("own")))
    if settings["dataset"] in OWN_TABLES:
        settings["table"] = _unpack_table(read_items("table", file.get("table")))
    return Experiment(**settings)


def is_same(experiment: Experiment, other: Experiment) -> bool:
    """Whether two experiments are equal, but for own data that neither of them is about."""
    ignored = set(AS_DATA)
    ignored -= {"own"} if experiment.dataset in OWN else set()
    ignored -= {"table"} if experiment.dataset in OWN_TABLES else set()
    names = [field.name for field in fields(experiment) if field.name not in ignored]
    return all(getattr(experiment, name) == getattr(other, name) for name in names)


def _unpack_own(packed: dict[str, Any]) -> OwnData:
    n = read_count("n", packed.get("n"), MAX_ROWS)
    points = unpack_array("points", packed.get("points"), (n, 3), np.float64)
    units = unpack_array("units", packed.get("units"), (3, 2), np.float64)
    return OwnData(
        tuple((x1, x2, y) for x1, x2, y in points.tolist()),
        tuple((center, scale) for center, scale in units.tolist()),
        read_texts("labels", packed.get("labels"), MAX_TEXTS),
        read_texts("names", packed.get("names"), MAX_TEXTS),
    )


def _unpack_table(packed: dict[str, Any]) -> TableData:
    shape = read_list("shape", packed.get("shape"), 2)
    if len(shape) != 2:
        raise ValueError(f"shape must be rows and inputs, got {shorten(shape)}")
    n_rows, n_inputs = read_count("shape", shape[0], MAX_ROWS), read_count("shape", shape[1], MAX_TEXTS)
    values = unpack_array("values", packed.get("values"), (n_rows, n_inputs), np.float64)
    y = unpack_array("y", packed.get("y"), (n_rows,), np.float64)
    labels = read_texts("labels", packed.get("labels"), MAX_TEXTS)
    if labels:
        if (y != np.floor(y)).any() or (y < 0).any() or (y >= len(labels)).any():
            raise ValueError("y must be class ids, got other numbers")
        y = y.astype(np.int64)
    return TableData(values, y, read_texts("names", packed.get("names"), MAX_TEXTS), labels)
