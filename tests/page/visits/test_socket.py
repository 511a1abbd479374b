"""The socket, spoken to over the network: who may open it, what it answers, and what happens after a cut."""

import asyncio
import json
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
import uvicorn
from payloads import unpack
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from mlpviz.page.live.view import LiveView
from mlpviz.page.visits.exchange import MAX_MESSAGE
from mlpviz.page.visits.socket import (
    CHANGED,
    GONE,
    LEFT,
    MAX_UNSENT,
    TAKEN_OVER,
    Line,
    answer_socket,
    is_allowed,
)
from mlpviz.page.visits.visits import RELOAD_SECONDS, Visits
from mlpviz.training.experiment import Experiment


@contextmanager
def serving(visits):
    """The address of a server with this one route."""
    app = Starlette(routes=[WebSocketRoute("/live/{token}", answer_socket(visits))])
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        yield f"ws://127.0.0.1:{listener.getsockname()[1]}/live"
        server.should_exit = True
        thread.join()


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture(scope="module")
def clock():
    return Clock()


@pytest.fixture(scope="module")
def visits(clock):
    return Visits(clock=clock)


@pytest.fixture(scope="module")
def address(visits):
    with serving(visits) as address:
        yield address


@pytest.fixture
def view(visits):
    view = visits.admit(object(), lambda: LiveView(Experiment()))
    yield view
    visits.end(view.token)


def ask(line, number=1, **message):
    """(header, history, body) of the answer."""
    line.send(json.dumps({"id": number, **message}))
    return unpack(line.recv(timeout=60))


def test_who_knows_the_token_trains_and_gets_frames(address, view):
    with connect(f"{address}/{view.token}") as line:
        header, _, _ = ask(line, 7)
        assert header["answer"] == 7
        assert "setup" in header
        have = {"generation": header["generation"], "seq": 1}
        header, history, _ = ask(line, 8, have=have, want=3, act="play", on=True)
        assert header["playing"]
        assert header["frames"][-1]["epoch"] == view.run.epochs > 0
        assert history["epoch"][-1] == view.run.epochs


def test_who_does_not_is_told_that_there_is_nothing(address):
    with connect(f"{address}/a-guess") as line, pytest.raises(ConnectionClosed) as end:
        line.recv(timeout=60)
    assert end.value.rcvd.code == GONE


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1.evil.example", "?"])
def test_a_page_from_elsewhere_is_refused_before_anything_is_said(address, view, origin):
    with pytest.raises(InvalidStatus) as refusal:
        connect(f"{address}/{view.token}", origin=origin)
    assert refusal.value.response.status_code == 403


def test_nobody_else_is_asked_whether_a_page_may(monkeypatch):
    def unreachable(*args, **options):
        raise AssertionError

    options = {"server.enableCORS": True, "server.corsAllowedOrigins": ["http://friend.example"]}
    monkeypatch.setattr("socket.socket.connect", unreachable)
    monkeypatch.setattr("streamlit.get_option", options.get)
    assert not is_allowed("http://evil.example", "localhost:8501")
    assert is_allowed("http://friend.example", "localhost:8501")
    assert is_allowed(None, "localhost:8501")
    options["server.enableCORS"] = False
    assert is_allowed("http://evil.example", "localhost:8501")


def test_a_page_of_this_server_is_let_in(address, view):
    with connect(f"{address}/{view.token}", origin=address.replace("ws", "http").rpartition("/")[0]) as line:
        assert ask(line)[0]["answer"] == 1


def test_what_is_broken_or_too_long_is_answered_in_words_and_the_next_is_heard(address, view):
    with connect(f"{address}/{view.token}") as line:
        for nonsense in ("?", "x" * (MAX_MESSAGE + 1), b"\x00\xff"):
            line.send(nonsense)
            header, _, _ = unpack(line.recv(timeout=60))
            assert "a message of the page must be" in header["notices"][-1]["text"]
        assert ask(line, 5)[0]["answer"] == 5


def test_a_run_goes_on_where_it_stood_after_a_cut(address, view):
    with connect(f"{address}/{view.token}") as line:
        header, _, _ = ask(line)
        ask(line, 2, have={"generation": header["generation"], "seq": 1}, want=4, act="play", on=True)
    epochs = view.run.epochs
    with connect(f"{address}/{view.token}") as line:
        have = {"generation": header["generation"], "seq": 1}
        again, _, _ = ask(line, 3, have=have)
        assert "setup" not in again
        assert again["frames"][-1]["epoch"] == epochs > 0
        assert again["playing"]


@pytest.mark.parametrize(("code", "is_gone"), [(LEFT, True), (1000, False), (1011, False)])
def test_who_leaves_the_page_says_so(address, visits, clock, code, is_gone):
    view = visits.admit(object(), lambda: LiveView(Experiment()))
    with connect(f"{address}/{view.token}") as line:
        ask(line)
        line.close(code)
    with connect(f"{address}/nobody") as line, pytest.raises(ConnectionClosed):
        line.recv(timeout=60)  # by then the server has heard of the other's end
    clock.now += RELOAD_SECONDS
    visits.sweep()
    assert view.is_closed == is_gone
    visits.end(view.token)


def test_a_second_page_takes_over_and_the_first_is_told(address, view):
    with connect(f"{address}/{view.token}") as first, connect(f"{address}/{view.token}") as second:
        with pytest.raises(ConnectionClosed) as end:
            first.recv(timeout=60)
        assert end.value.rcvd.code == TAKEN_OVER
        assert ask(second)[0]["answer"] == 1


def test_a_change_from_elsewhere_nudges(address, view):
    with connect(f"{address}/{view.token}") as line:
        ask(line)
        view.change(noise=20)
        assert line.recv(timeout=60) == CHANGED


def test_a_visit_that_ends_closes_its_socket_at_the_next_word(address, visits):
    view = visits.admit(object(), lambda: LiveView(Experiment()))
    with connect(f"{address}/{view.token}") as line:
        ask(line)
        visits.end(view.token)
        line.send("{}")
        with pytest.raises(ConnectionClosed) as end:
            line.recv(timeout=60)
        assert end.value.rcvd.code == GONE


def test_who_takes_no_answers_is_heard_no_further():
    """Otherwise the server would keep answers without end."""

    class Browser:
        taken = 0

        async def send_bytes(self, payload):
            self.taken += 1

    async def scenario():
        line, browser = Line(), Browser()
        await asyncio.wait_for(line.room(), 60)
        for _ in range(MAX_UNSENT + 1):
            line.send(b"")
        await asyncio.sleep(0)
        waiting = asyncio.create_task(line.room())
        await asyncio.sleep(0)
        assert not waiting.done()
        writer = asyncio.create_task(line.write_to(browser))
        await asyncio.wait_for(waiting, 60)
        writer.cancel()
        assert browser.taken

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, scenario()).result()
