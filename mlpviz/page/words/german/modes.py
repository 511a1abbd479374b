"""The modes of the page, in German."""

MODE = "Modus"
MODES = {
    "watch": "Zusehen",
    "compare": "Vergleichen",
    "sweep": "Versuchsreihe",
    "runs": "Läufe",
    "learn": "Lernen",
    "wall": "Wand",
}
HEADLINES = {
    "watch": "Sieh einem neuronalen Netz beim Lernen zu. <span>Drück auf Start, dann ändere eine Einstellung.</span>",
    "compare": "Gleicher Start, ein Unterschied. <span>Ändere eine Einstellung eines Laufs und trainiere sie "
    "nebeneinander.</span>",
    "sweep": "Probier jede Kombination aus. <span>Jedes kleine Bild ist ein Netz nach seinem Training.</span>",
    "runs": "Was du probiert hast. <span>Jeder Lauf, den du verlassen hast, zum Öffnen oder zum Vergleichen mit dem "
    "jetzigen.</span>",
    "learn": "Lern es Schritt für Schritt. <span>Sag, was du erwartest, dann sieh, was das Netz tut.</span>",
    "wall": "Alle Läufe auf einmal. <span>Drück auf ein Bild, um das Experiment zu öffnen.</span>",
}
NOT_A_MODE = "mode nennt {name}, möglich sind nur {words}"
