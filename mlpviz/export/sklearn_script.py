"""The scikit-learn twin: a script that trains an MLPClassifier or MLPRegressor from the same weights, on the
same minibatches, and has the same losses to about a millionth.

scikit-learn has fewer settings; a run with others has no twin, which is said.
"""

from mlpviz.export.script_frame import frame_script, is_penalized
from mlpviz.training.run import Run

_ACTIVATIONS = {"relu": "relu", "tanh": "tanh", "sigmoid": "logistic", "linear": "identity"}
_OPTIMIZERS = {
    "sgd": 'solver="sgd", momentum=0',
    "momentum": 'solver="sgd", momentum=0.9, nesterovs_momentum=False',
    "nesterov": 'solver="sgd", momentum=0.9, nesterovs_momentum=True',
    "adam": 'solver="adam", epsilon=1e-12',
}
_EPSILON = "        # epsilon stands at another place there: too small to matter, it is alike\n"


def check_twin(run: Run) -> None:
    """Raise ValueError, naming the setting, unless scikit-learn can train what the run does."""
    experiment = run.experiment
    names = set(run.mlp.activation_names)
    wrong = names - _ACTIVATIONS.keys()
    if wrong:
        raise ValueError(f"activation must be one of {', '.join(_ACTIVATIONS)}, got {sorted(wrong)[0]}")
    if len(names) > 1:
        raise ValueError(f"activation must be the same in all hidden layers, got {', '.join(sorted(names))}")
    if experiment.optimizer not in _OPTIMIZERS:
        raise ValueError(f"optimizer must be one of {', '.join(_OPTIMIZERS)}, got {experiment.optimizer}")
    if run.n_classes and experiment.loss != "cross_entropy":
        raise ValueError(f"loss must be one of cross_entropy, got {experiment.loss}")
    if experiment.schedule != "constant":
        raise ValueError(f"schedule must be one of constant, got {experiment.schedule}")
    if is_penalized(run) and experiment.regularization != "l2":
        raise ValueError(f"regularization must be one of none, l2, got {experiment.regularization}")


def write_sklearn_script(run: Run, epochs: int | None = None, *, address: str = "") -> str:
    """Text of a script that trains the experiment of a run from its start by scikit-learn.

    epochs: how many, by default as many as the run has trained. address: a link to the run, for the heading.
    Its `train(epochs)` yields (epoch, train_loss, test_loss). Raises ValueError, naming the setting, for what
    scikit-learn does not have, and if the data are too many to be written into a script.
    """
    check_twin(run)
    experiment = run.experiment
    kind = "MLPClassifier" if run.n_classes else "MLPRegressor"
    activation = _ACTIVATIONS[next(iter(run.mlp.activation_names), "linear")]
    classes = f", classes={list(range(run.n_classes))}" if run.n_classes else ""
    sizes = experiment.hidden_layer_sizes
    options = f"hidden_layer_sizes={sizes}, activation={activation!r}, alpha=0, shuffle=False"
    model = (
        f"def build(X, y):\n    model = {kind}(\n        {options},\n"
        f"        learning_rate_init=LEARNING_RATE, {_OPTIMIZERS[experiment.optimizer]},\n"
        f"{_EPSILON if experiment.optimizer == 'adam' else ''}    )\n"
        f"    model.partial_fit(X[:1], y[:1]{classes})  # makes the arrays, which are then filled\n"
        "    for P, weights, biases in zip(start(), model.coefs_, model.intercepts_):\n"
        "        weights[...], biases[...] = P[:-1], P[-1]\n"
        "    del model._optimizer  # of that first step; the next one makes a new one\n"
        "    return model\n\n\n"
        f"def measure(model, X, y):\n{_write_measure(run)}"
    )
    step = ""
    if is_penalized(run):
        step = f"model.alpha = {experiment.regularization_rate!r} * len(rows)  # divided by that there\n"
    step += "model.batch_size = len(rows)\n"
    step += "model.partial_fit(X_train[rows], y_train[rows])"
    return frame_script(
        run,
        run.epochs if epochs is None else epochs,
        address,
        by="scikit-learn",
        imports=f"from sklearn.neural_network import {kind}\n",
        model=model,
        begin="X_train, X_test = (X.astype(DTYPE) for X in (X_train, X_test))\n"
        "model = build(X_train, y_train)",
        step=step,
    )


def _write_measure(run: Run) -> str:
    if run.n_classes == 0:
        return "    return float(0.5 * ((model.predict(X) - y) ** 2).mean())\n"
    of_classes = "    p = model.predict_proba(X)[np.arange(len(y)), y]  # of the true classes\n"
    return f"{of_classes}    return float(-np.log(p).mean())\n"
