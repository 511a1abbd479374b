// The charts, the surface and the time line, as pictures and in numbers, in French.

/** @import { GoalLine } from "../../messages.js" */

import { show, showCount } from "../numbers.js";

export const PICTURES = {
  network: "Réseau",
  surface: "Sortie : ce que le réseau répond en chaque point du plan",
  lossCurve: "Courbes d’apprentissage : perte d’entraînement et de test, ou exactitude, par époque",
  gradientCurve: "Norme du gradient de chaque couche",
  plane: "Sortie",
  planeCaption: (/** @type {string | null} */ name) =>
    name ? `${name}, selon le réseau` : "Ce que le réseau répond en chaque point",
  charts: "Courbes",
  lossTitle: "Pertes",
  loss: "Perte",
  gradients: "Gradients",
  lossAwaited: "Les pertes se tracent ici ; glissez pour revenir en arrière.",
  gradientsAwaited: "La norme du gradient de chaque couche, sur une échelle log.",
  unpin: "Montrer de nouveau la sortie du réseau",
  quantity: "Ce qui est tracé",
  score: { accuracy: "Exactitude", determination: "R²" },
  log: "log",
  logHelp: "Un axe logarithmique pour la perte",
  focus: "zoom",
  focusHelp: "L’axe s’ajuste aux époques après le premier dixième, sans le premier pic",
  /** @type {(epoch: number, loss: number) => string} */
  best: (epoch, loss) => `Meilleure époque : ${showCount(epoch)}, perte ${show(loss)}. Y revenir`,
  save: "Image",
  saveHelp: (/** @type {string} */ name) => `${name} : enregistrer l’image, en PNG, ou en SVG avec Maj`,
  table: "Tableau",
  tableHelp: (/** @type {string} */ name) => `${name} en chiffres`,
  showTest: "Points de test",
  discretize: "Bords nets",
  not: (/** @type {string} */ name) => `pas ${name}`,
  goal: (/** @type {string} */ limit) => `objectif ${limit}`,
  /** @type {(name: string, limit: string) => string} */
  goalOf: (name, limit) => `objectif : ${name} ${limit}`,
  /** @type {Record<GoalLine[0], string>} */
  goalNames: { train_loss: "entraînement", test_loss: "test", best_test_loss: "meilleure", train_accuracy: "entraînement", accuracy: "test" },
};

export const IN_NUMBERS = {
  goal: "objectif",
  epoch: "Époque",
  loss: "perte",
  score: { accuracy: "exactitude", determination: "R²" },
  /** @type {(part: string, quantity: string) => string} */
  of: (part, quantity) => `${quantity} (${part})`,
  layer: "Couche",
  gradient: "Norme du gradient",
  place: "Lieu",
};

export const TABLE = {
  open: "Tableau",
  help: "La même chose en chiffres",
  of: (/** @type {string} */ picture) => `Tableau : ${picture}`,
  epoch: "Époque",
  near: "près de",
  plane: "x₂ ↓ x₁ →",
  sample: "exemple",
  median: (/** @type {string} */ name) => `${name}, médiane`,
};

export const TIMELINE = {
  slider: "Époque à regarder",
  help: "Revenir à n’importe quelle époque de cet entraînement",
  at: (/** @type {number} */ epoch) => `époque ${showCount(epoch)}`,
  atNow: "maintenant",
  goOn: "Continuer d’ici",
  goOnHelp: "Reprendre l’entraînement à cette époque, exactement comme il était. Changez d’abord un réglage, et il prend un autre chemin",
  now: "Maintenant",
  nowHelp: "Revenir là où en est l’entraînement",
};

export const BRUSH = {
  paint: "Peindre",
  help: "Peindre vos propres points sur la surface. Les touches 1 à 8 choisissent la classe, 0 la gomme, Échap termine",
  tools: "Pinceaux",
  ink: (/** @type {string} */ label) => `Peindre ${label}`,
  newClass: (/** @type {number} */ value) => `classe ${value}`,
  eraser: "Gomme",
  eraserHelp: "Effacer des points (0)",
  anew: "Recommencer",
  anewHelp: "Le prochain trait commence un nouveau jeu de points",
};
