// What is done in the browser alone: a box to tick, and buttons that keep quiet.

import { EXPLAINED } from "../words/words.js";
import { el } from "./dom.js";

/**
 * @param {string} name By which a link can hide it.
 * @param {string} label
 * @param {(checked: boolean) => void} change
 */
export function checkBox(name, label, change) {
  const onchange = (/** @type {Event} */ event) => change(/** @type {HTMLInputElement} */ (event.target).checked);
  return el("label", { class: "check", "data-name": name }, el("input", { type: "checkbox", onchange }), label);
}

/**
 * A button of words that do not stand out.
 * @param {string} text
 * @param {string} label What it does.
 * @param {(click: MouseEvent) => void} onclick
 */
export const quietButton = (text, label, onclick) =>
  el("button", { type: "button", class: "quiet", title: label, "aria-label": EXPLAINED(text, label), onclick }, text);

/**
 * Such a button that switches something on and off.
 * @param {string} text
 * @param {string} label
 * @param {string} testid
 * @param {(on: boolean) => void} change
 */
export function toggle(text, label, testid, change) {
  const node = quietButton(text, label, () => {
    const on = node.getAttribute("aria-pressed") !== "true";
    node.setAttribute("aria-pressed", String(on));
    change(on);
  });
  node.setAttribute("aria-pressed", "false");
  node.dataset.testid = testid;
  return node;
}
