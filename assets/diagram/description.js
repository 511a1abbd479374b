// What of a setup the diagram shows.

/** @import { NetworkDescription, Setup } from "../messages.js" */

import { shapeOf } from "../transport/payload.js";
import { DIAGRAM } from "../words/words.js";
import { inputTiles } from "./tiles.js";
import { Words } from "./words.js";

/** As much of a setup as is needed. @typedef {Pick<Setup, "network" | "surface" | "hidden">} DiagramSetup */

/** @param {DiagramSetup} setup */
export function describe(setup) {
  const { network: net, surface, hidden } = setup;
  const { inputs, layers, outputs, limits, images, columns } = net;
  const shape = shapeOf(setup);
  /** What a link allows no change of. */
  const fixed = {
    features: hidden.includes("features") || Boolean(images ?? columns),
    activation: hidden.includes("activation"),
    layers: hidden.includes("hidden_layer_sizes"),
    weights: hidden.includes("weights"), // where several runs are compared, none is set by hand
  };
  return {
    net,
    shape,
    words: new Words(net, shape),
    tiles: inputTiles(net),
    domain: surface.domain[1],
    fixed,
    /** Changes with whatever needs another layout. */
    key: JSON.stringify([inputs.map(({ name, on }) => [name, on]), layers, outputs, limits, images?.side, fixed]),
  };
}

/** @param {NetworkDescription} net */
export function summarize({ inputs, layers, outputs }) {
  const hidden = layers.map(({ total, activation }) => `${total} ${activation}`).join(", ");
  const features = inputs.filter((input) => input.on).map((input) => input.label).join(", ");
  return DIAGRAM.summary(features, hidden, outputs.length);
}
