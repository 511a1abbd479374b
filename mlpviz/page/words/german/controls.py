"""The controls, in German: labels and explanations by the name of a setting or a button."""

TITLE = "MLP playground"
BRAND = '<p class="brand"><img src="assets/icons/icon.svg" alt="">MLP playground</p>'
PAUSE = "Pause"
KEY_NAMES = {  # of keys that are no letters
    "Space": "Leertaste",
    "Ctrl+Z": "Strg+Z",
    "PageDown": "Bild ab",
    "PageUp": "Bild auf",
}
REGIONS = {"data": "Daten", "chance": "Startwerte"}
DATA_CAPTIONS = {
    "classification": "Punkte zum Unterscheiden",
    "regression": "Zahlen zum Vorhersagen",
    "images": "Bilder zum Unterscheiden",
}
ALL_DATA = "Alle"
MORE_CAPTION = "Minibatchgröße, Verlauf der Lernrate, Anfangsgewichte, Startwerte, Zahlenformat"


LABELS = {
    "dataset": "Datensatz",
    "task": "Aufgabe",
    "rule": "Klasse 1, wo",
    "n_samples": "Punkte",
    "n_classes": "Klassen",
    "noise": "Rauschen",
    "train_share": "Trainingsanteil",
    "features": "Merkmale",
    "hidden_layer_sizes": "Verdeckte Schichten",
    "activation": "Aktivierung",
    "initializer": "Anfangsgewichte",
    "loss": "Verlust",
    "optimizer": "Optimierer",
    "learning_rate": "Lernrate",
    "schedule": "Verlauf der Lernrate",
    "schedule_epochs": "Epochen des Verlaufs",
    "batch_size": "Minibatchgröße",
    "regularization": "Regularisierung",
    "regularization_rate": "Regularisierungsrate",
    "data_seed": "Daten",
    "weight_seed": "Gewichte",
    "batch_seed": "Minibatches",
    "dtype": "Zahlenformat",
    "speed": "Tempo",
}

