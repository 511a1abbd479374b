"""The preview of a table: what was guessed of how it is written, its first rows, and what each column is to
be, all for people to put right. Nothing of it touches the run."""

import re
from dataclasses import dataclass

import streamlit as st

from mlpviz.data import Table, make_samples, read_table
from mlpviz.data.roles import propose_task
from mlpviz.language import at_head, fill
from mlpviz.page import words
from mlpviz.page.telling import tell_again
from mlpviz.page.words.sentences import plain

N_ROWS = 5  # shown
MAX_REMARKS = 8  # on single columns


@dataclass(eq=False)
class Preview:
    """content: of a file or of the clipboard. guessed: the Table in it as it looks. table: the one that the
    answers make of it, (has_header, comma). label: the name of the column that was last chosen to be learned.
    """

    content: str | bytes
    guessed: Table
    table: Table
    answers: tuple[bool, str]
    label: str = ""

    def samples(self):
        """The TableSamples by the roles and the task that are chosen. Raises ValueError if there are none."""
        return make_samples(self.table, self.roles(), st.session_state["own_task"])

    def roles(self):
        """The role that is chosen for each column: whatever is neither the label nor an input is left out."""
        label, inputs = st.session_state["own_label"], st.session_state["own_inputs"]
        return [
            "label" if column.name == label else "input" if column.name in inputs else "left out"
            for column in self.table.columns
        ]

    def is_of(self, content):
        """Whether it shows this content, read as the visitor has it."""
        return self.content == content and self.answers == _answers()


def draw_preview(content):
    """Show a table and ask what is what in it. Raises ValueError, when everything that can be asked stands
    there, for what cannot be learned from."""
    preview = _take_up(content)
    _ask_how_written(preview.guessed)
    _read_as_answered(preview)
    if st.session_state.get("own_label") not in _names(preview.table):
        _propose(preview)
    _draw_rows(preview)
    _ask_roles(preview)
    st.markdown(plain(as_sentence(preview.samples().summary)))


def current_preview(content):
    """The Preview of this content, or None if what is shown is another."""
    preview = st.session_state.get("own_preview")
    return preview if preview is not None and preview.is_of(content) else None


def as_sentence(text):
    """What the library says of a table as a sentence, what it cites in quotation marks."""
    text = re.sub(r"`([^`]*)`", lambda cited: fill(words.phrases.QUOTED, name=cited[1]), text)
    return at_head(text).rstrip(".") + "."


def _take_up(content):
    """The Preview of this content: the one that is shown, with what was answered and chosen, or a new one."""
    preview = st.session_state.get("own_preview")
    if preview is None or preview.content != content:
        st.session_state["own_preview"] = None  # should it be no table
        table = read_table(content)
        preview = Preview(content, table, table, _as_guessed(table))
        st.session_state["own_preview"] = preview
        st.session_state["own_header"], st.session_state["own_comma"] = preview.answers
        _propose(preview)
    return preview


def _as_guessed(table):
    return table.has_header, table.numerals.comma


def _answers():
    return st.session_state.get("own_header"), st.session_state.get("own_comma")


def _names(table):
    return [column.name for column in table.columns]


def _ask_how_written(guessed):
    """What the first row is, and what a comma is where it may be either; elsewhere the guess stands. What
    is in doubt is said as long as nobody has decided against the guess."""
    tell_again("own_header", "own_comma")
    st.session_state.setdefault("own_header", guessed.has_header)
    comma = st.session_state.setdefault("own_comma", guessed.numerals.comma)
    with st.container(horizontal=True, gap="large"):
        rows, header = list(words.dialogs.OWN_HEADERS), words.dialogs.OWN_HEADER
        st.segmented_control(
            header, rows, format_func=words.dialogs.OWN_HEADERS.get, required=True, key="own_header"
        )
        if guessed.numerals.doubtful:
            commas = list(words.dialogs.OWN_COMMAS)
            st.segmented_control(
                words.dialogs.OWN_COMMA,
                commas,
                format_func=words.dialogs.OWN_COMMAS.get,
                required=True,
                key="own_comma",
            )
        else:
            st.session_state["own_comma"] = comma  # has no widget to keep it
    doubts = []
    if guessed.header_doubt and st.session_state["own_header"] == guessed.has_header:
        doubts.append(fill(words.dialogs.OWN_DOUBTS["header"], doubt=guessed.header_doubt))
    if guessed.numerals.doubtful and st.session_state["own_comma"] == guessed.numerals.comma:
        doubts.append(words.dialogs.OWN_DOUBTS["comma"])
    if doubts:
        st.warning(plain(as_sentence(" ".join(doubts))))


