"""Comparing, in words: what the buttons are called, what is told, what is refused."""

BUTTONS = {
    "add_lane": "Add a run",
    "race": "Race",
    "fork_start": "From the start",
    "fork_here": "From here",
    "change": "Change",
    "select": "Select",
    "pin": "Pin",
    "unpin": "Unpin",
    "drop": "Drop",
    "make_main": "Make this the run",
    "name": "Name",
}
HELP = {
    "add_lane": "Another run from the same start, with another learning rate to begin with; all that are not pinned start again",
    "race": "Four runs from one start: SGD, momentum, RMSprop and Adam",
    "fork_start": "All runs anew, from the initial weights of the run under Watch",
    "fork_here": "All runs anew, from where the run under Watch is now, with its weights as they are",
    "change": "To the settings of this run; with others, all that are not pinned start again",
    "select": "Show the network and the settings of this run",
    "pin": "Keep it as it is, while the others train and reset",
    "unpin": "Train and reset it with the others",
    "drop": "Take it away",
    "make_main": "Go on with this very run under Watch",
    "name": "What it is called, for you and in the link",
}
SAME_FOR_ALL = "Same for all: {what}"
SEEDS = "seeds {data}, {weight}, {batch}"
FORKED_AT = "Forked from the run at epoch {epoch:,}."
NO_HIDDEN_LAYER = "none"
SEVERAL = "Several"  # of activations

NOT_IN_A_LINK = "The run was changed on its way, or stands within an epoch: a link to this comparison opens it from the start."
LANES = "lanes must be runs such as B learning_rate 0.1 C optimizer adam, got {got}"
LANES_TOO_LONG = "lanes must be at most {most:,} characters, got {n:,}"
NO_EPOCH = "lanes must begin in an epoch from 1 to {most:,}, got {got}"
LEFT_THE_LINK = "Run A is no longer the one that was forked: a link to this comparison opens it from the start, not from epoch {epoch:,}."
GETTING_THERE = "Training the run to epoch {epoch:,} first: the comparison begins there."
GETTING_TO_PINS = "Training what is pinned to where it was pinned."
NO_PIN = "lanes must say of run {letter} after how many epochs it is pinned, from 0 to {most:,}, got {got}"
NOT_COMPARED = "lanes names {name}, in which runs cannot differ here; these can: {names}"
FIRST_IS_THE_LINK = "lanes says {name} of run {letter}, whose settings are those of the link itself"
LANE_TWICE = "lanes says {name} twice of run {letter}"
OF_RUN = "{error} (run {letter})"
TOO_MANY = "at most {most} runs are compared: drop one first"
TOO_FEW = "two runs are the least to compare"
PINNED = "this run is pinned: unpin it first"
NEEDS_START = "{names} cannot change in the middle of a run: fork from the start instead"
HAS_DIVERGED = "this run has diverged, and cannot go on under Watch as it is"
NO_SUCH_LANE = "lane must be one of {letters}, got {got}"
