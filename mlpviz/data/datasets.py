"""Small datasets in the plane, each there to show something about learning.

A dataset is a function `generate(n_samples, noise, rng)` that draws points `X` [n_samples, 2] and what is to
be learned about them, `y` [n_samples]: class ids (classification) or values in [-1, 1] (regression).
Noise, in percent, either moves the points or blurs their answers; each function says which.
All chance comes from `rng`, and the same draws are made at any noise: changing it keeps the picture.
A new dataset is one function and one line in `DATASETS`.

The sets marked TFP are drawn as TensorFlow Playground draws them, whose sign + is our class 1, and - class 0
(Smilkov et al., Direct-Manipulation Visualization of Deep Networks, 2017; `dataset.ts`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from numbers import Integral, Real

import numpy as np
from sklearn.datasets import make_blobs, make_moons

from mlpviz.data.rules import DEFAULT_RULE, compile_rule

DOMAIN = 6.0  # the picture shows -DOMAIN … DOMAIN in both directions
RADIUS = 5.0  # most sets keep within this distance of the axes, which leaves the picture a margin

# Smallest and largest value of each setting, for the checks here and for the sliders of the page.
LIMITS = {"noise": (0, 100), "n_classes": (2, 8), "train_share": (10, 90)}


@dataclass(frozen=True)
class Dataset:
    """A dataset as the menu shows it, and the function that draws it.

    `task` is "classification" or "regression".
    `n_classes` is the number of classes, 0 in regression, and None where it is ours to choose.
    `takes` names a setting that `generate` has as its fourth argument: "n_classes" or "rule".
    """

    label: str
    task: str
    generate: Callable[..., tuple[np.ndarray, np.ndarray]]
    n_classes: int | None
    takes: str = ""


# What the sets are made of


def class_ids(n_samples, n_classes):
    """Class ids [n_samples], taking turns, so that no class has more than one sample more than another."""
    return np.arange(n_samples) % n_classes


def polar(radius, angle):
    """Points [n, 2] from `radius` [n] and `angle` [n], which is measured clockwise from the top."""
    return np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])


def uniform_noise(reach, noise, shape, rng):
    """Shifts of the given shape, uniform between -`reach` and `reach` at 100 % noise."""
    return rng.uniform(-reach, reach, shape) * noise / 100


def seed_for_sklearn(rng):
    """A seed drawn from `rng`, as scikit-learn does not take a `np.random.Generator`."""
    return int(rng.integers(2**32))


# Classification, two classes


def circle(n_samples, noise, rng):
    """TFP: a disc (class 1) within a ring (class 0). Noise shifts a point only while it gets its class."""
    inside = class_ids(n_samples, 2) == 1
    radius = rng.uniform(np.where(inside, 0.0, 0.7 * RADIUS), np.where(inside, 0.5 * RADIUS, RADIUS))
    X = polar(radius, rng.uniform(0, 2 * np.pi, n_samples))
    shifted = X + uniform_noise(RADIUS, noise, X.shape, rng)
    y = np.hypot(shifted[:, 0], shifted[:, 1]) < 0.5 * RADIUS
    return X, y.astype(np.int64)


def xor(n_samples, noise, rng):
    """TFP: class 1 where x₁x₂ >= 0. Noise shifts a point only while it gets its class.

    The points fall anywhere, so the classes are only about equal in size.
    """
    X = rng.uniform(-RADIUS, RADIUS, (n_samples, 2))
    X += np.where(X > 0, 0.3, -0.3)  # a gap along both axes
    shifted = X + uniform_noise(RADIUS, noise, X.shape, rng)
    y = shifted[:, 0] * shifted[:, 1] >= 0
    return X, y.astype(np.int64)


def gauss(n_samples, noise, rng):
    """TFP: two normal clouds about (2, 2), class 1, and (-2, -2), class 0. Noise widens them."""
    y = class_ids(n_samples, 2)
    centers = np.where(y == 1, 2.0, -2.0)[:, np.newaxis]
    variance = 0.5 + 3.5 * noise / 50  # 0.5 without noise, 4 at 50 %
    return rng.normal(centers, np.sqrt(variance), (n_samples, 2)), y


def spiral(n_samples, noise, rng):
    """TFP: two arms of 1¾ turns, after Lang and Witbrock (1988). Noise moves the points."""
    y = class_ids(n_samples, 2)
    along = (np.arange(n_samples) // 2) / (n_samples / 2)  # 0 in the middle, almost 1 at the tip
    X = polar(RADIUS * along, 1.75 * 2 * np.pi * along + np.where(y == 1, 0, np.pi))
    return X + uniform_noise(1, noise, X.shape, rng), y


def moons(n_samples, noise, rng):
    """Two interleaving half circles, scikit-learn's `make_moons`. Noise moves the points (normal)."""
    # As there, the upper moon is class 0 and both have radius 1; they span 3 x 1.5 about (0.5, 0.25).
    X, y = make_moons(n_samples, shuffle=False, noise=0.5 * noise / 100, random_state=seed_for_sklearn(rng))
    return (X - [0.5, 0.25]) * RADIUS / 1.5, y.astype(np.int64)


