"""The history of a run as what JSON takes, and back: its rows, the states to go back to, and the events."""

import json
from typing import Any

import numpy as np

from mlpviz.export.packed_state import pack_state, unpack_state
from mlpviz.export.packing import (
    MAX_COUNT,
    pack_array,
    read_count,
    read_items,
    read_list,
    read_texts,
    unpack_array,
)
from mlpviz.training.checkpoint import Checkpoint
from mlpviz.training.history import MAX_EVENTS, MAX_ROWS, Event
from mlpviz.training.run import Run
from mlpviz.training.values import shorten

MAX_EVENT_LENGTH = 200  # characters
NOT_IN_AN_EVENT = "<>&"  # of which a page could make something else


def pack_history(run: Run, max_bytes: int) -> dict[str, Any]:
    """The history of a run. Of its epochs as many as have states of about so many bytes in all: every second
    one, or fourth, and so on; the latest always, whose state is None where the run still stands there."""
    history = run.history
    now = pack_state(run.checkpoint())
    a_state = len(json.dumps(now))
    stride, epochs = history.stride, list(history.epochs)
    while len(epochs) > max(1, max_bytes // a_state) and stride <= epochs[-1]:
        stride *= 2
        epochs = [epoch for epoch in epochs if epoch % stride == 0 or epoch == epochs[-1]]
    kept = np.isin(history.epochs, epochs)
    states: list[dict[str, Any] | None] = [pack_state(history.checkpoint_at(epoch)) for epoch in epochs]
    if states[-1] == now:
        states[-1] = None  # which the file has already
    return {
        "columns": list(history.columns),
        "stride": stride,
        "epochs": epochs,
        "rows": pack_array(history.rows[kept]),
        "states": states,
        "events": [[event.epoch, event.step, event.text] for event in history.events],
    }


def unpack_history(run: Run, value: Any, now: Checkpoint) -> None:
    """Give a new run the history that `pack_history` made of another. now: the state that the run is to be
    in. Raises ValueError, naming what is wrong, for what cannot be the history of it."""
    packed, history = read_items("history", value), run.history
    columns = read_texts("columns", packed.get("columns"), 1000)
    if columns != history.columns:
        raise ValueError(f"columns must be those of the network's history, got {len(columns)} others")
    stride = read_count("stride", packed.get("stride"))
    if stride < 1 or stride & (stride - 1):
        raise ValueError(f"stride must be a power of 2, got {stride}")
    epochs = [
        read_count("epochs", epoch, min(now.epochs, MAX_COUNT))
        for epoch in read_list("epochs", packed.get("epochs"), MAX_ROWS + 2)
    ]
    if not epochs or epochs != sorted(set(epochs)) or any(epoch % stride for epoch in epochs[:-1]):
        raise ValueError(f"epochs must grow by multiples of {stride}, got {shorten(epochs)}")
    rows = unpack_array("rows", packed.get("rows"), (len(epochs), len(columns)), np.float64)
    states = read_list("states", packed.get("states"), len(epochs))
    if len(states) != len(epochs):
        raise ValueError(f"states must be one for each of {len(epochs)} epochs, got {len(states)}")
    history.forget_after(-1)
    history.stride = stride
    for epoch, row, state in zip(epochs, rows, states, strict=True):
        checkpoint = now if state is None else unpack_state(run, state)
        if checkpoint.epochs != epoch or row[columns.index("epoch")] != epoch:
            raise ValueError(
                f"states must be of the epochs {shorten(epochs)}, got one of {checkpoint.epochs}"
            )
        history.record(epoch, row, checkpoint)
    history.events.extend(
        _unpack_event(event) for event in read_list("events", packed.get("events"), MAX_EVENTS)
    )


def _unpack_event(value: Any) -> Event:
    event = read_list("events", value, 3)
    if len(event) != 3 or not isinstance(event[2], str):
        raise ValueError(f"events must have an epoch, a step and a text, got {shorten(event)}")
    text = "".join(letter for letter in event[2] if letter.isprintable() and letter not in NOT_IN_AN_EVENT)
    return Event(read_count("events", event[0]), read_count("events", event[1]), text[:MAX_EVENT_LENGTH])
