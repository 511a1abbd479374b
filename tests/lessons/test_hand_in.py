"""The hand-in: what a report says of a goal is trained anew, and a faked one is found out."""

import json
from dataclasses import replace

import pytest

from mlpviz import Run
from mlpviz.command import main
from mlpviz.export.report import write_report
from mlpviz.language import speaking
from mlpviz.lessons import check_answers, check_report, find_lesson, pack_lesson, read_lesson, write_lesson
from mlpviz.lessons.hand_in import Reached, Row, list_changes, write_rows

TEXT = """---
title: Short
settings: {n_samples: 20, noise: 10}
---
## Only
```yaml
goal: {claim: epochs >= 2}
```
Text.
"""
LESSON = read_lesson(TEXT, "short")
(STEP,) = LESSON.steps
LESSONS = {"short": LESSON}


@pytest.fixture
def run():
    run = Run(LESSON.experiment)
    run.advance(epochs=2)
    return run


def report_of(run, edit=lambda packed: packed, lesson=LESSON):
    reached = Reached.by(run, STEP.goal, LESSON.experiment)
    rows = [Row(lesson.steps[0].title, "Why? <b>", "So & so", True, STEP.goal, reached)]
    report = write_report(run, lesson=write_rows(lesson, rows))
    head, _, rest = report.partition('id="mlpviz-lesson">')
    packed, _, foot = rest.partition("</script>")
    return f'{head}id="mlpviz-lesson">{json.dumps(edit(json.loads(packed)))}</script>{foot}'


def state_of(report):
    _, (finding,) = check_report(report, LESSONS)
    return finding.state, finding.why


def test_a_goal_that_was_reached_is_found_anew(run):
    report = report_of(run)
    assert "Why? &lt;b&gt;" in report
    assert state_of(report) == ("yes", "")


@pytest.mark.parametrize(
    ("code", "head", "reached"), [("fr", "objectif", "à l’époque"), ("de", "Ziel", "in Epoche")]
)
def test_a_report_in_another_language_is_told_in_it_and_found_anew(run, code, head, reached):
    with speaking(code):
        translated = replace(LESSON, steps=(replace(STEP, title="Seule étape"),))
        report = report_of(run, lesson=translated)
    assert f"<th>{head}</th>" in report
    assert reached in report
    assert state_of(report) == ("yes", "")


def test_a_report_from_before_steps_had_places_is_found_anew(run):
    def edit(packed):
        del packed["goals"][0]["place"]
        return packed

    assert state_of(report_of(run, edit)) == ("yes", "")


def edit_goal(**changes):
    def edit(packed):
        packed["goals"][0].update(changes)
        return packed

    return edit


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"steps": 1}, "no"),
        ({"numbers": {"epochs": 9.0}}, "no"),
        ({"numbers": {}}, "no"),
        ({"numbers": {"epochs": 10**400}}, "no"),
        ({"claim": "epochs >= 1"}, "no"),
        ({"query": {"dataset": "nothing"}}, "no"),
        ({"query": ["x"]}, "no"),
        ({"steps": 10**12}, "no"),
        ({"steps": "many"}, "no"),
        ({"caveats": ["hand"]}, "cannot be told"),
        ({"caveats": 5}, "no"),
    ],
)
def test_a_faked_goal_is_found_out(run, changes, state):
    assert state_of(report_of(run, edit_goal(**changes)))[0] == state


def test_other_data_are_told(run):
    other = Run(LESSON.experiment.__class__(n_samples=20, noise=0))
    other.advance(epochs=2)
    assert state_of(report_of(other)) == ("yes", "with other data: noise")


CHANGING = read_lesson(
    TEXT.replace("20,", "20, batch_size: 2,").replace("epochs >= 2", "test_loss < 9"), "changing"
)


@pytest.fixture
def changed_run():
    run = Run(CHANGING.experiment)
    run.change(learning_rate=1.0)  # before any training
    run.advance(steps=1)
    run.change(regularization="l2", regularization_rate=0.01, learning_rate=0.01)
    run.advance(steps=2)
    run.change(learning_rate=0.3, optimizer="adam")
    run.advance(epochs=1)
    return run


