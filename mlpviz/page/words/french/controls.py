"""The controls, in words: labels and explanations by the name of a setting or a button."""

TITLE = "MLP playground"
BRAND = '<p class="brand"><img src="assets/icons/icon.svg" alt="">MLP playground</p>'
PAUSE = "Pause"
KEY_NAMES = {  # of keys that are no letters
    "Space": "Espace",
    "Ctrl+Z": "Ctrl+Z",
    "PageDown": "Page suivante",
    "PageUp": "Page précédente",
}
REGIONS = {"data": "Données", "chance": "Graines"}
DATA_CAPTIONS = {
    "classification": "Les points à distinguer",
    "regression": "Les nombres à prédire",
    "images": "Les images à distinguer",
}
ALL_DATA = "Tout"
MORE_CAPTION = "Mini-lots, évolution du taux, poids initiaux, graines"


LABELS = {
    "dataset": "Jeu de données",
    "task": "Problème",
    "rule": "Classe 1 si",
    "n_samples": "Points",
    "n_classes": "Classes",
    "noise": "Bruit",
    "train_share": "Part d’entraînement",
    "features": "Variables d’entrée",
    "hidden_layer_sizes": "Couches cachées",
    "activation": "Activation",
    "initializer": "Poids initiaux",
    "loss": "Perte",
    "optimizer": "Optimiseur",
    "learning_rate": "Taux d’apprentissage",
    "schedule": "Évolution du taux",
    "schedule_epochs": "Époques de l’évolution",
    "batch_size": "Taille des mini-lots",
    "regularization": "Régularisation",
    "regularization_rate": "Coefficient de régularisation",
    "data_seed": "Données",
    "weight_seed": "Poids",
    "batch_seed": "Mini-lots",
    "dtype": "Format des nombres",
    "speed": "Vitesse",
}

