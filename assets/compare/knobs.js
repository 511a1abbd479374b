// The knobs of a run: its name, and a menu or a field for each setting that can be changed.

/** @import { Action, CompareSetup, Knob, LaneDescription } from "../messages.js" */

import { el } from "../parts/dom.js";
import { fill } from "../parts/menus.js";

/** @typedef {(action: Action) => void} Act */

export class Knobs {
  #act;
  node = el("form", { class: "knobs", onsubmit: (/** @type {Event} */ event) => event.preventDefault() });
  #key = "";
  /** The fields, and what the server says of each. @type {Map<HTMLInputElement | HTMLSelectElement, string>} */
  #stated = new Map();

  /** @param {Act} act */
  constructor(act) {
    this.#act = act;
  }

  /**
   * @param {LaneDescription} lane
   * @param {Pick<CompareSetup, "buttons" | "limits">} setup
   */
  describe({ letter, name, pinned, knobs }, { buttons, limits }) {
    const key = JSON.stringify([letter, name, pinned, knobs]);
    if (key === this.#key) return;
    this.#key = key;
    this.#stated.clear();
    const focused = this.node.contains(document.activeElement) ? document.activeElement?.getAttribute("name") : null;
    const rename = (/** @type {string} */ value) => this.#act({ act: "rename_lane", lane: letter, name: value });
    const own = { label: buttons.name.label, help: buttons.name.help };
    const field = { type: "text", maxlength: limits.max_name, value: name, autocomplete: "off" };
    this.node.replaceChildren(
      ...knobs.map((knob) => this.#draw(letter, knob, pinned !== null)),
      labelled(own, this.#input("name", field, rename)),
    );
    /** @type {HTMLElement | null} */
    const again = focused ? this.node.querySelector(`[name="${focused}"]`) : null;
    again?.focus();
  }

  /** What was refused leaves its field; what is being typed stays. */
  settle() {
    for (const [field, value] of this.#stated) {
      const isTyped = field.tagName === "INPUT" && field === document.activeElement;
      if (field.value !== value && !isTyped) field.value = value;
    }
  }

  /** The first of them that can be changed has the focus. */
  focus() {
    /** @type {HTMLElement | null} */
    const first = this.node.querySelector("select:enabled, input:enabled");
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {string} lane
   * @param {Knob} knob
   * @param {boolean} disabled
   */
  #draw(lane, knob, disabled) {
    const { name, value, choices } = knob;
    const change = (/** @type {string} */ chosen) => this.#act({ act: "change_lane", lane, name, value: chosen });
    if (!choices) return labelled(knob, this.#input(name, { type: "text", value, disabled, autocomplete: "off" }, change));
    const select = el("select", { name, disabled });
    select.addEventListener("change", () => change(select.value));
    fill(select, choices, value);
    this.#stated.set(select, value);
    return labelled(knob, select);
  }

  /**
   * @param {string} name
   * @param {import("../parts/dom.js").Attributes} attributes
   * @param {(value: string) => void} change
   */
  #input(name, attributes, change) {
    const input = el("input", { name, ...attributes });
    this.#stated.set(input, String(attributes.value));
    input.addEventListener("change", () => change(input.value));
    input.addEventListener("keydown", ({ key }) => {
      if (key === "Enter") input.blur();
    });
    return input;
  }
}

/**
 * @param {{ label: string, help: string }} words
 * @param {HTMLElement} control
 */
const labelled = ({ label, help }, control) => el("label", { title: help }, el("span", {}, label), control);
