"""Actions: what the browser can ask of a comparison, each a line in a table.

A message is data from outside: what does not fit is refused in words and changes nothing.
"""

from dataclasses import dataclass

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.compare.comparison import Comparison
from mlpviz.page.compare.lane import Lane
from mlpviz.page.compare.past import continue_from_past, look_back
from mlpviz.page.lanes import KNOBS
from mlpviz.page.live.actions import ACTIONS as OF_A_RUN
from mlpviz.page.live.asking import do_what_is_asked
from mlpviz.page.live.readers import (
    read_choice,
    read_flag,
    read_name,
    read_unless_none,
    read_whole_number,
    sizes_from_text,
)
from mlpviz.page.live.seat import why_locked
from mlpviz.page.live.speeds import EPOCH_SPEEDS
from mlpviz.training.settings import SETTINGS
from mlpviz.training.values import shorten


def act(comparison, message):
    """Do what a message of the browser asks for (`do_what_is_asked`)."""
    if message.get("act") in ("play", "epoch", "continue") and (why := why_locked(comparison.view)):
        comparison.notices.refuse(why)
        return
    do_what_is_asked(comparison, message, ACTIONS)


def _play(comparison, message):
    comparison.play(read_flag(message, "on", False))


def _reset(comparison, message):
    comparison.reset()


def _epoch(comparison, message):
    comparison.play(True, goal=comparison.epochs + 1)


def _set_speed(comparison, message):
    comparison.speed = read_choice(message, "speed", EPOCH_SPEEDS)


def _dismiss(comparison, message):
    comparison.notices.dismiss(read_whole_number(message, "notice"))


def _add(comparison, message):
    comparison.add()


def _race(comparison, message):
    comparison.race()


def _fork(comparison, message):
    comparison.fork_anew(here=read_flag(message, "here", False))


def _change(comparison, message):
    name, text = read_choice(message, "name", KNOBS), read_name(message, "value")
    is_sizes = SETTINGS[name].kind == "sizes"
    value = sizes_from_text(text) if is_sizes else SETTINGS[name].from_text(text)
    comparison.change(_read_lane(comparison, message), **{name: value})


@dataclass
class _LaneView:
    """A lane, to the actions of the live view that change its layers."""

    comparison: Comparison
    lane: Lane

    @property
    def experiment(self):
        return self.lane.run.experiment

    def change(self, **settings):
        self.comparison.change(self.lane, **settings)


def _of_a_lane(do):
    """An action of the live view, of the lane that the message names."""
    return lambda comparison, message: do(_LaneView(comparison, _read_lane(comparison, message)), message)


def _select(comparison, message):
    comparison.select(_read_lane(comparison, message))


def _look_back(comparison, message):
    look_back(comparison, read_unless_none(read_whole_number, message, "epoch"))


def _continue(comparison, message):
    continue_from_past(comparison)


def _pin(comparison, message):
    comparison.pin(_read_lane(comparison, message), read_flag(message, "on", True))


def _rename(comparison, message):
    comparison.rename(_read_lane(comparison, message), read_name(message, "name"))


def _drop(comparison, message):
    comparison.drop(_read_lane(comparison, message))


def _make_main(comparison, message):
    comparison.make_main(_read_lane(comparison, message))


def _read_lane(comparison, message):
    """The lane of a letter."""
    lanes, letter = {lane.letter: lane for lane in comparison.lanes}, message.get("lane")
    if not isinstance(letter, str) or letter not in lanes:
        raise ValueError(fill(words.compare.NO_SUCH_LANE, letters=", ".join(lanes), got=shorten(letter)))
    return lanes[letter]


OF_LAYERS = ("add_layer", "remove_layer", "add_unit", "remove_unit", "set_activation", "set_layers")
ACTIONS = {
    "play": _play,
    "reset": _reset,
    "epoch": _epoch,
    "speed": _set_speed,
    "dismiss": _dismiss,
    "add_lane": _add,
    "race": _race,
    "fork": _fork,
    "change_lane": _change,
    "pin_lane": _pin,
    "rename_lane": _rename,
    "drop_lane": _drop,
    "make_main": _make_main,
    "select_lane": _select,
    "look_back": _look_back,
    "continue": _continue,
    **{name: _of_a_lane(OF_A_RUN[name]) for name in OF_LAYERS},
}
