"""Links: an experiment and what the page should hide, as the flat dict of strings of an address, and back."""

from mlpviz.page.words.controls import HIDEABLE
from mlpviz.page.words.notices import NOT_HIDEABLE
from mlpviz.training.experiment import Experiment
from mlpviz.training.query import LINK_VERSION
from mlpviz.training.values import shorten


def link_query(experiment, hidden=()):
    """The entries of a link: the experiment's and, if anything is hidden, `hide`: names joined by -."""
    query = experiment.to_query()
    if hidden:
        query = {"v": LINK_VERSION, **query, "hide": "-".join(sorted(hidden))}
    return query


def read_link(query):
    """(experiment, hidden, problems): never raises; what is not understood is named in `problems`, a list of
    sentences. Streamlit's own entries (`embed`, …) are left to it."""
    query = {name: text for name, text in query.items() if not name.startswith("embed")}
    names = {name for name in query.pop("hide", "").split("-") if name}
    experiment, problems = Experiment.from_query(query)
    unknown = sorted(names - HIDEABLE.keys())
    return (
        experiment,
        frozenset(names - set(unknown)),
        problems + [NOT_HIDEABLE.format(name=shorten(name)) for name in unknown],
    )
