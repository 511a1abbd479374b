"""The setup of a run: what stays the same for all its frames, figures, colours and the diagram."""

from mlpviz import figures
from mlpviz.data import DOMAIN, NO_DATA
from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.live.diagram import describe_diagram, labels_of, name_parts, own_data_of
from mlpviz.page.panels.parts import images_in_plane, rows_in_plane
from mlpviz.page.wire import encode_bytes


def describe_run(run, pictures, before=None):
    """pictures: the Pictures of its frames. before: the run's losses before it took another way, by the name
    of their columns, or None."""
    n_layers = len(run.mlp.dense)
    loss_curve = figures.loss_curve(
        penalty=None if run.experiment.regularization == "none" else (),
        before=before,
        names=name_parts(run),
        loss=run.loss.label,
    )
    names = [fill(words.live.LAYER, k=layer) for layer in range(1, n_layers)] + [words.live.OUTPUT]
    return {
        "figures": {
            "surface": describe_surface(run).to_plotly_json(),
            "loss-curve": loss_curve.to_plotly_json(),
            "gradients": figures.gradients(n_layers, names).to_plotly_json(),
        },
        "templates": figures.TEMPLATES_JSON,
        "palettes": figures.PALETTES_JSON,
        "luts": {theme: make_luts(run.n_classes, palette) for theme, palette in figures.PALETTES.items()},
        "surface": {
            "cells": pictures.cells,
            "tile_cells": pictures.tile_cells,
            "domain": [-DOMAIN, DOMAIN],
        },
        "network": describe_diagram(run, pictures.excerpt),
    }


def describe_surface(run):
    """The figure around the decision surface, with the samples in it."""
    if run.images:
        X, y = images_in_plane(run)
        return figures.image_surface(run.projection.to_plane(X), y, names=words.panels.COMPONENTS)
    if run.samples.columns:
        return _describe_table(run)
    own = own_data_of(run)
    return figures.surface(
        *(run.X_train, run.y_train, run.X_test, run.y_test),
        task=run.task,
        n_classes=run.n_classes,
        units=None if own.units == NO_DATA.units else own.units,
        labels=labels_of(run),
        names=own.names,
    )


def _describe_table(run):
    """The figure of a table: its rows at their shadows in the plane."""
    rows = rows_in_plane(run)
    (X_train, y_train), (X_test, y_test) = rows["train"], rows["test"]
    return figures.surface(
        *(run.projection.to_plane(X_train), y_train, run.projection.to_plane(X_test), y_test),
        task=run.task,
        n_classes=run.n_classes,
        units=(*NO_DATA.units[:2], run.samples.unit),
        labels=labels_of(run),
        names=run.samples.columns.names,
        rows=(X_train, X_test),
        axes=words.panels.COMPONENTS,
    )


def make_luts(n_classes, palette):
    """Tables of colours for the bytes of pictures."""
    luts = {
        "output": figures.output_lut(n_classes, palette),
        "output_discrete": figures.output_lut(n_classes, palette, discrete=True),
        "unit": figures.output_lut(0, palette),
    }
    classes = [figures.class_lut(k, palette) for k in range(n_classes if n_classes > 2 else 0)]
    return {
        **{name: encode_bytes(lut) for name, lut in luts.items()},
        "classes": [encode_bytes(lut) for lut in classes],
    }
