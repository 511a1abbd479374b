"""The browser's part: one component that stays on the page, draws frames and has a socket of its own.

The script itself lies in `assets/` and is imported by the browser once. From Streamlit it gets its first
payload only, and tells it two things: that the page around it is out of date, and what to open.
"""

import streamlit as st

_SCRIPT = """
let mount;
const address = new URL("assets/{name}.js", document.baseURI).href;
const loading = import(address).then((module) => (mount = module.default));
export default (component) => {{
  mount ? mount(component) : loading.then(() => mount(component));
}};
"""


def make_component(name, classes):
    """A function that mounts, with its first payload, what the script assets/NAME.js makes of an element of
    these classes, and returns what the browser wants opened, or None."""
    mount = st.components.v2.component(
        f"mlpviz_{name}",
        html=f'<div class="{classes}"></div>',
        css="",
        js=_SCRIPT.format(name=name),
        isolate_styles=False,
    )

    def component(payload):
        return mount(key=name, data=payload, on_page_change=_rerun, on_open_change=_rerun).open

    return component


def _rerun():
    """Streamlit runs the page anyway; this names what triggers it."""


live_component = make_component("live", "mlp-live")
