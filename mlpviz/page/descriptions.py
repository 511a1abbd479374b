"""Descriptions: what the browser is told about a run, as JSON-ready values; once per run, or when it asks."""

import base64

import numpy as np

from mlpviz import figures
from mlpviz.data import DOMAIN, FEATURES, NO_DATA, OWN
from mlpviz.diagnostics import next_minibatch
from mlpviz.diagnostics.plane import feature_tile
from mlpviz.experiment import MAX_HIDDEN_LAYERS, MAX_UNITS
from mlpviz.network.activations import ACTIVATIONS
from mlpviz.page import words

TILE_CELLS = 20
NUMBERS = (
    "epoch",
    "step",
    "train_loss",
    "test_loss",
    "train_accuracy",
    "test_accuracy",
    "penalty",
    "learning_rate",
)  # of a frame, by their names in a measurement and in the history


def as_float32(values):
    """What is finite stays finite: a value too large is sent as the largest there is."""
    most = np.finfo(np.float32).max
    return np.clip(values, -most, most).astype(np.float32)


def surface_cells(mlp):
    """Cells along an edge of the surface: a finer picture where the network is small enough for it."""
    if mlp.parameters.size < 3_000:
        return 100
    return 60 if mlp.parameters.size < 12_000 else 40


def numbers_now(run):
    """The numbers of a frame: of the run as it is."""
    m = run.measurement
    return {**{name: getattr(m, name) for name in NUMBERS}, "gradients": m.layers.gradient_magnitude.tolist()}


def numbers_then(run, epoch):
    """The same, at an epoch of its history."""
    row = run.history.row_at(epoch)
    magnitudes = [row[f"gradient_magnitude/{layer}"] for layer in range(1, len(run.mlp.dense) + 1)]
    return {**{name: row[name] for name in NUMBERS}, "gradients": magnitudes}


def describe_minibatch(run):
    """What the next step trains on, and how: its points with their losses, the mean activation of every unit
    from the inputs on, and the gradient that goes to the optimizer."""
    seen = next_minibatch(run)
    gradient = as_float32(_finite(seen.gradient + run.penalty_gradient()))
    means = [_finite(layer.mean(axis=0)) for layer in (seen.inputs, *seen.activations)]
    return {
        "step": run.steps,
        "points": _finite(np.column_stack([seen.X, seen.y, seen.losses])),
        "of": len(run.X_train),
        "loss": float(_finite(np.array(seen.loss))),
        "means": means,
        "gradient": _base64(gradient),
        "learning_rate": run.learning_rate,
        "plain": run.experiment.optimizer == "sgd",
        "penalized": bool(run.penalty_gradient().any()),
        "optimizer": words.CHOICES["optimizer"][run.experiment.optimizer],
    }


def _finite(values):
    return np.nan_to_num(values.astype(np.float64))


def describe_run(run, cells, before=None):
    """What the browser needs once per run: figures, colours, and the shape of the network.

    before: the run's losses before it took another way, by the name of their columns, or None."""
    experiment, mlp = run.experiment, run.mlp
    on = set(experiment.features)
    n_layers = len(mlp.dense)
    names = [f"layer {layer}" for layer in range(1, n_layers)] + ["output"]
    own = experiment.own if experiment.dataset in OWN else NO_DATA
    surface = figures.surface(
        *(run.X_train, run.y_train, run.X_test, run.y_test),
        task=run.task,
        n_classes=run.n_classes,
        units=None if own.units == NO_DATA.units else own.units,
        labels=own.labels,
    )
    loss_curve = figures.loss_curve(
        penalty=None if experiment.regularization == "none" else (), before=before
    )
    return {
        "figures": {
            "surface": surface.to_plotly_json(),
            "loss-curve": loss_curve.to_plotly_json(),
            "gradients": figures.gradients(n_layers, names).to_plotly_json(),
        },
        "templates": figures.TEMPLATES_JSON,
        "palettes": figures.PALETTES_JSON,
        "luts": {theme: _luts(run.n_classes, palette) for theme, palette in figures.PALETTES.items()},
        "surface": {"cells": cells, "tile_cells": TILE_CELLS, "domain": [-DOMAIN, DOMAIN]},
        "network": {
            "task": run.task,
            "inputs": [
                {"name": name, "label": feature.label, "on": name in on, **_feature_tile(name)}
                for name, feature in FEATURES.items()
            ],
            "active_inputs": list(experiment.features),
            "layers": [
                {"units": units, "activation": activation}
                for units, activation in zip(
                    experiment.hidden_layer_sizes, experiment.activations, strict=True
                )
            ],
            "activations": list(ACTIVATIONS),
            "outputs": list(own.labels) or [f"class {k}" for k in range(run.n_classes)] or ["value"],
            "range": [f"{own.units[2][0] + own.units[2][1] * end:.3g}" for end in (-1, 1)],
            "labelled": bool(own.labels),
            "limits": {"max_layers": MAX_HIDDEN_LAYERS, "max_units": MAX_UNITS},
        },
    }


def _luts(n_classes, palette):
    luts = {
        "output": figures.output_lut(n_classes, palette),
        "output_discrete": figures.output_lut(n_classes, palette, discrete=True),
        "unit": figures.output_lut(0, palette),
    }
    return {name: _base64(lut) for name, lut in luts.items()}


def _feature_tile(name):
    """A feature's picture, and the value that its full colour stands for."""
    values = feature_tile(name, TILE_CELLS)
    scale = max(1.0, float(np.abs(values).max()))
    return {"tile": _base64(figures.diverging_bytes(values, scale)), "scale": scale}


def _base64(array):
    return base64.b64encode(array.tobytes()).decode()
