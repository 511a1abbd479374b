// The goal that a link or a lesson sets: what it is, how far off the run is, and whether it is reached, as the server finds
// it on its own run. It stands in the lesson's column, where there is one, and otherwise beside the numbers.

/** @import { Pursued } from "../messages.js" */
/** @import { Frame } from "../transport/payload.js" */

import { el, setText } from "../parts/dom.js";
import { GOAL } from "../words/words.js";
import { showCount, showExactly, showLoss, showPercent } from "../words/numbers.js";

const PLACE = ".mlp-goal-place"; // in Streamlit's part of the page
/** Numbers that a frame has, by their names in goals. @type {Record<string, "train_loss" | "test_loss" | "train_accuracy" | "test_accuracy" | "epoch">} */
const IN_FRAMES = {
  train_loss: "train_loss",
  test_loss: "test_loss",
  train_accuracy: "train_accuracy",
  accuracy: "test_accuracy",
  epochs: "epoch",
};

/**
 * How much of the way from one end of the bar to the other a value is, from 0 to 1.
 * @param {{ from: number, to: number }} ends
 * @param {number} value
 */
export function shareOf({ from, to }, value) {
  if (from === to) return 1;
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** @param {string} name @param {number} value */
const write = (name, value) => {
  if (name.includes("accuracy")) return showPercent(value);
  return /loss|gap|rate|weight|penalty/.test(name) ? showLoss(value) : showCount(value);
};

export class Goal {
  /** @type {Pursued | null} */
  #pursued = null;
  #text = el("span", { class: "goal-text" });
  #value = el("b", { "data-testid": "goal-value" });
  #fill = el("i", { class: "goal-fill" });
  #tick = el("i", { class: "goal-tick" });
  #limit = el("span", { class: "goal-limit" });
  #bar = el("div", { class: "goal-bar", "aria-hidden": "true" }, this.#fill, this.#tick, this.#limit);
  #state = el("p", { class: "goal-state", role: "status", "data-testid": "goal-state" });
  #hint = el("p", { class: "goal-hint", "data-testid": "goal-hint" });
  #home;

  /** @param {HTMLElement} home Where it stands if there is no lesson. */
  constructor(home) {
    this.#home = home;
    const head = el("p", { class: "goal-head" }, el("strong", {}, GOAL.title), this.#text, this.#value);
    const attributes = { class: "mlp-goal", "aria-label": GOAL.title, hidden: true, "data-testid": "goal" };
    this.node = el("section", attributes, head, this.#bar, this.#state, this.#hint);
  }

  /** Streamlit may have made its place anew, or taken it away. */
  settle() {
    const place = document.querySelector(PLACE);
    if (this.node.parentElement === (place ?? this.#home)) return;
    if (place) place.replaceChildren(this.node); // one of a view in another language may stand there
    else this.#home.append(this.node);
  }

  /** @param {Pursued | null | undefined} pursued */
  receive(pursued) {
    this.#pursued = pursued ?? null;
    this.node.hidden = !pursued;
    this.settle();
    if (!pursued) return;
    const { text, measure, reached, hint } = pursued;
    setText(this.#text, text);
    this.node.classList.toggle("reached", reached !== null);
    this.#bar.hidden = this.#value.hidden = measure === null;
    setText(this.#state, reached ? `✓ ${reached.told}` : "");
    setText(this.#hint, reached ? reached.say : hint);
    if (!measure) return;
    const share = shareOf(measure, measure.limit);
    this.#tick.style.left = this.#limit.style.left = `${100 * share}%`;
    this.#limit.style.translate = share > 0.95 ? "-100%" : share < 0.05 ? "0" : ""; // within the bar
    setText(this.#limit, measure.name.includes("accuracy") ? showPercent(measure.limit) : showExactly(measure.limit));
    this.#show(measure.value);
  }

  /** The number as the frame has it that is drawn at this moment. @param {Frame} frame */
  follow(frame) {
    const name = this.#pursued?.measure && IN_FRAMES[this.#pursued.measure.name];
    if (name) this.#show(frame[name]);
  }

  /** @param {number} value */
  #show(value) {
    const measure = this.#pursued?.measure;
    if (!measure) return;
    setText(this.#value, write(measure.name, value));
    this.#fill.style.width = `${100 * shareOf(measure, value)}%`;
  }
}
