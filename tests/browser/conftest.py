"""A server as a visitor would start it, and a real Chromium to visit it with."""

import os
import shutil
from collections import defaultdict
from contextlib import ExitStack

import pytest
from servers import playground

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TRANSPORT = {"play": "play", "step": "step", "epoch": "epoch-step", "reset": "reset"}  # by their test ids
AMONG_ALL = {"own", "mnist"}
FOLDED = {"new_start"}
SURFACE = "document.querySelector('[data-testid=surface] image').getAttribute('href')"


CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser")  # the first needs a quarter less time


def chromium():
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), None)


@pytest.fixture(scope="session")
def server():
    """The address of the server that all visitors share."""
    with playground() as server:
        yield server.address


@pytest.fixture(scope="session")
def browser():
    executable = chromium()
    if executable is None:
        reason = "no Chromium found (set CHROMIUM, or install Debian's chromium-headless-shell)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as p:
        browser = p.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()


class Visit:
    """One visitor's page, and what went wrong on it."""

    def __init__(self, page, address):
        self.page, self.address, self.errors = page, address, []
        page.set_default_timeout(45_000)  # a busy machine is no failure
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._leaves_the_machine)
        page.on(
            "response",
            lambda response: (
                self.errors.append(f"{response.status} {response.url}") if response.status >= 400 else None
            ),
        )

    def _leaves_the_machine(self, request):
        if not request.url.startswith((self.address, "data:", "blob:", self.address.replace("http", "ws"))):
            self.errors.append(f"asked for {request.url}")

    def open(self, query=""):
        self.page.goto(f"{self.address}/{query}")
        self.page.wait_for_selector("[data-testid=epoch]")
        self.page.wait_for_selector("[data-testid=play]:visible, .st-key-share button:visible")
        self.page.wait_for_function("document.querySelector('[data-testid=surface] .main-svg') !== null")
        return self

    def text(self, testid):
        return self.page.inner_text(f"[data-testid={testid}]")

    def number(self, testid):
        return float(self.text(testid).replace(",", "").replace("−", "-"))

    def press(self, name):
        """A button: of the transport, or one of Streamlit's by its key."""
        if name in TRANSPORT:
            self.page.click(f"[data-testid={TRANSPORT[name]}]")
            return
        if name in AMONG_ALL:
            self.show_all()
        if name in FOLDED:
            self.unfold()
        self.page.click(f".st-key-{name} button:visible")  # there is a hidden twin on narrow screens

    def show_all(self):
        """Open what has all problems and data sets."""
        self.page.click(".st-key-all-data button")

    def unfold(self):
        """Open the fold of more settings."""
        if not self.page.locator("html[data-mlp-open~=more]").count():
            self.page.click("[data-mlp-button=more_settings]")

    def set_back(self):
        """To the start of the same run, with nothing open, chosen or under the pointer."""
        self.page.mouse.move(5, 5)
        self.page.evaluate("document.activeElement?.blur()")
        self.page.keyboard.press("Escape")
        self.page.keyboard.press("Escape")
        if self.page.locator("[data-testid=play]:has-text('Pause')").count():
            self.press("play")
            self.wait_until_paused()
        self.press("reset")
        self.wait_for_epoch("=== 0")
        self.page.evaluate("scrollTo(0, 0)")

    def wait_until_paused(self):
        self.page.wait_for_selector("[data-testid=play]:has-text('Play')")

    def pixels(self):
        """The big picture, as the address of its data."""
        return self.page.evaluate(f"() => {SURFACE}")

    def wait_for_pixels(self, comparison, others):
        """comparison: === or !==, with the pixels of another moment."""
        self.wait_until(f"others => {SURFACE} {comparison} others", others)

    def wait_until(self, javascript, arg=None):
        self.page.wait_for_function(javascript, arg=arg)

    def wait_for_epoch(self, condition):
        """condition: such as "=== 0" or "> 20"."""
        self.wait_until(
            f"Number(document.querySelector('[data-testid=epoch]').textContent.replace(',', '')) {condition}"
        )


class Contexts:
    """Contexts of a browser, one a visitor, lent to test after test with their storage emptied: their caches
    keep the scripts, compiled."""

    def __init__(self, browser, address):
        self._browser, self._address = browser, address
        self._free, self._lent = defaultdict(list), []

    def new_page(self, width, height, **options):
        """A page of a visitor who has never been here."""
        key = repr(sorted(options.items()))
        context = self._free[key].pop() if self._free[key] else self._browser.new_context(**options)
        self._lent.append((key, context))
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        context.clear_cookies()
        of_the_page = {"origin": self._address, "storageTypes": "local_storage,indexeddb"}
        context.new_cdp_session(page).send("Storage.clearDataForOrigin", of_the_page)
        return page

    def take_back(self):
        """Close the pages of all that are lent."""
        for key, context in self._lent:
            for page in context.pages:
                page.close()
            self._free[key].append(context)
        self._lent.clear()


@pytest.fixture(scope="session")
def contexts(browser, server):
    return Contexts(browser, server)


@pytest.fixture
def new_visit(contexts, server):
    """A function that opens the page for a new visitor; at the end, no page may have had an error. before:
    what is done with it before it is opened."""
    visits = []

    def visit(query="", *, width=1440, height=900, before=lambda page: None, **context_options):
        visits.append(Visit(contexts.new_page(width, height, **context_options), server))
        before(visits[-1].page)
        return visits[-1].open(query)

    yield visit
    contexts.take_back()
    assert [error for visit in visits for error in visit.errors] == []


@pytest.fixture
def visit(request):
    """The page of a new visitor; of a test that `goes_on`, that of the test before, set back."""
    if request.node.get_closest_marker("goes_on"):
        return request.getfixturevalue("same_visit")
    return request.getfixturevalue("new_visit")()


@pytest.fixture(scope="module")
def kept_visits(browser):
    """At most one, which the tests of a module share."""
    visits = []
    yield visits
    for visit in visits:
        visit.page.context.close()


@pytest.fixture
def same_visit(kept_visits, browser, server):
    """The page of a visitor who goes on from test to test, for those that leave nothing behind but what a
    reset takes back: to open a page is most of what a short test takes."""
    from playwright.sync_api import Error

    try:
        kept_visits[0].set_back()
    except (IndexError, Error):  # the first, or the test before has left it in disorder
        page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        kept_visits[:] = [Visit(page, server).open()]
    kept_visits[0].errors.clear()
    yield kept_visits[0]
    assert kept_visits[0].errors == []


@pytest.fixture
def visit_at(browser):
    """A function that opens the page at an address, such as that of a server of its own. Errors are the
    test's business."""
    with ExitStack() as stack:

        def visit(address, query=""):
            # Behind a proxy the page lets nothing evaluate text, as the waiting of these tests does
            context = browser.new_context(viewport={"width": 1440, "height": 900}, bypass_csp=True)
            stack.callback(context.close)
            return Visit(context.new_page(), address).open(query)

        yield visit
