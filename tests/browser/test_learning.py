"""A lesson, from the list to the hand-in: a prediction unlocks Play, a goal is missed, then reached."""

import re

from mlpviz.lessons import LESSONS, check_report


def test_a_lesson_is_done_from_the_prediction_to_the_hand_in(new_visit, tmp_path):
    page = new_visit("?lesson=xor-smallest").page
    play = page.locator("[data-testid=play]")
    page.wait_for_function("document.querySelector('[data-testid=play] .label').textContent === 'Locked'")
    assert play.is_disabled()
    page.get_by_role("button", name="No, whatever the start").click()
    page.wait_for_function("!document.querySelector('[data-testid=play]').disabled")
    assert "Your prediction: right" in page.locator(".lesson-choices").inner_text()
    page.get_by_role("button", name="Next").click()
    goal = page.locator(".st-key-lesson [data-testid=goal]")
    goal.wait_for()
    play.click()
    hint = "document.querySelector('[data-testid=goal-hint]').textContent"
    page.wait_for_function(f"{hint}.startsWith('One unit')")
    assert page.get_by_role("button", name="Next").is_disabled()
    for units in (2, 3):  # a goal missed becomes a goal reached
        page.get_by_role("button", name="Add a unit").click()
        page.wait_for_function(f"document.querySelector('.mlp-live').textContent.includes('{units} units')")
    play.click()
    goal.get_by_text("Reached at epoch").wait_for()
    told = page.locator("[data-testid=epoch]").inner_text()
    assert re.search(r"epoch (\d+)", goal.inner_text())[1] == told
    with page.expect_download() as download:
        page.get_by_role("button", name="Hand in").click()
    download.value.save_as(tmp_path / "anna.html")
    _, findings = check_report((tmp_path / "anna.html").read_text(encoding="utf-8"), LESSONS)
    assert [finding.state for finding in findings] == ["yes", "not reached", "not reached"]
    page.get_by_role("button", name="Next").click()
    page.get_by_role("heading", name="Reach 0.2").wait_for()
    page.wait_for_url("**lesson=xor-smallest&step=3*")
