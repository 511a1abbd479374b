// Words about a run as a whole: what it plays until, and the landscape that it goes through.

import { show, showCount } from "./numbers.js";

export const RUN_TO = {
  title: "Play until",
  goal: "Play until",
  go: "Go",
  /** @type {Record<import("../messages.js").GoalName, { label: string, unit: string }>} */
  goals: {
    epoch: { label: "until epoch", unit: "" },
    test_loss: { label: "until the test loss is at most", unit: "" },
    patience: { label: "until the test loss gets no better for", unit: "epochs" },
  },
  running: (/** @type {string} */ goal) => goal[0].toUpperCase() + goal.slice(1),
};

export const LANDSCAPE = {
  picture: "The loss on a plane through the parameters, with the path of the run",
  directions: "Directions of the plane",
  samples: "Whose loss",
  shape: "Seen",
  anew: "Draw anew",
  anewHelp: "Around where the run stands now",
  progress: "How much of the landscape is worked out",
  /** @type {(epoch: number, loss: number) => string} */
  marker: (epoch, loss) => `epoch ${showCount(epoch)}: ${show(loss)}`,
  heads: ["Epoch", "Direction 1", "Direction 2", "True loss"],
};
