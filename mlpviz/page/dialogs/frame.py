"""A frame for a page of the visitor's, of the height that the playground has at that width.

The browser measures it: it opens the address in a frame out of sight, and hears the height that the page
there posts, as any page around a frame does.
"""

import streamlit as st

_SCRIPT = """
const address = new URL("assets/view/frame.js", document.baseURI).href;
const loading = import(address).then((module) => module.measure);
export default (component) => loading.then((measure) => measure(component));
"""

_mount = st.components.v2.component("mlpviz_frame", css="", js=_SCRIPT, isolate_styles=False)


def measure_height(address, width):
    """The height in pixels of the page at an address in a frame of that width, or None as long as the browser
    has not measured it."""
    wanted = {"address": address, "width": width}
    measured = _mount(key="frame", data=wanted, on_measured_change=_rerun).measured
    if measured and wanted == {name: measured.get(name) for name in wanted}:
        return int(measured["height"])
    return None


def _rerun():
    """Streamlit runs the dialog anyway; this names what triggers it."""
