"""Actions: what the browser's component can ask for, each a line in a table.

A message is data from outside: what does not fit is refused in words and changes nothing.
"""

import math

from mlpviz.data import DOMAIN, FEATURES, NO_DATA, OWN
from mlpviz.page import words
from mlpviz.page.controls.controls import Controls, refuse

MOST = 2**53  # a number of the browser's that is whole for sure
PANEL_OPTIONS = ("kind", "span", "layer", "axes", "unit", "part", "cell")


def act(view, message):
    """Do what the browser asked for: {"id", "have", "want"} pulls frames, with "act" and more it acts.

    The browser numbers its messages, and sends one again whose answer does not come: it counts once."""
    if not isinstance(message, dict):
        return
    with view.turns:
        number, have = _whole_number(message.get("id")), message.get("have")
        heard = number > 0 and number == view.answered
        try:
            if "act" in message and not heard:
                ACTIONS[message["act"]](view, message)
        except (KeyError, TypeError, ValueError, IndexError, OverflowError) as error:
            refuse(view, error)
        have = have if isinstance(have, dict) else {}
        known = {"generation": have.get("generation"), "seq": _whole_number(have.get("seq"))}
        want = 0 if heard else _whole_number(message.get("want"))
        view.answer(known, want, number)  # refused or not, the browser waits


def _whole_number(value):
    return value if type(value) is int and 0 <= value <= MOST else 0


def _point(values):
    """Finite numbers (x1, x2, …)."""
    numbers = tuple(float(value) for value in values)
    if not all(math.isfinite(number) for number in numbers):
        raise ValueError(f"point must be finite numbers, got {numbers}")
    return numbers


def _show(view, message):
    layer = message["layer"]
    view.show(None if layer is None else (int(layer), int(message["unit"])))


def _toggle_feature(view, message):
    if view.experiment.images:
        raise ValueError(words.ONLY_PLANE)
    features = set(view.experiment.features) ^ {message["name"]}
    Controls(view).apply(features=tuple(name for name in FEATURES if name in features))


def _add_layer(view, message):
    _resize(view, (*view.experiment.hidden_layer_sizes, 2))  # two units, as in TensorFlow Playground


def _remove_layer(view, message):
    _resize(view, view.experiment.hidden_layer_sizes[:-1])


def _add_unit(view, message):
    _resize_layer(view, int(message["layer"]), +1)


def _remove_unit(view, message):
    _resize_layer(view, int(message["layer"]), -1)


def _resize_layer(view, layer, by):
    sizes = list(view.experiment.hidden_layer_sizes)
    sizes[layer - 1] += by
    _resize(view, tuple(sizes))


def _resize(view, sizes):
    Controls(view).apply(hidden_layer_sizes=sizes)


def _set_activation(view, message):
    activations = list(view.experiment.activations)
    activations[int(message["layer"]) - 1] = message["activation"]
    Controls(view).apply(layer_activations=tuple(activations))


def _look_back(view, message):
    epoch = message["epoch"]
    view.look_back(None if epoch is None else int(epoch), settled=bool(message.get("settled", True)))


def _continue(view, message):
    view.continue_from_here()


def _open_panel(view, message):
    options = {name: message.get(name) for name in PANEL_OPTIONS}
    view.panels.open(message["panel"], **options)


def _pick(view, message):
    x1, x2, reach = _point([*message["at"], message["reach"]])
    view.panels.pick((x1, x2), reach, bool(message.get("test")))


def _pick_image(view, message):
    view.panels.pick_image(message["part"], int(message["row"]))


def _draw(view, message):
    view.panels.draw(message["pixels"])


def _mean(view, message):
    view.panels.mean(int(message["meant"]))


def _ask_why(view, message):
    view.panels.ask_why()


def _choose_weight(view, message):
    place = (int(message[name]) for name in ("layer", "input", "unit"))
    view.panels.choose_weight(*place, check=bool(message.get("check")))


def _slow_motion(view, message):
    view.watch_closely(bool(message["on"]))


def _slow_step(view, message):
    view.advance(steps=1)


def _set_parameter(view, message):
    view.set_parameter(
        int(message["layer"]), int(message["input"]), int(message["unit"]), float(message["value"])
    )


def _paint(view, message):
    """A stroke: more points of the visitor's own, or the first ones. One point alone waits for the next."""
    points = tuple(tuple(round(number, 2) for number in _point(point)) for point in message["points"])
    if not all(abs(x1) <= DOMAIN and abs(x2) <= DOMAIN for x1, x2, _ in points):
        raise ValueError(f"points must be within {-DOMAIN:g} and {DOMAIN:g}, got {points}")
    experiment = view.experiment
    if experiment.images:
        raise ValueError(words.ONLY_PLANE)
    goes_on = experiment.dataset in OWN and not message.get("fresh")
    own = (experiment.own if goes_on else view.sketch).with_points(points)
    if len(own.points) < 2:
        view.sketch = own
        return
    _use_own(view, own)


def _erase(view, message):
    places = [_point(place) for place in message["at"]]
    if view.experiment.dataset not in OWN:
        raise ValueError(words.ONLY_OWN)
    _use_own(view, view.experiment.own.without(places, float(message["reach"])))


def _use_own(view, own):
    name = next(name for name, task in OWN.items() if task == view.experiment.task)
    Controls(view).apply(dataset=name, own=own)
    view.sketch = NO_DATA


ACTIONS = {
    "paint": _paint,
    "erase": _erase,
    "show": _show,
    "toggle_feature": _toggle_feature,
    "add_layer": _add_layer,
    "remove_layer": _remove_layer,
    "add_unit": _add_unit,
    "remove_unit": _remove_unit,
    "set_activation": _set_activation,
    "look_back": _look_back,
    "continue": _continue,
    "open_panel": _open_panel,
    "pick": _pick,
    "pick_image": _pick_image,
    "draw": _draw,
    "mean": _mean,
    "ask_why": _ask_why,
    "choose_weight": _choose_weight,
    "slow_motion": _slow_motion,
    "slow_step": _slow_step,
    "set_parameter": _set_parameter,
}
