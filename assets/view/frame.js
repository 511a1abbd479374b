// Measures how high the page at an address is in a frame of some width: it is opened out of sight, and says so itself.

/** @import { HeightMessage } from "./page_height.js" */

import { MEASURING } from "./address.js";
import { HEIGHT } from "./page_height.js";

/** @typedef {{ address: string, width: number }} Wanted */

const TICKING_MS = 700; // ticks follow each other
const QUIET_MS = 1500; // so long the height of a page stays, once that is built
const LEAST_HEIGHT = 400;

/** @type {HTMLIFrameElement | null} */
let frame = null;
/** @type {number | undefined} */
let waiting;
let asked = "";
/** @type {(height: number) => void} */
let heard = () => {};

/**
 * Called by Streamlit whenever the dialog is drawn.
 * @param {object} component
 * @param {Wanted} component.data
 * @param {(name: string, value: Wanted & { height: number }) => void} component.setStateValue
 */
export function measure({ data, setStateValue }) {
  heard = (height) => setStateValue("measured", { ...data, height });
  const key = JSON.stringify(data);
  if (key === asked) return remove;
  asked = key;
  clearTimeout(waiting);
  waiting = setTimeout(() => open(data), TICKING_MS);
  return remove;
}

window.addEventListener("message", ({ source, data }) => {
  if (!frame || source !== frame.contentWindow || data?.type !== HEIGHT) return;
  const { height } = /** @type {HeightMessage} */ (data);
  frame.style.height = `${height}px`; // as around the frame to come: what follows from it shows
  clearTimeout(waiting);
  waiting = setTimeout(() => conclude(height), QUIET_MS);
});

/** @param {number} height */
function conclude(height) {
  if (!frame?.contentDocument?.querySelector(".mlp-live.settled")) {
    waiting = setTimeout(() => conclude(height), QUIET_MS);
    return;
  }
  frame.remove();
  frame = null;
  heard(height);
}

/** @param {Wanted} wanted */
function open({ address, width }) {
  frame?.remove();
  frame = document.createElement("iframe");
  frame.name = MEASURING;
  frame.title = "";
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  frame.style.cssText = `position: fixed; left: -${2 * width}px; top: 0; border: 0; visibility: hidden; width: ${width}px; height: ${LEAST_HEIGHT}px`;
  frame.src = address;
  document.body.append(frame);
}

/** The dialog is closed. */
function remove() {
  clearTimeout(waiting);
  frame?.remove();
  frame = null;
  asked = "";
}
