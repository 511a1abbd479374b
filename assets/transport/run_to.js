// Run to: plays until an epoch, until the test loss is small enough, or until it no longer gets better. What to run to
// is asked for in a small sheet beside the buttons; the server looks at it after every epoch.

/** @import { Action, GoalName } from "../messages.js" */

import { el, setText } from "../parts/dom.js";
import { fill } from "../parts/menus.js";
import { numberField, readNumber } from "../parts/number_field.js";
import { writeToEdit } from "../words/numbers.js";
import { RUN_TO } from "../words/words.js";

/** What stands there at first, and the limits. @type {Record<GoalName, { value: number, min: number, whole: boolean }>} */
const GOALS = {
  epoch: { value: 500, min: 1, whole: true },
  test_loss: { value: 0.05, min: 0, whole: false },
  patience: { value: 100, min: 1, whole: true },
};
const NAMES = /** @type {GoalName[]} */ (Object.keys(GOALS));

export class RunTo {
  #goal = el("select", { "aria-label": RUN_TO.title, "data-testid": "run-to-goal" });
  #value = numberField({ inputmode: "decimal", "data-testid": "run-to-value" });
  #unit = el("span", { class: "unit" });
  #running = el("p", { class: "running", role: "status", hidden: true, "data-testid": "run-to-running" });
  #sheet;
  /** What stood there last. @type {Record<GoalName, string>} */
  #values = /** @type {Record<GoalName, string>} */ ({});

  /** @param {(action: Action) => void} act */
  constructor(act) {
    const opens = { "aria-expanded": false, "aria-haspopup": "true", "data-testid": "run-to" };
    this.button = el("button", { type: "button", class: "words", ...opens, onclick: () => this.open(this.#sheet.hidden) });
    const onsubmit = (/** @type {Event} */ event) => {
      event.preventDefault();
      const goal = this.#chosen;
      const value = readNumber(this.#value, GOALS[goal]);
      if (value === null) return;
      this.open(false);
      this.button.focus();
      act({ act: "run_to", goal, value });
    };
    const go = el("button", { type: "submit", class: "tool", "data-testid": "run-to-go" }, RUN_TO.go);
    const row = el("span", { class: "row" }, this.#value, this.#unit, go);
    this.#sheet = el("form", { class: "run-to-sheet", "aria-label": RUN_TO.title, hidden: true, novalidate: true, onsubmit }, this.#goal, row);
    this.node = el("span", { class: "run-to", "data-name": "run_to" }, this.button, this.#sheet, this.#running);
    fill(this.#goal, NAMES.map((name) => [name, RUN_TO.goals[name].label]), NAMES[0]);
    for (const name of NAMES) this.#values[name] = writeToEdit(GOALS[name].value);
    this.#value.addEventListener("input", () => (this.#values[this.#chosen] = this.#value.value));
    this.#goal.addEventListener("change", () => this.#ask());
    this.node.addEventListener("keydown", (event) => this.#press(event));
    this.node.addEventListener("focusout", (event) => this.#left(event));
    this.#ask();
  }

  get #chosen() {
    return /** @type {GoalName} */ (this.#goal.value);
  }

  /** @param {boolean} on */
  open(on) {
    this.#sheet.hidden = !on;
    this.button.setAttribute("aria-expanded", String(on));
    if (on) this.#value.focus();
  }

  /** @param {boolean} on */
  enable(on) {
    this.button.disabled = !on;
    if (!on) this.open(false);
  }

  /** What it plays until, in words, or null. @param {string | null} goal */
  tell(goal) {
    this.#running.hidden = goal === null;
    setText(this.#running, goal ?? "");
  }

  /** What is asked for, as it stood there last. */
  #ask() {
    this.#value.setCustomValidity("");
    this.#value.value = this.#values[this.#chosen];
    const { label, unit } = RUN_TO.goals[this.#chosen];
    this.#value.setAttribute("aria-label", unit ? `${label}, ${unit}` : label);
    setText(this.#unit, unit);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.key !== "Escape" || this.#sheet.hidden) return;
    event.stopPropagation();
    this.open(false);
    this.button.focus();
  }

  /** The focus goes elsewhere. @param {FocusEvent} event */
  #left({ relatedTarget }) {
    if (relatedTarget && !this.node.contains(/** @type {Node} */ (relatedTarget))) this.open(false);
  }
}
