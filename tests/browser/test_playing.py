"""What only a browser shows: that it moves, that it stops, and that what is drawn is what the run holds."""

from itertools import pairwise
from urllib.parse import parse_qsl

import pytest

from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

PICTURES = """() => {
    const at = (name) => document.querySelector(`[data-testid="${name}"]`);
    const curves = (name) => JSON.stringify(at(name).data.map(({ meta, y }) => [meta, Array.from(y ?? [])]));
    return {
        network: at("network").querySelector("canvas").toDataURL(),
        surface: at("surface").querySelector("image").getAttribute("href"),
        "loss-curve": curves("loss-curve"),
        gradients: curves("gradients"),
    };
}"""
ENDS = """(name) => Object.fromEntries(
    document.querySelector(`[data-testid="${name}"]`).data
        .filter(({ meta }) => meta?.series)
        .map(({ meta, x, y }) => [meta.series, [x.at(-1), y.at(-1)]])
)"""  # the last point of each curve, by its series
READ_OUT = """() => Object.fromEntries(
    [...document.querySelectorAll(".readout .item")]
        .map((item) => [item.querySelector("span").textContent, item.querySelector("b").textContent])
)"""


@pytest.mark.goes_on
def test_playing_moves_all_four_pictures_and_pausing_stops_them(visit):
    before = visit.page.evaluate(PICTURES)
    visit.press("play")
    visit.wait_for_epoch("> 20")
    visit.press("play")
    visit.wait_until_paused()
    visit.page.wait_for_timeout(500)
    epoch, loss, paused = visit.number("epoch"), visit.number("train-loss"), visit.page.evaluate(PICTURES)
    assert [name for name in before if paused[name] == before[name]] == []
    visit.page.wait_for_timeout(500)
    assert (visit.number("epoch"), visit.number("train-loss")) == (epoch, loss)
    assert visit.page.evaluate(PICTURES) == paused


@pytest.mark.goes_on
def test_the_curves_end_at_the_epoch_shown_with_its_numbers(visit):
    visit.press("play")
    visit.wait_for_epoch("> 20")
    visit.press("play")
    visit.wait_until_paused()
    visit.page.wait_for_timeout(500)
    epoch = visit.number("epoch")
    losses = visit.page.evaluate(ENDS, "loss-curve")
    assert losses["train_loss"] == [epoch, pytest.approx(visit.number("train-loss"), abs=1e-4)]
    assert losses["test_loss"] == [epoch, pytest.approx(visit.number("test-loss"), abs=1e-4)]
    lines = visit.page.evaluate(ENDS, "gradients")
    dots = "document.querySelector('[data-testid=gradients]').data.find(({ meta }) => meta?.now).y"
    assert [x for x, _ in lines.values()] == [epoch] * 3
    assert [y for _, y in lines.values()] == pytest.approx(visit.page.evaluate(dots))


AXIS = "document.querySelector('[data-testid=gradients]')._fullLayout.yaxis.range"


def test_the_axis_of_the_gradients_has_whole_decades_and_only_widens(new_visit):
    visit = new_visit("?hidden_layer_sizes=4-4-4-4-4-4-4-4&activation=sigmoid")
    seen = [visit.page.evaluate(AXIS)]
    for epoch in (1, 2, 3):
        visit.press("epoch")
        visit.wait_for_epoch(f"=== {epoch}")
        visit.page.wait_for_timeout(300)
        seen.append(visit.page.evaluate(AXIS))
    for low, high in seen:
        assert (low, high) == (round(low), round(high))
    assert seen[-1][0] < -5  # little of the error reaches the first layer
    for before, after in pairwise(seen):
        assert after[0] <= before[0]
        assert after[1] >= before[1]


