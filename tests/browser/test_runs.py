"""The table of runs in a browser: a run that was left is opened, and is as it was."""


def test_a_run_that_was_left_opens_from_the_table_with_the_same_losses(visit):
    page = visit.page
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    loss, pixels = visit.text("test-loss"), visit.pixels()
    visit.press("reset")
    visit.wait_for_epoch("=== 0")
    page.click(".st-key-modes button:has-text('Runs')")
    row = page.locator(".st-key-runs-row-1")
    row.locator("img.surface").wait_for()
    assert row.locator("img").evaluate_all("all => all.every((image) => image.naturalWidth > 0)")
    assert f"test loss {float(loss):.3g}" in row.inner_text()
    row.locator(".st-key-runs_open_1 button:visible").click()
    page.wait_for_selector("[data-testid=play]:visible")
    visit.wait_for_epoch("=== 1")
    assert visit.text("test-loss") == loss
    visit.wait_for_pixels("===", pixels)
