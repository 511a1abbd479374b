// Where everything stands: the transport on top, what is to be told, the read-out, the diagram beside the surface, the
// narration, the curves, the panels.

import { el } from "../parts/dom.js";
import { PICTURES, TRANSPORT } from "../words/english.js";

/**
 * heading: what stands beside the title of the surface; easel: the surface and the sheets over it; options: below it.
 * @typedef {object} Nodes
 * @property {HTMLElement[]} transport
 * @property {HTMLElement} notices
 * @property {HTMLElement} readout
 * @property {HTMLElement} network
 * @property {HTMLElement[]} heading
 * @property {HTMLElement[]} easel
 * @property {HTMLElement[]} options
 * @property {HTMLElement[]} narration
 * @property {HTMLElement} lossCurve
 * @property {HTMLElement[]} switches
 * @property {HTMLElement} gradients
 * @property {HTMLElement} panels
 */

/** @param {Nodes} nodes */
export const arrange = (nodes) => [
  el("section", { class: "transport", "aria-label": TRANSPORT.title }, ...nodes.transport),
  nodes.notices,
  nodes.readout,
  el(
    "div",
    { class: "middle" },
    el("section", { class: "panel diagram", "data-name": "network" }, nodes.network),
    panel(
      "surface",
      "plane",
      [PICTURES.plane, ...nodes.heading],
      el("div", { class: "easel" }, ...nodes.easel),
      el("div", { class: "options" }, ...nodes.options),
    ),
  ),
  el("div", { class: "narration" }, ...nodes.narration),
  el(
    "div",
    { class: "lower" },
    panel("loss_curve", "curve", [PICTURES.loss, ...nodes.switches], nodes.lossCurve),
    panel("gradients", "curve", [PICTURES.gradients], nodes.gradients),
  ),
  nodes.panels,
];

/**
 * @param {string} name By which a link can hide it.
 * @param {string} className
 * @param {[title: string, ...beside: HTMLElement[]]} heading
 * @param {HTMLElement[]} nodes
 */
function panel(name, className, [title, ...beside], ...nodes) {
  const header = el("header", {}, el("h3", {}, title), ...beside);
  return el("section", { class: `panel ${className}`, "data-name": name }, header, ...nodes);
}
