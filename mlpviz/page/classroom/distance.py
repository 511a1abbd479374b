"""The distance of an experiment from the teacher's: what of it is set otherwise, in a few words."""

from mlpviz.page.compare.differences import find_varying, write_value
from mlpviz.page.words import classroom as words
from mlpviz.page.words.controls import CHOICES, CONTROLS, DATA_LABELS, UNITS

SEEDS = ("data_seed", "weight_seed", "batch_seed")
TOLD = ("noise", "n_samples", "train_share", "n_classes", "rule", "loss", "schedule", "dtype", *SEEDS)


def describe_distance(experiment, base):
    """Such as "Spiral · Learning rate 0.1": data first, then the network and its training, then the rest."""
    differs = experiment.differs_in(base)
    told = []
    if differs & {"dataset", "own", "table"}:
        told.append(DATA_LABELS.get(experiment.dataset, words.OWN_DATA))
    told += [f"{CONTROLS[name]} {write_value(experiment, name)}" for name in find_varying([base, experiment])]
    if "features" in differs:
        told.append(f"{CONTROLS['features']} {len(experiment.features)}")
    told += [f"{CONTROLS[name]} {_write(experiment, name)}" for name in TOLD if name in differs]
    return " · ".join(told) or words.SAME


def _write(experiment, name):
    value = getattr(experiment, name)
    if name in CHOICES:
        return CHOICES[name][value]
    text = f"{value:g}" if isinstance(value, int | float) else str(value)
    unit = UNITS.get(name)
    return f"{text} {unit}" if unit else text
