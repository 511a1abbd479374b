"""The next minibatch, laid open for slow motion."""

import numpy as np

from mlpviz.diagnostics import peek_minibatch
from mlpviz.page import words
from mlpviz.page.wire import as_float32, encode_bytes, make_finite


def describe_minibatch(run, excerpt=None):
    """What the next step trains on, and how: its samples with their losses, the mean activation of every unit
    from the inputs on, and the gradient that goes to the optimizer. excerpt: the Excerpt of a network on
    images."""
    seen = peek_minibatch(run)
    penalty_gradient = run.penalty_gradient()
    gradient = make_finite(seen.gradient + penalty_gradient)
    means = [make_finite(layer.mean(axis=0)) for layer in (seen.inputs, *seen.activations)]
    return {
        "step": run.steps,
        "points": make_finite(np.column_stack([run.projection.to_plane(seen.X), seen.y, seen.losses])),
        "of": len(run.X_train),
        "loss": make_finite(seen.loss),
        "means": means if excerpt is None else excerpt.means(means),
        "gradient": encode_bytes(as_float32(gradient if excerpt is None else excerpt.of(gradient))),
        "largest": float(np.abs(gradient).max()),
        "learning_rate": run.learning_rate,
        "plain": run.experiment.optimizer == "sgd",
        "penalized": bool(penalty_gradient.any()),
        "optimizer": words.controls.CHOICES["optimizer"][run.experiment.optimizer],
    }
