"""The browser's part of comparing: a component with a socket of its own, as the live view is."""

from mlpviz.page.live.component import make_component

compare_component = make_component("compare", "mlp-live mlp-compare")
