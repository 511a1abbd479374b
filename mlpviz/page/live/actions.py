"""Actions: what the browser's component can ask for, each a line in a table.

A message is data from outside: what does not fit is refused in words and changes nothing.
"""

from mlpviz.data import DOMAIN, FEATURES, NO_DATA, OWN
from mlpviz.network.activations import ACTIVATIONS
from mlpviz.page import words
from mlpviz.page.live.asking import do_what_is_asked
from mlpviz.page.live.breakdown import resume, take_remedy
from mlpviz.page.live.goals import EpochGoal, read_goal
from mlpviz.page.live.landscapes import draw_landscape
from mlpviz.page.live.pursuit import goal_of_play
from mlpviz.page.live.readers import (
    read_choice,
    read_flag,
    read_layer,
    read_name,
    read_number,
    read_pair,
    read_point,
    read_points,
    read_unless_none,
    read_whole_number,
    sizes_from_text,
)
from mlpviz.page.live.seat import ask_of_seat, is_refused
from mlpviz.page.live.speeds import SPEEDS
from mlpviz.page.live.study import is_locked
from mlpviz.page.live.undo import take_back
from mlpviz.page.look import CHOICES as LOOKS

DECIMALS = 2  # of a painted point, so that a link stays short
UNITS_OF_A_NEW_LAYER = 2  # as in TensorFlow Playground


def act(view, message):
    """Do what a message of the browser asks for (`do_what_is_asked`), unless the visitor's class has it
    otherwise, or it is training, and a question of a lesson is to be answered first."""
    if is_refused(view, message):
        return
    if message.get("act") in TRAINING and is_locked(view):
        view.notices.refuse(ValueError(words.learn.LOCKED))
        return
    do_what_is_asked(view, message, ACTIONS)


def _play(view, message):
    on = _read_on(message)
    view.play(on, goal=goal_of_play(view) if on else None)


def _reset(view, message):
    view.start(view.experiment)


def _step(view, message):
    view.advance(steps=1)


def _epoch(view, message):
    view.play(True, goal=EpochGoal(view.run.epochs + 1, told=False))


def _run_to(view, message):
    view.play(True, goal=read_goal(read_name(message, "goal"), message.get("value"), view.run))


def _undo(view, message):
    take_back(view)


def _set_speed(view, message):
    view.speed = read_choice(message, "speed", SPEEDS)


def _resume(view, message):
    resume(view)


def _take_remedy(view, message):
    take_remedy(view, read_name(message, "name"))


def _dismiss(view, message):
    view.notices.dismiss(read_whole_number(message, "notice"))


def _show(view, message):
    layer = read_unless_none(read_whole_number, message, "layer")
    view.show(None if layer is None else (layer, read_whole_number(message, "unit")))


def _toggle_feature(view, message):
    if view.experiment.images:
        raise ValueError(words.live.ONLY_PLANE)
    if view.experiment.columns:
        raise ValueError(words.live.ONLY_FEATURES)
    features = set(view.experiment.features) ^ {read_choice(message, "name", FEATURES)}
    view.change(features=tuple(name for name in FEATURES if name in features))


def _add_layer(view, message):
    view.change(hidden_layer_sizes=(*view.experiment.hidden_layer_sizes, UNITS_OF_A_NEW_LAYER))


def _remove_layer(view, message):
    view.change(hidden_layer_sizes=view.experiment.hidden_layer_sizes[:-1])


def _add_unit(view, message):
    _resize_layer(view, message, +1)


def _remove_unit(view, message):
    _resize_layer(view, message, -1)


def _resize_layer(view, message, by):
    sizes = list(view.experiment.hidden_layer_sizes)
    sizes[read_layer(message, "layer", len(sizes)) - 1] += by
    view.change(hidden_layer_sizes=tuple(sizes))


def _set_layers(view, message):
    view.change(hidden_layer_sizes=sizes_from_text(read_name(message, "sizes")))


def _set_activation(view, message):
    activations = list(view.experiment.activations)
    layer = read_layer(message, "layer", len(activations))
    activations[layer - 1] = read_choice(message, "activation", ACTIVATIONS)
    view.change(layer_activations=tuple(activations))


def _look_back(view, message):
    epoch = read_unless_none(read_whole_number, message, "epoch")
    view.look_back(epoch, settled=read_flag(message, "settled", True))


def _continue(view, message):
    view.continue_from_here()


def _look(view, message):
    view.look = view.look.with_one(read_choice(message, "name", LOOKS), message.get("value"))


