"""The dialogs, in words: own data, where MNIST comes from, sharing, help."""

OWN_TITLE = "Vos propres données"
OWN_ASK = (
    "Un tableau : des colonnes de nombres, dans n’importe quelle unité, et une colonne à apprendre, étiquette ou valeur. "
    "Deux colonnes de nombres sont dessinées telles quelles ; davantage, jusqu’à 64, le sont dans le plan de leurs deux "
    "premières composantes principales. La façon dont le tableau est écrit est détectée, et montrée avant que quoi que ce "
    "soit soit utilisé."
)
OWN_TEXT = "Collez-le ici"
OWN_EXAMPLE = "x;y;étiquette\n1,5;2;chat\n-1;0,3;chien\n…"
UPLOAD_CHOOSE, UPLOAD_LIMIT = "Choisir un fichier", "{most} Mo au plus : {endings}"
OWN_FILE = "Ou choisissez un fichier"
OWN_LOOK = "Examiner"
OWN_HEADER = "La première ligne contient"
OWN_HEADERS = {True: "les noms des colonnes", False: "des données"}
OWN_COMMA = "Une virgule dans un nombre est"
OWN_COMMAS = {"decimal": "une virgule décimale", "thousands": "un séparateur de milliers"}
OWN_DOUBTS = {
    "header": "La première ligne nomme-t-elle les colonnes ? Il semble que oui : {doubt}.",
    "comma": "Une virgule dans un nombre est-elle une virgule décimale ou un séparateur de milliers ? Ici, chacune peut "
    "être l’une ou l’autre.",
}
OWN_ROWS = "Les {shown} premières lignes sur {total:,}, et le rôle de chaque colonne :"
OWN_ROLES = {
    "classification": {"label": "étiquette", "input": "entrée", "left out": "non utilisée"},
    "regression": {"label": "valeur", "input": "entrée", "left out": "non utilisée"},
}
OWN_LABEL = "Colonne à apprendre"
OWN_TASK = "À apprendre :"
OWN_TASKS = {"classification": "une étiquette", "regression": "une valeur"}
OWN_INPUTS = "Colonnes d’entrée"
OWN_INPUTS_HELP = (
    "De une à 64, avec des nombres. Les colonnes nommées ni ici ni plus haut sont laissées de côté."
)
OWN_MORE_REMARKS = "et {more:,} de plus"
OWN_REMARK = "« {name} » : {remark}"
OWN_USE = "Utiliser ces données"
OWN_TOO_LARGE = "le tableau doit tenir en {most} Mo de texte au plus ; il est plus grand"
OWN_NOT_IN_LINK = (
    "Vos points sont trop nombreux pour un lien, qui en contient au plus {most} : il s’ouvre sans eux."
)
TABLE_NOT_IN_LINK = (
    "Votre tableau est trop grand pour un lien, qui contient au plus {most} nombres : il s’ouvre sans lui."
)

MNIST_TITLE = "Où trouver MNIST"
MNIST_ASK = (
    "70 000 chiffres manuscrits de 28 × 28 pixels (LeCun et al. 1998) : 50 000 pour l’entraînement, 10 000 pour la "
    "validation, 10 000 pour la toute fin. On peut les télécharger une fois depuis OpenML, 15 Mo ; ils restent alors sur la "
    "machine où tourne cette page. Ou bien ils sont lus dans un dossier de cette machine qui contient les quatre fichiers "
    "classiques, compressés par gzip ou non : `train-images-idx3-ubyte`, `train-labels-idx1-ubyte`, "
    "`t10k-images-idx3-ubyte`, `t10k-labels-idx1-ubyte`."
)
MNIST_NOT_HERE = (
    "70 000 chiffres manuscrits de 28 × 28 pixels (LeCun et al. 1998). Ils ne sont pas sur la machine où tourne cette page ; "
    "la personne qui la gère peut les y mettre. Les chiffres fournis avec la page, de 8 × 8 pixels, ne demandent rien."
)
MNIST_BROKEN = (
    "MNIST est illisible ici ; la personne qui gère cette page en trouve la raison dans le journal du serveur"
)
MNIST_FETCH = "Télécharger"
MNIST_FETCHING = "Téléchargement de MNIST : {share:.0%}"
MNIST_FOLDER = "Dossier sur la machine où tourne cette page"
MNIST_READ = "Lire"

