"""In French."""

from mlpviz.language import Plural

TITLE = Plural("{data}, {n:,} époque", "{data}, {n:,} époques")
REPLAY_TITLE = "{data}, époques {first:.0f} à {last}"
OWN_DATA = "Vos propres données"
OPEN = "L’ouvrir dans le playground"
SURFACE = "La réponse du réseau en chaque point, et {samples}"
SAMPLES = {
    "images": "les images d’entraînement",
    "rows": "les lignes des données d’entraînement",
    "points": "les points d’entraînement",
}
IN_PLANE = "{samples}, dans le plan de leurs deux premières composantes principales"
LOSSES = "{loss}, jusqu’à {top:.3g}, par époque jusqu’à {epochs:,}\u202f:"
ABOUT = "{network}, {optimizer}, taux d’apprentissage {rate:g}"
TEST_SCORES = {"accuracy": "Exactitude de test", "r2": "R² de test"}
HEADS = {
    "accuracy": (
        "époque",
        "perte d’entraînement",
        "perte de test",
        "exactitude d’entraînement",
        "exactitude de test",
    ),
    "r2": ("époque", "perte d’entraînement", "perte de test", "R² d’entraînement", "R² de test"),
}
LEAST = "la plus petite, à {epoch:,}"
AT_EPOCH = "époque {epoch:,}"
PAGE = {  # of the templates in `assets/replay/`, by their places
    "report": "Compte rendu\u202f:",
    "name_and_date": "Nom et date",
    "training": "entraînement",
    "test": "données de test",
    "how_it_did": "Les résultats",
    "settings_title": "Réglages",
    "settings_told": "En gras, ce qui n’est pas la valeur par défaut. Les graines et les réglages redonnent le même "
    "entraînement, au dernier chiffre près.",
    "expected": "Qu’avez-vous essayé, et qu’attendiez-vous\u202f?",
    "happened": "Que s’est-il passé, et pourquoi\u202f?",
    "next": "Qu’essaieriez-vous ensuite\u202f?",
    "print": "Écrivez dans les cadres, puis imprimez la page, sur papier ou en PDF.",
    "answer_everywhere": "Ce que le réseau répond en chaque point",
    "losses_by_epoch": "Pertes d’entraînement et de test par époque",
    "epoch": "Époque",
    "training_loss": "Perte d’entraînement",
    "test_loss": "Perte de test",
    "by_epoch": "par époque\u202f:",
    "play": "Lancer",
}
EVENTS = "Ce qui a été changé en chemin"
PLAYER = {"play": "Lancer", "pause": "Pause", "range": "0 à {top}\u202f:", "epoch": "époque {epoch}"}