HELP = {
    "dataset": "Was zu lernen ist. Jedes Bild zeigt die Punkte selbst; die Farbe ist die Antwort, die das Netz geben "
    "soll.",
    "task": "Klassifikation fragt, zu welcher Klasse ein Punkt gehört, Regression fragt nach einer Zahl; Bilder sind "
    "handgeschriebene Ziffern, die zu unterscheiden sind.",
    "rule": "Ein Vergleich von x1 und x2, etwa x1*x2 > 0 oder sin(x1) < x2/2 and x2 > 0. Punkte, für die er gilt, "
    "gehören zu Klasse 1, die anderen zu Klasse 0. In einer Kette wie -1 < x1 < 2 muss jeder Vergleich gelten.",
    "mnist": "Woher MNIST kommt: aus einem Ordner oder aus dem Netz",
    "all_data": "Alle Aufgaben und Datensätze: Klassen, Zahlen, Bilder, eine Regel, eigene",
    "own": "Eigene Punkte, als Tabelle. Oder mal sie: „Malen“ steht über der Ausgabe",
    "n_samples": "Wie viele Punkte insgesamt gezogen werden, für Training und Test zusammen. Probier wenige, mit "
    "Rauschen: Das Netz lernt sie auswendig.",
    "n_classes": "In wie viele Klassen die Punkte fallen.",
    "noise": "Wie sehr der Zufall die Daten verwischt. Bei viel Rauschen ist ein perfektes Ergebnis auf den "
    "Trainingspunkten ein schlechtes Zeichen.",
    "train_share": "Aus wie viel Prozent der Punkte das Netz lernt. Die anderen prüfen es nur.",
    "features": "Was das Netz über jeden Punkt erfährt. Ein gutes Merkmal kann eine verdeckte Schicht ersetzen: "
    "Probier x₁² und x₂² auf dem Kreis, ohne verdeckte Schicht.",
    "hidden_layer_sizes": "Einheiten in jeder verdeckten Schicht, von der Eingabe zur Ausgabe: 4-2 ist eine Schicht "
    "aus vier, dann eine aus zwei. 0 heißt: keine verdeckte Schicht. Bis zu 8 Schichten mit bis zu 64 Einheiten, bei "
    "Bildern bis zu 256.",
    "activation": "Der Knick nach jeder verdeckten Schicht. Ohne ihn (linear) können viele Schichten nicht mehr als "
    "eine. Wo sich die Schichten unterscheiden, steht „Gemischt“; eine Wahl gilt dann für alle.",
    "initializer": "Wo die Gewichte beginnen. Mit Nullen kommt nichts in Gang: Alle Einheiten bleiben gleich. He passt "
    "zu ReLU, Glorot zu Tanh.",
    "loss": "Was das Training klein macht. Kreuzentropie: −ln p der wahren Klasse. Quadratischer Fehler: ½(y − t)² mit "
    "Zielen t = ±1 und einer Tanh-Ausgabe, wie im TensorFlow Playground, dessen Zielwerte für den Testverlust damit "
    "gelten.",
    "optimizer": "Wie aus einem Gradienten ein Schritt wird. Ein Wechsel behält die Gewichte und vergisst das Momentum "
    "des alten.",
    "learning_rate": "Wie weit jeder Schritt geht. Zu klein, und nichts geschieht; zu groß, und der Verlust springt "
    "oder explodiert. Du kannst sie ändern, während das Netz trainiert.",
    "schedule": "Wie sich die Lernrate über die Epochen ändert.",
    "schedule_epochs": "Die Länge des Verlaufs in Epochen: nach so vielen halbiert, nach so vielen wieder am Anfang, "
    "oder nach so vielen auf die volle Größe gestiegen.",
    "batch_size": "Wie viele Punkte jeder Schritt ansieht. Kleine Minibatches sind verrauscht und schnell.",
    "regularization": "Ein Preis auf große Gewichte. L1 treibt viele von ihnen auf null, L2 hält alle klein. "
    "Eingeschaltet beginnt sie mit einer Rate von 0,001.",
    "regularization_rate": "Wie hoch dieser Preis ist. Versuch, sie erst spät einzuschalten, bei einem überangepassten "
    "Netz.",
    "data_seed": "Die Zahl, aus der die Daten gezogen werden. Dieselbe Zahl gibt dieselben Punkte.",
    "weight_seed": "Die Zahl, aus der die Anfangsgewichte gezogen werden. Zurücksetzen führt zum selben Start.",
    "batch_seed": "Die Zahl, aus der die Reihenfolge der Punkte in jeder Epoche gezogen wird.",
    "dtype": "float64 ist schneller für so kleine Netze wie diese, float32 für große.",
    "speed": "Wie viel Training zwischen zwei Bildern geschieht, oder so viel, wie in 0,2 Sekunden geht.",
    "play": "Trainieren oder pausieren",
    "step": "Ein Schritt: mit einem Minibatch trainieren",
    "epoch": "Eine Epoche lang trainieren",
    "reset": "Zurück zum selben Start",
    "run_to": "Trainieren bis zu einer Epoche, bis der Testverlust klein genug ist oder bis er nicht mehr besser wird",
    "undo": "Die letzte Änderung zurücknehmen, mit dem Lauf, wie er vorher war",
    "find_rate": "Auf einer Kopie des Netzes jede Lernrate einen Schritt lang probieren und sehen, wo der Verlust fällt",
    "regenerate": "Neue Punkte: der nächste Startwert der Daten",
    "new_start": "Neue Anfangsgewichte: der nächste Startwert der Gewichte",
    "class": "Ein Raum für eine Klasse: mit dem Code beitreten, oder einen öffnen und alle Läufe sehen",
    "help": "Tasten, und was die Bilder bedeuten",
    "share": "Ein Link zu diesem Experiment, mit dem, was du ausblenden willst",
    "take_along": "Dieser Lauf als Dateien: zum Weitermachen, zum Zeigen, zum Lesen; und eine solche Datei öffnen",
    "projector": "Große Bilder und große Schrift, für den Beamer; noch einmal führt zurück",
    "settings": "Die Daten, das Netz und wie es trainiert",
    "close_settings": "Zurück zu den Bildern",
    "skip": "An den Einstellungen vorbei zu den Knöpfen des Trainings",
    "projector_settings": "Die Daten, das Netz und wie es trainiert",
    "leave_projector": "Zurück zur Seite",
    "more_settings": "Minibatchgröße, Verlauf der Lernrate, Anfangsgewichte, Größe der Schichten, Verlust, Startwerte, "
    "Zahlenformat",
}

HELP_OF_IMAGES = {  # where it differs
    "dataset": "Was zu lernen ist: die mitgelieferten Ziffern von scikit-learn mit 8 × 8 Pixeln, oder MNIST, 28 × 28.",
    "train_share": "Aus wie viel Prozent der Bilder das Netz lernt. Die anderen prüfen es nur.",
    "batch_size": "Wie viele Bilder jeder Schritt ansieht. Kleine Minibatches sind verrauscht und schnell.",
    "data_seed": "Die Zahl, nach der die Bilder aufgeteilt werden. Dieselbe Zahl gibt dieselben Testbilder.",
    "batch_seed": "Die Zahl, aus der die Reihenfolge der Bilder in jeder Epoche gezogen wird.",
    "dtype": "float32 ist schneller für so große Netze wie diese.",
    "regenerate": "Eine andere Aufteilung in Trainings- und Testbilder: der nächste Startwert der Daten",
}

