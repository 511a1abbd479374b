"""Wording: how whoever asks for a report or a replay calls data sets, settings and what was done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from mlpviz.data import DATASETS, IMAGES, TABLES
from mlpviz.export import words
from mlpviz.training.run import Run


@dataclass(frozen=True)
class Wording:
    """data: names of data sets by those of the setting, and settings: of settings, by default those of the
    library, in English. tell_event: the text of an event of a run's history, in words."""

    data: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)
    tell_event: Callable[[str], str] = str

    def name_data(self, run: Run) -> str:
        """The data set of a run in words, such as "Spiral arms"."""
        name = run.experiment.dataset
        known = (DATASETS | TABLES | IMAGES).get(name)
        return self.data.get(name) or (known.label if known else words.OWN_DATA)

    def name_setting(self, name: str) -> str:
        return self.settings.get(name) or name.replace("_", " ")


PLAIN = Wording()
