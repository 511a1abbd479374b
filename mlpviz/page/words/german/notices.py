"""What the page tells the visitor, in German: something refused, a link not understood, a run that blew up."""

from mlpviz.language import Plural

NOT_CHANGED = "Nicht geändert: {error}"
OUR_FAULT = (
    "Nicht geändert: Mit dieser Seite stimmt etwas nicht, nicht mit dem, was du getan hast. Dein Lauf ist noch da, und "
    "du kannst weitermachen."
)
FIELDS = {
    "at": "die Stelle",
    "pixels": "die Zeichnung",
    "meant": "die Klasse",
    "value": "der Wert",
    "row": "die Nummer des Beispiels",
    "goal": "das Ziel",
    "goal_epoch": "die Epoche, bis zu der trainiert wird,",
    "goal_loss": "der Testverlust, bis zu dem trainiert wird,",
    "patience": "die Anzahl der Epochen",
    "seeds": "„Startwerte je Zelle“",
    "epochs": "„Epochen“",
    "own": "die eigenen Punkte",
    "table": "die eigene Tabelle",
    "file": "die Datei",
    "layer_activations": "die Aktivierungen, Schicht für Schicht,",
    "v": "die Version des Links",
}  # of the browser's messages, as one sees them
LINK_PROBLEMS = (
    "Dieser Link öffnet sich nicht ganz so, wie er geschrieben ist. Wo etwas nicht zu verstehen war, gilt der Standard, "
    "wenn nichts anderes dabeisteht:"
)
BUSY = (
    "Hier ist gerade alles belegt: {visitors}, und für mehr ist kein Platz. Bleib hier: Die Seite öffnet sich von "
    "selbst, sobald jemand geht."
)
BUSY_WITH = Plural("{n} Person trainiert", "{n} Personen trainieren")
BUSY_BEFORE = "Vor dir warten: {before}."
LINK_TO_MNIST = (
    "Dieser Link führt zu MNIST, das noch nicht da ist. Bis dahin stehen hier die mitgelieferten Ziffern."
)
NOT_A_LOOK = "show nennt {name}, möglich sind nur {words}"
NOT_A_LANGUAGE = "lang muss eine der Angaben {words} sein; angegeben: {got}"
NOT_A_SWITCH = "{name} muss true oder false sein; angegeben: {value}"
NOT_A_PANEL = "panel nennt {name}, so heißt hier kein Bereich"
HIDDEN_PANEL = "panel nennt {name}, was der Link ausblendet"
NOT_HIDEABLE = "{entry} nennt {name}, so heißt weder ein Bedienelement noch ein Bild"
DIVERGED = (
    "Das Training brach in Schritt {step:,} ab (Epoche {epoch:,}). {where} gab als erste nach: {reason}. Die Bilder "
    "zeigen den letzten endlichen Zustand."
)
EVIDENCE = (
    "{where} wurde am stärksten bewegt, in Epoche {at:,}: Ein einfacher Gradientenschritt war {ratio:,.3g}-mal so lang "
    "wie ihre Gewichte. Im letzten endlichen Zustand war der Trainingsverlust {risen:,.3g}-mal so groß wie sein "
    "kleinster."
)
EVIDENCE_SINCE = "Ein einfacher Schritt ist seit Epoche {since:,} länger als die Gewichte dieser Schicht."
OVERSHOOT = (
    "Die Ursache: Lernrate × Regularisierungsrate ist {product:.3g}, mehr als {limit:.3g}; schon der Strafterm allein "
    "{does}."
)
MULTIPLIES = "multipliziert also jedes Gewicht bei jedem Schritt mit {factor:.3g}"
MAKES_GROW = "lässt also jedes Gewicht wachsen, Schritt für Schritt"
REMEDIES_ASK = (
    "Was du vom selben Start aus versuchen kannst; jedes davon wurde {tried} trainiert und blieb ruhig:"
)
REMEDIES_TRIED = "Es wird ausprobiert, was hilft…"
NO_REMEDIES = (
    "Von dem, was probiert wurde, hilft nichts: weder kleinere Schritte noch ein anderer Optimierer."
)
TRIED_EPOCHS = "{epochs:,.0f} Epochen lang"
TRIED_STEPS = "über seine ersten {steps:,} Schritte (mehr würde zu lange dauern)"
REMEDIES = {  # by the names of `mlpviz.diagnostics.remedies`, and with the settings that they change
    "lower_penalty": "Regularisierungsrate {regularization_rate:.3g}",
    "lower_both": "Regularisierungsrate {regularization_rate:.3g}, Lernrate {learning_rate:.3g}",
    "smaller_steps": "Lernrate {learning_rate:.3g}",
    "no_momentum": "Ohne Momentum",
    "tame_features": "Ohne die quadrierten Merkmale",
    "fitting_start": "Anfangsgewichte, die zu den Schichten passen",
    "adaptive_steps": "Adam, mit {learning_rate:.3g}",
}
RESUME_ASK = "Oder bleib bei diesem Lauf und ändere etwas, bevor er weitergeht:"
RESUME = "Zurück zum letzten endlichen Zustand"
