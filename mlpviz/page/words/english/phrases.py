"""What sentences are put together from."""

from mlpviz.language import Plural

MORE_LABELS = {"own": "your own points", "table": "your own table", "layer_activations": "Activation"}
CHANGED = "{name} from {before} to {after}"  # in the history of a run
CONTINUED = "continued from epoch {epoch}"
QUOTED = "“{name}”"
EXPERIMENT = "<b>{dataset}, {network}</b> {training}"
UNITS_OF = "{sizes} units"
NO_HIDDEN_LAYER = "no hidden layer"
RATE = "learning rate {rate:g}"
PENALTY = "{name} {rate:g}"
COUNTED = {
    "cell": Plural("{n:,} cell", "{n:,} cells"),
    "seed": Plural("{n:,} seed", "{n:,} seeds"),
    "training": Plural("{n:,} training", "{n:,} trainings"),
    "epoch": Plural("{n:,} epoch", "{n:,} epochs"),
}
OUTPUT_LAYER, LAYER = "The output layer", "Layer {layer}"  # at the head of a sentence
LISTED = ", "  # between the parts of a list, numbers among them
REMARKED = "; "  # between remarks
GOT = ", got {got}"  # after a rule
ONE_OF = "must be one of {choices}"
