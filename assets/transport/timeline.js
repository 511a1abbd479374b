// The timeline: any epoch of the history, by a slider. The server shows it; the run stays where it is until one
// continues from there.

/** @import { Action } from "../messages.js" */

import { el, setText } from "../parts/dom.js";
import { TIMELINE } from "../words/english.js";

/**
 * @param {string} label
 * @param {string} title
 * @param {string} testid
 * @param {() => void} onclick
 */
const button = (label, title, testid, onclick) =>
  el("button", { type: "button", class: "tool", title, "data-testid": testid, onclick }, label);

export class Timeline {
  /** @type {ArrayLike<number>} */
  #epochs = [];
  #held = false; // in somebody's hand
  #slider = el("input", {
    type: "range",
    min: 0,
    max: 0,
    step: 1,
    value: 0,
    "aria-label": TIMELINE.slider,
    "data-testid": "timeline",
  });
  #epoch = el("output");
  #buttons;
  #act;

  /** @param {(action: Action) => void} act */
  constructor(act) {
    this.#act = act;
    this.#slider.addEventListener("input", () => this.#move(false));
    this.#slider.addEventListener("change", () => this.#move(true));
    for (const name of ["pointerdown", "keydown"]) this.#slider.addEventListener(name, () => (this.#held = true));
    for (const name of ["pointerup", "pointercancel", "keyup", "blur"])
      this.#slider.addEventListener(name, () => (this.#held = false));
    const goOn = button(TIMELINE.goOn, TIMELINE.goOnHelp, "continue", () => act({ act: "continue" }));
    const now = button(TIMELINE.now, TIMELINE.nowHelp, "now", () => act({ act: "look_back", epoch: null }));
    this.#buttons = el("span", { class: "back-and-on", hidden: true }, goOn, now);
    const attributes = { class: "timeline", "data-name": "time_travel", title: TIMELINE.help };
    this.node = el("span", attributes, this.#slider, this.#epoch, this.#buttons);
  }

  /**
   * @param {Float32Array} epochs Those of the history.
   * @param {number | null} past The one that is shown, or null for now.
   */
  show(epochs, past) {
    this.#epochs = epochs;
    const last = epochs.length - 1;
    this.#slider.max = String(last);
    this.#slider.disabled = last < 1;
    const at = past === null ? last : epochs.findLastIndex((epoch) => epoch <= past);
    if (!this.#held) this.#slider.value = String(at);
    this.#buttons.hidden = past === null;
    this.#say(Number(this.#slider.value));
  }

  /** @param {boolean} settled The slider was let go. */
  #move(settled) {
    const at = Number(this.#slider.value);
    this.#say(at);
    this.#act({ act: "look_back", epoch: this.#isNow(at) ? null : this.#epochs[at], settled });
  }

  /** @param {number} at */
  #isNow(at) {
    return at >= this.#epochs.length - 1;
  }

  /** @param {number} at */
  #say(at) {
    const text = this.#isNow(at) ? TIMELINE.atNow : TIMELINE.at(this.#epochs[at]);
    setText(this.#epoch, text);
    this.#slider.setAttribute("aria-valuetext", text);
  }
}
