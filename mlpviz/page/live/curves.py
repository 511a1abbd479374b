"""The curves: the columns of a run's history that the browser draws."""

import numpy as np

from mlpviz.page.wire import as_float32, make_finite
from mlpviz.page.words.sentences import event_by_label

COLUMNS = (
    "epoch",
    "train_loss",
    "test_loss",
    "train_accuracy",
    "test_accuracy",
    "penalty",
    "gradient_magnitude",  # of every layer
)
MAX_EVENTS = 40  # the latest


def describe_curves(history):
    """(description, columns [n_series, n] float32): how many points there are, the names of the columns, and
    these."""
    series = [name for name in history.columns if name.partition("/")[0] in COLUMNS]
    columns = as_float32(np.stack([history[name] for name in series]))
    return {"n": columns.shape[1], "series": series}, columns


def describe_events(history):
    """What a person did to the run, and at which epoch, the latest."""
    return [(event.epoch, event_by_label(event.text)) for event in list(history.events)[-MAX_EVENTS:]]


def describe_best(run):
    """(epoch, test loss) of the least test loss so far, or None before the first epoch."""
    return [run.best.epoch, make_finite(run.best.test_loss)] if run.epochs else None
