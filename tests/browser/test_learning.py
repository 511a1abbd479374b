"""Lessons, from the prediction that unlocks Play to the hand-in: goals missed and reached, a report that
somebody has edited, a phone."""

import re

from learner import Learner, verify

from mlpviz.lessons import LESSONS, check_answers, check_report

WAVES = "features=x1-x2-sin_x1-sin_x2-cos_x1-cos_x2-radius&hidden_layer_sizes=16-8&activation=tanh"
PENALTY = "regularization=l1&regularization_rate=0.001"


def test_a_lesson_is_done_from_the_prediction_to_the_hand_in(new_visit, tmp_path, capsys):
    visit = new_visit("?lesson=xor-smallest")
    learner, page = Learner(visit), visit.page
    play = page.locator("[data-testid=play]")
    page.wait_for_function("document.querySelector('[data-testid=play] .label').textContent === 'Locked'")
    assert play.is_disabled()
    learner.choose("Yes, with patience", right=False)
    page.wait_for_function("!document.querySelector('[data-testid=play]').disabled")
    learner.next("Reach 0.35")
    page.select_option("[data-testid=speed]", "25 epochs")
    visit.press("play")
    hint = "document.querySelector('[data-testid=goal-hint]').textContent"
    page.wait_for_function(f"{hint}.startsWith('With one unit it will not get there')")
    assert page.get_by_role("button", name="Next").is_disabled()
    for units in (2, 3):  # a goal missed becomes a goal reached
        learner.add("unit", units)
    learner.reach()
    told = page.locator("[data-testid=epoch]").inner_text()
    assert re.search(r"epoch (\d+)", page.inner_text("[data-testid=goal]"))[1] == told
    half = learner.hand_in(tmp_path / "half.html").read_text(encoding="utf-8")
    assert [one.state for one in check_report(half, LESSONS)[1]] == ["yes", "not reached", "not reached"]
    learner.next("Reach 0.2")
    for seed in (1, 2):  # a luckier start
        page.click(".st-key-lesson-new-start button")
        page.wait_for_url(f"**weight_seed={seed}**")
    learner.reach()
    learner.next("Reach 0.177")
    learner.reach()
    learner.next("Small, or sure?")
    learner.choose("Some of them begin in a good place")
    path = learner.hand_in(tmp_path / "anna.html")
    learner.press("Finish")
    page.wait_for_selector(".st-key-lesson-card-xor-smallest:has-text('Done')")
    assert verify(capsys, path) == (0, "anna.html xor-smallest 3 of 3 goals, 1 of 2 answers right")

    # a report that somebody has edited is found out
    report = path.read_text(encoding="utf-8")
    path.write_text(report.replace("<td>not right</td>", "<td>right</td>"), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != report
    assert verify(capsys, path)[1] == "anna.html xor-smallest 3 of 3 goals, 1 of 2 answers right"
    faked = re.sub(r'("numbers": {"test_loss": )[\d.]+', r"\g<1>0.01", report, count=1)
    path.write_text(faked, encoding="utf-8")
    assert verify(capsys, path) == (
        1,
        "anna.html xor-smallest 2 of 3 goals, 1 no, 1 of 2 answers right",
    )


def test_the_other_exercises_with_a_goal_in_numbers_are_done(new_visit, tmp_path):
    """Those on the rate, the spiral and the gap, on the squared error where that is their loss."""
    visit = new_visit("?lesson=learning-rate")
    learner, page = Learner(visit), visit.page
    learner.choose("Jump up and down")
    visit.press("step")
    page.wait_for_url("**lesson=learning-rate**")
    learner.next("Find a good rate")
    assert page.locator("[data-testid=play]:visible").count() == 0
    rate = page.locator("[class*=st-key-learning_rate] input[type=range]")
    rate.press("ArrowLeft")
    page.wait_for_url("**learning_rate=1**")
    visit.press("epoch")
    page.locator("[data-testid=goal]").get_by_text("Reached at epoch").wait_for()
    learner.next("Within ten epochs")
    for value in ("0.003", "0.01"):
        rate.press("ArrowRight")
        page.wait_for_url(f"**learning_rate={value}**")
    learner.reach()
    learner.next("What decides")
    learner.choose("A rate that shrinks on the way")
    states = [states_of(learner.hand_in(tmp_path / "rate.html"))]
    for query in (
        "lesson=spiral&step=2&hidden_layer_sizes=8-8&activation=tanh&features=x1-x2-sin_x1-sin_x2",
        f"lesson=spiral&step=4&{WAVES}&{PENALTY}&weight_seed=5",
        "lesson=too-long-too-big&step=4",
    ):
        visit.open(f"?{query}")
        learner.reach()
        states.append(states_of(learner.hand_in(tmp_path / "one.html")))
    assert states == [
        (["yes", "yes"], ["right", "right"]),
        (["yes", "not reached", "not reached"], ["no answer"]),
        (["not reached", "not reached", "yes"], ["no answer"]),
        (["not reached", "yes"], ["no answer", "no answer"]),
    ]


def states_of(path):
    """(those of the goals, those of the answers) of a report."""
    report = path.read_text(encoding="utf-8")
    name, goals = check_report(report, LESSONS)
    return [one.state for one in goals], [one.state for one in check_answers(report, LESSONS[name])]


def test_a_lesson_on_a_phone(new_visit):
    visit = new_visit("?lesson=one-neuron", width=390, height=844, has_touch=True, is_mobile=True)
    page = visit.page
    bottom = "document.querySelector('.st-key-lesson').getBoundingClientRect().bottom"
    top = "document.querySelector('[data-testid=surface]').getBoundingClientRect().top"
    visit.wait_until(f"{bottom} <= {top}")  # the text, then the pictures
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.locator("[data-testid=play]").is_disabled()
    page.get_by_role("button", name="A straight line").tap()
    page.wait_for_function("!document.querySelector('[data-testid=play]').disabled")
    page.get_by_role("button", name="Next").tap()
    page.get_by_role("heading", name="Watch it turn").wait_for()
    page.locator("[data-testid=play]").tap()
    page.locator("[data-testid=goal]").get_by_text("Reached at epoch").wait_for()
