"""The data: datasets in the plane, the visitor's own, images, and the input features of points."""

from mlpviz.data.custom import NO_DATA, OWN, OwnData, read_table
from mlpviz.data.datasets import DATASETS, DOMAIN, LIMITS, Dataset, make_dataset, split
from mlpviz.data.features import FEATURES, Feature, apply_features
from mlpviz.data.images import IMAGES, ImageParts, ImageSet
from mlpviz.data.projection import IDENTITY, Projection
from mlpviz.data.rules import DEFAULT_RULE, compile_rule

__all__ = [
    "DATASETS",
    "DEFAULT_RULE",
    "DOMAIN",
    "FEATURES",
    "IDENTITY",
    "IMAGES",
    "LIMITS",
    "NO_DATA",
    "OWN",
    "Dataset",
    "Feature",
    "ImageParts",
    "ImageSet",
    "OwnData",
    "Projection",
    "apply_features",
    "compile_rule",
    "make_dataset",
    "read_table",
    "split",
]
