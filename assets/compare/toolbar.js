// What is done with all runs at once: one more, a race, fork them anew; and what they share. Beside the losses, what is
// drawn there.

/** @import { Action, CompareSetup } from "../messages.js" */

import { el, setText } from "../parts/dom.js";
import { COMPARE } from "../words/words.js";

/** @type {{ name: "add_lane" | "race" | "fork_start" | "fork_here", action: Action }[]} */
const BUTTONS = [
  { name: "add_lane", action: { act: "add_lane" } },
  { name: "race", action: { act: "race" } },
  { name: "fork_start", action: { act: "fork", here: false } },
  { name: "fork_here", action: { act: "fork", here: true } },
];

export class Toolbar {
  #shared = el("p", { class: "caption", "data-testid": "shared" });
  #fork = el("span", { class: "caption" }, COMPARE.fork);
  #training = el("input", { type: "checkbox", checked: true, "data-testid": "with-training" });
  #log = el("input", { type: "checkbox", "data-testid": "losses-log" });
  #buttons;

  /**
   * @param {(action: Action) => void} act
   * @param {{ training: (on: boolean) => void, log: (on: boolean) => void }} events Whether training losses are wanted,
   *   and a logarithmic axis.
   */
  constructor(act, { training, log }) {
    this.#buttons = BUTTONS.map(({ name, action }) => {
      const testid = name.replace("_", "-");
      const node = el("button", { type: "button", class: "tool", "data-testid": testid, onclick: () => act(action) });
      return { name, node };
    });
    const [add, race, start, here] = this.#buttons.map(({ node }) => node);
    this.node = el("div", { class: "toolbar" }, this.#shared, el("div", { class: "tools" }, this.#fork, start, here, race, add));
    this.#training.addEventListener("change", () => training(this.#training.checked));
    this.#log.addEventListener("change", () => log(this.#log.checked));
    this.legend = el(
      "header",
      {},
      el("h2", {}, COMPARE.loss),
      el("span", { class: "line solid" }, COMPARE.test),
      el("label", { class: "line dashed" }, this.#training, COMPARE.training),
      el("label", { class: "line bare" }, this.#log, COMPARE.log),
    );
  }

  /** @param {CompareSetup} setup */
  setup({ shared, forked, buttons, lanes, limits }) {
    setText(this.#shared, forked ? `${forked} ${shared}` : shared);
    for (const { name, node } of this.#buttons) {
      setText(node, buttons[name].label);
      node.title = buttons[name].help;
      node.disabled = name === "add_lane" && lanes.length >= limits.max_lanes;
    }
  }
}
