"""The panels below the curves."""


def test_the_microscope_names_what_is_wrong_and_marks_nothing_once_closed(new_visit):
    visit = new_visit("?initializer=zeros")
    visit.page.click("[data-testid=panel-microscope]")
    visit.page.wait_for_selector("[data-testid=findings] .symmetric")
    assert "units 1, 2, 3, 4: the same weights" in visit.text("findings")
    for name in ("gradient-map", "update-ratios", "distribution", "over-time"):
        visit.page.wait_for_selector(f"[data-testid={name}] .main-svg")
    visit.press("play")
    visit.wait_for_epoch("> 5")
    visit.press("play")
    visit.page.select_option("[data-testid=kind]", "activations")
    visit.wait_until(
        "document.querySelector('[data-testid=distribution]')?.textContent.includes('Activations')"
    )
    visit.page.click("[data-testid=panel-microscope]")
    visit.page.wait_for_selector("[data-testid=findings]", state="detached")


def test_a_click_on_a_point_opens_it_and_its_gradient_is_checked(new_visit):
    visit = new_visit(reduced_motion="reduce")  # nothing glides away under the pointer
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    box = visit.page.locator("[data-testid=surface] .scatterlayer .point").nth(5).bounding_box()
    visit.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    visit.page.wait_for_selector("[data-testid=sample-summary]")
    assert visit.text("sample-summary").startswith("Training point x₁ = ")
    surface = visit.page.locator("[data-testid=surface]")
    surface.evaluate("node => node.scrollIntoView({ block: 'center' })")  # the panel had come into view
    before = visit.page.locator(".mlp-live .ring").bounding_box()
    surface = surface.bounding_box()
    visit.page.mouse.move(surface["x"] + 60, surface["y"] + 60)
    visit.page.mouse.down()
    visit.page.mouse.move(surface["x"] + 320, surface["y"] + 320, steps=4)
    visit.page.mouse.up()  # a zoom
    visit.wait_until("x => document.querySelector('.ring').getBoundingClientRect().x !== x", before["x"])
    visit.page.click(".mlp-live .sample tbody button >> text=unit 2 of layer 1")
    visit.wait_until("document.querySelector('.mlp-live .weight b')?.textContent === 'unit 2 of layer 1'")
    visit.page.select_option("[data-testid=sample-input]", label="x₂")
    visit.page.click("[data-testid=check-gradient]")
    visit.wait_until(
        "/relative error .*e-/.test(document.querySelector('[data-testid=checked]')?.textContent)"
    )
    visit.press("epoch")
    visit.wait_for_epoch("=== 2")
    visit.wait_until("document.querySelector('[data-testid=checked]')?.textContent === ''")


def test_the_hidden_space_and_the_change_follow_the_run_and_its_past(visit):
    visit.page.click("[data-testid=panel-space]")
    visit.page.wait_for_selector("[data-testid=hidden-space] .main-svg")
    visit.page.select_option("[data-testid=space-layer]", "2")
    visit.wait_until("document.querySelector('[data-testid=space-text]')?.textContent.includes('as layer 2')")
    visit.page.select_option("[data-testid=space-layer]", "1")
    visit.page.select_option("[data-testid=space-axes]", "1,3")
    visit.wait_until("document.querySelector('[data-testid=hidden-space]')?.textContent.includes('unit 4')")
    visit.page.click("[data-testid=panel-change]")
    visit.page.wait_for_selector("[data-testid=surface-change] .main-svg")
    visit.press("step")
    visit.wait_until(
        "/at most 0\\.[0-9]*[1-9]/.test(document.querySelector('[data-testid=change-text]')?.textContent)"
    )
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    visit.page.select_option("[data-testid=span]", "ten")
    visit.wait_until(
        "document.querySelector('[data-testid=change-text]')?.textContent.includes('epoch 0 to epoch 1')"
    )


def test_a_view_made_anew_finds_the_panel_open(visit):
    visit.page.click("[data-testid=panel-change]")
    visit.page.wait_for_selector("[data-testid=surface-change] .main-svg")
    visit.page.evaluate(
        """async () => {
            const old = document.querySelector(".mlp-live");
            const root = Object.assign(document.createElement("div"), { className: "mlp-live" });
            old.parentElement.insertBefore(root, old);
            const socket = `live/${document.cookie.match(/mlpviz_visit=([^;.]*)/)[1]}`;
            const text = JSON.stringify({ generation: 0, playing: false, answer: 0, frames: [], socket });
            const data = new TextEncoder().encode(`    ${text}`);
            new DataView(data.buffer).setUint32(0, text.length, true);
            const { default: live } = await import(new URL("assets/live.js", document.baseURI).href);
            live({ data, parentElement: root.parentElement, setTriggerValue() {} });
        }"""  # as Streamlit does when it mounts the component beside the one there is
    )
    visit.page.wait_for_function("document.querySelectorAll('[data-testid=epoch]').length === 2")
    visit.page.evaluate("document.querySelectorAll('.mlp-live')[1].remove()")
    visit.page.wait_for_selector("[data-testid=surface-change] .main-svg")
    visit.page.wait_for_selector("[data-testid=panel-change][aria-expanded=true]")
