"""Comparing, in words: what the buttons are called, what is told, what is refused."""

BUTTONS = {
    "add_lane": "Ajouter un essai",
    "race": "Course",
    "fork_start": "Depuis le début",
    "fork_here": "À partir d’ici",
    "change": "Modifier",
    "select": "Choisir",
    "pin": "Figer",
    "unpin": "Libérer",
    "drop": "Enlever",
    "make_main": "Continuer avec celui-ci",
    "name": "Nom",
}
HELP = {
    "add_lane": "Un autre essai depuis le même départ, d’abord avec un autre taux d’apprentissage ; tous ceux qui ne sont pas figés recommencent",
    "race": "Quatre essais depuis le même départ : SGD, momentum, RMSprop et Adam",
    "fork_start": "Tous les essais recommencent avec les poids initiaux de l’entraînement de « Observer »",
    "fork_here": "Tous les essais recommencent là où en est l’entraînement de « Observer », avec ses poids tels qu’ils sont",
    "change": "Vers les réglages de cet essai ; si vous les modifiez, tous ceux qui ne sont pas figés recommencent",
    "select": "Montrer le réseau et les réglages de cet essai",
    "pin": "Le garder tel quel pendant que les autres s’entraînent et sont réinitialisés",
    "unpin": "L’entraîner et le réinitialiser avec les autres",
    "drop": "Le retirer de la comparaison",
    "make_main": "Continuer exactement cet essai dans « Observer »",
    "name": "Son nom, pour vous et dans le lien",
}
SAME_FOR_ALL = "Identique pour tous : {what}"
SEEDS = "graines {data}, {weight} et {batch}"
FORKED_AT = "Essais issus de l’entraînement à l’époque {epoch:,}."
NO_HIDDEN_LAYER = "aucune"
SEVERAL = "Plusieurs"  # of activations

NOT_IN_A_LINK = "L’entraînement a été modifié en cours de route, ou s’est arrêté au milieu d’une époque : un lien vers cette comparaison l’ouvre depuis le début."
LANES = (
    "lanes doit être une suite d’essais telle que B learning_rate 0.1 C optimizer adam ; valeur reçue : {got}"
)
LANES_TOO_LONG = "lanes doit avoir au plus {most:,} caractères ; reçu : {n:,}"
NO_EPOCH = "lanes doit commencer à une époque de 1 à {most:,} ; valeur reçue : {got}"
LEFT_THE_LINK = "L’essai A n’est plus celui dont les autres sont issus : un lien vers cette comparaison l’ouvre depuis le début, et non à l’époque {epoch:,}."
GETTING_THERE = "Entraînement jusqu’à l’époque {epoch:,} : c’est là que commence la comparaison."
GETTING_TO_PINS = "Les essais figés s’entraînent jusqu’à l’époque où ils ont été figés."
NO_PIN = "lanes doit dire après combien d’époques l’essai {letter} est figé, de 0 à {most:,} ; valeur reçue : {got}"
NOT_COMPARED = "lanes nomme {name}, qui doit être le même pour tous les essais ; peuvent différer : {names}"
FIRST_IS_THE_LINK = "lanes indique {name} pour l’essai {letter}, dont les réglages sont ceux du lien lui-même"
LANE_TWICE = "lanes indique deux fois {name} pour l’essai {letter}"
OF_RUN = "{error} (essai {letter})"
TOO_MANY = "on peut comparer au plus {most} essais : enlevez-en un d’abord"
TOO_FEW = "il faut au moins deux essais pour comparer"
PINNED = "cet essai est figé : libérez-le d’abord"
NEEDS_START = (
    "on ne peut pas changer cela au milieu d’un entraînement ({names}) : repartez plutôt « Depuis le début »"
)
HAS_DIVERGED = "cet essai a divergé et ne peut pas continuer tel quel dans « Observer »"
NO_SUCH_LANE = "l’essai (lane) doit être l’un de {letters} ; valeur reçue : {got}"
