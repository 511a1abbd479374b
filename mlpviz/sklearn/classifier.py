"""The classifier among the estimators."""

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from sklearn.base import ClassifierMixin
from sklearn.utils.multiclass import check_classification_targets, unique_labels
from sklearn.utils.validation import column_or_1d, validate_data

from mlpviz.data import ArrayData
from mlpviz.network.arrays import Array
from mlpviz.network.losses import pick_classes
from mlpviz.sklearn.network import Network


class NetworkClassifier(ClassifierMixin, Network):
    """A multilayer perceptron for classes, as an estimator of scikit-learn.

    Inputs are taken as they come: put a StandardScaler before it. Settings are those of an Experiment,
    without the limits of the page; wrong ones raise ValueError in `fit`, which names parameter, rule and
    value.
    hidden_layer_sizes: units of every hidden layer. activation: a name in `mlpviz.network.activations`, or
    one for each hidden layer. initializer, optimizer, schedule, regularization: names as an Experiment has
    them. loss: "cross_entropy" or "squared_error". learning_rate: a number. schedule_epochs: the length of
    the schedule. batch_size: samples in a minibatch, all there are if there are fewer. regularization_rate:
    how much the penalty counts, in every step (scikit-learn's alpha is divided by the batch size there).
    max_epochs: how many to train. early_stopping: whether to put samples aside, keep the epoch with the least
    loss on these, and stop when it has not fallen by more than `tolerance` for `patience` epochs (Prechelt
    1998); the share that trains is then train_share, in percent. dtype: "float64" or "float32". random_state:
    a seed, which is data_seed, weight_seed and batch_seed of the experiment; or a RandomState, or None.

    Attributes after `fit`: classes_ [n_classes]; n_epochs_, those trained; run_, the Run behind it, which
    holds the training samples and the history and belongs to the estimator: `Run.of(estimator)` is a copy.
    """

    DATASET = "table"

    def __init__(
        self,
        hidden_layer_sizes: Sequence[int] = (100,),
        *,
        activation: str | Sequence[str] = "relu",
        initializer: str = "he_normal",
        loss: str = "cross_entropy",
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
        self.loss = loss
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
        """Train anew on X [n, n_features] with class labels y [n], of any kind. Warns of a divergence
        (ConvergenceWarning). Raises ValueError for data or settings that are not allowed."""
        X, y = self._check(X, y, reset=True)
        classes = unique_labels(y)
        if len(classes) < 2:
            raise ValueError(f"y must have at least 2 classes, got {len(classes)} class")
        self.classes_ = classes
        return self._fit(X, y)

    def partial_fit(self, X: Any, y: Any, classes: Any = None) -> Self:
        """Train one epoch on X [n, n_features] and y [n], going on from what was trained before. classes: all
        labels there will be, needed at the first call. Raises ValueError for labels that are not among
        them."""
        first = not self._is_trained
        if first and classes is None:
            raise ValueError("classes must be given at the first call of partial_fit, got None")
        X, y = self._check(X, y, reset=first)
        if classes is not None:
            classes = unique_labels(classes)
            if len(classes) < 2:
                raise ValueError(f"classes must be at least 2, got {len(classes)} class")
            if not first and not np.array_equal(classes, self.classes_):
                raise ValueError(f"classes must be those of the first call, {self.classes_}, got {classes}")
            self.classes_ = classes
        unknown = np.setdiff1d(y, self.classes_)
        if len(unknown):
            raise ValueError(f"y must have labels among {self.classes_}, got {unknown[:1].tolist()[0]!r}")
        return self._partial_fit(X, y)

    def predict(self, X: Any) -> npt.NDArray[Any]:
        """The likeliest class of each of X [n, n_features], [n]."""
        outputs = self._outputs(X)
        labels: npt.NDArray[Any] = self.classes_[pick_classes(outputs)]
        return labels

    def predict_proba(self, X: Any) -> Array:
        """The probabilities of the classes, in the order of classes_, [n, n_classes]."""
        outputs = self._outputs(X)
        return self.run_.loss.probabilities(outputs)

    def _check(self, X: Any, y: Any, *, reset: bool) -> tuple[Array, npt.NDArray[Any]]:
        X, y = validate_data(self, X, y, reset=reset, dtype=[np.float64, np.float32])
        y = column_or_1d(y, warn=True)
        check_classification_targets(y)
        return X, y

    def _table(self, X: Array, y: npt.NDArray[Any], n_train: int | None) -> ArrayData:
        ids = np.searchsorted(self.classes_, y).astype(np.float64)
        labels = tuple(map(str, self.classes_.tolist()))
        return ArrayData(X, ids, self._names(X.shape[1]), labels, n_train, standardize=False)
