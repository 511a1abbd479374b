"""Reading a lesson: a Markdown file with front matter, about the lesson, and a section for each step, which
begins with a heading of two # and, if need be, with a block of YAML.

    ---
    title: The smallest net for XOR
    summary: How few units are enough?
    level: beginner
    minutes: 10
    settings: {dataset: xor, noise: 35}        # of all steps, by their names in links
    claims:
      - test_loss < 0.35 after 300 epochs from at least 60 % of 20 seeds with hidden_layer_sizes=3
    ---
    ## Four corners
    ```yaml
    settings: {hidden_layer_sizes: 1}          # begins anew; without it the run goes on
    show: [hidden_layer_sizes]                 # controls that the level hides; hide: others
    question:
      ask: What will it look like?
      choices:
        - {text: A line, sketch: line, say: "No: …"}
        - {text: Four corners, right: yes, picture: {epochs: 200, alt: "…"}}   # trained: of this step, or
        - {text: A corner, picture: {settings: {hidden_layer_sizes: 1}, epochs: 200, alt: "…"}} # with others
      # instead of choices: number: 0.2, within: 0.05; or words: [overfitting], of which one must be in
      # the answer; or open: yes, for a text that is only handed in. say: what to tell whoever answers.
      # locks: no, if Play needs no answer
    goal:
      claim: test_loss < 0.35
      hints:
        - {epochs: 200, text: One more unit may help.}
      failures:
        - {claim: diverged, text: The learning rate is too large.}
    ```
    The text of the step, in Markdown.

`language: fr` in the front matter says that its texts are French. `translating` reads the same lesson in
another language.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial

from mlpviz.language import LANGUAGES
from mlpviz.lessons.entries import Entries, LessonError, read_entries
from mlpviz.lessons.lesson import LEVELS, SKETCHES, Choice, Goal, Hint, Lesson, Question, Step
from mlpviz.lessons.picture_reading import MAX_EPOCHS, read_picture
from mlpviz.lessons.promises import Promise, read_promise
from mlpviz.training.claims import Claim, read_claim
from mlpviz.training.experiment import Experiment

__all__ = ["LessonError", "read_lesson"]

MAX_LENGTH = 100_000  # characters of a file
MAX_STEPS, MAX_CHOICES, MAX_PROMISES = 20, 6, 50
LATER = 1000  # the order of a lesson that says none
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def read_lesson(
    text: str,
    name: str,
    *,
    hideable: Collection[str] | None = None,
    speeds: Collection[str] | None = None,
) -> Lesson:
    """The Lesson of a file's text. name: that of the file, without its ending. hideable, speeds: what the
    page can hide and how fast it can play, by name; None if that is not to be looked at. Raises LessonError,
    which names file and line, for whatever is wrong."""
    file = f"{name}.md"
    if not _NAME.fullmatch(name):
        raise LessonError(file, 1, "a lesson must have a name of letters a to z, digits and -")
    head, parts = split_lesson(text, file)
    common = head.mapping("settings")
    experiment = _experiment(common, head)
    steps = [_read_step(part, first, file, common, hideable, speeds) for first, part in parts]
    if steps[0].experiment is None:
        steps[0] = replace(steps[0], experiment=experiment)
    lesson = Lesson(
        name=name,
        title=head.text("title"),
        summary=head.text("summary", ""),
        level=head.choice("level", LEVELS, "beginner"),
        minutes=head.whole_number("minutes", 10, 1, 600),
        order=head.whole_number("order", LATER, 0, LATER),
        experiment=experiment,
        picture_epochs=head.whole_number("picture_epochs", 0, 0, MAX_EPOCHS),
        steps=tuple(steps),
        promises=tuple(_read_promises(head, common)),
        language=head.choice("language", LANGUAGES, ""),
    )
    head.finish()
    return lesson


def split_lesson(text: str, file: str) -> tuple[Entries, list[tuple[int, list[str]]]]:
    """(the front matter of a file's text, (number of its first line, its lines) of every step). Raises
    LessonError."""
    if len(text) > MAX_LENGTH:
        raise LessonError(file, 1, f"a lesson must have at most {MAX_LENGTH} characters, got {len(text)}")
    lines = text.removeprefix("\ufeff").splitlines()
    head, start = _split_head(lines, file)
    return head, _split_steps(lines, start, file)


def _split_head(lines: list[str], file: str) -> tuple[Entries, int]:
    """(the front matter, the place of the line after it)."""
    if not lines or lines[0].strip() != "---":
        raise LessonError(file, 1, "a lesson must begin with ---, title: … and ---")
    for place, line in enumerate(lines[1:], 1):
        if line.strip() == "---":
            return read_entries("\n".join(lines[1:place]), file, 2, "the front matter"), place + 1
    raise LessonError(file, len(lines), "the front matter must end with ---")


def _split_steps(lines: list[str], start: int, file: str) -> list[tuple[int, list[str]]]:
    """(number of its first line, its lines) of every step."""
    starts, fenced = [], False
    for place in range(start, len(lines)):
        if lines[place].startswith("```"):
            fenced = not fenced
        if lines[place].startswith("## ") and not fenced:
            starts.append(place)
        elif not starts and lines[place].strip():
            raise LessonError(
                file, place + 1, f"a step must begin with ## and its title, got {lines[place]!r}"
            )
    if not 1 <= len(starts) <= MAX_STEPS:
        rule = f"between 1 and {MAX_STEPS} steps, each a heading such as ## A line"
        raise LessonError(file, len(lines), f"a lesson must have {rule}, got {len(starts)}")
    return [
        (first + 1, lines[first:end]) for first, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    ]


def split_step(lines: list[str], first: int, file: str) -> tuple[str, str, Entries]:
    """(title, text, entries) of a step's lines. first: the number of the first. Raises LessonError."""
    title, body = lines[0].removeprefix("## ").strip(), lines[1:]
    at = first + 1
    while body and not body[0].strip():
        body, at = body[1:], at + 1
    block: list[str] = []
    block_at = at
    if body and body[0].startswith("```yaml"):
        ends = [place for place, line in enumerate(body[1:], 1) if line.startswith("```")]
        if not ends:
            raise LessonError(file, at, "the block of a step must end with ```")
        block, body, block_at = body[1 : ends[0]], body[ends[0] + 1 :], at + 1
    text = "\n".join(body).strip()
    if not title or not text:
        raise LessonError(file, first, "a step must have a title and a text")
    return title, text, read_entries("\n".join(block), file, block_at, "a step")


def _read_step(
    lines: list[str],
    first: int,
    file: str,
    common: Mapping[str, str],
    hideable: Collection[str] | None,
    speeds: Collection[str] | None,
) -> Step:
    title, text, entries = split_step(lines, first, file)
    begins = "settings" in entries
    settings = {**common, **entries.mapping("settings")}
    experiment = _experiment(settings, entries, "settings") if begins else None
    speed = entries.choice("speed", speeds, "") if speeds is not None else entries.text("speed", "")
    step = Step(
        title=title,
        text=text,
        experiment=experiment,
        hide=entries.names("hide", hideable),
        show=entries.names("show", hideable),
        speed=speed,
        question=_read_question(entries.entries("question"), settings, experiment),
        goal=_read_goal(entries.entries("goal")),
    )
    entries.finish()
    return step


def _experiment(settings: Mapping[str, str], entries: Entries, name: str = "settings") -> Experiment:
    experiment, problems = Experiment.from_query(settings)
    if problems:
        raise entries.error(problems[0], name)
    return experiment


def _read_question(
    entries: Entries | None, settings: Mapping[str, str], experiment: Experiment | None
) -> Question | None:
    if entries is None:
        return None
    ask, say = entries.text("ask"), entries.text("say", "")
    locks = entries.yes("locks", default="yes")
    if "number" in entries:
        number, within = entries.number("number"), entries.number("within", 0.0)
        entries.finish()
        return Question(ask, number=number, within=within, say=say, locks=locks)
    if "words" in entries or entries.yes("open"):
        words = read_words(entries) if "words" in entries else ()
        entries.finish()
        return Question(ask, words=words, say=say, locks=locks)
    choices = []
    for entry in entries.list_of_entries("choices"):
        sketch, right = entry.choice("sketch", SKETCHES, ""), entry.yes("right")
        picture = read_picture(entry, settings, experiment, right)
        choices.append(Choice(entry.text("text"), right, entry.text("say", ""), sketch, picture))
        entry.finish()
    if not 2 <= len(choices) <= MAX_CHOICES:
        raise entries.error(f"choices must be between 2 and {MAX_CHOICES}, got {len(choices)}", "choices")
    if not any(choice.right for choice in choices):
        raise entries.error("one of the choices must be right: yes, none is", "choices")
    entries.finish()
    return Question(ask, tuple(choices), say=say, locks=locks)


def read_words(entries: Entries) -> tuple[str, ...]:
    """Those of a question, of which one must be in the answer. Raises LessonError."""
    words = tuple(text for text, _ in entries.texts("words"))
    if not words or not all(re.search(r"\w", word) for word in words):
        raise entries.error("words must have letters or digits, and be at least one", "words")
    return words


def _read_goal(entries: Entries | None) -> Goal | None:
    if entries is None:
        return None
    hints = []
    for entry in entries.list_of_entries("hints"):
        epochs, tries = (
            entry.whole_number(name, 0, 1, 1_000_000) if name in entry else None
            for name in ("epochs", "tries")
        )
        if epochs is None and tries is None:
            raise entry.error("a hint must have epochs or tries, after which it is seen")
        hints.append(Hint(entry.text("text"), epochs, tries))
        _ = entry.text("epochs", ""), entry.text("tries", "")
        entry.finish()
    failures = []
    for entry in entries.list_of_entries("failures"):
        failures.append((_read_claim(entry), entry.text("text")))
        entry.finish()
    goal = Goal(_read_claim(entries), tuple(hints), tuple(failures), entries.text("reached", ""))
    entries.finish()
    return goal


def _read_claim(entries: Entries) -> Claim:
    try:
        return read_claim(entries.text("claim"))
    except LessonError:
        raise
    except ValueError as error:
        raise entries.error(str(error), "claim") from None


def _own_experiment(common: Mapping[str, str], place: Entries, own: Mapping[str, str]) -> Experiment:
    return _experiment({**common, **own}, place)


def _read_promises(head: Entries, common: Mapping[str, str]) -> list[Promise]:
    promises: list[Promise] = []
    for sentence, place in head.texts("claims"):
        if len(promises) == MAX_PROMISES:
            raise place.error(f"claims must be at most {MAX_PROMISES}, got more")
        try:
            promises.append(read_promise(sentence, partial(_own_experiment, common, place)))
        except LessonError:
            raise
        except ValueError as error:
            raise place.error(str(error)) from None
    return promises
