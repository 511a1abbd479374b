"""The form of a sweep: what varies, its values, seeds and epochs; how many trainings that is and how long it
takes; and Start."""

from functools import partial

import streamlit as st

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.controls.binding import bind_value
from mlpviz.page.sweeps.axes import MAX_AXES, MAX_TEXT, list_settings
from mlpviz.page.sweeps.dispatcher import DISPATCHER
from mlpviz.page.sweeps.plan import SEEDS_OF_ONE, make_seeds_sweep, read_plan
from mlpviz.page.words.sentences import by_label, count, plain, summarize
from mlpviz.sweeps import describe_seconds
from mlpviz.training.settings import SETTINGS

ASK_AGAIN_SECONDS = 1.0


def draw_form(view, sweeping):
    DISPATCHER.warm_up()
    sweep, problems = read_plan(sweeping.plan, view.experiment)
    with st.container(key="sweep-form"):
        st.html(f"<p>{summarize(view.experiment)}</p>")
        with st.container(key="sweep-what"):
            _draw_what(view, sweeping, problems)
        with st.container(key="sweep-values"):
            for name in sweeping.plan.names_for(view.experiment):
                _draw_axis(view, sweeping, name, problems.get(name))
        if None in problems:
            st.error(plain(problems[None]))
        if sweeping.told:
            st.error(plain(sweeping.told))
    _draw_start(view, sweeping, sweep, problems)


def begin(sweeping, kind, sweep):
    """Have a sweep computed, or say why not."""
    try:
        sweeping.begin(kind, sweep)
    except ValueError as error:
        sweeping.told = by_label(error)


def _draw_what(view, sweeping, problems):
    plan = sweeping.plan
    st.multiselect(
        words.sweep.VARY,
        list_settings(view.experiment),
        format_func=words.controls.LABELS.get,
        max_selections=MAX_AXES,
        help=words.sweep.VARY_HELP,
        **bind_value(
            "sweep_names",
            plan.names_for(view.experiment),
            lambda names: _change_plan(view, sweeping, names=tuple(names[:MAX_AXES])),
        ),
    )
    for name, label, explanation in (
        ("seeds", words.sweep.SEEDS, words.sweep.SEEDS_HELP),
        ("epochs", words.sweep.EPOCHS, words.sweep.EPOCHS_HELP),
    ):
        change = partial(_change_number, view, sweeping, name)
        bound = bind_value(f"sweep_{name}", getattr(plan, name), change)
        with st.container(key=f"sweep-number-{name}"):
            # has no limits of its own: a number beyond them would never come here
            st.number_input(label, step=1, help=explanation, **bound)
            if name in problems:
                st.error(plain(problems[name]))


def _change_number(view, sweeping, name, number):
    _change_plan(view, sweeping, **{name: number})


def _change_plan(view, sweeping, **changes):
    sweeping.change_plan(**changes)
    view.nudge()  # the address of the page says it, too


def _draw_axis(view, sweeping, name, problem):
    """The values of a setting: a text to edit, or names to choose."""
    setting, values = SETTINGS[name], sweeping.plan.values_of(view.experiment, name)

    def change(edited):
        _change_plan(view, sweeping, edited=sweeping.plan.edit(name, edited).edited)

    bound = bind_value(f"sweep_axis_{name}", values, change)
    with st.container(key=f"sweep-axis-{name}"):
        if setting.kind == "choice":
            labels = words.controls.CHOICES[name]
            st.multiselect(
                words.controls.LABELS[name], list(setting.choices), format_func=labels.get, **bound
            )
        else:
            rule = fill(words.sweep.VALUES_HELP, minimum=setting.minimum, maximum=setting.maximum)
            explanation = words.sweep.SIZES_HELP if setting.kind == "sizes" else rule
            st.text_input(words.controls.LABELS[name], max_chars=MAX_TEXT, help=explanation, **bound)
        if problem:
            st.error(plain(problem))


def _draw_start(view, sweeping, sweep, problems):
    seconds = sweep and sweeping.estimate(sweep)
    if sweep and seconds is None:
        _wait_for_estimate(sweeping, sweep)
    with st.container(key="sweep-start", horizontal=True, vertical_alignment="center"):
        st.button(
            words.sweep.START,
            key="sweep_start",
            icon=":material/play_arrow:",
            type="primary",
            disabled=seconds is None,
            on_click=begin,
            args=(sweeping, "grid", sweep),
        )
        if seconds is not None:
            st.markdown(_describe_cost(sweep, sum(seconds.values()) / len(seconds)))
        epochs = sweeping.plan.epochs
        st.button(
            fill(words.sweep.SEEDS_OF_ONE, n=SEEDS_OF_ONE),
            key="sweep_seeds_of_one",
            help=fill(words.sweep.SEEDS_OF_ONE_HELP, n=SEEDS_OF_ONE, epochs=epochs),
            disabled="epochs" in problems,
            on_click=_begin_seeds,
            args=(view, sweeping),
        )


def _begin_seeds(view, sweeping):
    try:
        begin(sweeping, "seeds", make_seeds_sweep(view.experiment, sweeping.plan.epochs))
    except ValueError as error:
        sweeping.told = by_label(error)


@st.fragment(run_every=ASK_AGAIN_SECONDS)
def _wait_for_estimate(sweeping, sweep):
    if sweeping.estimate(sweep, patience=0) is not None:
        st.rerun()
    st.caption(words.sweep.ESTIMATING)


def _describe_cost(sweep, seconds_each):
    """How many trainings, and how long they take, given who else sweeps now."""
    n_others = DISPATCHER.count()
    sharing = fill(words.sweep.COST_SHARING, others=fill(words.sweep.OTHERS, n=n_others)) if n_others else ""
    return fill(
        words.sweep.COST,
        cells=count("cell", len(sweep.cells)),
        seeds=count("seed", len(sweep.seeds)),
        trials=count("training", len(sweep)),
        epochs=count("epoch", sweep.epochs),
        time=describe_seconds(DISPATCHER.forecast(len(sweep), seconds_each)),
        sharing=sharing,
    )
