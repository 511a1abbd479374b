// Keys, and where the focus is. Most keys are the page's; what a key does here must not happen there as well.

import { elementOf } from "../parts/dom.js";

const TYPED = "input, textarea, [role=dialog]"; // there a key is meant for something else
const PRESSED = "button, input, select"; // by space or Enter

/**
 * `key(key)`: a key pressed anywhere, returns whether it is used up; `escape()`.
 * @param {HTMLElement} root
 * @param {{ key: (key: string) => boolean, escape: () => void }} events
 */
export function listenToKeys(root, { key, escape }) {
  const listen = (/** @type {KeyboardEvent} */ event) => {
    if (!root.isConnected) return document.removeEventListener("keydown", listen);
    if (!elementOf(event).closest?.(TYPED) && key(event.key)) return;
    if (event.key === "Escape") escape();
  };
  document.addEventListener("keydown", listen);
  root.addEventListener("keydown", (event) => {
    // a key that presses a button here must not press one of the page's by its shortcut as well
    const presses = event.key === " " || event.key === "Enter";
    if (presses && elementOf(event).closest(PRESSED)) event.stopPropagation();
  });
  // and a click leaves the focus where it is, so that the next press of the space bar is the page's
  root.addEventListener("mousedown", (event) => {
    if (elementOf(event).closest("button, .check")) event.preventDefault();
  });
}
