// Tabs: one of a few things is in sight. They are one tab stop; arrow keys go from one to the next.

import { el, setText } from "./dom.js";

/** panel: the id of what it shows. @typedef {{ name: string, label: string, panel: string }} Tab */

export class Tabs {
  /** @type {Map<string, HTMLButtonElement>} */
  #tabs = new Map();
  #choose;

  /**
   * @param {string} label
   * @param {string} testid
   * @param {Tab[]} tabs The first is chosen, to begin with.
   * @param {(name: string) => void} choose
   */
  constructor(label, testid, tabs, choose) {
    this.#choose = choose;
    for (const { name, label: text, panel } of tabs) {
      const attributes = { type: "button", role: "tab", "aria-controls": panel, "data-tab": name };
      this.#tabs.set(name, el("button", { ...attributes, onclick: () => choose(name) }, text));
    }
    const attributes = { class: "tabs", role: "tablist", "aria-label": label, "data-testid": testid };
    const onkeydown = (/** @type {KeyboardEvent} */ event) => this.#press(event);
    this.node = el("div", { ...attributes, onkeydown }, ...this.#tabs.values());
    this.show(tabs[0].name);
  }

  /** @param {string} chosen */
  show(chosen) {
    for (const [name, tab] of this.#tabs) {
      tab.setAttribute("aria-selected", String(name === chosen));
      tab.setAttribute("tabindex", name === chosen ? "0" : "-1");
    }
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {string} [title]
   */
  rename(name, label, title = "") {
    const tab = this.#tabs.get(name);
    if (!tab) return;
    setText(tab, label);
    tab.title = title;
  }

  /** Those there are to choose from. @param {string[]} names */
  offer(names) {
    for (const [name, tab] of this.#tabs) tab.hidden = !names.includes(name);
    this.node.hidden = !names.length;
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const there = [...this.#tabs].filter(([, tab]) => !tab.hidden);
    const at = there.findIndex(([, tab]) => tab.getAttribute("aria-selected") === "true");
    /** @type {Record<string, number>} */
    const places = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 };
    const wanted = places[event.key];
    if (wanted === undefined || !there.length) return;
    event.preventDefault();
    event.stopPropagation();
    const [name, tab] = there[(wanted + there.length) % there.length];
    this.#choose(name);
    tab.focus();
  }
}
