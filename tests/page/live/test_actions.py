"""What the browser can ask for: each action does what it says, and refuses whatever else comes."""

import base64
import math
import time
from dataclasses import replace

import numpy as np
import pytest
from payloads import say, take_notices, unpack_header, unpack_panel

from mlpviz.data import NO_DATA, OwnData
from mlpviz.page.live.actions import ACTIONS, act
from mlpviz.page.live.readers import MAX_PLACES
from mlpviz.page.live.view import LiveView
from mlpviz.page.panels.drawing import CANVAS
from mlpviz.page.trainer import TRAINER
from mlpviz.page.words.english.live import STARTED_ANEW
from mlpviz.page.words.english.notices import OUR_FAULT
from mlpviz.training.experiment import Experiment

OWN = OwnData(((0, 0, 0), (1, 0, 1), (0, 2, 0), (3, 3, 1)))
PIXELS = base64.b64encode(b"\x01" * CANVAS**2).decode()

NOT_A_NUMBER = [True, "7", [1], {}, math.nan, math.inf, -math.inf, 10**400, "x" * 10**6]
COUNT = [*NOT_A_NUMBER, -1, 1.9, 2**60]
LAYER = [*COUNT, 0, 3, None]
NUMBER = [*NOT_A_NUMBER, None, 1e7]
REACH = [*NUMBER, -0.1]
FLAG = [0, 1, "true", [], math.nan]
NAME = [*(value for value in NOT_A_NUMBER if value != "7"), 3, "telescope"]
PLACES = [
    *(value for value in NOT_A_NUMBER if value != [1]),
    None,
    [[0]],
    [[0, 0, 0, 0]],
    [[math.nan] * 3],
    [[10**400] * 3],
    [["0"] * 3],
    [[0.0, 0.0, 0.0]] * 20_000,
]
PAIR = [*COUNT, [1, 2, 3], [0.5, 1], [-1, 0], [None, 1], ["0", "1"]]
MESSAGES = {  # of every action, a right one and, by field, what is wrong; on a network 4-2 at epoch 2
    "paint": (
        {"points": [[0, 0, 0], [1, 1, 1]]},
        {"points": [*PLACES, [[7, 0, 0]], [[0, 0, 8]], [[0, 0, 0.5]] * 2], "fresh": FLAG},
    ),
    "erase": ({"at": [[0, 0]], "reach": 0.1}, {"at": PLACES, "reach": REACH}),
    "show": ({"layer": 1, "unit": 0}, {"layer": COUNT, "unit": [*COUNT, None]}),
    "toggle_feature": ({"name": "sin_x1"}, {"name": [*NAME, None]}),
    "set_layers": ({"sizes": "5 3"}, {"sizes": [*NAME, None, "4-x", "9-9-9-9-9-9-9-9-9", "65"]}),
    "add_layer": ({}, {}),
    "remove_layer": ({}, {}),
    "add_unit": ({"layer": 1}, {"layer": LAYER}),
    "remove_unit": ({"layer": 1}, {"layer": LAYER}),
    "set_activation": ({"layer": 1, "activation": "relu"}, {"layer": LAYER, "activation": [*NAME, None]}),
    "look_back": ({"epoch": 1}, {"epoch": COUNT, "settled": FLAG}),
    "continue": ({}, {}),
    "open_panel": (
        {"panel": "space"},
        {"panel": NAME, "kind": NAME, "span": NAME, "part": NAME[:-1], "layer": COUNT, "unit": COUNT}
        | {"axes": PAIR, "cell": PAIR, "directions": NAME, "samples": NAME, "shape": NAME},
    ),
    "pick": (
        {"at": [0, 0], "reach": 9},
        {"at": [*COUNT, None, [0], [0, "1"], [0, math.nan]], "reach": REACH, "test": FLAG},
    ),
    "pick_image": ({"part": "test", "row": 7}, {"part": [*NAME, None], "row": [*COUNT, None, 360]}),
    "choose_sample": ({"part": "test", "row": 1}, {"part": [*NAME, None], "row": [*COUNT, None, 360]}),
    "draw": (
        {"pixels": PIXELS},
        {"pixels": [None, 3, "", "?", "AAAA", "é", ["AA"], "A" * 10**6, PIXELS + "AAAA"]},
    ),
    "mean": ({"meant": 4}, {"meant": [*COUNT, None, 10]}),
    "ask_why": ({}, {}),
    "class": ({}, {}),  # of who is in none
    "choose_weight": (
        {"layer": 1, "input": 0, "unit": 0},
        {"layer": [*COUNT, None, 0, 4], "input": [*COUNT, None, 3], "unit": [*COUNT, None, 4], "check": FLAG},
    ),
    "look": (
        {"name": "scale", "value": "log"},
        {"name": [*NAME, None], "value": [*NAME, None, True, 0, 1.0, "loss", ["log"]]},
    ),
    "slow_motion": ({"on": True}, {"on": FLAG}),
    "play": ({"on": True}, {"on": [*FLAG, None]}),
    "reset": ({}, {}),
    "step": ({}, {}),
    "epoch": ({}, {}),
    "run_to": (
        {"goal": "epoch", "value": 900},
        {"goal": [*NAME, None], "value": [*COUNT, None, 0, 10**7]},
    ),
    "undo": ({}, {}),
    "draw_landscape": ({}, {}),
    "speed": ({"speed": "5 epochs"}, {"speed": [*NAME, None]}),
    "resume": ({}, {}),
    "remedy": ({"name": "adaptive_steps"}, {"name": [*NAME, None]}),
    "dismiss": ({"notice": 1}, {"notice": [*COUNT, None]}),
    "set_parameter": (
        {"layer": 1, "input": 0, "unit": 0, "value": 1.5},
        {
            "layer": [*COUNT, None, 0, 4],
            "input": [*COUNT, None, 3],
            "unit": [*COUNT, None, 4],
            "value": NUMBER,
        },
    ),
}
OF_IMAGES = ("pick_image", "draw", "mean", "ask_why")
LANDSCAPE = dict.fromkeys(("directions", "samples", "shape"), "landscape")
PANEL_OF = {"kind": "microscope", "span": "change", **LANDSCAPE}  # that takes the option
OPTIONAL = {("show", "layer"), ("look_back", "epoch")}  # nothing there means: the output, now


