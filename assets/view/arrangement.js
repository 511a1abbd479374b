// Where everything stands: the stage, with the diagram beside the output its lines run into; whatever is looked at more
// closely; and at the foot, always in sight, the player: transport, charts, read-out.

import { el } from "../parts/dom.js";
import { PICTURES, READOUT, TRANSPORT } from "../words/words.js";

/**
 * heading: what stands beside the title of the surface; easel: the surface and the sheets over it; options: below it;
 * tools: what opens below the stage.
 * @typedef {object} Nodes
 * @property {HTMLElement[]} transport
 * @property {HTMLElement} notices
 * @property {HTMLElement} classroom
 * @property {HTMLElement} readout
 * @property {HTMLElement} network
 * @property {HTMLElement[]} heading
 * @property {HTMLElement[]} easel
 * @property {HTMLElement[]} options
 * @property {HTMLElement} tools
 * @property {HTMLElement} strip
 * @property {HTMLElement} remark
 * @property {HTMLElement} charts
 * @property {HTMLElement} panel
 */

/** @param {Nodes} nodes */
export const arrange = (nodes) => [
  nodes.classroom, // whose buttons no notice covers
  nodes.notices,
  el(
    "div",
    { class: "stage" },
    el("section", { class: "diagram", "data-name": "network", "aria-label": PICTURES.network }, nodes.network),
    el(
      "section",
      { class: "plane", "data-name": "surface" },
      el("header", {}, el("h2", {}, PICTURES.plane), ...nodes.heading),
      el("div", { class: "easel" }, ...nodes.easel),
      el("div", { class: "options" }, ...nodes.options),
    ),
    el("div", { class: "tools-row" }, nodes.tools),
    nodes.strip,
  ),
  nodes.panel,
  el(
    "section",
    { class: "player", "aria-label": TRANSPORT.title },
    el(
      "div",
      { class: "deck" },
      el("div", { class: "transport" }, ...nodes.transport),
      el("div", { class: "charts-place" }, nodes.charts),
    ),
    el("div", { class: "numbers", role: "region", "aria-label": READOUT.title }, nodes.readout, nodes.remark),
  ),
];
