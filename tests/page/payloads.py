"""Payloads of the live view, read as the browser reads them."""

import json
import struct

import numpy as np


def unpack(payload):
    """(header, history by name, frames), read as the browser reads it."""
    (length,) = struct.unpack_from("<I", payload)
    header = json.loads(payload[4 : 4 + length])
    assert (4 + length) % 4 == 0
    body = memoryview(payload)[4 + length :]
    n, series = header["history"]["n"], header["history"]["series"]
    columns = np.frombuffer(body, np.float32, n * len(series)).reshape(len(series), n)
    return header, dict(zip(series, columns, strict=True)), body[4 * columns.size :]
