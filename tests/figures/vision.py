"""How colours look without one kind of cones, and how far apart two of them are."""

import numpy as np

from mlpviz.figures.theme import rgb

# In linear RGB, for the full loss of one kind of cones (Machado, Oliveira and Fernandes, 2009).
KINDS = {
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
WHITE = TO_XYZ @ [1, 1, 1]


def linear(colour):
    """Linear RGB of #rrggbb, each 0 to 1."""
    c = np.array(rgb(colour)) / 255
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def simulated(colour, kind):
    """Linear RGB of #rrggbb as somebody of that kind sees it; "usual": as most do."""
    matrix = np.eye(3) if kind == "usual" else np.array(KINDS[kind])
    return np.clip(matrix @ linear(colour), 0, 1)


def lab(seen):
    """CIELAB of linear RGB."""
    t = TO_XYZ @ seen / WHITE
    x, y, z = np.where(t > (6 / 29) ** 3, np.cbrt(t), t * (29 / 6) ** 2 / 3 + 4 / 29)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def distance(one, other, kind):
    """Of two colours #rrggbb in CIELAB, as that kind sees them."""
    return float(np.linalg.norm(lab(simulated(one, kind)) - lab(simulated(other, kind))))
