"""Panels: the pictures below the curves, made only while one looks at them.

Each is a function of the panels' state that returns what the browser shows, JSON-ready: Plotly figures by
name, and words. `PANELS` is their table.
"""

import time

import numpy as np

from mlpviz import figures
from mlpviz.data import NO_DATA, OWN
from mlpviz.diagnostics import (
    check_gradient,
    distributions,
    findings,
    hidden_space,
    pass_of,
    quantiles_over_time,
    surface_change,
)
from mlpviz.diagnostics.distributions import KINDS, MOST_POINTS
from mlpviz.network.losses import softmax
from mlpviz.network.mlp import check_choice
from mlpviz.page import words
from mlpviz.page.descriptions import MOST_IMAGES
from mlpviz.page.image_panels import IMAGE_PANELS, drawn, ink, parts_of, read_drawing, signed
from mlpviz.run import MOST_MEASURED

PANEL_SECONDS = {"draw": 0.1, "filters": 0.2}  # between two, while the network trains
OTHERS_SECONDS = 0.5
SHARE = 0.2  # of the time, at most, while the network trains
SPANS = {"step": None, "epoch": 1, "ten": 10, "hundred": 100}  # epochs, or None for the last step
MOST_NAMED = 8  # units in a sentence
SAMPLE_ROWS = ("sums", "activations", "grad_activations", "slopes", "grad_sums")