@pytest.fixture(scope="module")
def views():
    """Of every kind of data: they are shared, since nothing that is refused changes them."""
    points = LiveView(Experiment(dataset="own", own=OWN, train_share=50))
    points.advance(epochs=2)
    return {
        "points": points,
        "images": LiveView(replace(Experiment.default("digits"), hidden_layer_sizes=(4, 2))),
    }


def state_of(view):
    """All that a message could change but the answers."""
    panels = view.panels
    return (
        (
            view.experiment,
            view.run,
            view.run.steps,
            view.run.mlp.version(),
            view.past,
            view.playing,
            view.speed,
            view.slow,
            view.notices.describe(),
        ),
        (
            view.shown,
            view.look,
            view.sketch,
            view.frames.seq,
            panels.name,
            panels.picks,
            panels.drawing,
            panels.choices.copy(),
        ),
    )


def diverged():
    """A view whose run has blown up, when it is known what helps."""
    view = LiveView(
        Experiment(dataset="plane", hidden_layer_sizes=(), features=("x1", "x1_squared"), learning_rate=1.0)
    )
    view.advance(epochs=30)
    while view.breakdown.remedies is None:
        TRAINER.take_turns(view.token, iter(())).exception()
    return view


WRONG = [
    pytest.param(name, field, value, id=f"{name}-{field}-{str(value)[:12]}")
    for name, (_, fields) in MESSAGES.items()
    for field, values in fields.items()
    for value in values
]


class Overheard(dict):
    """A message that remembers which of its fields were looked at."""

    def __init__(self, fields):
        super().__init__(fields)
        self.looked_at = set()

    def get(self, field, *default):
        self.looked_at.add(field)
        return super().get(field, *default)


@pytest.mark.parametrize("name", ACTIONS)
def test_every_field_of_every_action_is_tried(name):
    message = Overheard({"act": name, **MESSAGES[name][0]})
    act(LiveView(Experiment.default("digits") if name in OF_IMAGES else Experiment()), message)
    assert message.looked_at - {"act"} == set(MESSAGES[name][1])


