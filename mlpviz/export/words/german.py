"""In German."""

from mlpviz.language import Plural

TITLE = Plural("{data}, {n:,} Epoche", "{data}, {n:,} Epochen")
REPLAY_TITLE = "{data}, Epochen {first:.0f} bis {last}"
OWN_DATA = "Eigene Daten"
OPEN = "Im Playground öffnen"
SURFACE = "Die Antwort des Netzes an jedem Punkt, und {samples}"
SAMPLES = {"images": "Trainingsbilder", "rows": "Zeilen der Trainingsdaten", "points": "Trainingspunkte"}
IN_PLANE = "{samples}, in der Ebene ihrer ersten beiden Hauptkomponenten"
LOSSES = "{loss} bis {top:.3g}, nach Epochen bis {epochs:,}:"
ABOUT = "{network}, {optimizer}, Lernrate {rate:g}"
TEST_SCORES = {"accuracy": "Testgenauigkeit", "r2": "R² der Testdaten"}
HEADS = {
    "accuracy": ("Epoche", "Trainingsverlust", "Testverlust", "Trainingsgenauigkeit", "Testgenauigkeit"),
    "r2": ("Epoche", "Trainingsverlust", "Testverlust", "R² der Trainingsdaten", "R² der Testdaten"),
}
LEAST = "kleinster, in {epoch:,}"
AT_EPOCH = "Epoche {epoch:,}"
PAGE = {  # of the templates in `assets/replay/`, by their places
    "report": "Bericht:",
    "name_and_date": "Name und Datum",
    "training": "Training",
    "test": "Testdaten",
    "how_it_did": "Ergebnisse",
    "settings_title": "Einstellungen",
    "settings_told": "Fett ist, was von der Voreinstellung abweicht. Startwerte und Einstellungen ergeben wieder "
    "denselben Lauf, bis auf die letzte Ziffer.",
    "expected": "Was hast du ausprobiert, und was hast du erwartet?",
    "happened": "Was ist geschehen, und warum?",
    "next": "Was würdest du als Nächstes ausprobieren?",
    "print": "Schreib in die Felder und drucke dann die Seite, auf Papier oder als PDF.",
    "answer_everywhere": "Was das Netz an jedem Punkt antwortet",
    "losses_by_epoch": "Trainings- und Testverlust nach Epochen",
    "epoch": "Epoche",
    "training_loss": "Trainingsverlust",
    "test_loss": "Testverlust",
    "by_epoch": "nach Epochen:",
    "play": "Start",
}
EVENTS = "Was unterwegs geändert wurde"
PLAYER = {"play": "Start", "pause": "Pause", "range": "0 bis {top}:", "epoch": "Epoche {epoch}"}
