"""The regressor among the estimators."""

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from sklearn.base import RegressorMixin
from sklearn.utils.validation import column_or_1d, validate_data

from mlpviz.data import ArrayData
from mlpviz.network.arrays import Array
from mlpviz.sklearn.network import Network


class NetworkRegressor(RegressorMixin, Network):
    """A multilayer perceptron for values, trained by the squared error, as an estimator of scikit-learn.

    Inputs and values are taken as they come: put a StandardScaler before it, and a TransformedTargetRegressor
    around it where the values are large. Parameters are those of a NetworkClassifier, but for the loss.

    Attributes after `fit`: n_epochs_, the epochs trained; run_, the Run behind it, which holds the training
    samples and the history and belongs to the estimator: `Run.of(estimator)` is a copy.
    """

    DATASET = "table_values"

    def __init__(
        self,
        hidden_layer_sizes: Sequence[int] = (100,),
        *,
        activation: str | Sequence[str] = "relu",
        initializer: str = "he_normal",
        optimizer: str = "adam",
        learning_rate: float = 0.001,
        schedule: str = "constant",
        schedule_epochs: int = 100,
        batch_size: int = 200,
        regularization: str = "none",
        regularization_rate: float = 0.0,
        max_epochs: int = 200,
        early_stopping: bool = False,
        patience: int = 10,
        tolerance: float = 1e-4,
        train_share: int = 90,
        dtype: str = "float64",
        random_state: int | np.random.RandomState | None = None,
    ) -> None:
        self.hidden_layer_sizes = hidden_layer_sizes
        self.activation = activation
        self.initializer = initializer
        self.optimizer = optimizer
        self.learning_rate = learning_rate
        self.schedule = schedule
        self.schedule_epochs = schedule_epochs
        self.batch_size = batch_size
        self.regularization = regularization
        self.regularization_rate = regularization_rate
        self.max_epochs = max_epochs
        self.early_stopping = early_stopping
        self.patience = patience
        self.tolerance = tolerance
        self.train_share = train_share
        self.dtype = dtype
        self.random_state = random_state

    def fit(self, X: Any, y: Any) -> Self:
        """Train anew on X [n, n_features] with values y [n]. Warns of a divergence (ConvergenceWarning).
        Raises ValueError for data or settings that are not allowed."""
        return self._fit(*self._check(X, y, reset=True))

    def partial_fit(self, X: Any, y: Any) -> Self:
        """Train one epoch on X [n, n_features] and y [n], going on from what was trained before."""
        return self._partial_fit(*self._check(X, y, reset=not self._is_trained))

    def predict(self, X: Any) -> Array:
        """The value of each of X [n, n_features], [n]."""
        return self._outputs(X)[:, 0]

    def _check(self, X: Any, y: Any, *, reset: bool) -> tuple[Array, Array]:
        X, y = validate_data(self, X, y, reset=reset, y_numeric=True, dtype=[np.float64, np.float32])
        return X, column_or_1d(y, warn=True)

    def _table(self, X: Array, y: npt.NDArray[Any], n_train: int | None) -> ArrayData:
        return ArrayData(X, y, self._names(X.shape[1]), (), n_train, standardize=False)
