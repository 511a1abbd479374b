// Look inside: the panels, in French.

import { show, showCount } from "../numbers.js";

export const PANELS = {
  title: "Voir dedans",
  close: "Fermer ce panneau",
  sample: {
    title: "Un exemple",
    help: "Un exemple vers l’avant et vers l’arrière, avec la règle de dérivation en chaîne en chiffres. Cliquez-en un sur la surface",
  },
  microscope: {
    title: "Microscope",
    help: "Les gradients, les mises à jour et la répartition des nombres dans chaque couche, au fil du temps",
  },
  change: { title: "Ce qui a changé", help: "Ce que le dernier pas, ou les dernières époques, ont fait à la surface" },
  space: { title: "Espace caché", help: "Les données et le plan ci-dessus, tels qu’une couche cachée les voit" },
  landscape: {
    title: "Paysage de la perte",
    help: "La perte autour du point où en est l’entraînement, et le chemin qui y mène",
  },
  draw: {
    title: "Dessiner un chiffre",
    help: "Dessinez-en un, et voyez ce que le réseau en fait",
    sheet: "Dessinez un chiffre ici",
    seen: "tel que le réseau le voit",
    undo: "Annuler",
    undoHelp: "Retirer le dernier trait",
    clear: "Effacer",
    clearHelp: "Retirer tous les traits",
    meant: "C’est censé être un",
    why: "Pourquoi ?",
    whyHelp: "Ce dessin, vers l’avant et vers l’arrière à travers le réseau",
  },
  confusion: { title: "Confusions", help: "Quels chiffres sont pris pour quels autres, et les pires erreurs" },
  filters: { title: "Première couche", help: "Ce que cherche chaque unité de la première couche" },
  ascent: { title: "Images préférées", help: "L’image à laquelle une sortie, ou une unité, répond le plus" },
  climb: ["l’image moyenne", "en montant de là"],
  part: "Quelles images",
  truth: "Ce que c’est",
  predicted: "ce que dit le réseau",
  confusions: "Confusions : une ligne par classe, une colonne par réponse",
  /** @type {(truth: number, predicted: number, n: number) => string} */
  cell: (truth, predicted, n) => `Vraie classe ${truth}, prise pour ${predicted} : ${n}`,
  unit: "Unité",
  kinds: "Nombres dont la répartition est montrée",
  span: "Par rapport à",
  layer: "Couche cachée",
  ofLayer: (/** @type {number} */ layer) => `couche ${layer}`,
  axes: "Axes",
  components: "composantes principales",
  /** @type {(i: number, j: number) => string} */
  pair: (i, j) => `unités ${i} et ${j}`,
  pictures: {
    "gradient-map": "Norme du gradient par couche et par époque",
    "update-ratios": "Taille de la mise à jour de chaque couche, en proportion de ses poids, par époque",
    "surface-change": "Changement de la surface sur le plan",
    "hidden-space": "Les points d’entraînement dans l’espace d’une couche cachée",
    distribution: "Répartition des nombres de chaque couche en ce moment",
    "over-time": "Répartition des nombres de chaque couche par époque",
  },
  /** @type {Record<string, { name: string, mark: string }>} */
  findings: {
    vanishing: { name: "s’évanouit", mark: "É" },
    exploding: { name: "explose", mark: "X" },
    dead: { name: "morte", mark: "M" },
    saturated: { name: "saturée", mark: "S" },
    symmetric: { name: "symétrique", mark: "=" },
  },
};

export const LANDSCAPE = {
  picture: "La perte sur un plan à travers les paramètres, avec le chemin de l’entraînement",
  directions: "Directions du plan",
  samples: "Perte de quelles données",
  shape: "Vue",
  anew: "Redessiner",
  anewHelp: "Autour du point où en est l’entraînement",
  progress: "Part du paysage déjà calculée",
  /** @type {(epoch: number, loss: number) => string} */
  marker: (epoch, loss) => `époque ${showCount(epoch)} : ${show(loss)}`,
  heads: ["Époque", "Direction 1", "Direction 2", "Vraie perte"],
};
