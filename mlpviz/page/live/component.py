"""The browser's part: one component that stays on the page and draws frames.

The script itself lies in `assets/` and is imported by the browser once; what is registered here is sent
again with every message and therefore a few lines only.
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


def live_component(payload, on_ask):
    """Mounts the live view with a payload; `on_ask` is called when the browser asks for something, which
    `asked()` then tells."""
    _mount(key="live", data=payload, on_ask_change=on_ask)


def asked():
    """What the browser asked for, a dict, or None."""
    state = st.session_state.get("live")
    return None if state is None else state.get("ask")
