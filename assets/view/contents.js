// What the big picture holds, and what its colours stand for.

/** @import { NetworkDescription, Palette, Target } from "../messages.js" */
/** @import { Meaning } from "../plots/legend.js" */
/** @import { Frame, Shape } from "../transport/payload.js" */
/** @import { Words } from "../diagram/words.js" */
/** @import { Tables } from "./theme.js" */

import { tileOf } from "../transport/payload.js";
import { PICTURES } from "../words/words.js";
import { showScale } from "../words/numbers.js";
import { isSame } from "./looking.js";

/**
 * A run, as far as it is shown here; inputTile: the cells of the picture of an input.
 * @typedef {object} Scene
 * @property {NetworkDescription} net
 * @property {Shape} shape
 * @property {Words} words
 * @property {(unit: number) => Uint8Array | undefined} inputTile
 */

/**
 * The picture of a unit, as fine as it is here; null, if there is none of the plane.
 * @param {Target} target
 * @param {Frame} frame
 * @param {Pick<Scene, "net" | "shape" | "inputTile">} scene
 */
export function cellsOf(target, frame, { net, shape, inputTile }) {
  if (target.layer === 0) return inputTile(target.unit) ?? null;
  if (isSame(frame.shown, target)) return frame.surface;
  if (target.layer === 1 && net.images) return null; // its tile is one of weights
  return tileOf(shape, frame, target);
}

/**
 * The colours that it is painted in.
 * @param {Target | null} target
 * @param {NetworkDescription} net
 * @param {Tables} luts
 * @param {boolean} discrete Whether the output shows classes alone.
 */
export function lutOf(target, net, luts, discrete) {
  if (!target) return discrete ? luts.output_discrete : luts.output;
  return (isOutput(target, net) && luts.classes[target.unit]) || luts.unit;
}

/**
 * What the colours stand for. Full colour is the value of the scale; as long as only a unit's small tile is here, that
 * is not known.
 * @param {Target | null} target
 * @param {Frame} frame
 * @param {Uint32Array} lut
 * @param {NetworkDescription} net
 * @param {Palette} palette
 * @returns {Meaning}
 */
export function meaningOf(target, frame, lut, net, palette) {
  if (target && isOutput(target, net) && net.classes.length > 2) {
    const name = net.classes[target.unit];
    return { lut, low: PICTURES.not(name), high: name };
  }
  if (target && !(isOutput(target, net) && net.classes.length === 2)) {
    const known = target.layer === 0 ? net.inputs[target.unit].scale : isSame(frame.shown, target) ? frame.unit_scale : null;
    if (known === null) return { lut, low: "−", high: "+" };
    return { lut, low: `−${showScale(known)}`, high: showScale(known) };
  }
  if (net.task === "regression") {
    const [low, high] = net.range.map((end) => end.replace("-", "−"));
    return { lut, low, high };
  }
  return { classes: net.classes.map((label, k) => ({ label, colour: palette.classes[k] })) };
}

/**
 * @param {Target} target
 * @param {NetworkDescription} net
 */
const isOutput = ({ layer }, { layers }) => layer > layers.length;
