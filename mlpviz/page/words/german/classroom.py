"""A class, in German: opening a room and joining it, what teacher and students read, what is refused."""

from mlpviz.language import Plural

TITLE = "Ein Raum für eine Klasse"
JOIN_HEAD = "Einem Raum beitreten"
JOIN_HOW = (
    "Deine Lehrkraft hat einen Code aus vier Buchstaben. Im Raum sieht sie deinen Lauf, seine Einstellungen und den "
    "Namen, den du hier wählst. Sonst sieht das niemand, und nichts wird aufbewahrt, wenn der Raum geschlossen ist."
)
CODE = "Code"
NAME = "Dein Name hier"
NAME_HELP = "Ein Spitzname aus höchstens {most} Zeichen; die Lehrkraft kann ihn ausblenden"
JOIN = "Beitreten"
OPEN_HEAD = "Einen Raum öffnen"
OPEN_HOW = (
    "Für Lehrkräfte: Die Schülerinnen und Schüler treten mit einem Code, einem Link oder einem QR-Code bei, ohne "
    "Anmeldung. Du siehst alle Läufe auf einer Wand, kannst allen dein Experiment geben, deinen Lauf auf jedem "
    "Bildschirm zeigen und alle Läufe anhalten. Der Raum endet 30 Minuten, nachdem du gegangen bist, und nichts davon "
    "wird aufbewahrt."
)
OPEN = "Raum öffnen"
IS_OPEN = "Raum {code} ist offen"
HAND_OUT = "Die Klasse öffnet diesen Link, scannt das Bild oder drückt auf dieser Seite „Klasse“ und tippt den Code ein."
ONLY_HERE = (
    "Diese Adresse gilt nur auf deinem Rechner. Starte den Server so, dass er im Netzwerk zu erreichen ist (--address "
    "0.0.0.0), öffne diese Seite unter der Adresse, die er dann ausgibt, und teile den Link aus, der dann hier steht."
)
QR = "QR-Code des Links"
ELSEWHERE = "Dieser Raum ist eine Tür weiter: <a href='{link}' target='_self'>{code} öffnen</a>."  # in another process of the server
TO_WALL = "Zur Wand"
CLOSE = "Raum schließen"
IN_ROOM = "Du bist im Raum {code}. „Raum verlassen“ steht über den Bildern."

# refused
NAME_RULE = "der Name muss aus 1 bis {most} lesbaren Zeichen bestehen"
NOT_A_ROOM = "room muss aus vier Buchstaben bestehen, etwa BCDF; angegeben: {got}"
CODE_RULE = "der Code muss aus vier Buchstaben bestehen, etwa BCDF; angegeben: {got}"
NO_ROOM = "hier gibt es keinen Raum {code}: frag noch einmal nach dem Code; vielleicht ist der Raum auch geschlossen"
FULL = "der Raum {code} ist voll: mehr als {most} Personen passen nicht hinein"
TOO_MANY = "auf diesem Server sind {most} Räume offen, mehr gehen nicht: versuch es später noch einmal"
REMOVED = "die Lehrkraft hat dich aus dem Raum {code} entfernt"
ALREADY = "du bist schon im Raum {code}: verlass ihn zuerst"
OWN_ROOM = "der Raum {code} ist dein eigener"
NO_SEAT = "du bist in keinem Raum"
NO_SUCH_STUDENT = "diese Person ist nicht mehr im Raum"
FROZEN = "deine Lehrkraft hat alle Läufe angehalten"
IS_FOLLOWING = "das ist der Lauf deiner Lehrkraft: drück zuerst „Zu meinem Lauf“"
TEACHER_GONE = "die Lehrkraft zeigt gerade keinen Lauf, dem man folgen könnte"

# what students read
SEES = "Raum {code}: Du bist {name}. Deine Lehrkraft sieht deinen Lauf."
SEES_NAMELESS = "Raum {code}: Deine Lehrkraft hat deinen Namen ausgeblendet und sieht deinen Lauf."
FOLLOWS = "Raum {code}: Das ist der Lauf deiner Lehrkraft, live. Deiner wartet, wie er war."
IS_FROZEN = "Deine Lehrkraft hat alle Läufe angehalten."
TEACHER_AWAY = "Deine Lehrkraft ist gerade nicht da."
LEAVE = "Raum verlassen"
BACK = "Zu meinem Lauf"
FOLLOW_AGAIN = "Lauf der Lehrkraft ansehen"
GIVEN = "das Experiment deiner Lehrkraft"
GIVEN_TOLD = "Deine Lehrkraft hat allen dieses Experiment gegeben."
CLOSED = "Raum {code} ist geschlossen. Was du gemacht hast, ist noch da, und sonst sieht es niemand mehr."
WAS_REMOVED = (
    "Deine Lehrkraft hat dich aus dem Raum {code} entfernt. Deinen Lauf sieht außer dir niemand mehr."
)
NAMELESS = "Platz {number}"

# what the teacher reads
HOLDS = Plural("Raum {code}: {n} Person.", "Raum {code}: {n} Personen.")
EVERYONE = "Allen dieses Experiment"
EVERYONE_HELP = (
    "Alle bekommen die Daten, die Einstellungen und das Ziel deines Laufs unter „Zusehen“, vom selben Start. Alle können es für sich "
    "rückgängig machen"
)
FOLLOW = "Mir folgen"
FOLLOW_HELP = "Alle sehen deinen Lauf, live, bis sie ihn verlassen oder du es beendest. Ihre eigenen warten"
FREEZE = "Anhalten"
FREEZE_HELP = "Alle Läufe der Klasse pausieren, auch Vergleiche und Versuchsreihen, und lassen sich nicht starten, bis du sie freigibst"
UNFREEZE = "Freigeben"
UNFOLLOW = "„Mir folgen“ beenden"
GIVEN_TO = Plural("{n} Person hat jetzt dieses Experiment.", "{n} Personen haben jetzt dieses Experiment.")
SAME = "wie deins"
OWN_DATA = "eigene Daten"
BLANK = "Namen ausblenden"
REMOVE = "Entfernen"
OPENS = "Dieses Experiment unter „Zusehen“ öffnen"
STATES = {
    "playing": "trainiert",
    "paused": "pausiert",
    "diverged": "divergiert",
    "following": "folgt dir",
    "elsewhere": "bei „{mode}“",
}
NOBODY = "Noch ist niemand hier. Die Klasse öffnet den Link oder drückt auf der Seite „Klasse“ und tippt {code} ein."
SORT = "Sortieren nach"
SORTS = {"name": "Name", "test_loss": "Testverlust", "epoch": "Epoche", "goal": "Ziel"}
EPOCH, TEST_LOSS = "Epoche", "Testverlust"
REACHED = "erreicht"
