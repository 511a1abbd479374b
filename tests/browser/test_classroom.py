"""A class: a teacher's wall with two students, who see the teacher's run and their own again."""

STATE = "number => document.querySelector(`[data-testid=student-${number}] .state`)?.textContent"


def join(new_visit, code, name):
    student = new_visit(f"?room={code}")
    student.page.fill(".st-key-room-name input", name)
    student.page.click(".st-key-join-room button")
    student.page.wait_for_selector("[data-testid=class-line]:visible")
    return student


def test_two_students_are_on_the_wall_and_follow_the_teacher(new_visit):
    teacher = new_visit("?dataset=xor")
    teacher.press("class")
    teacher.press("open-room")
    teacher.page.wait_for_selector(".mlp-wall.settled")
    code = teacher.page.inner_text(".invitation .code")
    ada, mark = join(new_visit, code, "Ada"), join(new_visit, code, "<b>Mark</b>")
    ada.press("play")
    ada.wait_for_epoch("> 3")
    teacher.wait_until(f"() => ({STATE})(1) === 'training' && ({STATE})(2) === 'paused'")
    assert teacher.page.inner_text("[data-testid=student-2] h2") == "<b>Mark</b>"
    teacher.page.click("[data-testid=class-follow]")
    ada.page.wait_for_selector(".class-line.following")
    assert ada.page.is_disabled("[data-testid=play]")
    teacher.page.click(".st-key-modes button:has-text('Watch')")
    teacher.page.wait_for_selector(".st-key-knobs")
    teacher.press("epoch")
    for student in (ada, mark):
        student.wait_for_epoch("=== 1")
        student.wait_until(
            "loss => document.querySelector('[data-testid=test-loss]').textContent === loss",
            teacher.text("test-loss"),
        )
    ada.page.click("[data-testid=class-follow]")
    ada.wait_for_epoch("> 3")  # the own run, as it was
    ada.press("epoch")
    teacher.page.click("[data-testid=class-follow]")
    mark.wait_for_epoch("=== 0")
