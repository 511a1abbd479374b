// Menus of the panels: what is chosen there is the server's to carry out.

/** @import { Action, PanelName, PanelOptions } from "../messages.js" */

import { el } from "./dom.js";

/**
 * A menu whose choice is sent to the server with the name of its panel.
 * @param {(action: Action) => void} act
 * @param {PanelName} panel
 * @param {string} label
 * @param {string} testid
 * @param {(value: string) => PanelOptions} optionsOf
 */
export function menu(act, panel, label, testid, optionsOf) {
  const select = el("select", { "aria-label": label, "data-testid": testid });
  select.addEventListener("change", () => act({ act: "open_panel", panel, ...optionsOf(select.value) }));
  return select;
}

/**
 * Gives a menu its options, unless it has them, and shows which is chosen.
 * @param {HTMLSelectElement} select
 * @param {[name: string, label: string][]} options
 * @param {string} value
 */
export function fill(select, options, value) {
  const key = JSON.stringify(options);
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...options.map(([name, label]) => el("option", { value: name }, label)));
  }
  select.value = value;
}
