"""In English."""

from mlpviz.language import Plural

TITLE = Plural("{data}, {n:,} epoch", "{data}, {n:,} epochs")
REPLAY_TITLE = "{data}, epochs {first:.0f} to {last}"
OWN_DATA = "Own data"
OPEN = "Open it in the playground"
SURFACE = "The network’s answer at every point, and {samples}"
SAMPLES = {"images": "training images", "rows": "rows of the training data", "points": "training points"}
IN_PLANE = "{samples}, in the plane of their first two principal components"
LOSSES = "{loss} to {top:.3g}, by epoch to {epochs:,}:"
ABOUT = "{network}, {optimizer}, learning rate {rate:g}"
TEST_SCORES = {"accuracy": "Test accuracy", "r2": "Test R²"}
HEADS = {
    "accuracy": ("epoch", "training loss", "test loss", "training accuracy", "test accuracy"),
    "r2": ("epoch", "training loss", "test loss", "training R²", "test R²"),
}
LEAST = "least, at {epoch:,}"
AT_EPOCH = "epoch {epoch:,}"
PAGE = {  # of the templates in `assets/replay/`, by their places
    "report": "Report:",
    "name_and_date": "Name and date",
    "training": "training",
    "test": "test",
    "how_it_did": "How it did",
    "settings_title": "Settings",
    "settings_told": "In bold what is not the default. The seeds and the settings make the same run again, to the "
    "last digit.",
    "expected": "What did you try, and what did you expect?",
    "happened": "What happened, and why?",
    "next": "What would you try next?",
    "print": "Type into the boxes, then print the page, to paper or as a PDF.",
    "answer_everywhere": "What the network answers at every point",
    "losses_by_epoch": "Training and test loss by epoch",
    "epoch": "Epoch",
    "training_loss": "Training loss",
    "test_loss": "Test loss",
    "by_epoch": "by epoch:",
    "play": "Play",
}
EVENTS = "What was changed on the way"
PLAYER = {
    "play": "Play",
    "pause": "Pause",
    "range": "0 to {top}:",
    "epoch": "epoch {epoch}",
}  # filled in the browser
