"""Lanes in a link: runs side by side, each by its letter and what of it differs from the first.

B learning_rate 0.1 C optimizer adam name My_favourite: the parts of an address, whose spaces it writes as +.
The first run, A, is the experiment of the link itself; where A was dropped, the text says who
is first: first B C optimizer adam. Where they part in the middle of it, the text begins
with the epoch: from 240. One that is pinned says after how many epochs: C optimizer adam pinned 300.
"""

from dataclasses import dataclass, field, replace
from urllib.parse import quote, unquote

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.training.experiment import Experiment
from mlpviz.training.settings import SETTINGS
from mlpviz.training.values import shorten

LETTERS = "ABCD"
MIN_LANES, MAX_LANES = 2, len(LETTERS)
KNOBS = (
    "learning_rate",
    "optimizer",
    "activation",
    "hidden_layer_sizes",
    "batch_size",
    "regularization",
    "regularization_rate",
    "initializer",
)  # what runs may differ in, in the order they are told in
COMPARED = (*KNOBS, "layer_activations")
MAX_NAME = 24  # characters of a lane's name
MAX_TEXT = 2000  # of all lanes of a link
NAME, PINNED, FROM, FIRST = "name", "pinned", "from", "first"
OF_ANY = (NAME, PINNED)  # what can be said of the first run, too
MAX_EPOCH = 10_000  # at which a link may have runs part, or one be pinned


@dataclass(frozen=True)
class LaneSpec:
    """A run to compare: its experiment, what the visitor calls it, if anything, and after how many epochs it
    is pinned, if it is. letter: what it keeps while others are dropped; "" for the first that is free."""

    experiment: Experiment
    name: str = ""
    pinned: int | None = None
    letter: str = field(default="", compare=False)  # a name, which does not make it another run


@dataclass(frozen=True)
class Lanes:
    """LaneSpecs, of which the first is the experiment of the link, and the epoch at which they part."""

    specs: tuple[LaneSpec, ...] = ()
    epoch: int = 0

    def __bool__(self):
        return bool(self.specs)


def give_letters(specs):
    """The same LaneSpecs, each with a letter of its own: whoever has none gets the first that is free. The
    first stays the first, the others are in the order of their letters."""
    free = [letter for letter in LETTERS if letter not in {spec.letter for spec in specs}]
    first, *others = (spec if spec.letter else replace(spec, letter=free.pop(0)) for spec in specs)
    return (first, *sorted(others, key=lambda spec: spec.letter))


def write_lanes(lanes):
    """The text of a link for these Lanes."""
    specs = give_letters(lanes.specs)
    first = specs[0].letter
    parts = [FROM, str(lanes.epoch)] if lanes.epoch else []
    if first != LETTERS[0]:
        parts += [FIRST, first]
    for spec in specs:
        letter = spec.letter
        differs = spec.experiment.differs_in(specs[0].experiment)
        own = [(name, SETTINGS[name].to_text(getattr(spec.experiment, name))) for name in COMPARED]
        own = [(name, text) for name, text in own if name in differs]
        if spec.name:
            own.append((NAME, quote(spec.name, safe="").replace("_", "%5F").replace("%20", "_")))
        if spec.pinned is not None and spec.pinned <= MAX_EPOCH:  # to open it, it is trained to there
            own.append((PINNED, str(spec.pinned)))
        if own or letter != first:
            parts += [letter, *(word for pair in own for word in pair)]
    return " ".join(parts)


def read_lanes(text, base):
    """(Lanes, problems) out of a link's text; base: the Experiment of the first. Never raises: what is not
    understood is named in `problems`, a list of sentences, and left out. No lanes for a text without."""
    if len(text) > MAX_TEXT:
        return Lanes(), [fill(words.compare.LANES_TOO_LONG, most=MAX_TEXT, n=len(text))]
    problems, said, epoch = [], {}, 0
    parts = text.split()
    if parts[:1] == [FROM]:
        epoch = _read_epoch(parts[1:2], problems)
        parts = parts[2:]
    first = LETTERS[0]
    if parts[:1] == [FIRST] and parts[1:2] and parts[1] in tuple(LETTERS):
        first, parts = parts[1], parts[2:]
    letter = None
    while parts:
        word = parts.pop(0)
        if word in tuple(LETTERS) and word not in said:
            letter = word
            said[letter] = {}
        elif letter is None or not parts:
            problems.append(fill(words.compare.LANES, got=shorten(text)))
            break
        elif letter == first and word not in OF_ANY:
            problems.append(fill(words.compare.FIRST_IS_THE_LINK, name=shorten(word), letter=first))
            parts.pop(0)
        elif word in said[letter]:
            problems.append(fill(words.compare.LANE_TWICE, name=shorten(word), letter=letter))
            parts.pop(0)
        elif word not in (*COMPARED, *OF_ANY):
            problems.append(fill(words.compare.NOT_COMPARED, name=shorten(word), names=", ".join(COMPARED)))
            parts.pop(0)
        else:
            said[letter][word] = parts.pop(0)
    if not said:
        return Lanes(), problems
    said = {first: {}, **said}
    order = [first, *sorted(said.keys() - {first})]
    specs = (_read_lane(base, letter, said[letter], problems, letter == first) for letter in order)
    return Lanes(tuple(specs), epoch), problems


def _read_epoch(parts, problems):
    text = "".join(parts)
    if _is_epoch(text, 1):
        return int(text)
    problems.append(fill(words.compare.NO_EPOCH, most=MAX_EPOCH, got=shorten(text)))
    return 0


def _read_pin(letter, text, problems):
    if text is None:
        return None
    if _is_epoch(text, 0):
        return int(text)
    problems.append(fill(words.compare.NO_PIN, letter=letter, most=MAX_EPOCH, got=shorten(text)))
    return None


def _is_epoch(text, first):
    is_number = text.isdecimal() and len(text) <= len(str(MAX_EPOCH))
    return is_number and first <= int(text) <= MAX_EPOCH


def clean_name(text):
    """A name that was typed: one line, without what stands around it, and no longer than there is room."""
    return " ".join(text.split())[:MAX_NAME].strip()


def _read_lane(base, letter, texts, problems, is_first):
    name = clean_name(unquote(texts.pop(NAME, "").replace("_", " ")))
    pinned = _read_pin(letter, texts.pop(PINNED, None), problems)
    if is_first:
        return LaneSpec(base, name, pinned, letter)  # its settings are those of the link
    settings = {}
    for setting, written in texts.items():
        try:
            settings[setting] = SETTINGS[setting].from_text(written)
        except ValueError as error:
            problems.append(fill(words.compare.OF_RUN, error=error, letter=letter))
    try:
        return LaneSpec(replace(base, **settings), name, pinned, letter)
    except ValueError:  # find out which: take them one by one
        experiment = base
        for setting, value in settings.items():
            try:
                experiment = replace(experiment, **{setting: value})
            except ValueError as error:
                problems.append(fill(words.compare.OF_RUN, error=error, letter=letter))
        return LaneSpec(experiment, name, pinned, letter)