def checkerboard(n_samples, noise, rng):
    """A board of 4 x 4 squares, those along the rising diagonal of class 1. Noise moves the points."""
    y = class_ids(n_samples, 2)
    row = rng.integers(4, size=n_samples)
    column = 2 * rng.integers(2, size=n_samples) + (row + y + 1) % 2  # row + column is even in class 1
    side = 2 * RADIUS / 4
    X = side * (np.column_stack([column, row]) + rng.random((n_samples, 2))) - RADIUS
    return X + uniform_noise(side, noise, X.shape, rng), y


def rule(n_samples, noise, rng, text):
    """Points anywhere, of class 1 where a typed rule holds; noise as in `xor`."""
    holds = compile_rule(text)
    X = rng.uniform(-RADIUS, RADIUS, (n_samples, 2))
    shifted = X + uniform_noise(RADIUS, noise, X.shape, rng)
    return X, holds(shifted[:, 0], shifted[:, 1]).astype(np.int64)


# Classification, as many classes as one likes


def blobs(n_samples, noise, rng, n_classes):
    """A normal cloud per class, spread evenly on a circle, scikit-learn's `make_blobs`. Noise widens them."""
    centers = polar(4.0, 2 * np.pi * np.arange(n_classes) / n_classes)
    std = 0.4 + 1.6 * noise / 50  # 0.4 without noise, 2 at 50 %, as `gauss` has
    X, y = make_blobs(
        n_samples, centers=centers, cluster_std=std, shuffle=False, random_state=seed_for_sklearn(rng)
    )
    return X, y.astype(np.int64)


def rings(n_samples, noise, rng, n_classes):
    """Concentric rings, class 0 the innermost. Noise moves the points."""
    y = class_ids(n_samples, n_classes)
    width = RADIUS / n_classes
    radius = rng.uniform(width * (y + 0.3), width * (y + 1))  # 0.3 of each width stays a gap
    X = polar(radius, rng.uniform(0, 2 * np.pi, n_samples))
    return X + uniform_noise(width, noise, X.shape, rng), y


def spiral_arms(n_samples, noise, rng, n_classes):
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


def regression(value, radius, n_samples, noise, rng):
    """Points uniform within ±`radius`, and the `value(x1, x2)` there, [n_samples], clipped to [-1, 1].

    As in TFP, noise shifts a point only while it gets its value.
    """
    X = rng.uniform(-radius, radius, (n_samples, 2))
    shifted = X + uniform_noise(DOMAIN, noise, X.shape, rng)
    return X, np.clip(value(shifted[:, 0], shifted[:, 1]), -1.0, 1.0)


def plane(n_samples, noise, rng):
    """TFP's plane, (x₁ + x₂) / 10: no hidden layer needed.

    The points keep within ±5 where TFP's reach ±6 and the values ±1.2, so that it remains a plane in [-1, 1].
    """
    return regression(lambda x1, x2: (x1 + x2) / 10, RADIUS, n_samples, noise, rng)


