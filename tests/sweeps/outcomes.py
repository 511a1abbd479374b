"""Results, as tests compare them."""

from urllib.parse import parse_qsl

from mlpviz.sweeps.results import tabulate_result
from mlpviz.training.experiment import Experiment


def as_values(result):
    """All that a result is but its seconds, as values that are equal only if every bit is."""
    row = tabulate_result(result)
    del row["seconds"]
    curve = {name: column.tobytes() for name, column in vars(result.curve).items()}
    surface = None if result.surface is None else (result.surface.shape, result.surface.tobytes())
    return row, curve, surface, result.reason, result.n_classes, result.trial


def open_link(link):
    """The experiment that a page makes of a link."""
    experiment, problems = Experiment.from_query(dict(parse_qsl(link.partition("?")[2])))
    assert problems == []
    return experiment
