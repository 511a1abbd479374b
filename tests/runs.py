"""Runs, as tests of several floors compare them."""

from mlpviz.training.run import Run


def loss_after(experiment, epochs=5):
    """The training loss of an experiment after so many epochs."""
    run = Run(experiment)
    run.advance(epochs=epochs)
    return run.measurement.train_loss
