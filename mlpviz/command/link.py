"""A link of the playground as a command takes it: the experiment it is of, and where the playground is."""

import argparse
import sys
from urllib.parse import parse_qsl

from mlpviz.training.experiment import TWO_OUTPUTS, Experiment
from mlpviz.training.query import OF_THE_PAGE

EMBEDDING = "embed"  # how the entries begin that are Streamlit's


def add_link(parser: argparse.ArgumentParser) -> None:
    """The argument LINK."""
    parser.add_argument("link", metavar="LINK", help="of a playground, or its part from the ? on")


def read_experiment(link: str) -> tuple[Experiment, str]:
    """(experiment, address of the playground) of a link, or of its part from the ? on, which has no address.
    Raises ValueError for entries that are unknown or broken; what an older link meant otherwise is said."""
    address, _, query = link.rpartition("?")
    if "?" not in link and "://" in link:
        address, query = link, ""  # of the default experiment
    entries = dict(parse_qsl(query, keep_blank_values=True))
    if "lesson" in entries:
        raise ValueError(f"LINK must be of one experiment, got that of the lesson {entries['lesson']}")
    entries = {
        name: text
        for name, text in entries.items()
        if name not in OF_THE_PAGE and not name.startswith(EMBEDDING)  # what is the page's
    }
    if query and "=" not in query and "?" in link:
        raise ValueError(f"LINK must be a link of a playground, got {link}")
    experiment, problems = Experiment.from_query(entries)
    if TWO_OUTPUTS in problems:
        problems.remove(TWO_OUTPUTS)
        say(TWO_OUTPUTS)
    if problems:
        raise ValueError(f"LINK cannot be read: {'; '.join(problems)}")
    return experiment, address


def say(text: str) -> None:
    """Tell whoever sits at the terminal; what a command prints for other programs goes elsewhere."""
    print(text, file=sys.stderr, flush=True)