SHARE_TITLE = "Partager cette expérience"
SHARE_LINK = "Ce lien ouvre les mêmes données et le même départ, comme après « Réinitialiser », avec ces réglages et cette présentation :"
SHARE_EMBED = "Pour l’intégrer dans l’une de vos pages :"
SHARE_WIDTH = "Largeur du cadre, en pixels"
SHARE_MEASURING = "La hauteur de la page pour cette largeur est en cours de mesure…"
SHARE_MEASURED = "C’est la hauteur de la page pour cette largeur. Le README explique comment un cadre peut la suivre de lui-même."
SHARE_LANGUAGE = "Langue de la page"
SHARE_LANGUAGE_HELP = "La langue dans laquelle le lien ouvre la page"
SHARE_OWN_LANGUAGE = "celle du lecteur"
SHARE_HIDE = "Ce que le lien laisse visible :"
SHARE_PRESETS = {  # what stays, and an explanation
    "only_play": ("Juste Lancer", "Les images et « Lancer »"),
    "beginner": (
        "Pour débuter",
        "Les images, les boutons d’entraînement et les quelques réglages pour commencer",
    ),
    "all": ("Tout", "Rien n’est masqué"),
}
SHARE_WAY = "Ce que veut dire une case cochée"
SHARE_WAYS = {"hide": "Masquer ce qui est coché", "keep": "Masquer tout sauf ce qui est coché"}
SHARE_GROUPS = {
    "data": "Données",
    "network": "Réseau",
    "training": "Entraînement",
    "pictures": "Images",
    "inside": "Voir dedans",
    "page": "Page",
}

TAKE_TITLE = "Emporter cet entraînement"
TAKE_WIDTH = 190  # pixels of a button, so that all are alike
TAKE_KINDS = {  # a button, and what it gives
    "model": (
        "Fichier du modèle",
        "L’entraînement tel qu’il est, avec poids, optimiseur et chronologie : ouvrez-le ci-dessous, et il continue exactement, au bit près.",
    ),
    "replay": (
        "Relecture",
        "Une page qui rejoue l’entraînement fait jusqu’ici, sans connexion : surface, pertes, chronologie. Pour un compte rendu ou un courriel.",
    ),
    "report": (
        "Compte rendu",
        "Une page à rendre : lien, graines, réglages, résultats, surface et courbes, avec de la place pour les réponses.",
    ),
    "numpy": (
        "Script NumPy",
        "Une centaine de lignes de Python qui refont le même entraînement depuis le début, au dernier chiffre près, avec NumPy seulement.",
    ),
    "torch": (
        "Script PyTorch",
        "Le même entraînement avec PyTorch : mêmes poids, mêmes mini-lots, mêmes pertes à un millionième près.",
    ),
    "sklearn": (
        "Script scikit-learn",
        "Le même entraînement avec le MLP de scikit-learn, lui aussi à un millionième près.",
    ),
    "history": (
        "Historique",
        "Pertes, exactitudes et normes des gradients par époque, dans un tableau CSV.",
    ),
    "weights": ("Poids", "Les poids et les biais de chaque couche, pour np.load."),
}
TAKE_REFUSED = "Impossible pour cet entraînement : {error}."
TAKE_OPEN = "Ouvrir un fichier de modèle"
TAKE_OPEN_IT = "L’ouvrir"
TAKE_NOT_OPENED = "Ce fichier ne peut pas être ouvert, et l’entraînement reste tel qu’il est : {error}."

