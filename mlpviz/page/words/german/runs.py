"""The runs of a visit, in German."""

NOW = "Der jetzige Lauf"
NAME = "Lauf {number}"
GIVE_NAME = "Gib ihm einen Namen"
NAME_LABEL = "Name: {run}"
NOTHING_YET = (
    "Läufe, die du verlässt, etwa durch Zurücksetzen, andere Schichten oder andere Daten, bleiben hier: die letzten "
    "{most} und alle angehefteten."
)
KEPT = "Die letzten {most} Läufe dieses Besuchs, die du verlassen hast, und alle angehefteten."
LEAST = "kleinster Testverlust {loss} in Epoche {epoch:,}"
LOSS_NOW = "Testverlust {loss}"
DIVERGED = "divergiert in Epoche {epoch:,}"
UNTRAINED = "noch nicht trainiert"
CHANGED = "unterwegs geändert"
SAME = "Dieselben Einstellungen"
MORE = "und {n} weitere"
DIFFERS = "anders als jetzt"
PICTURE = "Ausgabe: {run}"
CURVE = "Testverlust: {run}"

BUTTONS = {
    "watch": "Zusehen",
    "open": "Öffnen",
    "compare": "Vergleichen",
    "pin": "Anheften",
    "unpin": "Lösen",
    "remove": "Entfernen",
}
HELP = {
    "watch": "Zurück zu diesem Lauf",
    "open": "Genau dieser Lauf unter „Zusehen“, wie du ihn verlassen hast",
    "compare": "Neben dem jetzigen Lauf unter „Vergleichen“, beide vom Start",
    "not_compared": "Läufe, die verglichen werden, haben dieselben Daten und Startwerte. Dieser unterscheidet sich "
    "hierin: {names}.",
    "is_the_same": "Er hat die Einstellungen des jetzigen Laufs: Beide würden gleich trainieren.",
    "pin": "Ihn behalten, so viele auch nach ihm kommen",
    "unpin": "Ihn gehen lassen, wenn {most} andere gekommen sind",
    "remove": "Ihn aus dieser Tabelle nehmen",
}
FILES = {".csv": "CSV", ".txt": "Links"}
FILE_NAME = "laeufe"
LINK_OF_CHANGED = (
    "# {run} wurde unterwegs geändert: Der Link öffnet die letzten Einstellungen vom Start und kommt zu anderen "
    "Verlusten."
)
OPENED = "Öffnen: {name}"
TRAINED_AGAIN = (
    "Sein Zustand ist nicht mehr gespeichert: Er wird noch einmal trainiert, bis zu denselben Verlusten in Epoche "
    "{epoch:,}."
)
TRAINED_OTHERWISE = (
    "Sein Zustand ist nicht mehr gespeichert, und seine Einstellungen wurden unterwegs geändert: Das hier ist sein "
    "letztes Experiment, vom Start bis Epoche {epoch:,}."
)
GONE = "dieser Lauf ist nicht mehr in der Tabelle"
NOT_TRAINED = "der jetzige Lauf ist noch nicht trainiert: es gibt nichts zu behalten"
TOO_MANY_PINNED = "höchstens {most} Läufe lassen sich anheften: löse zuerst einen"
TOO_MANY_LANES = "höchstens {most} Läufe lassen sich vergleichen: entferne zuerst einen unter „Vergleichen“"
