"""Learn mode, in German."""

LEVELS = {"beginner": "Einsteiger", "curious": "Neugierige", "expert": "Experten"}
LIST_INTRO = (
    "Jede Lektion besteht aus wenigen kurzen Abschnitten, mit einem Netz zum Trainieren neben dem Text."
)
CARD = "{level} · {minutes} min · {steps} Abschnitte"
OPEN = "Öffnen: {title}"
GO_ON = "Weiter: Abschnitt {step} von {steps}"
DONE = "Fertig"
ALL_LESSONS = "Alle Lektionen"
STEP = "Abschnitt {step} von {steps}"
NOT_TRANSLATED = "Diese Lektion ist nicht übersetzt."
YOUR_ANSWER = "Deine Antwort"
SAY_IT = "Das ist meine Antwort"
RIGHT, WRONG = "Deine Vorhersage: richtig", "Deine Vorhersage"
RIGHT_AFTER, GIVEN = "Deine Antwort: richtig", "Deine Antwort"  # to a question that asks what was seen
IT_WAS = "Die Antwort: {answer}. {say}"
BACK, NEXT, FINISH = "Zurück", "Weiter", "Beenden"
SKIP = "Ziel überspringen"
CHOOSE = "Wähle eine Antwort, dann wird Start frei"
UNLOCK = "Antworte, dann wird Start frei"
NO_ANSWER = "Deine Antwort ist leer: Schreib sie zuerst in das Feld"
ANSWERING = "„Weiter“ wird frei, wenn du geantwortet hast"
PLAYING = "„Weiter“ wird frei, wenn das Ziel erreicht ist"
LOCKED = "das Netz gehört dir, sobald du gesagt hast, was du erwartest: beantworte zuerst die Frage links"
HAND_IN = "Abgeben"
HAND_IN_HELP = (
    "Eine Seite zum Speichern, mit deinen Antworten, den erreichten Zielen und diesem Lauf: Link, Kurven, Fläche, "
    "Einstellungen"
)
NOT_A_LESSON = "lesson nennt {name}, das gibt es nicht; es gibt {words}"
NOT_MADE = "die Lektion im Link ist nicht zu lesen: {error}"
NOT_A_STEP = "step muss eine ganze Zahl zwischen 1 und {steps} sein; angegeben: {step}"
NOT_A_GOAL = "goal ist nicht zu lesen: {error}"
GOAL_REPORT = "Pause in Epoche {epoch:,}: Das Ziel ist erreicht."
GOAL_UNTIL = "bis gilt: {claim}"
CAVEATS = {
    "hand": "mit von Hand gesetzten Gewichten",
    "travel": "nach einem Rückblick auf eine frühere Epoche",
    "data": "mit anderen Daten als denen der Lektion",
}
REACHED = "Erreicht in Epoche {epoch:,}"
BROKEN_LESSONS = "Die Lektionen des Ordners {variable} sind nicht zu lesen: {error}"
SHARE_GOAL = "Ein Ziel für alle, die den Link öffnen"
SHARE_GOAL_HELP = (
    "Zum Beispiel test_loss < 0.2 and units <= 4. Vorkommen dürfen test_loss, train_loss, accuracy, gap, epochs, "
    "units, layers, inputs, parameters, dead_units und weitere, mit + - * /, Vergleichen, and, or, not."
)
