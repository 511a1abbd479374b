"""The data of a training script: drawn by the script itself as the library draws them, or, where that would
take more than a few lines, written into it as numbers.

A visitor's own rule is not written into a script, only the points that it made: a script that is passed on
runs nothing that was typed into a page.
"""

import base64
import io
import textwrap

import numpy as np

from mlpviz.export.script_parts import DATASETS, FEATURES
from mlpviz.training.run import Run
from mlpviz.training.samples import Samples

MAX_NUMBERS = 400_000  # written into a script: the digits are 115,000, MNIST are 55 million
BLOB_WIDTH = 108

_FROM_BYTES = '''

def load_data():
    """The network's inputs and the answers, out of the numbers at the end."""
    arrays = np.load(io.BytesIO(base64.b64decode(DATA)), allow_pickle=False)
    return [arrays[name] for name in ("X_train", "y_train", "X_test", "y_test")]
'''


def write_data(run: Run) -> tuple[str, str]:
    """(lines that define `load_data()`, lines for the end of the script) for the samples of a run.

    `load_data` returns the network's inputs X [n, input_units] and the class ids or values y [n] of the
    training data, and those of the test data. Raises ValueError if the samples are too many to be written.
    """
    check_size(run)
    if run.experiment.dataset in DATASETS:
        return _write_generator(run), ""
    return _FROM_BYTES, _write_blob(run.samples)


def check_size(run: Run) -> None:
    """Raise ValueError if the samples of a run are too many to be written into a script."""
    n_numbers = run.samples.inputs_train.size + run.samples.inputs_test.size
    if n_numbers > MAX_NUMBERS:
        rule = f"of at most {MAX_NUMBERS:,} numbers to be written into a script"
        raise ValueError(f"dataset must be {rule}, got {n_numbers:,}")


def _write_generator(run: Run) -> str:
    experiment = run.experiment
    settings = [
        f"n, noise, train_share = {experiment.n_samples}, {experiment.noise}, {experiment.train_share}"
    ]
    if "n_classes" in DATASETS[experiment.dataset]:
        settings.append(f"n_classes = {experiment.n_classes}")
    lines = [
        *settings,
        f"rng = np.random.default_rng((1, {experiment.data_seed}))",
        *DATASETS[experiment.dataset].splitlines(),
        "x1, x2 = X.T",
        f"X = np.column_stack([{', '.join(FEATURES[name] for name in experiment.features)}])",
        "order = rng.permutation(n)",
        "train, test = np.split(order, [max(1, n * train_share // 100)])",
        "return X[train], y[train], X[test], y[test]",
    ]
    if experiment.features == ("x1", "x2"):
        lines = [line for line in lines if not line.startswith(("x1, x2 = X.T", "X = np.column_stack([x1"))]
    body = textwrap.indent("\n".join(lines), "    ")
    return f'\n\ndef load_data():\n    """The data set {experiment.dataset}."""\n{body}\n'


def _write_blob(samples: Samples) -> str:
    X_train, X_test = samples.inputs_train[:, :-1], samples.inputs_test[:, :-1]
    file = io.BytesIO()
    np.savez_compressed(file, X_train=X_train, y_train=samples.y_train, X_test=X_test, y_test=samples.y_test)
    text = "\n".join(textwrap.wrap(base64.b64encode(file.getvalue()).decode(), BLOB_WIDTH))
    return f'DATA = """\n{text}\n"""\n'
