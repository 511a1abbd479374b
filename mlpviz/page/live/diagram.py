"""The diagram of a run's network: its inputs, layers and outputs, as the browser draws them."""

import numpy as np

from mlpviz import figures
from mlpviz.data import FEATURES, NO_DATA, OWN
from mlpviz.data.custom import MAX_CLASSES
from mlpviz.diagnostics import evaluate_feature
from mlpviz.language import fill, write_number
from mlpviz.network.activations import ACTIVATIONS
from mlpviz.page import words
from mlpviz.page.live.columns import describe_columns
from mlpviz.page.live.pictures import TILE_CELLS
from mlpviz.page.live.readers import MAX_PLACES
from mlpviz.page.panels.parts import images_in_plane
from mlpviz.page.wire import encode_bytes
from mlpviz.training.measurement import MAX_MEASURED
from mlpviz.training.settings import MAX_HIDDEN_LAYERS


def describe_diagram(run, excerpt=None):
    """What the diagram shows. excerpt: the Excerpt of a network on images."""
    experiment = run.experiment
    sizes = experiment.hidden_layer_sizes
    shown = sizes if excerpt is None else excerpt.sizes[:-1]
    return {
        "task": run.task,
        "loss": "squared_error" if run.task == "regression" else experiment.loss,
        **_describe_inputs(run, excerpt),
        "features_help": "" if run.images or run.samples.columns else words.controls.HELP["features"],
        "layers": [
            {"units": units, "total": total, "activation": activation}
            for units, total, activation in zip(shown, sizes, experiment.activations, strict=True)
        ],
        "activations": [(name, words.controls.CHOICES["activation"][name]) for name in ACTIVATIONS],
        "classes": name_classes(run),
        "outputs": name_outputs(run),
        "range": [write_number(run.samples.unit[0] + run.samples.unit[1] * end, ".3g") for end in (-1, 1)],
        "labelled": bool(labels_of(run)),
        "samples": [len(run.X_train), len(run.X_test)],
        "scheduled": experiment.schedule != "constant",
        "limits": {
            "max_layers": MAX_HIDDEN_LAYERS,
            "max_units": experiment.max_units,
            "max_classes": MAX_CLASSES,
            "max_places": MAX_PLACES,
        },
    }


def own_data_of(run):
    """The visitor's own data, if the run is about them, or none."""
    return run.experiment.own if run.experiment.dataset in OWN else NO_DATA


def labels_of(run):
    """The names of the classes, if the data have names for them."""
    return run.samples.columns.labels if run.samples.columns else own_data_of(run).labels


def name_classes(run):
    """The classes by their labels or numbers; none in regression."""
    if run.images:
        return [str(k) for k in range(run.n_classes)]
    labels = labels_of(run)
    return [*labels, *(fill(words.live.CLASS, k=k) for k in range(len(labels), run.n_classes))]


def name_outputs(run):
    """What each output speaks of: a class, the one output of two classes of the second, or the value."""
    classes = name_classes(run)
    if classes:
        return classes[1:] if len(classes) == 2 else classes
    names = run.samples.columns.names if run.samples.columns else own_data_of(run).names
    return [names[-1] if names else words.panels.VALUE]


def name_parts(run):
    """What the samples of the training loss and of the test loss are called."""
    n = len(run.X_train)
    train = words.live.TRAIN if n <= MAX_MEASURED else fill(words.live.TRAIN_FIRST, n=MAX_MEASURED)
    return train, words.live.VALIDATION if run.images and run.images.validates else words.live.TEST


def _describe_inputs(run, excerpt):
    if excerpt is not None:
        return _describe_pixels(run, excerpt)
    return describe_columns(run) if run.samples.columns else _describe_features(run.experiment)


def name_feature(name, own_names):
    """What a feature is called: x₁ and x₂ with the names of the visitor's columns, if they have some."""
    place = ("x1", "x2").index(name) if name in ("x1", "x2") and own_names else None
    label = words.controls.FEATURE_LABELS[name]
    return label if place is None else f"{label} {own_names[place]}"


def _describe_features(experiment):
    """The inputs, if they are features of points."""
    own_names = experiment.own.names if experiment.dataset in OWN else ()
    return {
        "inputs": [
            {
                "name": name,
                "label": name_feature(name, own_names),
                "on": name in experiment.features,
                **_feature_tile(name),
            }
            for name in FEATURES
        ],
        "active_inputs": list(experiment.features),
    }


def _feature_tile(name):
    """A feature's picture, and the value that its full colour stands for."""
    values = evaluate_feature(name, TILE_CELLS)
    scale = max(1.0, float(np.abs(values).max()))
    return {"tile": encode_bytes(figures.diverging_bytes(values, scale)), "scale": scale}


def _describe_pixels(run, excerpt):
    """All pixels as one input, and what else there is to say of images."""
    side = excerpt.side
    mean = run.projection.origin.reshape(side, side)
    tile = mean.repeat(excerpt.magnified, axis=0).repeat(excerpt.magnified, axis=1)
    pixels = {
        "name": "pixels",
        "label": fill(words.live.PIXELS, side=side),
        "on": True,
        "tile": encode_bytes(figures.diverging_bytes(tile)),
        "scale": 1.0,
    }
    plane = fill(
        words.live.PLANE,
        explained=run.projection.explained,
        n=len(images_in_plane(run)[1]),
        test=name_parts(run)[1],
    )
    return {
        "inputs": [pixels],
        "active_inputs": ["pixels"],
        "images": {"side": side, "validates": run.images.validates, "plane": plane},
    }
