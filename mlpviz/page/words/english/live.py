"""The live view, in words: remarks about the run, what its pictures are called, what it refuses."""

REMARKS = {  # by the rules of `mlpviz.diagnostics.commentary`
    "untrained": "Untrained: before the first step the training loss is {loss:.3f}.",
    "dead_from_the_start": "Epoch {epoch:,}: all units of layer {layer} have been dead from the start: they are 0 for "
    "every training sample, so the output is the same everywhere. Try other initial weights, or leaky ReLU.",
    "dead": "Epoch {epoch:,}: all units of layer {layer} have been dead since epoch {since:,}: they are 0 for every training "
    "sample, so the output is the same everywhere. A step was too large: reset, and try a smaller learning rate, or "
    "leaky ReLU.",
    "overfitting": "Epoch {epoch:,}: overfitting. The test loss was least at epoch {since:,} ({least:.3g}) and has "
    "risen by {rise:.0%} since, while the training loss fell on.",
    "learned": "Epoch {epoch:,}: learned. The score on what it has never seen is {score:.1%}.",
    "stuck_from_the_start": "Epoch {epoch:,}: the gradient of layer {layer} has been zero from the start, of its biases, "
    "too, so the data move nothing there, whatever the learning rate. Try other initial weights.",
    "stuck": "Epoch {epoch:,}: the gradient of layer {layer} has been zero since epoch {since:,}, of its biases, too, so "
    "the data move nothing there any more. The steps before were too large: reset, and try a smaller learning rate.",
    "saturated": "Epoch {epoch:,}: since epoch {since:,} most units of layer {layer} ({share:.0%} of them) are at the end of "
    "their range for nearly all training samples, where hardly any error passes. A step was too large: reset, and try "
    "a smaller learning rate.",
    "vanishing": "Epoch {epoch:,}: the gradient of layer {layer} is {times:,.0f} times smaller than the output "
    "layer’s: little of the error reaches it.",
    "rising": "Epoch {epoch:,}: the training loss is {change:.0%} above that of epoch {since:,}. The steps may be too "
    "large: try a smaller learning rate.",
    "guessing": "Epoch {epoch:,}: the training loss is not falling, and as good as guessing: since epoch {since:,} it has "
    "been from {low:.3f} to {high:.3f}, and a network that answers the same everywhere has {guess:.3f}. Try more "
    "units or features, other initial weights, or another learning rate.",
    "still": "Epoch {epoch:,}: a plateau. The training loss has hardly moved since epoch {since:,}: from {low:.3f} to "
    "{high:.3f}. This may be all this network can do; if not, try another start (“New weights”) or a larger learning "
    "rate.",
    "falling": "Epoch {epoch:,}: the training loss is falling, from {was:.3f} at epoch {since:,}.",
    "wandering": "Epoch {epoch:,}: the training loss goes up and down without a trend: since epoch {since:,} it has been "
    "from {low:.3f} to {high:.3f}. Smaller steps or larger batches would calm it.",
    "going": "Epoch {epoch:,}: training loss {train_loss:.3f}, test loss {test_loss:.3f}.",
}
STOPPED = "Stopped before step {step:,}: from here on the numbers are no longer finite."
LOOKING_BACK = "Looking back: epoch {epoch:,} of {latest:,}."
CLASS, LAYER, OUTPUT = "class {k}", "layer {k}", "output"
TRAIN, TEST, VALIDATION = "training", "test", "validation"
TRAIN_FIRST = "training (first {n:,})"
PIXELS = "{side} × {side} px"
PLANE = (
    "The plane through the mean image along the first two principal components ({explained:.0%} of the variance). "
    "The regions are exact there; the {n} {test} images are drawn at their shadows."
)
PLANE_OF_TABLE = (
    "The plane through the mean of the training data along the first two principal components of the standardized "
    "columns ({explained:.0%} of the variance). The regions are exact there; {train:,} training and {test:,} test "
    "samples are drawn at their shadows."
)
NO_MNIST = "MNIST is not at hand yet: press “Where MNIST is” under “All”; the bundled digits need no network"
ONLY_OWN = "the eraser takes away points of your own only: paint some first"
ONLY_PLANE = "points and features belong to the plane, and these are images"
ONLY_FEATURES = "the inputs of a table are its columns, and all of them are fed in"
PAST_IS_PAST = "a weight of the past cannot be edited: continue from there first, or go back to now"
NO_SLOW_MOTION = "slow motion needs a run that can take its next step; this one has diverged"
MESSAGE_TOO_LONG = "a message of the page must be text of at most {most:,} characters; try less at a time"
MESSAGE_BROKEN = "a message of the page must be a JSON object, and this one is none; load the page anew"
GOALS = {  # by their names in messages
    "epoch": "until epoch {epoch:,}",
    "test_loss": "until the test loss is at most {limit:g}",
    "patience": "until {epochs:,} epochs without a better test loss",
}
GOALS_MET = {
    "epoch": "Paused: epoch {epoch:,} is reached.",
    "test_loss": "Paused at epoch {epoch:,}: the test loss is {loss:.4g}, at most {limit:g}.",
    "patience": "Paused at epoch {epoch:,}: no better test loss for {epochs:,} epochs. The least was {loss:.4g}, at "
    "epoch {best:,}.",
}
GOAL_IS_MET = "there is nothing to play {goal}: at epoch {epoch:,}, it is so already"
UNDO = "Undo"
RESET = "Reset"
CONTINUED = "“Continue from here”"
WEIGHT_SET = "a weight set by hand"
STARTED_ANEW = "Started anew."
NOTHING_TO_UNDO = "there is no change to take back"
OPENED = "the model file opened"
OPENED_TOLD = "The model file is open: its run stands where it was, and Play goes on from there."
