"""The live view, in words: remarks about the run, what its pictures are called, what it refuses."""

REMARKS = {  # by the rules of `mlpviz.diagnostics.commentary`
    "untrained": "Pas encore entraîné : avant le premier pas, la perte d’entraînement est de {loss:.3f}.",
    "dead_from_the_start": "Époque {epoch:,} : toutes les unités de la couche {layer} sont mortes depuis le début : elles valent 0 "
    "pour tous les exemples d’entraînement, et la sortie est donc partout la même. Essayez d’autres poids initiaux, ou Leaky "
    "ReLU.",
    "dead": "Époque {epoch:,} : toutes les unités de la couche {layer} sont mortes depuis l’époque {since:,} : elles valent 0 pour "
    "tous les exemples d’entraînement, et la sortie est donc partout la même. Un pas était trop grand : réinitialisez, et "
    "essayez un taux d’apprentissage plus petit, ou Leaky ReLU.",
    "overfitting": "Époque {epoch:,} : surapprentissage. La perte de test était la plus petite à l’époque {since:,} ({least:.3g}) et "
    "a augmenté de {rise:.0%} depuis, tandis que la perte d’entraînement continuait à baisser.",
    "learned": "Époque {epoch:,} : c’est appris. Le score sur ce que le réseau n’a jamais vu est de {score:.1%}.",
    "stuck_from_the_start": "Époque {epoch:,} : le gradient de la couche {layer} est nul depuis le début, celui de ses biais aussi : "
    "les données n’y font rien bouger, quel que soit le taux d’apprentissage. Essayez d’autres poids initiaux.",
    "stuck": "Époque {epoch:,} : le gradient de la couche {layer} est nul depuis l’époque {since:,}, celui de ses biais aussi : les "
    "données n’y font plus rien bouger. Les pas précédents étaient trop grands : réinitialisez, et essayez un taux "
    "d’apprentissage plus petit.",
    "saturated": "Époque {epoch:,} : depuis l’époque {since:,}, la plupart des unités de la couche {layer} ({share:.0%}) sont au bord "
    "de leur intervalle pour presque tous les exemples d’entraînement, là où presque aucune erreur ne passe. Un pas était trop "
    "grand : réinitialisez, et essayez un taux d’apprentissage plus petit.",
    "vanishing": "Époque {epoch:,} : le gradient de la couche {layer} est {times:,.0f} fois plus petit que celui de la couche de "
    "sortie : l’erreur y parvient à peine.",
    "rising": "Époque {epoch:,} : la perte d’entraînement est {change:.0%} au-dessus de celle de l’époque {since:,}. Les pas sont "
    "peut-être trop grands : essayez un taux d’apprentissage plus petit.",
    "guessing": "Époque {epoch:,} : la perte d’entraînement ne baisse pas, et ne vaut guère mieux que le hasard : depuis l’époque "
    "{since:,}, elle est entre {low:.3f} et {high:.3f}, alors qu’un réseau qui répond partout la même chose obtient {guess:.3f}. Essayez "
    "plus d’unités ou de variables d’entrée, d’autres poids initiaux, ou un autre taux d’apprentissage.",
    "still": "Époque {epoch:,} : un plateau. La perte d’entraînement n’a presque pas bougé depuis l’époque {since:,} : de {low:.3f} à "
    "{high:.3f}. C’est peut-être tout ce que ce réseau peut faire ; sinon, essayez un autre départ (« Nouveaux poids ») ou un "
    "taux d’apprentissage plus grand.",
    "falling": "Époque {epoch:,} : la perte d’entraînement baisse ; elle était de {was:.3f} à l’époque {since:,}.",
    "wandering": "Époque {epoch:,} : la perte d’entraînement monte et descend sans tendance : depuis l’époque {since:,}, elle est "
    "entre {low:.3f} et {high:.3f}. Des pas plus petits ou des mini-lots plus grands la calmeraient.",
    "going": "Époque {epoch:,} : perte d’entraînement {train_loss:.3f}, perte de test {test_loss:.3f}.",
}
STOPPED = "Arrêté avant le pas {step:,} : à partir d’ici, les nombres ne sont plus finis."
LOOKING_BACK = "Retour en arrière : époque {epoch:,} sur {latest:,}."
CLASS, LAYER, OUTPUT = "classe {k}", "couche {k}", "sortie"
TRAIN, TEST, VALIDATION = "entraînement", "test", "validation"
TRAIN_FIRST = "entraînement ({n:,} premiers)"
PIXELS = "{side} × {side} px"
PLANE = (
    "Le plan qui passe par l’image moyenne, le long des deux premières composantes principales ({explained:.0%} de la "
    "variance). Les régions y sont exactes ; les {n} images de {test} y sont dessinées par leur projection."
)
PLANE_OF_TABLE = (
    "Le plan qui passe par la moyenne des données d’entraînement, le long des deux premières composantes principales des "
    "colonnes standardisées ({explained:.0%} de la variance). Les régions y sont exactes ; {train:,} exemples d’entraînement "
    "et {test:,} exemples de test y sont dessinés par leur projection."
)
NO_MNIST = "MNIST n’est pas encore disponible : appuyez sur « Où est MNIST » dans « Tout » ; les chiffres fournis avec la page ne demandent aucune connexion"
ONLY_OWN = "la gomme n’efface que vos propres points : peignez-en d’abord"
ONLY_PLANE = "les points et les variables d’entrée vont avec le plan, et il s’agit ici d’images"
ONLY_FEATURES = "les entrées d’un tableau sont ses colonnes, et toutes sont utilisées"
PAST_IS_PAST = (
    "un poids du passé ne se modifie pas : continuez d’abord à partir de là, ou revenez à maintenant"
)
NO_SLOW_MOTION = "le ralenti demande un entraînement qui peut faire son prochain pas ; celui-ci a divergé"
MESSAGE_TOO_LONG = "un message de la page doit être un texte de {most:,} caractères au plus ; essayez d’en faire moins à la fois"
MESSAGE_BROKEN = (
    "un message de la page doit être un objet JSON, et celui-ci n’en est pas un ; rechargez la page"
)
GOALS = {  # by their names in messages
    "epoch": "jusqu’à l’époque {epoch:,}",
    "test_loss": "jusqu’à une perte de test d’au plus {limit:g}",
    "patience": "jusqu’à {epochs:,} époques sans meilleure perte de test",
}
GOALS_MET = {
    "epoch": "En pause : l’époque {epoch:,} est atteinte.",
    "test_loss": "En pause à l’époque {epoch:,} : la perte de test est de {loss:.4g}, au plus {limit:g}.",
    "patience": "En pause à l’époque {epoch:,} : pas de meilleure perte de test pendant {epochs:,} époques. La plus petite était de "
    "{loss:.4g}, à l’époque {best:,}.",
}
GOAL_IS_MET = "inutile d’entraîner {goal} : à l’époque {epoch:,}, c’est déjà fait"
UNDO = "Annuler"
RESET = "Réinitialiser"
CONTINUED = "« Continuer d’ici »"
WEIGHT_SET = "un poids fixé à la main"
STARTED_ANEW = "Nouveau départ."
NOTHING_TO_UNDO = "il n’y a aucune modification à annuler"
OPENED = "l’ouverture du fichier de modèle"
OPENED_TOLD = (
    "Le fichier de modèle est ouvert : son entraînement en est là où il en était, et « Lancer » le continue."
)
