// Hidden space: the data and the plane as a hidden layer hands them on, along two of its units or two principal
// components.

/** @import { HiddenSpace as Space, NoSpace } from "../messages.js" */
/** @import { Host, Look } from "./panel.js" */

import { el, setText } from "../parts/dom.js";
import { fill, menu } from "../parts/menus.js";
import { PANELS } from "../words/words.js";
import { Pictures } from "./pictures.js";

const MAX_PAIRED = 8; // units to choose a pair from
const COMPONENTS = ""; // chosen in place of a pair

export class HiddenSpace {
  #text = el("p", { "data-testid": "space-text" });
  #pictures = new Pictures(["hidden-space"]);
  #easel = el("div", { class: "wide" }, ...this.#pictures.nodes);
  #layers;
  #axes;
  #menus;

  /** @param {Host} host */
  constructor({ act }) {
    this.#layers = menu(act, "space", PANELS.layer, "space-layer", (layer) => ({ layer: Number(layer) }));
    this.#axes = menu(act, "space", PANELS.axes, "space-axes", (axes) => ({
      layer: Number(this.#layers.value),
      axes: axes === COMPONENTS ? null : axes.split(",").map(Number),
    }));
    this.#menus = el("span", { class: "menus" }, this.#layers, this.#axes);
    this.node = el("div", {}, el("div", { class: "panel-head" }, this.#text, this.#menus), this.#easel);
  }

  /**
   * @param {Space | NoSpace} described
   * @param {Look} look
   */
  show(described, { template }) {
    this.#easel.hidden = this.#menus.hidden = described.nothing !== undefined;
    if (described.nothing !== undefined) return setText(this.#text, described.nothing);
    const { figures, text, layers, layer, units, axes } = described;
    setText(this.#text, text);
    fill(this.#layers, layersTo(layers), String(layer));
    fill(this.#axes, pairsOf(units), axes ? axes.join(",") : COMPONENTS);
    this.#pictures.describe(figures, template);
  }
}

/**
 * @param {number} n
 * @returns {[name: string, label: string][]}
 */
const layersTo = (n) => Array.from({ length: n }, (_, i) => [String(i + 1), PANELS.ofLayer(i + 1)]);

/**
 * Pairs of units to look along; with more than two there are the principal components, too.
 * @param {number} units
 */
export function pairsOf(units) {
  /** @type {[name: string, label: string][]} */
  const pairs = units === 2 ? [] : [[COMPONENTS, PANELS.components]];
  const paired = Math.min(units, MAX_PAIRED);
  for (let i = 0; i < paired; i++)
    for (let j = i + 1; j < paired; j++) pairs.push([`${i},${j}`, PANELS.pair(i + 1, j + 1)]);
  return pairs;
}
