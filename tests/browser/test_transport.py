"""The transport in the browser: its keys wherever the focus is, and its way to the server, cut and mended."""

import pytest
from servers import Server, playground

from mlpviz.lessons import LESSONS

STEPS = "document.querySelector('[data-testid=steps]').textContent"


def test_keys_work_after_a_click_anywhere(visit):
    for focus in (
        "[class*=st-key-dataset] button[role=radio] >> nth=1",
        "[class*=st-key-activation] [role=combobox]",
        "[data-id=input-x1_squared]",
        "[data-testid=step]",
        "[data-testid=surface]",
    ):
        visit.page.click(focus)
        if "combobox" in focus:
            visit.page.keyboard.press("Enter")  # which chooses what is chosen already
        visit.page.wait_for_timeout(300)
        visit.page.keyboard.press("x")
        visit.wait_until(f"{STEPS} === '0'")
        visit.page.keyboard.press("s")
        visit.wait_until(f"{STEPS} === '1'")
        visit.page.keyboard.press("e")
        visit.wait_for_epoch("=== 1")
        visit.page.keyboard.press("Space")
        visit.wait_for_epoch("> 3")
        visit.page.keyboard.press("Space")
        visit.wait_until_paused()
    assert "activation" not in visit.page.url  # nothing was typed into the menu


def test_keys_work_after_a_slider_was_moved(visit):
    visit.page.focus(".st-key-noise input[type=range]")
    visit.page.keyboard.press("ArrowRight")
    visit.wait_until("location.search.includes('noise=5')")
    visit.page.keyboard.press("Space")
    visit.wait_for_epoch("> 5")


def test_a_presenters_keys_turn_steps_light_a_picture_and_blank_the_page_while_training_waits(new_visit):
    visit = new_visit("?lesson=depth-without-bend&step=4")
    page, count = visit.page, "document.querySelectorAll('.mlp-{}').length === {}"
    title = "document.querySelector('.st-key-lesson h1')?.textContent"
    first, second = (step.title for step in LESSONS["depth-without-bend"].steps[2:])
    page.keyboard.press("PageUp")
    visit.wait_until(f"{title} === {first!r}")
    page.hover("[data-testid=surface]")
    page.keyboard.press("l")
    visit.wait_until(count.format("spotlight", 1))
    page.keyboard.press("Escape")
    visit.wait_until(count.format("spotlight", 0))
    page.keyboard.press("Space")
    visit.wait_for_epoch("> 1")
    page.keyboard.press("b")
    visit.wait_until(count.format("blank", 1))
    shown = page.text_content("[data-testid=epoch]")
    page.wait_for_timeout(300)
    assert page.text_content("[data-testid=epoch]") == shown
    page.keyboard.press("PageDown")  # brings the page back, and turns no step
    visit.wait_until(count.format("blank", 0))
    visit.wait_for_epoch(f"> {shown}")
    assert page.evaluate(title) == first != second


def test_in_a_text_field_keys_are_letters(visit):
    field = "[class*=st-key-hidden_layer_sizes] input"
    visit.unfold()
    visit.page.click(field)
    visit.page.keyboard.type(" sexh")
    visit.page.wait_for_timeout(500)
    assert visit.page.input_value(field) == "4-2 sexh"
    assert visit.number("steps") == 0
    assert visit.page.locator("[role=dialog]").count() == 0


def test_a_button_that_the_keyboard_has_reached_is_pressed_by_the_space_bar(visit):
    visit.page.focus("[data-testid=reset]")
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.dataset.testid") == "step"
    visit.page.keyboard.press("Space")
    visit.wait_until(f"{STEPS} === '1'")
    visit.page.wait_for_timeout(300)
    assert visit.number("steps") == 1  # and it did not play, too


def test_after_a_dialog_that_escape_has_closed_the_space_bar_plays(visit):
    visit.press("share")
    visit.page.wait_for_selector("[role=dialog]")
    visit.page.keyboard.press("Escape")
    visit.page.wait_for_selector("[role=dialog]", state="detached")
    visit.page.keyboard.press("Space")
    visit.wait_for_epoch("> 3")
    assert visit.page.locator("[role=dialog]").count() == 0


