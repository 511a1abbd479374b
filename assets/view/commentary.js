// The commentary: one remark on the run, with the numbers of the frame that is drawn. It is read aloud when it says
// something else, not whenever a number in it runs on.

/** @import { Frame } from "../transport/payload.js" */

import { el, setText } from "../parts/dom.js";
import { Remark } from "./remark.js";

export class Commentary {
  #latest = "";
  #remark = new Remark((text, isNew) => {
    this.node.setAttribute("aria-live", isNew ? "polite" : "off");
    setText(this.node, text);
    this.node.title = text; // in full, where its end is cut off
  });

  constructor() {
    const named = { "data-name": "commentary", "data-testid": "commentary" };
    this.node = el("p", { class: "commentary", role: "status", ...named });
  }

  /**
   * A remark has come, with the frame that it is on, if there is a new one.
   * @param {string} text
   * @param {Frame | undefined} frame
   */
  hear(text, frame) {
    this.#latest = text;
    if (frame) frame.remark = text;
  }

  /**
   * A frame is drawn.
   * @param {Frame} frame
   * @param {boolean} playing
   */
  follow({ remark }, playing) {
    if (remark !== undefined) this.#remark.say(remark, !playing);
  }

  /** Nothing moves any more. */
  rest() {
    if (this.#latest) this.#remark.say(this.#latest, true);
  }
}
