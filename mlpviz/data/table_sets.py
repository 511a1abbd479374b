"""Table sets: tables there are to learn from, by name, as `DATASETS` has sets of points.

They come with scikit-learn, every row and column as they are there. A new one is a function that loads it,
and one line in `TABLES`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from mlpviz.data.table_data import TableData


@dataclass(frozen=True)
class TableSet:
    """A table as the menu shows it, and the function that loads it. task: "classification" or
    "regression"."""

    label: str
    task: str
    load: Callable[[], TableData]


@cache
def load_iris() -> TableData:
    """Three kinds of iris by four measures of their flowers, 150 of them (Anderson 1935, Fisher 1936)."""
    from sklearn import datasets  # here, as it takes most of a second to import

    return _table_of(datasets.load_iris(), "species")


@cache
def load_wine() -> TableData:
    """Wines of three growers in one region of Italy by 13 measures, 178 of them (Forina et al. 1988)."""
    from sklearn import datasets

    return _table_of(datasets.load_wine(), "grower")


def _table_of(bunch: Mapping[str, Any], target: str) -> TableData:
    labels = tuple(map(str, bunch["target_names"]))
    return TableData(bunch["data"], bunch["target"], (*bunch["feature_names"], target), labels)


TABLES = {
    "iris": TableSet("Iris", "classification", load_iris),
    "wine": TableSet("Wine", "classification", load_wine),
}
