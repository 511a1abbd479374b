// What is done in the browser alone: a box to tick, one of a few, and a button that keeps quiet.

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
 * Buttons, one of which is pressed; the first is, to begin with.
 * @param {string} label
 * @param {string} testid
 * @param {[label: string, choose: () => void][]} choices
 */
export function oneOf(label, testid, choices) {
  const buttons = choices.map(([text, choose], i) => {
    const onclick = () => {
      buttons.forEach((button, j) => button.setAttribute("aria-pressed", String(i === j)));
      choose();
    };
    return el("button", { type: "button", "aria-pressed": i === 0, onclick }, text);
  });
  const node = el("div", { class: "switch", role: "group", "aria-label": label, "data-testid": testid }, ...buttons);
  return { node, buttons };
}

/**
 * A button of words that do not stand out.
 * @param {string} text
 * @param {string} label What it does.
 * @param {() => void} onclick
 */
export const quietButton = (text, label, onclick) =>
  el("button", { type: "button", class: "quiet", title: label, "aria-label": `${text}: ${label}`, onclick }, text);
