"""Another draw of chance: the next seed."""

from mlpviz.page.controls.binding import change_or_refuse
from mlpviz.training.settings import SETTINGS


def choose_next_seed(view, name):
    """Another number for chance; after the last one the first."""
    seed, setting = getattr(view.experiment, name), SETTINGS[name]
    change_or_refuse(view, **{name: seed + 1 if seed < setting.maximum else setting.minimum})
