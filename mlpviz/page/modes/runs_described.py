"""Runs in words: their names, what they came to and what they differ in; and the table of them as a file."""

import csv
import io
import math
from html import escape
from urllib.parse import urlencode

from mlpviz.language import at_head, fill, write_number
from mlpviz.page import words
from mlpviz.page.lanes import COMPARED
from mlpviz.page.modes.runs_compared import find_differences
from mlpviz.page.words.sentences import count
from mlpviz.training.settings import SETTINGS

MAX_DIFFERENCES = 6  # that are told of a run
DATA = ("own", "table")  # settings that are data, and have no short text
ENCODING = "utf-8-sig"  # a byte-order mark, without which Excel takes UTF-8 for the machine's old encoding


def name_run(run):
    """What it is called by the visitor or, as long as it is not, by the page."""
    if run.name or run.number:
        return run.name or fill(words.runs.NAME, number=run.number)
    return words.runs.NOW


def describe_run(run, now):
    """A run in two lines of HTML: what it came to, and what it differs in from the one that is shown."""
    outcome = f"<p><b>{escape(describe_outcome(run))}</b></p>"
    if run is now:
        return outcome
    return outcome + f"<p>{escape(describe_differences(run.experiment, now.experiment))}</p>"


def describe_outcome(run):
    if not run.steps:
        return words.runs.UNTRAINED
    parts = [count("epoch", run.epochs), fill(words.runs.LOSS_NOW, loss=write_loss(run.test_loss))]
    if math.isfinite(run.best_test_loss) and run.best_epoch != run.epochs:
        parts.append(fill(words.runs.LEAST, loss=write_loss(run.best_test_loss), epoch=run.best_epoch))
    if run.diverged_epoch is not None:
        parts.append(fill(words.runs.DIVERGED, epoch=run.diverged_epoch))
    if not run.is_plain:
        parts.append(words.runs.CHANGED)
    return " · ".join(parts)


def describe_differences(experiment, other):
    """What an experiment has otherwise than another: Learning rate 0.1, Activation ReLU."""
    differs = find_differences(experiment, other)
    names = [name for name in (*SETTINGS, *DATA) if name in differs]
    if not names:
        return words.runs.SAME
    told = [f"{label_of(name)} {write_setting(experiment, name)}".strip() for name in names[:MAX_DIFFERENCES]]
    if len(names) > MAX_DIFFERENCES:
        told.append(fill(words.runs.MORE, n=len(names) - MAX_DIFFERENCES))
    return words.phrases.LISTED.join(told)


def explain_hindrance(experiment, other):
    """Why an experiment cannot be compared with another, in words, or None if it can."""
    differs = find_differences(experiment, other)
    others = differs - set(COMPARED)
    if others:
        names = ", ".join(label_of(name) for name in (*SETTINGS, *DATA) if name in others)
        return fill(words.runs.HELP["not_compared"], names=names)
    return None if differs else words.runs.HELP["is_the_same"]


def label_of(name):
    return at_head(words.controls.CONTROLS.get(name) or words.phrases.MORE_LABELS[name])


def write_setting(experiment, name):
    """The value of a setting as the page has it: 8 + 8, Adam, 0.03."""
    value = getattr(experiment, name)
    if name in DATA:
        return words.runs.DIFFERS
    if name == "dataset":
        return words.controls.DATA_LABELS[value]
    if name in ("activation", "layer_activations"):
        used = set(experiment.activations) or {experiment.activation}
        return words.controls.CHOICES["activation"][used.pop()] if len(used) == 1 else words.compare.SEVERAL
    if name == "features":
        return ", ".join(words.controls.FEATURE_LABELS[feature] for feature in value)
    if name == "hidden_layer_sizes":
        return " + ".join(map(str, value)) or words.compare.NO_HIDDEN_LAYER
    if name in words.controls.CHOICES:
        return words.controls.CHOICES[name][value]
    if isinstance(value, str):
        return value
    unit = words.controls.UNITS.get(name)
    return write_number(value, "g") + (f"\N{NO-BREAK SPACE}{unit}" if unit else "")


def write_loss(loss):
    """Three significant digits, and never 0.00 of what is more."""
    return write_number(loss, ".3g") if math.isfinite(loss) else "∞"


def link_of(run, address):
    query = run.experiment.to_query()
    return f"{address}?{urlencode(query)}" if query else address


def write_file(runs, ending, address):
    """The bytes of the table as a file. ending: .csv, a line a run, or .txt, the links with their names, and
    a remark before one that does not open that very run. address: that of this playground."""
    if ending == ".txt":
        return "\n".join(_write_link(run, address) for run in runs).encode()
    first = runs[0].experiment
    varying = set().union(*(find_differences(run.experiment, first) for run in runs)) - set(DATA)
    columns = [name for name in SETTINGS if name in varying]
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(["name", "pinned", *columns, *RESULTS, "link_reproduces_run", "link"])
    for run in runs:
        settings = [SETTINGS[name].to_text(getattr(run.experiment, name)) for name in columns]
        results = [_write_cell(getattr(run, name)) for name in RESULTS]
        link = [run.is_plain, link_of(run, address)]
        writer.writerow([_defuse(name_run(run)), run.pinned, *settings, *results, *link])
    return file.getvalue().encode(ENCODING)


RESULTS = (
    *("epochs", "steps", "train_loss", "test_loss", "test_accuracy", "best_test_loss", "best_epoch"),
    "diverged_epoch",
)  # columns of the file


def _write_link(run, address):
    remark = "" if run.is_plain else fill(words.runs.LINK_OF_CHANGED, run=name_run(run)) + "\n"
    return f"{remark}{name_run(run)}: {link_of(run, address)}\n"


def _write_cell(value):
    return "" if value is None else repr(value) if isinstance(value, float) else value


def _defuse(name):
    """A name that a spreadsheet would take for a formula is marked as a text."""
    return f"'{name}" if name[:1] in ("=", "+", "-", "@") else name
