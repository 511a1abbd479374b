"""Sweep mode, in words."""

from mlpviz.language import Plural

VARY = "Faire varier"
VARY_HELP = "Toutes les combinaisons des valeurs sont essayées. Un ou deux réglages donnent une grille, davantage donnent des lignes à travers des axes parallèles."
SEEDS = "Graines par case"
SEEDS_HELP = "Chaque combinaison est entraînée à partir d’autant de poids initiaux différents. Un seul départ peut être un coup de chance."
EPOCHS = "Époques"
EPOCHS_HELP = "La durée de l’entraînement de chaque réseau."
VALUES_HELP = "Des valeurs séparées par des points-virgules, entre {minimum:g} et {maximum:g}"
SIZES_HELP = "Des réseaux séparés par des virgules, des unités séparées par - : 4, 8-8, 0"
NO_LAYER = "aucune"

COST = "{cells} × {seeds} = **{trials}** de {epochs} : **{time}**{sharing}."
COST_SHARING = ", en alternance avec {others}"
OTHERS = Plural("le balayage d’une autre personne", "{n} autres balayages")
ESTIMATING = "Estimation de la durée…"
START = "Démarrer"
STOP = "Arrêter"
SEEDS_OF_ONE = "{n} graines pour cette expérience"
SEEDS_OF_ONE_HELP = "L’expérience de « Observer » à partir de {n} départs différents, {epochs} époques chacun : combien de fois elle réussit, et où les réseaux ne sont pas d’accord"
SEEDS_OF_CELL = "{n} graines pour celle-ci"

PROGRESS = "**{done:,} sur {trials:,}** entraînements"
LEFT = "encore {time}"
WAITING = (
    "Les processus de calcul sont occupés par d’autres personnes : {place} avant votre premier entraînement."
)
STOPPED = "Arrêté après {done:,} entraînements sur {trials:,}."
FAILED = Plural("{n:,} entraînement a échoué : {reason}", "{n:,} entraînements ont échoué : {reason}")

MEASURE = "Juger d’après"
MEASURES = {"test_loss": "Perte de test", "test_accuracy": "Exactitude de test"}
MEASURE_OF_NUMBERS = "R² de test"
VALUE = "Sa valeur"
VALUES = {"last": "À la fin", "best": "À la meilleure époque"}
GOAL = "Réussite à partir d’une exactitude de"
GOAL_OF_NUMBERS = "Réussite à partir d’un R² de"
GOAL_HELP = "Un entraînement réussit si son exactitude de test, ou son R² pour des nombres, atteint au moins cette valeur."
MEDIAN = "{measure} (médiane)"

BEST = "Le mieux : {cell}"
BEST_SO_FAR = "Le mieux jusqu’ici : {cell}"
LEAST, GREATEST = "La plus petite", "La plus grande"
BEST_BECAUSE = "{extreme} médiane ({measure}) : {median:.3g} ; réussites : {success} pour {seeds}."
TOLD_APART = "Ses graines font mieux que celles de la deuxième, {second} ({median:.3g}) : p = {p:.2g}."
NOT_TOLD_APART = "Rien ne la distingue de la deuxième, {second} ({median:.3g}), avec {seeds} pour chacune (p = {p:.2g}) : il faudrait plus de graines."
NONE_IS_GOOD = "Dans chaque case, au moins la moitié des entraînements ont divergé."
SUCCESS_KEY = "4/5 : nombre de graines qui réussissent. Hachuré : certaines ont divergé. Un clic ouvre l’entraînement typique dans « Observer »."
CELL = "Une autre case"
OPEN = "Ouvrir"
OPEN_HELP = "Son entraînement typique dans « Observer », depuis le début et jusqu’aux mêmes pertes"
TOO_MANY_AXES_TO_DRAW = (
    "Une ligne est un entraînement. Faites glisser le long d’un axe pour choisir des lignes."
)

SEEDS_TITLE = "{n} graines"
SEEDS_SUCCESS = (
    "**Réussites : {success} sur {n}**, soit {rate:.0%} ; à 95 % de confiance, entre {low:.0%} et {high:.0%}."
)
SEEDS_DIVERGED = Plural("{n} a divergé.", "{n} ont divergé.")
MEAN = "Réponse moyenne"
MEAN_CAPTION = "Épais : frontière de la moyenne ; fin : de chaque graine"
DISAGREEMENT = "Désaccord"
DISAGREEMENT_CAPTIONS = {
    "two": "Pâle : tous d’accord ; violet : moitié-moitié",
    "more": "Pâle : tous d’accord ; violet : autant pour chaque classe",
    "values": "Pâle : tous d’accord ; violet : très éloignés",
}
FAN_CAPTION = "Une ligne par graine, la médiane en gras, la bande pour la moitié centrale"
SEED = "graine {n}"

TABLE = "Tous les entraînements"
COLUMNS = {
    "seed": "Graine",
    "epochs": "Époques",
    "train_loss": "Perte d’entraînement",
    "test_loss": "Perte de test",
    "best_test_loss": "Plus petite perte de test",
    "best_epoch": "à l’époque",
    "test_accuracy": "Exactitude de test",
    "test_accuracy_at_best": "à la meilleure époque",
    "diverged": "A divergé",
    "diverged_epoch": "à l’époque",
    "seconds": "Secondes",
    "link": "Lien",
}
OPEN_ROW = "Ouvrir l’entraînement choisi"
OPEN_ROW_HELP = "Choisissez d’abord une ligne du tableau"
DOWNLOADS = {".csv": "CSV", ".jsonl": "Lignes JSON"}
NOTHING_YET = "De petites images apparaissent ici dès que les premiers entraînements sont finis."

LINK_TOO_LONG = "sweep doit avoir au plus {most:,} caractères ; reçu : {n:,}"
LINK_PROBLEM = "{error} (dans sweep)"
LINK_TWICE = "sweep indique deux fois {name}"
LINK_WORD = "sweep indique {word}, qui n’est pas un réglage que l’on peut faire varier : {names}"
CANNOT_VARY = "« {name} » ne change rien à cette expérience et ne peut pas varier"
TOO_MANY_AXES = "on peut faire varier au plus {most} réglages : « {name} » est laissé de côté"

ONE_AT_A_TIME = "Un balayage à la fois : arrêtez d’abord celui qui est en cours."
NO_ESTIMATE = "La durée n’a pas encore pu être estimée. Réessayez dans un instant."
TOO_LONG = "Un entraînement durerait environ {seconds:.0f} s, et {most} s au plus sont permises ici : choisissez moins d’époques, de points ou d’unités."
TOO_MANY_TRIALS = "Cela fait {n:,} entraînements, et {most:,} au plus sont permis : choisissez moins de valeurs ou de graines."
TOO_MANY_VALUES = "Au plus {most} valeurs ; reçu : {n}."
TEXT_TOO_LONG = "Au plus {most} caractères."
NO_VALUES = "Il faut au moins une valeur."
TWICE = "{value} s’y trouve deux fois."
NO_AXES = "Choisissez au moins un réglage à faire varier."
NO_MNIST = "MNIST ne peut pas être balayé ici : les processus de calcul n’ont pas ses fichiers. Avec les chiffres fournis, c’est possible."