HELP = {
    "dataset": "Ce qu’il y a à apprendre. Chaque image montre les points eux-mêmes ; leur couleur est la réponse que le "
    "réseau devrait donner.",
    "task": "La classification demande à quelle classe appartient un point, la régression demande un nombre ; les images "
    "sont des chiffres écrits à la main, à reconnaître.",
    "rule": "Une comparaison entre x1 et x2, par exemple x1*x2 > 0 ou sin(x1) < x2/2 and x2 > 0. Les points qui la "
    "vérifient sont de classe 1, les autres de classe 0. Dans une suite telle que -1 < x1 < 2, chaque comparaison doit "
    "être vraie.",
    "mnist": "D’où vient MNIST : d’un dossier, ou du réseau internet",
    "all_data": "Tous les problèmes et jeux de données : classes, nombres, images, une règle, vos données",
    "own": "Vos propres points, sous forme de tableau. Ou peignez-les : « Peindre » se trouve au-dessus de la sortie",
    "n_samples": "Le nombre total de points tirés au sort, pour l’entraînement et le test ensemble. Essayez avec peu de "
    "points et du bruit : le réseau les apprend par cœur.",
    "n_classes": "En combien de classes les points se répartissent.",
    "noise": "À quel point le hasard brouille les données. Avec beaucoup de bruit, un score parfait sur les points "
    "d’entraînement est mauvais signe.",
    "train_share": "Le pourcentage des points sur lesquels le réseau apprend. Les autres servent seulement à le tester.",
    "features": "Ce que le réseau sait de chaque point. Une bonne variable peut remplacer une couche cachée : essayez "
    "x₁² et x₂² sur le cercle, sans couche cachée.",
    "hidden_layer_sizes": "Le nombre d’unités de chaque couche cachée, de l’entrée à la sortie : 4-2 désigne une couche de "
    "quatre, puis une de deux. Écrivez 0 pour n’avoir aucune couche cachée. Jusqu’à 8 couches, de 64 unités au plus, ou de "
    "256 pour les images.",
    "activation": "La fonction appliquée après chaque couche cachée. Sans elle (Linéaire), plusieurs couches ne peuvent rien de "
    "plus qu’une seule. Si les couches diffèrent, « Mixte » s’affiche ; un choix vaut alors pour toutes.",
    "initializer": "D’où partent les poids. Avec des zéros, rien ne démarre : toutes les unités restent identiques. He "
    "convient à ReLU, Glorot à tanh.",
    "loss": "Ce que l’entraînement rend petit. Entropie croisée : −ln p de la vraie classe. Erreur quadratique : ½(y − t)² avec "
    "des cibles t = ±1 et une sortie tanh, comme dans TensorFlow Playground, dont les objectifs de perte de test sont alors "
    "valables ici.",
    "optimizer": "Comment un gradient devient un pas. En changer conserve les poids et oublie l’élan (momentum) du précédent.",
    "learning_rate": "La longueur de chaque pas. Trop petit, rien ne se passe ; trop grand, la perte fait des bonds ou explose. "
    "Vous pouvez le changer pendant l’entraînement.",
    "schedule": "Comment le taux d’apprentissage évolue au fil des époques.",
    "schedule_epochs": "La durée de cette évolution, en époques : le taux est divisé par deux, revient à sa valeur de départ ou "
    "atteint sa pleine valeur au bout de ce nombre d’époques.",
    "batch_size": "Le nombre de points que chaque pas regarde. Les petits mini-lots sont rapides et bruités.",
    "regularization": "Un prix à payer pour les grands poids. L1 en amène beaucoup à zéro, L2 les garde tous petits. Une fois "
    "activée, elle commence avec un coefficient de 0,001.",
    "regularization_rate": "La hauteur de ce prix. Essayez de l’activer tard, sur un réseau en surapprentissage.",
    "data_seed": "Le nombre à partir duquel les données sont tirées au sort. Le même nombre donne les mêmes points.",
    "weight_seed": "Le nombre à partir duquel les poids initiaux sont tirés au sort. « Réinitialiser » ramène au même départ.",
    "batch_seed": "Le nombre à partir duquel est tiré au sort l’ordre des points à chaque époque.",
    "dtype": "float64 est plus rapide pour des réseaux aussi petits que ceux-ci, float32 pour les grands.",
    "speed": "Combien d’entraînement a lieu entre deux images, dans la limite de 0,2 seconde.",
    "play": "Entraîner, ou mettre en pause",
    "step": "Entraîner sur un mini-lot",
    "epoch": "Entraîner pendant une époque",
    "reset": "Revenir au même départ",
    "run_to": "Entraîner jusqu’à une époque, jusqu’à une perte de test assez petite, ou jusqu’à ce qu’elle ne baisse plus",
    "undo": "Annuler la dernière modification et retrouver l’entraînement tel qu’il était",
    "find_rate": "Essayer tous les taux d’apprentissage, un pas chacun, sur une copie du réseau, et voir où la perte baisse",
    "regenerate": "De nouveaux points : la graine suivante des données",
    "new_start": "De nouveaux poids initiaux : la graine suivante des poids",
    "class": "Une salle pour la classe : en rejoindre une avec son code, ou en ouvrir une et voir les entraînements de tous",
    "help": "Les touches, et ce que les images signifient",
    "share": "Un lien vers cette expérience, avec ce que vous choisissez de masquer",
    "take_along": "Cet entraînement en fichiers : pour le continuer, le montrer, le lire ; et pour rouvrir un tel fichier",
    "projector": "De grandes images et un grand texte, pour un vidéoprojecteur ; la même touche pour revenir",
    "settings": "Les données, le réseau et son entraînement",
    "close_settings": "Revenir aux images",
    "skip": "Passer les réglages, jusqu’aux boutons d’entraînement",
    "projector_settings": "Les données, le réseau et son entraînement",
    "leave_projector": "Revenir à la page",
    "more_settings": "Mini-lots, évolution du taux, poids initiaux, tailles des couches, perte, graines, format des nombres",
}

HELP_OF_IMAGES = {  # where it differs
    "dataset": "Ce qu’il y a à apprendre : les chiffres de scikit-learn, 8 × 8 pixels, fournis avec la page, ou MNIST, 28 × 28.",
    "train_share": "Le pourcentage des images sur lesquelles le réseau apprend. Les autres servent seulement à le tester.",
    "batch_size": "Le nombre d’images que chaque pas regarde. Les petits mini-lots sont rapides et bruités.",
    "data_seed": "Le nombre à partir duquel les images sont réparties. Le même nombre donne les mêmes images de test.",
    "batch_seed": "Le nombre à partir duquel est tiré au sort l’ordre des images à chaque époque.",
    "dtype": "float32 est plus rapide pour des réseaux aussi grands que ceux-ci.",
    "regenerate": "Une autre répartition entre images d’entraînement et de test : la graine suivante des données",
}

