"""Small datasets in the plane, each there to show something about learning.

A dataset is a function `generate(n_samples, noise, rng)` that draws points `X` [n_samples, 2] and what is to
be learned about them, `y` [n_samples]: class ids (classification) or values in [-1, 1] (regression).
Noise, in percent, either moves the points or blurs their answers; each function says which.
All chance comes from `rng`, and the same draws are made at any noise: changing it keeps the picture.
A new dataset is one function and one line in `DATASETS`.

Those that are as in TensorFlow Playground are drawn as it draws them; its sign + is our class 1, - class 0
(Smilkov et al., Direct-Manipulation Visualization of Deep Networks, 2017; `dataset.ts`).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from mlpviz.data.limits import check_count, check_limits
from mlpviz.data.rules import DEFAULT_RULE, compile_rule
from mlpviz.network.arrays import Array, ClassIds
from mlpviz.network.validation import check_choice, check_whole_number

DOMAIN = 6.0  # the picture shows -DOMAIN … DOMAIN in both directions
RADIUS = 5.0  # most sets keep within this distance of the axes, which leaves the picture a margin

Samples = tuple[Array, Array | ClassIds]  # X [n, 2] and y [n]


@dataclass(frozen=True)
class Dataset:
    """A dataset as the menu shows it, and the function that draws it.

    `task` is "classification" or "regression".
    `n_classes` is the number of classes, 0 in regression, and None where it is ours to choose.
    `takes` names a setting that `generate` has as its fourth argument: "n_classes" or "rule".
    """

    label: str
    task: str
    generate: Callable[..., Samples]
    n_classes: int | None
    takes: str = ""


# What the sets are made of


def class_ids(n_samples: int, n_classes: int) -> ClassIds:
    """Class ids [n_samples], taking turns, so that no class has more than one sample more than another."""
    return np.arange(n_samples) % n_classes


def polar(radius: float | Array, angle: Array) -> Array:
    """Points [n, 2] from `radius`, one for all or [n], and `angle` [n], clockwise from the top."""
    return np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])


def uniform_noise(reach: float, noise: float, shape: tuple[int, ...], rng: Generator) -> Array:
    """Shifts of the given shape, uniform between -`reach` and `reach` at 100 % noise."""
    return rng.uniform(-reach, reach, shape) * noise / 100


def seed_for_sklearn(rng: Generator) -> int:
    """A seed drawn from `rng`, as scikit-learn does not take a `np.random.Generator`."""
    return int(rng.integers(2**32))


# Classification, two classes


def circle(n_samples: int, noise: float, rng: Generator) -> Samples:
    """As in TensorFlow Playground: a disc (class 1) within a ring (class 0).

    Noise shifts a point only while it gets its class.
    """
    inside = class_ids(n_samples, 2) == 1
    radius = rng.uniform(np.where(inside, 0.0, 0.7 * RADIUS), np.where(inside, 0.5 * RADIUS, RADIUS))
    X = polar(radius, rng.uniform(0, 2 * np.pi, n_samples))
    shifted = X + uniform_noise(RADIUS, noise, X.shape, rng)
    y = np.hypot(shifted[:, 0], shifted[:, 1]) < 0.5 * RADIUS
    return X, y.astype(np.int64)


def xor(n_samples: int, noise: float, rng: Generator) -> Samples:
    """As in TensorFlow Playground: class 1 where x₁x₂ >= 0.

    Noise shifts a point only while it gets its class. The points fall anywhere, so the classes are only about
    equal in size.
    """
    X = rng.uniform(-RADIUS, RADIUS, (n_samples, 2))
    X += np.where(X > 0, 0.3, -0.3)  # a gap along both axes
    shifted = X + uniform_noise(RADIUS, noise, X.shape, rng)
    y = shifted[:, 0] * shifted[:, 1] >= 0
    return X, y.astype(np.int64)


def gauss(n_samples: int, noise: float, rng: Generator) -> Samples:
    """As in TensorFlow Playground: two normal clouds about (2, 2), class 1, and (-2, -2), class 0.

    Noise widens them.
    """
    y = class_ids(n_samples, 2)
    centers = np.where(y == 1, 2.0, -2.0)[:, np.newaxis]
    variance = 0.5 + 3.5 * noise / 50  # 0.5 without noise, 4 at 50 %
    return rng.normal(centers, np.sqrt(variance), (n_samples, 2)), y


def spiral(n_samples: int, noise: float, rng: Generator) -> Samples:
    """As in TensorFlow Playground: two arms of 1¾ turns, after Lang and Witbrock (1988).

    Noise moves the points.
    """
    y = class_ids(n_samples, 2)
    along = (np.arange(n_samples) // 2) / (n_samples / 2)  # 0 in the middle, almost 1 at the tip
    X = polar(RADIUS * along, 1.75 * 2 * np.pi * along + np.where(y == 1, 0, np.pi))
    return X + uniform_noise(1, noise, X.shape, rng), y


def moons(n_samples: int, noise: float, rng: Generator) -> Samples:
    """Two interleaving half circles, scikit-learn's `make_moons`. Noise moves the points (normal)."""
    from sklearn.datasets import make_moons  # here, as it takes most of a second to import

    # As there, the upper moon is class 0 and both have radius 1; they span 3 x 1.5 about (0.5, 0.25).
    X, y = make_moons(n_samples, shuffle=False, noise=0.5 * noise / 100, random_state=seed_for_sklearn(rng))
    return (X - [0.5, 0.25]) * RADIUS / 1.5, y.astype(np.int64)


