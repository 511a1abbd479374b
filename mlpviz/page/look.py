"""The look: how the page shows a run, whatever the run is. A link says it in a few words."""

from dataclasses import dataclass, replace

from mlpviz.language import fill
from mlpviz.page import words
from mlpviz.training.values import shorten


@dataclass(frozen=True)
class Look:
    """show_test: whether test data are drawn on the surface. discretize: whether that shows classes alone.
    quantity: what the learning curves are of. scale: of the axis of the loss; focus: whether that
    leaves out the first spike. projector: whether all is
    large, to be seen from afar."""

    show_test: bool = False
    discretize: bool = False
    quantity: str = "loss"
    scale: str = "linear"
    focus: bool = False
    projector: bool = False

    def with_one(self, name, value):
        """Another look. Raises ValueError for a value that there is not."""
        choices = CHOICES[name]
        if not any(value == choice and type(value) is type(choice) for choice in choices):
            rule = ", ".join(WRITTEN.get(choice, choice) for choice in choices)
            raise ValueError(f"{name} must be one of {rule}, got {shorten(value)}")
        return replace(self, **{name: value})

    def to_query(self):
        """The entries of a link: what differs from how the page looks by itself."""
        said = [word for word, (name, value) in SHOW.items() if getattr(self, name) == value]
        query = {"show": "-".join(said)} if said else {}
        return query | ({"projector": WRITTEN[True]} if self.projector else {})


WRITTEN = {False: "false", True: "true"}
CHOICES = {
    "show_test": (False, True),
    "discretize": (False, True),
    "quantity": ("loss", "accuracy"),
    "scale": ("linear", "log"),
    "focus": (False, True),
    "projector": (False, True),
}
SHOW = {  # the words of a link's `show`, and what they say
    "test": ("show_test", True),
    "discrete": ("discretize", True),
    "accuracy": ("quantity", "accuracy"),
    "log": ("scale", "log"),
    "focus": ("focus", True),
}


def read_look(show="", projector=WRITTEN[False]):
    """(look, problems) out of the entries of a link, texts. What is not understood is named in `problems`, a
    list of sentences, and left out."""
    said = {word for word in show.split("-") if word}
    unknown = sorted(said - SHOW.keys())
    problems = [fill(words.notices.NOT_A_LOOK, name=shorten(word), words=", ".join(SHOW)) for word in unknown]
    if projector not in WRITTEN.values():
        problems.append(fill(words.notices.NOT_A_SWITCH, name="projector", value=shorten(projector)))
    shown = dict(SHOW[word] for word in said - set(unknown))
    return Look(**shown, projector=projector == WRITTEN[True]), problems
