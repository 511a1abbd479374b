"""The dialogs, in words: own data, where MNIST comes from, sharing, help."""

OWN_TITLE = "Your own data"
OWN_ASK = (
    "A table: columns of numbers, in any units, and one to learn, a label or a value. Two columns of numbers are drawn "
    "as they are, up to 64 in the plane of their first two principal components. How it is written is found out, and "
    "shown before anything is used."
)
OWN_TEXT = "Paste it"
OWN_EXAMPLE = "x,y,label\n1.5,2,cat\n-1,0.3,dog\n…"
UPLOAD_CHOOSE, UPLOAD_LIMIT = "Choose a file", "{most} MB at most: {endings}"
OWN_FILE = "Or choose a file"
OWN_LOOK = "Look at it"
OWN_HEADER = "In the first row are"
OWN_HEADERS = {True: "names of the columns", False: "data"}
OWN_COMMA = "A comma in a number is"
OWN_COMMAS = {"decimal": "a decimal comma", "thousands": "between thousands"}
OWN_DOUBTS = {
    "header": "Does the first row name the columns? It seems so: {doubt}.",
    "comma": "Is a comma in a number a decimal comma, or between thousands? Each of them here may be either.",
}
OWN_ROWS = "The first {shown} of {total:,} rows, and what each column is to be:"
OWN_ROLES = {
    "classification": {"label": "label", "input": "input", "left out": "left out"},
    "regression": {"label": "value", "input": "input", "left out": "left out"},
}
OWN_LABEL = "Column to learn"
OWN_TASK = "To learn is"
OWN_TASKS = {"classification": "a label", "regression": "a value"}
OWN_INPUTS = "Columns that are inputs"
OWN_INPUTS_HELP = "One to 64, of numbers. The columns named neither here nor above are left out."
OWN_MORE_REMARKS = "and {more:,} more"
OWN_REMARK = "“{name}”: {remark}"
OWN_USE = "Use these data"
OWN_TOO_LARGE = "the table must be at most {most} MB of text, got more"
OWN_NOT_IN_LINK = "Your own points are too many for a link, which holds up to {most}: it opens without them."
TABLE_NOT_IN_LINK = (
    "Your table is too large for a link, which holds up to {most} numbers: it opens without it."
)

MNIST_TITLE = "MNIST"
MNIST_ASK = (
    "70,000 handwritten digits of 28 × 28 pixels (LeCun et al. 1998): 50,000 to train on, 10,000 to validate with, "
    "10,000 for the very end. They can be fetched once from OpenML, 15 MB, and are then kept on the machine that this "
    "page runs on; or they are read from a folder there with the four classical files, gzipped or not: "
    "`train-images-idx3-ubyte`, `train-labels-idx1-ubyte`, `t10k-images-idx3-ubyte`, `t10k-labels-idx1-ubyte`."
)
MNIST_NOT_HERE = (
    "70,000 handwritten digits of 28 × 28 pixels (LeCun et al. 1998). They are not on the machine that this page runs "
    "on; whoever runs it can put them there. The bundled digits, of 8 × 8 pixels, need nothing."
)
MNIST_BROKEN = "MNIST cannot be read here; whoever runs this page finds the reason in its log"
MNIST_FETCH = "Fetch it"
MNIST_FETCHING = "Fetching MNIST: {share:.0%}"
MNIST_FOLDER = "Folder on the machine that this page runs on"
MNIST_READ = "Read it"

SHARE_TITLE = "Share this experiment"
SHARE_LINK = "This link opens the same data and the same start, as Reset gives them, with these settings, seen in the same way:"
SHARE_EMBED = "To put it into a page of yours:"
SHARE_WIDTH = "Width of the frame, in pixels"
SHARE_MEASURING = "The height of the page at this width is being measured …"
SHARE_MEASURED = (
    "This is the height of the page at this width. The README says how a frame follows it by itself."
)
SHARE_LANGUAGE = "Language of the page"
SHARE_LANGUAGE_HELP = "Which one the link opens it in"
SHARE_OWN_LANGUAGE = "the visitor’s own"
SHARE_HIDE = "What the link leaves there:"
SHARE_PRESETS = {  # what stays, and an explanation
    "only_play": ("Only play", "The pictures and Play"),
    "beginner": ("For beginners", "The pictures, the player, and the few settings to begin with"),
    "all": ("All", "Nothing is hidden"),
}
SHARE_WAY = "What a tick means"
SHARE_WAYS = {"hide": "Hide what is ticked", "keep": "Hide everything but what is ticked"}
SHARE_GROUPS = {
    "data": "Data",
    "network": "Network",
    "training": "Training",
    "pictures": "Pictures",
    "inside": "Look inside",
    "page": "Page",
}

