"""Figures: pure functions from arrays to Plotly figures, and the theme they share.

Every picture is one function, named as the picture, in a private module of that name.
"""

from mlpviz.figures._compared_losses import compared_losses
from mlpviz.figures._decision_surface import decision_surface
from mlpviz.figures._decision_surface_display import DecisionSurfaceDisplay
from mlpviz.figures._disagreement_map import disagreement_map
from mlpviz.figures._distribution import distribution
from mlpviz.figures._gradient_display import GradientDisplay
from mlpviz.figures._gradient_map import gradient_map
from mlpviz.figures._gradients import gradients
from mlpviz.figures._hidden_space import hidden_space
from mlpviz.figures._image_surface import image_surface
from mlpviz.figures._layers import layer_colours
from mlpviz.figures._learning_curve_display import LearningCurveDisplay
from mlpviz.figures._learning_rate_curve import learning_rate_curve
from mlpviz.figures._loss_contours import loss_contours
from mlpviz.figures._loss_curve import BEFORE_COLUMNS, loss_curve
from mlpviz.figures._loss_relief import loss_relief
from mlpviz.figures._mean_surface import mean_surface
from mlpviz.figures._parallel_coordinates import parallel_coordinates
from mlpviz.figures._points import point_colours
from mlpviz.figures._quantile_bands import quantile_bands
from mlpviz.figures._seed_fan import seed_fan
from mlpviz.figures._success_rates import success_rates
from mlpviz.figures._surface import surface
from mlpviz.figures._surface_change import surface_change
from mlpviz.figures._surface_grid import surface_grid
from mlpviz.figures._sweep_heatmap import sweep_heatmap
from mlpviz.figures._thumbnail import dataset_thumbnail, image_thumbnail
from mlpviz.figures._update_ratios import update_ratios
from mlpviz.figures.colormaps import class_lut, diverging_bytes, encode_output, output_lut
from mlpviz.figures.theme import PALETTES, PALETTES_JSON, TEMPLATES, TEMPLATES_JSON

__all__ = [
    "BEFORE_COLUMNS",
    "PALETTES",
    "PALETTES_JSON",
    "TEMPLATES",
    "TEMPLATES_JSON",
    "DecisionSurfaceDisplay",
    "GradientDisplay",
    "LearningCurveDisplay",
    "class_lut",
    "compared_losses",
    "dataset_thumbnail",
    "decision_surface",
    "disagreement_map",
    "distribution",
    "diverging_bytes",
    "encode_output",
    "gradient_map",
    "gradients",
    "hidden_space",
    "image_surface",
    "image_thumbnail",
    "layer_colours",
    "learning_rate_curve",
    "loss_contours",
    "loss_curve",
    "loss_relief",
    "mean_surface",
    "output_lut",
    "parallel_coordinates",
    "point_colours",
    "quantile_bands",
    "seed_fan",
    "success_rates",
    "surface",
    "surface_change",
    "surface_grid",
    "sweep_heatmap",
    "update_ratios",
]
