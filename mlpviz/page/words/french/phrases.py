"""What sentences are put together from."""

from mlpviz.language import Plural

MORE_LABELS = {
    "own": "vos propres points",
    "table": "votre propre tableau",
    "layer_activations": "Activation",
}
CHANGED = "{name} : de {before} à {after}"  # in the history of a run
CONTINUED = "repris à l’époque {epoch}"
QUOTED = "« {name} »"
EXPERIMENT = "<b>{dataset}, {network}</b> {training}"
UNITS_OF = "{sizes} unités"
NO_HIDDEN_LAYER = "sans couche cachée"
RATE = "taux d’apprentissage {rate:g}"
PENALTY = "{name} {rate:g}"
COUNTED = {
    "cell": Plural("{n:,} case", "{n:,} cases"),
    "seed": Plural("{n:,} graine", "{n:,} graines"),
    "training": Plural("{n:,} entraînement", "{n:,} entraînements"),
    "epoch": Plural("{n:,} époque", "{n:,} époques"),
}
OUTPUT_LAYER, LAYER = "La couche de sortie", "La couche {layer}"  # at the head of a sentence
LISTED = " ; "  # between the parts of a list, numbers among them
REMARKED = " ; "  # between remarks
GOT = " ; valeur reçue : {got}"  # after a rule
ONE_OF = "doit être l’une de ces valeurs : {choices}"