def checkerboard(n_samples: int, noise: float, rng: Generator) -> Samples:
    """A board of 4 x 4 squares, those along the rising diagonal of class 1. Noise moves the points."""
    y = class_ids(n_samples, 2)
    row = rng.integers(4, size=n_samples)
    column = 2 * rng.integers(2, size=n_samples) + (row + y + 1) % 2  # row + column is even in class 1
    side = 2 * RADIUS / 4
    X = side * (np.column_stack([column, row]) + rng.random((n_samples, 2))) - RADIUS
    return X + uniform_noise(side, noise, X.shape, rng), y


def rule_of_own(n_samples: int, noise: float, rng: Generator, text: str) -> Samples:
    """Points anywhere, of class 1 where a typed rule holds; noise as in `xor`."""
    holds = compile_rule(text)
    X = rng.uniform(-RADIUS, RADIUS, (n_samples, 2))
    shifted = X + uniform_noise(RADIUS, noise, X.shape, rng)
    return X, holds(shifted[:, 0], shifted[:, 1]).astype(np.int64)


# Classification, as many classes as one likes


def blobs(n_samples: int, noise: float, rng: Generator, n_classes: int) -> Samples:
    """A normal cloud per class, spread evenly on a circle, scikit-learn's `make_blobs`. Noise widens them."""
    from sklearn.datasets import make_blobs

    centers = polar(4.0, 2 * np.pi * np.arange(n_classes) / n_classes)
    std = 0.4 + 1.6 * noise / 50  # 0.4 without noise, 2 at 50 %, as `gauss` has
    X, y = make_blobs(
        n_samples, centers=centers, cluster_std=std, shuffle=False, random_state=seed_for_sklearn(rng)
    )
    return X, y.astype(np.int64)


def rings(n_samples: int, noise: float, rng: Generator, n_classes: int) -> Samples:
    """Concentric rings, class 0 the innermost. Noise moves the points."""
    y = class_ids(n_samples, n_classes)
    width = RADIUS / n_classes
    radius = rng.uniform(width * (y + 0.3), width * (y + 1))  # 0.3 of each width stays a gap
    X = polar(radius, rng.uniform(0, 2 * np.pi, n_samples))
    return X + uniform_noise(width, noise, X.shape, rng), y


