"""Layers: the name, the colour and the dash of each dense layer, from the first to the output layer."""

import numpy as np

from mlpviz.figures import words
from mlpviz.language import fill

DASHES = ("solid", "5px,2px", "2px,2px", "8px,2px,2px,2px", "11px,3px", "8px,2px,2px,2px,2px,2px")
STOPS = np.array([(140, 92, 204), (40, 120, 190), (24, 160, 110)])  # violet, blue, green


def layer_names(n_layers: int) -> list[str]:
    """Names [n_layers]: "layer 1", …, "output", in the language that is spoken."""
    return [*(fill(words.LAYER, layer=layer) for layer in range(1, n_layers)), words.OUTPUT]


def shorten_layer_name(layer: int, name: str) -> str:
    """That of a layer, from 1, for where there is little room: its number, if it is called by that."""
    return fill(words.LAYER_SHORT, layer=layer) if name == fill(words.LAYER, layer=layer) else name


def layer_colours(n_layers: int) -> list[str]:
    """Colours [n_layers], #rrggbb, from the input side to the output side violet by blue to green: readable
    on light and dark."""
    along = np.linspace(0, 1, max(n_layers, 2))[:n_layers]
    colours = np.column_stack([np.interp(along, [0, 0.5, 1], channel) for channel in STOPS.T])
    return [f"#{r:02x}{g:02x}{b:02x}" for r, g, b in np.rint(colours).astype(int).tolist()]


def layer_dashes(n_layers: int) -> list[str]:
    """Dashes [n_layers], in Plotly's words, in turn: those of similar colours differ."""
    return [DASHES[layer % len(DASHES)] for layer in range(n_layers)]
