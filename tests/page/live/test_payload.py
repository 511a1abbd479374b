"""Payloads: what is packed can be read again, and one golden payload is what the browser's tests read.

The golden payload, `tests/assets/golden_payload.bin`, is written here and read by both languages. Its run is
reckoned in sums of powers of two, so that its bytes are the same on every machine. Who changes the format on
purpose writes it anew:

    MLPVIZ_WRITE_GOLDEN=1 python -m pytest tests/page/live/test_payload.py
"""

import json
import os
from pathlib import Path

import numpy as np
import pytest
from payloads import read_frames, unpack

from mlpviz.data import OwnData
from mlpviz.page.live.payload import pack, padding
from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment

FOLDER = Path(__file__).parents[2] / "assets"
BYTES, CONTENT = FOLDER / "golden_payload.bin", FOLDER / "golden_payload.json"
POINTS = (
    (-2, 1, -0.5),
    (1, -1, 0.5),
    (2, 2, 1),
    (-1, -2, -1),
    (0, 3, 0.25),
    (3, 0, 0.75),
    (1, 1, 0),
    (-3, 1, -1),
)
DRESS = ("figures", "templates", "palettes", "luts")  # how things look, which is not the format


def golden_view():
    """A small network of two linear units on eight points, that shows one of them, trains, and looks back."""
    view = LiveView(
        Experiment(
            dataset="own_values",
            own=OwnData(POINTS),
            features=("x2",),
            hidden_layer_sizes=(2,),
            activation="linear",
            initializer="zeros",
            learning_rate=0.0625,
            batch_size=4,
        )
    )
    for place, value in {(1, 0, 0): 0.5, (1, 0, 1): -0.25, (2, 0, 0): 1.0, (2, 2, 0): 0.125}.items():
        view.set_parameter(*place, value)
    frames_so_far = 1 + 4
    view.show((1, 1))
    view.show(None)
    view.advance(epochs=2)
    view.look_back(1)
    view.frames.hear({"generation": view.frames.generation, "seq": frames_so_far})
    return view


def golden_payload():
    """Its payload, with the setup that goes before it but for what the page looks like."""
    view = golden_view()
    payload = view.payload(3)
    header, _, _ = unpack(payload)
    body = payload[4 + int.from_bytes(payload[:4], "little") :]
    header["setup"] = {**view.setup(), **{name: {} for name in DRESS}}
    return pack(header, [np.frombuffer(body, np.uint8)])


def content_of(payload):
    """What a reader must find in it."""
    header, history, _ = unpack(payload)
    setup = header.pop("setup")
    frames = read_frames(payload, setup)
    network = setup["network"]
    return {
        "header": header,
        "sizes": [
            sum(one["on"] for one in network["inputs"]),
            *(layer["units"] for layer in network["layers"]),
            len(network["outputs"]),
        ],
        "history": {name: column.tolist() for name, column in history.items()},
        "frames": [
            {
                "parameters": parameters.tolist(),
                "surface": {"length": surface.size, "first": int(surface.flat[0]), "sum": int(surface.sum())},
                "tiles": {"length": tiles.size, "first": int(tiles.flat[0]), "sum": int(tiles.sum())},
            }
            for parameters, surface, tiles in frames
        ],
    }


def test_the_golden_payload_is_what_the_server_sends():
    payload = golden_payload()
    content = content_of(payload)
    if os.environ.get("MLPVIZ_WRITE_GOLDEN"):
        BYTES.write_bytes(payload)
        CONTENT.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert json.loads(CONTENT.read_text(encoding="utf-8")) == content
    assert BYTES.read_bytes() == payload


def test_who_reads_the_golden_payload_finds_frames_of_every_kind():
    """Otherwise a reader that mixes them up would pass."""
    frames = content_of(BYTES.read_bytes())["header"]["frames"]
    assert [(one["epoch"], one["shown"], one["past"]) for one in frames] == [
        (0, [1, 1], False),
        (0, None, False),
        (2, None, False),
        (1, None, True),
    ]


@pytest.mark.parametrize("text", ["", "é", "abc"])
def test_the_arrays_start_at_a_multiple_of_four_and_come_back(text):
    numbers, parts = np.arange(3, dtype=np.float32), np.arange(5, dtype=np.uint8)
    payload = pack({"history": {"n": 3, "series": ["epoch"]}, "text": text}, [numbers, parts, padding(5)])
    header, history, body = unpack(payload)  # which looks at the multiple
    assert header["text"] == text
    assert history["epoch"].tolist() == [0, 1, 2]
    assert bytes(body) == bytes([0, 1, 2, 3, 4, 0, 0, 0])