@pytest.mark.parametrize(("name", "field", "value"), WRONG)
def test_what_is_wrong_changes_nothing_and_is_told_in_few_words(views, name, field, value):
    view = views["images" if name in OF_IMAGES else "points"]
    before, start = state_of(view), time.perf_counter()
    about = {"panel": PANEL_OF[field]} if name == "open_panel" and field in PANEL_OF else {}
    say(view, act=name, **{**MESSAGES[name][0], **about, field: value})
    assert time.perf_counter() - start < 1
    (notice,) = take_notices(view)
    assert state_of(view) == before
    assert notice.startswith("Not changed: ")
    assert " must " in notice
    assert ", got " in notice
    assert len(notice) < 400


@pytest.mark.parametrize("name", [name for name, (right, _) in MESSAGES.items() if right])
def test_what_is_missing_is_told(views, name):
    view = views["images" if name in OF_IMAGES else "points"]
    for field in MESSAGES[name][0]:
        if (name, field) in OPTIONAL:
            continue
        before = state_of(view)
        say(view, act=name, **{other: value for other, value in MESSAGES[name][0].items() if other != field})
        (notice,) = take_notices(view)
        assert state_of(view) == before
        assert " must " in notice


@pytest.mark.parametrize("name", [name for name in ACTIONS if name != "class"])  # see tests/page/classroom/
def test_what_is_right_is_done_without_a_word(name):
    if name in OF_IMAGES:
        view = LiveView(replace(Experiment.default("digits"), hidden_layer_sizes=(4, 2)))
        view.panels.draw(PIXELS)
    else:
        view = LiveView(Experiment(dataset="own", own=OWN, features=("x1", "x2")))
    view.advance(epochs=2)
    if name == "remedy":
        view = diverged()
    if name == "undo":
        view.change(noise=20)
    if name == "draw_landscape":
        view.panels.open("landscape")
    if name == "dismiss":
        view.notices.tell("This is to be dismissed.")
    before = state_of(view)
    say(view, act=name, **MESSAGES[name][0])
    assert state_of(view) != before or view.panels.cache_of("landscape")
    assert [text for text in take_notices(view) if text != STARTED_ANEW] == []
    unpack_header(view)


@pytest.mark.parametrize("name", ["explode", ["show"], {}, 3, None, "x" * 10**6])
def test_an_action_there_is_not_is_refused(name):
    view = LiveView(Experiment())
    say(view, act=name)
    (notice,) = take_notices(view)
    assert notice.startswith("Not changed: act must be")
    assert len(notice) < 400


def test_a_mistake_of_ours_is_logged_and_told_kindly_and_the_run_goes_on(monkeypatch, our_mistakes):
    def stumble(view, message):
        return [][3]

    monkeypatch.setitem(ACTIONS, "stumble", stumble)
    view = LiveView(Experiment())
    run = view.run
    say(view, act="stumble")
    assert take_notices(view) == [OUR_FAULT]
    assert "IndexError" in our_mistakes.text
    assert view.run is run
    our_mistakes.clear()
    say(view, act="step")
    assert view.run.steps == 1


def test_layers_and_units_come_and_go_where_they_are_asked_for():
    view = LiveView(Experiment())
    for message, sizes in (
        ({"act": "add_unit", "layer": 1}, (5, 2)),
        ({"act": "add_unit", "layer": 2}, (5, 3)),
        ({"act": "remove_unit", "layer": 1}, (4, 3)),
        ({"act": "add_layer"}, (4, 3, 2)),
        ({"act": "remove_layer"}, (4, 3)),
        ({"act": "set_layers", "sizes": "6, 3-2"}, (6, 3, 2)),
        ({"act": "set_layers", "sizes": "none"}, ()),
    ):
        say(view, **message)
        assert view.experiment.hidden_layer_sizes == sizes


def test_a_layer_has_an_activation_of_its_own():
    view = LiveView(Experiment())
    say(view, act="set_activation", layer=2, activation="sine")
    assert view.experiment.activations == ("tanh", "sine")
    say(view, act="add_layer")
    assert view.experiment.activations == ("tanh", "sine", "tanh")


def test_without_hidden_layers_none_can_be_enlarged():
    view = LiveView(Experiment(hidden_layer_sizes=()))
    say(view, act="add_unit", layer=1)
    (notice,) = take_notices(view)
    assert "layer must be a hidden layer, of which there are none" in notice


