// What changed: what the last step, or the last epochs, did to the surface.

/** @import { ChangePanel } from "../messages.js" */
/** @import { Host, Look } from "./panel.js" */

import { el, setText } from "../parts/dom.js";
import { fill, menu } from "../parts/menus.js";
import { describeAll, makePictures } from "../plots/picture.js";
import { PANELS } from "../words/english.js";

export class SurfaceChange {
  #text = el("p", { "data-testid": "change-text" });
  #pictures = makePictures(["surface-change"]);
  #spans;

  /** @param {Host} host */
  constructor({ act }) {
    this.#spans = menu(act, "change", PANELS.span, "span", (span) => ({ span }));
    const head = el("div", { class: "panel-head" }, this.#text, this.#spans);
    this.node = el("div", {}, head, el("div", { class: "wide" }, this.#pictures["surface-change"].node));
  }

  /**
   * @param {ChangePanel} described
   * @param {Look} look
   */
  show({ figures, text, spans, span }, { template }) {
    setText(this.#text, text);
    fill(this.#spans, Object.entries(spans), span);
    describeAll(this.#pictures, figures, template);
  }
}
