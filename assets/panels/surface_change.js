// What changed: what the last step, or the last epochs, did to the surface.

/** @import { ChangePanel } from "../messages.js" */
/** @import { Host, Look } from "./panel.js" */

import { el, setText } from "../parts/dom.js";
import { fill, menu } from "../parts/menus.js";
import { PANELS } from "../words/words.js";
import { Pictures } from "./pictures.js";

export class SurfaceChange {
  #text = el("p", { "data-testid": "change-text" });
  #pictures = new Pictures(["surface-change"]);
  #spans;

  /** @param {Host} host */
  constructor({ act }) {
    this.#spans = menu(act, "change", PANELS.span, "span", (span) => ({ span }));
    const head = el("div", { class: "panel-head" }, this.#text, this.#spans);
    this.node = el("div", {}, head, el("div", { class: "wide" }, ...this.#pictures.nodes));
  }

  /**
   * @param {ChangePanel} described
   * @param {Look} look
   */
  show({ figures, text, spans, span }, { template }) {
    setText(this.#text, text);
    fill(this.#spans, Object.entries(spans), span);
    this.#pictures.describe(figures, template);
  }
}
