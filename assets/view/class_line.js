// The line of a class: who sees this run, what the teacher has everyone do, and the buttons for it. Out of a class it is
// not there.

/** @import { Action, ClassButton, ClassDescription } from "../messages.js" */

import { el } from "../parts/dom.js";
import { rememberRoom } from "./address.js";

export class ClassLine {
  #written = "null";
  #act;
  mayTrain = true;

  /** @param {(action: Action) => void} act */
  constructor(act) {
    this.#act = act;
    this.node = el("div", { class: "class-line", role: "status", "data-testid": "class-line", hidden: true });
  }

  /**
   * What the server says of it.
   * @param {ClassDescription | null} described
   */
  receive(described) {
    const written = JSON.stringify(described);
    if (written === this.#written) return;
    this.#written = written;
    this.mayTrain = !described?.frozen && !described?.following;
    this.node.hidden = !described;
    this.node.classList.toggle("following", described?.following ?? false);
    this.node.classList.toggle("frozen", described?.frozen ?? false);
    if (described?.key) rememberRoom(described.key);
    const sentences = (described?.said ?? []).map((text) => el("span", {}, text));
    this.node.replaceChildren(...sentences, ...classButtons(described?.actions ?? [], this.#act));
    lockSettings(described?.following ?? false);
    document.documentElement.toggleAttribute("data-mlp-class", described !== null);
  }
}

/**
 * @param {ClassButton[]} buttons
 * @param {(action: Action) => void} act
 */
export const classButtons = (buttons, act) =>
  buttons.map(({ do: verb, on, label, help }) => {
    const onclick = () => act({ act: "class", do: verb, ...(on === undefined ? {} : { on }) });
    const attributes = { type: "button", class: "tool", title: help, "data-testid": `class-${verb}`, onclick };
    return el("button", attributes, label);
  });

/** While another's run is shown, the settings on the page are not its own, and a lesson would touch the own run. @param {boolean} on */
function lockSettings(on) {
  document.documentElement.toggleAttribute("data-mlp-following", on);
  for (const node of document.querySelectorAll(".st-key-settings, .st-key-modes")) node.toggleAttribute("inert", on);
}