def test_every_number_of_the_read_out_stands_under_its_name_and_is_the_runs(new_visit):
    visit = new_visit("?dataset=moons&noise=20")
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    run = Run(Experiment.from_query({"dataset": "moons", "noise": "20"})[0])
    run.advance(epochs=1)
    seen = run.measurement
    assert visit.page.evaluate(READ_OUT) == {
        "Epoch": "1",
        "Step": str(run.steps),
        "Training loss": f"{seen.train_loss:.4f}",
        "Test loss": f"{seen.test_loss:.4f}",
        "Training accuracy": f"{seen.train_accuracy:.1%}",
        "Test accuracy": f"{seen.test_accuracy:.1%}",
        "Learning rate": f"{run.learning_rate:g}",
    }
    assert seen.train_loss != seen.test_loss  # or they could have changed places
    assert seen.train_accuracy != seen.test_accuracy


def test_the_score_of_numbers_is_told_as_such(new_visit):
    visit = new_visit("?dataset=plane")
    assert [name for name in visit.page.evaluate(READ_OUT) if "R²" in name] == ["Test R²", "Training R²"]


@pytest.mark.goes_on
def test_the_dots_beside_the_losses_have_the_colours_of_their_curves(visit):
    for name, series, told in (("train-loss", "train_loss", "training"), ("test-loss", "test_loss", "test")):
        dot = f"document.querySelector('.readout .{name}').style.getPropertyValue('--curve')"
        visit.wait_until(dot)
        curve = visit.page.evaluate(
            """series => {
                const { _fullData } = document.querySelector("[data-testid=loss-curve]");
                const { name, line } = _fullData.find(({ meta }) => meta?.series === series);
                return [name, line.color];
            }""",
            series,
        )
        assert curve == [told, visit.page.evaluate(dot)]


@pytest.mark.goes_on
def test_a_step_an_epoch_and_a_reset(visit):
    visit.press("step")
    visit.wait_until("document.querySelector('[data-testid=steps]').textContent === '1'")
    assert visit.number("epoch") == 0
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    loss = visit.text("train-loss")
    visit.press("reset")
    visit.wait_for_epoch("=== 0")
    visit.press("step")
    visit.wait_until("document.querySelector('[data-testid=steps]').textContent === '1'")
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    assert visit.text("train-loss") == loss  # the same start, the same run


@pytest.mark.goes_on
def test_the_space_bar_plays_and_pauses(visit):
    visit.page.keyboard.press("Space")
    visit.wait_for_epoch("> 3")
    visit.page.keyboard.press("Space")
    visit.wait_until_paused()


def test_a_structural_control_starts_anew(visit):
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    visit.page.click(".st-key-dataset button[role=radio] >> nth=3")
    visit.wait_for_epoch("=== 0")
    visit.wait_until("location.search.includes('dataset=spiral')")


def test_a_live_control_keeps_the_run_playing(visit):
    visit.press("play")
    visit.wait_for_epoch("> 5")
    visit.page.focus(".st-key-learning_rate input[type=range]")
    visit.page.keyboard.press("ArrowRight")
    visit.wait_until("location.search.includes('learning_rate=0.1')")
    epoch = visit.number("epoch")
    visit.wait_for_epoch(f"> {epoch}")


def test_a_zoomed_picture_keeps_its_zoom_while_training(visit):
    zoom = "document.querySelector('[data-testid=surface]')"
    visit.page.evaluate(
        f"""() => {{ const root = {zoom};
        const plot = root._fullLayout ? root : root.querySelector('.js-plotly-plot');
        window.plot = plot; return plot.emit; }}"""
    )
    box = visit.page.locator("[data-testid=surface] .nsewdrag").first.bounding_box()
    visit.page.mouse.move(box["x"] + 80, box["y"] + 80)
    visit.page.mouse.down()
    visit.page.mouse.move(box["x"] + 200, box["y"] + 200, steps=5)
    visit.page.mouse.up()
    visit.wait_until("window.plot._fullLayout.xaxis.range[0] > -5.5")
    zoomed = visit.page.evaluate("window.plot._fullLayout.xaxis.range.map(Number)")
    visit.press("play")
    visit.wait_for_epoch("> 15")
    assert visit.page.evaluate("window.plot._fullLayout.xaxis.range.map(Number)") == zoomed


