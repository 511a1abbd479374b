"""Every word the visitor reads on the page's controls, in one place, ready to be translated."""

import re


def fill(sentence, **numbers):
    """The sentence with its numbers in it. One too long to be read is written with its power of ten."""
    return sentence.format(
        **{name: _Readable(value) if isinstance(value, float) else value for name, value in numbers.items()}
    )


def plain(text):
    """A text as it is, for where Markdown is expected: 2*x stays 2*x."""
    return re.sub(r"([\\*`~$\[\]<>#]|__)", lambda mark: "".join(f"\\{sign}" for sign in mark[0]), str(text))


def layer_name(layer, n_layers):
    """Of a dense layer, counted from 1, at the head of a sentence."""
    return "The output layer" if layer == n_layers else f"Layer {layer}"


class _Readable(float):
    def __format__(self, form):
        text = format(float(self), form if abs(self) < READABLE else ".1e")
        return f"−{text[1:]}" if text.startswith("-") else text


READABLE = 1e6
TITLE = "MLP playground"
BRAND = "MLP *playground*"

LABELS = {
    "dataset": "Data set",
    "task": "Problem",
    "rule": "Class 1 where",
    "n_samples": "Points",
    "n_classes": "Classes",
    "noise": "Noise %",
    "train_share": "Training share %",
    "features": "Input features",
    "hidden_layer_sizes": "Hidden layers",
    "activation": "Activation",
    "initializer": "Initial weights",
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
    "speed": "One frame shows",
}

