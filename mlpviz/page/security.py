"""The headers with which every answer goes out: what a browser may do with the page, and who may frame it.

Nothing may come from elsewhere, and no script runs but those that lie here, Streamlit's own and those that
it makes a module of while the page runs (blob:). Styles stand in the elements, as React and Plotly set them.
Whoever sits at this machine may evaluate text, too, since that is how tools drive and measure a page.
"""

import base64
import hashlib
import re
from pathlib import Path

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware

from mlpviz.page.access import is_local_visit
from mlpviz.page.environment import FRAME_ANCESTORS

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def list_hashes(html):
    """The hashes, as a policy names them, of the scripts that stand in a page."""
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE.findall(html))
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def make_policy(scripts=(), frame_ancestors="*"):
    """The Content-Security-Policy. scripts: what may run besides, such as the hashes of those that stand in
    the page itself."""
    # An asterisk would still forbid a page that lies on a disk, so nothing is said instead
    framing = [] if frame_ancestors == "*" else [f"frame-ancestors {frame_ancestors}"]
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self' blob:", *scripts]),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "media-src 'self'",
            "connect-src 'self'",
            "frame-src 'self'",  # in which Share measures the page
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'self'",
            *framing,
        ]
    )


def _index():
    """The page that Streamlit serves."""
    return (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")


class SecurityHeaders:
    """Adds the headers to every answer of an ASGI app."""

    def __init__(self, app, frame_ancestors=None):
        self._app = app
        hashes, ancestors = list_hashes(_index()), frame_ancestors or FRAME_ANCESTORS.value
        self._policy = make_policy(hashes, ancestors)
        self._policy_here = make_policy([*hashes, "'unsafe-eval'"], ancestors)
        self._headers = {
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",  # a link holds what the visitor typed
            "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
        }

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        is_here = is_local_visit(Headers(scope=scope))

        async def send_with_headers(message):
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = self._policy_here if is_here else self._policy
                for name, value in self._headers.items():
                    headers[name] = value
            await send(message)

        await self._app(scope, receive, send_with_headers)


MIDDLEWARE = [Middleware(SecurityHeaders)]
