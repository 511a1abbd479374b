"""The dialogs, in German: own data, where MNIST comes from, sharing, help."""

OWN_TITLE = "Eigene Daten"
OWN_ASK = (
    "Eine Tabelle: Spalten mit Zahlen, in beliebigen Einheiten, und eine Spalte, die zu lernen ist, ein Label oder ein "
    "Wert. Zwei Spalten mit Zahlen werden gezeichnet, wie sie sind, bis zu 64 in der Ebene ihrer ersten beiden "
    "Hauptkomponenten. Wie die Tabelle geschrieben ist, wird erkannt und gezeigt, bevor etwas verwendet wird."
)
OWN_TEXT = "Hier einfügen"
OWN_EXAMPLE = "x;y;Label\n1,5;2;Katze\n-1;0,3;Hund\n…"
UPLOAD_CHOOSE, UPLOAD_LIMIT = "Datei wählen", "Höchstens {most} MB: {endings}"
OWN_FILE = "Oder eine Datei wählen"
OWN_LOOK = "Ansehen"
OWN_HEADER = "In der ersten Zeile stehen"
OWN_HEADERS = {True: "Namen der Spalten", False: "Daten"}
OWN_COMMA = "Ein Komma in einer Zahl ist"
OWN_COMMAS = {"decimal": "ein Dezimalkomma", "thousands": "ein Tausendertrennzeichen"}
OWN_DOUBTS = {
    "header": "Nennt die erste Zeile die Spalten? Es sieht so aus, aber sicher ist es nicht: {doubt}.",
    "comma": "Ist ein Komma in einer Zahl ein Dezimalkomma oder ein Tausendertrennzeichen? Hier kann jedes beides sein.",
}
OWN_ROWS = "Die ersten {shown} von {total:,} Zeilen, und was jede Spalte sein soll:"
OWN_ROLES = {
    "classification": {"label": "Label", "input": "Eingabe", "left out": "weggelassen"},
    "regression": {"label": "Wert", "input": "Eingabe", "left out": "weggelassen"},
}
OWN_LABEL = "Spalte, die zu lernen ist"
OWN_TASK = "Zu lernen ist"
OWN_TASKS = {"classification": "ein Label", "regression": "ein Wert"}
OWN_INPUTS = "Spalten, die Eingaben sind"
OWN_INPUTS_HELP = "Eine bis 64, aus Zahlen. Spalten, die weder hier noch oben genannt sind, bleiben weg."
OWN_MORE_REMARKS = "und {more:,} weitere"
OWN_REMARK = "„{name}“: {remark}"
OWN_USE = "Diese Daten verwenden"
OWN_TOO_LARGE = "die Tabelle darf höchstens {most} MB Text haben, es war mehr"
OWN_NOT_IN_LINK = (
    "Deine eigenen Punkte sind zu viele für einen Link, der bis zu {most} fasst: Er öffnet sich ohne sie."
)
TABLE_NOT_IN_LINK = (
    "Deine Tabelle ist zu groß für einen Link, der bis zu {most} Zahlen fasst: Er öffnet sich ohne sie."
)

MNIST_TITLE = "MNIST"
MNIST_ASK = (
    "70.000 handgeschriebene Ziffern mit 28 × 28 Pixeln (LeCun et al. 1998): 50.000 zum Trainieren, 10.000 zum "
    "Validieren, 10.000 für ganz zuletzt. Sie lassen sich einmal von OpenML holen, 15 MB, und bleiben dann auf dem "
    "Rechner, auf dem diese Seite läuft; oder sie werden dort aus einem Ordner mit den vier klassischen Dateien "
    "gelesen, mit gzip gepackt oder nicht: `train-images-idx3-ubyte`, `train-labels-idx1-ubyte`, "
    "`t10k-images-idx3-ubyte`, `t10k-labels-idx1-ubyte`."
)
MNIST_NOT_HERE = (
    "70.000 handgeschriebene Ziffern mit 28 × 28 Pixeln (LeCun et al. 1998). Sie sind nicht auf dem Rechner, auf dem "
    "diese Seite läuft; wer sie betreibt, kann sie dort ablegen. Die mitgelieferten Ziffern mit 8 × 8 Pixeln brauchen "
    "nichts."
)
MNIST_BROKEN = (
    "MNIST lässt sich hier nicht lesen; wer diese Seite betreibt, findet den Grund im Protokoll des Servers"
)
MNIST_FETCH = "Holen"
MNIST_FETCHING = "MNIST wird geholt: {share:.0%}"
MNIST_FOLDER = "Ordner auf dem Rechner, auf dem diese Seite läuft"
MNIST_READ = "Lesen"

