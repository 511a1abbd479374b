"""The card of a run: its settings, how far it is, how well it does, and its answer all over the plane,
small."""

import base64
import math
import struct
import zlib
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from mlpviz.data import DOMAIN
from mlpviz.network.arrays import Array
from mlpviz.network.mlp import MLP
from mlpviz.training.card import describe_settings, lay_card
from mlpviz.training.divergence import Divergence
from mlpviz.training.experiment import Experiment
from mlpviz.training.measurement import Measurement
from mlpviz.training.samples import Samples

CELLS = 40  # of the picture, along a side
PIXELS = 140
MAX_POINTS = 120
SURFACE = ("#f7b266", "#f1f3f4", "#5ba6d6")  # of the figures' theme, which is a floor above
CLASSES = (
    *("#f59322", "#0877bd", "#009e73", "#cc79a7", "#b59f00"),
    *("#56b4e9", "#d1352b", "#7a5fb0", "#733211", "#111173"),
)
SOFTNESS = 0.65  # of the colours of more than two classes


def describe_run(
    experiment: Experiment, samples: Samples, mlp: MLP, now: Measurement, diverged: Divergence | None
) -> str:
    """The HTML of a run as it stands. The picture is left out for more than ten classes."""
    rows = [("network", repr(mlp)[4:-1]), ("epoch", str(now.epoch))]
    losses = {"training loss": now.train_loss, "test loss": now.test_loss}
    rows += [(name, f"{loss:.4g}") for name, loss in losses.items() if not math.isnan(loss)]
    score = "test accuracy" if samples.n_classes else "test R²"
    if not math.isnan(now.test_accuracy):
        rows.append((score, f"{now.test_accuracy:.1%}" if samples.n_classes else f"{now.test_accuracy:.3f}"))
    if diverged is not None:
        rows.append(("diverged", f"at step {diverged.step}: {diverged.reason}"))
    rows += describe_settings(experiment.peculiar_settings)
    picture = _draw(samples, mlp) if samples.n_classes <= len(CLASSES) else ""
    return lay_card("Run", rows, experiment.link, picture)


def _draw(samples: Samples, mlp: MLP) -> str:
    """The answer of the network and some of the training samples, as SVG."""
    centres = (np.arange(CELLS) + 0.5) / CELLS * 2 * DOMAIN - DOMAIN
    points = np.column_stack([axis.ravel() for axis in np.meshgrid(centres, -centres)])
    with np.errstate(all="ignore"):
        inputs = samples.encode_inputs(samples.projection.from_plane(points))
        colours = _colour(np.nan_to_num(mlp.forward(inputs[:, :-1])), samples)
    png = base64.b64encode(_encode_png(colours.reshape(CELLS, CELLS, 3))).decode()
    side = 2 * DOMAIN
    return (
        f'<svg width="{PIXELS}" height="{PIXELS}" viewBox="{-DOMAIN} {-DOMAIN} {side} {side}" role="img" '
        f'style="flex:none" aria-label="The answer of the network over the plane, under training samples">'
        f'<image x="{-DOMAIN}" y="{-DOMAIN}" width="{side}" height="{side}" '
        f'href="data:image/png;base64,{png}"/>{"".join(_draw_points(samples))}</svg>'
    )


def _colour(outputs: Array, samples: Samples) -> npt.NDArray[np.uint8]:
    """Colours [n, 3] for outputs [n, output_units]."""
    if samples.n_classes > 2:
        colours = np.array([_rgb(colour) for colour in CLASSES])
        probabilities = samples.loss.probabilities(outputs)
        chance = 1 / samples.n_classes
        winner = probabilities.argmax(axis=1)
        confidence = (probabilities.max(axis=1) - chance) / (1 - chance)
        weight = (SOFTNESS * (0.15 + 0.85 * confidence))[:, None]
        return np.rint(weight * colours[winner] + (1 - weight) * np.array(_rgb(SURFACE[1]))).astype(np.uint8)
    middle, half = _scale(samples)
    values = np.clip((samples.loss.verdicts(outputs)[:, 0] - middle) / half, -1, 1)
    channels = np.array([_rgb(colour) for colour in SURFACE]).T
    mixed = np.column_stack([np.interp(values, [-1, 0, 1], channel) for channel in channels])
    return np.rint(mixed).astype(np.uint8)


def _scale(samples: Samples) -> tuple[float, float]:
    """(middle, half) of values: those that a run has as they came may be of any size."""
    low, high = float(samples.y_train.min()), float(samples.y_train.max())
    if samples.n_classes or (low >= -1 and high <= 1):
        return 0.0, 1.0
    return (low + high) / 2, (high - low) / 2 or 1.0


def _draw_points(samples: Samples) -> Iterator[str]:
    X, y = samples.projection.to_plane(samples.X_train[:MAX_POINTS]), samples.y_train[:MAX_POINTS]
    middle, _ = _scale(samples)
    for (x1, x2), label in zip(X.tolist(), y.tolist(), strict=True):
        colour = CLASSES[label] if samples.n_classes else CLASSES[int(label > middle)]
        place = f'cx="{x1:.2f}" cy="{-x2:.2f}" r="0.2"'
        yield f'<circle {place} fill="{colour}" stroke="#fff" stroke-width="0.06"/>'


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def _encode_png(pixels: npt.NDArray[np.uint8]) -> bytes:
    """Pixels [height, width, 3] as a PNG file (W3C 2003): every row is preceded by its filter, 0 for none."""
    height, width, _ = pixels.shape
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    chunks = {b"IHDR": struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)}
    chunks |= {b"IDAT": zlib.compress(rows, 9), b"IEND": b""}
    packed = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks.items()
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)
