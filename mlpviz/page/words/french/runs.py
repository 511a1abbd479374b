"""The runs of a visit, in words."""

from mlpviz.language import Plural

NOW = "Entraînement actuel"
NAME = "Entraînement {number}"
GIVE_NAME = "Donner un nom"
NAME_LABEL = "Nom : {run}"
NOTHING_YET = "Les entraînements que vous quittez, par exemple avec « Réinitialiser », d’autres couches ou d’autres données, sont conservés ici : les {most} derniers, et tous ceux que vous épinglez."
KEPT = "Les {most} derniers entraînements que vous avez quittés pendant cette visite, et tous ceux que vous avez épinglés."
LEAST = "plus petite perte de test : {loss}, à l’époque {epoch:,}"
LOSS_NOW = "perte de test {loss}"
DIVERGED = "a divergé à l’époque {epoch:,}"
UNTRAINED = "pas encore entraîné"
CHANGED = "modifié en cours de route"
SAME = "Mêmes réglages"
MORE = Plural("et {n} autre", "et {n} autres")
DIFFERS = "différent de l’actuel"
PICTURE = "Sortie du réseau : {run}"
CURVE = "Perte de test : {run}"

BUTTONS = {
    "watch": "Observer",
    "open": "Ouvrir",
    "compare": "Comparer",
    "pin": "Épingler",
    "unpin": "Détacher",
    "remove": "Retirer",
}
HELP = {
    "watch": "Revenir à cet entraînement",
    "open": "Rouvrir cet entraînement dans « Observer », tel que vous l’avez quitté",
    "compare": "À côté de l’entraînement actuel dans « Comparer », tous deux depuis le début",
    "not_compared": "Pour être comparés, deux entraînements doivent avoir les mêmes données et les mêmes graines. Ici diffèrent : {names}.",
    "is_the_same": "Il a les mêmes réglages que l’entraînement actuel : les deux se dérouleraient à l’identique.",
    "pin": "Le garder, quel que soit le nombre de ceux qui suivent",
    "unpin": "Ne plus le garder quand {most} autres seront venus",
    "remove": "Le retirer de ce tableau",
}
FILES = {".csv": "CSV", ".txt": "Liens"}
FILE_NAME = "entrainements"
LINK_OF_CHANGED = "# {run} a été modifié en cours de route : le lien ouvre ses derniers réglages depuis le début, et les pertes seront différentes."
OPENED = "ouverture : {name}"
TRAINED_AGAIN = "Son état n’est plus conservé : il est entraîné de nouveau et retrouve les mêmes pertes à l’époque {epoch:,}."
TRAINED_OTHERWISE = (
    "Son état n’est plus conservé, et ses réglages ont été modifiés en cours de route : voici sa dernière "
    "expérience depuis le début, jusqu’à l’époque {epoch:,}."
)
GONE = "cet entraînement n’est plus dans le tableau"
NOT_TRAINED = "l’entraînement actuel n’a pas encore commencé : il n’y a rien à garder"
TOO_MANY_PINNED = "on peut épingler au plus {most} entraînements : détachez-en un d’abord"
TOO_MANY_LANES = "on peut comparer au plus {most} essais : enlevez-en un d’abord dans « Comparer »"