class Panels:
    """Which panel of a live view is open, what the visitor chose in it, and when it was made last."""

    def __init__(self, view):
        self.view = view
        self.name = None  # of the open one, in `PANELS`
        self.kind = "weights"  # of the numbers whose spread the microscope shows
        self.span = "step"  # over which the panel of changes compares
        self.layer, self.axes = 1, None  # of the hidden space; axes are two units, or None for components
        self.picks = 0  # how often a sample was picked
        self.part = "test"  # of the images in the table of confusions
        self.drawing = None  # [height, width], by the visitor
        self.meant = None  # the class that it is of, or None for what the network takes it for
        self.climbed = (None, 0)  # (layer, unit) whose favourite image is sought; None: the output layer

    def forget(self):
        """Another run: nothing picked in the last one means anything."""
        if self.name not in self.available():
            self.name = None
        self.picked = ("test" if self.run.images else "train", 0)  # whose rows, and which
        self.cell = None  # (true, predicted) of the table of confusions, or None for the worst mistakes
        self.weight = None  # (layer, input, unit) whose gradient is written out
        self.check = None  # that gradient by finite differences, as long as the weights stay
        self.known_quantiles = {}
        self.hurry()

    @property
    def run(self):
        return self.view.run

    def available(self):
        """The names of the panels there are for this run."""
        return [name for name in PANELS if name not in IMAGE_PANELS or self.run.images]

    @property
    def mlp(self):
        """The network that is shown: the run's own, or, looking back, a copy as it was."""
        if self.view.past is None:
            return self.run.mlp
        mlp = self.run.mlp.astype(self.run.mlp.dtype)
        mlp.parameters[...] = self.run.history.checkpoint_at(self.view.past).parameters
        return mlp

    @property
    def learning_rate(self):
        """The one in use then."""
        if self.view.past is None:
            return self.run.learning_rate
        return self.run.history.row_at(self.view.past)["learning_rate"]

    # What the visitor does

    def open(self, name, *, kind=None, span=None, layer=None, axes=None, unit=None, part=None, cell=None):
        """Open a panel, or none, with what is chosen in it. Raises ValueError if there is no such thing."""
        named = {"panel": (name, self.available()), "kind": (kind, KINDS), "span": (span, SPANS)}
        if part is not None:
            named["part"] = (part, parts_of(self.run))
        for parameter, (value, choices) in named.items():
            if value is not None:
                check_choice(parameter, value, choices)
        if name == "ascent" and layer is not None:
            self.climbed = (max(int(layer), 1), max(int(unit or 0), 0))
        elif layer is not None:
            if axes is not None and (len(axes) != 2 or min(axes) < 0):
                raise ValueError(f"axes must be two units from 0, got {axes}")
            self.layer = max(int(layer), 1)
            self.axes = axes and (int(axes[0]), int(axes[1]))
        if name == "confusion":
            self.cell = self._cell(cell)
            self.part = part or self.part
        self.kind = kind or self.kind
        self.span = span or self.span
        self.name = name
        self.hurry()

    def _cell(self, cell):
        if cell is None:
            return None
        true, predicted = (int(one) for one in cell)
        if not (0 <= true < self.run.n_classes and 0 <= predicted < self.run.n_classes):
            raise ValueError(f"cell must be two classes from 0 to {self.run.n_classes - 1}, got {cell}")
        return true, predicted

    def pick(self, at, reach, test):
        """Pick the point nearest to `at` [2] for the one-sample panel, and open that, unless none is within
        reach or a link hides that panel; test: whether test points are shown."""
        if self.run.images:
            shown = {"test": self.run.projection.to_plane(self.run.X_test[:MOST_IMAGES])}
        else:
            shown = {"train": self.run.X_train, **({"test": self.run.X_test} if test else {})}
        distances = {name: np.hypot(*(X - np.asarray(at)).T) for name, X in shown.items()}
        name = min(distances, key=lambda name: distances[name].min())
        if distances[name].min() <= reach:
            self._open_sample(name, int(distances[name].argmin()))

    def pick_image(self, part, row):
        """The same for an image by its part of the data and its row there."""
        check_choice("part", part, parts_of(self.run))
        n = len(parts_of(self.run)[part][1])
        if not 0 <= row < n:
            raise ValueError(f"row must be between 0 and {n - 1}, got {row}")
        self._open_sample(part, row)

    def ask_why(self):
        """The same for the drawing."""
        if self.drawing is None:
            raise ValueError(words.NOTHING_DRAWN)
        self._open_sample("drawing", 0)

    def mean(self, meant):
        """Which class the drawing is of."""
        if not 0 <= meant < self.run.n_classes:
            raise ValueError(f"meant must be a class from 0 to {self.run.n_classes - 1}, got {meant}")
        self.meant = meant
        self.hurry()

    def _open_sample(self, part, row):
        if "sample" in self.view.hidden:
            return
        self.picked, self.check = (part, row), None
        self.picks += 1
        self.open("sample")

    def draw(self, text):
        """What the visitor has drawn so far (see `read_drawing`)."""
        if not self.run.images:
            raise ValueError(words.ONLY_IMAGES)
        self.drawing = read_drawing(text)
        self.check = self.meant = None
        if self.drawing is None and self.picked[0] == "drawing":
            self.picked = ("test", 0)
        self.hurry()

    def picked_sample(self):
        """(X [1, d], y [1])"""
        part, row = self.picked
        run = self.run
        if part == "drawing":
            X = drawn(self)
            return X, self.mlp.forward(X).argmax(axis=1) if self.meant is None else np.array([self.meant])
        points = {"train": (run.X_train, run.y_train), "test": (run.X_test, run.y_test)}
        X, y = (parts_of(run) if run.images else points)[part]
        return X[row : row + 1], y[row : row + 1]

    def choose_weight(self, layer, input, unit, check=False):
        """The weight whose gradient the one-sample panel writes out; check: by finite differences, too."""
        if fitting((layer, input, unit), self.run.mlp) is None:
            raise ValueError(f"weight must be one of the network's, got {(layer, input, unit)}")
        self.hurry()
        self.weight = (layer, input, unit)
        self.check = check_of(self) if check else None

    # What the browser gets

    def are_due(self, known):
        """Whether to make the open panel now. It costs more than a frame, so while the network trains, or the
        visitor wanders through its past, it follows a few times a second; `known`: whether the browser has a
        picture of this run already."""
        pause = max(PANEL_SECONDS.get(self.name, OTHERS_SECONDS), self._took / SHARE)
        rested = time.perf_counter() - self._made >= pause
        moving = self.view.playing or self.view.past is not None
        return self.name is not None and (rested or not known or not moving)

    def hurry(self):
        """Make the open panel anew as soon as the browser asks."""
        self._made, self._took = -np.inf, 0.0

    def describe(self):
        """The open panel."""
        self._made = time.perf_counter()
        described = {"name": self.name, "picks": self.picks, **PANELS[self.name](self)}
        self._took = time.perf_counter() - self._made
        return described


