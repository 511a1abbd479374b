"""The data: datasets in the plane, and the input features computed from their points."""

from mlpviz.data.datasets import DATASETS, DOMAIN, LIMITS, Dataset, make_dataset, split
from mlpviz.data.features import FEATURES, Feature, apply_features

__all__ = [
    "DATASETS",
    "DOMAIN",
    "FEATURES",
    "LIMITS",
    "Dataset",
    "Feature",
    "apply_features",
    "make_dataset",
    "split",
]
