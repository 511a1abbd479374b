"""The dialog of own data as a visitor uses it, by AppTest, in which every run is one of the whole page: the
dialog stands there as long as its button is pressed."""

import pytest
from pages import open_page, press, run


class OwnDialog:
    """The dialog on a page."""

    def __init__(self, app):
        self.app = app

    def bring(self):
        """Have it drawn as it is now."""
        press(self.app, "own")

    def paste(self, text):
        self.bring()
        self.app.text_area(key="own_text").set_value(text)
        self.bring()

    def upload(self, content, name="table.csv"):
        self.bring()
        self.app.file_uploader(key="own_file").set_value((name, content, "text/csv"))
        self.bring()

    def set(self, kind, key, value):
        getattr(self.app, kind)(key=key).set_value(value)
        self.bring()

    def use(self):
        """Press the button below the preview."""
        self.app.button(key="own_use").click()
        run(self.app)

    def said(self):
        """The sentence on all of the table."""
        return next(one.value for one in reversed(self.app.markdown) if " rows" in one.value)

    def problems(self):
        return [error.value for error in self.app.error]


@pytest.fixture
def app():
    return open_page()


@pytest.fixture
def own(app):
    return OwnDialog(app)