SHARE_TITLE = "Dieses Experiment teilen"
SHARE_LINK = (
    "Dieser Link öffnet dieselben Daten und denselben Start, wie Zurücksetzen sie gibt, mit diesen Einstellungen und "
    "derselben Ansicht:"
)
SHARE_EMBED = "Um es in eine eigene Seite einzubetten:"
SHARE_WIDTH = "Breite des Rahmens, in Pixeln"
SHARE_MEASURING = "Die Höhe der Seite bei dieser Breite wird gemessen …"
SHARE_MEASURED = (
    "Das ist die Höhe der Seite bei dieser Breite. Im README steht, wie ein Rahmen ihr von selbst folgt."
)
SHARE_LANGUAGE = "Sprache der Seite"
SHARE_LANGUAGE_HELP = "In welcher Sprache der Link die Seite öffnet"
SHARE_OWN_LANGUAGE = "die des Browsers"
SHARE_HIDE = "Was der Link übrig lässt:"
SHARE_PRESETS = {  # what stays, and an explanation
    "only_play": ("Nur Start", "Die Bilder und Start"),
    "beginner": (
        "Für Einsteiger",
        "Die Bilder, die Knöpfe des Trainings und die wenigen Einstellungen für den Anfang",
    ),
    "all": ("Alles", "Nichts ist ausgeblendet"),
}
SHARE_WAY = "Was ein Häkchen bedeutet"
SHARE_WAYS = {"hide": "Angehaktes ausblenden", "keep": "Alles außer Angehaktem ausblenden"}
SHARE_GROUPS = {
    "data": "Daten",
    "network": "Netz",
    "training": "Training",
    "pictures": "Bilder",
    "inside": "Hineinsehen",
    "page": "Seite",
}

TAKE_TITLE = "Diesen Lauf mitnehmen"
TAKE_WIDTH = 190  # pixels of a button, so that all are alike
TAKE_KINDS = {  # a button, and what it gives
    "model": (
        "Modelldatei",
        "Der Lauf, wie er steht, mit Gewichten, Optimierer und Zeitleiste: Öffne sie unten, und er geht Bit für Bit "
        "weiter.",
    ),
    "replay": (
        "Wiedergabe",
        "Eine Seite, die den bisherigen Lauf abspielt, ohne Netzwerk: Fläche, Verluste, Zeitleiste. Für ein Referat "
        "oder eine E-Mail.",
    ),
    "report": (
        "Bericht",
        "Eine Seite zum Abgeben: Link, Startwerte, Einstellungen, Ergebnisse, Fläche und Kurven, mit Platz für "
        "Antworten.",
    ),
    "numpy": (
        "NumPy-Skript",
        "Etwa 100 Zeilen Python, die denselben Lauf vom Start an trainieren, bis auf die letzte Stelle, mit nichts als "
        "NumPy.",
    ),
    "torch": (
        "PyTorch-Skript",
        "Derselbe Lauf mit PyTorch: dieselben Gewichte, dieselben Minibatches, dieselben Verluste bis auf ein "
        "Millionstel.",
    ),
    "sklearn": (
        "scikit-learn-Skript",
        "Derselbe Lauf mit dem MLP von scikit-learn, ebenfalls bis auf ein Millionstel.",
    ),
    "history": (
        "Verlauf",
        "Verluste, Genauigkeiten und Beträge der Gradienten nach Epochen, als CSV-Tabelle.",
    ),
    "weights": ("Gewichte", "Gewichte und Biase jeder Schicht, für np.load."),
}
TAKE_REFUSED = "Nicht von diesem Lauf: {error}."
TAKE_OPEN = "Eine Modelldatei öffnen"
TAKE_OPEN_IT = "Öffnen"
TAKE_NOT_OPENED = "Sie lässt sich nicht öffnen, und der Lauf bleibt, wie er ist: {error}."

