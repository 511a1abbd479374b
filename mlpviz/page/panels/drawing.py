"""The drawing: a digit by the visitor, which outlasts any run, and what it is meant as."""

import base64

import numpy as np

from mlpviz.data.preprocessing import prepare

CANVAS = 96  # pixels along an edge of a drawing as the browser sends it


class Drawing:
    """sheet [CANVAS, CANVAS] of ink from 0 to 1, or None while there is none. meant: the class it is of, or
    None as long as the visitor has not said."""

    def __init__(self):
        self.sheet = self.meant = None

    def read(self, text):
        """Another drawing, as the browser sends it: a byte a pixel, in base 64. Raises ValueError, and keeps
        the last one, if it is anything else."""
        if not isinstance(text, str) or len(text) > 2 * CANVAS**2:
            raise ValueError(f"drawing must be {CANVAS} × {CANVAS} bytes, got something else")
        pixels = np.frombuffer(base64.b64decode(text, validate=True), np.uint8)
        if len(pixels) != CANVAS**2:
            raise ValueError(f"drawing must be {CANVAS} × {CANVAS} bytes, got {len(pixels)}")
        self.sheet = pixels.reshape(CANVAS, CANVAS) / 255 if pixels.any() else None
        self.meant = None

    def mean(self, meant, n_classes):
        """Say which class it is of. Raises ValueError if there is no such class."""
        if not 0 <= meant < n_classes:
            raise ValueError(f"meant must be a class from 0 to {n_classes - 1}, got {meant}")
        self.meant = meant

    def image(self, run):
        """It, [1, side²], made like the images of a run."""
        return prepare(self.sheet, run.experiment.images.side).reshape(1, -1).astype(run.mlp.dtype)

    def label(self, mlp, image):
        """[1]: the class that it is meant as or, if that was not said, the one that a network takes it
        for."""
        if self.meant is not None:
            return np.array([self.meant])
        with np.errstate(all="ignore"):
            return np.nan_to_num(mlp.forward(image)).argmax(axis=1)
