"""What came of a sweep, cell by cell: small pictures, a heat map, or lines through parallel axes; how it is
judged; and the best cell, with its reason."""

import math

import streamlit as st

from mlpviz.language import fill, within
from mlpviz.page import words
from mlpviz.page.controls.binding import bind_value
from mlpviz.page.live.mode import open_experiment
from mlpviz.page.modes.sweep_pictures import make_cells, make_lines
from mlpviz.page.sweeps.table import make_grid, name_cell, summarize
from mlpviz.page.words.sentences import by_label, count, plain
from mlpviz.sweeps import find_best_cell

MAX_CELLS_JUDGED = 200  # as long as it runs: the test of ranks takes a while
NO_TOOLS = {"displayModeBar": False}


def draw_grid(view, sweeping, offer_seeds):
    """offer_seeds(result): draws what else can be done with the best cell."""
    job, reading = sweeping.grid, sweeping.reading
    is_numbers = job.sweep.experiment.task == "regression"
    draw_reading(sweeping, is_numbers)
    if not job.n_done:
        return
    results, summaries, best = sweeping.once("judged", job, lambda: _judge(job, reading))
    if not len(results):
        return
    measure = name_measure(reading, is_numbers)
    with st.container(key="sweep-columns"):
        with st.container(key="sweep-picture"):
            if len(results.axes) > 2:
                _draw_lines(sweeping, results, measure)
            else:
                _draw_cells(view, sweeping, results, summaries, best, measure)
        with st.container(key="sweep-best"):
            if best:
                _draw_best(view, sweeping, summaries, best, measure, offer_seeds)
            _draw_choice_of_cell(view, sweeping, summaries)


def _judge(job, reading):
    """(results, a Summary for each cell, the BestCell or None)"""
    results = job.results()
    summaries = summarize(results, reading)
    best = None
    if not job.is_running or len(summaries) <= MAX_CELLS_JUDGED:
        best = find_best_cell(results, measure=reading.measure, value=reading.value)
    return results, summaries, best


def draw_reading(sweeping, is_numbers):
    """How it is judged."""
    reading = sweeping.reading
    measures = {
        **words.sweep.MEASURES,
        **({"test_accuracy": words.sweep.MEASURE_OF_NUMBERS} if is_numbers else {}),
    }
    with st.container(key="sweep-reading", horizontal=True):
        for name, label, choices in (
            ("measure", words.sweep.MEASURE, measures),
            ("value", words.sweep.VALUE, words.sweep.VALUES),
        ):
            bound = bind_value(
                f"sweep_{name}",
                getattr(reading, name),
                lambda chosen, name=name: sweeping.change_reading(**{name: chosen}),
                default="default",
            )
            st.segmented_control(label, list(choices), format_func=choices.get, required=True, **bound)
        bound = bind_value(
            "sweep_goal", reading.goal, lambda goal: sweeping.change_reading(goal=goal), default="value"
        )
        label = words.sweep.GOAL_OF_NUMBERS if is_numbers else words.sweep.GOAL
        st.number_input(
            label,
            min_value=0.0,
            max_value=1.0,
            step=0.05,
            format="%.2f",
            help=words.sweep.GOAL_HELP,
            width=200,
            **bound,
        )


def name_measure(reading, is_numbers):
    if reading.measure == "test_accuracy" and is_numbers:
        return within(words.sweep.MEASURE_OF_NUMBERS)
    return within(words.sweep.MEASURES[reading.measure])


def theme_now():
    return st.context.theme.type or "light"


def open_result(view, sweeping, result):
    """Watch the very run that a result is of, or say why not."""
    try:
        open_experiment(view, result.trial.experiment, result.trial.epochs)
    except ValueError as error:
        sweeping.told = by_label(error)


