// The network's diagram, and the card beside what is pointed at, in German.

import { count } from "../numbers.js";

/** @type {[string, string]} */
const HIDDEN_LAYERS = ["verdeckte Schicht", "verdeckte Schichten"];
/** @type {[string, string]} */
const UNITS = ["Einheit", "Einheiten"];
/** @type {[string, string]} */
const OUTPUTS = ["Ausgabe", "Ausgaben"];

export const WELCOME = {
  unit: ["Jede Kachel zeigt die Ausgabe einer Einheit über derselben Ebene. Zeig auf eine, um sie groß zu sehen."],
  /** @type {(string | [text: string, sign: "positive" | "negative"])[]} */
  weights: ["Jede Linie ist ein Gewicht: dicker heißt stärker, ", ["Blau", "positive"], " addiert, ", ["Orange", "negative"], " subtrahiert."],
};

export const DIAGRAM = {
  title: "Netz",
  features: "Merkmale",
  pixels: "Bild",
  layers: "Verdeckte Schichten",
  addLayer: "Eine verdeckte Schicht hinzufügen",
  removeLayer: "Eine verdeckte Schicht entfernen",
  addUnit: "Eine Einheit hinzufügen",
  removeUnit: "Eine Einheit entfernen",
  layerCount: (/** @type {number} */ n) => count(n, HIDDEN_LAYERS),
  unitCount: (/** @type {number} */ n) => count(n, UNITS),
  unitsOf: (/** @type {number} */ layer) => `Einheiten der Schicht ${layer}`,
  activationOf: (/** @type {number} */ layer) => `Aktivierung der Schicht ${layer}`,
  biasOf: (/** @type {string} */ name) => `Bias: ${name}`,
  feature: (/** @type {string} */ label) => `Merkmal ${label}`,
  image: (/** @type {string} */ label) => `Bild, ${label}`,
  goesIn: "Was hineingeht",
  sizes: "Einheiten in jeder verdeckten Schicht, von der Eingabe zur Ausgabe, zum Beispiel 4-2",
  typeSizes: "Die Größen aller verdeckten Schichten eintippen",
  moreFeatures: (/** @type {number} */ n) => `${n} weitere…`,
  more: (/** @type {number} */ n) => `+${n} weitere`,
  edit: "Zum Ändern klicken",
  noEdit: "Viele Gewichte in einer Linie, nicht zu ändern; siehe Erste Schicht",
  editKey: "Eingabetaste zum Ändern, ↑ ↓ zur nächsten Verbindung",
  /** @type {(features: string, hidden: string, outputs: number) => string} */
  summary: (features, hidden, outputs) =>
    `Netz: Merkmale ${features}; verdeckte Schichten: ${hidden || "keine"}; ${count(outputs, OUTPUTS)}`,
};

export const NETWORK = {
  /** @type {(unit: number, layer: number) => string} */
  unit: (unit, layer) => `Einheit ${unit} der Schicht ${layer}`,
  outputFor: (/** @type {string} */ name) => `Ausgabe „${name}“`,
  output: "Ausgabe",
  feature: (/** @type {string} */ name) => `Merkmal ${name}`,
  /** @type {(row: number, column: number) => string} */
  pixel: (row, column) => `Pixel ${row}, ${column}`,
  pin: "Klicken, um sie im großen Bild zu behalten",
  leaveOut: "Klicken, um es wegzulassen",
  feedIn: "Klicken, um es einzuspeisen",
  /** @type {(n: number, to: string) => string} */
  norm: (n, to) => `Norm der ${n} Gewichte: Pixel → ${to}`,
  bias: (/** @type {string} */ of) => `Bias: ${of}`,
  /** @type {(from: string, to: string) => string} */
  link: (from, to) => `${from} → ${to}`,
  meanImage: "das Mittel der Trainingsbilder",
  input: "eine Eingabe des Netzes",
  notFedIn: "nicht eingespeist",
  largestWins: "die Klasse mit dem größten z gewinnt",
  isOne: (/** @type {string} */ name) => `1 heißt „${name}“`,
  probabilityOf: (/** @type {string} */ name) => `die Wahrscheinlichkeit von „${name}“`,
  moreTerms: (/** @type {number} */ n) => `… ${n} weitere`,
  terms: (/** @type {number} */ n) => `${n} Terme`,
  tileOfWeights: "die Kachel zeigt ihre Gewichte",
};

export const CARD = {
  value: "Neuer Wert",
  set: "Setzen",
  close: "Schließen",
  keys: "Eingabetaste übernimmt, Esc schließt",
};

export const NUMBER_FIELD = {
  /** @type {(label: string, text: string) => string} */
  invalid: (label, text) => `${label}: muss eine Zahl sein wie 0,03, war „${text}“`,
  /** @type {(label: string, least: string, text: string) => string} */
  tooSmall: (label, least, text) => `${label}: muss mindestens ${least} sein, war ${text}`,
  /** @type {(label: string, text: string) => string} */
  notWhole: (label, text) => `${label}: muss eine ganze Zahl sein, war ${text}`,
};
