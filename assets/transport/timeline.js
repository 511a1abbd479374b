// The timeline: any epoch of the history, by a slider. The server shows it; the run stays where it is until one
// continues from there.

import { el, setText } from "../parts/dom.js";
import { TIMELINE } from "../words/english.js";

export class Timeline {
  constructor(act) {
    this.act = act;
    this.epochs = [];
    const button = (label, title, action, testid) =>
      el("button", { type: "button", class: "tool", title, "data-testid": testid, onclick: () => act(action) }, label);
    this.slider = el("input", { type: "range", min: 0, max: 0, step: 1, value: 0, "aria-label": TIMELINE.slider, "data-testid": "timeline" });
    this.slider.addEventListener("input", () => this.moved(false));
    this.slider.addEventListener("change", () => this.moved(true));
    for (const name of ["pointerdown", "keydown"]) this.slider.addEventListener(name, () => (this.held = true));
    for (const name of ["pointerup", "pointercancel", "keyup", "blur"]) this.slider.addEventListener(name, () => (this.held = false));
    this.epoch = el("output", {});
    const goOn = button(TIMELINE.goOn, TIMELINE.goOnHelp, { act: "continue" }, "continue");
    const now = button(TIMELINE.now, TIMELINE.nowHelp, { act: "look_back", epoch: null }, "now");
    this.buttons = el("span", { class: "back-and-on", hidden: true }, goOn, now);
    this.node = el("span", { class: "timeline", "data-name": "time_travel", title: TIMELINE.help }, this.slider, this.epoch, this.buttons);
  }

  /** `epochs`: those of the history; `past`: the one that is shown, or null for now. */
  show(epochs, past) {
    this.epochs = epochs;
    const last = epochs.length - 1;
    this.slider.max = last;
    this.slider.disabled = last < 1;
    const at = past === null ? last : epochs.findLastIndex((epoch) => epoch <= past);
    if (!this.held) this.slider.value = at;
    this.buttons.hidden = past === null;
    this.say(Number(this.slider.value));
  }

  /** settled: the slider was let go. */
  moved(settled) {
    const at = Number(this.slider.value);
    this.say(at);
    this.act({ act: "look_back", epoch: at === this.epochs.length - 1 ? null : this.epochs[at], settled });
  }

  say(at) {
    const text = at >= this.epochs.length - 1 ? TIMELINE.atNow : TIMELINE.at(this.epochs[at]);
    setText(this.epoch, text);
    this.slider.setAttribute("aria-valuetext", text);
  }
}