def test_features_are_switched_and_keep_their_order():
    view = LiveView(Experiment(features=("x2",)))
    say(view, act="toggle_feature", name="x1")
    assert view.experiment.features == ("x1", "x2")
    say(view, act="toggle_feature", name="x2")
    assert view.experiment.features == ("x1",)
    say(view, act="toggle_feature", name="x1")
    assert "at least one" in take_notices(view)[0]


def test_the_first_strokes_wait_until_there_is_enough_to_train_on():
    view = LiveView(Experiment())
    say(view, act="paint", points=[[0.123, 1, 0]])
    assert (view.experiment.dataset, len(view.sketch.points)) == ("circle", 1)
    say(view, act="paint", points=[[1, 1, 1]])
    assert view.experiment.own.points == ((0.12, 1, 0), (1, 1, 1))
    assert (view.experiment.dataset, view.sketch) == ("own", NO_DATA)


def test_a_stroke_goes_on_with_what_is_there_unless_it_is_fresh():
    view = LiveView(Experiment(dataset="own", own=OWN))
    say(view, act="paint", points=[[5, 5, 1]])
    assert len(view.experiment.own.points) == 5
    say(view, act="paint", points=[[5, 5, 1], [1, 1, 0]], fresh=True)
    assert len(view.experiment.own.points) == 2


@pytest.mark.parametrize(
    ("reach", "left"),
    [(0, 3), (0.9, 3), (1, 2), (1.9, 2), (2, 1)],  # distances: 0, 1, 2 and 4.2
)
def test_the_eraser_takes_what_is_within_its_reach_and_nothing_else(reach, left):
    own = OwnData((*OWN.points, (3, 3.01, 0)))
    view = LiveView(Experiment(dataset="own", own=own))
    say(view, act="erase", at=[[0, 0]], reach=reach)
    assert len(view.experiment.own.points) == left + 1


def test_the_eraser_spares_points_of_ours():
    view = LiveView(Experiment())
    say(view, act="erase", at=[[0, 0]], reach=9)
    assert "points of your own only" in take_notices(view)[0]
    assert view.experiment == Experiment()


def test_erasing_at_as_many_places_as_a_message_holds_is_quick():
    rng = np.random.default_rng(0)
    points = tuple((*row, float(k % 2)) for k, row in enumerate(rng.uniform(-6, 6, (5000, 2)).tolist()))
    view = LiveView(Experiment(dataset="own", own=OwnData(points)))
    places = rng.uniform(-6, 6, (MAX_PLACES, 2)).tolist()
    start = time.perf_counter()
    say(view, act="erase", at=places, reach=0.01)
    assert time.perf_counter() - start < 2
    assert 4000 < len(view.experiment.own.points) < 5000


def test_points_cannot_be_painted_among_images():
    view = LiveView(Experiment.default("digits"))
    for message in (
        {"act": "paint", "points": [[0, 0, 1], [1, 1, 0]]},
        {"act": "toggle_feature", "name": "x1"},
    ):
        say(view, **message)
        assert "these are images" in take_notices(view)[0]


def test_a_message_of_images_that_comes_after_they_are_gone_changes_nothing():
    view = LiveView(Experiment.default("digits"))
    view.panels.draw(PIXELS)
    view.take_up(Experiment())
    for message in (
        {"act": "ask_why"},
        {"act": "mean", "meant": 1},
        {"act": "draw", "pixels": PIXELS},
        {"act": "pick_image", "part": "test", "row": 0},
        {"act": "open_panel", "panel": "confusion", "part": "final"},
    ):
        say(view, **message)
        unpack_header(view)
        assert take_notices(view)
    assert (view.panels.name, view.panels.picks) == (None, 0)


def test_a_unit_that_is_gone_meanwhile_shows_the_output():
    view = LiveView(Experiment())
    say(view, act="show", layer=1, unit=3)
    assert view.shown == (1, 3)
    say(view, act="show", layer=9, unit=0)
    assert view.shown is None
    assert not take_notices(view)


def test_a_panel_is_opened_with_its_options_and_closed():
    view = LiveView(Experiment())
    say(view, act="open_panel", panel="microscope", kind="activations")
    assert unpack_panel(view)["kind"] == "activations"
    say(view, act="open_panel", panel=None)
    assert "panel" not in unpack_header(view)
