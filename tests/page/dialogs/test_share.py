"""Sharing: a link to what is there, and boxes for what it may hide."""

import re
from html import unescape
from urllib.parse import parse_qsl

from pages import open_page, press, run, view_of

from mlpviz.data import OwnData
from mlpviz.data.custom import MAX_POINTS_IN_LINK
from mlpviz.page.hiding import DATA, NAMES, PRESETS, UNDER_MORE, has_data_column
from mlpviz.page.links import read_link
from mlpviz.page.panels.registry import PANELS
from mlpviz.page.words.english.controls import HIDEABLE
from mlpviz.training.settings import SETTINGS


def hidden_in(app):
    """What the link and the frame that are offered hide."""
    link = app.code[0].value
    frame = unescape(re.search('src="([^"]*)"', app.code[1].value)[1])
    of_link, of_frame = (
        read_link(dict(parse_qsl(address.partition("?")[2])))[0].hidden for address in (link, frame)
    )
    assert of_link == of_frame
    return of_link


def rerun(app):
    """Run the dialog, as a browser does alone."""
    app.button(key="share").click()
    return run(app)


def boxes(app):
    return {box.key.removeprefix("hide-") for box in app.checkbox}


def test_sharing_offers_a_link_and_ticks_what_is_hidden():
    app = press(open_page(hide="noise", dataset="xor"), "share")
    assert app.checkbox(key="hide-noise").value
    assert not app.checkbox(key="hide-play").value
    assert "dataset=xor&hide=noise" in app.code[0].value
    assert "embed=true" in app.code[1].value
    assert 'width="960" height="900"' in app.code[1].value


def test_what_is_hidden_is_told_in_the_second_of_two_runs_too():
    app = press(open_page(hide="noise"), "share")
    assert app.checkbox(key="hide-noise").proto.set_value
    assert rerun(app).checkbox(key="hide-noise").proto.set_value


def test_the_link_says_what_is_looked_at():
    app = open_page(show="discrete", panel="space")
    assert "show=discrete&panel=space" in press(app, "share").code[0].value
    app.checkbox(key="hide-space").check()
    assert "panel" not in rerun(app).code[0].value


def test_a_ready_choice_hides_all_but_what_it_names():
    app = press(open_page(), "share")
    for name, kept in PRESETS.items():
        app.button(key=f"preset-{name}").click()
        app = rerun(app)
        assert hidden_in(app) == HIDEABLE.keys() - kept
    assert hidden_in(app) == set()


def test_a_tick_may_say_what_stays_and_turning_that_round_hides_the_same():
    app = press(open_page(hide="noise-play"), "share")
    app.segmented_control(key="share-way").set_value("keep")
    app = rerun(app)
    assert not app.checkbox(key="keep-noise").value
    assert app.checkbox(key="keep-reset").value
    assert {"noise", "play"} <= hidden_in(app)
    app.checkbox(key="keep-reset").uncheck()
    app.checkbox(key="keep-play").check()
    app = rerun(app)
    assert {"noise", "reset"} <= hidden_in(app)
    assert "play" not in hidden_in(app)
    app.segmented_control(key="share-way").set_value("hide")
    assert hidden_in(rerun(app)) == {"noise", "reset"}


def test_everything_that_can_be_hidden_is_in_one_group():
    names = [name for names in NAMES.values() for name in names]
    assert sorted(names) == sorted(HIDEABLE)
    assert all(kept <= HIDEABLE.keys() for kept in PRESETS.values())


def test_the_column_of_the_data_is_gone_once_nothing_is_left_in_it():
    everything = {*DATA, *UNDER_MORE}
    assert not has_data_column(everything)
    assert not has_data_column({*DATA, "more_settings"})
    assert all(has_data_column(everything - {name}) for name in everything)
    assert has_data_column({"more_settings"})


def test_what_is_ticked_joins_the_link():
    app = press(open_page(), "share")
    app.checkbox(key="hide-reset").check()
    app.button(key="share").click()  # a browser runs the dialog alone
    assert "hide=reset" in run(app).code[0].value


def test_points_and_images_have_boxes_for_what_they_have():
    only_images = {name for name, panel in PANELS.items() if panel.only_images} | {"mnist"}
    only_points = {name for name, setting in SETTINGS.items() if setting.only_points}
    only_points |= {"show_test", "paint"}
    of_points = boxes(press(open_page(), "share"))
    of_images = boxes(press(open_page(dataset="digits"), "share"))
    assert of_points == HIDEABLE.keys() - only_images
    assert of_images == HIDEABLE.keys() - only_points


def test_what_is_hidden_already_can_be_shown_again_anywhere():
    assert "draw" in boxes(press(open_page(hide="draw"), "share"))


def test_points_too_many_for_a_link_are_told():
    app = open_page()
    points = tuple((i / 100, 0.0, float(i % 2)) for i in range(MAX_POINTS_IN_LINK + 1))
    view_of(app).change(dataset="own", own=OwnData(points))
    assert f"up to {MAX_POINTS_IN_LINK}" in press(run(app), "share").warning[0].value
    view_of(app).change(own=OwnData(points[:-1]))
    assert not press(run(app), "share").warning
