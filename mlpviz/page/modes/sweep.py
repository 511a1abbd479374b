"""Sweep: every combination of a few settings, each from several starts. The form, what is under way, and what
came of it."""

import streamlit as st

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.modes.sweep_form import begin, draw_form
from mlpviz.page.modes.sweep_grid import draw_grid
from mlpviz.page.modes.sweep_seeds import draw_seeds
from mlpviz.page.modes.sweep_table import draw_table
from mlpviz.page.sweeps.dispatcher import DISPATCHER
from mlpviz.page.sweeps.plan import SEEDS_OF_ONE, make_seeds_sweep
from mlpviz.page.sweeps.sweeping import sweeping_of
from mlpviz.page.words.sentences import plain, say_rule, summarize
from mlpviz.sweeps import describe_seconds

TICK_SECONDS = 1.0


def draw(view):
    sweeping = sweeping_of(view)
    for notice in view.notices.describe():
        st.info(plain(notice["text"]))
    with st.container(key="sweep"):
        if sweeping.running:
            _follow(view)
        else:
            with st.container(key="sweep-head"):
                draw_form(view, sweeping)
            _draw_results(view, sweeping)


@st.fragment(run_every=TICK_SECONDS)
def _follow(view):
    """What is under way, drawn anew every second."""
    sweeping = sweeping_of(view)
    job = sweeping.running
    if job is None:
        st.rerun()
    with st.container(key="sweep-head"):
        _draw_progress(sweeping, job)
    _draw_results(view, sweeping)


def _draw_progress(sweeping, job):
    standing = DISPATCHER.describe(job)
    with st.container(key="sweep-progress", horizontal=True, vertical_alignment="center"):
        st.button(
            words.sweep.STOP, key="sweep_stop", icon=":material/stop:", type="primary", on_click=sweeping.stop
        )
        text = fill(words.sweep.PROGRESS, done=standing.n_done, trials=standing.n_trials)
        left = fill(words.sweep.LEFT, time=describe_seconds(standing.seconds_left))
        st.progress(standing.n_done / standing.n_trials, text=f"{text} · {left}")
        st.html(f"<p>{summarize(job.sweep.experiment)}</p>")
    if sweeping.frozen:
        st.info(words.classroom.IS_FROZEN)
    elif standing.place and standing.n_others:
        st.caption(fill(words.sweep.WAITING, place=standing.place))


def _draw_results(view, sweeping):
    """At the same place of the page while it is under way and after it, or all pictures would vanish once."""
    with st.container(key="sweep-results"):
        _draw_each(view, sweeping)


def _draw_each(view, sweeping):
    if not (sweeping.grid or sweeping.seeds):
        st.caption(words.sweep.NOTHING_YET)
        return
    shown = [job for job in (sweeping.grid, sweeping.seeds) if job]
    with st.container(key="sweep-losses"):
        for job in shown:
            _tell_of_losses(job)
    if sweeping.grid:
        more = _offer_seeds(view, sweeping)
        draw_grid(view, sweeping, more)
    if sweeping.seeds:
        draw_seeds(view, sweeping)
    for job in shown:
        draw_table(view, job, "grid" if job is sweeping.grid else "seeds")


def _offer_seeds(view, sweeping):
    """A function that draws the button for many seeds of a cell, given one of its results."""

    def offer(result):
        if not sweeping.running:
            sweep = make_seeds_sweep(result.trial.experiment, result.trial.epochs)
            label = fill(words.sweep.SEEDS_OF_CELL, n=SEEDS_OF_ONE)
            st.button(label, key="sweep_seeds_of_cell", on_click=begin, args=(sweeping, "seeds", sweep))

    return offer


def _tell_of_losses(job):
    """What did not come to a result, and why."""
    if job.state == "stopped":
        st.caption(fill(words.sweep.STOPPED, done=job.n_done, trials=len(job.sweep)))
    failures = job.results().failures
    if failures:
        st.warning(fill(words.sweep.FAILED, n=len(failures), reason=plain(say_rule(failures[0].reason))))
