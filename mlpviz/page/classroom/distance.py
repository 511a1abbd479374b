"""The distance of an experiment from the teacher's: what of it is set otherwise, in a few words."""

from mlpviz.language import write_number
from mlpviz.page import words
from mlpviz.page.compare.differences import find_varying, write_value

SEEDS = ("data_seed", "weight_seed", "batch_seed")
TOLD = ("noise", "n_samples", "train_share", "n_classes", "rule", "loss", "schedule", "dtype", *SEEDS)


def describe_distance(experiment, base):
    """Such as "Spiral · Learning rate 0.1": data first, then the network and its training, then the rest."""
    differs = experiment.differs_in(base)
    told = []
    if differs & {"dataset", "own", "table"}:
        told.append(words.controls.DATA_LABELS.get(experiment.dataset, words.classroom.OWN_DATA))
    told += [
        f"{words.controls.CONTROLS[name]} {write_value(experiment, name)}"
        for name in find_varying([base, experiment])
    ]
    if "features" in differs:
        told.append(f"{words.controls.CONTROLS['features']} {len(experiment.features)}")
    told += [
        f"{words.controls.CONTROLS[name]} {_write(experiment, name)}" for name in TOLD if name in differs
    ]
    return " · ".join(told) or words.classroom.SAME


def _write(experiment, name):
    value = getattr(experiment, name)
    if name in words.controls.CHOICES:
        return words.controls.CHOICES[name][value]
    text = write_number(value, "g") if isinstance(value, int | float) else str(value)
    unit = words.controls.UNITS.get(name)
    return f"{text}\N{NO-BREAK SPACE}{unit}" if unit else text
