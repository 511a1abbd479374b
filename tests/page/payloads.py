"""Payloads of the live view, read as the browser reads them."""

import base64
import itertools
import json
import struct

import numpy as np

from mlpviz.page.live.actions import act
from mlpviz.page.panels.drawing import CANVAS


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
    """Have the browser send a message, with the next number."""
    act(view, {"id": view.answered + 1, "have": {}, **message})


def draw_stroke(*, columns=slice(44, 52)):
    """A stroke from top to bottom, as the browser sends it."""
    sheet = np.zeros((CANVAS, CANVAS), np.uint8)
    sheet[10:86, columns] = 255
    return base64.b64encode(sheet.tobytes()).decode()
