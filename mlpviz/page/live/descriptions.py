"""Descriptions: what the browser is told about a run, as JSON-ready values; once per run, or when it asks."""

import base64

import numpy as np

from mlpviz import figures
from mlpviz.data import DOMAIN, FEATURES, NO_DATA, OWN
from mlpviz.diagnostics import peek_minibatch
from mlpviz.diagnostics.plane import evaluate_feature
from mlpviz.network.activations import ACTIVATIONS
from mlpviz.page import words
from mlpviz.training.measurement import MAX_MEASURED
from mlpviz.training.settings import MAX_HIDDEN_LAYERS

TILE_CELLS = 20
MOST_IMAGES = 400  # test images, the first, that are drawn in the plane
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


def surface_cells(mlp, excerpt):
    """Cells along an edge of the surface: a finer picture where the network is small enough for it."""
    if excerpt is not None:
        return 2 * excerpt.tile_cells
    if mlp.parameters.size < 3_000:
        return 100
    return 60 if mlp.parameters.size < 12_000 else 40


def numbers_now(run, in_passing):
    """The numbers of a frame: of the run as it is; in passing, a glance at it will do."""
    m = run.glance if in_passing else run.measurement
    return {
        **{name: getattr(m, name) for name in NUMBERS},
        "train_loss": float(np.nan_to_num(m.train_loss)),  # of a measurement only this may be infinite
        "gradients": m.layers.gradient_magnitude.tolist(),
        "progress": run.progress,
        "largest_update": float(np.nan_to_num(np.abs(run.last_update).max())),
        "measured": [m.n_train, m.n_test],
    }


def numbers_then(run, epoch):
    """The same, at an epoch of its history."""
    row, now = run.history.row_at(epoch), run.measurement
    magnitudes = [row[f"gradient_magnitude/{layer}"] for layer in range(1, len(run.mlp.dense) + 1)]
    return {
        **{name: row[name] for name in NUMBERS},
        "gradients": magnitudes,
        "progress": 0.0,
        "largest_update": 0.0,
        "measured": [now.n_train, now.n_test],
    }


def describe_minibatch(run, excerpt):
    """What the next step trains on, and how: its samples with their losses, the mean activation of every unit
    from the inputs on, and the gradient that goes to the optimizer."""
    seen = peek_minibatch(run)
    gradient = _finite(seen.gradient + run.penalty_gradient())
    means = [_finite(layer.mean(axis=0)) for layer in (seen.inputs, *seen.activations)]
    return {
        "step": run.steps,
        "points": _finite(np.column_stack([run.projection.to_plane(seen.X), seen.y, seen.losses])),
        "of": len(run.X_train),
        "loss": float(_finite(np.array(seen.loss))),
        "means": means if excerpt is None else excerpt.means(means),
        "gradient": in_base64(as_float32(gradient if excerpt is None else excerpt.of(gradient))),
        "largest": float(np.abs(gradient).max()),
        "learning_rate": run.learning_rate,
        "plain": run.experiment.optimizer == "sgd",
        "penalized": bool(run.penalty_gradient().any()),
        "optimizer": words.CHOICES["optimizer"][run.experiment.optimizer],
    }


def _finite(values):
    return np.nan_to_num(values.astype(np.float64))


