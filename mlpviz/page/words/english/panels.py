"""The panels of Look inside, in words."""

FIRST_SAMPLES = " (first {n:,} samples)"
UNIT, UNITS = "unit {units}", "units {units}"
AND_MORE = " and {n} more"
OUTPUTS, OUTPUT, LAYER = "outputs", "output {k}", "layer {layer}"
VALUE = "value"  # of a sample, where it has no name of its own
TOLD = "{value}. The network says {answer}"
ONLY_IMAGES = "drawing digits belongs to images: choose the problem Images first"

KINDS = {
    "weights": "Weights",
    "gradients": "Gradients, log₁₀|dL/dw|",
    "activations": "Activations",
}
OVER_TIME = "{kind}, over the epochs"
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
NO_GRADIENT = "layer {layer}: its gradient is zero (rule: {limit:g} times smaller than the output layer’s)"

SPANS = {"step": "the last step", "epoch": "the last epoch", "ten": "10 epochs", "hundred": "100 epochs"}
NO_STEP = "There has been no step yet."
CHANGE_STEP = "What the last step changed"
CHANGE_RINGED = "; ringed, the minibatch it was made for."
CHANGE_EPOCHS = "What changed from epoch {since:,} to epoch {epoch:,}."
CHANGES = {
    "classification": "Colour: the change of the probability of class 1, at most {most:.2g}.",
    "many": "Colour: how much probability changed hands between the classes, at most {most:.2g}.",
    "regression": "Colour: the change of the value, at most {most:.2g}.",
}

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

PARTS = {
    "test": "test images",
    "validation": "validation images",
    "train": "training images",
    "first": "first training images",
    "final": "images for the very end",
}
POINTS = {"train": "training samples", "test": "test samples"}
PART = "{kind} ({n:,})"
CONFUSION = "{right:,} of {n:,} right: {accuracy:.2%} of the {kind}."
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

ASCENT = (
    "From the mean image uphill along the gradient of the unit’s sum z, less a price on the distance: z = {before:.3g} "
    "became {after:.3g}. The network would say {said}, {sure:.0%}."
)

DRAW_ASK = "Draw a digit, as large as you like: the network sees it made like its data, and says what it is, even while it trains."
PREPARED = {  # by the side of the images
    8: "Made like the data: cropped, stretched to the full height, sheared upright, its strokes made as heavy as theirs, "
    "and ink counted in blocks of 4 × 4.",
    28: "Made like the data: cropped, fitted into 20 × 20 pixels in its proportions, and put into 28 × 28 with its centre "
    "of mass in the middle.",
}
DRAW_SAYS = "The network says {said} ({sure:.0%})."
NOTHING_DRAWN = "there is no drawing yet"

LANDSCAPE_AWAITED = "The loss around where the run has come to is being worked out…"
LANDSCAPE = (
    "The loss on a plane through the parameters as they were at epoch {epoch:,}, deep where it is small; the line is "
    "the path there, its dots in the colour of their true losses.{path}"
)
LANDSCAPE_SHARE = " The plane holds {share:.0%} of the variance of the path; the rest is seen as its shadow."
LANDSCAPE_OUTSIDE = " Epoch {epoch:,} is beyond its edge."
LANDSCAPE_CHOICES = {
    "directions": {"path": "along the path (principal components)", "random": "two random directions"},
    "samples": {"training": "training loss", "test": "test loss"},
    "shape": {"contours": "from above", "relief": "in space"},
}
LANDSCAPE_MEASURES = {"training": "training loss", "test": "test loss"}
LANDSCAPE_REFUSED = {
    "path": "There is no path to lie in a plane yet: train for two epochs, or choose two random directions.",
    "random": "There is no landscape: {error}.",
}
NO_LANDSCAPE = "the loss landscape is not open"
