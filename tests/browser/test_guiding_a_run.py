"""One run, guided: how far it plays, its best epoch, what is taken back, a rate that is found, its
landscape."""


def test_a_run_plays_to_an_epoch_its_best_one_is_a_press_away_and_a_change_is_taken_back(visit):
    page = visit.page
    page.click("[data-testid=run-to]")
    page.fill("[data-testid=run-to-value]", "12")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-testid=notice]:has-text('epoch 12 is reached')")
    visit.wait_for_epoch("=== 12")
    visit.wait_until_paused()
    page.click("[data-testid=reset]")
    visit.wait_for_epoch("=== 0")
    page.keyboard.press("Control+z")
    visit.wait_for_epoch("=== 12")
    loss = visit.text("test-loss")
    page.click(".mlp-live [aria-label='Add a hidden layer']")
    page.click("[data-testid=answer-undo]")
    visit.wait_for_epoch("=== 12")
    assert visit.text("test-loss") == loss
    page.wait_for_selector("[data-testid=undo]:has-text('Redo')")
    visit.page.evaluate(
        """() => {
            const line = document.querySelector("[data-testid=timeline]");
            line.value = 3;
            for (const name of ["input", "change"]) line.dispatchEvent(new Event(name));
        }"""
    )
    visit.wait_for_epoch("=== 3")
    best = page.locator("[data-testid=best-epoch]")
    epoch = best.get_attribute("title").removeprefix("Best: epoch ").partition(",")[0]
    best.click()
    visit.wait_for_epoch(f"=== {epoch}")


def test_a_rate_is_found_and_used_and_the_landscape_follows_the_time_line(visit):
    page = visit.page
    page.click(".st-key-find_rate button")
    use = page.locator(".st-key-use-rate button")
    rate = use.inner_text().removeprefix("Use ")
    page.wait_for_selector(".st-key-rate-curve .main-svg")
    use.click()
    page.wait_for_selector(f".st-key-rate .stSlider[data-mlp-value='{rate}']")
    for epoch in range(1, 4):
        visit.press("epoch")
        visit.wait_for_epoch(f"=== {epoch}")
    page.click("[data-testid=panel-landscape]")
    page.wait_for_selector("[data-testid=loss-landscape] .scatterlayer .trace:nth-child(2) .point")
    marker = "[data-testid=loss-landscape] .scatterlayer .trace:nth-child(2) .point"
    place = page.get_attribute(marker, "transform")
    page.focus("[data-testid=timeline]")
    page.keyboard.press("Home")
    visit.wait_for_epoch("=== 0")
    visit.wait_until(f"old => document.querySelector('{marker}')?.getAttribute('transform') !== old", place)
    page.select_option("[data-testid=landscape-shape]", "relief")
    page.wait_for_selector("[data-testid=loss-landscape] .gl-container canvas", state="attached")