HELP_TITLE = "Les touches, et ce que les images signifient"
KEYS = {
    "play": "entraîner, ou mettre en pause",
    "step": "un mini-lot",
    "epoch": "une époque",
    "reset": "revenir au même départ",
    "undo": "annuler la dernière modification et retrouver l’entraînement tel qu’il était ; encore une fois pour la rétablir",
    "projector": "de grandes images et un grand texte, pour un vidéoprojecteur ; la même touche, ou Échap, pour revenir",
    "next_step": "l’étape suivante de la leçon ; hors du mode projecteur, la page défile d’abord jusqu’au bout",
    "previous_step": "l’étape précédente",
    "spotlight": "seule l’image sous le pointeur, ou celle qui a le focus, reste éclairée ; encore une fois, ou Échap, "
    "pour tout rallumer. S’il n’y en a pas, chaque image à son tour",
    "blank": "une page vide, pendant que l’entraînement attend ; une touche ou un clic la fait revenir. Un point fait "
    "de même, aussi dans Comparer",
}
KEY = "{key} : {what}"
LANGUAGES = "Cette page en : {links}"
KEY_ESCAPE = "Échap : revenir d’une unité à la sortie du réseau, ou quitter la peinture"
KEY_DIGITS = "1 à 8 : la classe à peindre, pendant que vous peignez des points ; 0 : la gomme"
KEY_TAB = (
    "Tab : vers les variables d’entrée, vers les unités, vers les biais, un arrêt pour chaque groupe ; ← et → pour passer de l’un "
    "à l’autre ; l’unité sélectionnée est montrée en grand, Entrée la garde affichée"
)
KEY_ARROWS = (
    "↑ et ↓, sur une unité : le long des traits qui y entrent ; Entrée modifie le poids du trait choisi"
)
LEGEND = """
- **Couleur** d’un trait, d’un biais ou d’une case : orange pour négatif, bleu pour positif, pâle près de zéro.
- **Épaisseur** d’un trait : la taille du poids. Elle grandit jusqu’à un poids de 5. Les tirets avancent pendant l’entraînement.
- **Une case** : ce que cette unité répond en chaque point du plan ; avec plusieurs classes, celle d’une sortie a la couleur de sa classe, vive là où elle en est sûre ; ou bien, dans la première couche d’un réseau sur des images, ses poids. Pointez-la pour la voir en grand, cliquez pour la garder.
- **Le petit carré** à côté d’une case : le biais. Cliquez dessus, ou sur un trait, pour changer sa valeur à la main.
- **La surface** : ce que le réseau répond en chaque point. Un contour blanc marque les points d’entraînement, un contour sombre les points de test ; avec des images, chaque chiffre est une image de test.
- **Les marques grises** au pied de la courbe de perte : ce que vous avez changé, et quand. Pointez-en une pour la lire.
- **Ralenti**, sous le schéma : un mini-lot, étape par étape : ses exemples, les valeurs vers l’avant, les gradients vers l’arrière, le pas.
- **L’anneau vert** sur la courbe de perte : l’époque dont la perte de test est la plus petite. Appuyez dessus pour y revenir. **zoom** laisse de côté le premier pic.
- **Jusqu’à…** : entraîne jusqu’à une époque, jusqu’à une perte de test assez petite, ou jusqu’à ce qu’elle ne baisse plus. **Chercher…**, près du taux d’apprentissage, les essaie tous sur une copie du réseau.
- **Le curseur**, sous la surface : l’entraînement à n’importe quelle époque passée, et la suite à partir de là.
- **Images** : tous les pixels forment ensemble une seule entrée ; un trait qui en part est aussi épais que la norme de ses poids.
- **Voir dedans**, en bas : les gradients au fil du temps ; un exemple vers l’avant et vers l’arrière (cliquez dessus) ; ce qui a changé ; les couches cachées ; le paysage de la perte, avec le chemin de l’entraînement. Pour les images aussi : dessiner un chiffre ; lequel est pris pour lequel ; la première couche ; les images préférées.
- **Gradients** : avec quelle force chaque couche est poussée, maintenant (points) et au fil des époques (lignes), sur un axe logarithmique gradué en puissances de dix entières. Une couche bien en dessous des autres ne reçoit presque rien de l’erreur.
"""

RATE_TITLE = "Chercher un taux d’apprentissage"
RATE_HOW = (
    "À partir de l’époque {epoch:,}, une copie du réseau a fait un pas à chaque taux, du plus petit au plus grand, avec cet "
    "optimiseur et cette taille de mini-lot. La courbe est sa perte d’entraînement après chaque pas, jusqu’à ce qu’elle explose ; "
    "le réseau lui-même est resté tel qu’il était."
)
RATE_USE = "Utiliser {rate:g}"
