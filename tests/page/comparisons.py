"""Comparisons for tests, trained as the browser has them trained."""

import json
import struct

import numpy as np
from payloads import read_frames

from mlpviz.page.compare.sockets import open_comparison
from mlpviz.page.lanes import Lanes, LaneSpec
from mlpviz.page.live.view import LiveView
from mlpviz.page.trainer import TRAINER
from mlpviz.training.experiment import Experiment


def compare(*settings, base=None, view=None, epoch=0):
    """A Comparison of an experiment and of the same with other settings."""
    view = view or LiveView(base or Experiment())
    view.mode = "compare"
    others = [Experiment(**{**vars(view.experiment), **own}) for own in settings]
    specs = (LaneSpec(view.experiment), *map(LaneSpec, others)) if settings else ()
    return open_comparison(view, Lanes(specs, epoch))


def train(comparison, n_frames):
    """So many frames, each to its end."""

    def frames():
        for _ in range(n_frames):
            for _ in comparison.train_frame():
                pass

    comparison.play(True)
    TRAINER.do(comparison.token, frames).result()


def epochs_of(comparison):
    return [lane.run.epochs for lane in comparison.lanes]


def read_payload(payload, cells=None):
    """(header, curves [3, n] of each lane, surfaces [n_frames][n_lanes] of cells)."""
    (length,) = struct.unpack_from("<I", payload)
    header = json.loads(payload[4 : 4 + length])
    at = 4 + length
    curves = []
    for n in header["history"]:
        curves.append(np.frombuffer(payload, np.float32, 3 * n, at).reshape(3, n))
        at += 12 * n
    cells = cells or header["setup"]["cells"]
    surfaces = []
    for frame in header["frames"]:
        surfaces.append([])
        for _ in frame["lanes"]:
            surfaces[-1].append(np.frombuffer(payload, np.uint8, cells**2, at).reshape(cells, cells))
            at += cells**2
    assert at <= len(payload)  # diagrams follow
    return header, curves, surfaces


def read_diagrams(payload):
    """[(parameters, surface, tiles)] of the frames that have the diagram of the selected lane, of a payload
    with a setup."""
    header, curves, surfaces = read_payload(payload)
    (length,) = struct.unpack_from("<I", payload)
    at = 4 + length + sum(one.nbytes for one in curves) + sum(one.nbytes for row in surfaces for one in row)
    frames = [frame for frame in header["frames"] if frame["diagram"]]
    text = json.dumps({"history": {"n": 0, "series": []}, "frames": frames}).encode()
    text += b" " * (-(4 + len(text)) % 4)
    alone = struct.pack("<I", len(text)) + text + payload[at:]
    return read_frames(alone, header["setup"]["diagram"])
