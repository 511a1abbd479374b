"""Small pictures of runs, as images of HTML: the output over the plane, and the test loss."""

import struct
import zlib
from base64 import b64encode
from html import escape

import numpy as np

from mlpviz import figures
from mlpviz.figures.colormaps import output_lut
from mlpviz.page.live.runs import last_finite

WIDTH, HEIGHT, MARGIN = 120, 48, 4  # of a curve
MAX_DECADES = 4  # that a curve shows: below, it is flat


def draw_surface(run, description, theme):
    """The output of a KeptRun, in the colours of the page."""
    lut = output_lut(run.n_classes, figures.PALETTES[theme])
    return _image("surface", "image/png", encode_png(run.surface, lut[:, :3]), description)


def draw_curve(run, description, theme):
    """Its test loss, by its logarithm, over its epochs, with a dot at the least."""
    colour = figures.PALETTES[theme].test
    epochs, losses = last_finite(run.curve)
    drawing = ""
    if len(losses) > 1:
        logs = np.log10(np.maximum(losses, max(losses.max(), 1e-12) * 10.0**-MAX_DECADES))
        x = MARGIN + (WIDTH - 2 * MARGIN) * (epochs - epochs[0]) / (epochs[-1] - epochs[0])
        y = MARGIN + (HEIGHT - 2 * MARGIN) * (logs.max() - logs) / (np.ptp(logs) or 1)
        points = " ".join(f"{a:.1f},{b:.1f}" for a, b in zip(x, y, strict=True))
        least = int(losses.argmin())
        drawing = (
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.5"/>'
            f'<circle cx="{x[least]:.1f}" cy="{y[least]:.1f}" r="3" fill="{colour}"/>'
        )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">{drawing}</svg>'
    return _image("curve", "image/svg+xml", svg.encode(), description)


def encode_png(cells, colours):
    """A PNG of bytes [height, width], each the number of one of colours [256, 3] (ISO/IEC 15948)."""
    height, width = cells.shape
    rows = np.column_stack([np.zeros(height, np.uint8), cells])  # each begins with its filter: none
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
        (b"PLTE", np.ascontiguousarray(colours, np.uint8).tobytes()),
        (b"IDAT", zlib.compress(rows.tobytes())),
        (b"IEND", b""),
    )
    framed = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(framed)


def _image(name, mime, content, description):
    source = f"data:{mime};base64,{b64encode(content).decode()}"
    return f'<img class="{name}" src="{source}" alt="{escape(description)}">'
