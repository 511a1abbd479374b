"""A class: a teacher's wall with a student, who sees the teacher's run and the own one again."""


def test_a_student_is_on_the_wall_and_follows_the_teacher(new_visit):
    teacher = new_visit("?dataset=xor")
    teacher.press("class")
    teacher.press("open-room")
    teacher.page.wait_for_selector(".mlp-wall.settled")
    student = new_visit(f"?room={teacher.page.inner_text('.invitation .code')}")
    student.page.fill(".st-key-room-name input", "<b>Ada</b>")
    student.page.click(".st-key-join-room button")
    student.page.wait_for_selector("[data-testid=class-line]:visible")
    student.press("play")
    student.wait_for_epoch("> 3")
    teacher.wait_until(
        "() => document.querySelector('[data-testid=student-1] .state').textContent === 'training'"
    )
    assert teacher.page.inner_text("[data-testid=student-1] h2") == "<b>Ada</b>"
    teacher.page.click("[data-testid=class-follow]")
    student.page.wait_for_selector(".class-line.following")
    assert student.page.is_disabled("[data-testid=play]")
    teacher.page.click(".st-key-modes button:has-text('Watch')")
    teacher.page.wait_for_selector(".st-key-knobs")
    teacher.press("epoch")
    student.wait_for_epoch("=== 1")
    student.wait_until(
        "loss => document.querySelector('[data-testid=test-loss]').textContent === loss",
        teacher.text("test-loss"),
    )
    student.page.click("[data-testid=class-follow]")
    student.wait_for_epoch("> 3")  # the own run, as it was
    student.press("epoch")
    student.page.click("[data-testid=class-follow]")
    student.wait_for_epoch("=== 1")
    teacher.page.click("[data-testid=class-follow]")
    student.wait_for_epoch("> 3")
