// The commentary: one remark on the run, below the pictures; slow motion speaks in its place.

import { el, setText } from "../parts/dom.js";
import { Remark } from "./remark.js";

export class Commentary {
  #remark = new Remark((text) => setText(this.node, text));

  constructor() {
    const named = { "data-name": "commentary", "data-testid": "commentary" };
    this.node = el("p", { class: "commentary", role: "status", ...named });
  }

  /**
   * @param {string} text
   * @param {boolean} atOnce Whether the remark before may be cut short.
   */
  say(text, atOnce) {
    this.#remark.say(text, atOnce);
  }
}
