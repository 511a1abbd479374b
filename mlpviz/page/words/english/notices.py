"""What the page tells the visitor: something refused, a link not understood, a run that blew up."""

from mlpviz.language import Plural

NOT_CHANGED = "Not changed: {error}"
OUR_FAULT = "Not changed: something is wrong with this page, not with what you did. Your run is still here, and you can go on."
FIELDS = {
    "at": "the place",
    "pixels": "the drawing",
    "meant": "the class",
    "value": "the value",
    "row": "the number of the sample",
    "goal": "the goal",
    "goal_epoch": "the epoch to run to",
    "goal_loss": "the test loss to run to",
    "patience": "the number of epochs",
    "seeds": "“Seeds a cell”",
    "epochs": "“Epochs”",
    "own": "the points of your own",
    "table": "the table of your own",
    "file": "the file",
    "layer_activations": "the activations, layer by layer,",
    "v": "the version of the link",
}  # of the browser's messages, as one sees them
LINK_PROBLEMS = (
    "This link does not open quite as it was written. Of what was not understood, the default was taken, unless "
    "something else is said:"
)
BUSY = (
    "This playground is busy: {visitors} at the moment, and there is no room for more. Stay here: the page opens by "
    "itself as soon as somebody leaves."
)
BUSY_WITH = Plural("{n} visitor is training", "{n} visitors are training")
BUSY_BEFORE = "Waiting before you: {before}."
LINK_TO_MNIST = "This link is to MNIST, which is not at hand yet. Here are the bundled digits until it is."
NOT_A_LOOK = "show names {name}, which is none of {words}"
NOT_A_LANGUAGE = "lang must be one of {words}, got {got}"
NOT_A_SWITCH = "{name} must be true or false, got {value}"
NOT_A_PANEL = "panel names {name}, which is no panel"
HIDDEN_PANEL = "panel names {name}, which the link hides"
NOT_HIDEABLE = "{entry} names {name}, which is neither a control nor a picture"
DIVERGED = (
    "Training stopped at step {step:,} (epoch {epoch:,}). {where} went first: {reason}. "
    "The pictures show the last finite state."
)
EVIDENCE = (
    "{where} was pushed hardest, in epoch {at:,}: a plain step was {ratio:,.3g} times as long as its weights. In the "
    "last finite state the training loss stood at {risen:,.3g} times its least."
)
EVIDENCE_SINCE = "A plain step has been longer than that layer’s weights since epoch {since:,}."
OVERSHOOT = (
    "The cause: learning rate × regularization rate is {product:.3g}, more than {limit:.3g}, so the penalty alone "
    "{does}."
)
MULTIPLIES = "multiplies every weight by {factor:.3g} at each step"
MAKES_GROW = "makes every weight grow, step by step"
REMEDIES_ASK = "What to try, from the same start; each of these was trained for {tried}, and stayed calm:"
REMEDIES_TRIED = "Trying out what helps…"
NO_REMEDIES = "Nothing that was tried helps: neither smaller steps nor another optimizer."
TRIED_EPOCHS = "{epochs:,.0f} epochs"
TRIED_STEPS = "its first {steps:,} steps, since more would take too long"
REMEDIES = {  # by the names of `mlpviz.diagnostics.remedies`, and with the settings that they change
    "lower_penalty": "A regularization rate of {regularization_rate:.3g}",
    "lower_both": "A regularization rate of {regularization_rate:.3g}, a learning rate of {learning_rate:.3g}",
    "smaller_steps": "A learning rate of {learning_rate:.3g}",
    "no_momentum": "Without momentum",
    "tame_features": "Without the squared features",
    "fitting_start": "Initial weights that fit the layers",
    "adaptive_steps": "Adam, at {learning_rate:.3g}",
}
RESUME_ASK = "Or stay with this run, and change something before it goes on:"
RESUME = "Go back to the last finite state"
