"""What axe finds wrong in many states of the page: nothing. And the keyboard does what a mouse does."""

import pytest
from axe_playwright_python.sync_playwright import Axe

AXE = Axe()
SIZES = {
    "desktop": {"width": 1440, "height": 900},
    "phone": {"width": 390, "height": 844, "has_touch": True, "is_mobile": True},
}
POINTS = ("microscope", "sample", "change", "space")
DIGITS = ("draw", "confusion", "filters", "ascent")
FOCUSED = "document.activeElement.dataset.testid"
SUMMARY = "document.querySelector('[data-testid=sample-summary]').textContent"


def violations(visit, within=None):
    """What axe finds on the page, or within a part of it. Plotly's drawings are left out: each stands for one
    image, with a name and a table."""
    context = {"include": [[within or "body"]], "exclude": [[".main-svg"]]}
    found = AXE.run(visit.page, context=context, options={"resultTypes": ["violations"]})
    return [
        (one["id"], node["target"], node["html"][:200])
        for one in found.response["violations"]
        for node in one["nodes"]
    ]


def open_panel(visit, name):
    visit.page.click(f"[data-testid=panel-{name}]")
    visit.page.wait_for_selector(f"[data-testid=panel-{name}][aria-expanded=true]")
    visit.page.wait_for_selector(".panel-content > *")


def press(visit, *keys):
    for key in keys:
        visit.page.keyboard.press(key)


@pytest.mark.parametrize(("size", "scheme"), [("desktop", "light"), ("phone", "dark")])
def test_axe_finds_nothing_on_a_page_of_points(new_visit, size, scheme):
    query = "?initializer=zeros&noise=999"
    visit = new_visit(query, reduced_motion="reduce", color_scheme=scheme, **SIZES[size])
    found = {"opening, with a notice": violations(visit)}
    for name in POINTS:
        open_panel(visit, name)
        visit.page.evaluate(
            "document.querySelectorAll('.text-table').forEach((table) => (table.open = true))"
        )
        found[name] = violations(visit, ".inside")
    visit.press("play")
    visit.wait_for_epoch("> 1")
    found["playing"] = violations(visit)
    visit.press("play")
    visit.wait_until_paused()
    visit.page.click("[data-testid=slow-motion]")
    visit.page.wait_for_selector("[data-testid=slow-caption]")
    found["slow motion"] = violations(visit, ".stage")
    visit.page.keyboard.press("Escape")
    visit.page.wait_for_selector("[data-testid=slow-caption]", state="hidden")
    visit.press("share")
    visit.page.wait_for_selector("[role=dialog]")
    found["share"] = violations(visit, "[role=dialog]")
    assert {state: seen for state, seen in found.items() if seen} == {}


def test_axe_finds_nothing_on_a_page_of_digits(new_visit):
    visit = new_visit("?dataset=digits", reduced_motion="reduce", color_scheme="dark")
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    found = {"trained": violations(visit)}
    for name in DIGITS:
        open_panel(visit, name)
        found[name] = violations(visit, ".inside")
    assert {state: seen for state, seen in found.items() if seen} == {}


def test_axe_finds_nothing_beside_a_divergence_and_the_pictures_stay_where_they_are(new_visit):
    query = "?dataset=plane&hidden_layer_sizes=none&features=x1-x1_squared&learning_rate=1.0"
    visit = new_visit(query, reduced_motion="reduce")
    boxes = [
        visit.page.locator(f"[data-testid={name}]").bounding_box() for name in ("network", "surface", "play")
    ]
    visit.press("play")
    visit.page.wait_for_selector("[data-testid=remedy-adaptive_steps]")
    assert violations(visit, ".notices") == []
    after = [
        visit.page.locator(f"[data-testid={name}]").bounding_box() for name in ("network", "surface", "play")
    ]
    assert after == boxes
    told, play = visit.page.locator("[data-testid=diverged]").bounding_box(), boxes[-1]
    assert told["y"] + told["height"] < play["y"]
    visit.page.click("[data-testid=fold]")
    visit.page.wait_for_selector("[data-testid=resume]", state="hidden")
    visit.page.click("[data-testid=fold]")
    visit.page.click("[data-testid=resume]")
    visit.page.wait_for_selector("[data-testid=diverged]", state="hidden")


