"""The headers with which every answer goes out: what a browser may do with the page, and who may frame it.

Nothing may come from elsewhere, and no script runs but those that lie here, Streamlit's own and those that
it makes a module of while the page runs (blob:). Styles stand in the elements, as React and Plotly set them.
"""

import base64
import hashlib
import re
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware

from mlpviz.page.environment import FRAME_ANCESTORS

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def list_hashes(html):
    """The hashes, as a policy names them, of the scripts that stand in a page."""
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE.findall(html))
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def make_policy(hashes=(), frame_ancestors="*"):
    """The Content-Security-Policy. hashes: of scripts that stand in the page itself."""
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self' blob:", *hashes]),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "media-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'self'",
            f"frame-ancestors {frame_ancestors}",
        ]
    )


def _index():
    """The page that Streamlit serves."""
    return (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")


class SecurityHeaders:
    """Adds the headers to every answer of an ASGI app."""

    def __init__(self, app, frame_ancestors=None):
        self._app = app
        self._headers = {
            "Content-Security-Policy": make_policy(
                list_hashes(_index()), frame_ancestors or FRAME_ANCESTORS.value
            ),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",  # a link holds what the visitor typed
            "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
        }

    async def __call__(self, scope, receive, send):
        async def send_with_headers(message):
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers[name] = value
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)


MIDDLEWARE = [Middleware(SecurityHeaders)]
