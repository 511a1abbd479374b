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
        "document.querySelector('[data-testid=distribution]').textContent.includes('Activations')"
    )
    visit.page.click("[data-testid=panel-microscope]")
    visit.page.wait_for_selector("[data-testid=findings]", state="detached")


def test_a_click_on_a_point_opens_it_and_its_gradient_is_checked(visit):
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    box = visit.page.locator("[data-testid=surface] .scatterlayer .point").nth(5).bounding_box()
    visit.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    visit.page.wait_for_selector("[data-testid=sample-summary]")
    assert visit.text("sample-summary").startswith("Training point x₁ = ")
    assert visit.page.locator(".mlp-live .ring").is_visible()
    visit.page.click(".mlp-live .sample tbody button >> text=unit 2 of layer 1")
    visit.wait_until("document.querySelector('.mlp-live .weight b').textContent === 'unit 2 of layer 1'")
    visit.page.select_option("[data-testid=sample-input]", label="x₂")
    visit.page.click("[data-testid=check-gradient]")
    visit.wait_until(
        "/relative error .*e-/.test(document.querySelector('[data-testid=checked]').textContent)"
    )
    visit.press("epoch")
    visit.wait_for_epoch("=== 2")
    visit.wait_until("document.querySelector('[data-testid=checked]').textContent === ''")
