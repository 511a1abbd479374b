"""The preview of a table: what was guessed is shown and asked, and the run learns what was chosen."""

import numpy as np
from pages import experiment_of
from sklearn.datasets import load_iris

from mlpviz.page.dialogs.preview import MAX_REMARKS, N_ROWS, as_sentence

FLOWERS = load_iris()
NAMES = ("sepal length", "sepal width", "petal length", "petal width", "species")
SPECIES = FLOWERS.target_names[FLOWERS.target]
IRIS = "\n".join(
    [
        ",".join(NAMES),
        *(",".join([*map(str, row), of]) for row, of in zip(FLOWERS.data, SPECIES, strict=True)),
    ]
)


def captions(app):
    return [caption.value for caption in app.caption]


def headings(app):
    (shown,) = app.dataframe
    return list(shown.value.columns)


def test_before_anything_is_brought_there_is_nothing_to_use(app, own):
    own.bring()
    assert {"own_look"} == {one.key for one in app.button if one.key and one.key.startswith("own_")}
    own.paste("  \n ")
    assert not app.error


def test_the_guesses_the_first_rows_and_the_roles_are_shown(app, own):
    own.paste(IRIS)
    assert own.said().startswith("150 of 150 rows, “,” between columns, names in the first row")
    assert headings(app) == [*(f"{name} (input)" for name in NAMES[:4]), "species (label)"]
    (shown,) = app.dataframe
    assert shown.value.values.tolist()[0] == ["5.1", "3.5", "1.4", "0.2", "setosa"]
    assert len(shown.value) == N_ROWS
    assert "The first 5 of 150 rows, and what each column is to be:" in captions(app)
    assert experiment_of(app).dataset == "circle"  # so far it is only looked at


def test_what_was_guessed_is_told_in_the_second_of_two_runs_too(app, own):
    own.paste(IRIS)
    own.bring()
    assert app.selectbox(key="own_label").proto.set_value
    assert app.multiselect(key="own_inputs").proto.set_value


def test_iris_is_learned_from_all_four_inputs(app, own):
    own.paste(IRIS)
    own.use()
    table = experiment_of(app).table
    X, y = table.arrays()
    np.testing.assert_allclose(X, FLOWERS.data)
    np.testing.assert_array_equal(y, FLOWERS.target)
    assert (*table.names,) == NAMES
    assert table.labels == ("setosa", "versicolor", "virginica")


def test_two_inputs_of_four_are_drawn_as_they_are(app, own):
    own.paste(IRIS)
    own.set("multiselect", "own_inputs", ["petal length", "petal width"])
    assert headings(app)[:3] == ["sepal length (left out)", "sepal width (left out)", "petal length (input)"]
    own.use()
    assert experiment_of(app).dataset == "own"
    assert experiment_of(app).own.names == ("petal length", "petal width", "species")


def test_the_run_learns_the_column_that_is_chosen_from_the_others_in_their_order(app, own):
    own.paste("a,b,c,d\n1,20,300,4.5\n2,10,400,5.5\n3,30,500,4.25\n")
    assert headings(app)[-1] == "d (value)"
    own.set("selectbox", "own_label", "b")
    assert headings(app) == ["a (input)", "b (value)", "c (input)", "d (input)"]
    own.use()
    X, y = experiment_of(app).table.arrays()
    assert experiment_of(app).table.names == ("a", "c", "d", "b")
    np.testing.assert_allclose(X, [[1, 300, 4.5], [2, 400, 5.5], [3, 500, 4.25]])
    columns = experiment_of(app).table
    np.testing.assert_allclose(columns.unit[0] + columns.unit[1] * y, [20, 10, 30])


def test_another_column_to_learn_brings_its_task(app, own):
    own.paste(IRIS)
    assert app.segmented_control(key="own_task").value == "classification"
    own.set("selectbox", "own_label", "petal width")
    assert app.segmented_control(key="own_task").value == "regression"
    assert app.multiselect(key="own_inputs").value == list(NAMES[:3])  # the words of the label are no input
    assert app.multiselect(key="own_inputs").options == [*NAMES[:3], "species"]
    own.set("selectbox", "own_label", "species")
    assert app.segmented_control(key="own_task").value == "classification"
    assert app.multiselect(key="own_inputs").value == list(NAMES[:4])