def _open_panel(view, message):
    if "panel" not in message:
        raise ValueError("panel must be the name of a panel, or null for none, got neither")
    options = {name: read_unless_none(read, message, name) for name, read in PANEL_OPTIONS.items()}
    view.panels.open(read_unless_none(read_name, message, "panel"), **options)


def _draw_landscape(view, message):
    draw_landscape(view)


def _pick(view, message):
    at, reach = read_point(message, "at"), read_number(message, "reach", 0)
    view.panels.pick(at, reach, with_test=read_flag(message, "test", False))


def _pick_image(view, message):
    view.panels.pick_image(read_name(message, "part"), read_whole_number(message, "row"))


def _choose_sample(view, message):
    view.panels.choose_sample(read_name(message, "part"), read_whole_number(message, "row"))


def _draw(view, message):
    view.panels.draw(message.get("pixels"))


def _mean(view, message):
    view.panels.mean(read_whole_number(message, "meant"))


def _ask_why(view, message):
    view.panels.ask_why()


def _choose_weight(view, message):
    place = (read_whole_number(message, name) for name in ("layer", "input", "unit"))
    view.panels.choose_weight(*place, check=read_flag(message, "check", False))


def _slow_motion(view, message):
    view.watch_closely(_read_on(message))


def _read_on(message):
    if message.get("on") is None:
        raise ValueError("on must be true or false, got neither")
    return read_flag(message, "on", False)


def _set_parameter(view, message):
    place = (read_whole_number(message, name) for name in ("layer", "input", "unit"))
    view.set_parameter(*place, read_number(message, "value"))


def _paint(view, message):
    """A stroke: more points of the visitor's own, or the first ones. One point alone waits for the next."""
    experiment, points = view.experiment, read_points(message, "points", 3)
    is_fresh = read_flag(message, "fresh", False)
    outside = [point for point in points if max(abs(point[0]), abs(point[1])) > DOMAIN]
    if outside:
        raise ValueError(f"points must be within {-DOMAIN:g} and {DOMAIN:g}, got {outside[0]}")
    if experiment.images:
        raise ValueError(words.live.ONLY_PLANE)
    goes_on = experiment.dataset in OWN and not is_fresh
    rounded = (tuple(round(number, DECIMALS) for number in point) for point in points)
    own = (experiment.own if goes_on else view.sketch).with_points(rounded)
    if len(own.points) < 2:
        view.sketch = own
    else:
        _use_own(view, own)


def _erase(view, message):
    places, reach = read_points(message, "at", 2), read_number(message, "reach", 0)
    if view.experiment.dataset not in OWN:
        raise ValueError(words.live.ONLY_OWN)
    _use_own(view, view.experiment.own.without(places, reach))


def _use_own(view, own):
    name = next(name for name, task in OWN.items() if task == view.experiment.task)
    view.change(dataset=name, own=own)
    view.sketch = NO_DATA


PANEL_OPTIONS = {  # what can be chosen in one panel or another, and how it is read
    "kind": read_name,
    "span": read_name,
    "layer": read_whole_number,
    "axes": read_pair,
    "unit": read_whole_number,
    "part": read_name,
    "cell": read_pair,
    "directions": read_name,
    "samples": read_name,
    "shape": read_name,
}
TRAINING = ("play", "step", "epoch", "run_to", "continue", "resume", "remedy", "slow_motion")
ACTIONS = {
    "play": _play,
    "reset": _reset,
    "step": _step,
    "epoch": _epoch,
    "run_to": _run_to,
    "undo": _undo,
    "speed": _set_speed,
    "resume": _resume,
    "remedy": _take_remedy,
    "dismiss": _dismiss,
    "paint": _paint,
    "erase": _erase,
    "show": _show,
    "toggle_feature": _toggle_feature,
    "add_layer": _add_layer,
    "remove_layer": _remove_layer,
    "add_unit": _add_unit,
    "remove_unit": _remove_unit,
    "set_activation": _set_activation,
    "set_layers": _set_layers,
    "look_back": _look_back,
    "continue": _continue,
    "look": _look,
    "open_panel": _open_panel,
    "draw_landscape": _draw_landscape,
    "pick": _pick,
    "pick_image": _pick_image,
    "choose_sample": _choose_sample,
    "draw": _draw,
    "mean": _mean,
    "ask_why": _ask_why,
    "choose_weight": _choose_weight,
    "slow_motion": _slow_motion,
    "set_parameter": _set_parameter,
    "class": ask_of_seat,
}
