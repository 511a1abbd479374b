// The commentary: one remark on the run, with the numbers of the frame that is drawn. It is read aloud when it says
// something else, not whenever a number in it runs on.

/** @import { Frame } from "../transport/payload.js" */

import { el, setText } from "../parts/dom.js";
import { Remark } from "./remark.js";

export class Commentary {
  #latest = "";
  #remark = new Remark((text, isNew) => {
    const live = isNew ? "polite" : "off"; // numbers alone run on with the frames, and are not read out
    if (this.node.getAttribute("aria-live") !== live) this.node.setAttribute("aria-live", live);
    setText(this.node, text);
  });

  constructor() {
    const named = { "data-name": "commentary", "data-testid": "commentary" };
    const inFull = () => (this.node.title = this.node.textContent ?? ""); // where its end is cut off
    this.node = el("p", { class: "commentary", role: "status", ...named, onpointerenter: inFull });
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
