"""The model file: a run as a JSON text, to be opened again and trained on, bit for bit.

It holds the settings, the data if they are the visitor's own, the weights, what the optimizer remembers, the
random generator, and the history with the way back to its epochs. A file comes from anywhere: it is read as
numbers and texts, each checked against what the settings say, and nothing of it is ever executed.
"""

import json
from typing import Any, NoReturn

import numpy as np

from mlpviz.data import ImageParts
from mlpviz.export.packed_experiment import is_same, pack_experiment, unpack_experiment
from mlpviz.export.packed_history import pack_history, unpack_history
from mlpviz.export.packed_state import pack_state, unpack_state
from mlpviz.network.optimizers import OPTIMIZERS
from mlpviz.training.run import Run
from mlpviz.training.samples import Samples
from mlpviz.training.values import shorten

FORMAT, VERSION = "mlpviz model", 1
MAX_MEGABYTES = 8
HISTORY_BYTES = 1 << 20  # about what the way back may take


def write_model(run: Run, *, link: str = "") -> str:
    """The text of a model file of a run. link: to the page, for who reads the file.

    The history is kept as far as it fits: every second of its epochs, or fourth and so on, if they are many
    and the network is large. Raises ValueError for a run that `read_model` could not make again, such as one
    beyond the limits of the page.
    """
    content = {
        "format": FORMAT,
        "version": VERSION,
        "link": link,
        "network": repr(run.mlp),
        **pack_experiment(run.experiment),
        "state": pack_state(run.checkpoint()),
        "history": pack_history(run, HISTORY_BYTES),
    }
    if not _can_be_read(content, run):
        rule = "within the limits of the page, and have a test part split off as there, to be a model file"
        raise ValueError(f"run must be {rule}, got another")
    text = json.dumps(content, indent=1, allow_nan=False)
    _check_size(len(text))
    return text


def read_model(content: str | bytes, images: ImageParts | None = None) -> Run:
    """The run of a model file, as it was: trained on, it is the same run, bit for bit on one machine.

    images: the ImageParts of MNIST, for a file that is about them. Raises ValueError, in words, for whatever
    is no model file, for one of another version, and for one whose numbers do not fit its settings.
    """
    _check_size(len(content))
    file = _parse(content)
    if file.get("format") != FORMAT:
        raise ValueError(
            f"file must be a model file of the MLP playground, got {shorten(file.get('format'))}"
        )
    if file.get("version") != VERSION or isinstance(file["version"], bool):
        raise ValueError(f"version must be {VERSION}, got {shorten(file.get('version'))}")
    experiment = unpack_experiment(file)
    if experiment.dataset == "mnist" and images is None:
        raise ValueError("file must be opened where MNIST is at hand, since it is about that, got no MNIST")
    run = Run(experiment, images if experiment.dataset == "mnist" else None)
    state = unpack_state(run, file.get("state"))
    unpack_history(run, file.get("history"), state)
    run.restore(state)
    if not np.isfinite(run.measurement.train_loss):
        raise ValueError("parameters must give a finite training loss, got one that overflows")
    return run


def estimate_size(run: Run) -> int:
    """About how many bytes a model file of a run has at least."""
    arrays = (2 + OPTIMIZERS[run.experiment.optimizer].n_states) * run.mlp.parameters.nbytes
    return arrays * 4 // 3  # in base64


def _can_be_read(content: dict[str, Any], run: Run) -> bool:
    """Whether `read_model` would make the same experiment of it, and draw the same samples."""
    try:
        experiment = unpack_experiment(content)
    except ValueError:
        return False
    if not is_same(experiment, run.experiment) or not np.isfinite(run.history.rows).all():
        return False
    if run.images:
        return True  # which are the same for the same seed, and many
    again, of = Samples(experiment), run.samples
    pairs = ((again.inputs_train, of.inputs_train), (again.inputs_test, of.inputs_test))
    return all(np.array_equal(one, other) for one, other in pairs)


def _check_size(n_bytes: int) -> None:
    if n_bytes > MAX_MEGABYTES << 20:
        raise ValueError(f"file must be of at most {MAX_MEGABYTES} MB, got {n_bytes / (1 << 20):.1f}")


def _parse(content: str | bytes) -> dict[str, Any]:
    try:
        text = content.decode() if isinstance(content, bytes) else content
        file = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):  # other bytes, other text, nested without end, digits without end
        raise ValueError("file must be a model file of the MLP playground, got no JSON text") from None
    if not isinstance(file, dict):
        raise ValueError(f"file must be a model file of the MLP playground, got {shorten(file)}")
    return file


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"numbers must be finite, got {name}")
