"""In German. What is cited stands between `…`."""

from mlpviz.language import Plural

DELIMITERS = {"\t": "Tabulatoren", " ": "Leerzeichen"}
BETWEEN = "{delimiter} zwischen den Spalten"
SEP = "eine Zeile `sep=` am Anfang"
COMMENTS = Plural("{n:,} Kommentarzeile", "{n:,} Kommentarzeilen")
JOINED = Plural(
    "{n:,} Zeile der Tabelle über mehrere Textzeilen, in Anführungszeichen",
    "{n:,} Zeilen der Tabelle über mehrere Textzeilen, in Anführungszeichen",
)
EMPTY_COLUMNS = Plural("{n:,} leere Spalte weggelassen", "{n:,} leere Spalten weggelassen")
COMMAS = {"decimal": "Dezimalkomma", "thousands": "Kommas zwischen Tausendern"}  # in numbers
COMMA_IN_DOUBT = "{said}, wie es scheint: `{example}` kann beides sein"
HEADER, NO_HEADER = "Namen in der ersten Zeile", "keine Namen in der ersten Zeile"
HEADER_IN_DOUBT = "{said}, wie es scheint: {doubt}"
SOME_NUMBERS = "einige ihrer Zellen sind Zahlen"
UNSEEN = "`{name}` ist kein Label, das sonst vorkommt"
COLUMN = "Spalte {number}"
USED = "{used:,} von {total:,} Zeilen verwendet"
ROWS = "{used:,} von {total:,} Zeilen"
LEFT_OUT = Plural("{count:,} {reason} (Zeile {lines})", "{count:,} {reason} (Zeilen {lines})")
TOO_LONG = Plural("mit mehr als {n:,} Zelle", "mit mehr als {n:,} Zellen")
MISSING = "mit fehlenden Werten"
NOT_DRAWN = "nicht in einer zufälligen Auswahl von {most:,}"
NO_NUMBER = "ohne Zahl zwischen -1e12 und 1e12, etwa {example}"
NO_NUMBER_IN = "{cell} in `{name}`"
RARER = "mit den selteneren von {total:,} Labels, da {most} gezeigt werden können"
SAME_EVERYWHERE = "`{name}` ist in jeder Zeile gleich"
INPUTS = Plural("{n} Eingabe, standardisiert", "{n} Eingaben, standardisiert")
ALIKE = "die Labels {labels} unterscheiden sich nur in Groß- und Kleinschreibung"
AND = " und "
REMARKS = {
    "words": "Wörter, keine Zahlen",
    "beyond": "mehr als {most} Eingaben",
    "same": "in jeder Zeile gleich",
    "empty": "leer",
    "index": "zählt nur die Zeilen",
}
KINDS = {"numbers": "Zahlen", "words": "Wörter", "nothing": "nichts"}  # of cells
MORE = Plural("und {n} weitere", "und {n} weitere")

NO_TEXT = "die Datei muss eine Tabelle als reiner Text sein, ist aber {got}"
WORKBOOK = "eine Excel-Arbeitsmappe oder eine Zip-Datei: Speichere die Tabelle als CSV"
PDF = "ein PDF"
CONTROLS = "voller Steuerzeichen wie {sign}"
BROKEN = "beschädigtes {encoding}"
TOO_WIDE = "die Tabelle darf höchstens {most:,} Spalten haben, hat aber {got:,}"
NO_ROWS = "die Tabelle muss mindestens 2 Zeilen haben, hat aber {got}"
NO_COLUMNS = "die Tabelle muss mindestens 2 Spalten haben, in denen etwas steht, hat aber {got}"
ROLES_OF_EACH = "Rollen muss es für jede der {columns} Spalten geben, nicht {got}"
ONE_LABEL = "die Tabelle muss eine Spalte für das Label haben, hat aber {got}"
SOME_INPUTS = "die Tabelle muss 1 bis {most} Spalten für Eingaben haben, hat aber {got}"
NOT_NUMBERS = "die Spalte {name} muss Zahlen haben, um eine Eingabe zu sein, hat aber {kind}"
LABELS = "die Tabelle muss 2 bis {most} verschiedene Labels in `{name}` haben, hat aber {got}"
