"""Own data in their dialog: a table pasted or uploaded, and what stays as it is when something is wrong."""

import pytest
from pages import experiment_of, open_page, press, view_of
from payloads import say

from mlpviz.page.dialogs.own_data import ENDINGS, MAX_MEGABYTES, read_samples

TABLE = "x,y,kind\n1,2,cat\n2,1,dog\n3,3,cat\n4,2,dog\n"


@pytest.fixture
def app():
    return open_page()


def use_table(app, text, task="classification"):
    press(app, "own")
    app.segmented_control(key="own_task").set_value(task)
    app.text_area(key="own_text").set_value(text)
    press(app, "own_use")


def upload(app, content, name="table.csv"):
    press(app, "own")
    app.file_uploader(key="own_file").set_value((name, content, "text/csv"))
    press(app, "own_use")


def test_a_pasted_table_is_the_data_from_then_on_and_survives_a_reset(app):
    use_table(app, TABLE)
    view = view_of(app)
    assert view.experiment.dataset == "own"
    assert view.experiment.own.labels == ("cat", "dog")
    assert view.setup()["network"]["classes"] == ["cat", "dog"]
    view.advance(epochs=1)
    say(view, act="reset")
    assert (view.experiment.dataset, view.run.epochs) == ("own", 0)
    assert len(view.experiment.own.points) == 4


def test_values_make_a_regression_in_their_own_units(app):
    use_table(app, "1,2,100\n2,1,300\n3,3,250\n", "regression")
    assert experiment_of(app).dataset == "own_values"
    assert view_of(app).setup()["network"]["range"] == ["100", "300"]


def test_a_bad_table_is_refused_with_its_line_and_nothing_is_lost(app):
    view_of(app).advance(epochs=1)
    use_table(app, "1,2,a\n3,four,b\n")
    problem = app.session_state["own_problem"]
    assert "'four' in" in problem
    assert "(line 2)" in problem
    assert (experiment_of(app).dataset, view_of(app).run.epochs) == ("circle", 1)


def test_what_was_wrong_the_last_time_is_not_said_again(app):
    use_table(app, "1,2,a\n3,four,b\n")
    press(app, "own")
    assert not app.error


def test_an_uploaded_table_is_the_data(app):
    upload(app, b"\xef\xbb\xbf" + TABLE.encode())  # as a spreadsheet saves it
    assert experiment_of(app).own.labels == ("cat", "dog")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\xff\xfe1,2,a", "the file must be a table in plain text"),
        (b"1,2,a\n" * 400_000, f"at most {MAX_MEGABYTES} MB"),
        (b"", "at least 2 rows, got 0"),
    ],
)
def test_a_bad_file_is_refused(app, content, problem):
    upload(app, content)
    assert problem in app.session_state["own_problem"]
    assert experiment_of(app).dataset == "circle"


def test_a_pasted_text_may_not_be_larger_than_a_file(app):
    use_table(app, "1,2,a\n" * 400_000)
    assert f"at most {MAX_MEGABYTES} MB" in app.session_state["own_problem"]


def test_the_browser_is_told_what_may_be_uploaded(app):
    press(app, "own")
    (uploader,) = app.file_uploader
    assert uploader.proto.max_upload_size_mb == MAX_MEGABYTES
    assert {name.lstrip(".") for name in uploader.proto.type} == set(ENDINGS)


def test_a_file_of_just_the_largest_size_is_read():
    content = b"1,2,a\n3,4,b\n".ljust(MAX_MEGABYTES << 20)
    assert read_samples(content, "classification").n_used == 2
    with pytest.raises(ValueError, match="the table must be at most"):
        read_samples(content + b" ", "classification")


def test_a_table_of_many_columns_is_standardized_and_what_was_done_is_told(app):
    press(app, "own")
    app.segmented_control(key="own_task").set_value("classification")
    app.text_area(key="own_text").set_value("a;b;c;kind\n1,5;2;3;x\n2;1;4;y\n2;?;4;y\n3;5;1;x")
    app.button(key="own_use").click().run()
    assert experiment_of(app).dataset == "table"
    assert len(experiment_of(app).table.y) == 3
    (told,) = (warning.value for warning in app.warning)
    assert told.startswith("3 of 4 rows used, 1 with missing values (line 4)")
    assert "decimal comma" in told