def test_whole_numbers_are_classes_or_values_as_the_visitor_says(app, own):
    own.paste("a,b,c,d\n1,2,3,0\n2,1,4,1\n3,3,5,0\n4,1,3,1\n")
    assert app.segmented_control(key="own_task").value == "classification"
    own.set("segmented_control", "own_task", "regression")
    own.use()
    assert (experiment_of(app).task, experiment_of(app).dataset) == ("regression", "table_values")


def test_choices_that_cannot_be_learned_from_are_said_and_stay(app, own):
    own.paste(IRIS)
    own.set("multiselect", "own_inputs", [])
    assert [error.value for error in app.error] == ["The table must have 1 to 64 columns for inputs, got 0."]
    own.set("multiselect", "own_inputs", ["sepal width"])
    assert not app.error
    own.set("segmented_control", "own_task", "regression")
    assert "150 without a number" in app.error[0].value
    assert app.multiselect(key="own_inputs").value == ["sepal width"]


def test_a_doubtful_comma_is_asked_for(app, own):
    own.paste("a;b;c;kind\n1,234;2;3;x\n2,345;1;4;y\n3,456;5;1;x\n4,567;2;2;y\n")
    assert "decimal comma" in own.said()
    assert any("Each of them here may be either" in warning.value for warning in app.warning)
    own.set("segmented_control", "own_comma", "thousands")
    assert not app.warning
    assert "commas between thousands" in own.said()
    own.use()
    assert experiment_of(app).table.arrays()[0][:, 0].tolist() == [1234, 2345, 3456, 4567]


def test_a_decimal_comma_that_is_sure_is_told_and_not_asked_for(app, own):
    own.paste("x;y;label\n1,5;2,5;cat\n1,7;2,2;dog\n2;3;cat\n1;1;dog")
    assert own.said().startswith("4 of 4 rows, “;” between columns, decimal comma")
    assert [one.key for one in app.segmented_control if one.key.startswith("own_")] == [
        "own_header",
        "own_task",
    ]
    assert not app.warning


def test_a_doubtful_header_is_asked_for(app, own):
    own.paste("2019,2020,label\n1,2,a\n2,1,b\n3,3,a\n4,1,b\n5,2,a\n")
    assert app.segmented_control(key="own_header").value is True
    assert any("“label” is no label seen elsewhere" in warning.value for warning in app.warning)
    assert headings(app)[0] == "2019 (input)"
    own.set("segmented_control", "own_header", False)
    assert not app.warning
    assert headings(app)[0] == "column 1 (input)"
    own.use()
    assert experiment_of(app).own.labels == ("a", "b", "label")


def test_an_answer_that_leaves_no_table_can_be_taken_back(app, own):
    own.paste("1,2,a\n3,4,b\n")
    own.set("segmented_control", "own_header", True)
    assert "at least 2 rows, got 1" in app.error[0].value
    own.set("segmented_control", "own_header", False)
    assert not app.error
    assert own.said().startswith("2 of 2 rows")


def test_another_table_is_proposed_anew(app, own):
    own.paste(IRIS)
    own.set("multiselect", "own_inputs", ["sepal width"])
    own.paste("nothing")
    assert "at least 2 columns" in app.error[0].value
    own.paste(IRIS)
    assert app.multiselect(key="own_inputs").value == list(NAMES[:4])
    own.paste("a,b,kind\n1,2,x\n2,1,y\n")
    assert headings(app) == ["a (input)", "b (input)", "kind (label)"]


def test_an_index_and_words_are_left_out_and_the_reason_is_said(app, own):
    own.paste(",x,y,*name*,label\n0,1,2,p,a\n1,2,3,q,b\n2,5,4,r,a\n")
    assert headings(app)[0] == "column 1 (left out)"
    assert "“column 1”: only counts the rows; “\\*name\\*”: words, not numbers." in captions(app)


def test_many_remarks_are_counted(app, own):
    n_words = MAX_REMARKS + 3
    names = [f"w{k}" for k in range(n_words)]
    rows = [",".join([*(f"{name}{i}" for name in names), str(i * i), "ab"[i % 2]]) for i in range(4)]
    own.paste("\n".join([",".join([*names, "x", "label"]), *rows]))
    assert any(caption.endswith("; and 3 more.") for caption in captions(app))


def test_what_the_library_cites_stands_in_quotation_marks():
    assert as_sentence("`;` between columns, `a` is no label") == "“;” between columns, “a” is no label."
    assert as_sentence("") == "."
