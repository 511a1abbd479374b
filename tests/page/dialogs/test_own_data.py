"""Own data in their dialog: a table pasted or uploaded, and what stays as it is when something is wrong."""

import pytest
from pages import experiment_of, press, told, view_of
from payloads import say

from mlpviz.page.dialogs.own_data import ENDINGS, MAX_MEGABYTES, check_size

TABLE = "x,y,kind\n1,2,cat\n2,1,dog\n3,3,cat\n4,2,dog\n"


def test_a_pasted_table_is_the_data_from_then_on_and_survives_a_reset(app, own):
    own.paste(TABLE)
    own.use()
    view = view_of(app)
    assert view.experiment.dataset == "own"
    assert view.experiment.own.labels == ("cat", "dog")
    assert view.setup()["network"]["classes"] == ["cat", "dog"]
    view.advance(epochs=1)
    say(view, act="reset")
    assert (view.experiment.dataset, view.run.epochs) == ("own", 0)
    assert len(view.experiment.own.points) == 4


def test_values_make_a_regression_in_their_own_units(app, own):
    own.paste("1,2,100\n2,1,300\n3,3,250\n")
    own.use()
    assert experiment_of(app).dataset == "own_values"
    assert view_of(app).setup()["network"]["range"] == ["100", "300"]


def test_a_bad_table_is_refused_with_its_line_and_nothing_is_lost(app, own):
    view_of(app).advance(epochs=1)
    own.paste("1,2,a\n3,four,b\n")
    (problem,) = own.problems()
    assert "The table must have at least 2 rows, got 1" in problem
    assert "'four' in “column 2” (line 2)" in problem
    assert not [button for button in app.button if button.key == "own_use"]
    assert app.text_area(key="own_text").value == "1,2,a\n3,four,b\n"
    assert (experiment_of(app).dataset, view_of(app).run.epochs) == ("circle", 1)


def test_what_turns_out_wrong_at_the_last_moment_is_said_and_nothing_is_changed(app, own):
    own.paste("a,b,c,kind\n1,2,3,x\n2,1,4,y\n3,3,5,x\n4,2,6,y\n")
    app.multiselect(key="own_inputs").set_value([])
    own.use()
    problem = "Not changed: the table must have 1 to 64 columns for inputs, got 0"
    assert app.session_state["own_problem"] == problem
    assert experiment_of(app).dataset == "circle"


def test_what_was_wrong_the_last_time_is_not_said_again(app):
    app.session_state["own_problem"] = "Not changed: all of it"
    press(app, "own")
    assert not app.error


def test_an_uploaded_table_is_the_data_even_beside_a_pasted_one(app, own):
    own.paste("1,2,a\n2,1,b\n")
    own.upload(b"\xef\xbb\xbf" + TABLE.encode())  # as a spreadsheet saves it
    assert app.text_area(key="own_text").disabled
    own.use()
    assert experiment_of(app).own.labels == ("cat", "dog")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\xff\xfe1,2,a", "The file must be a table in plain text"),
        (b"1,2,a\n" * 400_000, f"at most {MAX_MEGABYTES} MB"),
        (b"", "at least 2 rows, got 0"),
    ],
)
def test_a_bad_file_is_refused(app, own, content, problem):
    own.upload(content)
    assert problem in "".join(own.problems())
    assert experiment_of(app).dataset == "circle"


def test_a_pasted_text_may_not_be_larger_than_a_file(own):
    own.paste("1,2,a\n" * 400_000)
    assert f"at most {MAX_MEGABYTES} MB" in "".join(own.problems())


def test_the_browser_is_told_what_may_be_uploaded(app):
    press(app, "own")
    (uploader,) = app.file_uploader
    assert uploader.proto.max_upload_size_mb == MAX_MEGABYTES
    assert {name.lstrip(".") for name in uploader.proto.type} == set(ENDINGS)


@pytest.mark.parametrize("sign", ["a", "ä"])
def test_the_largest_size_is_counted_in_bytes(sign):
    text = sign * ((MAX_MEGABYTES << 20) // len(sign.encode()))
    check_size(text)
    check_size(text.encode())
    for content in (text + "a", text.encode() + b"a"):
        with pytest.raises(ValueError, match="the table must be at most"):
            check_size(content)


def test_a_table_changed_since_it_was_last_seen_is_seen_before_it_is_used(app, own):
    own.paste(TABLE)
    app.text_area(key="own_text").set_value(TABLE.replace("dog", "fox"))
    own.use()
    assert experiment_of(app).dataset == "circle"
    own.paste(TABLE.replace("dog", "fox"))
    own.use()
    assert experiment_of(app).own.labels == ("cat", "fox")


def test_a_table_of_many_columns_is_standardized_and_what_was_done_is_told(app, own):
    own.paste("a;b;c;kind\n1,5;2;3;x\n2;1;4;y\n2;?;4;y\n3;5;1;x")
    own.use()
    assert experiment_of(app).dataset == "table"
    assert len(experiment_of(app).table.y) == 3
    (notice,) = told(app)
    assert notice.startswith(
        "3 of 4 rows used, 1 with missing values (line 4), “;” between columns, decimal comma"
    )
    assert notice.endswith("3 inputs, standardized.")