def test_a_divergence_is_told_and_a_remedy_goes_on(new_visit):
    visit = new_visit("?dataset=plane&hidden_layer_sizes=none&features=x1-x1_squared&learning_rate=1.0")
    visit.press("play")
    visit.page.wait_for_selector("[data-testid=diverged]")
    assert "The output layer went first" in visit.page.inner_text("[data-testid=diverged]")
    assert "NaN" not in visit.page.inner_text(".mlp-live")
    visit.page.click("[data-testid=remedy-adaptive_steps]")
    visit.wait_for_epoch("=== 0")
    visit.page.wait_for_selector("[data-testid=diverged]", state="hidden")
    visit.wait_until("location.search.includes('optimizer=adam')")


def test_two_tabs_are_two_runs(new_visit):
    one, other = new_visit(), new_visit()
    one.press("play")
    one.wait_for_epoch("> 10")
    assert other.number("epoch") == 0


def test_a_link_gives_the_same_run_to_the_last_digit(new_visit):
    query = "?dataset=moons&noise=20&hidden_layer_sizes=5-3&optimizer=adam&batch_seed=3"
    losses = []
    for _ in range(2):
        visit = new_visit(query)
        for epoch in (1, 2, 3):
            visit.press("epoch")
            visit.wait_for_epoch(f"=== {epoch}")
        losses.append((visit.text("train-loss"), visit.text("test-loss")))
    assert losses[0] == losses[1]
    run = Run(Experiment.from_query(dict(parse_qsl(query[1:])))[0])
    run.advance(epochs=3)  # and the same as without a page
    assert losses[0] == (f"{run.measurement.train_loss:.4f}", f"{run.measurement.test_loss:.4f}")


def test_nothing_scrolls_sideways(visit):
    main = "document.querySelector('[data-testid=stMain]')"
    for width, height in ((1440, 900), (1024, 768), (390, 844)):
        visit.page.set_viewport_size({"width": width, "height": height})
        visit.wait_until(f"{main}.scrollWidth <= {main}.clientWidth")  # once the pictures have followed
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.goes_on
def test_the_main_loop_is_in_sight_at_1440_by_900(visit):
    for testid in ("network", "surface", "loss-curve", "gradients"):
        box = visit.page.locator(f"[data-testid={testid}]").bounding_box()
        assert box["y"] + box["height"] <= 900


def test_quick_clicks_in_the_diagram_all_count_and_the_settings_follow(visit):
    visit.page.hover("[data-id=unit-1-0]")  # leaving it sends a message right behind the click's
    visit.page.wait_for_timeout(300)
    for _ in range(3):
        visit.page.click("[data-id=units-1-more]")
    visit.page.click("[data-id=layers-more]")
    visit.page.mouse.move(5, 5)
    visit.wait_until("location.search.includes('hidden_layer_sizes=7-2-2')")
    visit.page.wait_for_timeout(1000)
    assert "hidden_layer_sizes=7-2-2" in visit.page.url
    field = "[class*=st-key-hidden_layer_sizes] input"  # one whose value was changed elsewhere is a new one
    assert visit.page.input_value(field) == "7-2-2"
    visit.page.click("[data-id=input-x1_squared]")
    visit.page.click("[data-id=input-x2]")
    visit.wait_until("location.search.includes('features=x1-x1_squared')")
    visit.page.wait_for_timeout(1000)
    assert "features=x1-x1_squared" in visit.page.url
    visit.unfold()
    visit.page.fill(field, "7-2")
    visit.page.keyboard.press("Enter")
    visit.wait_until("new URLSearchParams(location.search).get('hidden_layer_sizes') === '7-2'")
