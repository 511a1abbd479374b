"""The browser's part: one component that stays on the page and draws frames.

The script itself lies in `assets/` and is imported by the browser once; what is registered here is sent
again with every message and therefore a few lines only.
"""

import streamlit as st

_SCRIPT = """
const base = document.baseURI;
let module, latest;
import(new URL('assets/live.js', base).href).then((loaded) => {
  module = loaded;
  if (latest) module.default(latest);
});
export default function (component) {
  latest = component;
  if (module) module.default(component);
}
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
