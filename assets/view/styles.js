// The styles of the live view, each for a room of its own.

import { el } from "../parts/dom.js";

const SHEETS = ["view", "parts", "transport", "diagram", "plots", "panels", "notices", "compare", "goal", "wall"]; // later ones go before earlier ones

/** Once a page. */
export function loadStyles() {
  if (document.querySelector("link[data-mlp-live]")) return;
  for (const name of SHEETS) {
    const href = new URL(`../styles/${name}.css`, import.meta.url).href;
    document.head.append(el("link", { rel: "stylesheet", href, "data-mlp-live": true }));
  }
}
