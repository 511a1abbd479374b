// The gradient microscope: gradients, updates and the spread of the numbers in every layer, over time; and badges for
// what may be wrong.

/** @import { MicroscopePanel } from "../messages.js" */
/** @import { Host, Look } from "./panel.js" */

import { el } from "../parts/dom.js";
import { fill, menu } from "../parts/menus.js";
import { PANELS } from "../words/words.js";
import { Pictures } from "./pictures.js";

export class Microscope {
  #badges = el("ul", { class: "badges", "data-testid": "findings" });
  #pictures = new Pictures(["gradient-map", "update-ratios", "distribution", "over-time"]);
  #kinds;

  /** @param {Host} host */
  constructor({ act }) {
    this.#kinds = menu(act, "microscope", PANELS.kinds, "kind", (kind) => ({ kind }));
    const head = el("div", { class: "panel-head" }, this.#badges, this.#kinds);
    this.node = el("div", {}, head, el("div", { class: "panel-grid" }, ...this.#pictures.nodes));
  }

  /**
   * @param {MicroscopePanel} described
   * @param {Look} look
   */
  show({ figures, findings, healthy, kinds, kind }, { template }) {
    fill(this.#kinds, Object.entries(kinds), kind);
    const badges = findings.map(({ rule, text }) => el("li", { class: rule }, el("b", {}, PANELS.findings[rule]?.name ?? rule), text));
    this.#badges.replaceChildren(...(badges.length ? badges : [el("li", {}, healthy)]));
    this.#pictures.describe(figures, template);
  }
}
