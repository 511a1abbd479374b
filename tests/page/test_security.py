"""The headers of every answer. That they let the page work, and what they forbid, a browser's test shows."""

import asyncio
import hashlib
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.responses import PlainTextResponse

from mlpviz.page.security import SecurityHeaders, list_hashes, make_policy


def headers_for(host, **options):
    """Those of an answer to who asks for that host."""
    sent = []

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": "/", "headers": [(b"host", host.encode())]}
    app = SecurityHeaders(PlainTextResponse("hello", headers={"X-Own": "stays"}), **options)
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, app(scope, None, send)).result()
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


def test_every_answer_says_what_a_browser_may_do_with_it():
    headers = headers_for("school.example")
    assert headers["x-own"] == "stays"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    policy = headers["content-security-policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert scripts.startswith("script-src 'self' blob: 'sha256-")
    assert "unsafe" not in scripts
    assert "http" not in policy


def test_only_at_this_machine_may_text_be_evaluated():
    assert "'unsafe-eval'" in headers_for("localhost:8501")["content-security-policy"]


@pytest.mark.parametrize(
    ("ancestors", "says"),
    [
        ("*", None),
        ("'none'", "frame-ancestors 'none'"),
        ("'self' https://school.example", "frame-ancestors 'self' https://school.example"),
    ],
)
def test_whoever_runs_the_server_says_who_may_frame_the_page(ancestors, says):
    policy = headers_for("school.example", frame_ancestors=ancestors)["content-security-policy"]
    assert next((part for part in policy.split("; ") if "frame-ancestors" in part), None) == says


def test_a_script_that_stands_in_the_page_is_allowed_by_its_hash():
    digest = b64encode(hashlib.sha256(b" let a = 1\n").digest()).decode()
    html = "<script> let a = 1\n</script><script src='x.js'></script>"
    assert list_hashes(html) == [f"'sha256-{digest}'"]
    assert f"script-src 'self' blob: 'sha256-{digest}';" in make_policy(list_hashes(html))
