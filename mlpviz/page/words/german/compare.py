"""Comparing, in German: what the buttons are called, what is told, what is refused."""

BUTTONS = {
    "add_lane": "Lauf hinzufügen",
    "race": "Wettrennen",
    "fork_start": "Vom Start",
    "fork_here": "Von hier",
    "change": "Ändern",
    "select": "Auswählen",
    "pin": "Anheften",
    "unpin": "Lösen",
    "drop": "Entfernen",
    "make_main": "Als Lauf übernehmen",
    "name": "Name",
}
HELP = {
    "add_lane": "Noch ein Lauf vom selben Start, zunächst mit einer anderen Lernrate; alle, die nicht angeheftet sind, "
    "beginnen von vorn",
    "race": "Vier Läufe von einem Start: SGD, Momentum, RMSprop und Adam",
    "fork_start": "Alle Läufe neu, mit den Anfangsgewichten des Laufs unter „Zusehen“",
    "fork_here": "Alle Läufe neu, von dort, wo der Lauf unter „Zusehen“ gerade steht, mit seinen jetzigen Gewichten",
    "change": "Zu den Einstellungen dieses Laufs; nach einer Änderung beginnen alle, die nicht angeheftet sind, von vorn",
    "select": "Netz und Einstellungen dieses Laufs zeigen",
    "pin": "Ihn lassen, wie er ist, während die anderen trainieren und zurückgesetzt werden",
    "unpin": "Ihn wieder mit den anderen trainieren und zurücksetzen",
    "drop": "Ihn wegnehmen",
    "make_main": "Mit genau diesem Lauf unter „Zusehen“ weitermachen",
    "name": "Wie er heißt, für dich und im Link",
}
SAME_FOR_ALL = "Gleich für alle: {what}"
SEEDS = "Startwerte {data}, {weight}, {batch}"
FORKED_AT = "Vom Lauf abgezweigt in Epoche {epoch:,}."
NO_HIDDEN_LAYER = "keine"
SEVERAL = "Mehrere"  # of activations

NOT_IN_A_LINK = (
    "Der Lauf wurde unterwegs geändert oder steht mitten in einer Epoche: Ein Link zu diesem Vergleich öffnet ihn vom "
    "Start."
)
LANES = "lanes muss Läufe angeben wie B learning_rate 0.1 C optimizer adam; angegeben: {got}"
LANES_TOO_LONG = "lanes darf höchstens {most:,} Zeichen haben; angegeben: {n:,}"
NO_EPOCH = "lanes muss in einer Epoche von 1 bis {most:,} beginnen; angegeben: {got}"
LEFT_THE_LINK = (
    "Lauf A ist nicht mehr der, von dem abgezweigt wurde: Ein Link zu diesem Vergleich öffnet ihn vom Start, nicht ab "
    "Epoche {epoch:,}."
)
GETTING_THERE = "Der Lauf wird zuerst bis Epoche {epoch:,} trainiert: Dort beginnt der Vergleich."
GETTING_TO_PINS = "Was angeheftet ist, wird bis dahin trainiert, wo es angeheftet wurde."
NO_PIN = "lanes muss für Lauf {letter} sagen, nach wie vielen Epochen er angeheftet ist, von 0 bis {most:,}; angegeben: {got}"
NOT_COMPARED = "lanes nennt {name}, worin sich Läufe hier nicht unterscheiden können; möglich sind: {names}"
FIRST_IS_THE_LINK = "lanes nennt {name} für Lauf {letter}, dessen Einstellungen die des Links selbst sind"
LANE_TWICE = "lanes nennt {name} zweimal für Lauf {letter}"
OF_RUN = "{error} (Lauf {letter})"
TOO_MANY = "höchstens {most} Läufe lassen sich vergleichen: entferne zuerst einen"
TOO_FEW = "zum Vergleichen braucht es mindestens zwei Läufe"
PINNED = "dieser Lauf ist angeheftet: löse ihn zuerst"
NEEDS_START = "{names} kann sich nicht mitten im Lauf ändern: zweige stattdessen „Vom Start“ ab"
HAS_DIVERGED = "dieser Lauf ist divergiert und kann so unter „Zusehen“ nicht weitergehen"
NO_SUCH_LANE = "lane muss eine der Angaben {letters} sein; angegeben: {got}"