def describe_run(run, cells, excerpt=None, before=None):
    """What the browser needs once per run: figures, colours, and the shape of the network.

    excerpt: the Excerpt of a network on images. before: the run's losses before it took another way, by the
    name of their columns, or None."""
    experiment, mlp = run.experiment, run.mlp
    n_layers = len(mlp.dense)
    tile_cells = TILE_CELLS if excerpt is None else excerpt.tile_cells
    shown = experiment.hidden_layer_sizes if excerpt is None else excerpt.sizes
    names = [f"layer {layer}" for layer in range(1, n_layers)] + ["output"]
    own = experiment.own if experiment.dataset in OWN else NO_DATA
    loss_curve = figures.loss_curve(
        penalty=None if experiment.regularization == "none" else (),
        before=before,
        names=_names_of_parts(run),
    )
    return {
        "figures": {
            "surface": _surface(run, own).to_plotly_json(),
            "loss-curve": loss_curve.to_plotly_json(),
            "gradients": figures.gradients(n_layers, names).to_plotly_json(),
        },
        "templates": figures.TEMPLATES_JSON,
        "palettes": figures.PALETTES_JSON,
        "luts": {theme: _luts(run.n_classes, palette) for theme, palette in figures.PALETTES.items()},
        "surface": {"cells": cells, "tile_cells": tile_cells, "domain": [-DOMAIN, DOMAIN]},
        "network": {
            "task": run.task,
            **(_points_in(experiment) if excerpt is None else _images_in(run, excerpt)),
            "layers": [
                {"units": units, "total": total, "activation": activation}
                for units, total, activation in zip(
                    shown, experiment.hidden_layer_sizes, experiment.activations, strict=False
                )
            ],
            "activations": list(ACTIVATIONS),
            "outputs": _outputs(run, own),
            "range": [f"{own.units[2][0] + own.units[2][1] * end:.3g}" for end in (-1, 1)],
            "labelled": bool(own.labels),
            "samples": [len(run.X_train), len(run.X_test)],
            "limits": {"max_layers": MAX_HIDDEN_LAYERS, "max_units": experiment.max_units},
        },
    }


def _names_of_parts(run):
    """What the samples of the training loss and of the test loss are called."""
    train = words.TRAIN if len(run.X_train) <= MAX_MEASURED else words.TRAIN_FIRST.format(n=MAX_MEASURED)
    return train, words.VALIDATION if run.images and run.images.validates else words.TEST


def _surface(run, own):
    if run.images:
        points = run.projection.to_plane(run.X_test[:MOST_IMAGES])
        return figures.image_surface(points, run.y_test[:MOST_IMAGES], names=words.COMPONENTS)
    return figures.surface(
        *(run.X_train, run.y_train, run.X_test, run.y_test),
        task=run.task,
        n_classes=run.n_classes,
        units=None if own.units == NO_DATA.units else own.units,
        labels=own.labels,
    )


def _outputs(run, own):
    if run.images:
        return [str(k) for k in range(run.n_classes)]
    return list(own.labels) or [f"class {k}" for k in range(run.n_classes)] or ["value"]


def _points_in(experiment):
    """The inputs, if they are features of points."""
    return {
        "inputs": [
            {"name": name, "label": feature.label, "on": name in experiment.features, **_feature_tile(name)}
            for name, feature in FEATURES.items()
        ],
        "active_inputs": list(experiment.features),
    }


def _images_in(run, excerpt):
    """All pixels as one input, and what else there is to say of images."""
    side = excerpt.side
    mean = run.projection.origin.reshape(side, side)
    tile = mean.repeat(excerpt.magnified, axis=0).repeat(excerpt.magnified, axis=1)
    return {
        "inputs": [
            {
                "name": "pixels",
                "label": words.PIXELS.format(side=side),
                "on": True,
                "tile": in_base64(figures.diverging_bytes(tile)),
                "scale": 1.0,
            }
        ],
        "active_inputs": ["pixels"],
        "images": {
            "side": side,
            "validates": run.images.validates,
            "plane": words.PLANE.format(
                explained=run.projection.explained,
                n=min(MOST_IMAGES, len(run.y_test)),
                test=_names_of_parts(run)[1],
            ),
        },
    }


def _luts(n_classes, palette):
    luts = {
        "output": figures.output_lut(n_classes, palette),
        "output_discrete": figures.output_lut(n_classes, palette, discrete=True),
        "unit": figures.output_lut(0, palette),
    }
    return {name: in_base64(lut) for name, lut in luts.items()}


def _feature_tile(name):
    """A feature's picture, and the value that its full colour stands for."""
    values = evaluate_feature(name, TILE_CELLS)
    scale = max(1.0, float(np.abs(values).max()))
    return {"tile": in_base64(figures.diverging_bytes(values, scale)), "scale": scale}


def in_base64(array):
    """The bytes of an array, as JSON can carry them."""
    return base64.b64encode(array.tobytes()).decode()
