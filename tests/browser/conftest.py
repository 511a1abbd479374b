"""A server as a visitor would start it, and a real Chromium to visit it with."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
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
STARTUP_SECONDS = 60
TRANSPORT = {"play": "play", "step": "step", "epoch": "epoch-step", "reset": "reset"}  # by their test ids
SURFACE = "document.querySelector('[data-testid=surface] image').getAttribute('href')"


def chromium():
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def playground(base=""):
    """The address of a server of its own, running; base: a path such as "/playground", under which it is."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "streamlit", "run", "playground.py"),
            *("--server.port", str(port), "--server.headless", "true", "--server.baseUrlPath", base),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    address = f"http://localhost:{port}{base}"
    deadline = time.monotonic() + STARTUP_SECONDS
    while True:
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1)
            break
        except OSError:
            if process.poll() is not None or time.monotonic() > deadline:
                process.kill()
                pytest.fail(f"the server did not start:\n{process.stdout.read().decode()}")
            time.sleep(0.1)
    yield address
    process.terminate()
    process.wait(timeout=10)


@pytest.fixture(scope="session")
def server():
    """The address of the server that all visitors share."""
    with playground() as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    executable = chromium()
    if executable is None:
        reason = "no Chromium found (set CHROMIUM, or install Debian's chromium)"
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
        page.set_default_timeout(20_000)
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
        else:
            self.page.click(f".st-key-{name} button:visible")  # of which there is a hidden twin on narrow screens

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


@pytest.fixture
def new_visit(browser, server):
    """A function that opens the page for a new visitor; at the end, no page may have had an error."""
    contexts, visits = [], []

    def visit(query="", *, width=1440, height=900, **context_options):
        context = browser.new_context(viewport={"width": width, "height": height}, **context_options)
        contexts.append(context)
        visits.append(Visit(context.new_page(), server))
        return visits[-1].open(query)

    yield visit
    for context in contexts:
        context.close()
    assert [error for visit in visits for error in visit.errors] == []


@pytest.fixture
def visit(new_visit):
    return new_visit()


@pytest.fixture
def visit_below(browser):
    """A function that opens the page of a server of its own, under a base path such as "/playground"."""
    with ExitStack() as stack:

        def visit(base):
            address = stack.enter_context(playground(base))
            context = browser.new_context(viewport={"width": 1440, "height": 900})
            stack.callback(context.close)
            return Visit(context.new_page(), address).open()

        yield visit