CHOICES = {  # labels of what a setting may be
    "task": {"classification": "Classes", "regression": "Nombres", "images": "Images"},
    "activation": {
        "relu": "ReLU",
        "leaky_relu": "Leaky ReLU",
        "tanh": "Tanh",
        "sigmoid": "Sigmoïde",
        "softplus": "Softplus",
        "elu": "ELU",
        "silu": "SiLU",
        "sine": "Sinus",
        "linear": "Linéaire",
    },
    "initializer": {
        "glorot_uniform": "Glorot, uniforme",
        "glorot_normal": "Glorot, normale",
        "he_uniform": "He, uniforme",
        "he_normal": "He, normale",
        "lecun_normal": "LeCun, normale",
        "uniform_half": "Uniforme ±0,5",
        "normal_001": "Normale × 0,01",
        "zeros": "Zéros",
    },
    "loss": {"cross_entropy": "Entropie croisée", "squared_error": "Erreur quadratique"},
    "optimizer": {
        "sgd": "SGD",
        "momentum": "Momentum",
        "nesterov": "Nesterov",
        "adagrad": "Adagrad",
        "rmsprop": "RMSprop",
        "adam": "Adam",
        "adamw": "AdamW",
    },
    "schedule": {
        "constant": "Constante",
        "step": "Par paliers",
        "exponential": "Exponentielle",
        "cosine": "Cosinus",
        "warm_up": "Montée progressive",
    },
    "regularization": {"none": "Aucune", "l1": "L1", "l2": "L2"},
    "dtype": {"float64": "float64", "float32": "float32"},
    "speed": {
        "1 batch": "1 mini-lot",
        "5 batches": "5 mini-lots",
        "1 epoch": "1 époque",
        "5 epochs": "5 époques",
        "25 epochs": "25 époques",
        "100 epochs": "100 époques",
        "500 epochs": "500 époques",
    },
}
ONE_CLASS = "Avec cette règle, tous les points sont de classe {k} : il n’y a rien à distinguer."
MIXED_LABEL = "Mixte"
DATA_LABELS = {
    "circle": "Cercle",
    "xor": "Ou exclusif",
    "gauss": "Gaussiennes",
    "spiral": "Spirale",
    "moons": "Lunes",
    "checkerboard": "Damier",
    "blobs": "Amas",
    "rings": "Anneaux",
    "spiral_arms": "Bras de spirale",
    "rule": "Votre propre règle",
    "plane": "Plan",
    "multi_gauss": "Plusieurs gaussiennes",
    "cliff": "Falaise",
    "digits": "Chiffres, 8 × 8",
    "mnist": "MNIST, 28 × 28",
    "iris": "Iris",
    "wine": "Vin",
    "own": "Vos propres points",
    "own_values": "Vos propres valeurs",
    "table": "Votre propre tableau",
    "table_values": "Votre propre tableau",
}
FEATURE_LABELS = {
    "x1": "x₁",
    "x2": "x₂",
    "x1_squared": "x₁²",
    "x2_squared": "x₂²",
    "x1_x2": "x₁x₂",
    "sin_x1": "sin x₁",
    "sin_x2": "sin x₂",
    "cos_x1": "cos x₁",
    "cos_x2": "cos x₂",
    "radius": "rayon r",
}

BUTTONS = {
    "play": "Lancer",
    "step": "1 lot",
    "epoch": "1 époque",
    "reset": "Réinitialiser",
    "run_to": "Jusqu’à…",
    "undo": "Annuler",
    "find_rate": "Chercher…",
    "regenerate": "Nouveaux points",
    "own": "Vos données",
    "mnist": "Où est MNIST",
    "new_start": "Nouveaux poids",
    "share": "Partager",
    "class": "Classe",
    "take_along": "Emporter",
    "projector": "Projecteur",
    "help": "Aide",
    "more_settings": "Plus de réglages",
}
UNDO_BUTTON = {  # by whether it was taken back
    False: ("Annuler", "Annuler, et retrouver l’entraînement tel qu’il était : {what} (Ctrl+Z)"),
    True: ("Rétablir", "Rétablir, avec l’entraînement tel qu’il était : {what} (Ctrl+Z)"),
}
BUTTONS_OF_IMAGES = {"regenerate": "Autre répartition"}  # where it is called otherwise
ALWAYS = {
    "skip": "Aller à Lancer",
    "settings": "Réglages",
    "close_settings": "Terminé",
    "projector_settings": "Réglages",
    "leave_projector": "Quitter le mode projecteur (Échap)",
}  # buttons that no link hides

UNITS = {"noise": "%", "train_share": "%"}  # of settings

PICTURES = {
    "readout": "Mesures",
    "network": "Réseau",
    "surface": "Sortie",
    "loss_curve": "Courbes d’apprentissage",
    "gradients": "Gradients",
    "commentary": "Commentaire",
    "slow_motion": "Ralenti",
    "time_travel": "Chronologie",
    "microscope": "Microscope",
    "sample": "Un exemple",
    "change": "Ce qui a changé",
    "space": "Espace caché",
    "landscape": "Paysage de la perte",
    "draw": "Dessiner un chiffre",
    "confusion": "Confusions",
    "filters": "Première couche",
    "ascent": "Images préférées",
    "show_test": "Points de test",
    "discretize": "Bords nets",
    "paint": "Peindre",
}

CONTROLS = {
    **LABELS,
    "data_seed": "Graine des données",
    "weight_seed": "Graine des poids",
    "batch_seed": "Graine des mini-lots",
}  # alone
HIDEABLE = {**CONTROLS, **BUTTONS, **PICTURES}  # by the names that a link's `hide` has