HELP = {
    "dataset": "What there is to learn. Each picture shows the points themselves; the colour is the answer the "
    "network should give.",
    "task": "Classification asks which class a point belongs to, regression asks for a number; images are digits "
    "written by hand, to be told apart.",
    "rule": "A comparison of x1 and x2, such as x1*x2 > 0 or sin(x1) < x2/2 and x2 > 0. Points where it holds are "
    "of class 1, the others of class 0.",
    "mnist": "Where MNIST comes from: a folder, or the network",
    "own": "Points of your own, as a table. Or paint them: “Paint” is above the decision surface",
    "n_samples": "How many points are drawn in all, for training and test together. Try few, with noise: "
    "the network learns them by heart.",
    "n_classes": "How many classes the points fall into.",
    "noise": "How much chance blurs the data. With much noise, a perfect score on the training points is a bad sign.",
    "train_share": "How many percent of the points the network learns from. The others only test it.",
    "features": "What the network is told about each point. A good feature can replace a hidden layer: try "
    "x₁² and x₂² on the circle, with no hidden layer.",
    "hidden_layer_sizes": "Units in each hidden layer, from input to output: 4-2 is a layer of four, then one "
    "of two. Write none for no hidden layer. Up to 8 layers of up to 64 units, of up to 256 for images.",
    "activation": "The bend after each hidden layer. Without one (linear), many layers can do no more than one.",
    "initializer": "Where the weights start. Zeros never gets going: all units stay alike. He suits ReLU, Glorot "
    "suits tanh.",
    "optimizer": "How a gradient becomes a step. Changing it keeps the weights and forgets the old one's momentum.",
    "learning_rate": "How far each step goes. Too small and nothing happens, too large and it jumps or blows up. "
    "You can turn it while the network trains.",
    "schedule": "How the learning rate changes over the epochs.",
    "schedule_epochs": "The length of the schedule, in epochs: halved after so many, back at the start after so "
    "many, or risen to its full size after so many.",
    "batch_size": "How many points each step looks at. Small batches are noisy and fast.",
    "regularization": "A price on large weights. L1 drives many of them to zero, L2 keeps all of them small.",
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
    "regenerate": "New points: the next data seed",
    "new_start": "New initial weights: the next weight seed",
    "help": "Keys, and what the pictures mean",
    "share": "A link to this experiment, with what you choose to hide",
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

BUTTONS = {
    "play": "Play",
    "step": "1 batch",
    "epoch": "1 epoch",
    "reset": "Reset",
    "regenerate": "New data",
    "own": "Your own data",
    "mnist": "Where MNIST is",
    "new_start": "New weights",
    "share": "Share",
    "help": "Help",
}
PICTURES = {
    "readout": "Numbers",
    "network": "Network",
    "surface": "Decision surface",
    "loss_curve": "Learning curves",
    "gradients": "Gradients",
    "commentary": "Commentary",
    "slow_motion": "Slow motion",
    "time_travel": "Time travel",
    "microscope": "Gradient microscope",
    "sample": "One sample",
    "change": "What changed",
    "space": "Hidden space",
    "draw": "Draw a digit",
    "confusion": "Confusions",
    "filters": "First layer",
    "ascent": "Favourite images",
    "show_test": "Show test data",
    "discretize": "Discretize output",
    "paint": "Paint",
}
MNIST_TITLE = "MNIST"
MNIST_ASK = (
    "70,000 handwritten digits of 28 × 28 pixels (LeCun et al. 1998): 50,000 to train on, 10,000 to validate with, "
    "10,000 for the very end. They can be fetched once from OpenML, 15 MB, and are then kept on the machine that this "
    "page runs on; or they are read from a folder there with the four classical files, gzipped or not: "
    "`train-images-idx3-ubyte`, `train-labels-idx1-ubyte`, `t10k-images-idx3-ubyte`, `t10k-labels-idx1-ubyte`."
)
MNIST_FETCH = "Fetch it"
MNIST_FETCHING = "Fetching MNIST: {share:.0%}"
MNIST_FOLDER = "Folder on the machine that this page runs on"
MNIST_READ = "Read it"
NO_MNIST = (
    "MNIST is not at hand yet: press “Where MNIST is” in the sidebar; the bundled digits need no network"
)
LINK_TO_MNIST = "This link is to MNIST, which is not at hand yet. Here are the bundled digits until it is."
OWN = {"own": "Your own points", "own_values": "Your own values"}
OWN_TITLE = "Your own data"
OWN_ASK = (
    "A table with three columns: x, y and a label, or x, y and a value; separated by commas, semicolons or tabs, "
    "with a header or without one; at most 5,000 rows, in any units."
)
OWN_TASK = "The third column is"
OWN_TASKS = {"classification": "a label", "regression": "a value"}
OWN_TEXT = "Paste it"
OWN_EXAMPLE = "x,y,label\n1.5,2,cat\n-1,0.3,dog\n…"
OWN_FILE = "Or choose a file"
OWN_USE = "Use these points"
OWN_NOT_TEXT = "the file must be a table in plain text (UTF-8), got something else"
ONLY_OWN = "the eraser takes away points of your own only: paint some first"
OWN_NOT_IN_LINK = "Your own points are too many for a link, which holds up to {most}: it opens without them."
_SEEDS = {"data_seed": "Data seed", "weight_seed": "Weight seed", "batch_seed": "Batch seed"}
CONTROLS = {**LABELS, **_SEEDS}
HIDEABLE = {**CONTROLS, **BUTTONS, **PICTURES}  # by the names a link's `hide` has

ACTIVATIONS = {
    "relu": "ReLU",
    "leaky_relu": "Leaky ReLU",
    "tanh": "Tanh",
    "sigmoid": "Sigmoid",
    "softplus": "Softplus",
    "elu": "ELU",
    "silu": "SiLU",
    "sine": "Sine",
    "linear": "Linear",
}
CHOICES = {
    "activation": ACTIVATIONS,
    "task": {"classification": "Classes", "regression": "Numbers", "images": "Images"},
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
    "optimizer": {
        "sgd": "SGD",
        "momentum": "Momentum",
        "nesterov": "Nesterov",
        "adagrad": "Adagrad",
        "rmsprop": "RMSprop",
        "adam": "Adam",
        "adamw": "AdamW",
    },
    "schedule": {
        "constant": "Constant",
        "step": "Step",
        "exponential": "Exponential",
        "cosine": "Cosine",
        "warm_up": "Warm-up",
    },
    "regularization": {"none": "None", "l1": "L1", "l2": "L2"},
    "dtype": {"float64": "float64", "float32": "float32"},
}

GROUPS = {"data": "Data", "network": "Network", "chance": "Seeds"}
PAUSE = "Pause"

DIVERGED = (
    "**Training stopped at step {step:,} (epoch {epoch:,}).** {where} went first: {reason}. "
    "The pictures show the last finite state."
)
EVIDENCE = (
    "{where} was pushed hardest, in epoch {at:,}: a plain step was {ratio:,.3g} times as long as its weights. In the "
    "last finite state the training loss stood at {risen:,.3g} times its least."
)
EVIDENCE_SINCE = "A plain step has been longer than that layer’s weights since epoch {since:,}."
REMEDIES_ASK = "What to try, from the same start:"
REMEDIES = {  # by the names of `mlpviz.diagnostics.remedies`
    "smaller_steps": "A third of the learning rate",
    "no_momentum": "Without momentum",
    "tame_features": "Without the squared features",
    "fitting_start": "Initial weights that fit the layers",
    "adaptive_steps": "Adam, at 0.01 at most",
}
RESUME_ASK = "Or stay with this run, and change something before it goes on:"
RESUME = "Go back to the last finite state"
HELP_TITLE = "Keys, and what the pictures mean"
KEYS = {
    "play": "train, or pause",
    "step": "one minibatch",
    "epoch": "one epoch",
    "reset": "back to the same start",
}
KEY_ESCAPE = "Esc: back from a unit to the network’s output, or from painting"
KEY_DIGITS = "1 to 8: the class to paint with, while painting points; 0: the eraser"
KEY_TAB = "Tab: from unit to unit in the diagram; the one in focus is shown large, Enter keeps it there"
KEY_ARROWS = "↑ and ↓, on a unit: along the lines into it; Enter changes the weight of the one in hand"
LEGEND = """
- **Colour** of a line, a bias or a tile: orange is negative, blue positive, pale is near zero.
- **Width** of a line: the size of the weight. It grows up to a weight of 5. The dashes run while the network trains.
- **A tile**: what that unit answers at every point of the plane, or, in the first layer of a network on images, its weights. Point at it to see it large, click to keep it.
- **The small square** beside a tile: the bias. Click it, or a line, to change its value by hand.
- **The surface**: what the network answers at every point. White outlines are training points, dark ones test points; of images, each digit is a test image.
- **Grey marks** at the foot of the loss curve: what you changed, and when. Point at one to read it.
- **Slow motion**, under the diagram: one minibatch, stage by stage: its samples, values forward, gradients back, the step.
- **The slider**, under the surface: the run at any epoch before, and on from there.
- **Images**: all pixels together are one input; a line from there is as wide as the norm of its weights.
- **Look inside**, at the bottom: gradients over time; one sample forward and back (click it); what changed; hidden layers. Of images also: draw one; who is taken for whom; the first layer; favourite images.
- **Gradients**: how hard each layer is being pushed, on a logarithmic axis. Little of the error reaches a layer far below the others.
"""
SHARE_TITLE = "Share this experiment"
SHARE_LINK = "This link opens the same data and the same start, as Reset gives them, with these settings:"
SHARE_EMBED = "To put it into a page of yours:"
SHARE_HIDE = "Tick what the link should hide. What is hidden keeps its value."
OF_POINTS = {"rule", "n_samples", "n_classes", "noise", "features", "own", "show_test", "paint"}
OF_IMAGES = {"mnist", "draw", "confusion", "filters", "ascent"}
SHARE_GROUPS = {"Controls": CONTROLS, "Buttons": BUTTONS, "Pictures": PICTURES}
NOT_HIDEABLE = "hide names {name!r}, which is neither a control nor a picture"
REMARKS = {  # by the rules of `mlpviz.diagnostics.commentary`
    "untrained": "Untrained: before the first step the training loss is {loss:.3f}.",
    "overfitting": "Epoch {epoch:,}: overfitting. The test loss was least at epoch {since:,} ({least:.3f}) and has "
    "risen by {rise:.0%} since, while the training loss fell on.",
    "learned": "Epoch {epoch:,}: learned. The score on what it has never seen is {score:.1%}.",
    "stuck": "Epoch {epoch:,}: the gradient of layer {layer} is zero, so the data move nothing there, whatever "
    "the learning rate. Try other initial weights.",
    "vanishing": "Epoch {epoch:,}: the gradient of layer {layer} is {times:,.0f} times smaller than the output "
    "layer’s: little of the error reaches it.",
    "rising": "Epoch {epoch:,}: the training loss is {change:.0%} above that of epoch {since:,}. The steps may be too "
    "large: try a smaller learning rate.",
    "still": "Epoch {epoch:,}: the training loss has hardly moved since epoch {since:,}. This may be all this network "
    "can do, or the learning rate is too small.",
    "falling": "Epoch {epoch:,}: the training loss is falling, from {was:.3f} at epoch {since:,}.",
    "going": "Epoch {epoch:,}: training loss {train_loss:.3f}, test loss {test_loss:.3f}.",
}
STOPPED = "Stopped before step {step:,}: from here on the numbers are no longer finite."
LOOKING_BACK = "Looking back: epoch {epoch:,} of {latest:,}."
PAST_IS_PAST = "a weight of the past cannot be edited: continue from there first, or go back to now"
KINDS = {
    "weights": "Weights",
    "gradients": "Gradients, log₁₀|dL/dw|",
    "activations": "Activations",
}
OVER_TIME = "{kind}, over the epochs"
FIRST_SAMPLES = " (first {n:,} samples)"
HEALTHY = "Nothing to report: no layer is vanishing, exploding, dead, saturated or symmetric."
FINDINGS = {  # by the rules of `mlpviz.diagnostics.health`
    "vanishing": "layer {layer}: its gradient is {number:,.0f} times smaller than the output layer’s "
    "(rule: {limit:g} times or more)",
    "exploding": "layer {layer}: a plain step would be {number:,.1f} times as long as its weights "
    "(rule: more than {limit:g})",
    "dead": "layer {layer}, {units}: 0 for every training sample (rule: ReLU, none above {limit:g})",
    "saturated": "layer {layer}, {units}: at the end of the range for {number:.0%} of the training samples "
    "or more (rule: more than {limit:.0%})",
    "symmetric": "layer {layer}, {units}: the same weights in and out, up to {number:.1g} of the largest "
    "(rule: {limit:g})",
}
AND_MORE = " and {n} more"
NO_STEP = "There has been no step yet."
UNIT, UNITS = "unit {units}", "units {units}"
NO_GRADIENT = "layer {layer}: its gradient is zero (rule: {limit:g} times smaller than the output layer’s)"
NO_HIDDEN_LAYER = "There is no hidden layer: the network cuts the space of its inputs itself. Add one with + in the diagram."
COMPONENTS = ("first principal component", "second principal component")
SPACE_UNITS = (
    "The training samples and the plane above, as layer {layer} hands them on; dashed, where the next layer’s sums "
    "are zero, or two classes as likely. These two units hold {explained:.0%} of the variance."
)
SPACE_COMPONENTS = (
    "The training samples and the plane above, as layer {layer} hands them on, in the plane of the first two "
    "principal components ({explained:.0%} of the variance); dashed, where the next layer’s sums are zero, or two "
    "classes as likely."
)
SPACE_OTHERS = " The dashed lines are those at the mean of the other units."
SPANS = {"step": "the last step", "epoch": "the last epoch", "ten": "10 epochs", "hundred": "100 epochs"}
CHANGE_STEP = "What the last step changed"
CHANGE_RINGED = "; ringed, the minibatch it was made for."
CHANGE_EPOCHS = "What changed from epoch {since:,} to epoch {epoch:,}."
CHANGES = {
    "classification": "Colour: the change of the probability of class 1, at most {most:.2g}.",
    "many": "Colour: how much probability changed hands between the classes, at most {most:.2g}.",
    "regression": "Colour: the change of the value, at most {most:.2g}.",
}
ONLY_PLANE = "points and features belong to the plane, and these are images"
ONLY_IMAGES = "drawing digits belongs to images: choose the problem Images first"
NOTHING_DRAWN = "there is no drawing yet"
PIXELS = "{side} × {side} px"
PLANE = (
    "The plane through the mean image along the first two principal components ({explained:.0%} of the variance). "
    "The regions are exact there; the {n} {test} images are drawn at their shadows."
)
PARTS = {
    "test": "test images",
    "validation": "validation images",
    "train": "training images",
    "first": "first training images",
    "final": "images for the very end",
}
PART = "{kind} ({n:,})"
TRAIN, TEST, VALIDATION = "training", "test", "validation"
TRAIN_FIRST = "training (first {n:,})"
CONFUSION = "{right:,} of {n:,} right: {accuracy:.2%} of the {kind}. Rows: what it is; columns: what the network says."
MISTAKES = "The worst {shown} of {n} mistakes, largest loss first"
NO_MISTAKES = "No mistakes"
CELL = "True class {true}, the network says {said}: {shown} of {n}, the surest first"
EMPTY_CELL = "True class {true}, the network says {said}: none"
SAID = "{true}, says {said} ({sure:.0%})"
FILTER = "unit {unit}: ‖w‖ = {norm:.3g}, full colour ±{most:.2g}"
FILTERS = "The weights of every unit of the first layer, as an image: blue where ink raises its sum, orange where it lowers it."
FILTERS_OF_OUTPUTS = (
    "The weights of every output, as an image: blue where ink speaks for the class, orange where against it."
)
OUTPUTS, OUTPUT, LAYER = "outputs", "output {k}", "layer {layer}"
ASCENT = (
    "From the mean image uphill along the gradient of the unit’s sum z, less a price on the distance: z = {before:.3g} "
    "became {after:.3g}. The network would say {said}, {sure:.0%}."
)
DRAW_ASK = "Draw a digit, as large as you like: the network sees it made like its data, and says what it is, even while it trains."
DRAW_SAYS = "The network says {said} ({sure:.0%})."
NO_SLOW_MOTION = "slow motion needs a run that can take its next step; this one has diverged"
LINK_PROBLEMS = "Parts of this link were not understood, and the defaults were taken:"
NOT_CHANGED = "Not changed: {error}"
