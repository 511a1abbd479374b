"""The browser's part of the wall: a component with a socket of its own, as the live view is."""

from mlpviz.page.live.component import make_component

wall_component = make_component("wall", "mlp-live mlp-wall")
