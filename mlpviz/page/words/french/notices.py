"""What the page tells the visitor: something refused, a link not understood, a run that blew up."""

from mlpviz.language import Plural

NOT_CHANGED = "Rien n’a changé : {error}"
OUR_FAULT = "Rien n’a changé : l’erreur vient de cette page, et non de ce que vous avez fait. Votre entraînement est toujours là, et vous pouvez continuer."
FIELDS = {
    "at": "la position",
    "pixels": "le dessin",
    "meant": "la classe",
    "value": "la valeur",
    "row": "le numéro de l’exemple",
    "goal": "l’objectif",
    "goal_epoch": "l’époque à atteindre",
    "goal_loss": "la perte de test à atteindre",
    "patience": "le nombre d’époques",
    "seeds": "« Graines par case »",
    "epochs": "« Époques »",
    "own": "vos propres points",
    "table": "votre propre tableau",
    "file": "le fichier",
    "layer_activations": "les activations, couche par couche,",
    "v": "la version du lien",
}  # of the browser's messages, as one sees them
LINK_PROBLEMS = (
    "Ce lien ne s’ouvre pas tout à fait tel qu’il est écrit. Pour ce qui n’a pas été compris, la valeur par défaut a été "
    "prise, sauf indication contraire :"
)
BUSY = (
    "Cette page est complète : {visitors} en ce moment, et il n’y a plus de place. Restez ici : la page s’ouvrira d’elle-même "
    "dès que quelqu’un partira."
)
BUSY_WITH = Plural("{n} personne entraîne un réseau", "{n} personnes entraînent un réseau")
BUSY_BEFORE = "En attente avant vous : {before}."
LINK_TO_MNIST = "Ce lien mène à MNIST, qui n’est pas encore disponible. En attendant, voici les chiffres fournis avec la page."
NOT_A_LOOK = "show : {name} n’existe pas ; au choix : {words}"
NOT_A_LANGUAGE = "lang doit être l’une de ces valeurs : {words} ; valeur reçue : {got}"
NOT_A_SWITCH = "{name} doit être true ou false ; valeur reçue : {value}"
NOT_A_PANEL = "panel : il n’y a pas de panneau {name}"
HIDDEN_PANEL = "panel : le lien masque le panneau {name}"
NOT_HIDEABLE = "{entry} : {name} n’est ni une commande ni une image"
DIVERGED = (
    "L’entraînement s’est arrêté avant le pas {step:,} (époque {epoch:,}). {where} a lâché en premier : {reason}. "
    "Les images montrent le dernier état fini."
)
EVIDENCE = (
    "{where} a été la plus fortement poussée, à l’époque {at:,} : un simple pas de gradient y faisait {ratio:,.3g} fois la "
    "longueur de ses poids. Au dernier état fini, la perte d’entraînement valait {risen:,.3g} fois son minimum."
)
EVIDENCE_SINCE = (
    "Depuis l’époque {since:,}, un simple pas de gradient y est plus long que les poids de cette couche."
)
OVERSHOOT = (
    "La cause : taux d’apprentissage × coefficient de régularisation vaut {product:.3g}, plus que {limit:.3g} ; à elle "
    "seule, la pénalité {does}."
)
MULTIPLIES = "multiplie donc chaque poids par {factor:.3g} à chaque pas"
MAKES_GROW = "fait donc grandir chaque poids, pas après pas"
REMEDIES_ASK = (
    "À essayer, depuis le même départ ; chacun de ces remèdes a été testé pendant {tried}, sans divergence :"
)
REMEDIES_TRIED = "Recherche de ce qui aide…"
NO_REMEDIES = "Rien de ce qui a été essayé ne suffit : ni des pas plus petits, ni un autre optimiseur."
TRIED_EPOCHS = "{epochs:,.0f} époques"
TRIED_STEPS = "ses {steps:,} premiers pas (davantage prendrait trop de temps)"
REMEDIES = {  # by the names of `mlpviz.diagnostics.remedies`, and with the settings that they change
    "lower_penalty": "Un coefficient de régularisation de {regularization_rate:.3g}",
    "lower_both": "Un coefficient de régularisation de {regularization_rate:.3g}, un taux d’apprentissage de {learning_rate:.3g}",
    "smaller_steps": "Un taux d’apprentissage de {learning_rate:.3g}",
    "no_momentum": "Sans inertie (momentum)",
    "tame_features": "Sans les variables au carré",
    "fitting_start": "Des poids initiaux adaptés aux couches",
    "adaptive_steps": "Adam, avec {learning_rate:.3g}",
}
RESUME_ASK = "Ou gardez cet entraînement, et changez quelque chose avant qu’il continue :"
RESUME = "Revenir au dernier état fini"
