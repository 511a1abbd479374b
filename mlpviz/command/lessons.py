"""`mlpviz lessons`: the lessons there are; with --check, their promises and pictures are put to the test.

Ends with 0 if all are kept, with 1 if one is not.
"""

import argparse
from typing import Any

from mlpviz.command.exits import DONE, FAILED
from mlpviz.training.values import read_whole_number


def add_to(commands: Any) -> None:
    """Add the subcommand to those of a parser."""
    parser = commands.add_parser(
        "lessons",
        help="list the lessons, or put what they promise to the test",
        description="List the lessons. With --check, train what they make promises about, from as many "
        "starts as those say, and the pictures of choices: exit code 0 if all is as it should be, 1 if "
        "something is not, 2 if a file is wrong.",
    )
    parser.set_defaults(obey=list_or_check)
    parser.add_argument("names", nargs="*", metavar="LESSON", help="those alone; all without")
    parser.add_argument("--folder", metavar="FOLDER", help="of lessons of your own, instead of those here")
    parser.add_argument("--check", action="store_true", help="train, and see whether they are right")
    parser.add_argument(
        "--seeds", type=int, metavar="N", help="starts to try, by default all that are promised"
    )
    parser.add_argument("--cheap", action="store_true", help="leave out what takes long")
    parser.add_argument("--n-jobs", type=int, metavar="N", help="processes (one for each core)")


def list_or_check(asked: argparse.Namespace) -> int:
    """Obey `mlpviz lessons`. Raises ValueError or OSError, in words, for a lesson that is wrong or that there
    is not."""
    from mlpviz.lessons import LESSONS, check_pictures, check_promises, read_lessons

    lessons = LESSONS if asked.folder is None else read_lessons(asked.folder)
    if not lessons:
        raise ValueError(f"FOLDER must be a folder with files that end with .md, got {asked.folder}")
    for name in asked.names:
        if name not in lessons:
            raise ValueError(f"LESSON must be one of {', '.join(lessons)}, got {name}")
    chosen = [lesson for name, lesson in lessons.items() if name in (asked.names or lessons)]
    seeds = None if asked.seeds is None else read_whole_number("seeds", asked.seeds, 1)
    all_kept = True
    for lesson in chosen:
        also = f"; also in {', '.join(lesson.translations)}" if lesson.translations else ""
        print(f"{lesson.name}: {lesson.title} ({lesson.level}, {len(lesson.steps)} steps{also})", flush=True)
        if not asked.check:
            continue
        promises = [promise for promise in lesson.promises if not (asked.cheap and promise.is_dear)]
        for verdict in check_promises(promises, seeds=seeds, n_jobs=asked.n_jobs):
            all_kept &= verdict.kept
            said = "kept" if verdict.kept else "NOT KEPT"
            told = f"{verdict.n_true} of {verdict.n_seeds} starts"
            print(f"  {said}, {told}: {verdict.promise.sentence}", flush=True)
        for problem in check_pictures(lesson):
            all_kept = False
            print(f"  NOT AS IT SHOULD BE: {problem}", flush=True)
    return DONE if all_kept else FAILED
