// One sample: what the panel is made of, and the sentences of the chain rule, in German.

import { formFor, showCount } from "../numbers.js";

export const SAMPLE = {
  part: "Beispiele zur Auswahl",
  number: "Nummer des Beispiels",
  of: (/** @type {number} */ n) => `von ${showCount(n)}`,
  before: "Das Beispiel davor",
  after: "Das nächste Beispiel",
  value: "Ein anderer Wert für dieses Gewicht",
  set: "Setzen",
  setHelp: "Das Gewicht selbst ändern, wie im Diagramm",
  table: "Jede Einheit, vorwärts und zurück",
  bias: "1 (der Bias)",
  weight: "Gradient des Gewichts ",
  source: "Woher das Gewicht kommt",
  check: "Mit finiten Differenzen prüfen",
  checkHelp: "Der Verlust mit etwas größerem und etwas kleinerem Gewicht, und die Steigung dazwischen",
  columns: [
    ["Einheit", "Auf eine Einheit klicken, um ihren Gewichten zu folgen"],
    ["z", "Die gewichtete Summe ihrer Eingaben und ihr Bias"],
    ["a", "Ihre Aktivierung, f(z)"],
    ["dL/da", "Wie der Verlust mit der Aktivierung wächst"],
    ["f′(z)", "Die Steigung der Aktivierungsfunktion"],
    ["dL/dz", "Wie der Verlust mit der Summe wächst: dL/da · f′(z)"],
  ],
  rest: (/** @type {number} */ n) =>
    `… und ${n} ${formFor(n, ["weitere mit kleinerem Gradienten", "weitere mit kleineren Gradienten"])}`,
  pictures: {
    seen: "wie das Netz es bekommt",
    saliency: "dL/dx: mehr Tinte hier hebt (blau) oder senkt (orange) seinen Verlust",
  },
};

export const SAMPLE_SAID = {
  /** @type {Record<"train" | "test", { point: string, row: string }>} */
  parts: {
    train: { point: "Trainingspunkt", row: "Trainingsbeispiel" },
    test: { point: "Testpunkt", row: "Testbeispiel" },
  },
  /** @type {Record<"train" | "test" | "validation" | "final", string>} */
  images: {
    train: "Ein Trainingsbild",
    test: "Ein Testbild",
    validation: "Ein Validierungsbild",
    final: "Ein Bild für ganz zuletzt",
  },
  /** @type {(image: string, label: number) => string} */
  image: (image, label) => `${image}, Klasse ${label}`,
  drawingGuessed: (/** @type {number} */ label) => `Deine Zeichnung, ohne Angabe, daher für eine ${label} gehalten`,
  drawingMeant: (/** @type {number} */ label) => `Deine Zeichnung, gemeint als ${label}`,
  /** @type {(kind: string, columns: string) => string} */
  row: (kind, columns) => `${kind}: ${columns} (das Netz bekommt sie standardisiert)`,
  /** @type {(kind: string, x1: string, x2: string) => string} */
  point: (kind, x1, x2) => `${kind} x₁ = ${x1}; x₂ = ${x2}`,
  standardized: " (standardisiert, wie das Netz sie bekommt)",
  /** @type {(name: string, share: string) => string} */
  answer: (name, share) => `${name}: ${share}`,
  /** @type {(what: string, said: string) => string} */
  says: (what, said) => `${what}. Das Netz sagt ${said}.`,
  /** @type {(where: string, what: string) => string} */
  labelled: (where, what) => `${where}, ${what}`,
  value: (/** @type {string} */ label) => `Wert ${label}`,
  /** @type {(formula: string, loss: string) => string} */
  loss: (formula, loss) => ` Verlust ${formula} = ${loss}.`,
  input: "dL/dw = dL/dz · Eingabe",
  onward: "dL/da = Σ dL/dz · w, über die nächste Schicht",
  trueClass: "die wahre Klasse",
  named: (/** @type {string} */ name) => `„${name}“`,
  squared: (/** @type {string} */ truth) => `dL/da = a − t, mit t = 1 für ${truth}, sonst −1`,
  crossEntropy: (/** @type {string} */ truth) => `dL/dz = p − t, mit t = 1 für ${truth}`,
  stepOnImage: "ein einfacher Schritt mit diesem Bild allein: w − η · dL/dw",
  stepOnPoint: "ein einfacher Schritt mit diesem Punkt allein: w − η · dL/dw",
  moreTerms: (/** @type {number} */ n) => `… ${n} weitere`,
  /** @type {(differences: string, h: string) => string} */
  differences: (differences, h) => `(L(w + h) − L(w − h)) / 2h = ${differences} mit h = ${h}, in float64`,
  /** @type {(dtype: string, gradient: string) => string} */
  backpropagation: (dtype, gradient) => `Backpropagation, in ${dtype}: ${gradient}`,
  error: (/** @type {string} */ error) => `relativer Fehler ${error}`,
};
