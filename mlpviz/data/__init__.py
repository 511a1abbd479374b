"""The data: datasets in the plane, the visitor's own, images, and the input features of points."""

from mlpviz.data.array_data import ArrayData
from mlpviz.data.custom import NO_DATA, OWN, OwnData
from mlpviz.data.datasets import DATASETS, DOMAIN, Dataset, make_dataset
from mlpviz.data.features import FEATURES, Feature, apply_features
from mlpviz.data.image_parts import ImageParts
from mlpviz.data.image_set import IMAGES, ImageSet
from mlpviz.data.limits import LIMITS
from mlpviz.data.projection import IDENTITY, Projection, find_standardized_plane
from mlpviz.data.rules import DEFAULT_RULE, compile_rule
from mlpviz.data.splitting import split
from mlpviz.data.table import LeftOut, Table, read_table
from mlpviz.data.table_data import NO_TABLE, OWN_TABLES, TableData
from mlpviz.data.table_samples import TableSamples, make_samples
from mlpviz.data.table_sets import TABLES, TableSet

__all__ = [
    "DATASETS",
    "DEFAULT_RULE",
    "DOMAIN",
    "FEATURES",
    "IDENTITY",
    "IMAGES",
    "LIMITS",
    "NO_DATA",
    "NO_TABLE",
    "OWN",
    "OWN_TABLES",
    "TABLES",
    "ArrayData",
    "Dataset",
    "Feature",
    "ImageParts",
    "ImageSet",
    "LeftOut",
    "OwnData",
    "Projection",
    "Table",
    "TableData",
    "TableSamples",
    "TableSet",
    "apply_features",
    "compile_rule",
    "find_standardized_plane",
    "make_dataset",
    "make_samples",
    "read_table",
    "split",
]