def test_a_sample_and_its_weight_are_reached_from_the_keyboard(new_visit):
    visit = new_visit(reduced_motion="reduce")
    visit.page.focus("[data-testid=panel-sample]")
    press(visit, "Enter")
    first = visit.page.wait_for_selector("[data-testid=sample-summary]").inner_text()
    assert first.startswith("Training point")
    visit.page.select_option("[data-testid=sample-part]", "test")
    visit.wait_until(f"{SUMMARY}.startsWith('Test point')")
    for button, row in ((None, "7"), ("‹", "6"), ("›", "7")):
        told = visit.text("sample-summary")
        if button is None:
            visit.page.fill("[data-testid=sample-number]", row)
        else:
            visit.page.focus(f".sample-choice button:text-is('{button}')")
        press(visit, "Enter")
        visit.wait_until(f"told => {SUMMARY} !== told", told)
        assert visit.page.input_value("[data-testid=sample-number]") == row
    loss = visit.text("train-loss")
    visit.page.fill("[data-testid=sample-weight]", "3")
    press(visit, "Enter")
    visit.wait_until("loss => document.querySelector('[data-testid=train-loss]').textContent !== loss", loss)
    visit.page.focus("[data-testid=panel-close]")
    press(visit, "Enter")
    visit.page.wait_for_selector("[data-testid=sample-summary]", state="detached")
    assert visit.page.evaluate(FOCUSED) == "panel-sample"


def test_the_table_of_confusions_and_the_images_are_one_tab_stop_each(new_visit):
    visit = new_visit("?dataset=digits", reduced_motion="reduce")
    open_panel(visit, "confusion")
    visit.page.focus("[data-testid=cell-0-0]")
    for keys, cell in (
        (["ArrowRight", "ArrowDown"], "1-1"),
        (["End"], "1-9"),
        (["ArrowRight"], "1-9"),
        (["Home"], "1-0"),
    ):
        press(visit, *keys)
        assert visit.page.evaluate(FOCUSED) == f"cell-{cell}"
    press(visit, "Control+End", "Enter")
    visit.page.wait_for_selector("[data-testid=cell-9-9][aria-pressed=true]")
    visit.wait_until(
        "document.querySelector('[data-testid=gallery-title]').textContent.startsWith('True class 9')"
    )
    table, gallery = (
        visit.page.locator(f"[data-testid={name}]").bounding_box() for name in ("confusion", "gallery")
    )
    assert abs(table["y"] - gallery["y"]) < 1
    assert abs(table["width"] - gallery["width"]) < 1
    visit.page.click("[data-testid=cell-9-9]")
    visit.page.wait_for_selector("[data-testid=gallery] button >> nth=3")
    visit.page.focus("[data-testid=cell-9-9]")
    press(visit, "Tab", "ArrowRight", "ArrowRight")
    title = visit.page.evaluate("document.activeElement.title")
    assert title == visit.page.locator("[data-testid=gallery] button").nth(2).get_attribute("title")
    press(visit, "Enter")
    visit.page.wait_for_selector("[data-testid=sample-summary]")


def test_a_finger_learns_what_a_mouse_does_and_a_keyboard_on_the_screen_disturbs_no_edit(new_visit):
    visit = new_visit(**SIZES["phone"])
    unit = visit.page.locator("[data-id=unit-1-1]")
    unit.evaluate("node => node.scrollIntoView({ block: 'center' })")
    box = unit.bounding_box()
    at = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    touch = visit.page.context.new_cdp_session(visit.page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [at]})
    card = visit.page.locator(".mlp-live .card")
    card.wait_for()
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert visit.page.inner_text(".mlp-live .formula").startswith("z = ")
    assert unit.get_attribute("aria-pressed") == "false"  # that was no tap
    told = card.bounding_box()
    beside = told["x"] >= box["x"] + box["width"] or told["x"] + told["width"] <= box["x"]
    assert beside or told["y"] >= box["y"] + box["height"] or told["y"] + told["height"] <= box["y"]
    visit.page.tap("[data-id=bias-1-1]")
    field = visit.page.locator(".mlp-live .card input")
    field.fill("1.2")
    for height in (500, 844):
        visit.page.set_viewport_size({"width": 390, "height": height})
        visit.wait_until("height => innerHeight === height", height)
        assert field.input_value() == "1.2"
        assert field.evaluate("node => node === document.activeElement")
        assert 0 <= field.bounding_box()["y"] < height - 30
    press(visit, "Enter")
    visit.wait_until("document.querySelector('.mlp-live .formula').textContent === 'b = 1.20'")
