// One sample: what the panel is made of, and the sentences of the chain rule, in French.

import { formFor, showCount } from "../numbers.js";

export const SAMPLE = {
  part: "Exemples au choix",
  number: "Numéro de l’exemple",
  of: (/** @type {number} */ n) => `sur ${showCount(n)}`,
  before: "L’exemple précédent",
  after: "L’exemple suivant",
  value: "Une autre valeur pour ce poids",
  set: "Fixer",
  setHelp: "Changer le poids lui-même, comme dans le schéma",
  table: "Chaque unité, vers l’avant et vers l’arrière",
  bias: "1 (le biais)",
  weight: "Gradient du poids ",
  source: "D’où vient le poids",
  check: "Vérifier par différences finies",
  checkHelp: "La perte avec le poids un peu plus grand et un peu plus petit, et la pente entre les deux",
  columns: [
    ["unité", "Cliquez sur une unité pour suivre ses poids"],
    ["z", "La somme pondérée de ses entrées, plus son biais"],
    ["a", "Son activation, f(z)"],
    ["dL/da", "Comment la perte croît avec l’activation"],
    ["f′(z)", "La pente de la fonction d’activation"],
    ["dL/dz", "Comment la perte croît avec la somme : dL/da · f′(z)"],
  ],
  rest: (/** @type {number} */ n) => `… et ${n} ${formFor(n, ["autre au gradient plus petit", "autres aux gradients plus petits"])}`,
  pictures: {
    seen: "telle que le réseau la reçoit",
    saliency: "dL/dx : plus d’encre ici augmente (bleu) ou diminue (orange) sa perte",
  },
};

export const SAMPLE_SAID = {
  /** @type {Record<"train" | "test", { point: string, row: string }>} */
  parts: {
    train: { point: "Point d’entraînement", row: "Exemple d’entraînement" },
    test: { point: "Point de test", row: "Exemple de test" },
  },
  /** @type {Record<"train" | "test" | "validation" | "final", string>} */
  images: {
    train: "Une image d’entraînement",
    test: "Une image de test",
    validation: "Une image de validation",
    final: "Une image pour la toute fin",
  },
  /** @type {(image: string, label: number) => string} */
  image: (image, label) => `${image}, classe ${label}`,
  drawingGuessed: (/** @type {number} */ label) => `Votre dessin, sans indication, donc pris pour un ${label}`,
  drawingMeant: (/** @type {number} */ label) => `Votre dessin, censé être un ${label}`,
  /** @type {(kind: string, columns: string) => string} */
  row: (kind, columns) => `${kind} : ${columns} (le réseau les reçoit standardisés)`,
  /** @type {(kind: string, x1: string, x2: string) => string} */
  point: (kind, x1, x2) => `${kind} x₁ = ${x1} ; x₂ = ${x2}`,
  standardized: " (standardisés, tels que le réseau les reçoit)",
  /** @type {(name: string, share: string) => string} */
  answer: (name, share) => `${name} : ${share}`,
  /** @type {(what: string, said: string) => string} */
  says: (what, said) => `${what}. Réponse du réseau : ${said}.`,
  /** @type {(where: string, what: string) => string} */
  labelled: (where, what) => `${where}, ${what}`,
  value: (/** @type {string} */ label) => `valeur ${label}`,
  /** @type {(formula: string, loss: string) => string} */
  loss: (formula, loss) => ` Perte ${formula} = ${loss}.`,
  input: "dL/dw = dL/dz · entrée",
  onward: "dL/da = Σ dL/dz · w, sur la couche suivante",
  trueClass: "la vraie classe",
  named: (/** @type {string} */ name) => `« ${name} »`,
  squared: (/** @type {string} */ truth) => `dL/da = a − t, avec t = 1 pour ${truth}, −1 sinon`,
  crossEntropy: (/** @type {string} */ truth) => `dL/dz = p − t, avec t = 1 pour ${truth}`,
  stepOnImage: "un pas simple sur cette seule image : w − η · dL/dw",
  stepOnPoint: "un pas simple sur ce seul point : w − η · dL/dw",
  moreTerms: (/** @type {number} */ n) => `… ${n} ${formFor(n, ["autre", "autres"])}`,
  /** @type {(differences: string, h: string) => string} */
  differences: (differences, h) => `(L(w + h) − L(w − h)) / 2h = ${differences} avec h = ${h}, en float64`,
  /** @type {(dtype: string, gradient: string) => string} */
  backpropagation: (dtype, gradient) => `rétropropagation, en ${dtype} : ${gradient}`,
  error: (/** @type {string} */ error) => `erreur relative ${error}`,
};
