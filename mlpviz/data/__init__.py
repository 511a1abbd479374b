"""The data: datasets in the plane, the visitor's own, images, and the input features of points."""

from mlpviz.data.custom import NO_DATA, OWN, OwnData
from mlpviz.data.datasets import DATASETS, DOMAIN, Dataset, make_dataset
from mlpviz.data.features import FEATURES, Feature, apply_features
from mlpviz.data.image_parts import ImageParts
from mlpviz.data.image_set import IMAGES, ImageSet
from mlpviz.data.limits import LIMITS
from mlpviz.data.projection import IDENTITY, Projection
from mlpviz.data.rules import DEFAULT_RULE, compile_rule
from mlpviz.data.splitting import split
from mlpviz.data.table import read_table

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
