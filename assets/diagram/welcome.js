// The first visit: two callouts on the diagram, which vanish for good with the first press of anything.

/** @import { Layout } from "./layout.js" */

import { el } from "../parts/dom.js";
import { WELCOME } from "../words/english.js";

const KEY = "mlp-playground-welcomed";

function remembered() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true; // where nothing can be remembered, nobody is greeted at every visit
  }
}

export class Welcome {
  #over = remembered();
  #unit = el("p", { class: "callout" }, WELCOME.unit);
  #weights = el("p", { class: "callout" }, WELCOME.weights);

  constructor() {
    if (this.#over) return;
    const dismiss = () => this.#dismiss();
    const first = { once: true, capture: true };
    for (const name of ["pointerdown", "keydown"]) document.addEventListener(name, dismiss, first);
  }

  /**
   * Beside the last unit of the first layer, and under its lines.
   * @param {HTMLElement} diagram
   * @param {Layout} layout
   */
  place(diagram, { columns }) {
    const [unit, weights] = [this.#unit, this.#weights];
    this.#remove();
    if (this.#over || columns.length < 3) return;
    const [inputs, first] = columns;
    const bottom = first.y[first.y.length - 1] + first.size;
    Object.assign(unit.style, { left: `${first.x + first.size + 10}px`, top: `${bottom - 52}px` });
    Object.assign(weights.style, { left: `${inputs.x + inputs.size + 8}px`, bottom: "0" });
    diagram.append(unit, weights);
    const under = unit.offsetTop + unit.offsetHeight;
    if (under > weights.offsetTop) unit.style.top = `${weights.offsetTop - unit.offsetHeight - 6}px`;
  }

  #remove() {
    this.#unit.remove();
    this.#weights.remove();
  }

  #dismiss() {
    if (this.#over) return;
    this.#over = true;
    this.#remove();
    try {
      localStorage.setItem(KEY, "1");
    } catch {
      // private windows may refuse
    }
  }
}
