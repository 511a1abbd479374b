// The charts, the surface and the time line, as pictures and in numbers, in German.

/** @import { GoalLine } from "../../messages.js" */

import { show, showCount } from "../numbers.js";

export const PICTURES = {
  network: "Netz",
  surface: "Ausgabe: was das Netz an jedem Punkt der Ebene antwortet",
  lossCurve: "Lernkurven: Trainings- und Testverlust, oder Genauigkeit, nach Epochen",
  gradientCurve: "Betrag des Gradienten jeder Schicht",
  plane: "Ausgabe",
  planeCaption: (/** @type {string | null} */ name) =>
    name ? `${name}, wie das Netz antwortet` : "Was das Netz an jedem Punkt antwortet",
  charts: "Kurven",
  lossTitle: "Verluste",
  loss: "Verlust",
  gradients: "Gradienten",
  lossAwaited: "Hier zeichnen sich die Verluste; ziehen, um zurückzugehen.",
  gradientsAwaited: "Wie groß der Gradient jeder Schicht ist, auf einer log-Skala.",
  unpin: "Wieder die Ausgabe des Netzes zeigen",
  quantity: "Was gezeichnet wird",
  score: { accuracy: "Genauigkeit", determination: "R²" },
  log: "log",
  logHelp: "Eine logarithmische Achse für den Verlust",
  focus: "Zoom",
  focusHelp: "Die Achse passt zu den Epochen nach dem ersten Zehntel und lässt die erste Spitze weg",
  /** @type {(epoch: number, loss: number) => string} */
  best: (epoch, loss) => `Beste Epoche: ${showCount(epoch)}, Verlust ${show(loss)}. Dorthin zurückblicken`,
  save: "Bild",
  saveHelp: (/** @type {string} */ name) => `${name} als Bild speichern: PNG, oder SVG mit der Umschalttaste`,
  table: "Tabelle",
  tableHelp: (/** @type {string} */ name) => `${name} in Zahlen`,
  showTest: "Testpunkte",
  discretize: "Harte Kanten",
  not: (/** @type {string} */ name) => `nicht ${name}`,
  goal: (/** @type {string} */ limit) => `Ziel ${limit}`,
  /** @type {(name: string, limit: string) => string} */
  goalOf: (name, limit) => `Ziel: ${name} ${limit}`,
  /** @type {Record<GoalLine[0], string>} */
  goalNames: { train_loss: "Training", test_loss: "Test", best_test_loss: "bester", train_accuracy: "Training", accuracy: "Test" },
};

export const IN_NUMBERS = {
  goal: "Ziel",
  epoch: "Epoche",
  loss: "Verlust",
  score: { accuracy: "Genauigkeit", determination: "R²" },
  /** @type {(part: string, quantity: string) => string} */
  of: (part, quantity) => `${quantity} (${part})`,
  layer: "Schicht",
  gradient: "Betrag des Gradienten",
  place: "Ort",
};

export const TABLE = {
  open: "Tabelle",
  help: "Dasselbe in Zahlen",
  of: (/** @type {string} */ picture) => `Tabelle: ${picture}`,
  epoch: "Epoche",
  near: "nahe",
  plane: "x₂ ↓ x₁ →",
  sample: "Beispiel",
  median: (/** @type {string} */ name) => `${name}, Median`,
};

export const TIMELINE = {
  slider: "Epoche, auf die zurückgeblickt wird",
  help: "Auf eine beliebige Epoche dieses Laufs zurückblicken",
  at: (/** @type {number} */ epoch) => `Epoche ${showCount(epoch)}`,
  atNow: "jetzt",
  goOn: "Von hier weiter",
  goOnHelp: "Von dieser Epoche aus weitertrainieren, genau wie es war. Ändere zuerst eine Einstellung, und es nimmt einen anderen Weg",
  now: "Jetzt",
  nowHelp: "Zurück dahin, wo der Lauf steht",
};

export const BRUSH = {
  paint: "Malen",
  help: "Eigene Punkte auf die Fläche malen. Die Tasten 1 bis 8 wählen die Klasse, 0 den Radierer, Esc beendet",
  tools: "Pinsel",
  ink: (/** @type {string} */ label) => `${label} malen`,
  newClass: (/** @type {number} */ value) => `Klasse ${value}`,
  eraser: "Radierer",
  eraserHelp: "Punkte wegwischen (0)",
  anew: "Neu anfangen",
  anewHelp: "Der nächste Strich beginnt eine neue Menge von Punkten",
};
