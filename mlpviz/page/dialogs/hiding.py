"""What a link is to hide: boxes in groups, to tick what goes or what stays, and ready choices."""

from functools import partial

import streamlit as st

from mlpviz.page import words
from mlpviz.page.hiding import NAMES, PRESETS
from mlpviz.page.panels.registry import PANELS
from mlpviz.page.telling import tell_again
from mlpviz.training.settings import SETTINGS

ONLY_POINTS = {name for name, setting in SETTINGS.items() if setting.only_points} | {"show_test", "paint"}
ONLY_IMAGES = {name for name, panel in PANELS.items() if panel.only_images} | {"mnist"}
WAYS = ("hide", "keep")  # what a tick means
WAY = "share-way"  # the key of which of them is used


def ask_what_to_hide(view):
    """The names that the visitor chose. What this problem has not is left out, unless it is hidden."""
    without = (ONLY_POINTS if view.experiment.images else ONLY_IMAGES) - view.hidden
    offered = {group: [name for name in names if name not in without] for group, names in NAMES.items()}
    every = {name for names in offered.values() for name in names}
    _draw_presets(every)
    st.session_state.setdefault(WAY, WAYS[len(view.hidden) > len(words.controls.HIDEABLE) / 2])
    tell_again(WAY)
    turn = partial(_turn, every, view.hidden)
    options = {"format_func": words.dialogs.SHARE_WAYS.get, "required": True, "label_visibility": "collapsed"}
    way = st.segmented_control(words.dialogs.SHARE_WAY, WAYS, key=WAY, on_change=turn, **options)
    ticked = set()
    for group, names in offered.items():
        st.caption(words.dialogs.SHARE_GROUPS[group])
        with st.container(horizontal=True, gap="small", key=f"share-{group}"):
            for name in names:
                key = f"{way}-{name}"
                st.session_state.setdefault(key, (name in view.hidden) == (way == "hide"))
                tell_again(key)
                if st.checkbox(words.controls.HIDEABLE[name], key=key, width=165):
                    ticked.add(name)
    return ticked if way == "hide" else words.controls.HIDEABLE.keys() - ticked


def _draw_presets(every):
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="share-presets"):
        st.markdown(words.dialogs.SHARE_HIDE, width="content")
        for preset, kept in PRESETS.items():
            label, help = words.dialogs.SHARE_PRESETS[preset]
            st.button(label, help=help, key=f"preset-{preset}", on_click=_choose, args=(kept, every))


def _choose(kept, every):
    """A ready choice, told in the way that takes fewer ticks."""
    st.session_state[WAY] = "hide" if every <= kept else "keep"
    _hide(every - kept, every)


def _hide(hidden, every):
    """Tick the boxes so that of every name these are hidden."""
    for name in every:
        st.session_state[f"hide-{name}"] = name in hidden
        st.session_state[f"keep-{name}"] = name not in hidden


def _turn(every, hidden):
    """A tick has the other meaning from now on; what is hidden stays."""
    is_hide = st.session_state[WAY] == "hide"
    before = "keep" if is_hide else "hide"
    ticked = {
        name for name in every if st.session_state.get(f"{before}-{name}", (name in hidden) == (not is_hide))
    }
    _hide(every - ticked if is_hide else ticked, every)
