"""Sharing: a link to what is there, and boxes for what it may hide."""

from pages import open_page, press, run, view_of

from mlpviz.data import OwnData
from mlpviz.data.custom import MAX_POINTS_IN_LINK
from mlpviz.page.panels.registry import PANELS
from mlpviz.page.words.controls import HIDEABLE
from mlpviz.training.settings import SETTINGS


def boxes(app):
    return {box.key.removeprefix("hide-") for box in app.checkbox}


def test_sharing_offers_a_link_and_ticks_what_is_hidden():
    app = press(open_page(hide="noise", dataset="xor"), "share")
    assert app.checkbox(key="hide-noise").value
    assert not app.checkbox(key="hide-play").value
    assert "dataset=xor&hide=noise" in app.code[0].value
    assert "embed=true" in app.code[1].value


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
