"""A hostile visitor who knows every route: nothing of the disk is told or read, nothing over its cap is
taken, and whoever else is there goes on undisturbed."""

import http.client
import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from servers import ROOT
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

ABOVE = ("../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..\\", "....//", "%252e%252e%252f", "x/../../")
TARGETS = ("etc/passwd", "playground.py")
ROUTES = (
    "",
    "assets",
    "plotly",
    "thumbnails",
    "media",
    "component",
    "static",
    "app/static",
    "_stcore/bidi-components",
)
ODD = (
    "/etc/passwd",
    "//etc/passwd",
    "/assets//etc/passwd",
    "/assets/%00",
    "/assets/live.js%00.css",
    "/assets/",
    "/plotly/",
    "/assets/C:%5cWindows%5cwin.ini",
    "/thumbnails/%2e%2e%2f%2e%2e%2fplayground.py.svg",
    "/thumbnails/" + "x" * 5_000 + ".svg",
    "/live/token",
    "/_stcore/stream",
    "/_stcore/script-health-check",
    "/_stcore/agent/interact",
    "/.streamlit/config.toml",
    "/assets/../.streamlit/config.toml",
    "/media/" + "0" * 56 + ".bin",
)
SECRETS = (
    "root:x:",
    "import streamlit",
    "PATH=",
    "Traceback",
    "postScriptGC",
    str(ROOT),
    str(Path.home()) + "/",
    "site-packages",
)
HOSTILE = (
    "",
    "null",
    "[]",
    "{",
    "[" * 60_000,
    '{"id":' * 10_000,
    '{"id": 1e999, "want": -1, "have": {"seq": 1e30}}',
    '{"id": 99999999999999999999999999, "want": 99999999999999999999999999}',
    '{"act": "__class__"}',
    '{"act": ["reset"], "panel": {}}',
    '{"act": "panel", "panel": "../../etc/passwd"}',
    '{"act": "goto", "epoch": "NaN", "value": -1e308}',
    '{"act": "draw", "pixels": [' + "1," * 20_000 + "1]}",
    "x" * (1 << 16) + "x",
    b"\0" * 1_000,
)


@pytest.fixture
def ask(server):
    """A function that sends a request, its path as it stands, and gives (status, headers, text)."""
    host = urlsplit(server).netloc

    def ask(path, method="GET", body=None, **headers):
        connection = http.client.HTTPConnection(host, timeout=20)
        connection.request(
            method, path, body, {name.replace("_", "-"): value for name, value in headers.items()}
        )
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        connection.close()
        return answer.status, answer.headers, text

    return ask


def as_bytes(message):
    return message if isinstance(message, bytes) else message.encode()


def send_and_wait(socket, message):
    """Until the server closes."""
    socket.send(message)
    while True:
        socket.recv(timeout=20)


def paths():
    for route in ROUTES:
        for above in ABOVE:
            yield from (f"/{route}/{above * 6}{target}" for target in TARGETS)
    yield from ODD


def test_no_path_leads_out_of_what_is_served_and_every_answer_has_its_headers(ask):
    index = ask("/")[2]
    for path in paths():
        status, headers, text = ask(path)
        assert status in (400, 403, 404, 405) or text == index, (path, status)
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert not [secret for secret in SECRETS if secret in text], path


def test_an_upload_of_a_stranger_or_over_its_cap_is_refused(ask):
    path = "/_stcore/upload_file/nobody/file"
    assert ask(path, "PUT", b"x")[0] == 403  # without a token against forgery
    cookie = ask("/_stcore/health")[1]["Set-Cookie"].partition(";")[0]
    token = cookie.partition("=")[2]
    status, _, text = ask(path, "PUT", b"x" * (3 << 20), Cookie=cookie, X_Xsrftoken=token.strip('"'))
    assert status in (400, 413)
    assert not [secret for secret in SECRETS if secret in text]


def test_a_socket_takes_nothing_hostile_and_nobody_else_notices(server, new_visit):
    sockets = []
    mine = new_visit(before=lambda page: page.on("websocket", lambda socket: sockets.append(socket.url)))
    other = new_visit()
    other.press("play")
    (address,) = [url for url in sockets if "/live/" in url]

    with pytest.raises(InvalidStatus) as refused:
        connect(address, origin="http://elsewhere.example")
    assert refused.value.response.status_code == 403
    with connect(address[:-4] + "AAAA") as wrong, pytest.raises(ConnectionClosed) as closed:
        wrong.recv(timeout=20)
    assert closed.value.rcvd.code == 4404

    with connect(address, max_size=None) as socket:  # mine, so that my page is told that another has it
        for message in HOSTILE:
            socket.send(message)
            text = as_bytes(socket.recv(timeout=20)).decode(errors="replace")
            assert not [secret for secret in SECRETS if secret in text], message[:40]
        socket.send(json.dumps({"id": 7, "want": 0}))
        while b'"answer":7' not in as_bytes(socket.recv(timeout=20)):
            pass
        with pytest.raises(ConnectionClosed):  # for being too big, if there is still time to say so
            send_and_wait(socket, "x" * (9 << 20))

    other.wait_for_epoch("> 20")
    mine.page.wait_for_selector("[data-testid=connection]:visible")
