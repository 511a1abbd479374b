"""The browser's part: one component that stays on the page, draws frames and has a socket of its own.

The script itself lies in `assets/` and is imported by the browser once. From Streamlit it gets its first
payload only, and tells it two things: that the page around it is out of date, and what to open.
"""

import streamlit as st

_SCRIPT = """
let live;
const address = new URL("assets/live.js", document.baseURI).href;
const loading = import(address).then((module) => (live = module.default));
export default (component) => {
  live ? live(component) : loading.then(() => live(component));
};
"""

_mount = st.components.v2.component(
    "mlpviz_live", html='<div class="mlp-live"></div>', css="", js=_SCRIPT, isolate_styles=False
)


def live_component(payload):
    """Mounts the live view. Returns what the browser wants opened, or None."""
    return _mount(key="live", data=payload, on_page_change=_rerun, on_open_change=_rerun).open


def _rerun():
    """Streamlit runs the page anyway; this names what triggers it."""
