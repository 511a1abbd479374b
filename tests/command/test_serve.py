"""`mlpviz serve`: where it listens, what it obeys, what it says, and how it ends."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
import streamlit as st

from mlpviz.command import main
from mlpviz.command.addresses import list_addresses
from mlpviz.command.serve import has_desktop
from mlpviz.page import configuration

ROOT = Path(__file__).parents[2]


@pytest.fixture
def taken():
    """A port of this machine at which somebody listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.fixture
def runs(monkeypatch):
    """What the server would run with, instead of a server that runs."""
    seen = []
    monkeypatch.setattr(sys, "argv", list(sys.argv))
    monkeypatch.setattr(st.App, "run", lambda app, config: seen.append(config))
    return seen


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.mark.parametrize("command", [[], ["serve"]], ids=["alone", "serve"])
def test_a_taken_port_is_told_in_words(command, taken, capsys, runs):
    assert main([*command, "--port", str(taken), "--no-browser"]) == 2
    assert capsys.readouterr().err == (
        f"mlpviz serve: port {taken} is taken by another program. End that, or choose another with --port\n"
    )
    assert runs == []


@pytest.mark.parametrize(
    ("arguments", "environment", "words"),
    [
        (["--port", "0"], {}, "--port must be between 1 and 65535, got 0"),
        (["--base-path", "../x"], {}, "--base-path must be names of letters, digits, _, -, . and ~ between"),
        (["--address", "203.0.113.7"], {}, "--address must be an address of this machine, got '203.0.113.7'"),
        (["--address", "no such host"], {}, "--address must be an address of this machine"),
        ([], {"STREAMLIT_SERVER_PORT": "x"}, "STREAMLIT_SERVER_PORT must be a whole number, got 'x'"),
        ([], {"STREAMLIT_SERVER_HEADLESS": "?"}, "STREAMLIT_SERVER_HEADLESS must be true or false, got '?'"),
        ([], {"MLPVIZ_MAX_VISITORS": "many"}, "MLPVIZ_MAX_VISITORS must be a whole number above 0, got"),
        ([], {"MLPVIZ_FRAME_ANCESTORS": "*; x"}, "MLPVIZ_FRAME_ANCESTORS must be 'none', 'self', * or"),
        ([], {"MLPVIZ_MAX_VISITOR": "3"}, "MLPVIZ_MAX_VISITOR must be one of MLPVIZ_DASK, "),
    ],
)
def test_what_cannot_be_obeyed_is_told_by_its_name(arguments, environment, words, capsys, runs, monkeypatch):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    port = [] if "--port" in arguments else ["--port", str(free_port())]
    assert main(["serve", *port, *arguments]) == 2
    assert capsys.readouterr().err.startswith(f"mlpviz serve: {words}")
    assert runs == []


def test_options_go_before_the_environment_which_goes_before_the_file(runs, monkeypatch):
    port = free_port()
    monkeypatch.setenv("STREAMLIT_SERVER_PORT", "1")
    monkeypatch.setenv("STREAMLIT_SERVER_BASE_URL_PATH", "/school")
    monkeypatch.setenv("STREAMLIT_SERVER_MAX_UPLOAD_SIZE", "1")
    assert main(["--port", str(port)]) == 0
    (config,) = runs
    assert config["server.port"] == port
    assert config["server.baseUrlPath"] == "/school"
    assert config["server.maxUploadSize"] == 1
    assert config["server.address"] == "localhost"  # unless it is told otherwise
    assert config["theme.light.primaryColor"] == "#15384b"


def test_the_configuration_is_that_of_streamlits_own_command(monkeypatch):
    for name in list(os.environ):
        if name.startswith("STREAMLIT_"):
            monkeypatch.delenv(name)
    read = configuration.read_configuration()
    assert {name: st.get_option(name) for name in read} == read


def test_the_addresses_are_those_at_which_it_can_be_reached():
    assert list_addresses("localhost", 8501) == ["http://localhost:8501/"]
    assert list_addresses("127.0.0.1", 80, "/a/") == ["http://localhost:80/a/"]
    assert list_addresses("10.0.0.5", 80, "a", scheme="https") == ["https://10.0.0.5:80/a/"]
    assert list_addresses("fd00::1", 80) == ["http://[fd00::1]:80/"]
    assert list_addresses("0.0.0.0", 80)[0] == "http://localhost:80/"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="which have a desktop")
def test_a_browser_opens_where_there_is_a_desktop(monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not has_desktop()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert has_desktop()


@pytest.mark.skipif(sys.platform == "win32", reason="which has no such signal")
def test_it_starts_from_any_folder_and_ends_in_silence(tmp_path):
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, str(ROOT / "playground.py"), "--port", str(port), "--no-browser"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    give_up = time.monotonic() + 60
    while time.monotonic() < give_up and server.poll() is None:
        try:
            urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=1)
            break
        except OSError:
            time.sleep(0.05)
    server.send_signal(signal.SIGTERM)
    said, _ = server.communicate(timeout=30)
    assert (server.returncode, said) == (143, f"The MLP playground is at http://localhost:{port}/\n")
