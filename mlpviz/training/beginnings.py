"""Beginnings: what a run can be made of, besides an experiment."""

import copy
from typing import Any, Self

from mlpviz.training.experiment import Experiment
from mlpviz.training.own_arrays import take_arrays


class Beginnings:
    """Something that is made of an Experiment, and can be made of arrays or of a fitted estimator, too."""

    def __init__(self, experiment: Experiment) -> None:
        raise NotImplementedError

    @classmethod
    def on(
        cls,
        X: Any,
        y: Any,
        experiment: Experiment | None = None,
        *,
        X_test: Any = None,
        y_test: Any = None,
        task: str | None = None,
        standardize: bool = True,
    ) -> Self:
        """A run on your own samples, by the settings of `experiment`, by default those of a LargeExperiment.

        X [n, d], y [n]: arrays, lists or a data frame of numbers, and class labels of any kind or values.
        task: "classification" or "regression", by default the latter if y are floating-point numbers. X_test,
        y_test: samples to test with, maybe none at all, [0, d] and [0]; by default the experiment's
        train_share and data_seed split X and y. standardize: whether the inputs are standardized by the mean
        and the deviation of what is trained on, and the values of a regression made to fill [-1, 1].
        The samples become the experiment's `table`, in which classes are numbered in the order of their
        labels.
        Raises ValueError, naming the parameter, the rule and what came, for anything else.
        """
        taken = take_arrays(
            *(X, y, experiment), X_test=X_test, y_test=y_test, task=task, standardize=standardize
        )
        return cls(taken)

    @classmethod
    def of(cls, estimator: Any) -> Self:
        """The run behind a fitted estimator of `mlpviz.sklearn`, or behind the last step of a pipeline, on
        the data that step was given: a copy, so that whoever trains it further leaves the estimator as it is.
        Raises ValueError for other estimators and for one that is not fitted."""
        steps = getattr(estimator, "steps", None)
        network = steps[-1][1] if steps else estimator
        run = getattr(network, "run_", None)
        if not isinstance(run, cls):
            raise ValueError(
                f"estimator must be a fitted one of mlpviz.sklearn, or a pipeline that ends in one, "
                f"got {type(network).__name__}"
            )
        return copy.deepcopy(run)
