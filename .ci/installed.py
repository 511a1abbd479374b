"""The README's two commands, as they stand there, in a folder that has nothing but the project's files.

usage: python3 installed.py FOLDER. It leaves the environment that they make, FOLDER/.venv, with what tests
need. In between, while nothing is installed but the package and what it declares, `mlpviz` is started from
an empty folder; then the tests bring a browser that visits it.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SECONDS = 600  # for an installation from an empty cache

VISIT = """
import sys
sys.path.insert(0, "tests/browser")
from conftest import FLAGS, chromium
from playwright.sync_api import sync_playwright

with sync_playwright() as p:
    browser = p.chromium.launch(executable_path=chromium(), args=FLAGS)
    page, errors = browser.new_page(), []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("response", lambda response: errors.append(response.url) if response.status >= 400 else None)
    page.goto(sys.argv[1])
    page.click("[data-testid=epoch-step]")
    page.wait_for_selector("[data-testid=epoch]:text-is('1')")
    browser.close()
sys.exit("\\n".join(errors) or None)
"""


def main(folder):
    project = Path(folder)
    copy_project(project)
    run, test = re.findall(r"```sh\n(.*?)\n```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)[
        :2
    ]
    with server(run, project):
        pass
    with tempfile.TemporaryDirectory() as empty:
        command = project / ".venv" / "bin" / "mlpviz"
        with server(f"{command} --no-browser", empty) as address:
            subprocess.run(test, shell=True, cwd=project, check=True, env=a_few_tests())
            subprocess.run(
                [project / ".venv" / "bin" / "python", "-c", VISIT, address], cwd=project, check=True
            )
        assert os.listdir(empty) == [], "the page writes where it is started"
    # The tests are to see the files, not what was installed
    subprocess.run([project / ".venv" / "bin" / "pip", "uninstall", "-qy", "mlpviz"], check=True)


def copy_project(folder):
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)


def a_few_tests():
    """For the README's command, after which the tests run anyway, all of them."""
    return os.environ | {"PYTEST_ADDOPTS": "tests/test_package.py"}


@contextmanager
def server(command, folder):
    """Its address; at the end it was asked to end, and did so as it should."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {"STREAMLIT_SERVER_PORT": str(port)}
    process = subprocess.Popen(command, shell=True, cwd=folder, env=environment, start_new_session=True)
    address = f"http://localhost:{port}/"
    give_up = time.monotonic() + SECONDS
    while not answers(f"{address}_stcore/health"):
        if process.poll() is not None or time.monotonic() > give_up:
            sys.exit(f"nothing answered at {address} after: {command}")
        time.sleep(0.2)
    try:
        yield address
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=30)


def answers(address):
    try:
        with urllib.request.urlopen(address, timeout=1):
            return True
    except OSError:
        return False


if __name__ == "__main__":
    main(sys.argv[1])
