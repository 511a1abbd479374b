"""The drawing: a digit by the visitor, which outlasts any run, and what it is meant as."""

import base64
from dataclasses import dataclass, replace

import numpy as np

from mlpviz.data.preprocessing import prepare
from mlpviz.network.losses import pick_classes

CANVAS = 96  # pixels along an edge of a drawing as the browser sends it
MAX_TEXT = 2 * CANVAS**2  # characters; base 64 takes four for three pixels


@dataclass(frozen=True, eq=False)
class Drawing:
    """sheet [CANVAS, CANVAS] of ink from 0 to 1, or None while there is none. meant: the class it is of, or
    None as long as the visitor has not said."""

    sheet: np.ndarray | None = None
    meant: int | None = None

    @classmethod
    def from_text(cls, text):
        """What the browser sends: a byte a pixel, in base 64. Raises ValueError if it is anything else."""
        if not isinstance(text, str) or len(text) > MAX_TEXT:
            raise ValueError(f"pixels must be {CANVAS} × {CANVAS} bytes, got something else")
        try:
            pixels = np.frombuffer(base64.b64decode(text, validate=True), np.uint8)
        except ValueError:
            raise ValueError(f"pixels must be bytes in base 64, got {text[:20]!r}") from None
        if len(pixels) != CANVAS**2:
            raise ValueError(f"pixels must be {CANVAS} × {CANVAS} bytes, got {len(pixels)}")
        return cls(pixels.reshape(CANVAS, CANVAS) / 255 if pixels.any() else None)

    def mean(self, meant):
        """The same, of which the visitor has said which class it is of."""
        return replace(self, meant=meant)

    def image(self, run):
        """The drawing, [1, side²], made like the images of a run."""
        return prepare(self.sheet, run.experiment.images.side).reshape(1, -1).astype(run.mlp.dtype)

    def label(self, mlp, image):
        """[1]: the class that it is meant as or, if that was not said, the one that a network takes its image
        for."""
        if self.meant is not None:
            return np.array([self.meant])
        with np.errstate(all="ignore"):
            return pick_classes(np.nan_to_num(mlp.forward(image)))
