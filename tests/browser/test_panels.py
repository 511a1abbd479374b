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
