"""The panels of Look inside, in German."""

from mlpviz.language import Plural

FIRST_SAMPLES = " (die ersten {n:,} Beispiele)"
UNIT, UNITS = "Einheit {units}", "Einheiten {units}"
AND_MORE = " und {n} weitere"
OUTPUTS, OUTPUT, LAYER = "Ausgaben", "Ausgabe {k}", "Schicht {layer}"
VALUE = "Wert"  # of a sample, where it has no name of its own
TOLD = "{value}. Das Netz sagt {answer}"
ONLY_IMAGES = "Ziffern zeichnen geht nur bei Bildern: wähle zuerst die Aufgabe „Bilder“"

KINDS = {
    "weights": "Gewichte",
    "gradients": "Gradienten, log₁₀|dL/dw|",
    "activations": "Aktivierungen",
}
OVER_TIME = "{kind}, über die Epochen"
HEALTHY = (
    "Nichts zu melden: In keiner Schicht verschwindet oder explodiert der Gradient, keine Einheit ist tot, "
    "gesättigt oder symmetrisch zu einer anderen."
)
FINDINGS = {  # by the rules of `mlpviz.diagnostics.health`
    "vanishing": "Schicht {layer}: Ihr Gradient ist {number:,.0f}-mal kleiner als der der Ausgabeschicht "
    "(Regel: {limit:g}-mal oder mehr)",
    "exploding": "Schicht {layer}: Ein einfacher Schritt wäre {number:,.1f}-mal so lang wie ihre Gewichte "
    "(Regel: mehr als {limit:g})",
    "dead": "Schicht {layer}, {units}: 0 für jedes Trainingsbeispiel (Regel: ReLU, keine Aktivierung über {limit:g})",
    "saturated": "Schicht {layer}, {units}: am Rand des Wertebereichs bei {number:.0%} der Trainingsbeispiele oder "
    "mehr (Regel: mehr als {limit:.0%})",
    "symmetric": "Schicht {layer}, {units}: dieselben Gewichte hinein und hinaus, bis auf {number:.1g} des größten "
    "(Regel: {limit:g})",
}
NO_GRADIENT = (
    "Schicht {layer}: Ihr Gradient ist null (Regel: {limit:g}-mal kleiner als der der Ausgabeschicht)"
)

SPANS = {
    "step": "vor dem letzten Schritt",
    "epoch": "vor einer Epoche",
    "ten": "vor 10 Epochen",
    "hundred": "vor 100 Epochen",
}
NO_STEP = "Es gab noch keinen Schritt."
CHANGE_STEP = "Was der letzte Schritt geändert hat"
CHANGE_RINGED = "; umringt: der Minibatch, mit dem er gemacht wurde."
CHANGE_EPOCHS = "Was sich von Epoche {since:,} bis Epoche {epoch:,} geändert hat."
CHANGES = {
    "classification": "Farbe: die Änderung der Wahrscheinlichkeit von Klasse 1, höchstens {most:.2g}.",
    "many": "Farbe: wie viel Wahrscheinlichkeit zwischen den Klassen gewandert ist, höchstens {most:.2g}.",
    "regression": "Farbe: die Änderung des Werts, höchstens {most:.2g}.",
}

NO_HIDDEN_LAYER = (
    "Es gibt keine verdeckte Schicht: Das Netz zerschneidet den Raum seiner Eingaben selbst. Füge im Diagramm mit + "
    "eine hinzu."
)
COMPONENTS = ("erste Hauptkomponente", "zweite Hauptkomponente")
SPACE_UNITS = (
    "Die Trainingsbeispiele und die Ebene aus dem Bild oben, wie Schicht {layer} sie weitergibt; gestrichelt, wo die Summen der "
    "nächsten Schicht null oder zwei Klassen gleich wahrscheinlich sind. Diese zwei Einheiten enthalten "
    "{explained:.0%} der Varianz."
)
SPACE_COMPONENTS = (
    "Die Trainingsbeispiele und die Ebene aus dem Bild oben, wie Schicht {layer} sie weitergibt, in der Ebene der ersten beiden "
    "Hauptkomponenten ({explained:.0%} der Varianz); gestrichelt, wo die Summen der nächsten Schicht null oder zwei "
    "Klassen gleich wahrscheinlich sind."
)
SPACE_OTHERS = " Die gestrichelten Linien gelten für den Mittelwert der anderen Einheiten."