HELP_TITLE = "Tasten, und was die Bilder bedeuten"
KEYS = {
    "play": "trainieren oder pausieren",
    "step": "ein Schritt, mit einem Minibatch",
    "epoch": "eine Epoche",
    "reset": "zurück zum selben Start",
    "undo": "die letzte Änderung zurücknehmen, mit dem Lauf, wie er vorher war; noch einmal holt sie zurück",
    "projector": "große Bilder und große Schrift, für den Beamer; noch einmal oder Esc führt zurück",
    "next_step": "der nächste Schritt der Lektion; ohne Beamer-Modus blättert die Seite erst bis ans Ende",
    "previous_step": "der Schritt davor",
    "spotlight": "nur das Bild unter dem Zeiger oder mit dem Fokus bleibt hell; noch einmal oder Esc macht alles hell. "
    "Ist dort keines, dann jedes Bild der Reihe nach",
    "blank": "eine leere Seite, solange wartet das Training; eine Taste oder ein Klick bringt sie zurück. Ein Punkt tut "
    "dasselbe, auch unter „Vergleichen“",
}
KEY = "{key}: {what}"
LANGUAGES = "Diese Seite auf: {links}"
KEY_ESCAPE = "Esc: zurück von einer Einheit zur Ausgabe des Netzes, oder vom Malen"
KEY_DIGITS = "1 bis 8: die Klasse, mit der gemalt wird, während du Punkte malst; 0: der Radierer"
KEY_TAB = (
    "Tab: zu den Merkmalen, zu den Einheiten, zu den Biasen, jeweils ein Halt; ← und → vom einen zum nächsten; die "
    "Einheit im Fokus erscheint groß, die Eingabetaste hält sie dort fest"
)
KEY_ARROWS = (
    "↑ und ↓, auf einer Einheit: entlang der Linien, die zu ihr führen; die Eingabetaste ändert das Gewicht der "
    "gewählten"
)
LEGEND = """
- **Farbe** einer Linie, eines Bias oder einer Kachel: Orange ist negativ, Blau positiv, blass ist nahe null.
- **Dicke** einer Linie: der Betrag des Gewichts. Sie wächst bis zu einem Gewicht von 5. Die Striche laufen, während das Netz trainiert.
- **Eine Kachel**: was diese Einheit an jedem Punkt der Ebene antwortet; bei mehreren Klassen die einer Ausgabe in der Farbe ihrer Klasse, satt, wo sie sicher ist; oder, in der ersten Schicht eines Netzes für Bilder, ihre Gewichte. Zeig auf sie, um sie groß zu sehen, klick, um sie festzuhalten.
- **Das kleine Quadrat** neben einer Kachel: der Bias. Klick es oder eine Linie an, um den Wert von Hand zu ändern.
- **Die Fläche**: was das Netz an jedem Punkt antwortet. Weiße Ränder haben Trainingspunkte, dunkle Testpunkte; bei Bildern ist jede Ziffer ein Testbild.
- **Graue Marken** am Fuß der Verlustkurve: was du geändert hast, und wann. Zeig auf eine, um es zu lesen.
- **Zeitlupe**, unter dem Diagramm: ein Minibatch, Abschnitt für Abschnitt: seine Beispiele, die Werte vorwärts, die Gradienten zurück, der Schritt.
- **Der grüne Ring** auf der Verlustkurve: die Epoche mit dem kleinsten Testverlust. Drück darauf, um dorthin zurückzublicken. **Zoom** lässt die erste Spitze weg.
- **Bis…**: trainiert bis zu einer Epoche, bis der Testverlust klein genug ist oder bis er nicht mehr besser wird. **Suchen…**, bei der Lernrate, probiert alle auf einer Kopie des Netzes.
- **Der Schieber**, unter der Fläche: der Lauf in jeder früheren Epoche, und von dort weiter.
- **Bilder**: Alle Pixel zusammen sind eine Eingabe; eine Linie von dort ist so dick wie die Norm ihrer Gewichte.
- **Hineinsehen**, ganz unten: Gradienten über die Zeit; ein Beispiel vorwärts und zurück (klick es an); was sich geändert hat; verdeckte Schichten; die Verlustlandschaft mit dem Weg des Laufs. Bei Bildern auch: eine zeichnen; was wofür gehalten wird; die erste Schicht; Lieblingsbilder.
- **Gradienten**: wie stark jede Schicht bewegt wird, jetzt (Punkte) und über die Epochen (Linien), auf einer logarithmischen Achse in ganzen Zehnerpotenzen. Bei einer Schicht weit unter den anderen kommt wenig vom Fehler an.
"""

RATE_TITLE = "Eine Lernrate suchen"
RATE_HOW = (
    "Von Epoche {epoch:,} an hat eine Kopie des Netzes mit jeder Rate von klein bis groß einen Schritt gemacht, mit "
    "diesem Optimierer und dieser Minibatchgröße. Die Kurve ist ihr Trainingsverlust nach jedem Schritt, bis er "
    "explodierte; das Netz selbst bleibt, wie es war."
)
RATE_USE = "{rate:g} verwenden"
