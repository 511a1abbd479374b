// Clicks on a picture that Plotly drags over: neither a drag, which zooms, nor the half of a double click.

import { browserClock } from "../parts/clock.js";

const CLICK_PX = 4; // the pointer may move so far during a click
const DOUBLE_MS = 250; // a second one so soon makes it a double click

/**
 * @param {HTMLElement} node
 * @param {(event: PointerEvent) => void} clicked
 */
export function listenToClicks(node, clicked, clock = browserClock) {
  let presses = 0;
  let last = -Infinity;
  const down = (/** @type {PointerEvent} */ from) => {
    const press = ++presses;
    const again = clock.now() - last < DOUBLE_MS;
    last = clock.now();
    // Plotly lays a sheet over the page while a button is down, so the end of a click is heard at the window
    const up = (/** @type {PointerEvent} */ to) => {
      if (to.type !== "pointerup" || Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > CLICK_PX) return;
      if (to.pointerType === "touch") return clicked(to);
      if (again) return;
      clock.setTimeout(() => press === presses && clicked(to), DOUBLE_MS);
    };
    const ends = new AbortController();
    for (const name of /** @type {const} */ (["pointerup", "pointercancel"])) {
      const end = (/** @type {PointerEvent} */ event) => {
        ends.abort();
        up(event);
      };
      window.addEventListener(name, end, { capture: true, signal: ends.signal });
    }
  };
  node.addEventListener("pointerdown", down, { capture: true });
}
