"""Help: the keys of the buttons that are there."""

from pages import open_page, press


def test_help_lists_the_keys_of_the_buttons_that_are_there():
    app = press(open_page(hide="step"), "help")
    text = "".join(markdown.value for markdown in app.markdown)
    assert "Space: train, or pause" in text
    assert "S: one minibatch" not in text
    assert "The slider" in text
