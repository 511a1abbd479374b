"""Notices: what the page says above the pictures, such as why something was refused, or that the run blew up
and what to try."""

from dataclasses import asdict

import streamlit as st

from mlpviz.diagnostics import suggest_remedies, trace_divergence
from mlpviz.page.words import notices as words
from mlpviz.page.words.sentences import fill, layer_name


def draw_notices(view):
    for notice in view.notices.take():
        st.warning(notice)
    if view.run.diverged:
        with st.container(key="diverged", border=True):
            _explain_divergence(view.run)
            _offer_remedies(view)


def _explain_divergence(run):
    """Where it broke, and what the history says about it."""
    n_layers, broken, seen = len(run.mlp.dense), run.diverged, trace_divergence(run)
    st.markdown(words.DIVERGED.format(**asdict(broken), where=layer_name(broken.layer, n_layers)))
    st.markdown(fill(words.EVIDENCE, **asdict(seen), where=layer_name(seen.layer, n_layers)))
    if seen.since is not None:
        st.markdown(fill(words.EVIDENCE_SINCE, since=seen.since))


def _offer_remedies(view):
    """Two ways on: the same start with other settings, if some help, or the last finite state."""
    if remedies := suggest_remedies(view.experiment):
        st.caption(words.REMEDIES_ASK)
        with st.container(horizontal=True, gap="small"):
            for name, settings in remedies.items():
                label = words.REMEDIES[name].format(**settings)
                st.button(label, key=f"remedy-{name}", on_click=_start_with, args=(view, settings))
    st.caption(words.RESUME_ASK)
    st.button(words.RESUME, key="resume", on_click=view.resume)


def _start_with(view, settings):
    try:
        view.change(**settings)
        view.start(view.experiment)
    except ValueError as error:
        view.notices.refuse(error)
