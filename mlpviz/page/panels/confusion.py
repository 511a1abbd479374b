"""The confusion matrix: which classes are taken for which, and the images behind one cell or the worst
mistakes."""

from dataclasses import dataclass, replace

import numpy as np

from mlpviz.diagnostics import predict_samples
from mlpviz.language import fill
from mlpviz.network.validation import check_choice
from mlpviz.page import words
from mlpviz.page.panels.panel import Panel
from mlpviz.page.panels.parts import kind_of, parts_of
from mlpviz.page.wire import encode_ink

MAX_SHOWN = 32  # images of a cell, or mistakes


@dataclass(frozen=True)
class Choices:
    """part: of the images. cell: (true, predicted), or None for the worst mistakes."""

    part: str = "test"
    cell: tuple[int, int] | None = None


def choose(choices, options, run):
    part, cell = options.get("part"), options.get("cell")
    if part is not None:
        check_choice("part", part, parts_of(run))
    if cell is not None and not all(0 <= one < run.n_classes for one in cell):
        raise ValueError(f"cell must be two classes from 0 to {run.n_classes - 1}, got {cell}")
    return Choices(part or choices.part, cell)


def renew(choices, run):
    return replace(choices, cell=None)


def describe(shown):
    run, cell, parts = shown.run, shown.choices.cell, parts_of(shown.run)
    part = shown.choices.part if shown.choices.part in parts else "test"
    X, y = parts[part]
    seen = predict_samples(run, X, y, shown.mlp)
    counts = seen.confusion()
    kinds = {name: words.panels.PARTS[kind_of(run, name)] for name in parts}
    behind = seen.mistakes() if cell is None else seen.behind(*cell)
    rows = behind[:MAX_SHOWN]
    return {
        "counts": counts.tolist(),
        "cell": cell,
        "part": part,
        "parts": {
            name: fill(words.panels.PART, kind=kinds[name], n=len(y)) for name, (_, y) in parts.items()
        },
        "text": fill(
            words.panels.CONFUSION,
            right=int(np.trace(counts)),
            n=len(y),
            accuracy=seen.accuracy,
            kind=kinds[part],
        ),
        "title": title_gallery(cell, len(rows), len(behind)),
        "side": run.experiment.images.side,
        "images": encode_ink(X[rows]),
        "rows": rows.tolist(),
        "labels": [
            fill(words.panels.SAID, true=y[row], said=said, sure=seen.probabilities[row, said])
            for row, said in zip(rows, seen.predicted[rows], strict=True)
        ],
    }


def title_gallery(cell, shown, n):
    """What images there are: so many shown of n, behind a cell or, for None, mistakes."""
    if cell is None:
        return fill(words.panels.MISTAKES, shown=shown, n=n) if n else words.panels.NO_MISTAKES
    text = words.panels.CELL if n else words.panels.EMPTY_CELL
    return fill(text, true=cell[0], said=cell[1], shown=shown, n=n)


PANEL = Panel("confusion", describe, Choices(), choose, renew, only_images=True)
