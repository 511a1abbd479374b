"""The panels that only images have: who is taken for whom, what the first layer looks for, what a unit
answers to most, and a digit of the visitor's own."""

import numpy as np

from mlpviz import figures
from mlpviz.diagnostics import maximize_activation, predict_samples
from mlpviz.network.losses import softmax
from mlpviz.page import words
from mlpviz.page.live.descriptions import in_base64
from mlpviz.training.measurement import MAX_MEASURED

MOST_SHOWN = 32  # images of a cell, or mistakes
MOST_CLIMBED = 10  # units at once


def ink(images):
    """Images [n, side²] from 0, paper, to 1, ink, as a byte a pixel, for the browser."""
    return in_base64(np.rint(255 * np.clip(images, 0, 1)).astype(np.uint8))


def signed(images):
    """Images [n, side²] of any numbers, each scaled by the largest of its own."""
    images = np.nan_to_num(np.asarray(images, np.float64))
    scales = np.abs(images).max(axis=1, keepdims=True)
    return in_base64(figures.diverging_bytes(images, np.where(scales > 0, scales, 1)))


def confusion(panels):
    """The table of true and predicted classes, and the images behind one cell or the worst mistakes."""
    run, parts = panels.run, parts_of(panels.run)
    part = panels.part if panels.part in parts else "test"
    X, y = parts[part]
    seen = predict_samples(run, X, y, panels.mlp)
    counts = seen.confusion()
    kinds = {name: words.PARTS[kind_of(run, name)] for name in parts}
    rows = seen.mistakes() if panels.cell is None else seen.behind(*panels.cell)
    shown = rows[:MOST_SHOWN]
    return {
        "counts": counts.tolist(),
        "cell": panels.cell,
        "part": part,
        "parts": {name: words.PART.format(kind=kinds[name], n=len(y)) for name, (_, y) in parts.items()},
        "text": words.CONFUSION.format(
            right=int(np.trace(counts)), n=len(y), accuracy=seen.accuracy, kind=kinds[part]
        ),
        "title": title_of(panels.cell, len(shown), len(rows)),
        "side": run.experiment.images.side,
        "images": ink(X[shown]),
        "rows": shown.tolist(),
        "labels": [
            words.SAID.format(
                true=y[row], said=seen.predicted[row], sure=seen.probabilities[row, seen.predicted[row]]
            )
            for row in shown
        ],
    }


def parts_of(run):
    """The samples there are to choose from, {name: (X, y)}."""
    if run.images is None:
        return {"train": (run.X_train, run.y_train), "test": (run.X_test, run.y_test)}
    measured = slice(MAX_MEASURED)
    parts = {"test": (run.X_test, run.y_test), "train": (run.X_train[measured], run.y_train[measured])}
    if run.images.validates:
        inputs, y = run.images.final
        parts["final"] = (inputs[:, :-1], y)
    return parts


def kind_of(run, part):
    """What kind of images a part is: the test images only validate if there are others for the very end, and
    of many training images only the first are here."""
    if part == "test" and run.images.validates:
        return "validation"
    return "first" if part == "train" and len(run.X_train) > MAX_MEASURED else part


def title_of(cell, shown, n):
    """What is in the gallery."""
    if cell is None:
        return words.MISTAKES.format(shown=shown, n=n) if n else words.NO_MISTAKES
    text = words.CELL if n else words.EMPTY_CELL
    return text.format(true=cell[0], said=cell[1], shown=shown, n=n)


def filters(panels):
    """What every unit of the first layer looks for: its weights, as an image."""
    run, first = panels.run, panels.mlp.dense[0]
    weights = first.weights.T.astype(np.float64)
    sizes = np.linalg.norm(weights, axis=1)
    return {
        "side": run.experiment.images.side,
        "images": signed(weights),
        "labels": [
            words.FILTER.format(unit=unit + 1, norm=size, most=most)
            for unit, (size, most) in enumerate(
                zip(sizes.tolist(), np.abs(weights).max(axis=1).tolist(), strict=True)
            )
        ],
        "text": words.FILTERS if len(panels.mlp.dense) > 1 else words.FILTERS_OF_OUTPUTS,
    }


def ascent(panels):
    """The images that a chosen unit, and its neighbours in the layer, answer to most."""
    run, mlp = panels.run, panels.mlp
    sizes = mlp.layer_sizes[1:]
    layer = min(panels.climbed[0] or len(sizes), len(sizes))
    n_units = sizes[layer - 1]
    unit = min(panels.climbed[1], n_units - 1)
    first = min(unit // MOST_CLIMBED * MOST_CLIMBED, max(n_units - MOST_CLIMBED, 0))
    shown = range(first, min(first + MOST_CLIMBED, n_units))
    climbs = maximize_activation(run, layer, shown, mlp)
    chosen = climbs[unit - first]
    probabilities = softmax(chosen.outputs[None])[0]
    name = words.OUTPUT if layer == len(sizes) else words.UNIT
    names = [name.format(k=unit, units=unit + 1) for unit in range(n_units)]
    return {
        "side": run.experiment.images.side,
        "large": ink(np.array([run.projection.origin, chosen.image])),
        "images": ink(np.array([climb.image for climb in climbs])),
        "labels": [names[k] for k in shown],
        "rows": list(shown),
        "layers": [words.LAYER.format(layer=k) for k in range(1, len(sizes))] + [words.OUTPUTS],
        "layer": layer,
        "units": names,
        "unit": unit,
        "text": words.fill(
            words.ASCENT,
            before=chosen.before,
            after=chosen.after,
            said=int(probabilities.argmax()),
            sure=float(probabilities.max()),
        ),
    }


def draw(panels):
    """What the network sees of a drawing, and what it says."""
    side, drawing = panels.run.experiment.images.side, panels.drawing
    if drawing.sheet is None:
        nothing = dict.fromkeys(("images", "probabilities", "meant"))
        return {"side": side, **nothing, "text": words.DRAW_ASK}
    image = drawing.image(panels.run)
    with np.errstate(all="ignore"):
        probabilities = softmax(np.nan_to_num(panels.mlp.forward(image).astype(np.float64)))[0]
    best = int(probabilities.argmax())
    return {
        "side": side,
        "images": ink(image),
        "probabilities": probabilities.tolist(),
        "meant": best if drawing.meant is None else drawing.meant,
        "text": words.DRAW_SAYS.format(said=best, sure=float(probabilities[best])),
    }


IMAGE_PANELS = {"draw": draw, "confusion": confusion, "filters": filters, "ascent": ascent}
