"""The words of a replay, in one table a language: what stands around its pictures, and what its script says.

Names in braces are filled in: `name`, the data; `first` and `last`, epochs; `network`, `optimizer` and
`rate`; `what`, the points. The script says `play`, `pause`, `at` (with `epoch`) and `range` (with `top`).
"""

NNBSP = "\u202f"  # stands before a colon in French

REPLAY = {
    "en": {
        "title": "{name}, epochs {first} to {last}",
        "about": "{network}, {optimizer}, learning rate {rate}",
        "open": "Open it in the playground",
        "answer": "What the network answers at every point",
        "surface": "The network’s answer at every point, and {what}",
        "points": "training points",
        "rows": "rows of the training data, in the plane of their first two principal components",
        "images": "training images, in the plane of their first two principal components",
        "own_data": "Own data",
        "epoch": "Epoch",
        "train_loss": "Training loss",
        "test_loss": "Test loss",
        "accuracy": "Test accuracy",
        "r2": "Test R²",
        "losses": "Training and test loss by epoch",
        "cross_entropy": "cross-entropy",
        "squared_error": "squared error",
        "by_epoch": "by epoch:",
        "training": "training",
        "test": "test",
        "play": "Play",
        "pause": "Pause",
        "at": "epoch {epoch}",
        "range": "0 to {top}:",
    },
    "fr": {
        "title": "{name}, époques {first} à {last}",
        "about": "{network}, {optimizer}, taux d’apprentissage {rate}",
        "open": "Ouvrir dans le playground",
        "answer": "Ce que le réseau répond en chaque point",
        "surface": "La réponse du réseau en chaque point, et {what}",
        "points": "les points d’entraînement",
        "rows": "les lignes d’entraînement, dans le plan de leurs deux premières composantes principales",
        "images": "les images d’entraînement, dans le plan de leurs deux premières composantes principales",
        "own_data": "Données personnelles",
        "epoch": "Époque",
        "train_loss": "Perte d’entraînement",
        "test_loss": "Perte de test",
        "accuracy": "Exactitude de test",
        "r2": "R² de test",
        "losses": "Pertes d’entraînement et de test par époque",
        "cross_entropy": "entropie croisée",
        "squared_error": "erreur quadratique",
        "by_epoch": f"par époque{NNBSP}:",
        "training": "entraînement",
        "test": "test",
        "play": "Lancer",
        "pause": "Pause",
        "at": "époque {epoch}",
        "range": f"De 0 à {{top}}{NNBSP}:",
    },
    "de": {
        "title": "{name}, Epochen {first} bis {last}",
        "about": "{network}, {optimizer}, Lernrate {rate}",
        "open": "Im Playground öffnen",
        "answer": "Was das Netz an jedem Punkt antwortet",
        "surface": "Die Antwort des Netzes an jedem Punkt, und {what}",
        "points": "die Trainingspunkte",
        "rows": "die Zeilen der Trainingsdaten, in der Ebene ihrer ersten beiden Hauptkomponenten",
        "images": "die Trainingsbilder, in der Ebene ihrer ersten beiden Hauptkomponenten",
        "own_data": "Eigene Daten",
        "epoch": "Epoche",
        "train_loss": "Trainingsverlust",
        "test_loss": "Testverlust",
        "accuracy": "Testgenauigkeit",
        "r2": "R² im Test",
        "losses": "Trainings- und Testverlust nach Epochen",
        "cross_entropy": "Kreuzentropie",
        "squared_error": "quadratischer Fehler",
        "by_epoch": "nach Epochen:",
        "training": "Training",
        "test": "Test",
        "play": "Start",
        "pause": "Pause",
        "at": "Epoche {epoch}",
        "range": "0 bis {top}:",
    },
}


def write_number(value: float, language: str) -> str:
    """A number in six digits or so, with the decimal mark of the language."""
    return f"{value:g}".replace(".", "." if language == "en" else ",")
