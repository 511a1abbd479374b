"""Sweep mode, in words."""

from mlpviz.language import Plural

VARY = "Vary"
VARY_HELP = "Every combination of their values is tried. One or two make a grid, more make lines through parallel axes."
SEEDS = "Seeds a cell"
SEEDS_HELP = "Each combination is trained from so many different initial weights. One start can be luck."
EPOCHS = "Epochs"
EPOCHS_HELP = "How long each network trains."
VALUES_HELP = "Values joined by commas, between {minimum:g} and {maximum:g}"
SIZES_HELP = "Networks joined by commas, units by -: 4, 8-8, none"
NO_LAYER = "none"

COST = "{cells} × {seeds} = **{trials}** of {epochs}: **{time}**{sharing}."
COST_SHARING = ", in turns with {others}"
OTHERS = Plural("another visitor’s sweep", "{n} other sweeps")
ESTIMATING = "Trying how long it takes…"
START = "Start"
STOP = "Stop"
SEEDS_OF_ONE = "{n} seeds of this experiment"
SEEDS_OF_ONE_HELP = "The experiment under Watch from {n} different starts, {epochs} epochs each: how often it works, and where the networks disagree"
SEEDS_OF_CELL = "{n} seeds of it"

PROGRESS = "**{done:,} of {trials:,}** trainings"
LEFT = "{time} left"
WAITING = "The workers are at other visitors’ trainings: {place} before your first."
STOPPED = "Stopped after {done:,} of {trials:,} trainings."
FAILED = "{n:,} of the trainings failed: {reason}"

MEASURE = "Judge by"
MEASURES = {"test_loss": "Test loss", "test_accuracy": "Test accuracy"}
MEASURE_OF_NUMBERS = "Test R²"
VALUE = "Its value"
VALUES = {"last": "At the end", "best": "At the best epoch"}
GOAL = "Success from accuracy"
GOAL_OF_NUMBERS = "Success from R²"
GOAL_HELP = "A training succeeds whose test accuracy, or R² of numbers, is at least this."
MEDIAN = "median {measure}"

BEST = "Best: {cell}"
BEST_SO_FAR = "Best so far: {cell}"
LEAST, GREATEST = "Least", "Greatest"
BEST_BECAUSE = "{extreme} median {measure}, {median:.3g}, and {success} of {seeds} succeed."
TOLD_APART = "Its seeds do better than those of the second, {second} ({median:.3g}): p = {p:.2g}."
NOT_TOLD_APART = "It cannot be told from the second, {second} ({median:.3g}), with {seeds} each (p = {p:.2g}): more seeds would say."
NONE_IS_GOOD = "In every cell half of the trainings or more diverged."
SUCCESS_KEY = (
    "4/5: that many seeds succeed. Striped: some diverged. A click opens the typical training under Watch."
)
CELL = "Another cell"
OPEN = "Open"
OPEN_HELP = "Its typical training under Watch, from the start to the same losses"
TOO_MANY_AXES_TO_DRAW = "A line is a training. Drag along an axis to pick out lines."

SEEDS_TITLE = "{n} seeds"
SEEDS_SUCCESS = (
    "**{success} of {n} succeed**: {rate:.0%}, and with 95 % certainty between {low:.0%} and {high:.0%}."
)
SEEDS_DIVERGED = "{n} diverged."
MEAN = "Mean answer"
MEAN_CAPTION = "Thick: boundary of the mean, thin: of each seed"
DISAGREEMENT = "Disagreement"
DISAGREEMENT_CAPTIONS = {
    "two": "Pale: all agree, violet: half and half",
    "more": "Pale: all agree, violet: as many for each class",
    "values": "Pale: all agree, violet: far apart",
}
FAN_CAPTION = "A line a seed, the median bold, the band the middle half"
SEED = "seed {n}"

TABLE = "All trainings"
COLUMNS = {
    "seed": "Seed",
    "epochs": "Epochs",
    "train_loss": "Training loss",
    "test_loss": "Test loss",
    "best_test_loss": "Least test loss",
    "best_epoch": "at epoch",
    "test_accuracy": "Test accuracy",
    "test_accuracy_at_best": "at the best epoch",
    "diverged": "Diverged",
    "diverged_epoch": "in epoch",
    "seconds": "Seconds",
    "link": "Link",
}
OPEN_ROW = "Open the chosen training"
OPEN_ROW_HELP = "Choose a row of the table first"
DOWNLOADS = {".csv": "CSV", ".jsonl": "JSON lines"}
NOTHING_YET = "Small pictures appear here as soon as the first trainings are done."

LINK_TOO_LONG = "sweep must be at most {most:,} characters, got {n:,}"
LINK_PROBLEM = "{error} (in sweep)"
LINK_TWICE = "sweep says {name} twice"
LINK_WORD = "sweep says {word}, which is none of the settings that can vary: {names}"
CANNOT_VARY = "“{name}” makes no difference to this experiment and cannot vary"
TOO_MANY_AXES = "at most {most} settings can vary: “{name}” is left out"

ONE_AT_A_TIME = "One sweep at a time: stop the one that is under way first."
NO_ESTIMATE = "How long it takes could not be found out yet. Try again in a moment."
TOO_LONG = "One training would take about {seconds:.0f} s, and at most {most} s is allowed here: fewer epochs, points or units."
TOO_MANY_TRIALS = "These are {n:,} trainings, and at most {most:,} are allowed: fewer values or seeds."
TOO_MANY_VALUES = "At most {most} values, got {n}."
TEXT_TOO_LONG = "At most {most} characters."
NO_VALUES = "At least one value is needed."
TWICE = "{value} is there twice."
NO_AXES = "Choose at least one setting to vary."
NO_MNIST = "MNIST cannot be swept here: the workers do not have its files. The bundled digits can."
