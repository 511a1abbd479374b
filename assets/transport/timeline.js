// The time line: any epoch of the history, by a handle on the axis of a chart. The server shows it; the run stays where
// it is until one continues from there.

/** @import { Action } from "../messages.js" */

import { el, setText } from "../parts/dom.js";
import { TIMELINE } from "../words/words.js";

const PAGE = 10; // recorded epochs
const THUMB = 14; // pixels, as in the style sheet

/**
 * Where the curves are within their frame, in pixels, and from which epoch to which; whole: all epochs there are.
 * @typedef {{ left: number, width: number, top: number, height: number, from: number, to: number, whole: boolean }} PlotArea
 */

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
  /** @type {number | null} */
  #past = null;
  #held = false; // in somebody's hand
  /** @type {PlotArea} */
  #area = { left: 0, width: 0, top: 0, height: 0, from: 0, to: 1, whole: true };
  #slider = el("input", {
    type: "range",
    min: 0,
    max: 1,
    step: "any",
    value: 0,
    "aria-label": TIMELINE.slider,
    title: TIMELINE.help,
    "data-testid": "timeline",
  });
  #line = el("i", { class: "time" });
  #epoch = el("span", { class: "epoch", "aria-hidden": "true" });
  #back;
  #act;

  /** @param {(action: Action) => void} act */
  constructor(act) {
    this.#act = act;
    this.#slider.addEventListener("input", () => this.#slide(false));
    this.#slider.addEventListener("change", () => this.#slide(true));
    this.#slider.addEventListener("keydown", (event) => this.#press(event));
    for (const name of ["pointerdown", "keydown"]) this.#slider.addEventListener(name, () => (this.#held = true));
    for (const name of ["pointerup", "pointercancel", "keyup", "blur"])
      this.#slider.addEventListener(name, () => (this.#held = false));
    const goOn = button(TIMELINE.goOn, TIMELINE.goOnHelp, "continue", () => act({ act: "continue" }));
    const now = button(TIMELINE.now, TIMELINE.nowHelp, "now", () => act({ act: "look_back", epoch: null }));
    this.#back = el("span", { class: "back-and-on", hidden: true }, this.#epoch, goOn, now);
    const attributes = { class: "timeline", "data-name": "time_travel" };
    this.node = el("div", attributes, this.#line, this.#slider, this.#back);
  }

  /**
   * @param {ArrayLike<number>} epochs Those of the history.
   * @param {number | null} past The one that is shown, or null for now.
   */
  show(epochs, past) {
    this.#epochs = epochs;
    if (!this.#held) this.#past = past;
    this.#slider.disabled = epochs.length < 2;
    this.#back.hidden = past === null;
    this.#draw();
  }

  /** Lie upon the axis of a chart. @param {PlotArea} area */
  place(area) {
    const { left, width, top, height, from, to } = area;
    const same = Object.entries(area).every(([name, value]) => this.#area[/** @type {keyof PlotArea} */ (name)] === value);
    this.#area = area;
    if (!same) {
      this.#slider.min = String(from);
      this.#slider.max = String(to);
      // a handle moves by its middle, from half its width before the end of what it moves in
      const place = { left: `${left - THUMB / 2}px`, width: `${width + THUMB}px`, top: `${top + height}px` };
      Object.assign(this.#slider.style, place);
      Object.assign(this.#line.style, { top: `${top}px`, height: `${height}px` });
      Object.assign(this.#back.style, { left: `${left}px`, width: `${width}px` });
    }
    this.#draw();
  }

  /** Go to the recorded epoch nearest to this one. @param {number} epoch */
  goTo(epoch) {
    if (this.#epochs.length > 1) this.#goTo(this.#nearest(epoch), true);
  }

  /** The handle, and the line up from it. */
  #draw() {
    const { left, width, from, to } = this.#area;
    const at = this.#past ?? Math.min(this.#last, to); // more may have come than is drawn
    this.#slider.value = String(at);
    this.#line.hidden = at < from || at > to;
    this.#line.style.left = `${left + (width * (at - from)) / (to - from)}px`;
    this.#say(this.#index);
  }

  get #last() {
    return this.#epochs[this.#epochs.length - 1] ?? 0;
  }

  /** Which of the recorded epochs is in sight. */
  get #index() {
    return this.#past === null ? this.#epochs.length - 1 : this.#nearest(this.#past);
  }

  /** Of the recorded epochs, which grow. @param {number} epoch */
  #nearest(epoch) {
    const { to, whole } = this.#area;
    if (whole && epoch >= to) return this.#epochs.length - 1; // the end is now, though more may have come meanwhile
    let at = 0;
    for (let i = 1; i < this.#epochs.length; i++)
      if (Math.abs(this.#epochs[i] - epoch) < Math.abs(this.#epochs[at] - epoch)) at = i;
    return at;
  }

  /** @param {boolean} settled The handle was let go. */
  #slide(settled) {
    this.#goTo(this.#nearest(Number(this.#slider.value)), settled);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const last = this.#epochs.length - 1;
    const at = this.#index;
    /** @type {Record<string, number>} */
    const places = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - PAGE,
      PageUp: at + PAGE,
      Home: 0,
      End: last,
    };
    const wanted = places[event.key];
    if (wanted === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#goTo(Math.min(Math.max(wanted, 0), last), !event.repeat);
  }

  /**
   * @param {number} at
   * @param {boolean} settled
   */
  #goTo(at, settled) {
    this.#past = this.#isNow(at) ? null : this.#epochs[at]; // at once, so that another key goes on from here
    this.#draw();
    this.#act({ act: "look_back", epoch: this.#past, settled });
  }

  /** @param {number} at */
  #isNow(at) {
    return at >= this.#epochs.length - 1;
  }

  /** @param {number} at */
  #say(at) {
    const text = this.#isNow(at) ? TIMELINE.atNow : TIMELINE.at(this.#epochs[at]);
    setText(this.#epoch, text);
    if (this.#slider.getAttribute("aria-valuetext") !== text) this.#slider.setAttribute("aria-valuetext", text);
  }
}
