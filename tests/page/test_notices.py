"""What the page says of a run that blew up."""

from dataclasses import replace

import pytest
from pages import open_page, press, run, view_of

from mlpviz.diagnostics import suggest_remedies
from mlpviz.page.live.remark import make_remark


@pytest.fixture
def app():
    """A page whose run has blown up while it played."""
    app = open_page()
    view = view_of(app)
    view.change(dataset="plane", hidden_layer_sizes=(), features=("x1", "x1_squared"), learning_rate=1.0)
    view.play(True)
    for _ in range(20):
        view.answer({"generation": view.frames.generation, "seq": 0}, 16)
    assert view.run.diverged
    return run(app)


def test_a_divergence_stops_playing_and_says_where_it_began(app):
    view = view_of(app)
    assert not view.playing
    step = view.run.diverged.step
    said = "".join(text.value for text in app.markdown)
    assert f"step {step:,}" in said
    assert "The output layer went first" in said
    assert (
        make_remark(view.run) == f"Stopped before step {step}: from here on the numbers are no longer finite."
    )


def test_one_may_stay_with_the_run_at_its_last_finite_state(app):
    view = view_of(app)
    step = view.run.diverged.step
    press(app, "resume")
    assert view.run.diverged is None
    assert view.run.steps == step - 1
    press(app, "step")
    assert view.run.diverged is not None


def test_a_remedy_starts_the_same_anew_with_other_settings(app):
    view = view_of(app)
    before, remedies = view.experiment, suggest_remedies(view.experiment)
    offered = {one.key.removeprefix("remedy-"): one.label for one in app.button if "remedy" in one.key}
    assert list(offered) == list(remedies)
    name, settings = next(iter(remedies.items()))
    assert f"{settings['learning_rate']:.3g}" in offered[name]
    press(app, f"remedy-{name}")
    assert view.experiment == replace(before, **settings)
    assert (view.run.diverged, view.run.epochs) == (None, 0)
