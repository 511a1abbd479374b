"""Finding a learning rate: what is found is the library's, the run stays as it is, and a press takes it."""

from pages import experiment_of, open_page, press, run, view_of

from mlpviz.sweeps import find_learning_rate
from mlpviz.training.run import Run


def test_what_is_found_is_told_with_its_reason_and_leaves_the_run_alone():
    app = open_page(dataset="xor")
    view_of(app).advance(epochs=1)
    before = view_of(app).run.mlp.version()
    app = press(app, "find_rate")
    twin = Run(experiment_of(app))
    twin.advance(epochs=1)
    found = find_learning_rate(twin)
    assert app.button(key="use-rate").label == f"Use {found.suggestion:g}"
    assert any(found.reason in text.value.replace("\\", "") for text in app.markdown)
    assert view_of(app).run.mlp.version() == before == twin.mlp.version()


def test_a_press_sets_the_rate_and_the_run_goes_on():
    app = press(open_page(), "find_rate")
    suggestion = float(app.button(key="use-rate").label.removeprefix("Use "))
    app.button(key="find_rate").click()  # a browser runs the dialog alone
    app.button(key="use-rate").click()
    app = run(app)
    assert experiment_of(app).learning_rate == suggestion != 0.03
    assert view_of(app).undo.what == "Learning rate"


def test_where_nothing_helps_it_says_so_and_offers_none():
    app = press(open_page(initializer="zeros", activation="relu"), "find_rate")
    assert any("there is no suggestion" in text.value for text in app.markdown)
    assert not [one for one in app.button if one.key == "use-rate"]
