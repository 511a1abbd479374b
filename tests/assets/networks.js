// Networks as the server describes them, for the tests.

import { shapeOf } from "../../assets/transport/payload.js";

/** inputs: [name, on] each; layers: how many units each has; classes: how many, 0 in a regression. */
export function describedNetwork({ inputs = [["x1", true], ["x2", true]], layers = [2], classes = 0, images, total } = {}) {
  const names = Array.from({ length: classes }, (_, k) => `class ${k}`);
  return {
    task: classes ? "classification" : "regression",
    loss: classes ? "cross_entropy" : "squared_error",
    inputs: inputs.map(([name, on]) => ({ name, label: name, on, tile: "", scale: 1 })),
    features_help: "",
    active_inputs: inputs.filter(([, on]) => on).map(([name]) => name),
    images,
    layers: layers.map((units) => ({ units, total: total ?? units, activation: "tanh" })),
    activations: ["tanh", "relu"],
    classes: names,
    outputs: classes > 2 ? names : classes ? ["class 1"] : ["value"],
    range: ["-1", "1"],
    labelled: false,
    samples: [100, 100],
    limits: { max_layers: 6, max_units: 8, max_classes: 8, max_places: 500 },
  };
}

/** Its sizes, with pictures of so many cells along an edge. */
export const shapeOfNetwork = (network, cells = 2, tile_cells = 1) =>
  shapeOf({ network, surface: { cells, tile_cells, domain: [-6, 6] } });

export const PALETTE = {
  ...{ negative: "#ff0000", zero: "#ffffff", positive: "#0000ff", text: "#000000", muted: "#777777" },
  ...{ panel: "#fafafa", background: "#eeeeee", border: "#cccccc", accent: "#00ff00", train: "#123456", test: "#654321" },
  classes: ["#100000", "#200000", "#300000", "#400000", "#500000", "#600000", "#700000", "#800000", "#900000"],
};

/** The words of the controls of training. */
export const describedControls = () => ({
  play: { label: "Play", help: "Train, or pause", key: "Space", key_name: "Space" },
  pause: { label: "Pause" },
  reset: { label: "Reset", help: "Back to the start", key: "X", key_name: "X" },
  step: { label: "1 batch", help: "Train on one minibatch", key: "S", key_name: "S" },
  epoch: { label: "1 epoch", help: "Train for one epoch", key: "E", key_name: "E" },
  run_to: { label: "Run to…", help: "Play until something" },
  undo: { label: "Undo", help: "Take back" },
  speed: { label: "One frame shows", help: "How much training a frame shows" },
});
