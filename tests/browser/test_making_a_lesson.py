"""A teacher makes a lesson in the page, and a student opens its link: locked until the question is answered,
done when the goal is reached."""

from mlpviz.lessons import check_report


def test_a_lesson_is_made_in_the_form_and_done_by_its_link(new_visit, tmp_path):
    visit = new_visit("?dataset=gauss&n_samples=50")
    page, play = visit.page, visit.page.locator("[data-testid=play]")
    page.get_by_role("radio", name="Learn").click()
    visit.press("make-lesson")
    form = page.get_by_role("dialog", name="Make a lesson")
    form.get_by_label("Title of the lesson").fill("Two clouds")
    form.get_by_label("Goal", exact=True).fill("epochs >= 2")
    form.get_by_text("Choice", exact=True).click()
    form.get_by_label("Question", exact=True).fill("What will the border look like?")
    for answer in ("A line", "A circle"):
        form.get_by_label(f"Answer {1 + (answer == 'A circle')}", exact=True).fill(answer)
    form.get_by_text("Right", exact=True).first.click()
    form.get_by_label("Text", exact=True).fill("Press **Play** and watch.")
    page.keyboard.press("Escape")  # a slip: nothing that is half typed is lost
    form.get_by_text("This link opens").or_(
        form.get_by_text("“Text” is empty")
    ).first.click()  # leaves the field
    link = form.locator(".stCode code")
    link.wait_for()

    visit.open("?" + link.inner_text().partition("?")[2])
    page.wait_for_function("document.querySelector('[data-testid=play] .label').textContent === 'Locked'")
    assert play.is_disabled()
    assert page.locator(".st-key-lesson .stMarkdown strong").first.inner_text() == "Play"
    page.get_by_role("button", name="A line").click()
    page.wait_for_function("!document.querySelector('[data-testid=play]').disabled")
    assert page.get_by_role("button", name="Finish").is_disabled()
    play.click()
    page.locator(".st-key-lesson [data-testid=goal]").get_by_text("Reached at epoch 2").wait_for()
    with page.expect_download() as download:
        page.get_by_role("button", name="Hand in").click()
    download.value.save_as(tmp_path / "ben.html")
    _, (finding,) = check_report((tmp_path / "ben.html").read_text(encoding="utf-8"), {})
    assert (finding.goal, finding.state) == ("epochs >= 2", "yes")
    page.get_by_role("button", name="Finish").click()
    page.locator(".st-key-lesson-card-made-two-clouds").get_by_text("Done").wait_for()