TAKE_TITLE = "Take this run along"
TAKE_WIDTH = 190  # pixels of a button, so that all are alike
TAKE_KINDS = {  # a button, and what it gives
    "model": (
        "Model file",
        "The run as it stands, with weights, optimizer and time line: open it below, and it goes on bit for bit.",
    ),
    "replay": (
        "Replay",
        "A page that plays the run so far, without a network: surface, losses, time line. For a report or an e-mail.",
    ),
    "report": (
        "Report",
        "A page to hand in: link, seeds, settings, results, surface and curves, with room for answers.",
    ),
    "numpy": (
        "NumPy script",
        "About 100 lines of Python that train the same run from the start, to the last digit, with nothing but NumPy.",
    ),
    "torch": (
        "PyTorch script",
        "The same run by PyTorch: same weights, same batches, the same losses to a millionth.",
    ),
    "sklearn": ("scikit-learn script", "The same run by scikit-learn’s MLP, to a millionth as well."),
    "history": ("History", "Losses, accuracies and sizes of gradients by epoch, as a CSV table."),
    "weights": ("Weights", "Weights and biases of every layer, for np.load."),
}
TAKE_REFUSED = "Not of this run: {error}."
TAKE_OPEN = "Open a model file"
TAKE_OPEN_IT = "Open it"
TAKE_NOT_OPENED = "It cannot be opened, and the run stays as it is: {error}."

HELP_TITLE = "Keys, and what the pictures mean"
KEYS = {
    "play": "train, or pause",
    "step": "one minibatch",
    "epoch": "one epoch",
    "reset": "back to the same start",
    "undo": "take back the last change, with the run as it was before; once more brings it back",
    "projector": "large pictures and text, for a projector; the same again, or Esc, leads back",
    "next_step": "the next step of the lesson; off the projector, the page scrolls to its end first",
    "previous_step": "the step before",
    "spotlight": "only the picture under the pointer, or in focus, is lit; the same again, or Esc, lights all. "
    "Where none is, each picture in turn",
    "blank": "a blank page, while training waits; any key or click brings it back. A full stop does the same, in "
    "Compare as well",
}
KEY = "{key}: {what}"
LANGUAGES = "This page in: {links}"
KEY_ESCAPE = "Esc: back from a unit to the network’s output, or from painting"
KEY_DIGITS = "1 to 8: the class to paint with, while painting points; 0: the eraser"
KEY_TAB = (
    "Tab: to the features, to the units, to the biases, each one stop; ← and → from one to the next; the unit in "
    "focus is shown large, Enter keeps it there"
)
KEY_ARROWS = "↑ and ↓, on a unit: along the lines into it; Enter changes the weight of the one in hand"
LEGEND = """
- **Colour** of a line, a bias or a tile: orange is negative, blue positive, pale is near zero.
- **Width** of a line: the size of the weight. It grows up to a weight of 5. The dashes run while the network trains.
- **A tile**: what that unit answers at every point of the plane; of several classes, an output’s in the colour of its class, full where it is sure; or, in the first layer of a network on images, its weights. Point at it to see it large, click to keep it.
- **The small square** beside a tile: the bias. Click it, or a line, to change its value by hand.
- **The surface**: what the network answers at every point. White outlines are training points, dark ones test points; of images, each digit is a test image.
- **Grey marks** at the foot of the loss curve: what you changed, and when. Point at one to read it.
- **Slow motion**, under the diagram: one minibatch, stage by stage: its samples, values forward, gradients back, the step.
- **The green ring** on the loss curve: the epoch with the least test loss. Press it to look back there. **focus** leaves out the first spike.
- **Run to…**: plays until an epoch, until the test loss is small enough, or until it no longer gets better. **Find…**, at the learning rate, tries them all on a copy of the network.
- **The slider**, under the surface: the run at any epoch before, and on from there.
- **Images**: all pixels together are one input; a line from there is as wide as the norm of its weights.
- **Look inside**, at the bottom: gradients over time; one sample forward and back (click it); what changed; hidden layers; the loss landscape, with the path of the run. Of images also: draw one; who is taken for whom; the first layer; favourite images.
- **Gradients**: how hard each layer is being pushed, now (dots) and over the epochs (lines), on a logarithmic axis of whole decades. Little of the error reaches a layer far below the others.
"""

RATE_TITLE = "Find a learning rate"
RATE_HOW = (
    "From epoch {epoch:,} on, a copy of the network took a step at every rate from small to large, with this optimizer "
    "and batch size. The curve is its training loss after each step, until that exploded; the network itself stays as "
    "it was."
)
RATE_USE = "Use {rate:g}"
