"""Who may use the files of the machine, and what the others are told."""

import pytest
import streamlit as st
from pages import open_page, press, told

from mlpviz.data.mnist import FOLDER_VARIABLE
from mlpviz.page.access import is_local_address, is_local_visit, may_use_files
from mlpviz.page.words.english.dialogs import MNIST_BROKEN, MNIST_NOT_HERE


@pytest.mark.parametrize(
    ("headers", "local"),
    [
        ({"Host": "localhost:8501"}, True),
        ({"Host": "127.0.0.1:8501"}, True),
        ({"Host": "[::1]:8501"}, True),
        ({"Host": "school.example"}, False),
        ({"Host": "localhost.school.example"}, False),
        ({"Host": "10.0.0.5:8501"}, False),
        ({"Host": "localhost", "X-Forwarded-For": "10.0.0.5"}, False),
        ({"Host": "localhost", "Via": "1.1 proxy"}, False),
        ({"Host": ""}, False),
        ({}, False),
    ],
)
def test_who_asks_for_this_machine_by_its_own_name_sits_at_it(headers, local):
    assert is_local_visit(headers) == local


@pytest.mark.parametrize(
    ("address", "local"),
    [("localhost", True), ("127.0.0.1", True), ("::1", True), ("0.0.0.0", False), ("", False), (None, False)],
)
def test_a_server_that_listens_here_only_is_reached_from_here_only(address, local):
    assert is_local_address(address) == local


@pytest.mark.parametrize(("told", "may"), [("yes", True), ("no", False), (None, False)])
def test_whoever_runs_the_server_has_the_last_word(told, may, monkeypatch):
    """Without a word of theirs, a visit that nothing is known of, as here, may not."""
    monkeypatch.delenv("MLPVIZ_LOCAL_FILES", raising=False)
    if told:
        monkeypatch.setenv("MLPVIZ_LOCAL_FILES", told)
    assert st.get_option("server.address") == "localhost"
    assert may_use_files() == may


def test_from_elsewhere_no_folder_can_be_named_and_nothing_fetched(monkeypatch):
    monkeypatch.setenv("MLPVIZ_LOCAL_FILES", "no")
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    app = press(open_page(dataset="digits"), "mnist")
    assert MNIST_NOT_HERE in [one.value for one in app.markdown]
    assert not [
        one
        for one in (*app.text_input, *app.button)
        if one.key in ("mnist_folder", "mnist_fetch", "mnist_read")
    ]


def test_from_elsewhere_a_folder_that_is_remembered_is_not_looked_for(monkeypatch, small_mnist):
    """A cookie is whatever a visitor says that it is."""
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    monkeypatch.setattr(type(st.context), "cookies", {"mlpviz_mnist": str(small_mnist)})
    for allowed, dataset in (("no", "digits"), ("yes", "mnist")):
        monkeypatch.setenv("MLPVIZ_LOCAL_FILES", allowed)
        assert open_page(dataset="mnist").session_state["view"].experiment.dataset == dataset


def test_from_elsewhere_the_path_of_the_servers_folder_is_not_told(monkeypatch, tmp_path):
    monkeypatch.setenv("MLPVIZ_LOCAL_FILES", "no")
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "secret"))
    notices = told(open_page(dataset="mnist"))
    assert any(MNIST_BROKEN in notice for notice in notices)
    assert "secret" not in str(notices)
