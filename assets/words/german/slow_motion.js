// Slow motion, in German.

/** @import { SlowScene } from "../english/slow_motion.js" */

import { show, showCount } from "../numbers.js";

const samplesOf = (/** @type {SlowScene} */ { images }) => (images ? "Bilder" : "Punkte");

export const SLOW = {
  open: "Zeitlupe",
  openHelp: "Einem Minibatch zusehen: seine Beispiele, die Werte vorwärts, die Gradienten zurück, der Schritt",
  next: "Weiter",
  nextHelp: "Der nächste Abschnitt",
  pace: "Von selbst",
  paceHelp: "Abschnitt für Abschnitt, in ruhigem Tempo",
  close: "Zeitlupe verlassen",
  stages: { minibatch: "Minibatch", forward: "Vorwärts", loss: "Verlust", backward: "Rückwärts", step: "Schritt" },
};

/** @type {Record<keyof typeof SLOW.stages, (scene: SlowScene) => string>} */
export const SLOW_STAGES = {
  minibatch: ({ batch, images }) => {
    const n = batch.points.length;
    const one = images ? "Das nächste" : "Der nächste";
    const kind = images ? "Trainingsbildern" : "Trainingspunkten";
    return `${n === 1 ? one : `Die nächsten ${n}`} von ${showCount(batch.of)} ${kind}, in der zufälligen Reihenfolge dieser Epoche.`;
  },
  forward: (scene) =>
    "Jede Einheit gewichtet ihre Eingaben, addiert ihren Bias und wendet ihre Aktivierungsfunktion an. " +
    `Ihre Zahl: das Mittel über diese ${samplesOf(scene)}.`,
  loss: ({ batch }) =>
    `Die Antworten werden mit den Labels verglichen. Mittlerer Verlust ${show(batch.loss)}; ein größerer Ring ist ein größerer Verlust.`,
  backward: ({ batch, images }) => {
    const penalty = batch.penalized ? ", mit dem des Strafterms" : "";
    const pixels = images ? "; von den Pixeln her seine Norm über alle" : "";
    return (
      `Die Kettenregel, Verbindung für Verbindung: Farbe und Dicke sind jetzt der Gradient${penalty}, ` +
      `die Zahlen der der Biase${pixels}. Der größte ist ${show(batch.largest)}.`
    );
  },
  step: ({ batch, largestUpdate }) => {
    const how = batch.plain
      ? "Jedes Gewicht bewegt sich gegen seinen Gradienten"
      : "Der Gradient, und was der Optimierer von früheren behält, ergeben den Schritt";
    const by = `(${batch.optimizer}, Lernrate ${show(batch.learning_rate)})`;
    return `${how}: hier um höchstens ${show(largestUpdate)} ${by}.`;
  },
};