PARTS = {
    "test": "Testbilder",
    "validation": "Validierungsbilder",
    "train": "Trainingsbilder",
    "first": "erste Trainingsbilder",
    "final": "Bilder für ganz zuletzt",
}
POINTS = {"train": "Trainingsbeispiele", "test": "Testbeispiele"}
PART = "{kind} ({n:,})"
CONFUSION = "{kind}: {right:,} von {n:,} richtig ({accuracy:.2%})."
MISTAKES = Plural("Der einzige Fehler", "Die schlimmsten Fehler: {shown} von {n}, der größte Verlust zuerst")
NO_MISTAKES = "Keine Fehler"
CELL = "Wahre Klasse {true}, das Netz sagt {said}: {shown} von {n}, die sichersten zuerst"
EMPTY_CELL = "Wahre Klasse {true}, das Netz sagt {said}: keine"
SAID = "{true}, sagt {said} ({sure:.0%})"

FILTER = "Einheit {unit}: ‖w‖ = {norm:.3g}, volle Farbe bei ±{most:.2g}"
FILTERS = "Die Gewichte jeder Einheit der ersten Schicht, als Bild: blau, wo Tinte ihre Summe hebt, orange, wo sie sie senkt."
FILTERS_OF_OUTPUTS = "Die Gewichte jeder Ausgabe, als Bild: blau, wo Tinte für die Klasse spricht, orange, wo sie dagegen spricht."

ASCENT = (
    "Vom mittleren Bild bergauf entlang dem Gradienten der Summe z der Einheit, abzüglich eines Preises für die "
    "Entfernung: Aus z = {before:.3g} wurde {after:.3g}. Das Netz würde {said} sagen, {sure:.0%}."
)

DRAW_ASK = (
    "Zeichne eine Ziffer, so groß du willst: Das Netz sieht sie so aufbereitet wie seine Daten und sagt, was es ist, "
    "sogar während es trainiert."
)
PREPARED = {  # by the side of the images
    8: "Aufbereitet wie die Daten: zugeschnitten, auf die volle Höhe gestreckt, aufgerichtet, die Striche so kräftig "
    "wie dort, und die Tinte in Blöcken von 4 × 4 gezählt.",
    28: "Aufbereitet wie die Daten: zugeschnitten, ohne Verzerrung in 20 × 20 Pixel eingepasst und mit dem Schwerpunkt "
    "in die Mitte von 28 × 28 gesetzt.",
}
DRAW_SAYS = "Das Netz sagt {said} ({sure:.0%})."
NOTHING_DRAWN = "es gibt noch keine Zeichnung"

LANDSCAPE_AWAITED = "Der Verlust rund um die Stelle, zu der der Lauf gekommen ist, wird berechnet…"
LANDSCAPE = (
    "Der Verlust auf einer Ebene durch die Parameter, wie sie in Epoche {epoch:,} waren, tief, wo er klein ist; die "
    "Linie ist der Weg dorthin, ihre Punkte in der Farbe ihrer wahren Verluste.{path}"
)
LANDSCAPE_SHARE = " Die Ebene enthält {share:.0%} der Varianz des Wegs; vom Rest sieht man den Schatten."
LANDSCAPE_OUTSIDE = " Epoche {epoch:,} liegt jenseits des Rands."
LANDSCAPE_CHOICES = {
    "directions": {"path": "entlang dem Weg (Hauptkomponenten)", "random": "zwei zufällige Richtungen"},
    "samples": {"training": "Trainingsverlust", "test": "Testverlust"},
    "shape": {"contours": "von oben", "relief": "räumlich"},
}
LANDSCAPE_MEASURES = {"training": "Trainingsverlust", "test": "Testverlust"}
LANDSCAPE_REFUSED = {
    "path": "Noch gibt es keinen Weg, der in einer Ebene liegen könnte: Trainiere zwei Epochen, oder wähle zwei "
    "zufällige Richtungen.",
    "random": "Es gibt keine Landschaft: {error}.",
}
NO_LANDSCAPE = "die Verlustlandschaft ist nicht geöffnet"
