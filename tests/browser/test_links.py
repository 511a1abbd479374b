"""Links in a browser: what is looked at, what a reload keeps, and the page in a frame of another."""

import re

LOOKED_AT = """() => ({
    boxes: [...document.querySelectorAll(".mlp-live .check input")].map((box) => box.checked),
    panel: document.querySelector("[aria-expanded=true][data-testid^=panel-]")?.dataset.testid ?? null,
    projector: document.documentElement.hasAttribute("data-mlp-projector"),
})"""
LISTENING = """<!doctype html>
<script>
    window.heights = [];
    addEventListener("message", ({ data }) => {
        if (data?.type === "mlp-playground-height") heights.push(data.height);
    });
</script>"""
IS_FITTED = """() => {
    const main = document.querySelector("[data-testid=stMain]");
    const isThere = document.querySelector(".mlp-live.settled [data-testid=surface] .main-svg");
    return isThere && main.scrollHeight === main.clientHeight;
}"""
SHOW_TEST = "[data-name=show_test] input"


def settle(page):
    page.wait_for_selector(".mlp-live.settled [data-testid=surface] .main-svg")


def wait_for_number(page, testid, number):
    """After a reload, too, when there is nothing on the page yet."""
    page.wait_for_selector(f"[data-testid={testid}]:text-is('{number}')")


def test_what_is_looked_at_is_in_the_address_and_there_at_once_for_who_opens_it(new_visit):
    visit = new_visit("?show=discrete")
    edges = visit.pixels()
    visit.page.click("[data-name=discretize] input")
    visit.wait_for_pixels("!==", edges)
    visit.page.click(SHOW_TEST)
    visit.page.click("[data-testid=panel-change]")
    visit.page.keyboard.press("p")
    visit.page.wait_for_url("**/?v=2&show=test&projector=true&panel=change")
    seen = visit.page.evaluate(LOOKED_AT)
    assert seen == {"boxes": [True, False], "panel": "panel-change", "projector": True}
    other = new_visit(visit.page.url.removeprefix(f"{visit.address}/"))
    assert other.page.evaluate(LOOKED_AT) == seen
    other.page.keyboard.press("Escape")
    other.page.wait_for_url("**/?v=2&show=test&panel=change")
    assert not other.page.evaluate(LOOKED_AT)["projector"]


def test_a_reload_keeps_the_run_and_each_tab_its_own(new_visit):
    visit = new_visit("?noise=10")
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    visit.page.click(SHOW_TEST)
    visit.page.click("[data-testid=panel-change]")
    visit.page.wait_for_url("**/?v=2&noise=10&show=test&panel=change")
    loss = visit.text("train-loss")
    visit.page.reload()
    wait_for_number(visit.page, "epoch", 1)
    visit.page.wait_for_selector("[data-testid=surface-change] .main-svg")
    assert visit.text("train-loss") == loss
    assert visit.page.evaluate(LOOKED_AT)["boxes"] == [True, False]
    other = visit.page.context.new_page()
    other.goto(visit.page.url)
    settle(other)
    assert other.inner_text("[data-testid=steps]") == "0"
    other.click("[data-testid=step]")
    wait_for_number(other, "steps", 1)
    visit.page.reload()  # the latest visit of this browser is the other tab's
    wait_for_number(visit.page, "epoch", 1)
    assert visit.text("train-loss") == loss
    other.reload()
    wait_for_number(other, "steps", 1)
    other.close()
    visit.open("?noise=20")
    settle(visit.page)
    assert visit.text("steps") == "0"


def test_a_frame_fits_its_page_by_the_height_that_is_proposed_and_by_what_the_page_posts(new_visit, browser):
    visit = new_visit("?hide=noise")
    visit.press("share")
    visit.page.wait_for_selector("[role=dialog] >> text=This is the height of the page")
    snippet = visit.page.locator("[role=dialog] pre", has_text="<iframe").inner_text()
    proposed = int(re.search('height="([0-9]+)"', snippet)[1])
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    outer = context.new_page()
    outer.set_content(LISTENING + snippet)
    inner = outer.wait_for_selector("iframe").content_frame()
    inner.wait_for_function(IS_FITTED)
    outer.wait_for_function("(height) => heights.at(-1) === height", arg=proposed)
    assert inner.evaluate("document.documentElement.hasAttribute('data-mlp-embedded')")
    inner.click("[data-testid=panel-change]")
    outer.wait_for_function("(height) => heights.at(-1) > height + 100", arg=proposed)
    inner.wait_for_selector("[data-testid=surface-change] .main-svg")
    outer.evaluate("""() => {
        const fit = () => (document.querySelector("iframe").style.height = `${heights.at(-1)}px`);
        addEventListener("message", fit);
        fit();
    }""")
    inner.wait_for_function(IS_FITTED)
    opened = outer.evaluate("heights.at(-1)")
    inner.click("[data-testid=panel-change]")
    outer.wait_for_function("(height) => heights.at(-1) < height - 100", arg=opened)
    inner.wait_for_function(IS_FITTED)
    context.close()
