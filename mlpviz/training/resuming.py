"""Resuming: a training that goes on with other samples."""

from dataclasses import replace

from mlpviz.training.best import BestSoFar
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run


def resume_on(run: Run, experiment: Experiment) -> Run:
    """A Run of `experiment`, on its samples, that starts where `run` stands: with its parameters, what its
    optimizer remembers, and its epochs and steps counted on. An optimizer of another kind starts anew.
    Raises ValueError unless the two networks have the same shape."""
    other = Run(experiment)
    if other.mlp.layer_sizes != run.mlp.layer_sizes:
        raise ValueError(f"experiment must have the network {run.mlp}, got {other.mlp}")
    stands, anew = run.checkpoint(), other.checkpoint()
    if experiment.optimizer != run.experiment.optimizer:
        stands = replace(stands, optimizer_state=anew.optimizer_state, optimizer_t=anew.optimizer_t)
    generator, *_ = stands.minibatches
    at_an_end = (generator, None, len(other.y_train))  # of an epoch: the next one draws an order
    other.restore(replace(stands, experiment=experiment, minibatches=at_an_end, best=BestSoFar().state()))
    return other
