"""Many seeds of one experiment: how often it works, how each start goes, and where the networks disagree."""

import streamlit as st

from mlpviz import figures
from mlpviz.language import at_head, fill
from mlpviz.page import words
from mlpviz.page.modes.sweep_grid import NO_TOOLS, draw_reading, name_measure, theme_now
from mlpviz.page.sweeps.table import summarize
from mlpviz.page.words import sentences
from mlpviz.sweeps import average_surfaces, fan_curves, measure_disagreement, stack_surfaces
from mlpviz.training.run import Run

HEIGHT = 340  # pixels of the pictures


def draw_seeds(view, sweeping):
    job, reading = sweeping.seeds, sweeping.reading
    results = job.results()
    experiment = job.sweep.experiment
    is_numbers = experiment.task == "regression"
    with st.container(key="sweep-seeds"):
        title = fill(words.sweep.SEEDS_TITLE, n=len(job.sweep))
        st.html(f"<h2>{title}</h2><p>{sentences.summarize(experiment)}</p>")
        if not sweeping.grid:
            draw_reading(sweeping, is_numbers)
        if not len(results):
            return
        (summary,) = summarize(results, reading)
        low, high = summary.interval
        text = fill(
            words.sweep.SEEDS_SUCCESS,
            success=summary.n_success,
            n=summary.n,
            rate=summary.success_rate,
            low=low,
            high=high,
        )
        if summary.n_diverged:
            text += " " + fill(words.sweep.SEEDS_DIVERGED, n=summary.n_diverged)
        st.markdown(text)
        with st.container(key="sweep-seeds-pictures"):
            if any(result.surface is not None and not result.diverged for result in results):
                _draw_surfaces(sweeping, experiment, results)
            _draw_fan(sweeping, results, name_measure(reading, is_numbers))


def _draw_surfaces(sweeping, experiment, results):
    theme = theme_now()
    mean, disagreement = sweeping.once(
        "surfaces", sweeping.seeds, lambda: _make_surfaces(experiment, results, theme), theme
    )
    disagree = words.sweep.DISAGREEMENT_CAPTIONS[_name_kind(experiment, results)]
    for key, title, caption, figure in (
        ("sweep-mean", words.sweep.MEAN, words.sweep.MEAN_CAPTION, mean),
        ("sweep-disagreement", words.sweep.DISAGREEMENT, disagree, disagreement),
    ):
        with st.container(key=f"{key}-part"):
            st.html(f"<h3>{title}</h3><p>{caption}</p>")
            st.plotly_chart(figure, theme=None, key=key, config=NO_TOOLS)


def _name_kind(experiment, results):
    """Of what is predicted, for the words."""
    if experiment.task == "regression":
        return "values"
    return "two" if results[0].n_classes == 2 else "more"


def _make_surfaces(experiment, results, theme):
    """(mean answer, disagreement), figures"""
    run = Run(experiment)  # for its samples
    surfaces, n_classes = stack_surfaces(results), run.n_classes
    looks = {"task": run.task, "n_classes": n_classes, "theme": theme}
    mean = figures.mean_surface(
        average_surfaces(surfaces),
        surfaces,
        *(run.X_train, run.y_train, run.X_test, run.y_test),
        **looks,
    )
    disagreement = figures.disagreement_map(
        measure_disagreement(surfaces, n_classes),
        *(run.X_train, run.y_train, run.X_test, run.y_test),
        **looks,
    )
    return mean.update_layout(width=None, height=HEIGHT), disagreement.update_layout(height=HEIGHT)


def _draw_fan(sweeping, results, measure):
    theme = theme_now()
    figure = sweeping.once(
        "fan", sweeping.seeds, lambda: _make_fan(results, sweeping.reading, measure, theme), theme
    )
    with st.container(key="sweep-fan-part"):
        st.html(f"<h3>{at_head(measure)}</h3><p>{words.sweep.FAN_CAPTION}</p>")
        st.plotly_chart(figure, theme=None, key="sweep-fan", config=NO_TOOLS)


def _make_fan(results, reading, measure, theme):
    fan = fan_curves(list(results), reading.measure)
    figure = figures.seed_fan(
        *(fan.epochs, fan.curves, fan.median, fan.low, fan.high),
        labels=[fill(words.sweep.SEED, n=result.trial.seed) for result in results],
        measure=measure,
        theme=theme,
    )
    return figure.update_layout(height=HEIGHT)