def _draw_cells(view, sweeping, results, summaries, best, measure):
    """A click opens the typical training of a cell."""
    job, theme = sweeping.grid, theme_now()

    def make():
        grid = make_grid(results, summaries, job.sweep.trials[0].surface_cells)
        return grid, make_cells(grid, best, sweeping.reading, measure, theme)

    grid, figure = sweeping.once("cells", job, make, theme)

    def clicked():
        points = st.session_state["sweep-cells"].selection.points
        place = find_place(points, grid)
        if place is not None and summaries[place].typical is not None:
            open_result(view, sweeping, summaries[place].typical)

    with (
        st.container(key="sweep-scroller"),
        st.container(key="sweep-wide", width=figure.layout.width)
        if figure.layout.width
        else st.container(key="sweep-stretch"),
    ):
        st.plotly_chart(
            figure, theme=None, key="sweep-cells", on_select=clicked, selection_mode="points", config=NO_TOOLS
        )
    if grid.surfaces is not None:
        st.caption(words.sweep.SUCCESS_KEY)


def find_place(points, grid):
    """The place of the cell that was clicked at, or None. points: as Streamlit tells them."""
    n_rows, n_columns = grid.medians.shape
    for point in points:
        row, column = (int(number) for number in point.get("customdata") or (-1, -1))
        if 0 <= row < n_rows and 0 <= column < n_columns:
            return row * n_columns + column
    return None


def _draw_lines(sweeping, results, measure):
    """Three settings or more."""
    theme = theme_now()
    figure = sweeping.once(
        "lines", sweeping.grid, lambda: make_lines(results, sweeping.reading, measure, theme), theme
    )
    with st.container(key="sweep-stretch"):
        st.plotly_chart(figure, theme=None, key="sweep-lines", config=NO_TOOLS)
    st.caption(words.sweep.TOO_MANY_AXES_TO_DRAW)


def _draw_best(view, sweeping, summaries, best, measure, offer_seeds):
    job, reading = sweeping.grid, sweeping.reading
    summary, cells = summaries[best.place], job.sweep.cells
    title = words.sweep.BEST_SO_FAR if job.is_running else words.sweep.BEST
    st.html(f"<h2>{fill(title, cell=name_cell(cells[best.place]))}</h2>")
    st.markdown(plain(describe_best(cells, summaries, best, measure, reading)))
    with st.container(key="sweep-open-best", horizontal=True):
        _offer_open(view, sweeping, summary, "sweep_open_best", type="primary")
        offer_seeds(summary.typical)


def describe_best(cells, summaries, best, measure, reading):
    """Why that cell is the best, and how sure that is."""
    summary = summaries[best.place]
    if math.isinf(summary.median):
        return words.sweep.NONE_IS_GOOD
    reason = fill(
        words.sweep.BEST_BECAUSE,
        extreme=words.sweep.GREATEST if reading.greater_is_better else words.sweep.LEAST,
        measure=measure,
        median=summary.median,
        success=summary.n_success,
        seeds=count("seed", summary.n),
    )
    if best.second is None:
        return reason
    second = summaries[best.second]
    sentence = words.sweep.TOLD_APART if best.is_told_apart else words.sweep.NOT_TOLD_APART
    return f"{reason} " + fill(
        sentence,
        second=name_cell(cells[best.second]),
        median=second.median,
        seeds=count("seed", min(summary.n, second.n)),
        p=best.p,
    )


def _draw_choice_of_cell(view, sweeping, summaries):
    """What a click in the picture does, for who uses no mouse."""
    places = [place for place, summary in enumerate(summaries) if summary.typical is not None]
    cells = sweeping.grid.sweep.cells
    if len(places) < 2:
        return
    with st.container(key="sweep-choice", horizontal=True, vertical_alignment="bottom"):
        place = st.selectbox(
            words.sweep.CELL, places, format_func=lambda place: name_cell(cells[place]), key="sweep_cell"
        )
        _offer_open(view, sweeping, summaries[place], "sweep_open_cell")


def _offer_open(view, sweeping, summary, key, **options):
    st.button(
        words.sweep.OPEN,
        key=key,
        help=words.sweep.OPEN_HELP,
        on_click=open_result,
        args=(view, sweeping, summary.typical),
        **options,
    )