def spiral_arms(n_samples: int, noise: float, rng: Generator, n_classes: int) -> Samples:
    """One arm of a spiral per class, each turned on from the last. Noise moves the points.

    The more arms, the fewer turns each, so that neighbours are as far apart as in `spiral`. They start off
    the middle, where points of every class would fall into one.
    """
    y = class_ids(n_samples, n_classes)
    samples_in_arm = np.bincount(y)[y]
    along = 0.1 + 0.9 * (np.arange(n_samples) // n_classes) / samples_in_arm
    X = polar(RADIUS * along, 2 * np.pi * (2 * 1.75 * along + y) / n_classes)
    return X + uniform_noise(1, noise, X.shape, rng), y


# Regression


def regression(
    value: Callable[[Array, Array], Array], radius: float, n_samples: int, noise: float, rng: Generator
) -> Samples:
    """Points uniform within ±`radius`, and the `value(x1, x2)` there, [n_samples], clipped to [-1, 1].

    As in TensorFlow Playground, noise shifts a point only while it gets its value.
    """
    X = rng.uniform(-radius, radius, (n_samples, 2))
    shifted = X + uniform_noise(DOMAIN, noise, X.shape, rng)
    return X, np.clip(value(shifted[:, 0], shifted[:, 1]), -1.0, 1.0)


def plane(n_samples: int, noise: float, rng: Generator) -> Samples:
    """TensorFlow Playground's plane, (x₁ + x₂) / 10: no hidden layer needed.

    The points keep within ±5 where theirs reach ±6 and the values ±1.2, so that it remains a plane in
    [-1, 1].
    """
    return regression(lambda x1, x2: (x1 + x2) / 10, RADIUS, n_samples, noise, rng)


def multi_gauss(n_samples: int, noise: float, rng: Generator) -> Samples:
    """As in TensorFlow Playground: six bumps, up and down in turn.

    Each falls off linearly to 0 at distance 2.
    """

    def bumps(x1: Array, x2: Array) -> Array:
        value = np.zeros_like(x1)
        for center1, center2, height in [
            (-4.0, 2.5, 1.0), (0.0, 2.5, -1.0), (4.0, 2.5, 1.0),
            (-4.0, -2.5, -1.0), (0.0, -2.5, 1.0), (4.0, -2.5, -1.0),
        ]:  # fmt: skip
            distance = np.hypot(x1 - center1, x2 - center2)
            value += height * np.maximum(0.0, 1.0 - distance / 2)  # the bumps touch but do not overlap
        return value

    return regression(bumps, DOMAIN, n_samples, noise, rng)


def cliff(n_samples: int, noise: float, rng: Generator) -> Samples:
    """A gentle slope, torn along the winding line x₂ = 2 sin x₁, where the value jumps by 1.

    A network of smooth units can only approach the jump, by ever larger weights, and the line asks for many
    units, unless sin x₁ is an input.
    """
    return regression(
        lambda x1, x2: x1 / 12 + np.where(x2 > 2 * np.sin(x1), 0.5, -0.5), DOMAIN, n_samples, noise, rng
    )


DATASETS = {
    "circle": Dataset("Circle", "classification", circle, n_classes=2),
    "xor": Dataset("Exclusive or", "classification", xor, n_classes=2),
    "gauss": Dataset("Gaussian", "classification", gauss, n_classes=2),
    "spiral": Dataset("Spiral", "classification", spiral, n_classes=2),
    "moons": Dataset("Moons", "classification", moons, n_classes=2),
    "checkerboard": Dataset("Checkerboard", "classification", checkerboard, n_classes=2),
    "blobs": Dataset("Blobs", "classification", blobs, n_classes=None, takes="n_classes"),
    "rings": Dataset("Rings", "classification", rings, n_classes=None, takes="n_classes"),
    "spiral_arms": Dataset("Spiral arms", "classification", spiral_arms, n_classes=None, takes="n_classes"),
    "rule": Dataset("A rule of your own", "classification", rule_of_own, n_classes=2, takes="rule"),
    "plane": Dataset("Plane", "regression", plane, n_classes=0),
    "multi_gauss": Dataset("Multi gaussian", "regression", multi_gauss, n_classes=0),
    "cliff": Dataset("Cliff", "regression", cliff, n_classes=0),
}


def make_dataset(
    name: str,
    *,
    n_samples: int,
    noise: float,
    rng: Generator,
    n_classes: int | None = None,
    rule: str = DEFAULT_RULE,
) -> Samples:
    """Draw exactly `n_samples` points of the dataset `name`, its classes equal in size up to one sample.

    `noise` is in percent, 0 … 100; TensorFlow Playground's slider ends at 50. It can make the classes of
    `circle` and `xor` unequal, where it flips them. `n_classes`, 2 … 8, counts only for the datasets that
    leave it open, and `rule` (see `compile_rule`) only for the one of that name, whose classes are as unequal
    as it makes them.
    Returns X [n_samples, 2] float64 and y [n_samples]: int64 class ids from 0, or float64 in [-1, 1].
    Without noise X lies within ±`DOMAIN`. Raises ValueError for a setting out of its limits.
    """
    dataset = DATASETS[check_choice("dataset", name, DATASETS)]
    check_limits("noise", noise)
    chosen: tuple[int | str, ...] = ()
    min_samples = 2  # two to split
    if dataset.takes == "n_classes":
        min_samples = check_count("n_classes", n_classes)  # a sample of every class
        chosen = (min_samples,)
    elif dataset.takes == "rule":
        chosen = (rule,)
    n_samples = check_whole_number("n_samples", n_samples, minimum=min_samples)
    return dataset.generate(n_samples, noise, rng, *chosen)
