"""A link of the playground as a command takes it: the experiment it is of, and where the playground is."""

import argparse
import sys
from dataclasses import replace
from functools import partial
from urllib.parse import parse_qsl

from mlpviz.training.experiment import TWO_OUTPUTS, Experiment
from mlpviz.training.query import OF_THE_PAGE, read_query
from mlpviz.training.values import read_whole_number, shorten

EMBEDDING = "embed"  # how the entries begin that are Streamlit's


def add_link(parser: argparse.ArgumentParser) -> None:
    """The argument LINK."""
    parser.add_argument("link", metavar="LINK", help="of a playground, or its part from the ? on")


def read_experiment(link: str) -> tuple[Experiment, str]:
    """(experiment, address of the playground) of a link, or of its part from the ? on, which has no address;
    of the link of a lesson, the experiment of its step, if it is one of those that come along. Raises
    ValueError for entries that are unknown or broken; what an older link meant otherwise is said."""
    address, _, query = link.rpartition("?")
    if "?" not in link and "://" in link:
        address, query = link, ""  # of the default experiment
    entries = dict(parse_qsl(query, keep_blank_values=True))
    lesson, step = entries.get("lesson"), entries.get("step", "1")
    if "made" in entries:
        raise ValueError("LINK must be of one experiment, got that of a lesson that it carries")
    entries = {
        name: text
        for name, text in entries.items()
        if name not in OF_THE_PAGE and not name.startswith(EMBEDDING)  # what is the page's
    }
    if query and "=" not in query and "?" in link:
        raise ValueError(f"LINK must be a link of a playground, got {link}")
    if lesson is None:
        experiment, problems = Experiment.from_query(entries)
    else:  # what else the link says is set otherwise than in that step
        base = _experiment_of_step(lesson, step)
        experiment, problems = read_query(entries, partial(replace, base))
        say(f"The experiment is that of step {step} of the lesson {lesson}.")
    if TWO_OUTPUTS in problems:
        problems.remove(TWO_OUTPUTS)
        say(TWO_OUTPUTS)
    if problems:
        raise ValueError(f"LINK cannot be read: {'; '.join(problems)}")
    return experiment, address


def _experiment_of_step(name: str, step: str) -> Experiment:
    from mlpviz.lessons import LESSONS

    if name not in LESSONS:
        raise ValueError(f"lesson must be one of {', '.join(LESSONS)}, got {shorten(name)}")
    lesson = LESSONS[name]
    number = int(step) if step.isascii() and step.isdecimal() and len(step) < 4 else step
    return lesson.experiment_of(read_whole_number("step", number, 1, len(lesson.steps)) - 1)


def say(text: str) -> None:
    """Tell whoever sits at the terminal; what a command prints for other programs goes elsewhere."""
    print(text, file=sys.stderr, flush=True)