CHOICES = {  # labels of what a setting may be
    "task": {"classification": "Klassen", "regression": "Zahlen", "images": "Bilder"},
    "activation": {
        "relu": "ReLU",
        "leaky_relu": "Leaky ReLU",
        "tanh": "Tanh",
        "sigmoid": "Sigmoid",
        "softplus": "Softplus",
        "elu": "ELU",
        "silu": "SiLU",
        "sine": "Sinus",
        "linear": "Linear",
    },
    "initializer": {
        "glorot_uniform": "Glorot, gleichverteilt",
        "glorot_normal": "Glorot, normalverteilt",
        "he_uniform": "He, gleichverteilt",
        "he_normal": "He, normalverteilt",
        "lecun_normal": "LeCun, normalverteilt",
        "uniform_half": "Gleichverteilt ±0,5",
        "normal_001": "Normalverteilt × 0,01",
        "zeros": "Nullen",
    },
    "loss": {"cross_entropy": "Kreuzentropie", "squared_error": "Quadratischer Fehler"},
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
        "constant": "Konstant",
        "step": "In Stufen",
        "exponential": "Exponentiell",
        "cosine": "Kosinus",
        "warm_up": "Aufwärmen",
    },
    "regularization": {"none": "Keine", "l1": "L1", "l2": "L2"},
    "dtype": {"float64": "float64", "float32": "float32"},
    "speed": {
        "1 batch": "1 Schritt",
        "5 batches": "5 Schritte",
        "1 epoch": "1 Epoche",
        "5 epochs": "5 Epochen",
        "25 epochs": "25 Epochen",
        "100 epochs": "100 Epochen",
        "500 epochs": "500 Epochen",
    },
}
ONE_CLASS = "Mit dieser Regel sind alle Punkte von Klasse {k}: Es gibt nichts zu unterscheiden."
MIXED_LABEL = "Gemischt"
DATA_LABELS = {
    "circle": "Kreis",
    "xor": "Exklusives Oder",
    "gauss": "Gaußsche Wolken",
    "spiral": "Spirale",
    "moons": "Monde",
    "checkerboard": "Schachbrett",
    "blobs": "Punktwolken",
    "rings": "Ringe",
    "spiral_arms": "Spiralarme",
    "rule": "Eigene Regel",
    "plane": "Ebene",
    "multi_gauss": "Gaußsche Hügel",
    "cliff": "Klippe",
    "digits": "Ziffern, 8 × 8",
    "mnist": "MNIST, 28 × 28",
    "iris": "Iris",
    "wine": "Wein",
    "own": "Eigene Punkte",
    "own_values": "Eigene Werte",
    "table": "Eigene Tabelle",
    "table_values": "Eigene Tabelle",
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
    "radius": "Radius r",
}

BUTTONS = {
    "play": "Start",
    "step": "1 Schritt",
    "epoch": "1 Epoche",
    "reset": "Zurücksetzen",
    "run_to": "Bis…",
    "undo": "Rückgängig",
    "find_rate": "Suchen…",
    "regenerate": "Neue Punkte",
    "own": "Eigene Daten",
    "mnist": "MNIST-Quelle",
    "new_start": "Neue Gewichte",
    "share": "Teilen",
    "class": "Klasse",
    "take_along": "Mitnehmen",
    "projector": "Beamer",
    "help": "Hilfe",
    "more_settings": "Weitere Einstellungen",
}
UNDO_BUTTON = {  # by whether it was taken back
    False: ("Rückgängig", "Zurücknehmen, mit dem Lauf, wie er vorher war: {what} (Strg+Z)"),
    True: ("Wiederholen", "Zurückholen, mit dem Lauf, wie er war: {what} (Strg+Z)"),
}
BUTTONS_OF_IMAGES = {"regenerate": "Neue Aufteilung"}  # where it is called otherwise
ALWAYS = {
    "skip": "Weiter zu Start",
    "settings": "Regler",
    "close_settings": "Fertig",
    "projector_settings": "Einstellungen",
    "leave_projector": "Beamer verlassen (Esc)",
}  # buttons that no link hides

UNITS = {"noise": "%", "train_share": "%"}  # of settings

PICTURES = {
    "readout": "Zahlen",
    "network": "Netz",
    "surface": "Ausgabe",
    "loss_curve": "Lernkurven",
    "gradients": "Gradienten",
    "commentary": "Kommentar",
    "slow_motion": "Zeitlupe",
    "time_travel": "Zeitleiste",
    "microscope": "Mikroskop",
    "sample": "Ein Beispiel",
    "change": "Was sich änderte",
    "space": "Verdeckter Raum",
    "landscape": "Verlustlandschaft",
    "draw": "Eine Ziffer zeichnen",
    "confusion": "Verwechslungen",
    "filters": "Erste Schicht",
    "ascent": "Lieblingsbilder",
    "show_test": "Testpunkte",
    "discretize": "Harte Kanten",
    "paint": "Malen",
}

CONTROLS = {
    **LABELS,
    "data_seed": "Startwert der Daten",
    "weight_seed": "Startwert der Gewichte",
    "batch_seed": "Startwert der Minibatches",
}  # alone
HIDEABLE = {**CONTROLS, **BUTTONS, **PICTURES}  # by the names that a link's `hide` has
