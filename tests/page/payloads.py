"""Payloads of the live view, read as the browser reads them."""

import base64
import itertools
import json
import struct
from queue import SimpleQueue

import numpy as np

from mlpviz.page.live.actions import act
from mlpviz.page.panels.drawing import CANVAS
from mlpviz.page.trainer import TRAINER
from mlpviz.page.visits.exchange import Exchange


def unpack(payload):
    """(header, history by name, frames), read as the browser reads it."""
    (length,) = struct.unpack_from("<I", payload)
    header = json.loads(payload[4 : 4 + length])
    assert (4 + length) % 4 == 0
    body = memoryview(payload)[4 + length :]
    n, series = header["history"]["n"], header["history"]["series"]
    columns = np.frombuffer(body, np.float32, n * len(series)).reshape(len(series), n)
    return header, dict(zip(series, columns, strict=True)), body[4 * columns.size :]


def read_frames(payload, setup):
    """[(parameters [n], surface [cells, cells], tiles [n_units, tile_cells, tile_cells])], a frame each."""
    header, _, body = unpack(payload)
    network, surface = setup["network"], setup["surface"]
    inputs = sum(one["on"] for one in network["inputs"])
    units = [*(layer["units"] for layer in network["layers"]), len(network["outputs"])]
    sizes = [inputs, *units]
    n_parameters = sum((above + 1) * below for above, below in itertools.pairwise(sizes))
    cells, tile_cells = surface["cells"], surface["tile_cells"]
    frames, start = [], 0
    for _ in header["frames"]:
        parameters = np.frombuffer(body, np.float32, n_parameters, start)
        start += parameters.nbytes
        of_surface = np.frombuffer(body, np.uint8, cells**2, start).reshape(cells, cells)
        start += of_surface.nbytes
        tiles = np.frombuffer(body, np.uint8, sum(units) * tile_cells**2, start)
        start += tiles.nbytes
        start += -start % 4
        frames.append((parameters, of_surface, tiles.reshape(-1, tile_cells, tile_cells)))
    assert start == len(body)
    return frames


def unpack_header(view):
    """The header of a view's payload."""
    return unpack(view.payload())[0]


def newest_frame(view):
    """The numbers of the latest frame in a view's payload."""
    return unpack_header(view)["frames"][-1]


def unpack_panel(view):
    """The open panel, as the browser gets it."""
    return unpack_header(view)["panel"]


def bytes_of(text, side):
    """Images [n, side²] out of base 64, a byte a pixel."""
    return np.frombuffer(base64.b64decode(text), np.uint8).reshape(-1, side * side)


def say(view, **message):
    """Do what a message of the browser asks for."""
    act(view, message)


def take_notices(view):
    """What the page tells the visitor, once."""
    texts = [notice["text"] for notice in view.notices.describe()]
    view.notices.clear()
    return texts


class Browser:
    """The other end of an exchange: sends messages and reads the answers."""

    def __init__(self, view):
        self.exchange = Exchange(view)
        self.exchange.line = self
        self.view = view
        self.payloads = SimpleQueue()
        self.nudges = 0
        self.sent = 0

    def send(self, payload):
        self.payloads.put(payload)

    def nudge(self):
        self.nudges += 1

    def hear(self, text):
        TRAINER.do(self.view.token, lambda: self.exchange.hear(text)).result()

    def ask(self, *, generation=None, seq=0, want=0, **message):
        """Send a message and return the payload that answers it. generation: the one of now, by default."""
        self.sent += 1
        have = {"generation": generation or self.view.frames.generation, "seq": seq}
        self.hear(json.dumps({"id": self.sent, "have": have, "want": want, **message}))
        payload = self.payloads.get(timeout=60)
        assert unpack(payload)[0]["answer"] == self.sent
        return payload

    def ask_header(self, **message):
        return unpack(self.ask(**message))[0]


def draw_stroke(*, columns=slice(44, 52)):
    """A stroke from top to bottom, as the browser sends it."""
    sheet = np.zeros((CANVAS, CANVAS), np.uint8)
    sheet[10:86, columns] = 255
    return base64.b64encode(sheet.tobytes()).decode()