def _read_as_answered(preview):
    """Read the table again if the answers have changed. Raises ValueError if they leave none of it."""
    answers = _answers()
    if answers != preview.answers:
        table = preview.guessed
        if answers != _as_guessed(table):
            table = read_table(preview.content, has_header=answers[0], comma=answers[1])
        preview.table, preview.answers = table, answers
        _propose(preview)


def _propose(preview):
    """Choose the roles and the task that the table proposes."""
    table, names = preview.table, _names(preview.table)
    preview.label = names[table.roles.index("label")]
    st.session_state["own_label"] = preview.label
    st.session_state["own_inputs"] = [
        name for name, role in zip(names, table.roles, strict=True) if role == "input"
    ]
    st.session_state["own_task"] = table.task


def _draw_rows(preview):
    """The first rows, the role of each column in its heading."""
    table, task = preview.table, st.session_state["own_task"]
    headings = [
        f"{column.name} ({words.dialogs.OWN_ROLES[task][role]})"
        for column, role in zip(table.columns, preview.roles(), strict=True)
    ]
    rows = table.first_rows(N_ROWS)
    st.caption(fill(words.dialogs.OWN_ROWS, shown=len(rows), total=table.n_rows))
    cells = zip(*rows, strict=True) if rows else ((),) * len(headings)
    st.dataframe(dict(zip(headings, map(list, cells), strict=True)), hide_index=True, key="own_rows")


def _ask_roles(preview):
    """Which column is learned, as what, and from which others; and what there is to say of single ones."""
    tell_again("own_label", "own_inputs", "own_task")
    table, names = preview.table, _names(preview.table)
    label, task = st.columns([2, 1])
    label.selectbox(words.dialogs.OWN_LABEL, names, key="own_label", on_change=_swap_label, args=(preview,))
    task.segmented_control(
        words.dialogs.OWN_TASK,
        list(words.dialogs.OWN_TASKS),
        format_func=words.dialogs.OWN_TASKS.get,
        required=True,
        key="own_task",
    )
    others = [name for name in names if name != st.session_state["own_label"]]
    chosen = st.session_state.get("own_inputs", [])
    if not set(chosen) <= set(others):  # what the browser sent before it had these columns
        st.session_state["own_inputs"] = [name for name in chosen if name in others]
    st.multiselect(words.dialogs.OWN_INPUTS, others, help=words.dialogs.OWN_INPUTS_HELP, key="own_inputs")
    remarks = [
        fill(words.dialogs.OWN_REMARK, name=name, remark=remark)
        for name, remark, role, proposed in zip(
            names, table.remarks, preview.roles(), table.roles, strict=True
        )
        if remark and role == proposed
    ]
    if len(remarks) > MAX_REMARKS:
        remarks[MAX_REMARKS:] = [fill(words.dialogs.OWN_MORE_REMARKS, more=len(remarks) - MAX_REMARKS)]
    if remarks:
        st.caption(plain(words.phrases.REMARKED.join(remarks) + "."))


def _swap_label(preview):
    """Another column is the label now: it is no input, and the one before, if it has numbers, is."""
    chosen = st.session_state["own_label"]
    taken = {name for name in st.session_state["own_inputs"] if name != chosen}
    columns = {column.name: column for column in preview.table.columns}
    if preview.label != chosen and columns[preview.label].kind == "numbers":
        taken.add(preview.label)
    preview.label = chosen
    st.session_state["own_inputs"] = [name for name in columns if name in taken]
    st.session_state["own_task"] = propose_task(columns[chosen])
