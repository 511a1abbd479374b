// Slow motion, in French.

/** @import { SlowScene } from "../english/slow_motion.js" */

import { show, showCount } from "../numbers.js";

const samplesOf = (/** @type {SlowScene} */ { images }) => (images ? "images" : "points");

export const SLOW = {
  open: "Ralenti",
  openHelp: "Suivre un mini-lot : ses exemples, les valeurs vers l’avant, les gradients vers l’arrière, le pas",
  next: "Suivant",
  nextHelp: "L’étape suivante",
  pace: "En continu",
  paceHelp: "Une étape après l’autre, à un rythme tranquille",
  close: "Quitter le ralenti",
  stages: { minibatch: "Mini-lot", forward: "Propagation", loss: "Perte", backward: "Rétropropagation", step: "Pas" },
};

/** @type {Record<keyof typeof SLOW.stages, (scene: SlowScene) => string>} */
export const SLOW_STAGES = {
  minibatch: ({ batch, images }) => {
    const n = batch.points.length;
    const one = images ? "L’image d’entraînement suivante" : "Le point d’entraînement suivant";
    const several = `Les ${n} ${images ? "images d’entraînement suivantes" : "points d’entraînement suivants"}`;
    return `${n === 1 ? one : several} (sur ${showCount(batch.of)}), dans l’ordre aléatoire de cette époque.`;
  },
  forward: (scene) =>
    "Chaque unité pondère ses entrées, ajoute son biais et applique sa fonction d’activation. " +
    `Son nombre : la moyenne sur ces ${samplesOf(scene)}.`,
  loss: ({ batch }) =>
    `Les réponses sont comparées aux étiquettes. Perte moyenne : ${show(batch.loss)} ; un anneau plus grand, une perte plus grande.`,
  backward: ({ batch, images }) => {
    const penalty = batch.penalized ? ", pénalité comprise" : "";
    const pixels = images ? " ; depuis les pixels, sa norme sur tous" : "";
    return (
      "La règle de dérivation en chaîne, lien par lien : couleur et épaisseur montrent maintenant le gradient" +
      `${penalty}, les nombres celui des biais${pixels}. Le plus grand : ${show(batch.largest)}.`
    );
  },
  step: ({ batch, largestUpdate }) => {
    const how = batch.plain
      ? "Chaque poids va à l’opposé de son gradient"
      : "Le gradient, et ce que l’optimiseur retient des précédents, font le pas";
    const by = `(${batch.optimizer}, taux d’apprentissage ${show(batch.learning_rate)})`;
    return `${how} : ici de ${show(largestUpdate)} au plus ${by}.`;
  },
};
