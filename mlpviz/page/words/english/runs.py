"""The runs of a visit, in words."""

NOW = "The present run"
NAME = "Run {number}"
GIVE_NAME = "Give it a name"
NAME_LABEL = "Name of {run}"
NOTHING_YET = "Runs that you leave, as by Reset, other layers or other data, are kept here: the last {most}, and all that are pinned."
KEPT = "The last {most} runs of this visit that you left, and all that are pinned."
LEAST = "least test loss {loss} at epoch {epoch:,}"
LOSS_NOW = "test loss {loss}"
DIVERGED = "diverged in epoch {epoch:,}"
UNTRAINED = "not trained yet"
CHANGED = "changed on its way"
SAME = "The same settings"
MORE = "and {n} more"
DIFFERS = "otherwise than now"
PICTURE = "Output of {run}"
CURVE = "Test loss of {run}"

BUTTONS = {
    "watch": "Watch",
    "open": "Open",
    "compare": "Compare",
    "pin": "Pin",
    "unpin": "Unpin",
    "remove": "Remove",
}
HELP = {
    "watch": "Back to this run",
    "open": "This very run under Watch, as it was left",
    "compare": "Beside the present run under Compare, both from the start",
    "not_compared": "Runs that are compared share data and seeds. This one differs in {names}.",
    "is_the_same": "It has the settings of the present run: both would train alike.",
    "pin": "Keep it, however many come after it",
    "unpin": "Let it go when {most} others have come",
    "remove": "Take it out of this table",
}
FILES = {".csv": "CSV", ".txt": "Links"}
FILE_NAME = "runs"
LINK_OF_CHANGED = "# {run} was changed on its way: the link opens its last settings from the start, and comes to other losses."
OPENED = "opening {name}"
TRAINED_AGAIN = "Its state is not kept any more: it is trained again, to the same losses at epoch {epoch:,}."
TRAINED_OTHERWISE = (
    "Its state is not kept any more, and its settings were changed on its way: this is its last "
    "experiment from the start, to epoch {epoch:,}."
)
GONE = "this run is not in the table any more"
NOT_TRAINED = "the present run is not trained yet: there is nothing to keep"
TOO_MANY_PINNED = "at most {most} runs can be pinned: unpin one first"
TOO_MANY_LANES = "at most {most} runs are compared: drop one under Compare first"
