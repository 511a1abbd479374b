"""Who may use the files of the machine that the page runs on: name a folder on it, or have it fetch.

A visitor from elsewhere could ask for one path after the other and learn from the answers what there is. So
only who sits at this machine may, unless whoever runs the server says otherwise.
"""

import streamlit as st

from mlpviz.page.environment import LOCAL_FILES

HANDED_ON = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip", "Via")


def may_use_files():
    """Whether this visitor may."""
    told = LOCAL_FILES.value
    if told is not None:
        return told
    return is_local_address(st.get_option("server.address")) and is_local_visit(st.context.headers)


def is_local_address(address):
    """Whether only this machine reaches a server that listens there; None is everywhere."""
    return address in ("localhost", "::1") or (address or "").startswith("127.")


def is_local_visit(headers):
    """Whether a visitor asks for this machine by its local name, through no proxy. A proxy on the same
    machine, or a page elsewhere whose name leads here, asks by another."""
    host = headers.get("Host") or ""
    name = host[: host.find("]") + 1] if host.startswith("[") else host.partition(":")[0]
    handed_on = any(headers.get(header) for header in HANDED_ON)
    return not handed_on and is_local_address(name.strip("[]"))
