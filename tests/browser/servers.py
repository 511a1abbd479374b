"""Servers of the playground, as a visitor would start them."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STARTUP_SECONDS = 60


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Server:
    """A server of its own. base: a path such as "/playground", under which it is."""

    def __init__(self, base="", *options, **environment):
        self.port = free_port()
        self.address = f"http://localhost:{self.port}{base}"
        self._command = [
            *(sys.executable, "-m", "streamlit", "run", "playground.py"),
            *("--server.port", str(self.port), "--server.headless", "true", "--server.baseUrlPath", base),
            *options,
        ]
        self._environment = os.environ | environment

    def start(self):
        """Start it, again if it was killed, and wait until it answers."""
        self._process = subprocess.Popen(
            self._command,
            cwd=ROOT,
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_for_answer(f"{self.address}/_stcore/health", self._process)

    def kill(self):
        """As the system does: without a word."""
        self._process.kill()
        self._process.wait(timeout=10)


def wait_for_answer(address, process):
    """Wait until a server, which is this process, answers at that address."""
    deadline = time.monotonic() + STARTUP_SECONDS
    while True:
        try:
            urllib.request.urlopen(address, timeout=1)
            return
        except OSError:
            if process.poll() is not None or time.monotonic() > deadline:
                process.kill()
                pytest.fail(f"nothing answered at {address}")
            time.sleep(0.1)


@contextmanager
def playground(base="", *options, **environment):
    """A Server of its own, running."""
    server = Server(base, *options, **environment)
    server.start()
    try:
        yield server
    finally:
        server.kill()