def microscope(panels):
    """Gradients, updates and the spread of the numbers in every layer, over time; and what may be wrong."""
    run, history, mlp = panels.run, panels.run.history, panels.mlp
    found = findings(run) if mlp is run.mlp else findings(run, mlp, panels.learning_rate)
    spread = distributions(run, panels.kind, mlp)
    epochs, quantiles = quantiles_over_time(run, panels.kind, panels.known_quantiles)
    title = words.KINDS[panels.kind]
    if panels.kind != "weights" and len(run.X_train) > MOST_POINTS:
        title += words.FIRST_SAMPLES.format(n=MOST_POINTS)
    made = {
        "gradient-map": figures.gradient_map(history.epochs, history.per_layer("gradient_magnitude")),
        "update-ratios": figures.update_ratios(history.epochs, history.per_layer("update_ratio")),
        "distribution": figures.distribution(spread.edges, spread.shares, title=title),
        "over-time": figures.quantile_bands(epochs, quantiles, title=words.OVER_TIME.format(kind=title)),
    }
    return {
        "figures": {name: figure.to_plotly_json() for name, figure in made.items()},
        "findings": [
            describe_finding(finding, of_all=len(run.X_train) <= MOST_MEASURED) for finding in found
        ],
        "healthy": words.HEALTHY,
        "kinds": {kind: words.KINDS[kind] for kind in KINDS},
        "kind": panels.kind,
    }


def describe_finding(finding, of_all=True):
    """A badge: what it is called, its rule and number in a sentence, and the units it marks. of_all: whether
    it was measured on all training samples."""
    units = ", ".join(str(unit + 1) for unit in finding.units[:MOST_NAMED])
    if len(finding.units) > MOST_NAMED:
        units += words.AND_MORE.format(n=len(finding.units) - MOST_NAMED)
    units = (words.UNIT if len(finding.units) == 1 else words.UNITS).format(units=units)
    text = words.FINDINGS[finding.rule] if np.isfinite(finding.number) else words.NO_GRADIENT
    text += "" if of_all else words.FIRST_SAMPLES.format(n=MOST_MEASURED)
    return {
        "rule": finding.rule,
        "layer": finding.layer,
        "units": finding.units,
        "text": words.fill(
            text, layer=finding.layer, units=units, number=finding.number, limit=finding.limit
        ),
    }


def sample(panels):
    """One point forward and back, unit by unit, and one weight's gradient by the chain rule."""
    run, mlp = panels.run, panels.mlp
    X, y = panels.picked_sample()
    seen = pass_of(run, X, y, mlp)
    layer, input, unit = panels.weight = fitting(panels.weight, mlp) or largest_gradient(seen)
    dense = mlp.dense[layer - 1]
    incoming = seen.inputs if layer == 1 else seen.activations[layer - 2]
    value, gradient = dense.parameters[input, unit], seen.gradients[layer - 1][input, unit]
    rate = panels.learning_rate
    onward = None
    if layer < len(mlp.dense):
        terms = np.column_stack([seen.grad_sums[layer][0], mlp.dense[layer].weights[unit]])
        onward = numbers(terms)  # [units of the next layer, 2]: dL/dz and the weight towards it
    answers = seen.sums[-1][0] if run.task == "regression" else softmax(seen.sums[-1])[0]
    return {
        "point": numbers(run.projection.to_plane(X)[0]),
        "label": float(y[0]),
        "part": panels.picked[0],
        **(describe_image(run, X, seen) if run.images else {}),
        "standardized": run.experiment.dataset in OWN and run.experiment.own.units != NO_DATA.units,
        "answers": numbers(answers),
        "loss": finite(seen.loss),
        "layers": [
            {name: numbers(getattr(seen, name)[k][0]) for name in SAMPLE_ROWS} for k in range(len(mlp.dense))
        ],
        "weight": {
            "layer": layer,
            "input": input,
            "unit": unit,
            "value": finite(value),
            "incoming": 1.0 if input == dense.input_units else finite(incoming[0, input]),
            "gradient": finite(gradient),
            "onward": onward,
            "learning_rate": rate,
            "after": finite(value - rate * gradient),
        },
        "check": panels.check,
    }


def describe_image(run, X, seen):
    """The image, and what a little more ink in each pixel would do to its loss (Simonyan et al. 2014)."""
    return {"side": run.experiment.images.side, "image": ink(X), "saliency": signed(seen.grad_inputs)}


