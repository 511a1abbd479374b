"""The panels of Look inside, in words."""

from mlpviz.language import Plural

FIRST_SAMPLES = " ({n:,} premiers exemples)"
UNIT, UNITS = "unité {units}", "unités {units}"
AND_MORE = Plural(" et {n} autre", " et {n} autres")
OUTPUTS, OUTPUT, LAYER = "sorties", "sortie {k}", "couche {layer}"
VALUE = "valeur"  # of a sample, where it has no name of its own
TOLD = "{value}. Réponse du réseau : {answer}"
ONLY_IMAGES = "dessiner des chiffres va avec les images : choisissez d’abord le problème « Images »"

KINDS = {
    "weights": "Poids",
    "gradients": "Gradients, log₁₀|dL/dw|",
    "activations": "Activations",
}
OVER_TIME = "{kind}, au fil des époques"
HEALTHY = "Rien à signaler : dans aucune couche le gradient ne s’évanouit ni n’explose ; aucune unité n’est morte, saturée ou symétrique d’une autre."
FINDINGS = {  # by the rules of `mlpviz.diagnostics.health`
    "vanishing": "couche {layer} : son gradient est {number:,.0f} fois plus petit que celui de la couche de sortie "
    "(règle : {limit:g} fois ou plus)",
    "exploding": "couche {layer} : un simple pas de gradient ferait {number:,.1f} fois la longueur de ses poids "
    "(règle : plus de {limit:g})",
    "dead": "couche {layer}, {units} : 0 pour tous les exemples d’entraînement (règle : ReLU, aucun au-dessus de {limit:g})",
    "saturated": "couche {layer}, {units} : au bord de l’intervalle pour au moins {number:.0%} des exemples d’entraînement "
    "(règle : plus de {limit:.0%})",
    "symmetric": "couche {layer}, {units} : mêmes poids à l’entrée et à la sortie, à {number:.1g} du plus grand près "
    "(règle : {limit:g})",
}
NO_GRADIENT = "couche {layer} : son gradient est nul (règle : {limit:g} fois plus petit que celui de la couche de sortie)"

SPANS = {
    "step": "le dernier pas",
    "epoch": "la dernière époque",
    "ten": "10 époques",
    "hundred": "100 époques",
}
NO_STEP = "Il n’y a encore eu aucun pas."
CHANGE_STEP = "Ce que le dernier pas a changé"
CHANGE_RINGED = " ; cerclé, le mini-lot pour lequel il a été fait."
CHANGE_EPOCHS = "Ce qui a changé de l’époque {since:,} à l’époque {epoch:,}."
CHANGES = {
    "classification": "Couleur : le changement de la probabilité de la classe 1, au plus {most:.2g}.",
    "many": "Couleur : la probabilité qui est passée d’une classe à une autre, au plus {most:.2g}.",
    "regression": "Couleur : le changement de la valeur, au plus {most:.2g}.",
}

NO_HIDDEN_LAYER = "Il n’y a pas de couche cachée : le réseau découpe lui-même l’espace de ses entrées. Ajoutez-en une avec + dans le schéma."
COMPONENTS = ("première composante principale", "deuxième composante principale")
SPACE_UNITS = (
    "Les exemples d’entraînement et le plan ci-dessus, tels que la couche {layer} les transmet ; en tirets, là où les sommes "
    "de la couche suivante sont nulles, ou deux classes aussi probables l’une que l’autre. Ces deux unités portent "
    "{explained:.0%} de la variance."
)
SPACE_COMPONENTS = (
    "Les exemples d’entraînement et le plan ci-dessus, tels que la couche {layer} les transmet, dans le plan des deux premières "
    "composantes principales ({explained:.0%} de la variance) ; en tirets, là où les sommes de la couche suivante sont nulles, "
    "ou deux classes aussi probables l’une que l’autre."
)
SPACE_OTHERS = " Les tirets sont tracés pour les valeurs moyennes des autres unités."

PARTS = {
    "test": "images de test",
    "validation": "images de validation",
    "train": "images d’entraînement",
    "first": "premières images d’entraînement",
    "final": "images pour la toute fin",
}
POINTS = {"train": "exemples d’entraînement", "test": "exemples de test"}
PART = "{kind} ({n:,})"
CONFUSION = "Justes : {right:,} sur {n:,}, soit {accuracy:.2%} des {kind}."
MISTAKES = Plural("L’unique erreur", "Les pires erreurs, {shown} sur {n}, la plus grande perte d’abord")
NO_MISTAKES = "Aucune erreur"
CELL = "Vraie classe {true}, réponse du réseau {said} : {shown} sur {n}, les plus sûres d’abord"
EMPTY_CELL = "Vraie classe {true}, réponse du réseau {said} : aucune"
SAID = "{true}, réponse {said} ({sure:.0%})"

FILTER = "unité {unit} : ‖w‖ = {norm:.3g}, pleine couleur ±{most:.2g}"
FILTERS = "Les poids de chaque unité de la première couche, sous forme d’image : bleu là où l’encre augmente sa somme, orange là où elle la diminue."
FILTERS_OF_OUTPUTS = "Les poids de chaque sortie, sous forme d’image : bleu là où l’encre parle pour la classe, orange là où elle parle contre."

ASCENT = (
    "Depuis l’image moyenne, on remonte le gradient de la somme z de l’unité, moins un prix à payer pour la distance : z est passé "
    "de {before:.3g} à {after:.3g}. Le réseau répondrait {said}, à {sure:.0%}."
)

DRAW_ASK = "Dessinez un chiffre, aussi grand que vous voulez : le réseau le voit après une mise en forme semblable à celle de ses données, et dit ce que c’est, même pendant qu’il s’entraîne."
PREPARED = {  # by the side of the images
    8: "Mis en forme comme les données : recadré, étiré sur toute la hauteur, redressé, les traits aussi épais que les "
    "leurs, et l’encre comptée par blocs de 4 × 4.",
    28: "Mis en forme comme les données : recadré, ramené à 20 × 20 pixels en gardant ses proportions, puis placé dans 28 × 28 "
    "avec son centre de masse au milieu.",
}
DRAW_SAYS = "Réponse du réseau : {said} ({sure:.0%})."
NOTHING_DRAWN = "il n’y a pas encore de dessin"

LANDSCAPE_AWAITED = "La perte autour du point où en est l’entraînement est en cours de calcul…"
LANDSCAPE = (
    "La perte sur un plan qui passe par les paramètres de l’époque {epoch:,}, en creux là où elle est petite ; la ligne est le "
    "chemin parcouru, et ses points ont la couleur de leur vraie perte.{path}"
)
LANDSCAPE_SHARE = " Le plan contient {share:.0%} de la variance du chemin ; du reste, on voit la projection."
LANDSCAPE_OUTSIDE = " L’époque {epoch:,} est au-delà du bord."
LANDSCAPE_CHOICES = {
    "directions": {
        "path": "le long du chemin (composantes principales)",
        "random": "deux directions au hasard",
    },
    "samples": {"training": "perte d’entraînement", "test": "perte de test"},
    "shape": {"contours": "vue de dessus", "relief": "en relief"},
}
LANDSCAPE_MEASURES = {"training": "perte d’entraînement", "test": "perte de test"}
LANDSCAPE_REFUSED = {
    "path": "Il n’y a pas encore de chemin à placer dans un plan : entraînez pendant deux époques, ou choisissez deux directions au hasard.",
    "random": "Il n’y a pas de paysage : {error}.",
}
NO_LANDSCAPE = "le paysage de la perte n’est pas ouvert"
