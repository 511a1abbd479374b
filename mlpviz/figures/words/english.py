"""In English."""

EPOCH, LOSS, PENALTY = "epoch", "loss", "penalty"
LOSS_NAMED = "loss: {name}"
LOSSES = {
    "cross-entropy": "cross-entropy",
    "squared error": "squared error",
}  # by their labels
TRAINING, TEST = "training", "test"
TRAINING_LOSS, TEST_LOSS, MEDIAN_TEST_LOSS = "training loss", "test loss", "median test loss"
LEARNING_RATE, GRADIENT = "learning rate", "gradient magnitude"
GRADIENT_TITLE = "Gradient magnitude"
UPDATE_TITLE = "Update ÷ weights, guide 10<sup>−3</sup>"
LAYER, LAYER_SHORT, OUTPUT = "layer {layer}", "{layer}", "output"
NEAR = "{name}: {share} near {place}"
AT_EPOCH = "{layer}, epoch {epoch}: {value}"
DISAGREEMENT = "disagreement {value}"
MEDIAN, MIDDLE_HALF = "median", "middle half"
IMAGE = "a {label}"
CLASS, VALUE = "class {number}", "value {value}"
POINTS = {"train": "training points", "test": "test points"}
ROLES = {"train": "train", "test": "test"}
PATH = "epoch {epoch}: true {measure} {loss:.4g}"
DIRECTIONS = ("direction 1", "direction 2")
DIRECTION_HOLDS = "{name}: {share:.1%} of the path's variance"
DIVERGED, N_DIVERGED = "diverged", "{n} diverged"
DIVERGED_OF = "diverged {n}/{total}"
WAITING = "waiting"
GOAL, SHARE = "goal", "share that reach the {goal}"
RATE = "{n} of {total}, {low:.0%} to {high:.0%}"
NO_MEDIAN = "none: too many diverged"
OUTCOMES = "{n} of {total} reach the goal, {diverged} diverged"
