// What the colours of the surface mean.

import { contextOf } from "../parts/canvases.js";
import { el, setText } from "../parts/dom.js";
import { shapeOf } from "./shapes.js";

/**
 * A scale between two values, or a colour for each class.
 * @typedef {{ lut: Uint32Array, low: string, high: string } | { classes: { label: string, colour: string }[] }} Meaning
 */

export class Legend {
  #bar = el("canvas", { width: 256, height: 1 });
  #low = el("span");
  #high = el("span");
  #swatches = el("span", { class: "swatches" });
  #scale = el("span", { class: "scale" }, this.#low, this.#bar, this.#high);
  #key = "";
  node = el("div", { class: "legend" }, this.#scale, this.#swatches);

  /** @param {Meaning} meaning */
  draw(meaning) {
    const isScale = "lut" in meaning;
    const key = JSON.stringify(isScale ? [...sampled(meaning.lut), meaning.low, meaning.high] : meaning);
    if (key === this.#key) return;
    this.#key = key;
    this.#scale.hidden = !isScale;
    this.#swatches.hidden = isScale;
    if (!isScale) return this.#swatches.replaceChildren(...meaning.classes.map(makeSwatch));
    const { lut, low, high } = meaning;
    const colours = new Uint8ClampedArray(lut.slice().buffer); // a table of colours is a picture of itself
    contextOf(this.#bar).putImageData(new ImageData(colours, lut.length, 1), 0, 0);
    setText(this.#low, low);
    setText(this.#high, high);
  }
}

/** Enough of a table to tell it from others. @param {Uint32Array} lut */
const sampled = (lut) => [lut[0], lut[128], lut[255]];

/**
 * @param {{ label: string, colour: string }} swatch
 * @param {number} k
 * @param {unknown[]} all
 */
function makeSwatch({ label, colour }, k, all) {
  const node = el("span", { title: label });
  const path = shapeOf(k, all.length);
  node.innerHTML = `<svg viewBox="-5.5 -5.5 11 11" width="11" height="11" aria-hidden="true"><path d="${path}" fill="${colour}"/></svg>`;
  node.append(label);
  return node;
}
