// Look inside: the panels, in German.

import { show, showCount } from "../numbers.js";

export const PANELS = {
  title: "Hineinsehen",
  close: "Diesen Bereich schließen",
  sample: {
    title: "Ein Beispiel",
    help: "Ein Beispiel vorwärts und zurück, mit der Kettenregel in Zahlen. Klick eines auf der Fläche an",
  },
  microscope: {
    title: "Mikroskop",
    help: "Gradienten, Schritte und die Verteilung der Zahlen in jeder Schicht, über die Zeit",
  },
  change: { title: "Was sich änderte", help: "Was der letzte Schritt oder die letzten Epochen an der Fläche geändert haben" },
  space: { title: "Verdeckter Raum", help: "Die Daten und die Ebene aus dem Bild oben, wie eine verdeckte Schicht sie sieht" },
  landscape: {
    title: "Verlustlandschaft",
    help: "Der Verlust rund um die Stelle, zu der der Lauf gekommen ist, mit dem Weg dorthin",
  },
  draw: {
    title: "Eine Ziffer zeichnen",
    help: "Zeichne eine, und sieh, was das Netz daraus macht",
    sheet: "Hier eine Ziffer zeichnen",
    seen: "wie das Netz sie sieht",
    undo: "Rückgängig",
    undoHelp: "Den letzten Strich zurücknehmen",
    clear: "Löschen",
    clearHelp: "Alle Striche zurücknehmen",
    meant: "Gemeint ist eine",
    why: "Warum?",
    whyHelp: "Diese Zeichnung vorwärts und zurück durch das Netz",
  },
  confusion: { title: "Verwechslungen", help: "Welche Ziffern für welche gehalten werden, und die schlimmsten Fehler" },
  filters: { title: "Erste Schicht", help: "Wonach jede Einheit der ersten Schicht sucht" },
  ascent: { title: "Lieblingsbilder", help: "Das Bild, auf das eine Ausgabe oder eine Einheit am stärksten antwortet" },
  climb: ["das mittlere Bild", "von dort bergauf"],
  part: "Welche Bilder",
  truth: "Was es ist",
  predicted: "was das Netz sagt",
  confusions: "Verwechslungen: eine Zeile für jede Klasse, eine Spalte für jede Antwort",
  /** @type {(truth: number, predicted: number, n: number) => string} */
  cell: (truth, predicted, n) => `Wahre Klasse ${truth}, für ${predicted} gehalten: ${n}`,
  unit: "Einheit",
  kinds: "Zahlen, deren Verteilung gezeigt wird",
  span: "Verglichen mit",
  layer: "Verdeckte Schicht",
  ofLayer: (/** @type {number} */ layer) => `Schicht ${layer}`,
  axes: "Achsen",
  components: "Hauptkomponenten",
  /** @type {(i: number, j: number) => string} */
  pair: (i, j) => `Einheiten ${i} und ${j}`,
  pictures: {
    "gradient-map": "Betrag des Gradienten nach Schicht und Epoche",
    "update-ratios": "Größe des Schritts jeder Schicht, als Anteil ihrer Gewichte, nach Epochen",
    "surface-change": "Änderung der Fläche über der Ebene",
    "hidden-space": "Die Trainingspunkte im Raum einer verdeckten Schicht",
    distribution: "Verteilung der Zahlen jeder Schicht jetzt",
    "over-time": "Verteilung der Zahlen jeder Schicht nach Epochen",
  },
  /** @type {Record<string, { name: string, mark: string }>} */
  findings: {
    vanishing: { name: "verschwindet", mark: "V" },
    exploding: { name: "explodiert", mark: "X" },
    dead: { name: "tot", mark: "T" },
    saturated: { name: "gesättigt", mark: "G" },
    symmetric: { name: "symmetrisch", mark: "=" },
  },
};

export const LANDSCAPE = {
  picture: "Der Verlust auf einer Ebene durch die Parameter, mit dem Weg des Laufs",
  directions: "Richtungen der Ebene",
  samples: "Verlust welcher Daten",
  shape: "Ansicht",
  anew: "Neu zeichnen",
  anewHelp: "Rund um die Stelle, an der der Lauf jetzt steht",
  progress: "Wie viel der Landschaft berechnet ist",
  /** @type {(epoch: number, loss: number) => string} */
  marker: (epoch, loss) => `Epoche ${showCount(epoch)}: ${show(loss)}`,
  heads: ["Epoche", "Richtung 1", "Richtung 2", "Wahrer Verlust"],
};
