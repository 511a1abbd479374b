// Controls that are made anew while somebody uses them: the focus, and a press that is under way, outlast that. A
// control is known by its data-id.

import { elementOf } from "./dom.js";

/** @param {Element | null} node */
const idOf = (node) => /** @type {HTMLElement | null | undefined} */ (node?.closest("[data-id]"))?.dataset.id;

/**
 * Other nodes in a container; what had the focus has it again.
 * @param {HTMLElement} container
 * @param {Node[]} nodes
 */
export function renew(container, nodes) {
  const focused = container.contains(document.activeElement) ? idOf(document.activeElement) : undefined;
  container.replaceChildren(...nodes);
  if (focused) find(container, focused)?.focus({ preventScroll: true });
}

/**
 * A button that was made anew while it was held down is no click to the browser, but to the person it is.
 * @param {HTMLElement} container
 */
export function keepPresses(container) {
  /** @type {Element | null} */
  let pressed = null;
  container.addEventListener("pointerdown", (event) => (pressed = elementOf(event).closest("[data-id]")));
  container.addEventListener("pointerup", ({ clientX, clientY }) => {
    const id = pressed && !pressed.isConnected && idOf(pressed);
    pressed = null;
    if (id && idOf(document.elementFromPoint(clientX, clientY)) === id) find(container, id)?.click();
  });
}

/**
 * @param {HTMLElement} container
 * @param {string} id
 */
function find(container, id) {
  return /** @type {HTMLElement | null} */ (container.querySelector(`[data-id="${CSS.escape(id)}"]`));
}
