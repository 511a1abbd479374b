"""The controls, in words: labels and explanations by the name of a setting or a button.

What stands in a registry, such as an activation, brings its label along.
"""

from mlpviz import data
from mlpviz.network import activations, losses, optimizers, regularizers

TITLE = "MLP playground"
BRAND = '<p class="brand"><img src="assets/icons/icon.svg" alt="">MLP playground</p>'
PAUSE = "Pause"
KEY_NAMES = {  # of keys that are no letters
    "Space": "Space",
    "Ctrl+Z": "Ctrl+Z",
    "PageDown": "Page Down",
    "PageUp": "Page Up",
}
REGIONS = {"data": "Data", "chance": "Seeds"}
DATA_CAPTIONS = {
    "classification": "The points to tell apart",
    "regression": "The numbers to predict",
    "images": "The images to tell apart",
}
ALL_DATA = "All"
MORE_CAPTION = "Batch size, schedule, initial weights, seeds, number format"


LABELS = {
    "dataset": "Data set",
    "task": "Problem",
    "rule": "Class 1 where",
    "n_samples": "Points",
    "n_classes": "Classes",
    "noise": "Noise",
    "train_share": "Training share",
    "features": "Features",
    "hidden_layer_sizes": "Hidden layers",
    "activation": "Activation",
    "initializer": "Initial weights",
    "loss": "Loss",
    "optimizer": "Optimizer",
    "learning_rate": "Learning rate",
    "schedule": "Schedule",
    "schedule_epochs": "Schedule epochs",
    "batch_size": "Batch size",
    "regularization": "Regularization",
    "regularization_rate": "Regularization rate",
    "data_seed": "Data",
    "weight_seed": "Weights",
    "batch_seed": "Batches",
    "dtype": "Number format",
    "speed": "Speed",
}

HELP = {
    "dataset": "What there is to learn. Each picture shows the points themselves; the colour is the answer the "
    "network should give.",
    "task": "Classification asks which class a point belongs to, regression asks for a number; images are digits "
    "written by hand, to be told apart.",
    "rule": "A comparison of x1 and x2, such as x1*x2 > 0 or sin(x1) < x2/2 and x2 > 0. Points where it holds are "
    "of class 1, the others of class 0. In a chain such as -1 < x1 < 2 every comparison has to hold.",
    "mnist": "Where MNIST comes from: a folder, or the network",
    "all_data": "All problems and data sets: classes, numbers, images, a rule, your own",
    "own": "Points of your own, as a table. Or paint them: “Paint” is above the output",
    "n_samples": "How many points are drawn in all, for training and test together. Try few, with noise: "
    "the network learns them by heart.",
    "n_classes": "How many classes the points fall into.",
    "noise": "How much chance blurs the data. With much noise, a perfect score on the training points is a bad sign.",
    "train_share": "How many percent of the points the network learns from. The others only test it.",
    "features": "What the network is told about each point. A good feature can replace a hidden layer: try "
    "x₁² and x₂² on the circle, with no hidden layer.",
    "hidden_layer_sizes": "Units in each hidden layer, from input to output: 4-2 is a layer of four, then one "
    "of two. Write none for no hidden layer. Up to 8 layers of up to 64 units, of up to 256 for images.",
    "activation": "The bend after each hidden layer. Without one (linear), many layers can do no more than one. "
    "Where the layers differ it says “Mixed”; choosing one sets it for all of them.",
    "initializer": "Where the weights start. Zeros never gets going: all units stay alike. He suits ReLU, Glorot "
    "suits tanh.",
    "loss": "What training makes small. Cross-entropy: −ln p of the true class. Squared error: ½(y − t)² with targets "
    "t = ±1 and a tanh output, as in TensorFlow Playground, whose goals for the test loss hold with it.",
    "optimizer": "How a gradient becomes a step. Changing it keeps the weights and forgets the old one's momentum.",
    "learning_rate": "How far each step goes. Too small and nothing happens, too large and it jumps or blows up. "
    "You can turn it while the network trains.",
    "schedule": "How the learning rate changes over the epochs.",
    "schedule_epochs": "The length of the schedule, in epochs: halved after so many, back at the start after so "
    "many, or risen to its full size after so many.",
    "batch_size": "How many points each step looks at. Small batches are noisy and fast.",
    "regularization": "A price on large weights. L1 drives many of them to zero, L2 keeps all of them small. "
    "Switched on, it begins with a rate of 0.001.",
    "regularization_rate": "How high that price is. Try to switch it on late, on an overfitted network.",
    "data_seed": "The number the data are drawn from. The same number gives the same points.",
    "weight_seed": "The number the initial weights are drawn from. Reset returns to the same start.",
    "batch_seed": "The number the order of the points in every epoch is drawn from.",
    "dtype": "float64 is faster for networks as small as these, float32 for large ones.",
    "speed": "How much training happens between two pictures, or as much as 0.2 seconds allow.",
    "play": "Train, or pause",
    "step": "Train on one minibatch",
    "epoch": "Train for one epoch",
    "reset": "Back to the same start",
    "run_to": "Play until an epoch, until the test loss is small enough, or until it no longer gets better",
    "undo": "Take back the last change, with the run as it was before",
    "find_rate": "Try every learning rate for one step each, on a copy of the network, and see where the loss falls",
    "regenerate": "New points: the next data seed",
    "new_start": "New initial weights: the next weight seed",
    "class": "A room for a class: join one by its code, or open one and see all students’ runs",
    "help": "Keys, and what the pictures mean",
    "share": "A link to this experiment, with what you choose to hide",
    "take_along": "This run as files: to go on with, to show, to read; and such a file opened again",
    "projector": "Large pictures and text, for a projector; the same again leads back",
    "settings": "The data, the network and how it trains",
    "close_settings": "Back to the pictures",
    "skip": "Past the settings, to the transport",
    "projector_settings": "The data, the network and how it trains",
    "leave_projector": "Back to the page",
    "more_settings": "Batch size, schedule, initial weights, sizes of layers, loss, seeds, number format",
}

