// The page around the pictures: numbers, training, what the server tells, goals.

/** @import { GoalName } from "../../messages.js" */

/** Parts of an enumeration, which numbers may be among. @param {string[]} parts */
export const LIST = (parts) => parts.join(", ");

/** A thing and what it does. @type {(name: string, help: string) => string} */
export const EXPLAINED = (name, help) => `${name}: ${help}`;

export const READOUT = {
  title: "Training read-out",
  epoch: "Epoch",
  step: "Step",
  progress: "How much of this epoch is done",
  train: { loss: "Training loss", accuracy: "Training accuracy", determination: "Training R²" },
  test: { loss: "Test loss", accuracy: "Test accuracy", determination: "Test R²" },
  validation: { loss: "Validation loss", accuracy: "Validation accuracy" },
  /** @type {(label: string, n: string) => string} */
  ofFirst: (label, n) => `${label} · ${n}`,
  /** @type {(label: string, n: string, total: string) => string} */
  ofFirstHelp: (label, n, total) => `${label} of the first ${n} of ${total} samples`,
  rate: "Learning rate",
  /** The same where there is little room; in full in their tooltips. */
  brief: {
    train: { loss: "Training loss", accuracy: "Training accuracy", determination: "Training R²" },
    test: { loss: "Test loss", accuracy: "Test accuracy", determination: "Test R²" },
    validation: { loss: "Validation loss", accuracy: "Validation accuracy" },
  },
};

export const PRESENTER = {
  lit: (/** @type {string} */ name) => `Lit: ${name}. Esc lights the whole page again`,
  unlit: "The whole page is lit again",
  blank: "Blank page. Any key or click brings it back",
  back: "The page is back",
  firstStep: "This is the first step",
  lastStep: "This is the last step",
  closed: "The next step is not open yet",
};

export const TRANSPORT = { title: "Training" };

export const RUN_TO = {
  title: "Play until",
  go: "Go",
  /** @type {Record<GoalName, { label: string, unit: string }>} */
  goals: {
    epoch: { label: "until epoch", unit: "" },
    test_loss: { label: "until the test loss is at most", unit: "" },
    patience: { label: "until the test loss gets no better for", unit: "epochs" },
  },
};

export const GOAL = { title: "Goal" };

export const LOCKED = { label: "Locked", help: "Say what you expect first, and Play unlocks" };

export const NOTICES = { dismiss: "Dismiss", fold: "Show less, the pictures beneath", unfold: "Show what helps" };

export const CONNECTION = {
  cut: "Connection lost; trying again… If it does not come back, the experiment itself stands in ",
  restarted:
    "The server no longer has the run that was here: it was started anew, or the run was let go while the connection was " +
    "cut. Here is its experiment again, from the start.",
  gone:
    "The server no longer has this run: it was started anew, or the run was let go. The pictures show where it stood. " +
    "The experiment itself stands in ",
  link: "the address of this page",
  again: "Open it again",
  elsewhere: "Another page has taken over this visit; this one stands still.",
  refused: "The server refuses the connection of this page, so the pictures stand still.",
};
