// The page around the pictures, in German.

/** @import { GoalName } from "../../messages.js" */

/** Numbers have a comma in them. @param {string[]} parts */
export const LIST = (parts) => parts.join("; ");

/** A thing and what it does. @type {(name: string, help: string) => string} */
export const EXPLAINED = (name, help) => `${name}: ${help}`;

export const READOUT = {
  title: "Anzeige des Trainings",
  epoch: "Epoche",
  step: "Schritt",
  progress: "Wie viel dieser Epoche getan ist",
  train: { loss: "Trainingsverlust", accuracy: "Trainingsgenauigkeit", determination: "R² im Training" },
  test: { loss: "Testverlust", accuracy: "Testgenauigkeit", determination: "R² im Test" },
  validation: { loss: "Validierungsverlust", accuracy: "Validierungsgenauigkeit" },
  /** @type {(label: string, n: string) => string} */
  ofFirst: (label, n) => `${label} · ${n}`,
  /** @type {(label: string, n: string, total: string) => string} */
  ofFirstHelp: (label, n, total) => `${label} der ersten ${n} von ${total} Beispielen`,
  rate: "Lernrate",
  brief: {
    train: { loss: "Train.-Verlust", accuracy: "Trainingsgenauigkeit", determination: "R² im Training" },
    test: { loss: "Testverlust", accuracy: "Testgenauigkeit", determination: "R² im Test" },
    validation: { loss: "Valid.-Verlust", accuracy: "Valid.-Genauigkeit" },
  },
};

export const PRESENTER = {
  lit: (/** @type {string} */ name) => `Im Licht: ${name}. Esc macht die ganze Seite wieder hell`,
  unlit: "Die ganze Seite ist wieder hell",
  blank: "Leere Seite. Eine Taste oder ein Klick bringt sie zurück",
  back: "Die Seite ist wieder da",
  firstStep: "Das ist der erste Abschnitt",
  lastStep: "Das ist der letzte Abschnitt",
  closed: "Der nächste Abschnitt ist noch nicht offen",
};

export const TRANSPORT = { title: "Training" };

export const RUN_TO = {
  title: "Trainieren bis",
  go: "Los",
  /** @type {Record<GoalName, { label: string, unit: string }>} */
  goals: {
    epoch: { label: "bis Epoche", unit: "" },
    test_loss: { label: "bis zu einem Testverlust von höchstens", unit: "" },
    patience: { label: "bis der Testverlust nicht mehr sinkt, seit", unit: "Epochen" },
  },
};

export const GOAL = { title: "Ziel" };

export const LOCKED = { label: "Gesperrt", help: "Sag zuerst, was du erwartest, dann wird Start frei" };

export const NOTICES = { dismiss: "Ausblenden", fold: "Weniger zeigen, damit die Bilder frei sind", unfold: "Zeigen, was hilft" };

export const CONNECTION = {
  cut: "Verbindung verloren; neuer Versuch läuft… Kommt sie nicht wieder, steht das Experiment selbst in ",
  restarted:
    "Der Server hat den Lauf nicht mehr, der hier war: Er wurde neu gestartet, oder der Lauf wurde während der Unterbrechung " +
    "freigegeben. Hier ist sein Experiment noch einmal, von Anfang an.",
  gone:
    "Der Server hat diesen Lauf nicht mehr: Er wurde neu gestartet, oder der Lauf wurde freigegeben. Die Bilder zeigen, wo " +
    "er stand. Das Experiment selbst steht in ",
  link: "der Adresse dieser Seite",
  again: "Neu öffnen",
  elsewhere: "Eine andere Seite hat diesen Besuch übernommen; diese steht still.",
  refused: "Der Server lehnt die Verbindung dieser Seite ab, daher stehen die Bilder still.",
};
