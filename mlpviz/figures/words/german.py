"""In German."""

EPOCH, LOSS, PENALTY = "Epoche", "Verlust", "Strafterm"
LOSS_NAMED = "Verlust: {name}"
LOSSES = {"cross-entropy": "Kreuzentropie", "squared error": "quadratischer Fehler"}  # by their labels
TRAINING, TEST = "Training", "Testdaten"
TRAINING_LOSS, TEST_LOSS, MEDIAN_TEST_LOSS = (
    "Trainingsverlust",
    "Testverlust",
    "mittlerer Testverlust (Median)",
)
LEARNING_RATE, GRADIENT = "Lernrate", "Betrag des Gradienten"
GRADIENT_TITLE = "Betrag des Gradienten"
UPDATE_TITLE = "Änderung ÷ Gewichte, Richtwert 10<sup>−3</sup>"
LAYER, LAYER_SHORT, OUTPUT = "Schicht {layer}", "{layer}", "Ausgabe"
NEAR = "{name}: {share} nahe {place}"
AT_EPOCH = "{layer}, Epoche {epoch}: {value}"
DISAGREEMENT = "Uneinigkeit {value}"
MEDIAN, MIDDLE_HALF = "Median", "mittlere Hälfte"
IMAGE = "eine {label}"
CLASS, VALUE = "Klasse {number}", "Wert {value}"
POINTS = {"train": "Trainingspunkte", "test": "Testpunkte"}
ROLES = {"train": "Training", "test": "Testdaten"}
PATH = "Epoche {epoch}: wahrer {measure} {loss:.4g}"
DIRECTIONS = ("erste Richtung", "zweite Richtung")
DIRECTION_HOLDS = "{name}: {share:.1%} der Varianz des Weges"
DIVERGED, N_DIVERGED = "divergiert", "{n} divergiert"
DIVERGED_OF = "divergiert {n}/{total}"
WAITING = "wartet"
GOAL, SHARE = "Ziel", "Anteil mit {goal}"
RATE = "{n} von {total}, {low:.0%} bis {high:.0%}"
NO_MEDIAN = "keiner: zu viele divergiert"
OUTCOMES = "{n} von {total} erreichen das Ziel, {diverged} divergiert"
