"""A state of training, a Checkpoint, as what JSON takes, and back.

What is read is checked against the run that it is to be a state of: every array has the length that the
network asks for, whatever the file says.
"""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from mlpviz.export.packing import pack_array, read_count, read_items, read_list, unpack_array
from mlpviz.network.arrays import Array
from mlpviz.network.optimizers import OPTIMIZERS
from mlpviz.training.best import Best, BestState
from mlpviz.training.checkpoint import Checkpoint
from mlpviz.training.run import Run
from mlpviz.training.settings import LIVE, SETTINGS
from mlpviz.training.values import shorten

GENERATOR = {"state": 2**128, "inc": 2**128, "has_uint32": 2, "uinteger": 2**32}  # numbers below these


def pack_state(checkpoint: Checkpoint) -> dict[str, Any]:
    """A Checkpoint as what JSON takes."""
    generator, order, position = checkpoint.minibatches
    best, before, noted = checkpoint.best
    numbers = generator | generator["state"]
    return {
        "live": {name: SETTINGS[name].to_text(getattr(checkpoint.experiment, name)) for name in sorted(LIVE)},
        "steps": checkpoint.steps,
        "epochs": checkpoint.epochs,
        "parameters": pack_array(checkpoint.parameters),
        "last_update": pack_array(checkpoint.last_update),
        "optimizer_state": pack_array(checkpoint.optimizer_state),
        "optimizer_t": checkpoint.optimizer_t,
        "generator": {name: numbers[name] for name in GENERATOR},
        "position": position,
        "order": None if order is None else pack_array(order.astype(np.int64)),
        "best": [
            [one.epoch, one.test_loss if math.isfinite(one.test_loss) else None] for one in (best, before)
        ],
        "noted": noted,
    }


def unpack_state(run: Run, value: Any) -> Checkpoint:
    """The Checkpoint of what `pack_state` made, for a run. Raises ValueError, naming what is wrong, for what
    cannot be a state of it."""
    packed = read_items("state", value)
    experiment = _unpack_live(run, read_items("live", packed.get("live")))
    n, dtype = len(run.mlp.parameters), run.mlp.dtype
    n_states = OPTIMIZERS[experiment.optimizer].n_states

    def unpack(name: str, *shape: int) -> Array:
        array = unpack_array(name, packed.get(name), shape, dtype)
        array.flags.writeable = False
        return array

    return Checkpoint(
        experiment,
        read_count("steps", packed.get("steps")),
        read_count("epochs", packed.get("epochs")),
        unpack("parameters", n),
        unpack("optimizer_state", n_states, n),
        read_count("optimizer_t", packed.get("optimizer_t")),
        _unpack_minibatches(packed, len(run.y_train)),
        unpack("last_update", n),
        _unpack_best(packed),
    )


def _unpack_live(run: Run, texts: dict[str, Any]) -> Any:
    if set(texts) != LIVE or not all(isinstance(text, str) for text in texts.values()):
        raise ValueError(f"live must be the settings {', '.join(sorted(LIVE))}, got {shorten(texts)}")
    return replace(run.experiment, **{name: SETTINGS[name].from_text(text) for name, text in texts.items()})


def _unpack_minibatches(packed: dict[str, Any], n: int) -> tuple[Any, npt.NDArray[np.int64] | None, int]:
    """What the Minibatches of n samples resume from."""
    given = read_items("generator", packed.get("generator"))
    numbers = {name: read_count(name, given.get(name), limit - 1) for name, limit in GENERATOR.items()}
    generator = {
        "bit_generator": "PCG64",
        "state": {name: numbers[name] for name in ("state", "inc")},
        "has_uint32": numbers["has_uint32"],
        "uinteger": numbers["uinteger"],
    }
    position = read_count("position", packed.get("position"), n)
    if packed.get("order") is None:
        if position < n:
            raise ValueError("order must be there in the middle of an epoch, got none")
        return generator, None, position
    order: npt.NDArray[np.int64] = unpack_array("order", packed["order"], (n,), np.int64)
    if not np.array_equal(np.sort(order), np.arange(n)):
        raise ValueError(f"order must have each of {n} samples once, got others")
    return generator, order, position


def _unpack_best(packed: dict[str, Any]) -> BestState:
    pairs = read_list("best", packed.get("best"), 2)
    if len(pairs) != 2:
        raise ValueError(f"best must be two epochs, got {shorten(pairs)}")
    best, before = (_unpack_pair(read_list("best", pair, 2)) for pair in pairs)
    noted = packed.get("noted")
    return best, before, -1 if noted == -1 else read_count("noted", noted)


def _unpack_pair(pair: list[Any]) -> Best:
    if len(pair) != 2 or isinstance(pair[1], bool) or not isinstance(pair[1], int | float | None):
        raise ValueError(f"best must have an epoch and a loss, got {shorten(pair)}")
    return Best(read_count("best", pair[0]), math.inf if pair[1] is None else float(pair[1]))
