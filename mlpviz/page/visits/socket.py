"""The socket: the WebSocket route by which frames, pulls and acts travel, beside Streamlit's own."""

import asyncio
import contextlib
import logging
from urllib.parse import urlsplit

import streamlit as st
from starlette.websockets import WebSocketDisconnect

from mlpviz.language import speaking
from mlpviz.page.trainer import TRAINER, Gone

GONE, TAKEN_OVER, FORBIDDEN, FAILED = 4404, 4409, 1008, 1011  # why the server closes
LEFT = 1001  # why a browser does, when its page is closed
MAX_UNSENT = 4  # answers; a browser that takes none is heard no further
CHANGED = "changed"  # what a browser is nudged with

log = logging.getLogger(__name__)


class Line:
    """The way to one browser, used from any thread. What is sent goes out in its order."""

    def __init__(self):
        self._loop = asyncio.get_running_loop()
        self._unsent = asyncio.Queue()
        self._has_room = asyncio.Event()
        self._has_room.set()

    def send(self, payload):
        self._put(payload)

    def nudge(self):
        self._put(CHANGED)

    def take_over(self):
        """Another page has the visit now."""
        self._put(None)

    def _put(self, message):
        with contextlib.suppress(RuntimeError):  # the loop is closed: the server stops
            self._loop.call_soon_threadsafe(self._put_now, message)

    def _put_now(self, message):
        self._unsent.put_nowait(message)
        if self._unsent.qsize() > MAX_UNSENT:
            self._has_room.clear()

    async def room(self):
        """Waits until the browser has taken what was sent."""
        await self._has_room.wait()

    async def write_to(self, websocket):
        while (message := await self._unsent.get()) is not None:
            send = websocket.send_text if isinstance(message, str) else websocket.send_bytes
            await send(message)
            if self._unsent.qsize() <= MAX_UNSENT:
                self._has_room.set()
        await websocket.close(TAKEN_OVER)


def is_allowed(origin, host):
    """Whether a page of that origin may open a socket of this host. As with Streamlit's own socket: pages of
    this server, those that its settings name, and what is no browser, which has none. Streamlit's function
    would ask a server on the internet for the address of this one, and wait for it."""
    if origin is None or urlsplit(origin).netloc == host:
        return True
    named = st.get_option("server.corsAllowedOrigins") or []
    return not st.get_option("server.enableCORS") or origin in named


def answer_socket(visits):
    """The endpoint of a WebSocketRoute with a `token`. visits: the Visits that it speaks for."""

    async def answer(websocket):
        headers, token = websocket.headers, websocket.path_params["token"]
        if not is_allowed(headers.get("Origin"), headers.get("Host")):
            await websocket.close(FORBIDDEN)  # not accepted, which the browser gets to see as 403
            return
        await websocket.accept()
        line = Line()
        exchange = visits.attach(token, line)
        if exchange is None:
            await websocket.close(GONE)
            return
        writer = asyncio.create_task(line.write_to(websocket))
        reader = asyncio.create_task(_read_from(websocket, line, exchange))
        try:
            await asyncio.wait({writer, reader}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (writer, reader):
                task.cancel()
            ends = await asyncio.gather(writer, reader, return_exceptions=True)
            visits.detach(token, line, for_good=LEFT in ends)
            for end in ends:
                await _close_after(websocket, end)

    return answer


async def _close_after(websocket, end):
    """Close if that was the end of a reader or a writer that did not end by itself."""
    if isinstance(end, Gone):
        await websocket.close(GONE)
    elif isinstance(end, Exception) and not isinstance(end, WebSocketDisconnect):
        log.error("a socket failed", exc_info=end)
        await websocket.close(FAILED)


async def _read_from(websocket, line, exchange):
    """Hears one message after the other: who sends many waits. Returns the code that the browser closes
    with."""
    while True:
        message = await websocket.receive()
        if message["type"] == "websocket.disconnect":
            return message.get("code")
        text = message.get("text")
        with speaking(exchange.view.language):
            heard = TRAINER.do(exchange.view.token, lambda text=text: exchange.hear(text))
        await asyncio.wrap_future(heard)
        await line.room()
