"""The network of an estimator: what classifier and regressor have in common.

An estimator trains nothing by itself. Its settings and its data make a LargeExperiment, and a Run of that is
trained; `Run.of` hands it to whoever wants to look inside.
"""

import warnings
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from sklearn.base import BaseEstimator
from sklearn.exceptions import ConvergenceWarning
from sklearn.utils import check_random_state
from sklearn.utils.validation import check_is_fitted, validate_data

from mlpviz.data import ArrayData
from mlpviz.network.arrays import Array
from mlpviz.training.early_stopping import train_until_it_stalls
from mlpviz.training.large_experiment import SEEDS, LargeExperiment
from mlpviz.training.resuming import resume_on
from mlpviz.training.run import Run
from mlpviz.training.values import read_number, read_whole_number

SETTINGS_OF_EXPERIMENT = (
    *("hidden_layer_sizes", "initializer", "optimizer", "learning_rate", "schedule", "schedule_epochs"),
    *("batch_size", "regularization", "regularization_rate", "train_share", "dtype"),
)


class Network(BaseEstimator):
    """What a NetworkClassifier and a NetworkRegressor share; they say what their parameters are."""

    DATASET: str  # of an experiment, which decides on the task

    # Parameters, which each of the two sets in its constructor
    activation: Any
    max_epochs: Any
    early_stopping: Any
    patience: Any
    tolerance: Any
    random_state: Any
    run_: Run

    def _table(self, X: Array, y: npt.NDArray[Any], n_train: int | None) -> ArrayData:
        raise NotImplementedError

    def _fit(self, X: Array, y: npt.NDArray[Any]) -> Self:
        max_epochs = read_whole_number("max_epochs", self.max_epochs, minimum=1)
        patience = read_whole_number("patience", self.patience, minimum=1)
        tolerance = read_number("tolerance", self.tolerance, 0, np.inf)
        run = Run(self._experiment(self._table(X, y, None if self.early_stopping else len(y)), self._seeds()))
        if self.early_stopping:
            trained = train_until_it_stalls(run, max_epochs, patience=patience, tolerance=tolerance)
        else:
            run.advance(epochs=max_epochs)
            trained = run.epochs
        return self._keep(run, trained)

    def _partial_fit(self, X: Array, y: npt.NDArray[Any]) -> Self:
        table = self._table(X, y, len(y))
        if self._is_trained:
            seeds = {seed: getattr(self.run_.experiment, seed) for seed in SEEDS}
            run = resume_on(self.run_, self._experiment(table, seeds))
        else:
            run = Run(self._experiment(table, self._seeds()))
        run.epoch()
        return self._keep(run, run.epochs)

    def _keep(self, run: Run, trained: int) -> Self:
        self.run_, self.n_epochs_ = run, trained
        if run.diverged is not None:
            warnings.warn(
                f"training diverged at step {run.diverged.step}: {run.diverged.reason}; the network is that "
                "of the step before. A smaller learning_rate may help, and so do standardized inputs",
                ConvergenceWarning,
                stacklevel=3,
            )
        return self

    @property
    def _is_trained(self) -> bool:
        return hasattr(self, "run_")

    def _seeds(self) -> dict[str, int]:
        """A seed that is given is all three of an experiment, so that the same one there is the same run."""
        if isinstance(self.random_state, (int, np.integer)):
            return dict.fromkeys(SEEDS, int(self.random_state))
        drawn = check_random_state(self.random_state).randint(2**31 - 1, size=len(SEEDS))
        return dict(zip(SEEDS, drawn.tolist(), strict=True))

    def _experiment(self, table: ArrayData, seeds: dict[str, int]) -> LargeExperiment:
        settings: dict[str, Any] = {name: getattr(self, name) for name in SETTINGS_OF_EXPERIMENT}
        settings.update(seeds)
        of_all = isinstance(self.activation, str)
        settings["activation" if of_all else "layer_activations"] = self.activation
        if hasattr(self, "loss"):
            settings["loss"] = self.loss
        return LargeExperiment(dataset=self.DATASET, table=table, **settings)

    def _names(self, n_features: int) -> tuple[str, ...]:
        """Those of the inputs and of y."""
        names = getattr(self, "feature_names_in_", [f"x{k}" for k in range(1, n_features + 1)])
        return (*map(str, names), "y")

    def _outputs(self, X: Any) -> Array:
        """The outputs of the network, [n, output_units]."""
        check_is_fitted(self, "run_")
        X = validate_data(self, X, reset=False, dtype=[np.float64, np.float32])
        mlp = self.run_.mlp
        with np.errstate(all="ignore"):
            return mlp.forward(X.astype(mlp.dtype, copy=False))
