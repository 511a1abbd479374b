"""Looking back at a run, and going on from there."""

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
    visit.page.wait_for_selector(".mlp-live .cursor:visible")
    visit.page.click("[data-testid=now]")
    visit.wait_for_epoch("=== 4")
    visit.wait_for_pixels("===", now)
    visit.page.wait_for_selector("[data-testid=continue]", state="hidden")


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
