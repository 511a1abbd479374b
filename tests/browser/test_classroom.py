"""A class: a teacher's wall with a student, who sees the teacher's run and the own one again; and with seven
more, who have no browsers."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from students import Student

# whether all names on the wall but one are these, in this order
ORDER = """([but, names]) => [...document.querySelectorAll(".mlp-wall .student h2")]
    .map((name) => name.textContent).filter((name) => name !== but).join() === names"""
SEVEN = ("Bob", "Cem", "Dora", "Eli", "Fay", "Gus", "Hao")


@pytest.fixture
def join(server):
    """A function by which the seven join a room."""
    made = []

    def join_all(code):
        with ThreadPoolExecutor() as pool:
            made.extend(pool.map(lambda name: Student(server, f"room={code}").join(name), SEVEN))
        return made

    yield join_all
    for student in made:
        student.leave()


def test_eight_students_are_on_the_wall_and_one_follows_the_teacher(new_visit, join):
    teacher = new_visit("?dataset=xor")
    teacher.press("class")
    teacher.press("open-room")
    teacher.page.wait_for_selector(".mlp-wall.settled")
    code = teacher.page.inner_text(".invitation .code")
    student = new_visit(f"?room={code}")
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

    # all eight on the wall
    wall = teacher.page
    wall.click(".st-key-modes button:has-text('Wall')")
    students = join(code)
    teacher.wait_until("() => document.querySelectorAll('.mlp-wall .student').length === 8")
    for n, one in enumerate(students, 1):
        one.train(n)
    for by, names in {"epoch": SEVEN[::-1], "name": SEVEN}.items():
        wall.select_option("[data-testid=wall-sort]", by)
        teacher.wait_until(ORDER, ["<b>Ada</b>", ",".join(names)])
    wall.click("[data-testid=class-everyone]")
    epochs = "[...document.querySelectorAll('.mlp-wall [data-testid^=epoch-]')]"
    teacher.wait_until(f"() => {epochs}.every((epoch) => epoch.textContent === '0')")
    bob = students[0]
    assert "has given everyone" in bob.ask()["notices"][-1]["text"]
    wall.click("[data-testid=class-freeze]")
    student.page.wait_for_selector(".class-line.frozen")
    refused = bob.ask(act="play", on=True)
    assert not refused["playing"]
    assert "paused all runs" in refused["notices"][-1]["text"]
    wall.click("[data-testid=class-freeze]")
    student.page.wait_for_selector(".class-line:not(.frozen)")
    assert bob.ask(act="play", on=True)["playing"]
    wall.locator(".student", has_text="Bob").get_by_role("button", name="Blank name").click()
    teacher.wait_until("() => !document.querySelector('.mlp-wall').textContent.includes('Bob')")
    assert "blanked your name" in bob.ask()["class"]["said"][0]