@pytest.mark.parametrize("hidden", [{"play", "epoch", "speed"}, {"step", "reset"}])
def test_what_is_hidden_has_no_key_either(new_visit, hidden):
    visit = new_visit(f"?hide={'-'.join(hidden)}")
    keys = {"play": "Space", "step": "s", "epoch": "e", "reset": "x"}
    for name in (*keys, "speed"):
        assert visit.page.locator(f".transport [data-name={name}]").is_hidden() == (name in hidden)
    visit.page.keyboard.press("e" if "step" in hidden else "s")
    visit.wait_until(f"{STEPS} !== '0'")
    steps = visit.number("steps")
    for name in hidden & keys.keys():
        visit.page.keyboard.press(keys[name])
    visit.page.wait_for_timeout(500)
    assert visit.number("steps") == steps


def test_the_speed_decides_how_much_a_frame_shows(visit):
    visit.page.select_option("[data-testid=speed]", "5 batches")
    visit.press("play")
    visit.wait_until(f"Number({STEPS}) >= 10")
    visit.press("play")
    visit.wait_until_paused()
    visit.page.wait_for_timeout(300)
    assert visit.number("steps") % 5 == 0
    assert visit.number("epoch") < visit.number("steps") / 5


def test_a_cut_is_mended_and_the_run_goes_on_where_it_stood(new_visit, server, browser):
    lines = []

    def pass_on(line):
        line.connect_to_server()
        lines.append(line)

    visit = new_visit(before=lambda page: page.route_web_socket("**/live/*", pass_on))
    visit.press("play")
    visit.wait_for_epoch("> 10")
    lines[-1].close(code=1011)
    epoch = visit.number("epoch")
    visit.wait_for_epoch(f"> {epoch + 20}")
    assert len(lines) == 2
    assert visit.page.locator("[data-testid=connection]").is_hidden()
    visit.press("play")
    visit.wait_until_paused()


def test_who_watches_a_process_that_is_killed_reads_it_and_finds_the_experiment_again(visit_at):
    server = Server()
    server.start()
    try:
        visit = visit_at(server.address, "?noise=20&hidden_layer_sizes=5")
        visit.press("play")
        visit.wait_for_epoch("> 10")
        server.kill()
        visit.page.wait_for_selector("[data-testid=connection]:visible")
        assert "Connection lost" in visit.page.inner_text("[data-testid=connection]")
        server.start()
        told = "() => document.querySelector('.mlp-live .notices').innerText.includes('no longer has')"
        visit.page.wait_for_function(told)
        assert "noise=20&hidden_layer_sizes=5" in visit.page.url
        visit.page.reload()
        visit.page.wait_for_selector("[data-testid=epoch]")
        visit.press("epoch")
        visit.wait_for_epoch("=== 1")
        assert "noise=20&hidden_layer_sizes=5" in visit.page.url
    finally:
        server.kill()


def test_a_newcomer_to_a_full_house_reads_so_and_is_let_in_when_somebody_leaves(visit_at, browser):
    with playground(MLPVIZ_MAX_VISITORS="1") as server:
        first = visit_at(server.address)
        first.press("play")
        first.wait_for_epoch("> 3")
        page = browser.new_context().new_page()
        page.goto(server.address)
        page.wait_for_selector("text=This playground is busy: 1 visitor is training")
        first.page.reload()  # which keeps its place
        first.page.wait_for_selector("[data-testid=epoch]")
        assert page.locator("text=This playground is busy").is_visible()
        first.page.close()
        page.wait_for_selector("[data-testid=epoch]", timeout=40_000)
        page.click("[data-testid=play]")
        page.wait_for_function(
            "Number(document.querySelector('[data-testid=epoch]').textContent) > 3", timeout=20_000
        )
        page.context.close()
