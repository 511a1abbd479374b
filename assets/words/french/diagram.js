// The network's diagram, and the card beside what is pointed at, in French.

import { count, formFor } from "../numbers.js";

/** @type {[string, string]} */
const HIDDEN_LAYERS = ["couche cachée", "couches cachées"];
/** @type {[string, string]} */
const UNITS = ["unité", "unités"];
/** @type {[string, string]} */
const OUTPUTS = ["sortie", "sorties"];

export const WELCOME = {
  unit: ["Chaque case montre la sortie d’une unité sur le même plan. Pointez-en une pour la voir en grand."],
  /** @type {(string | [text: string, sign: "positive" | "negative"])[]} */
  weights: ["Chaque trait est un poids : plus épais, plus fort ; ", ["bleu", "positive"], " ajoute, ", ["orange", "negative"], " retranche."],
};

export const DIAGRAM = {
  title: "Réseau",
  features: "Variables",
  pixels: "Image",
  layers: "Couches cachées",
  addLayer: "Ajouter une couche cachée",
  removeLayer: "Enlever une couche cachée",
  addUnit: "Ajouter une unité",
  removeUnit: "Enlever une unité",
  layerCount: (/** @type {number} */ n) => count(n, HIDDEN_LAYERS),
  unitCount: (/** @type {number} */ n) => count(n, UNITS),
  unitsOf: (/** @type {number} */ layer) => `Unités de la couche ${layer}`,
  activationOf: (/** @type {number} */ layer) => `Activation de la couche ${layer}`,
  biasOf: (/** @type {string} */ name) => `Biais : ${name}`,
  feature: (/** @type {string} */ label) => `Variable ${label}`,
  image: (/** @type {string} */ label) => `Image, ${label}`,
  goesIn: "Ce qui entre",
  sizes: "Nombre d’unités de chaque couche cachée, de l’entrée à la sortie, par exemple 4-2",
  typeSizes: "Saisir les tailles de toutes les couches cachées",
  moreFeatures: (/** @type {number} */ n) => `${n} de plus…`,
  more: (/** @type {number} */ n) => `+${n} ${formFor(n, ["autre", "autres"])}`,
  edit: "Cliquez pour modifier",
  noEdit: "Un seul trait pour beaucoup de poids, non modifiable ; voir Première couche",
  editKey: "Entrée pour modifier, ↑ ↓ pour le lien suivant",
  /** @type {(features: string, hidden: string, outputs: number) => string} */
  summary: (features, hidden, outputs) =>
    `Réseau : variables ${features} ; couches cachées : ${hidden || "aucune"} ; ${count(outputs, OUTPUTS)}`,
};

export const NETWORK = {
  /** @type {(unit: number, layer: number) => string} */
  unit: (unit, layer) => `unité ${unit} de la couche ${layer}`,
  outputFor: (/** @type {string} */ name) => `sortie « ${name} »`,
  output: "sortie",
  feature: (/** @type {string} */ name) => `variable ${name}`,
  /** @type {(row: number, column: number) => string} */
  pixel: (row, column) => `pixel ${row}, ${column}`,
  pin: "Cliquez pour la garder dans la grande image",
  leaveOut: "Cliquez pour l’exclure",
  feedIn: "Cliquez pour l’inclure",
  /** @type {(n: number, to: string) => string} */
  norm: (n, to) => `norme des ${n} poids : pixels → ${to}`,
  bias: (/** @type {string} */ of) => `biais : ${of}`,
  /** @type {(from: string, to: string) => string} */
  link: (from, to) => `${from} → ${to}`,
  meanImage: "la moyenne des images d’entraînement",
  input: "une entrée du réseau",
  notFedIn: "exclue du réseau",
  largestWins: "la classe au plus grand z l’emporte",
  isOne: (/** @type {string} */ name) => `1 signifie « ${name} »`,
  probabilityOf: (/** @type {string} */ name) => `la probabilité de « ${name} »`,
  moreTerms: (/** @type {number} */ n) => `… ${n} ${formFor(n, ["autre", "autres"])}`,
  terms: (/** @type {number} */ n) => `${n} termes`,
  tileOfWeights: "la case montre ses poids",
};

export const CARD = {
  value: "Nouvelle valeur",
  set: "Fixer",
  close: "Fermer",
  keys: "Entrée pour valider, Échap pour fermer",
};

export const NUMBER_FIELD = {
  /** @type {(label: string, text: string) => string} */
  invalid: (label, text) => `${label} : il faut un nombre, par exemple 0,03 ; reçu : « ${text} »`,
  /** @type {(label: string, least: string, text: string) => string} */
  tooSmall: (label, least, text) => `${label} : il faut au moins ${least} ; reçu : ${text}`,
  /** @type {(label: string, text: string) => string} */
  notWhole: (label, text) => `${label} : il faut un nombre entier ; reçu : ${text}`,
};
