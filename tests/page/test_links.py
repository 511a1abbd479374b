"""Links: what a page shows survives the way there and back, and what is not understood is named."""

from dataclasses import replace
from itertools import product

import pytest
from pages import open_page, told, view_of, widgets
from payloads import say, unpack_header

from mlpviz.lessons import LESSONS, pack_lesson
from mlpviz.page.links import Link, read_link, says_same
from mlpviz.page.look import CHOICES, SHOW, Look
from mlpviz.page.panels.registry import PANELS
from mlpviz.page.words.english.controls import HIDEABLE
from mlpviz.page.words.english.notices import NOT_HIDEABLE
from mlpviz.training.experiment import Experiment

LOOKS = [Look(*values) for values in product(*CHOICES.values())]


def test_a_link_with_hidden_names_comes_back():
    link = Link(Experiment(dataset="xor", learning_rate=0.3), frozenset({"play", "noise", "loss_curve"}))
    query = link.to_query()
    assert query["hide"] == "loss_curve-noise-play"
    assert read_link(query) == (link, [])


@pytest.mark.parametrize("n_kept", [0, 1, 2, len(HIDEABLE) // 2, len(HIDEABLE) - 1])
def test_a_link_names_what_it_hides_or_what_it_leaves_whichever_are_fewer(n_kept):
    kept = sorted(HIDEABLE)[:n_kept]
    link = Link(hidden=frozenset(HIDEABLE.keys() - set(kept)))
    query = link.to_query()
    assert query.get("only") == ("-".join(kept) if 0 < n_kept < len(HIDEABLE) / 2 else None)
    assert ("hide" in query) != ("only" in query)
    assert read_link(query) == (link, [])


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(map(str, look.to_query().values())))
def test_every_look_comes_back_with_every_panel(look):
    for panel in (None, *PANELS):
        link = Link(Experiment(noise=10), frozenset({"play"}), look, panel)
        query = link.to_query()
        assert read_link(query) == (link, [])
        assert read_link({**query, "embed": "true"}) == (link, [])


def test_a_link_says_a_look_in_a_few_words():
    link = Link(look=Look(True, True, "accuracy", "log", True, True), panel="microscope")
    assert link.to_query() == {
        "v": "2",
        "show": "test-discrete-accuracy-log-focus",
        "projector": "true",
        "panel": "microscope",
    }
    assert {name for name, _ in SHOW.values()} | {"projector"} == CHOICES.keys()


def test_a_lesson_and_the_room_it_is_done_in_are_in_one_link():
    query = {"v": "2", "lesson": "xor-smallest", "step": "2", "room": "BCDF"}
    link, problems = read_link(query | {"room": "bcdf"})
    assert (link.lesson, link.step, link.room, problems) == ("xor-smallest", 1, "BCDF", [])
    assert link.to_query() == query


def test_a_link_to_the_default_page_is_empty():
    assert Link().to_query() == {}
    assert read_link({}) == (Link(), [])


def test_unknown_names_are_named_and_streamlits_own_entries_left_alone():
    link, problems = read_link({"hide": "wings-play--x y", "embed": "true", "noise": "10"})
    assert link == Link(Experiment(noise=10), frozenset({"play"}))
    assert problems == [NOT_HIDEABLE.format(entry="hide", name=name) for name in ("'wings'", "'x y'")]


@pytest.mark.parametrize(
    ("entries", "look", "problem"),
    [
        ({"show": "test-wings"}, Look(show_test=True), "show names 'wings', which is none of test, discrete"),
        ({"show": "--"}, Look(), None),
        ({"projector": "yes"}, Look(), "projector must be true or false, got 'yes'"),
        ({"projector": "false"}, Look(), None),
        ({"panel": "telescope"}, Look(), "panel names 'telescope', which is no panel"),
        ({"panel": "space", "hide": "space"}, Look(), "panel names 'space', which the link hides"),
        ({"only": "wings"}, Look(), "only names 'wings', which is neither a control nor a picture"),
        ({"panel": ""}, Look(), None),
    ],
)
def test_what_a_link_says_wrongly_of_the_look_is_named_and_left_out(entries, look, problem):
    link, problems = read_link(entries)
    assert (link.look, link.panel) == (look, None)
    assert link.hidden == ({"space"} if "hide" in entries else set())
    assert [text[: len(problem)] for text in problems] == ([problem] if problem else [])


@pytest.mark.parametrize("entry", ["hide", "only", "show", "projector", "panel"])
def test_a_name_without_end_is_named_in_few_words(entry):
    _, (problem,) = read_link({entry: "x" * 100_000})
    assert len(problem) < 200


def test_two_links_say_the_same_whatever_the_look():
    link = Link(Experiment(noise=10), frozenset({"play"}))
    query = link.to_query()
    assert says_same(query, link)
    assert says_same({**query, "show": "log", "panel": "space", "embed": "true"}, link)
    assert says_same({}, Link(look=Look(projector=True)))
    assert not says_same({**query, "noise": "20"}, link)
    assert not says_same({**query, "hide": "noise"}, link)
    assert not says_same(query, replace(link, hidden=frozenset()))
    assert not says_same({}, link)


def test_a_page_opened_by_a_link_shows_it_from_the_first_frame():
    app = open_page(show="test-log", projector="true", panel="space")
    header = unpack_header(view_of(app))
    assert header["setup"]["look"] == {
        "show_test": True,
        "discretize": False,
        "quantity": "loss",
        "scale": "log",
        "focus": False,
        "projector": True,
    }
    assert header["setup"]["panel"] == header["panel"]["name"] == "space"
    assert told(app) == []


def test_a_panel_that_the_run_does_not_have_is_named():
    app = open_page(panel="draw")
    assert unpack_header(view_of(app))["setup"]["panel"] is None
    (notice,) = told(app)
    assert "panel must be one of" in notice
    assert told(open_page(panel="draw", dataset="digits")) == []


def test_what_is_looked_at_joins_the_address():
    view = view_of(open_page())
    say(view, act="look", name="show_test", value=True)
    say(view, act="look", name="projector", value=True)
    say(view, act="open_panel", panel="microscope")
    query = {"v": "2", "show": "test", "projector": "true", "panel": "microscope"}
    assert unpack_header(view)["query"] == query
    say(view, act="look", name="show_test", value=False)
    say(view, act="look", name="projector", value=False)
    say(view, act="open_panel", panel=None)
    assert unpack_header(view)["query"] == {}


@pytest.mark.parametrize("name", sorted(HIDEABLE))
def test_everything_hideable_can_be_hidden(name):
    app = open_page(hide=name)
    assert told(app) == []
    assert name not in widgets(app)
    assert len(widgets(app)) > (6 if name == "more_settings" else 16)  # that is a fold


def test_a_hidden_control_keeps_its_value():
    app = open_page(hide="learning_rate-play", learning_rate="0.3")
    assert view_of(app).experiment.learning_rate == 0.3
    say(view_of(app), act="reset")
    assert view_of(app).experiment.learning_rate == 0.3


def test_an_older_link_opens_and_says_what_has_changed():
    app = open_page(v="1", learning_rate="0.3")
    assert view_of(app).experiment == Experiment(learning_rate=0.3)
    (notice,) = told(app)
    assert "two classes had two outputs then, and have one now" in notice
    assert told(open_page(v="2", learning_rate="0.3")) == []


def test_a_link_says_the_mode_and_one_that_there_is_not_is_named():
    link = Link(Experiment(noise=10), mode="sweep")
    assert link.to_query()["mode"] == "sweep"
    assert read_link(link.to_query()) == (link, [])
    assert "mode" not in Link(Experiment(noise=10)).to_query()
    app = open_page(mode="race")
    assert view_of(app).mode == "watch"
    assert "'race'" in told(app)[0]
    assert view_of(open_page(mode="sweep")).mode == "sweep"


def test_a_link_carries_a_lesson_that_is_on_no_shelf():
    packed = pack_lesson(LESSONS["learning-rate"])
    query = {"v": "2", "made": packed, "step": "2", "hidden_layer_sizes": "4"}
    link, problems = read_link(query)
    assert (link.lesson, link.step, link.mode, problems) == ("the-size-of-a-step", 1, "learn", [])
    assert link.experiment.hidden_layer_sizes == (4,)
    assert link.to_query() == query
    assert says_same(query, link)
    assert not says_same(query | {"made": pack_lesson(LESSONS["spiral"])}, link)


def test_a_link_whose_lesson_is_broken_says_so_and_opens_the_page():
    packed = pack_lesson(LESSONS["learning-rate"])
    app = open_page(made=packed[:-20])
    assert "the lesson in the link cannot be read: is cut off" in told(app)[0]
    assert view_of(app).mode == "learn"
    link, (problem,) = read_link({"made": packed, "step": "9"})
    assert (link.step, "step must be a whole number between 1 and 4" in problem) == (0, True)
