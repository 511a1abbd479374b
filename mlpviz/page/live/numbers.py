"""The numbers of a frame: of a run as it is now, or as it was at an epoch of its history."""

import numpy as np

from mlpviz.page.wire import make_finite

NUMBERS = (
    "epoch",
    "step",
    "train_loss",
    "test_loss",
    "train_accuracy",
    "test_accuracy",
    "penalty",
    "learning_rate",
)  # by their names in a measurement and in the history


def numbers_now(run, *, in_passing=False):
    """Of the run as it is; in passing, a glance at it will do."""
    m = run.glance if in_passing else run.measurement
    return {
        **{name: getattr(m, name) for name in NUMBERS},
        "train_loss": make_finite(m.train_loss),  # of a measurement only this may be infinite
        "gradients": m.layers.gradient_magnitude.tolist(),
        "progress": run.progress,
        "largest_update": make_finite(np.abs(run.last_update).max()),
        "measured": [m.n_train, m.n_test],
        "past": False,
    }


def was_glanced_at(run, numbers):
    """Whether those numbers of it were taken in passing, on fewer samples than there are."""
    return numbers["measured"] != [run.measurement.n_train, run.measurement.n_test]


def numbers_then(run, epoch):
    """(numbers, parameters, epoch) of the run as it was at an epoch of its history, the latest not after the
    one asked for."""
    checkpoint = run.history.checkpoint_at(epoch)
    row, now = run.history.row_at(epoch), run.measurement
    magnitudes = [row[f"gradient_magnitude/{layer}"] for layer in range(1, len(run.mlp.dense) + 1)]
    numbers = {
        **{name: row[name] for name in NUMBERS},
        "gradients": magnitudes,
        "progress": 0.0,
        "largest_update": 0.0,
        "measured": [now.n_train, now.n_test],
        "past": True,
    }
    return numbers, checkpoint.parameters, checkpoint.epochs
