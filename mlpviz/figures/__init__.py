"""Floor 5, the figures: pure functions from arrays to Plotly figures, and the theme they share."""

from mlpviz.figures.colormaps import diverging_bytes, encode_output, output_lut, surface_image
from mlpviz.figures.curves import BEFORE_COLUMNS, gradients, layer_colours, loss_curve
from mlpviz.figures.inside import hidden_space, surface_change
from mlpviz.figures.microscope import distribution, gradient_map, layer_names, quantile_bands, update_ratios
from mlpviz.figures.surface import decision_surface, image_surface, surface
from mlpviz.figures.theme import PALETTES, PALETTES_JSON, TEMPLATES, TEMPLATES_JSON
from mlpviz.figures.thumbnail import dataset_thumbnail, image_thumbnail

__all__ = [
    "BEFORE_COLUMNS",
    "PALETTES",
    "PALETTES_JSON",
    "TEMPLATES",
    "TEMPLATES_JSON",
    "dataset_thumbnail",
    "decision_surface",
    "distribution",
    "diverging_bytes",
    "encode_output",
    "gradient_map",
    "gradients",
    "hidden_space",
    "image_surface",
    "image_thumbnail",
    "layer_colours",
    "layer_names",
    "loss_curve",
    "output_lut",
    "quantile_bands",
    "surface",
    "surface_change",
    "surface_image",
    "update_ratios",
]