@pytest.mark.parametrize(
    ("edit", "state"),
    [
        (lambda changes: changes, "yes"),
        (lambda changes: [[2, changes[0][1]], changes[1]], "no"),  # later
        (lambda changes: changes[:1], "no"),
        (lambda changes: changes[::-1], "no"),
        (lambda changes: [[1, {"dataset": "xor"}]], "no"),
        (lambda changes: [[1, {"learning_rate": "fast"}]], "cannot be told"),
        (lambda changes: 3, "no"),
        (lambda changes: [[None]], "no"),
        (lambda changes: [[10**9, {"learning_rate": "1"}]], "no"),
    ],
)
def test_settings_that_were_changed_on_the_way_are_changed_again(changed_run, edit, state):
    begun, changes = list_changes(changed_run)
    assert (begun.learning_rate, begun.regularization, begun.optimizer) == (1.0, "none", "sgd")
    assert [step for step, _ in changes] == [1, 3]
    (step,) = CHANGING.steps
    reached = Reached.by(changed_run, step.goal, CHANGING.experiment)
    assert reached.caveats == ()
    report = write_rows(CHANGING, [Row(step.title, goal=step.goal, reached=reached)])
    told = json.dumps([list(change) for change in changes])
    assert told in report
    report = report.replace(told, json.dumps(edit(json.loads(told))))
    _, (finding,) = check_report(report, {"changing": CHANGING})
    assert finding.state == state, finding.why


def test_what_a_person_did_on_the_way_is_told(run):
    run.set_parameter(1, 0, 0, 0.5)
    assert Reached.by(run, STEP.goal).caveats == ("hand",)
    assert state_of(report_of(run))[0] == "cannot be told"


ASKING = TEXT.replace(
    "goal:", "question: {ask: Which, choices: [{text: This}, {text: That, right: yes}]}\ngoal:"
)


@pytest.mark.parametrize(
    ("given", "told", "state", "answer"),
    [
        (1, "That", "right", "That"),
        (0, "That", "not right", "This"),  # the table of the report says what it likes
        (7, "That", "no answer", ""),
        (None, "That", "no answer", ""),
    ],
)
def test_answers_are_judged_anew_whatever_the_table_says(run, given, told, state, answer):
    lesson = read_lesson(ASKING, "short")
    row = Row("Only", "Which", told, True, STEP.goal, given=given)
    report = write_report(run, lesson=write_rows(lesson, [row]))
    (found,) = check_answers(report, lesson)
    assert (found.state, found.answer) == (state, answer)


def test_a_report_of_another_lesson_is_told_from_what_cannot_be_read(run, tmp_path, capsys):
    (tmp_path / "anna.html").write_text(report_of(run), encoding="utf-8")
    assert main(["verify", str(tmp_path), "--lesson", "nowhere.md"]) == 2
    assert "nowhere.md cannot be read: No such file" in capsys.readouterr().err
    assert main(["verify", str(tmp_path), "--lesson", "spiral"]) == 1
    *_, said, _, last = capsys.readouterr().out.splitlines()
    assert said == "anna.html: report must be of one of spiral, got 'short'"
    assert last.split() == ["anna.html", "of", "another", "lesson"]


BROKEN = '<script type="application/json" id="mlpviz-lesson">[[</script>'


@pytest.mark.parametrize("text", ["", "<html>", BROKEN])
def test_what_is_no_report_is_refused_in_words(text):
    with pytest.raises(ValueError, match="report must be"):
        check_report(text, LESSONS)


def test_the_command_checks_a_folder_of_reports(tmp_path, capsys):
    (tmp_path / "anna.html").write_text("no report")
    assert main(["verify", str(tmp_path)]) == 1
    assert capsys.readouterr().out.splitlines()[-1].split() == ["anna.html", "cannot", "be", "read"]