def multi_gauss(n_samples, noise, rng):
    """TFP: six bumps, up and down in turn, each falling off linearly to 0 at distance 2."""

    def bumps(x1, x2):
        value = np.zeros_like(x1)
        for center1, center2, height in [
            (-4.0, 2.5, 1.0), (0.0, 2.5, -1.0), (4.0, 2.5, 1.0),
            (-4.0, -2.5, -1.0), (0.0, -2.5, 1.0), (4.0, -2.5, -1.0),
        ]:  # fmt: skip
            distance = np.hypot(x1 - center1, x2 - center2)
            value += height * np.maximum(0.0, 1.0 - distance / 2)  # the bumps touch but do not overlap
        return value

    return regression(bumps, DOMAIN, n_samples, noise, rng)


def cliff(n_samples, noise, rng):
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
    "rule": Dataset("A rule of your own", "classification", rule, n_classes=2, takes="rule"),
    "plane": Dataset("Plane", "regression", plane, n_classes=0),
    "multi_gauss": Dataset("Multi gaussian", "regression", multi_gauss, n_classes=0),
    "cliff": Dataset("Cliff", "regression", cliff, n_classes=0),
}


def check_limits(setting, value, kind=Real):
    """Raise a ValueError unless `value` is a number of that kind within the `LIMITS` of the setting."""
    low, high = LIMITS[setting]
    number = "a whole number" if kind is Integral else "a number"
    if not isinstance(value, kind):
        raise ValueError(f"{setting} must be {number}, got {value!r}")
    if not low <= value <= high:  # also refuses NaN
        raise ValueError(f"{setting} must be between {low} and {high}, got {value!r}")


def make_dataset(name, *, n_samples, noise, rng, n_classes=None, rule=DEFAULT_RULE):
    """Draw exactly `n_samples` points of the dataset `name`, its classes equal in size up to one sample.

    `noise` is in percent, 0 … 100; TFP's slider ends at 50. It can make the classes of `circle` and `xor`
    unequal, where it flips them. `n_classes`, 2 … 8, counts only for the datasets that leave it open, and
    `rule` (see `compile_rule`) only for the one of that name, whose classes are as unequal as it makes them.
    Returns X [n_samples, 2] float64 and y [n_samples]: int64 class ids from 0, or float64 in [-1, 1].
    Without noise X lies within ±`DOMAIN`. Raises ValueError for a setting out of its limits.
    """
    if name not in DATASETS:
        raise ValueError(f"dataset must be one of {', '.join(DATASETS)}, got {name!r}")
    dataset = DATASETS[name]
    check_limits("noise", noise)
    chosen, fewest = (), 2  # two to split
    if dataset.takes == "n_classes":
        check_limits("n_classes", n_classes, kind=Integral)
        chosen, fewest = (n_classes,), n_classes  # a sample of every class
    elif dataset.takes == "rule":
        chosen = (rule,)
    if not isinstance(n_samples, Integral):
        raise ValueError(f"n_samples must be a whole number, got {n_samples!r}")
    if n_samples < fewest:
        raise ValueError(f"n_samples must be at least {fewest}, got {n_samples!r}")
    return dataset.generate(n_samples, noise, rng, *chosen)


def split(X, y, *, train_share, rng):
    """Shuffle once, then split: the first `train_share` percent (10 … 90) train, the rest tests.

    X [n, features], y [n], n at least 2. The number that trains is rounded down, but neither part is ever
    empty. The shuffle is plain, as TFP's, not stratified: the classes of a part are only about as equal in
    size as those of the whole.
    Returns X_train, y_train, X_test, y_test, all copies.
    """
    check_limits("train_share", train_share)
    if len(X) != len(y):
        raise ValueError(f"X and y must have equal length, got {len(X)} and {len(y)}")
    if len(X) < 2:
        raise ValueError(f"X must have at least 2 samples to split, got {len(X)}")
    order = rng.permutation(len(X))
    n_train = max(1, int(len(X) * train_share // 100))  # at most 90 %, so that one remains for the test
    train, test = order[:n_train], order[n_train:]
    return X[train], y[train], X[test], y[test]
