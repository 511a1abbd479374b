"""Students without browsers: each opens the page by Streamlit's own protocol, joins a room by its form, and
trains over the socket of frames, as the page's scripts do."""

import json
import struct
import time
from contextlib import ExitStack

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

SECONDS = 45  # of patience
FORM = ("room-name", "join-room")  # keys


class Student:
    """address: of the page. query: the link."""

    def __init__(self, address, query):
        base, unlimited = address.replace("http", "ws", 1), {"max_size": None, "max_queue": None}
        self._sockets = ExitStack()
        page = connect(f"{base}/_stcore/stream", subprotocols=["streamlit"], **unlimited)
        self._page = self._sockets.enter_context(page)
        self._query, self._widgets, self._dialog = query, {}, None
        self._header = self._frames = None
        self.epoch = None  # of the latest frame
        self._number, self._have = 0, {"generation": None, "seq": 0}
        self._run()
        self._read_until(lambda: self._header)
        frames = connect(f"{base}/{self._header['socket'].lstrip('/')}", **unlimited)
        self._frames = self._sockets.enter_context(frames)

    def join(self, name):
        """By the form of the dialog that the link of a room opens. Returns the student."""
        self._read_until(lambda: len(self._widgets) == len(FORM))
        self._run({"room-name": {"string_value": name}, "join-room": {"trigger_value": True}})
        self._read_until(lambda: self.ask()["class"])
        return self

    def train(self, epochs):
        """For so many epochs, each one at a time."""
        self.ask(want=1)
        while (epoch := self.epoch) < epochs:
            self.ask(act="epoch")
            while self.epoch == epoch:
                self.ask(want=4)

    def ask(self, **message):
        """The header of the answer."""
        self._number += 1
        message = {"want": 0, **message, "id": self._number, "have": self._have}
        self._frames.send(json.dumps(message))
        while isinstance(data := self._frames.recv(timeout=SECONDS), str):
            pass  # a nudge
        header = _unpack(data)
        frames = header["frames"]
        if frames or header["generation"] != self._have["generation"]:
            self._have = {"generation": header["generation"], "seq": frames[-1]["seq"] if frames else 0}
        if frames:
            self.epoch = frames[-1]["epoch"]
        return header

    def leave(self):
        self._sockets.close()

    def _run(self, values=None):
        """The script, or the dialog alone, with what is in widgets by their keys."""
        message = BackMsg()
        message.rerun_script.query_string = self._query
        if values and self._dialog:
            message.rerun_script.fragment_id = self._dialog
        for key, value in (values or {}).items():
            message.rerun_script.widget_states.widgets.add(id=self._widgets[key], **value)
        self._page.send(message.SerializeToString())

    def _read_until(self, is_so):
        deadline = time.monotonic() + SECONDS
        while not is_so():
            if time.monotonic() > deadline:
                raise TimeoutError("the page did not come so far")
            try:
                raw = self._page.recv(timeout=0.2)
            except TimeoutError:
                continue
            message = ForwardMsg()
            message.ParseFromString(raw)
            if message.WhichOneof("type") == "delta":
                self._take(message.delta)

    def _take(self, delta):
        if delta.WhichOneof("type") != "new_element":
            return
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind in ("button", "text_input"):
            widget = getattr(element, kind).id
            for key in FORM:
                if widget.endswith(f"-{key}"):
                    self._widgets[key], self._dialog = widget, delta.fragment_id
        if kind == "bidi_component" and element.bidi_component.bytes:
            self._header = _unpack(element.bidi_component.bytes)


def _unpack(data):
    (length,) = struct.unpack_from("<I", data)
    return json.loads(data[4 : 4 + length])
