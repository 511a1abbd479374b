"""Help: the keys of the buttons that are there."""

from pages import open_page, press


def told_by_help(**link):
    return "".join(markdown.value for markdown in press(open_page(**link), "help").markdown)


def test_help_lists_the_keys_of_a_presenter_where_they_are_for_something():
    lesson = told_by_help(lesson="one-neuron")
    assert "Page Down: the next step" in lesson
    assert "L: only the picture" in lesson
    elsewhere = told_by_help(hide="projector")
    assert "Page Down" not in elsewhere
    assert "L: only the picture" not in elsewhere


def test_help_lists_the_keys_of_the_buttons_that_are_there():
    app = press(open_page(hide="step"), "help")
    text = "".join(markdown.value for markdown in app.markdown)
    assert "Space: train, or pause" in text
    assert "S: one minibatch" not in text
    assert "The slider" in text
