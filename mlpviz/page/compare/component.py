"""The browser's part of comparing: a component with a socket of its own, as the live view is.

From Streamlit it gets its first payload only, and tells it that the page around it is out of date.
"""

import streamlit as st

_SCRIPT = """
let comparing;
const address = new URL("assets/compare.js", document.baseURI).href;
const loading = import(address).then((module) => (comparing = module.default));
export default (component) => {
  comparing ? comparing(component) : loading.then(() => comparing(component));
};
"""

_mount = st.components.v2.component(
    "mlpviz_compare",
    html='<div class="mlp-live mlp-compare"></div>',
    css="",
    js=_SCRIPT,
    isolate_styles=False,
)


def compare_component(payload):
    """Mounts the comparison. Returns what the browser wants opened, or None."""
    return _mount(key="compare", data=payload, on_page_change=_rerun, on_open_change=_rerun).open


def _rerun():
    """Streamlit runs the page anyway; this names what triggers it."""