HELP_OF_IMAGES = {  # where it differs
    "dataset": "What there is to learn: scikit-learn’s digits of 8 × 8 pixels, bundled, or MNIST, 28 × 28.",
    "train_share": "How many percent of the images the network learns from. The others only test it.",
    "batch_size": "How many images each step looks at. Small batches are noisy and fast.",
    "data_seed": "The number the images are split by. The same number gives the same test images.",
    "batch_seed": "The number the order of the images in every epoch is drawn from.",
    "dtype": "float32 is faster for networks as large as these.",
    "regenerate": "Another split into training and test images: the next data seed",
}


def _labels(registry):
    return {name: entry.label for name, entry in registry.items()}


CHOICES = {  # labels of what a setting may be
    "task": {"classification": "Classes", "regression": "Numbers", "images": "Images"},
    "activation": _labels(activations.ACTIVATIONS),
    "initializer": {
        "glorot_uniform": "Glorot uniform",
        "glorot_normal": "Glorot normal",
        "he_uniform": "He uniform",
        "he_normal": "He normal",
        "lecun_normal": "LeCun normal",
        "uniform_half": "Uniform ±0.5",
        "normal_001": "Normal × 0.01",
        "zeros": "Zeros",
    },
    "loss": {name: two.label.capitalize() for name, (two, _) in losses.CLASS_LOSSES.items()},
    "optimizer": _labels(optimizers.OPTIMIZERS),
    "schedule": {
        "constant": "Constant",
        "step": "Step",
        "exponential": "Exponential",
        "cosine": "Cosine",
        "warm_up": "Warm-up",
    },
    "regularization": _labels(regularizers.REGULARIZERS),
    "dtype": {"float64": "float64", "float32": "float32"},
    "speed": {
        "1 batch": "1 batch",
        "5 batches": "5 batches",
        "1 epoch": "1 epoch",
        "5 epochs": "5 epochs",
        "25 epochs": "25 epochs",
        "100 epochs": "100 epochs",
        "500 epochs": "500 epochs",
    },
}
ONE_CLASS = "With this rule all points are of class {k}: there is nothing to tell apart."
MIXED_LABEL = "Mixed"
DATA_LABELS = {
    **_labels(data.DATASETS),
    **_labels(data.IMAGES),
    **_labels(data.TABLES),
    "own": "Your own points",
    "own_values": "Your own values",
    "table": "Your own table",
    "table_values": "Your own table",
}
FEATURE_LABELS = _labels(data.FEATURES)

BUTTONS = {
    "play": "Play",
    "step": "1 batch",
    "epoch": "1 epoch",
    "reset": "Reset",
    "run_to": "Run to…",
    "undo": "Undo",
    "find_rate": "Find…",
    "regenerate": "New points",
    "own": "Your own data",
    "mnist": "Where MNIST is",
    "new_start": "New weights",
    "share": "Share",
    "class": "Class",
    "take_along": "Take along",
    "projector": "Projector",
    "help": "Help",
    "more_settings": "More settings",
}
UNDO_BUTTON = {  # by whether it was taken back
    False: ("Undo", "Take back, with the run as it was before: {what} (Ctrl+Z)"),
    True: ("Redo", "Bring back, with the run as it was: {what} (Ctrl+Z)"),
}
BUTTONS_OF_IMAGES = {"regenerate": "New split"}  # where it is called otherwise
ALWAYS = {
    "skip": "Skip to Play",
    "settings": "Settings",
    "close_settings": "Done",
    "projector_settings": "Settings",
    "leave_projector": "Leave projector (Esc)",
}  # buttons that no link hides

UNITS = {"noise": "%", "train_share": "%"}  # of settings

PICTURES = {
    "readout": "Numbers",
    "network": "Network",
    "surface": "Output",
    "loss_curve": "Learning curves",
    "gradients": "Gradients",
    "commentary": "Commentary",
    "slow_motion": "Slow motion",
    "time_travel": "Time travel",
    "microscope": "Gradient microscope",
    "sample": "One sample",
    "change": "What changed",
    "space": "Hidden space",
    "landscape": "Loss landscape",
    "draw": "Draw a digit",
    "confusion": "Confusions",
    "filters": "First layer",
    "ascent": "Favourite images",
    "show_test": "Test points",
    "discretize": "Hard edges",
    "paint": "Paint",
}

CONTROLS = {
    **LABELS,
    "data_seed": "Data seed",
    "weight_seed": "Weight seed",
    "batch_seed": "Batch seed",
}  # alone
HIDEABLE = {**CONTROLS, **BUTTONS, **PICTURES}  # by the names that a link's `hide` has
