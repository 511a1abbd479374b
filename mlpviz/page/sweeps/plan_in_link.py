"""A plan in a link: what varies with its values, seeds and epochs.

learning_rate 0.03 0.1 hidden_layer_sizes 4 8-8 seeds 5 epochs 300: the words of an address, whose spaces it
writes as +. A setting without values has those that the page proposes.
"""

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.page.sweeps.axes import CAN_VARY, MAX_AXES, list_settings, read_values, write_values
from mlpviz.page.sweeps.plan import MAX_NUMBERS, Plan
from mlpviz.page.words.sentences import by_label
from mlpviz.training.settings import SETTINGS
from mlpviz.training.values import read_whole_number, shorten

MAX_TEXT = 2000  # characters


def write_plan_text(plan, experiment):
    """The text of a link for a Plan; empty for one that nobody has touched."""
    if plan == Plan():
        return ""
    parts = []
    for name in plan.names_for(experiment):
        values = plan.values_of(experiment, name)
        try:
            values = read_values(name, values) if isinstance(values, str) else tuple(values)
        except ValueError:  # is told in the form, and proposed anew by the link
            values = ()
        parts += [name, *write_values(name, values).split(", ")] if values else [name]
    return " ".join([*parts, "seeds", str(plan.seeds), "epochs", str(plan.epochs)])


def read_plan_text(text, experiment):
    """(Plan, problems) out of a link's text. Never raises: what is not understood, or cannot vary in a sweep
    of the experiment, is named in `problems`, a list of sentences, and left out."""
    if not text:
        return Plan(), []
    if len(text) > MAX_TEXT:
        return Plan(), [fill(words.sweep.LINK_TOO_LONG, most=MAX_TEXT, n=len(text))]
    said, problems = _group(text, problems=[])
    numbers, edited, names = {}, {}, []
    for name, values in said.items():
        try:
            if name in MAX_NUMBERS:
                numbers[name] = _read_number(name, values)
            elif name not in list_settings(experiment):
                raise ValueError(fill(words.sweep.CANNOT_VARY, name=words.controls.CONTROLS[name]))
            elif len(names) == MAX_AXES:
                raise ValueError(
                    fill(words.sweep.TOO_MANY_AXES, most=MAX_AXES, name=words.controls.CONTROLS[name])
                )
            else:
                names.append(name)
                if values:
                    edited[name] = _read_axis(name, values)
        except ValueError as error:
            problems.append(fill(words.sweep.LINK_PROBLEM, error=by_label(error)))
    return Plan(tuple(names) or Plan().names, edited, **numbers), problems


def _group(text, problems):
    """({name: [word, …]}, problems), in the order of the text."""
    said, values = {}, None
    for word in text.split():
        if word in said:
            problems.append(fill(words.sweep.LINK_TWICE, name=word))
            values = []  # which nobody reads
        elif word in CAN_VARY or word in MAX_NUMBERS:
            values = said[word] = []
        elif values is not None:
            values.append(word)
        else:
            problems.append(fill(words.sweep.LINK_WORD, word=shorten(word), names=", ".join(CAN_VARY)))
            values = []
    return said, problems


def _read_axis(name, values):
    """As the form has them: a text, or names of choices."""
    setting = SETTINGS[name]
    read = read_values(name, ", ".join(values))
    return list(read) if setting.kind == "choice" else write_values(name, read)


def _read_number(name, values):
    text = " ".join(values)
    number = int(text) if text.isdecimal() and len(text) < 9 else text
    return read_whole_number(name, number, 1, MAX_NUMBERS[name])
