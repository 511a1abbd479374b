"""A run of the table beside the present one, under Compare."""

from mlpviz.data import OWN, OWN_TABLES
from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.compare.comparison import MODE
from mlpviz.page.lanes import MAX_LANES, Lanes, LaneSpec
from mlpviz.page.live.mode import turn_to


def find_differences(experiment, other):
    """Names of the settings in which an experiment differs from another, without those that make no
    difference to either."""
    differs = experiment.differs_in(other)
    for name, datasets in (("own", OWN), ("table", OWN_TABLES), ("rule", {"rule"})):
        if not {experiment.dataset, other.dataset} & set(datasets):
            differs.discard(name)
    if experiment.regularization == other.regularization == "none":
        differs.discard("regularization_rate")
    return differs


def compare_with(view, kept):
    """Go over to Compare, with the experiment of a KeptRun beside that of the run under Watch and, if that is
    compared already, beside the others. Returns the Lanes to be shown. Raises ValueError if there are too
    many."""
    comparison = view.belongings.get(MODE)
    specs = comparison.specs if comparison else ()
    if not specs or specs[0].experiment != view.experiment:
        specs = (LaneSpec(view.experiment),)
    if kept.experiment not in [spec.experiment for spec in specs[1:]]:
        specs = (*specs, LaneSpec(kept.experiment, kept.name or fill(words.runs.NAME, number=kept.number)))
    if len(specs) > MAX_LANES:
        raise ValueError(fill(words.runs.TOO_MANY_LANES, most=MAX_LANES))
    if comparison:
        view.belongings.pop(MODE).close()
    turn_to(view, MODE)
    return Lanes(specs)
