"""The pictures of a sweep: a grid of surfaces or a heat map, whose cells hear clicks, and parallel axes."""

import numpy as np

from mlpviz import figures
from mlpviz.language import fill, write_number
from mlpviz.page import words
from mlpviz.page.sweeps.axes import LOGARITHMIC, write_value
from mlpviz.sweeps import measure_results

CELL_WIDTH, LETTER, LEFT, TOP, RIGHT = 92, 7, 36, 52, 4  # pixels of a grid of small pictures
ROW_HEIGHT = 44  # of a heat map


def make_cells(grid, best, reading, measure, theme):
    """Small pictures, or a heat map."""
    n_rows, n_columns = grid.medians.shape
    options = {
        "rows": grid.rows,
        "columns": grid.columns,
        "greater_is_better": reading.greater_is_better,
        "measure": fill(words.sweep.MEDIAN, measure=measure),
        "theme": theme,
    }
    if grid.surfaces is None:
        figure = figures.sweep_heatmap(grid.medians, grid.n_diverged, **options)
        _lay_targets(figure, grid, options["measure"])
        return figure.update_layout(height=120 + ROW_HEIGHT * n_rows, hovermode="closest")
    figure = figures.surface_grid(
        grid.surfaces,
        grid.medians,
        n_classes=grid.n_classes,
        n_trials=grid.n_trials,
        n_success=grid.n_success,
        n_diverged=grid.n_diverged,
        best=best and divmod(best.place, n_columns),
        **options,
    )
    figure.update_traces(marker={"size": 78}, selector={"type": "scatter"})
    _fit(figure, n_columns, longest=max(map(len, grid.rows[1])))
    return figure


def _fit(figure, n_columns, longest):
    """Cells of one size, whatever their number, and as large as their pictures. longest: letters in names."""
    left = LEFT + LETTER * longest
    down, across = np.shape(figure.data[0].z)[:2]
    height = CELL_WIDTH * n_columns * down / across
    figure.update_layout(width=left + CELL_WIDTH * n_columns + RIGHT, height=TOP + height + RIGHT)
    figure.update_layout(margin={"l": left, "t": TOP, "r": RIGHT, "b": RIGHT})
    figure.update_xaxes(range=[-0.5, across - 0.5], title={"standoff": 4})
    figure.update_yaxes(range=[down - 0.5, -0.5], autorange=False, title={"standoff": 4})


def _lay_targets(figure, grid, measure):
    """Over the cells of a heat map, which hears no clicks: what does, and tells the cell."""
    places = [(row, column) for row in range(len(grid.rows[1])) for column in range(len(grid.columns[1]))]
    figure.add_scatter(
        x=[grid.columns[1][column] for _, column in places],
        y=[grid.rows[1][row] for row, _ in places],
        mode="markers",
        marker={"symbol": "square", "size": ROW_HEIGHT, "opacity": 0},
        customdata=[list(place) for place in places],
        text=[write_number(grid.medians[place], ".4g") for place in places],
        hovertemplate=f"%{{y}}, %{{x}}<br>{measure} %{{text}}<extra></extra>",
        showlegend=False,
    )


def make_lines(results, reading, measure, theme):
    """A line for each training, through parallel axes."""
    values = measure_results(results, reading.measure, reading.value)
    settings, logarithmic = {}, {measure} if reading.measure == "test_loss" else set()
    for name in results.axes:
        column = [result.trial.cell[name] for result in results]
        is_number = all(isinstance(value, int | float) for value in column)
        settings[words.controls.LABELS[name]] = (
            column if is_number else [write_value(name, value) for value in column]
        )
        if name in LOGARITHMIC:
            logarithmic.add(words.controls.LABELS[name])
    figure = figures.parallel_coordinates(
        (measure, values),
        settings,
        logarithmic=logarithmic,
        greater_is_better=reading.greater_is_better,
        theme=theme,
    )
    figure.update_traces(labelfont={"size": 13}, tickfont={"size": 13})
    return figure.update_layout(height=420)
