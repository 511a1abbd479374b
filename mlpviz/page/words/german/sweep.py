"""Sweep mode, in German."""

from mlpviz.language import Plural

VARY = "Variieren"
VARY_HELP = (
    "Jede Kombination ihrer Werte wird probiert. Eine oder zwei Einstellungen ergeben ein Raster, mehr ergeben Linien "
    "durch parallele Achsen."
)
SEEDS = "Startwerte je Zelle"
SEEDS_HELP = "Jede Kombination wird von so vielen verschiedenen Anfangsgewichten aus trainiert. Ein Start kann Glück sein."
EPOCHS = "Epochen"
EPOCHS_HELP = "Wie lange jedes Netz trainiert."
VALUES_HELP = "Werte, durch Semikolons getrennt, zwischen {minimum:g} und {maximum:g}"
SIZES_HELP = "Netze, durch Kommas getrennt, ihre Einheiten durch -: 4, 8-8; 0 heißt: keine verdeckte Schicht"
NO_LAYER = "keine"

COST = "{cells} × {seeds} = **{trials}** zu je {epochs}: **{time}**{sharing}."
COST_SHARING = ", im Wechsel mit {others}"
OTHERS = Plural("einer anderen Versuchsreihe", "{n} anderen Versuchsreihen")
ESTIMATING = "Es wird ausprobiert, wie lange es dauert…"
START = "Start"
STOP = "Anhalten"
SEEDS_OF_ONE = "{n} Startwerte dieses Experiments"
SEEDS_OF_ONE_HELP = (
    "Das Experiment unter „Zusehen“ von {n} verschiedenen Starts, je {epochs} Epochen: wie oft es gelingt, und wo die "
    "Netze uneins sind"
)
SEEDS_OF_CELL = "{n} Startwerte davon"

PROGRESS = "**{done:,} von {trials:,}** Trainings"
LEFT = "noch {time}"
WAITING = "Die Rechenprozesse arbeiten gerade für andere: {place} vor deinem ersten Training."
STOPPED = "Angehalten nach {done:,} von {trials:,} Trainings."
FAILED = Plural(
    "{n:,} Training ist fehlgeschlagen: {reason}", "{n:,} Trainings sind fehlgeschlagen: {reason}"
)

MEASURE = "Beurteilen nach"
MEASURES = {"test_loss": "Testverlust", "test_accuracy": "Testgenauigkeit"}
MEASURE_OF_NUMBERS = "R² im Test"
VALUE = "Sein Wert"
VALUES = {"last": "Am Ende", "best": "In der besten Epoche"}
GOAL = "Erfolg ab Genauigkeit"
GOAL_OF_NUMBERS = "Erfolg ab R²"
GOAL_HELP = "Ein Training gelingt, wenn seine Testgenauigkeit, bei Zahlen sein R², mindestens so groß ist."
MEDIAN = "{measure} (Median)"

BEST = "Am besten: {cell}"
BEST_SO_FAR = "Bisher am besten: {cell}"
LEAST, GREATEST = "Kleinster", "Größter"
BEST_BECAUSE = "{extreme} Median: {measure} {median:.3g}. {seeds}, davon {success} mit Erfolg."
TOLD_APART = (
    "Ihre Startwerte sind besser als die der zweitbesten Zelle ({second}; Median {median:.3g}): p = {p:.2g}."
)
NOT_TOLD_APART = (
    "Je {seeds}: Das reicht nicht, um sie von der zweitbesten Zelle ({second}; Median {median:.3g}) zu unterscheiden "
    "(p = {p:.2g}); mehr Startwerte brächten Klarheit."
)
NONE_IS_GOOD = "In jeder Zelle ist die Hälfte der Trainings oder mehr divergiert."
SUCCESS_KEY = (
    "4/5: so viele Startwerte mit Erfolg. Gestreift: einige divergiert. Ein Klick öffnet das typische Training unter "
    "„Zusehen“."
)
CELL = "Eine andere Zelle"
OPEN = "Öffnen"
OPEN_HELP = "Ihr typisches Training unter „Zusehen“, vom Start bis zu denselben Verlusten"
TOO_MANY_AXES_TO_DRAW = "Eine Linie ist ein Training. Zieh an einer Achse entlang, um Linien auszuwählen."

