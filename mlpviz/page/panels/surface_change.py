"""The surface change: what the last step, or the last epochs, did to the decision surface."""

from dataclasses import dataclass

import numpy as np

from mlpviz import figures
from mlpviz.diagnostics import compare_surfaces
from mlpviz.language import fill
from mlpviz.network.validation import check_choice
from mlpviz.page import words
from mlpviz.page.panels.panel import Panel
from mlpviz.page.panels.parts import images_in_plane, rows_in_plane

SPANS = {"step": None, "epoch": 1, "ten": 10, "hundred": 100}  # epochs, or None for the last step


@dataclass(frozen=True)
class Choices:
    """span: what is compared with, one of `SPANS`."""

    span: str = "step"


def choose(choices, options, run):
    if options.get("span") is None:
        return choices
    return Choices(check_choice("span", options.get("span"), SPANS))


def describe(shown):
    run, now = shown.run, shown.mlp.parameters
    before, rows, text = _last_step(shown) if shown.choices.span == "step" else _last_epochs(shown)
    difference = compare_surfaces(run, before, now)
    X, y, ringed = _samples(run, rows)
    many = run.n_classes > 2
    figure = figures.surface_change(
        difference, run.projection.to_plane(X), y, ringed, task=run.task, signed=not many
    )
    colour = words.panels.CHANGES["many" if many else run.task]
    return {
        "figures": {"surface-change": figure.to_plotly_json()},
        "spans": {name: words.panels.SPANS[name] for name in SPANS},
        "span": shown.choices.span,
        "text": fill(f"{text} {colour}", most=float(np.abs(difference).max())),
    }


def _last_step(shown):
    """(parameters before it, rows of its minibatch, what is compared); the rows of a step of the past are not
    known any more."""
    rows = np.empty(0, int) if shown.is_past else np.asarray(shown.run.last_rows())
    text = words.panels.CHANGE_STEP + (words.panels.CHANGE_RINGED if len(rows) else ".")
    if not shown.epoch and not shown.last_update.any():
        text = words.panels.NO_STEP
    return shown.mlp.parameters - shown.last_update, rows, text


def _last_epochs(shown):
    """(parameters before them, None, what is compared)"""
    then = shown.run.history.checkpoint_at(shown.epoch - SPANS[shown.choices.span])
    return then.parameters, None, fill(words.panels.CHANGE_EPOCHS, since=then.epochs, epoch=shown.epoch)


def _samples(run, rows):
    """(X, y, which of them are ringed) of the samples that are drawn: of images, which are many, only the
    minibatch, if there is one."""
    if run.samples.columns:
        X, y = rows_in_plane(run)["train"]
        return X, y, rows if rows is None else rows[rows < len(X)]
    if not run.images:
        return run.X_train, run.y_train, rows
    if rows is None:
        return *images_in_plane(run), None
    return run.X_train[rows], run.y_train[rows], np.arange(len(rows))


PANEL = Panel("change", describe, Choices(), choose)
