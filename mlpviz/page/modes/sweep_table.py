"""The table of all trainings of a sweep: to be sorted, searched, saved, and any of them opened."""

from functools import partial

import streamlit as st

from mlpviz.page import words
from mlpviz.page.modes.sweep_grid import open_result
from mlpviz.page.sweeps.sweeping import sweeping_of
from mlpviz.page.sweeps.table import tabulate, write_file

MIME = {".csv": "text/csv", ".jsonl": "application/jsonl"}


def draw_table(view, job, kind):
    """kind: "grid" or "seeds"."""
    results = job.results()
    if not len(results):
        return
    address = (st.context.url or "").partition("?")[0].rstrip("/") + "/"
    labels = {**{name: words.controls.LABELS[name] for name in results.axes}, **words.sweep.COLUMNS}
    columns = {name: st.column_config.Column(label) for name, label in labels.items()}
    columns["link"] = st.column_config.LinkColumn(words.sweep.COLUMNS["link"], display_text=words.sweep.OPEN)
    with st.container(key=f"sweep-table-{kind}"):
        st.html(f"<h2>{words.sweep.TABLE}</h2>")
        looks = {"column_config": columns, "hide_index": True}
        frame = tabulate(job, results, address)
        if job.is_running:  # rows still move, and with them what is chosen
            st.dataframe(frame, key=f"sweep-rows-{kind}-running", **looks)
            return
        chosen = st.dataframe(
            frame, key=f"sweep-rows-{kind}", on_select="rerun", selection_mode="single-row", **looks
        )
        rows = [row for row in chosen.selection.rows if 0 <= row < len(results)]
        with st.container(key=f"sweep-files-{kind}", horizontal=True):
            st.button(
                words.sweep.OPEN_ROW,
                key=f"sweep_open_row_{kind}",
                help=None if rows else words.sweep.OPEN_ROW_HELP,
                disabled=not rows,
                on_click=_open_row,
                args=(view, results, rows),
            )
            for ending, label in words.sweep.DOWNLOADS.items():
                st.download_button(
                    label,
                    partial(write_file, results, ending, address),
                    file_name=f"{kind}{ending}",
                    mime=MIME[ending],
                    key=f"sweep_save_{kind}_{ending.strip('.')}",
                    icon=":material/download:",
                    on_click="ignore",
                )


def _open_row(view, results, rows):
    open_result(view, sweeping_of(view), results[rows[0]])