SEEDS_TITLE = "{n} Startwerte"
SEEDS_SUCCESS = (
    "**{success} von {n} mit Erfolg**: {rate:.0%}, und mit 95 % Sicherheit zwischen {low:.0%} und {high:.0%}."
)
SEEDS_DIVERGED = "{n} divergiert."
MEAN = "Mittlere Antwort"
MEAN_CAPTION = "Dick: Grenze des Mittels, dünn: die jedes Startwerts"
DISAGREEMENT = "Uneinigkeit"
DISAGREEMENT_CAPTIONS = {
    "two": "Blass: alle einig, violett: halb und halb",
    "more": "Blass: alle einig, violett: gleich viele für jede Klasse",
    "values": "Blass: alle einig, violett: weit auseinander",
}
FAN_CAPTION = "Eine Linie je Startwert, der Median fett, das Band die mittlere Hälfte"
SEED = "Startwert {n}"

TABLE = "Alle Trainings"
COLUMNS = {
    "seed": "Startwert",
    "epochs": "Epochen",
    "train_loss": "Trainingsverlust",
    "test_loss": "Testverlust",
    "best_test_loss": "Kleinster Testverlust",
    "best_epoch": "in Epoche",
    "test_accuracy": "Testgenauigkeit",
    "test_accuracy_at_best": "in der besten Epoche",
    "diverged": "Divergiert",
    "diverged_epoch": "in der Epoche",
    "seconds": "Sekunden",
    "link": "Zum Lauf",
}
OPEN_ROW = "Gewähltes Training öffnen"
OPEN_ROW_HELP = "Wähle zuerst eine Zeile der Tabelle"
DOWNLOADS = {".csv": "CSV", ".jsonl": "JSON-Zeilen"}
NOTHING_YET = "Hier erscheinen kleine Bilder, sobald die ersten Trainings fertig sind."

LINK_TOO_LONG = "sweep darf höchstens {most:,} Zeichen haben; angegeben: {n:,}"
LINK_PROBLEM = "{error} (in sweep)"
LINK_TWICE = "sweep nennt {name} zweimal"
LINK_WORD = "sweep nennt {word}; variieren lassen sich nur: {names}"
CANNOT_VARY = "„{name}“ macht bei diesem Experiment keinen Unterschied und lässt sich nicht variieren"
TOO_MANY_AXES = "höchstens {most} Einstellungen lassen sich variieren: „{name}“ bleibt weg"

ONE_AT_A_TIME = "Nur eine Versuchsreihe zur selben Zeit: Halte zuerst die laufende an."
NO_ESTIMATE = "Noch ist nicht bekannt, wie lange es dauert. Versuch es gleich noch einmal."
TOO_LONG = (
    "Ein Training würde etwa {seconds:.0f} s dauern, und höchstens {most} s sind hier erlaubt: Nimm weniger Epochen, "
    "Punkte oder Einheiten."
)
TOO_MANY_TRIALS = (
    "Das sind {n:,} Trainings, und höchstens {most:,} sind erlaubt: Nimm weniger Werte oder Startwerte."
)
TOO_MANY_VALUES = "Höchstens {most} Werte, es waren {n}."
TEXT_TOO_LONG = "Höchstens {most} Zeichen."
NO_VALUES = "Mindestens ein Wert muss dastehen."
TWICE = "{value} steht zweimal da."
NO_AXES = "Wähle mindestens eine Einstellung, die variiert."
NO_MNIST = (
    "MNIST geht hier in keiner Versuchsreihe: Die Rechenprozesse haben seine Dateien nicht. Die mitgelieferten Ziffern "
    "gehen."
)
