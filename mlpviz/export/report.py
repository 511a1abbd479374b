"""The report of a run, to be handed in: what was trained and how it did, its surface and its losses, and room
for answers. One HTML file that runs no script and asks for nothing."""

import base64
import struct
from collections.abc import Sequence
from dataclasses import fields
from html import escape

import numpy as np

from mlpviz import figures
from mlpviz.data import DATASETS
from mlpviz.diagnostics import Plane
from mlpviz.export import words
from mlpviz.export.filled_page import fill_page, link_to_page
from mlpviz.export.replay import list_points, name_samples
from mlpviz.export.wording import PLAIN, Wording
from mlpviz.figures._loss_axes import name_loss
from mlpviz.figures.colormaps import Bytes
from mlpviz.language import fill, write_number
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run
from mlpviz.training.settings import SETTINGS

CELLS = 100  # along an edge of the surface
WIDTH, HEIGHT = 480, 240  # of the losses
MAX_ROWS = 10  # of the table of epochs
MAX_EVENTS = 50
NOT_TOLD = ("own", "table")  # settings that are data


def write_report(run: Run, *, link: str = "", lesson: str = "", wording: Wording = PLAIN) -> str:
    """The HTML text of the report of a run. link: its address in the page, which is shown in full. lesson:
    HTML of what was done in one (`mlpviz.lessons.hand_in.write_rows`). wording: how things are called."""
    title = fill(words.TITLE, data=wording.name_data(run), n=run.epochs)
    about = [escape(repr(run.mlp)), link_to_page(link), escape(link)]
    told = fill(words.LOSSES, loss=name_loss(run.loss.label), top=_top(run), epochs=run.epochs)
    return fill_page(
        "report.html",
        {
            "title": escape(title),
            "about": "<br>".join(part for part in about if part),
            "surface": _draw_surface(run),
            "surface_caption": escape(fill(words.SURFACE, samples=name_samples(run))),
            "losses": _draw_losses(run),
            "losses_caption": escape(told),
            "lesson": lesson,
            "results": _list_results(run),
            "settings": _list_settings(run.experiment, wording),
            "events": _list_events(run, wording),
        },
    )


def _draw_surface(run: Run) -> str:
    plane = Plane(run, CELLS)
    cells = figures.encode_output(plane.output(), run.n_classes)
    picture = encode_bitmap(cells, figures.output_lut(run.n_classes, figures.PALETTES["light"]))
    address = base64.b64encode(picture).decode("ascii")
    points = "".join(
        f'<circle cx="{x1}" cy="{-x2}" r="0.13" fill="{colour}" stroke="#fff" stroke-width="0.05"/>'
        for x1, x2, colour in list_points(run)
    )
    return (
        f'<img alt="{escape(words.PAGE["answer_everywhere"])}" src="data:image/bmp;base64,{address}">'
        f'<svg viewBox="-6 -6 12 12" aria-hidden="true">{points}</svg>'
    )


def encode_bitmap(cells: Bytes, lut: Bytes) -> bytes:
    """Bytes [side, side] and their colours [256, 4] (RGBA) as a picture in the format BMP, from the top."""
    side = len(cells)
    rows = np.zeros((side, -side % 4 + side), np.uint8)  # rows start at a multiple of four
    rows[:, :side] = cells
    start = 54 + 4 * 256
    header = struct.pack("<2sIII", b"BM", start + rows.size, 0, start)
    header += struct.pack("<IiiHHIIiiII", 40, side, -side, 1, 8, 0, rows.size, 0, 0, 256, 0)
    colours = np.zeros((256, 4), np.uint8)
    colours[:, :3] = lut[:, 2::-1]  # blue, green, red
    return header + colours.tobytes() + rows.tobytes()


def _top(run: Run) -> float:
    """The loss at the upper edge of the picture."""
    losses = np.concatenate([run.history["train_loss"], run.history["test_loss"]])
    losses = losses[np.isfinite(losses)]
    return float(losses.max(initial=0.0)) or 1.0


def _draw_losses(run: Run) -> str:
    epochs, top = run.history["epoch"], _top(run)
    paths = []
    for kind in ("train", "test"):
        losses = run.history[f"{kind}_loss"]
        places = [
            f"{WIDTH * epoch / max(epochs[-1], 1):.1f} {HEIGHT * (1 - loss / top):.1f}"
            for epoch, loss in zip(epochs, losses, strict=True)
            if np.isfinite(loss)
        ]
        if places:
            paths.append(f'<path class="{kind}" d="M{"L".join(places)}"/>')
    return (
        f'<svg data-part="losses" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" role="img" '
        f'aria-label="{escape(words.PAGE["losses_by_epoch"])}">{"".join(paths)}</svg>'
    )


def _list_results(run: Run) -> str:
    head = words.HEADS["accuracy" if run.n_classes else "r2"]
    names = ("epoch", "train_loss", "test_loss", "train_accuracy", "test_accuracy")
    chosen = np.unique(np.linspace(0, len(run.history) - 1, MAX_ROWS).astype(int))
    columns = [run.history[name][chosen].tolist() for name in names]
    rows = [
        [write_number(row[0], ",.0f"), *(write_number(value, ".4g") for value in row[1:])]
        for row in zip(*columns, strict=True)
    ]
    least = fill(words.LEAST, epoch=run.best.epoch)
    rows.append([least, "", write_number(run.best.test_loss, ".4g"), "", ""])
    return _row(head, "th") + "".join(_row(row, "td") for row in rows)


def _row(cells: Sequence[str], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"


def _list_settings(experiment: Experiment, wording: Wording) -> str:
    """Their values are written as in a link, in every language."""
    default, rows = Experiment.default(experiment.dataset), []
    for field in fields(experiment):
        if not _applies(field.name, experiment):
            continue
        value = getattr(experiment, field.name)
        text = SETTINGS[field.name].to_text(value)
        chosen = ' class="chosen"' if value != getattr(default, field.name) else ""
        name = wording.name_setting(field.name)
        rows.append(f'<tr{chosen}><th scope="row">{escape(name)}</th><td>{escape(text)}</td></tr>')
    return "".join(rows)


def _applies(name: str, experiment: Experiment) -> bool:
    """Whether a setting says something about this experiment, and in a few words."""
    if name not in SETTINGS or name in NOT_TOLD:
        return False
    if name == "layer_activations":
        return bool(experiment.layer_activations)
    drawn = DATASETS.get(experiment.dataset)
    if name in ("n_classes", "rule"):
        return drawn is not None and drawn.takes == name
    return not SETTINGS[name].only_points or (experiment.images is None and experiment.columns is None)


def _list_events(run: Run, wording: Wording) -> str:
    """What was changed on the way."""
    events = list(run.history.events)[-MAX_EVENTS:]
    if not events:
        return ""
    rows = "".join(
        _row([fill(words.AT_EPOCH, epoch=event.epoch), wording.tell_event(event.text)], "td")
        for event in events
    )
    return f"<h2>{escape(words.EVENTS)}</h2><table>{rows}</table>"
