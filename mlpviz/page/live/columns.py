"""The columns of a table as inputs of the diagram: each with its name, and a tile of it over the plane."""

import numpy as np

from mlpviz import figures
from mlpviz.diagnostics import make_grid
from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.live.pictures import TILE_CELLS
from mlpviz.page.panels.parts import rows_in_plane
from mlpviz.page.wire import encode_bytes


def describe_columns(run):
    """The inputs, if they are the columns of a table, and what there is to say of the plane."""
    names = run.samples.columns.names[:-1]
    over_plane = run.samples.encode_inputs(run.projection.from_plane(make_grid(TILE_CELLS)), np.float64)
    tiles = over_plane[:, :-1].T.reshape(len(names), TILE_CELLS, TILE_CELLS)
    shown = {part: len(y) for part, (_, y) in rows_in_plane(run).items()}
    return {
        "inputs": [
            {"name": f"column-{k}", "label": name, "on": True, **_describe_tile(tile)}
            for k, (name, tile) in enumerate(zip(names, tiles, strict=True), 1)
        ],
        "active_inputs": [f"column-{k}" for k in range(1, len(names) + 1)],
        "columns": {"plane": fill(words.live.PLANE_OF_TABLE, explained=run.projection.explained, **shown)},
    }


def _describe_tile(tile):
    scale = max(1.0, float(np.abs(tile).max()))
    return {"tile": encode_bytes(figures.diverging_bytes(tile, scale)), "scale": scale}
