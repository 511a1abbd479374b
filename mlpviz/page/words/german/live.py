"""The live view, in German: remarks about the run, what its pictures are called, what it refuses."""

REMARKS = {  # by the rules of `mlpviz.diagnostics.commentary`
    "untrained": "Untrainiert: Vor dem ersten Schritt ist der Trainingsverlust {loss:.3f}.",
    "dead_from_the_start": "Epoche {epoch:,}: Alle Einheiten von Schicht {layer} sind von Anfang an tot: Sie sind 0 für "
    "jedes Trainingsbeispiel, daher ist die Ausgabe überall gleich. Versuch es mit anderen Anfangsgewichten oder mit "
    "Leaky ReLU.",
    "dead": "Epoche {epoch:,}: Alle Einheiten von Schicht {layer} sind seit Epoche {since:,} tot: Sie sind 0 für jedes "
    "Trainingsbeispiel, daher ist die Ausgabe überall gleich. Ein Schritt war zu groß: Setz zurück und versuch es mit "
    "einer kleineren Lernrate oder mit Leaky ReLU.",
    "overfitting": "Epoche {epoch:,}: Überanpassung. Der Testverlust war in Epoche {since:,} am kleinsten ({least:.3g}) "
    "und ist seitdem um {rise:.0%} gestiegen, während der Trainingsverlust weiter gefallen ist.",
    "learned": "Epoche {epoch:,}: gelernt. Auf Beispielen, die das Netz nie gesehen hat, erreicht es {score:.1%}.",
    "stuck_from_the_start": "Epoche {epoch:,}: Der Gradient von Schicht {layer} ist von Anfang an null, auch der ihrer "
    "Biase; die Daten bewegen dort also nichts, wie groß die Lernrate auch ist. Versuch es mit anderen "
    "Anfangsgewichten.",
    "stuck": "Epoche {epoch:,}: Der Gradient von Schicht {layer} ist seit Epoche {since:,} null, auch der ihrer Biase; "
    "die Daten bewegen dort also nichts mehr. Die Schritte davor waren zu groß: Setz zurück und versuch es mit einer "
    "kleineren Lernrate.",
    "saturated": "Epoche {epoch:,}: Seit Epoche {since:,} stehen die meisten Einheiten von Schicht {layer} "
    "({share:.0%}) bei fast allen Trainingsbeispielen am Rand ihres Wertebereichs, wo kaum ein Fehler hindurchkommt. "
    "Ein Schritt war zu groß: Setz zurück und versuch es mit einer kleineren Lernrate.",
    "vanishing": "Epoche {epoch:,}: Der Gradient von Schicht {layer} ist {times:,.0f}-mal kleiner als der der "
    "Ausgabeschicht: Vom Fehler kommt dort wenig an.",
    "rising": "Epoche {epoch:,}: Der Trainingsverlust liegt {change:.0%} über dem von Epoche {since:,}. Vielleicht sind "
    "die Schritte zu groß: Versuch es mit einer kleineren Lernrate.",
    "guessing": "Epoche {epoch:,}: Der Trainingsverlust fällt nicht und ist nicht besser als geraten: Seit Epoche "
    "{since:,} liegt er zwischen {low:.3f} und {high:.3f}, und ein Netz, das überall dasselbe antwortet, hat "
    "{guess:.3f}. Versuch es mit mehr Einheiten oder Merkmalen, anderen Anfangsgewichten oder einer anderen Lernrate.",
    "still": "Epoche {epoch:,}: ein Plateau. Der Trainingsverlust hat sich seit Epoche {since:,} kaum bewegt: zwischen "
    "{low:.3f} und {high:.3f}. Vielleicht kann dieses Netz nicht mehr; wenn doch, versuch es mit einem anderen Start "
    "(„Neue Gewichte“) oder einer größeren Lernrate.",
    "falling": "Epoche {epoch:,}: Der Trainingsverlust fällt, von {was:.3f} in Epoche {since:,}.",
    "wandering": "Epoche {epoch:,}: Der Trainingsverlust geht auf und ab, ohne Trend: Seit Epoche {since:,} liegt er "
    "zwischen {low:.3f} und {high:.3f}. Kleinere Schritte oder größere Minibatches würden ihn beruhigen.",
    "going": "Epoche {epoch:,}: Trainingsverlust {train_loss:.3f}, Testverlust {test_loss:.3f}.",
}
STOPPED = "Abgebrochen vor Schritt {step:,}: Von hier an sind die Zahlen nicht mehr endlich."
LOOKING_BACK = "Rückblick: Epoche {epoch:,} von {latest:,}."
CLASS, LAYER, OUTPUT = "Klasse {k}", "Schicht {k}", "Ausgabe"
TRAIN, TEST, VALIDATION = "Training", "Test", "Validierung"
TRAIN_FIRST = "Training (die ersten {n:,})"
PIXELS = "{side} × {side} Pixel"
PLANE = (
    "Die Ebene durch das mittlere Bild entlang der ersten beiden Hauptkomponenten ({explained:.0%} der Varianz). Die "
    "Gebiete sind dort exakt; die {n} Bilder ({test}) sind dort gezeichnet, wohin ihr Schatten fällt."
)
PLANE_OF_TABLE = (
    "Die Ebene durch den Mittelwert der Trainingsdaten entlang der ersten beiden Hauptkomponenten der standardisierten "
    "Spalten ({explained:.0%} der Varianz). Die Gebiete sind dort exakt; {train:,} Trainings- und {test:,} "
    "Testbeispiele sind dort gezeichnet, wohin ihr Schatten fällt."
)
NO_MNIST = "MNIST ist noch nicht da: drück „MNIST-Quelle“ unter „Alle“; die mitgelieferten Ziffern brauchen kein Netzwerk"
ONLY_OWN = "der Radierer nimmt nur eigene Punkte weg: mal zuerst welche"
ONLY_PLANE = "Punkte und Merkmale gehören zur Ebene, und das hier sind Bilder"
ONLY_FEATURES = "die Eingaben einer Tabelle sind ihre Spalten, und alle werden eingespeist"
PAST_IS_PAST = (
    "ein Gewicht der Vergangenheit lässt sich nicht ändern: drück zuerst „Von hier weiter“ oder „Jetzt“"
)
NO_SLOW_MOTION = "für die Zeitlupe muss der Lauf seinen nächsten Schritt machen können; dieser ist divergiert"
MESSAGE_TOO_LONG = (
    "eine Nachricht der Seite darf höchstens {most:,} Zeichen Text haben; versuch es mit weniger auf einmal"
)
MESSAGE_BROKEN = "eine Nachricht der Seite muss ein JSON-Objekt sein, und diese ist keins; lade die Seite neu"
GOALS = {  # by their names in messages
    "epoch": "bis Epoche {epoch:,}",
    "test_loss": "bis der Testverlust höchstens {limit:g} ist",
    "patience": "bis der Testverlust {epochs:,} Epochen lang nicht besser wird",
}
GOALS_MET = {
    "epoch": "Pause: Epoche {epoch:,} ist erreicht.",
    "test_loss": "Pause in Epoche {epoch:,}: Der Testverlust ist {loss:.4g}, höchstens {limit:g}.",
    "patience": "Pause in Epoche {epoch:,}: kein besserer Testverlust seit {epochs:,} Epochen. Der kleinste war "
    "{loss:.4g}, in Epoche {best:,}.",
}
GOAL_IS_MET = "„{goal}“ gilt in Epoche {epoch:,} schon: es gibt nichts mehr zu trainieren"
UNDO = "Rückgängig"
RESET = "Zurücksetzen"
CONTINUED = "„Von hier weiter“"
WEIGHT_SET = "ein von Hand gesetztes Gewicht"
STARTED_ANEW = "Neu begonnen."
NOTHING_TO_UNDO = "es gibt keine Änderung, die sich zurücknehmen ließe"
OPENED = "Öffnen der Modelldatei"
OPENED_TOLD = "Die Modelldatei ist offen: Ihr Lauf steht, wo er stand, und mit Start geht es von dort weiter."
