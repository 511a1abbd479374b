"""What sentences are put together from, in German."""

from mlpviz.language import Plural

MORE_LABELS = {"own": "eigene Punkte", "table": "eigene Tabelle", "layer_activations": "Aktivierung"}
CHANGED = "{name} von {before} auf {after}"  # in the history of a run
CONTINUED = "fortgesetzt ab Epoche {epoch}"
QUOTED = "„{name}“"
EXPERIMENT = "<b>{dataset}, {network}</b> {training}"
UNITS_OF = "{sizes} Einheiten"
NO_HIDDEN_LAYER = "ohne verdeckte Schicht"
RATE = "Lernrate {rate:g}"
PENALTY = "{name} {rate:g}"
COUNTED = {
    "cell": Plural("{n:,} Zelle", "{n:,} Zellen"),
    "seed": Plural("{n:,} Startwert", "{n:,} Startwerte"),
    "training": Plural("{n:,} Training", "{n:,} Trainings"),
    "epoch": Plural("{n:,} Epoche", "{n:,} Epochen"),
}
OUTPUT_LAYER, LAYER = "Die Ausgabeschicht", "Schicht {layer}"  # at the head of a sentence
LISTED = ", "  # between the parts of a list, numbers among them
REMARKED = "; "  # between remarks
GOT = "; angegeben: {got}"  # after a rule
ONE_OF = "muss eine der Angaben {choices} sein"
