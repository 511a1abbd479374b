"""Widgets: one for each setting, of a sort that follows from what `SETTINGS` says of it."""

from functools import partial

import streamlit as st

from mlpviz.language import write_number
from mlpviz.page import words
from mlpviz.page.controls.binding import bind_setting, bind_value, change_or_refuse, help_of
from mlpviz.page.live.readers import sizes_from_text
from mlpviz.training.settings import SETTINGS

MAX_SLIDER = 100  # how far apart the limits of a slider may be; further apart, a number is typed
MIXED = "mixed"  # in the menu of the activation, where the hidden layers differ in it


def draw_setting(view, name, *, widget=None, **options):
    """The widget of a setting, unless a link hides it. widget: of Streamlit, in place of the menu of a
    choice."""
    if name in view.hidden:
        return
    setting = SETTINGS[name]
    if setting.kind == "choice":
        _draw_choice(view, setting, widget or st.selectbox, options)
    elif setting.kind in _DRAW:
        _DRAW[setting.kind](view, setting, options)
    elif setting.good_values:
        _draw_row(view, setting, options)
    else:
        _draw_number(view, setting, options)


def _draw_choice(view, setting, widget, options):
    if setting.name == "activation":
        _draw_activation(view, setting, widget, options)
        return
    labels = words.controls.CHOICES[setting.name]
    bound = bind_setting(view, setting.name)
    widget(
        words.controls.LABELS[setting.name], list(setting.choices), format_func=labels.get, **bound, **options
    )


def _draw_activation(view, setting, widget, options):
    """That of all hidden layers. Where they differ the menu says so, and choosing one sets them all."""
    experiment = view.experiment
    used = set(experiment.activations) or {experiment.activation}
    value = MIXED if len(used) > 1 else used.pop()
    labels = {MIXED: words.controls.MIXED_LABEL, **words.controls.CHOICES[setting.name]}
    choices = [MIXED, *setting.choices] if value == MIXED else list(setting.choices)

    def change(chosen):
        if chosen != MIXED:
            change_or_refuse(view, activation=chosen)

    bound = {**bind_value(setting.name, value, change), "help": help_of(setting.name, view)}
    widget(words.controls.LABELS[setting.name], choices, format_func=labels.get, **bound, **options)


def _draw_row(view, setting, options):
    """Good values to choose from; another one that came by a link joins them."""
    values = sorted({*setting.good_values, getattr(view.experiment, setting.name)})
    bound = bind_setting(view, setting.name)
    st.select_slider(
        words.controls.LABELS[setting.name],
        values,
        format_func=lambda value: write_number(value, "g"),
        **bound,
        **options,
    )


def _draw_number(view, setting, options):
    """A whole number anywhere within its limits."""
    bound, limits = bind_setting(view, setting.name), (setting.minimum, setting.maximum)
    is_near = setting.maximum - setting.minimum <= MAX_SLIDER
    unit = words.controls.UNITS.get(setting.name)
    if unit:
        options = {"format": f"%d {unit.replace('%', '%%')}", **options}
    widget = st.slider if is_near else st.number_input
    widget(words.controls.LABELS[setting.name], *limits, step=setting.step, **bound, **options)


def _draw_text(view, setting, options, **convert):
    st.text_input(
        words.controls.LABELS[setting.name], **bind_setting(view, setting.name, **convert), **options
    )


def _say_sizes(sizes):
    """As they may be typed: "4-2"."""
    return SETTINGS["hidden_layer_sizes"].to_text(sizes) if sizes else words.compare.NO_HIDDEN_LAYER


_DRAW = {  # by the kind of a setting
    "rule": _draw_text,
    "sizes": partial(_draw_text, to_widget=_say_sizes, from_widget=sizes_from_text),
}
