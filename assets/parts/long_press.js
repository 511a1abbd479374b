// A long press of a finger, which tells what a mouse learns by hovering; the tap that it would be as well is none.

import { browserClock } from "./clock.js";

const LONG_MS = 500;
const SLIP_PX = 10; // a finger that moves further scrolls

/**
 * `begun()`: the finger has rested long enough; `over()`: the next press anywhere.
 * @param {HTMLElement} node
 * @param {{ begun: () => void, over: () => void }} events
 */
export function onLongPress(node, { begun, over }, clock = browserClock) {
  /** @type {number | undefined} */
  let waiting;
  let pressing = false;
  let long = false; // the press that lasts, or has just ended
  const cancel = () => clock.clearTimeout(waiting);
  node.addEventListener("pointerdown", (from) => {
    cancel();
    long = false;
    pressing = from.pointerType === "touch";
    if (!pressing) return;
    waiting = clock.setTimeout(() => {
      long = true;
      begun();
      window.addEventListener("pointerdown", over, { capture: true, once: true });
    }, LONG_MS);
    const move = (/** @type {PointerEvent} */ to) => {
      if (Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > SLIP_PX) cancel();
    };
    node.addEventListener("pointermove", move);
    const end = () => {
      cancel();
      pressing = false;
      node.removeEventListener("pointermove", move);
    };
    for (const name of ["pointerup", "pointercancel"]) node.addEventListener(name, end, { once: true });
  });
  node.addEventListener("contextmenu", (event) => pressing && event.preventDefault());
  const swallow = (/** @type {Event} */ event) => {
    if (!long) return;
    long = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  node.addEventListener("click", swallow, { capture: true });
}
