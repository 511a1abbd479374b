"""Sweep mode in a browser: it fills in, stops, opens a cell; and the run under Watch waits as it is."""

POINTS = ".st-key-sweep-cells .scatterlayer .point"
IN_SIGHT = "[data-testid=play]:visible"


def go_to(page, mode):
    page.click(f".st-key-modes button:has-text('{mode}')")


def type_into(page, name, text):
    """And wait until the page has drawn what follows from it."""
    page.fill(f".st-key-{name} input", text)
    page.keyboard.press("Tab")


def test_a_sweep_fills_in_stops_and_a_click_opens_the_run_of_a_cell(new_visit):
    page = new_visit("?n_samples=20&hidden_layer_sizes=2").page
    go_to(page, "Sweep")
    type_into(page, "sweep_epochs", "4000")
    page.wait_for_selector(".st-key-sweep-start:has-text('4,000 epochs')")
    page.click(".st-key-sweep_start button:enabled")
    page.click(".st-key-sweep_stop button")
    page.wait_for_selector(".st-key-sweep:has-text('Stopped after')")
    type_into(page, "sweep_axis_hidden_layer_sizes", "2")
    type_into(page, "sweep_epochs", "20")
    type_into(page, "sweep_seeds", "1")
    page.wait_for_selector(".st-key-sweep-start:has-text('5 trainings of 20 epochs')")
    page.click(".st-key-sweep_start button:enabled")
    page.wait_for_selector(".st-key-sweep-cells:has-text('/1')")
    page.wait_for_selector(".st-key-sweep-table-grid", timeout=40_000)
    page.locator(POINTS).nth(4).click(force=True)  # above it lies what hears clicks in all of the chart
    page.wait_for_selector(IN_SIGHT)
    page.wait_for_selector("[data-testid=epoch]:text-is('20')")
    assert "learning_rate=0.3" in page.url
    assert "mode" not in page.url


def test_the_run_under_watch_waits_as_it_is_while_one_sweeps(visit):
    page = visit.page
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    loss, pixels = visit.text("test-loss"), visit.pixels()
    go_to(page, "Sweep")
    page.wait_for_selector(".st-key-sweep_start")
    assert not page.locator(IN_SIGHT).count()
    page.click("h1")
    page.keyboard.press("Space")  # is for what is in sight
    page.reload()
    page.wait_for_selector(".st-key-sweep_start")
    assert "mode=sweep" in page.url
    go_to(page, "Watch")
    page.wait_for_selector(IN_SIGHT)
    visit.wait_for_epoch("=== 1")
    assert visit.text("test-loss") == loss
    visit.wait_for_pixels("===", pixels)
    visit.press("epoch")
    visit.wait_for_epoch("=== 2")
