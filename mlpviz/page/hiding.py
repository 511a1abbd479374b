"""What a link can hide, in groups, and ready choices of it: names of controls, buttons and pictures."""

from mlpviz.page.words.english.controls import HIDEABLE

DATA = (
    "task",
    "dataset",
    "n_classes",
    "rule",
    "noise",
    "n_samples",
    "train_share",
    "regenerate",
    "own",
    "mnist",
)
UNDER_MORE = (
    *("batch_size", "schedule", "schedule_epochs", "loss"),
    *("hidden_layer_sizes", "initializer", "dtype"),
    *("data_seed", "weight_seed", "batch_seed", "new_start"),
)  # what the fold “More settings” holds
NAMES = {
    "data": (*DATA, "data_seed"),
    "network": (
        "features",
        "hidden_layer_sizes",
        "activation",
        "initializer",
        "weight_seed",
        "new_start",
        "dtype",
    ),
    "training": (
        *("play", "step", "epoch", "reset", "speed", "run_to", "undo"),
        *("learning_rate", "find_rate", "optimizer", "regularization", "regularization_rate"),
        *("loss", "batch_size", "batch_seed", "schedule", "schedule_epochs", "more_settings"),
    ),
    "pictures": (
        *("readout", "network", "surface", "loss_curve", "gradients", "commentary"),
        *("show_test", "discretize", "paint", "time_travel"),
    ),
    "inside": (
        *("slow_motion", "microscope", "sample", "change", "space", "landscape"),
        *("draw", "confusion", "filters", "ascent"),
    ),
    "page": ("share", "take_along", "class", "projector", "help"),
}  # by group
PICTURES_ALONE = {"readout", "network", "surface", "loss_curve", "gradients"}
PRESETS = {  # what stays
    "only_play": PICTURES_ALONE | {"play", "commentary"},
    "beginner": PICTURES_ALONE
    | {"play", "step", "epoch", "reset", "commentary", "show_test", "help"}
    | {"dataset", "noise", "regenerate", "features", "hidden_layer_sizes", "activation", "learning_rate"},
    "all": set(HIDEABLE),
}


def has_data_column(hidden):
    """Whether anything is left of the column of the data and the settings folded under it."""
    return not (hidden.issuperset(DATA) and ("more_settings" in hidden or hidden.issuperset(UNDER_MORE)))
