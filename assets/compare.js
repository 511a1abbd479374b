// Comparing: what Streamlit mounts in place of the live view's pictures in the mode of that name.

/** @import { Trigger } from "./view/visit.js" */

import { Comparing } from "./compare/comparing.js";
import { watchHeight } from "./view/page_height.js";
import { loadStyles } from "./view/styles.js";

/** @type {WeakMap<HTMLElement, Comparing>} */
const made = new WeakMap();

/**
 * Called by Streamlit when it mounts the component, on a change of theme, and when its script ran again.
 * @param {object} component
 * @param {Uint8Array | null} component.data
 * @param {HTMLElement} component.parentElement
 * @param {Trigger} component.setTriggerValue
 */
export default function comparing({ data, parentElement, setTriggerValue }) {
  /** @type {HTMLElement | null} */
  const root = parentElement.querySelector(".mlp-compare");
  if (!root) return;
  let comparing = made.get(root);
  if (!comparing) {
    loadStyles();
    comparing = new Comparing(root);
    made.set(root, comparing);
  }
  watchHeight(root);
  comparing.receive(data, setTriggerValue);
}
