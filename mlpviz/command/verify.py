"""`mlpviz verify LINK --epochs 300 --claim "test_loss < 0.2"`: trains, and finds claims true or false; or
`mlpviz verify anna.html class-4/`: trains anew what reports say that were handed in, or folders of them.

Ends with 0 if all of them hold, with 1 if one does not.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import category
from urllib.parse import parse_qsl

from mlpviz.command.exits import DONE, FAILED
from mlpviz.command.training import add_epochs, train_link
from mlpviz.training.claims import NAMES, read_claim
from mlpviz.training.values import shorten

if TYPE_CHECKING:
    from mlpviz.lessons import Lesson

ENDINGS = (".html", ".htm")  # of reports
MAX_NAMED = 5  # other files of a folder


def add_to(commands: Any) -> None:
    """Add the subcommand to those of a parser."""
    names = "; ".join(f"{name}: {what}" for name, (what, _) in NAMES.items())
    parser = commands.add_parser(
        "verify",
        help="train the experiment of a link, or those of reports, and see whether what is claimed holds",
        description="Train the experiment of a link, and see whether claims about it hold; or those of "
        "reports that were handed in, and see whether their goals were reached. Exit code 0 if "
        f"all do, 1 if one does not, 2 if something cannot be read. A claim may speak of {names}.",
    )
    parser.set_defaults(obey=verify_claims)
    parser.add_argument(
        "link", nargs="+", metavar="LINK", help="of a playground; or reports, or folders of them"
    )
    add_epochs(parser)
    parser.add_argument(
        "--lesson",
        action="append",
        default=[],
        metavar="FILE",
        help="of the lesson that the reports have to be of, or a folder of some, or a link to one, or the "
        "name of one here; more than once for several. Without it they may be of the lessons here, or of one "
        "that came by a link, which is then told",
    )
    parser.add_argument(
        "--claim",
        action="append",
        default=[],
        metavar="CLAIM",
        help='such as "test_loss < 0.2 and units <= 6"; more than once for several',
    )


def verify_claims(asked: argparse.Namespace) -> int:
    """Obey `mlpviz verify`. Raises ValueError, in words, for a claim or a link that cannot be read."""
    reports = [Path(text) for text in asked.link]
    if not asked.claim and all(path.exists() for path in reports):
        return verify_reports(reports, read_asked_for(asked.lesson))
    if len(asked.link) != 1 or not asked.claim:
        raise ValueError("LINK must be one link, with --claim, or reports that there are")
    asked.link = asked.link[0]
    claims = [read_claim(text) for text in asked.claim]
    run, _ = train_link(asked)
    all_hold = True
    for claim in claims:
        holds = claim.holds(run)
        all_hold &= holds
        numbers = ", ".join(f"{name} = {value!r}" for name, value in claim.numbers(run).items())
        print(f"{'holds' if holds else 'does not hold'}: {claim.text} ({numbers})")
    return DONE if all_hold else FAILED


def read_asked_for(texts: list[str]) -> "dict[str, Lesson]":
    """The lessons that the texts of --lesson name: files, folders of them, links, or names of lessons here.
    Raises ValueError or OSError, in words, for one that cannot be read."""
    from mlpviz.lessons import LESSONS, read_lesson_file, read_lessons, unpack_lesson

    lessons: dict[str, Lesson] = {}
    for text in texts:
        path, query = Path(text), dict(parse_qsl(text.partition("?")[2]))
        name = query.get("lesson", text)
        if "made" in query:
            try:
                lesson = unpack_lesson(query["made"])
            except ValueError as error:
                raise ValueError(f"--lesson must be a link of a lesson: {error}") from None
            lessons[lesson.name] = lesson
        elif path.is_dir():
            found = read_lessons(path)
            if not found:
                raise ValueError(f"--lesson must be a folder with files that end with .md, got {text}")
            lessons |= found
        elif name in LESSONS and not path.exists():
            lessons[name] = LESSONS[name]
        else:
            lessons[path.stem] = read_lesson_file(path)
    return lessons


def verify_reports(paths: list[Path], asked_for: "Mapping[str, Lesson]") -> int:
    """A line for each goal of each report, and a table of how many are reached, at the end. asked_for: the
    lessons that the reports have to be of, by name, or none. Returns the exit code: `DONE` if none says more
    than is true."""
    from mlpviz.lessons.hand_in import OtherLesson

    table, is_all_true = [], True
    for file in _list_reports(paths):
        try:
            name, told, is_true = _verify(file, asked_for)
        except OtherLesson as error:
            _print(f"{file.name}: {error}")
            name, told, is_true = "", "of another lesson", False
        except (ValueError, OSError) as error:
            why = error.strerror if isinstance(error, OSError) and error.strerror else error
            _print(f"{file.name}: {why}")
            name, told, is_true = "", "cannot be read", False
        table.append((_visible(file.name), _visible(name), told))
        is_all_true &= is_true
    widths = [max(len(row[place]) for row in table) for place in range(3)]
    print("")
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return DONE if is_all_true else FAILED


def _list_reports(paths: list[Path]) -> list[Path]:
    """The files, and those of the folders that end as reports do. What else lies there is told. Raises
    ValueError if there is none."""
    files: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        inside = sorted(path.iterdir())
        reports = [file for file in inside if file.suffix.lower() in ENDINGS and not file.is_dir()]
        files += reports
        if others := [file.name for file in inside if file not in reports]:
            more = f" and {len(others) - MAX_NAMED} more" if len(others) > MAX_NAMED else ""
            _print(f"{path}: no .html, and not looked at: {', '.join(others[:MAX_NAMED])}{more}")
    if not files:
        raise ValueError(f"LINK must be a folder with reports, which end with .html, got {paths[0]}")
    return files


def _verify(file: Path, asked_for: "Mapping[str, Lesson]") -> tuple[str, str, bool]:
    """(the lesson of a report, what its line of the table says, whether it says no more than is true), after
    a line for each goal and each answer. Raises ValueError or OSError for what is no report."""
    from mlpviz.lessons import LESSONS, check_answers, check_report, find_lesson  # which reads all lessons
    from mlpviz.lessons.hand_in import MAX_REPORT, OtherLesson

    with file.open(encoding="utf-8", errors="replace") as stream:
        text = stream.read(MAX_REPORT + 1)
    lesson, is_own = find_lesson(text, asked_for or LESSONS)
    if is_own and asked_for:
        raise OtherLesson(f"report must be of the lesson asked for, got {_name(lesson, is_own)}")
    _, findings = check_report(
        text,
        {lesson.name: lesson},
        tell_long=lambda step, n: _print(f"{file.name}: {step}: training {n} steps, which may take a while"),
    )
    for finding in findings:
        why = f" ({finding.why})" if finding.why else ""
        _print(f"{file.name}: {finding.step}: {finding.goal}: {finding.state}{why}")
    answers = check_answers(text, lesson)
    for one in answers:
        given = f" ({shorten(one.answer)})" if one.answer else ""
        _print(f"{file.name}: {one.step}: answer: {one.state}{given}")
    states = [finding.state for finding in findings]
    told = [f"{states.count('yes')} of {len(states)} goals"]
    others = sum(finding.other_data for finding in findings)
    told += [f"{others} with other data"] if others else []
    told += [f"{states.count(state)} {state}" for state in ("no", "cannot be told") if state in states]
    judged = [one.state for one in answers if one.state != "to be read"]
    told += [f"{judged.count('right')} of {len(judged)} answers right"] if judged else []
    return _name(lesson, is_own), ", ".join(told), "no" not in states


def _print(line: str) -> None:
    print(_visible(line), flush=True)


def _visible(text: str) -> str:
    """A text from outside without what would move the cursor of a terminal, or colour it."""
    return "".join(
        sign if sign.isprintable() or category(sign) == "Zs" else repr(sign)[1:-1] for sign in text
    )


def _name(lesson: "Lesson", is_own: bool) -> str:
    """The lesson of a report. One that only the report itself knows is told with its goals: anybody can make
    an easy lesson and hand it in."""
    if not is_own:
        return lesson.name
    goals = "; ".join(step.goal.claim.text for step in lesson.steps if step.goal) or "no goal"
    return f"{lesson.name}, as the report has it: {goals}"
