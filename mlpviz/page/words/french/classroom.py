"""A class, in words: opening a room and joining it, what teacher and students read, what is refused."""

from mlpviz.language import Plural

TITLE = "Une salle pour la classe"
JOIN_HEAD = "Rejoindre une salle"
JOIN_HOW = (
    "Votre enseignant vous donne un code de quatre lettres. Dans la salle, il voit votre entraînement, ses réglages et "
    "le nom que vous choisissez ici. Personne d’autre ne les voit, et rien n’est conservé après la fermeture de la salle."
)
CODE = "Code de la salle"
NAME = "Votre nom ici"
NAME_HELP = "Un pseudo de {most} caractères au plus ; l’enseignant peut l’effacer"
JOIN = "Rejoindre"
OPEN_HEAD = "Ouvrir une salle"
OPEN_HOW = (
    "Pour les enseignants : les élèves rejoignent la salle avec un code, un lien ou un code QR, sans compte. Vous voyez "
    "tous leurs entraînements sur un tableau, vous pouvez donner votre expérience à tous, montrer votre entraînement sur "
    "tous les écrans et mettre tous les entraînements en pause. La salle se ferme 30 minutes après votre départ, et rien "
    "n’en est conservé."
)
OPEN = "Ouvrir une salle"
IS_OPEN = "La salle {code} est ouverte"
HAND_OUT = "Les élèves ouvrent ce lien, scannent l’image, ou appuient sur « Classe » dans cette page et saisissent le code."
ONLY_HERE = (
    "Cette adresse ne vaut que sur votre machine. Démarrez le serveur de façon que le réseau puisse l’atteindre (--address "
    "0.0.0.0), ouvrez cette page à l’adresse qu’il affiche, et distribuez le lien qui se trouvera alors ici."
)
QR = "Code QR du lien"
ELSEWHERE = "Cette salle se trouve une porte plus loin : <a href='{link}' target='_self'>ouvrir {code}</a>."  # in another process of the server
TO_WALL = "Vers le tableau"
CLOSE = "Fermer la salle"
IN_ROOM = "Vous êtes dans la salle {code}. « Quitter la salle » se trouve au-dessus des images."

# refused
NAME_RULE = "le nom doit avoir de 1 à {most} caractères lisibles"
NOT_A_ROOM = "room doit être formé de quatre lettres, par exemple BCDF ; valeur reçue : {got}"
CODE_RULE = "le code doit être formé de quatre lettres, par exemple BCDF ; valeur reçue : {got}"
NO_ROOM = "il n’y a pas de salle {code} ici : redemandez le code ; la salle est peut-être fermée"
FULL = "la salle {code} est pleine : elle accueille {most} élèves"
TOO_MANY = (
    "{most} salles sont ouvertes sur ce serveur, qui n’en accueille pas davantage : réessayez plus tard"
)
REMOVED = "l’enseignant vous a retiré de la salle {code}"
ALREADY = "vous êtes déjà dans la salle {code} : quittez-la d’abord"
OWN_ROOM = "la salle {code} est la vôtre"
NO_SEAT = "vous n’êtes dans aucune salle"
NO_SUCH_STUDENT = "cet élève n’est plus dans la salle"
FROZEN = "votre enseignant a mis tous les entraînements en pause"
IS_FOLLOWING = "c’est l’entraînement de votre enseignant : appuyez d’abord sur « Revenir à mon entraînement »"
TEACHER_GONE = "il n’y a pas d’entraînement de l’enseignant à suivre en ce moment"

# what students read
SEES = "Salle {code} : vous êtes {name}. Votre enseignant voit votre entraînement."
SEES_NAMELESS = "Salle {code} : votre enseignant a effacé votre nom, et voit votre entraînement."
FOLLOWS = "Salle {code} : voici l’entraînement de votre enseignant, en direct. Le vôtre vous attend, tel qu’il était."
IS_FROZEN = "Votre enseignant a mis tous les entraînements en pause."
TEACHER_AWAY = "Votre enseignant est absent pour le moment."
LEAVE = "Quitter la salle"
BACK = "Revenir à mon entraînement"
FOLLOW_AGAIN = "Voir l’entraînement de l’enseignant"
GIVEN = "l’expérience de votre enseignant"
GIVEN_TOLD = "Votre enseignant a donné cette expérience à tous."
CLOSED = (
    "La salle {code} est fermée. Ce que vous avez fait est toujours là, et personne d’autre ne le voit plus."
)
WAS_REMOVED = (
    "Votre enseignant vous a retiré de la salle {code}. Personne d’autre ne voit plus votre entraînement."
)
NAMELESS = "Élève {number}"

# what the teacher reads
HOLDS = Plural("Salle {code} : {n} élève.", "Salle {code} : {n} élèves.")
EVERYONE = "Cette expérience pour tous"
EVERYONE_HELP = (
    "Tous les élèves reçoivent les données, les réglages et l’objectif de votre entraînement de « Observer », avec le même départ. "
    "Chacun peut l’annuler"
)
FOLLOW = "Suivez-moi"
FOLLOW_HELP = "Tous les élèves voient votre entraînement, en direct, jusqu’à ce qu’ils le quittent ou que vous y mettiez fin. Les leurs attendent"
FREEZE = "Pause pour tous"
FREEZE_HELP = (
    "Tous les entraînements des élèves sont mis en pause, aussi ceux qu’ils comparent ou balaient, et ne peuvent pas "
    "être relancés avant « Fin de la pause »"
)
UNFREEZE = "Fin de la pause"
UNFOLLOW = "Arrêter « Suivez-moi »"
GIVEN_TO = Plural("{n} élève a maintenant cette expérience.", "{n} élèves ont maintenant cette expérience.")
SAME = "comme chez vous"
OWN_DATA = "données personnelles"
BLANK = "Effacer le nom"
REMOVE = "Retirer"
OPENS = "Ouvrir cette expérience dans « Observer »"
STATES = {
    "playing": "s’entraîne",
    "paused": "en pause",
    "diverged": "a divergé",
    "following": "vous suit",
    "elsewhere": "dans {mode}",
}
NOBODY = "Il n’y a encore personne. Les élèves ouvrent le lien, ou appuient sur « Classe » dans leur page et saisissent {code}."
SORT = "Trier par"
SORTS = {"name": "Nom", "test_loss": "Perte de test", "epoch": "Époque", "goal": "Objectif"}
EPOCH, TEST_LOSS = "Époque", "Perte de test"
REACHED = "atteint"
