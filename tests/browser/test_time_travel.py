"""Looking back at a run, and going on from there."""

import pytest

SCRUB = """([testid, at]) => {
    const slider = document.querySelector(`[data-testid=${testid}]`);
    slider.value = at;
    slider.dispatchEvent(new Event("input"));
}"""


def trained(visit, epochs):
    for epoch in range(1, epochs + 1):
        visit.press("epoch")
        visit.wait_for_epoch(f"=== {epoch}")
    return visit


@pytest.mark.goes_on
def test_the_slider_goes_to_any_epoch_and_back_to_now(visit):
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    loss, pixels = visit.text("train-loss"), visit.pixels()
    for epoch in (2, 3, 4):
        visit.press("epoch")
        visit.wait_for_epoch(f"=== {epoch}")
    now = visit.pixels()
    visit.page.evaluate(SCRUB, ["timeline", 1])
    visit.wait_for_epoch("=== 1")
    visit.wait_for_pixels("===", pixels)
    assert visit.text("train-loss") == loss
    visit.page.wait_for_selector(".mlp-live .cursor:visible")  # in the other chart, the handle having its own
    visit.page.click("[data-testid=now]")
    visit.wait_for_epoch("=== 4")
    visit.wait_for_pixels("===", now)
    visit.page.wait_for_selector("[data-testid=continue]", state="hidden")
    visit.page.wait_for_selector(".mlp-live .cursor", state="hidden")


PLOT = """() => {
    const node = document.querySelector("[data-testid=loss-curve]");
    const { left, top } = node.getBoundingClientRect();
    const { xaxis, yaxis } = node._fullLayout;
    const [x, y] = [left + xaxis._offset, top + yaxis._offset];
    return { x, y, width: xaxis._length, height: yaxis._length, range: xaxis.range };
}"""
HANDLE = """() => {
    const slider = document.querySelector("[data-testid=timeline]");
    const { left, width, top, height } = slider.getBoundingClientRect();
    return { left, width, middle: top + height / 2 };
}"""


def test_the_time_line_is_the_axis_of_the_losses(visit):
    """It lies on the axis, to the pixel; keys, a click and a zoom find the epochs."""
    trained(visit, 4)
    visit.wait_until(f"({PLOT})().range[1] === 4")
    plot, handle = visit.page.evaluate(PLOT), visit.page.evaluate(HANDLE)
    assert plot["range"] == [0, 4]
    assert abs(handle["left"] + 7 - plot["x"]) <= 1  # half a handle before the axis
    assert abs(handle["width"] - 14 - plot["width"]) <= 1
    assert abs(handle["middle"] - plot["y"] - plot["height"]) <= 1
    visit.page.focus("[data-testid=timeline]")
    visit.page.keyboard.press("ArrowLeft")
    visit.wait_for_epoch("=== 3")
    visit.page.keyboard.press("Home")
    visit.wait_for_epoch("=== 0")
    assert visit.page.evaluate(PLOT)["range"] == [0, 4]  # nothing moves while one looks back
    middle = plot["y"] + plot["height"] / 2
    visit.page.mouse.click(plot["x"] + plot["width"] * 0.48, middle)
    visit.wait_for_epoch("=== 2")
    visit.page.mouse.move(plot["x"] + plot["width"] * 0.2, middle)
    visit.page.mouse.down()
    visit.page.mouse.move(plot["x"] + plot["width"] * 0.8, middle, steps=5)
    visit.page.mouse.up()
    visit.wait_until(f"({PLOT})().range[0] > 0.5")
    assert float(visit.page.get_attribute("[data-testid=timeline]", "max")) < 3.5
    assert visit.text("epoch") == "2"  # a drag is no click
    visit.page.mouse.dblclick(plot["x"] + plot["width"] / 2, middle)
    visit.wait_until(f"({PLOT})().range[0] === 0")
    assert visit.page.evaluate(PLOT)["range"] == [0, 4]


def test_charts_are_tabs_where_there_is_no_room_for_two_and_are_up_to_date_when_they_are_seen(new_visit):
    visit = new_visit("?hide=noise", width=1100)
    assert visit.page.is_visible(".mlp-live .awaited")
    trained(visit, 2)
    assert not visit.page.is_visible("[data-testid=gradients]")
    visit.page.focus("[data-testid=quantity] [aria-selected=true]")
    visit.page.keyboard.press("ArrowLeft")
    visit.page.wait_for_selector("[data-testid=gradients]:visible")
    ends = "document.querySelector('[data-testid=gradients]').data?.filter(({ meta }) => meta?.series)"
    visit.wait_until(f"{ends}?.every(({{ x }}) => x.length === 3)")
    assert visit.page.evaluate("document.activeElement.textContent") == "Gradients"
    assert visit.page.locator("[data-testid=timeline]").count() == 1
    assert visit.page.is_visible(".chart:not(.aside) [data-testid=timeline]")
    assert not visit.page.is_visible(".mlp-live .awaited")
    visit.page.click("[data-testid=gradients-table]")
    assert visit.page.locator(".in-numbers:visible tbody tr").count() == 3


@pytest.mark.goes_on
def test_continuing_from_an_epoch_repeats_it_exactly(visit):
    trained(visit, 3)
    loss = visit.text("train-loss")
    visit.page.evaluate(SCRUB, ["timeline", 1])
    visit.wait_for_epoch("=== 1")
    visit.page.click("[data-testid=continue]")
    visit.wait_for_epoch("> 3")
    visit.press("play")
    visit.page.wait_for_timeout(500)
    visit.page.evaluate(SCRUB, ["timeline", 3])
    visit.wait_for_epoch("=== 3")
    assert visit.text("train-loss") == loss


def test_a_knob_turned_in_the_past_draws_a_branch_over_the_old_curve(visit):
    trained(visit, 3)
    loss = visit.text("train-loss")
    visit.page.evaluate(SCRUB, ["timeline", 1])
    visit.wait_for_epoch("=== 1")
    visit.page.focus(".st-key-learning_rate input[type=range]")
    visit.page.keyboard.press("ArrowRight")
    visit.page.wait_for_selector("[data-testid=continue]", state="hidden")
    for epoch in (2, 3):
        visit.press("epoch")
        visit.wait_for_epoch(f"=== {epoch}")
    assert visit.text("train-loss") != loss
    names = "document.querySelector('[data-testid=loss-curve]').data.map(({ name }) => name)"
    assert "train, before" in visit.page.evaluate(names)