def test_what_else_lies_in_a_folder_stops_nothing_and_is_told(run, tmp_path, capsys):
    assert main(["verify", str(tmp_path)]) == 2
    assert "LINK must be a folder with reports" in capsys.readouterr().err
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    (tmp_path / "folder.html").mkdir()
    other = Run(LESSON.experiment.__class__(n_samples=20, noise=0))
    other.advance(epochs=2)
    lesson = tmp_path / "short.md"
    lesson.write_text(TEXT)
    (tmp_path / "A.HTM").write_text(report_of(other), encoding="utf-8")
    assert main(["verify", str(tmp_path), "--lesson", str(lesson)]) == 0
    first, *_, last = capsys.readouterr().out.splitlines()
    assert first.endswith("not looked at: folder.html, photo.png, short.md")
    assert last.split(None, 2) == ["A.HTM", "short", "1 of 1 goals, 1 with other data"]


def test_a_report_does_not_move_the_cursor_of_the_teachers_terminal(run, tmp_path, capsys):
    lesson = read_lesson(TEXT.replace("## Only", "## On\x1b[2Jly"), "short")
    (tmp_path / "anna.html").write_text(report_of_link(run, lesson), encoding="utf-8")
    assert main(["verify", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert r"On\x1b[2Jly: epochs >= 2: yes" in told


def test_a_long_training_is_told_before_it_begins(run):
    told = []
    report = report_of(run, edit_goal(steps=200_001, changes=[[1, {"learning_rate": "fast"}]]))
    check_report(report, LESSONS, tell_long=lambda *what: told.append(what))
    assert told == [("Only", 200_001)]


EASY = read_lesson(TEXT.replace("title: Short", "title: Easy").replace(">= 2", ">= 1"), "easy")


def report_of_link(run, lesson=LESSON):
    """The report of a lesson that came by a link, and therefore has it in it."""
    goal = lesson.steps[0].goal
    rows = [Row(STEP.title, goal=goal, reached=Reached.by(run, goal, lesson.experiment))]
    return write_report(run, lesson=write_rows(lesson, rows, write_lesson(lesson)))


def test_a_report_of_a_lesson_from_a_link_is_checked_by_the_lesson_in_it(run):
    report = report_of_link(run)
    assert find_lesson(report, {}) == (LESSON, True)
    name, (finding,) = check_report(report, {})
    assert (name, finding.state) == ("short", "yes")
    mine = replace(LESSON, name="mine")
    assert find_lesson(report, {"mine": mine}) == (mine, False)


def test_an_easy_lesson_does_not_pass_for_the_one_asked_for(run):
    report = report_of_link(run, EASY).replace('"lesson": "easy"', '"lesson": "short"')
    assert find_lesson(report, {"short": LESSON}) == (EASY, True)
    name, (finding,) = check_report(report, {"short": LESSON})
    assert (name, finding.goal, finding.state) == ("easy", "epochs >= 1", "yes")


def test_the_command_names_the_lesson_and_its_goals_and_takes_the_teachers(run, tmp_path, capsys):
    (tmp_path / "anna.html").write_text(report_of_link(run), encoding="utf-8")
    (tmp_path / "ben.html").write_text(report_of_link(run, EASY), encoding="utf-8")
    assert main(["verify", str(tmp_path)]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert "easy, as the report has it: epochs >= 1" in last
    (tmp_path / "mine.md").write_text(TEXT, encoding="utf-8")
    link = f"https://example.org/?v=2&made={pack_lesson(LESSON)}"
    for asked, name in ((str(tmp_path / "mine.md"), "mine"), (link, "short")):
        assert main(["verify", str(tmp_path), "--lesson", asked]) == 1
        told = capsys.readouterr().out
        assert "ben.html: report must be of the lesson asked for, got easy, as the report has it" in told
        *_, anna, ben = told.splitlines()
        assert anna.split()[:5] == ["anna.html", name, "1", "of", "1"]
        assert ben.split() == ["ben.html", "of", "another", "lesson"]
    assert main(["verify", str(tmp_path), "--lesson", "https://example.org/?lesson=spiral"]) == 1
    assert capsys.readouterr().out.splitlines()[-1].split() == ["ben.html", "of", "another", "lesson"]
    assert main(["verify", str(tmp_path), "--lesson", "?made=nothing"]) == 2
    assert "--lesson must be a link of a lesson" in capsys.readouterr().err
