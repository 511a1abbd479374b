// The wall: what Streamlit mounts in place of the teacher's pictures in the mode of that name.

/** @import { Trigger } from "./view/visit.js" */

import { watchHeight } from "./view/page_height.js";
import { loadStyles } from "./view/styles.js";
import { Wall } from "./wall/wall.js";

/** @type {WeakMap<HTMLElement, Wall>} */
const made = new WeakMap();

/**
 * Called by Streamlit when it mounts the component, on a change of theme, and when its script ran again.
 * @param {object} component
 * @param {Uint8Array | null} component.data
 * @param {HTMLElement} component.parentElement
 * @param {Trigger} component.setTriggerValue
 */
export default function showWall({ data, parentElement, setTriggerValue }) {
  /** @type {HTMLElement | null} */
  const root = parentElement.querySelector(".mlp-wall");
  if (!root) return;
  let wall = made.get(root);
  if (!wall) {
    loadStyles();
    wall = new Wall(root);
    made.set(root, wall);
  }
  watchHeight(root);
  wall.receive(data, setTriggerValue);
}
