"""Payloads: many frames in one value of bytes, as the browser's component gets them.

A 32-bit length, a JSON header of that length, then the arrays the header speaks of: the history, and for
every frame the parameters, the surface and the tiles. `assets/transport/payload.js` reads what is written
here.
"""

import struct

import numpy as np
import orjson


def pack(header, arrays):
    """header: JSON-ready, finite numbers only; arrays: float32 and uint8, in the reader's order. The header
    is padded with spaces so that the arrays start at a multiple of four."""
    return pack_written(write_header(header), *(array.tobytes() for array in arrays))


def pack_first(view, room="live"):
    """What Streamlit hands the browser, once: which language is spoken, and where the socket is by which all
    else comes. It is always the same, since Streamlit would send it again whenever it changed. room: of the
    sockets."""
    header = {"generation": 0, "playing": False, "answer": 0, "frames": []}
    return pack(header | {"socket": f"{room}/{view.token}", "language": view.language}, [])


def write_header(header):
    """The bytes of a header, without padding."""
    return orjson.dumps(header, option=orjson.OPT_SERIALIZE_NUMPY)


def pack_written(text, *parts):
    """The same of a header that is written already, and of the bytes of arrays."""
    text += b" " * (-(4 + len(text)) % 4)
    return b"".join((struct.pack("<I", len(text)), text, *parts))


def padding(n_bytes):
    """The zeros that bring a length to a multiple of four."""
    return np.zeros(-n_bytes % 4, np.uint8)