def space(panels):
    """The data and the plane as a hidden layer hands them on."""
    mlp = panels.mlp
    n_hidden = len(mlp.activations)
    if not n_hidden:
        return {"figures": {}, "nothing": words.NO_HIDDEN_LAYER}
    layer = min(panels.layer, n_hidden)
    units = mlp.layer_sizes[layer]
    axes = panels.axes
    if axes is not None and max(axes) >= units:
        axes = None
    seen = hidden_space(panels.run, layer, axes, mlp)
    names = (
        words.COMPONENTS if seen.axes is None else [words.UNIT.format(units=unit + 1) for unit in seen.axes]
    )
    figure = figures.hidden_space(
        seen.points, seen.y, seen.grid, seen.lines, task=panels.run.task, axes=names
    )
    text = words.SPACE_UNITS if seen.axes is not None else words.SPACE_COMPONENTS
    if seen.axes is not None and units > 2:
        text += words.SPACE_OTHERS
    return {
        "figures": {"hidden-space": figure.to_plotly_json()},
        "layers": n_hidden,
        "layer": layer,
        "units": units,
        "axes": seen.axes,
        "text": text.format(layer=layer, explained=seen.explained),
    }


def change(panels):
    """What the last step, or the last epochs, did to the surface."""
    run, span = panels.run, SPANS[panels.span]
    if panels.view.past is None:
        now, epoch, last_update = run.mlp.parameters, run.epochs, run.last_update
    else:
        checkpoint = run.history.checkpoint_at(panels.view.past)
        now, epoch, last_update = checkpoint.parameters, checkpoint.epochs, checkpoint.last_update
    ringed = None
    if span is None:
        before = now - last_update
        ringed = run.last_rows() if panels.view.past is None else []
        text = words.CHANGE_STEP + (words.CHANGE_RINGED if len(ringed) else ".")
        text = text if epoch or last_update.any() else words.NO_STEP
    else:
        then = run.history.checkpoint_at(epoch - span)
        before = then.parameters
        text = words.CHANGE_EPOCHS.format(since=then.epochs, epoch=epoch)
    difference = surface_change(run, before, now)
    many = run.n_classes > 2
    if run.images and ringed is not None:  # of so many samples only the minibatch
        X, y, ringed = run.X_train[ringed], run.y_train[ringed], np.arange(len(ringed))
    elif run.images:
        X, y = run.X_test[:MOST_IMAGES], run.y_test[:MOST_IMAGES]
    else:
        X, y = run.X_train, run.y_train
    figure = figures.surface_change(
        difference, run.projection.to_plane(X), y, ringed, task=run.task, signed=not many
    )
    kind = "many" if many else run.task
    return {
        "figures": {"surface-change": figure.to_plotly_json()},
        "spans": {name: words.SPANS[name] for name in SPANS},
        "span": panels.span,
        "text": words.fill(f"{text} {words.CHANGES[kind]}", most=float(np.abs(difference).max())),
    }


def fitting(weight, mlp):
    """The weight (layer, input, unit), if the network has it."""
    if weight is None or not 1 <= weight[0] <= len(mlp.dense):
        return None
    layer, input, unit = weight
    dense = mlp.dense[layer - 1]
    return weight if 0 <= input <= dense.input_units and 0 <= unit < dense.output_units else None


def largest_gradient(seen):
    """(layer, input, unit) of the weight with the largest gradient."""
    layer = int(np.argmax([np.abs(gradient[:-1]).max() for gradient in seen.gradients]))
    weights = np.abs(seen.gradients[layer][:-1])
    input, unit = np.unravel_index(np.argmax(weights), weights.shape)
    return layer + 1, int(input), int(unit)


def check_of(panels):
    """The gradient of the chosen weight for the chosen point by finite differences, on the spot."""
    mlp = panels.mlp
    check = check_gradient(panels.run, *panels.picked_sample(), *panels.weight, mlp)
    return {
        "backpropagation": finite(check.backpropagation),
        "differences": finite(check.differences),
        "relative_error": finite(check.relative_error),
        "h": check.h,
    }


def finite(value):
    return float(np.nan_to_num(value))


def numbers(values):
    return np.nan_to_num(np.asarray(values, np.float64)).tolist()


PANELS = {"microscope": microscope, "sample": sample, "change": change, "space": space, **IMAGE_PANELS}
