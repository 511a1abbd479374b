"""A visitor who works through lessons as a student does."""

import re

from mlpviz.command import main


class Learner:
    """visit: with a lesson open at a step, from 1."""

    def __init__(self, visit, step=1):
        self.visit, self.page, self.step = visit, visit.page, step

    @property
    def question(self):
        return self.page.locator(".st-key-lesson-question")

    def press(self, name):
        self.page.get_by_role("button", name=name, exact=True).click()

    def choose(self, text, *, right=True):
        """A choice of the question."""
        written = re.compile(
            rf"^\s*{re.escape(text)}\s*$"
        )  # the name of a button has that of its picture, too
        self.question.locator("button").filter(has_text=written).click()
        self.page.wait_for_selector(f".lesson-choices li.chosen b.{'right' if right else 'wrong'}")

    def write(self, text):
        """An answer in a field."""
        self.question.locator("input, textarea").fill(text)
        self.press("That is my answer")
        self.page.locator(".lesson-choices").wait_for()

    def reach(self, speed="25 epochs"):
        """Play until the goal is reached: at the same epoch at any speed."""
        self.page.select_option("[data-testid=speed]", speed)
        self.visit.press("play")
        self.page.locator("[data-testid=goal]").get_by_text("Reached at epoch").wait_for()

    def next(self, title):
        """To the next step, which has that title, until the pictures are of it, too."""
        self.press("Next")
        self.page.get_by_role("heading", name=title, exact=True).wait_for()
        self.step += 1
        self.visit.wait_until(f"new URLSearchParams(location.search).get('step') === '{self.step}'")

    def toggle(self, *features):
        for name in features:
            tile = f"[data-id=input-{name}]"
            was = self.page.locator(tile).get_attribute("aria-pressed")
            self.page.click(tile)
            self.page.wait_for_selector(f"{tile}:not([aria-pressed={was}])")

    def add(self, what, layout):
        """A unit, of the last layer, or a hidden layer; layout: all of them then."""
        self.page.get_by_role("button", name=f"Add a {what}", exact=True).last.click()
        self.page.wait_for_url(f"**hidden_layer_sizes={layout}**")

    def hand_in(self, path):
        with self.page.expect_download() as download:
            self.press("Hand in")
        download.value.save_as(path)
        return path


def verify(capsys, path):
    """(exit code, last line) of `mlpviz verify`."""
    capsys.readouterr()
    code = main(["verify", str(path)])
    return code, " ".join(capsys.readouterr().out.splitlines()[-1].split())
