// The live view: a dumb terminal for a network that trains elsewhere. It gets figures once per experiment, then frames,
// and sends back what the user does. It does no mathematics of neural networks.

/** @import { Trigger } from "./view/visit.js" */

import { rootInLanguage } from "./view/language.js";
import { watchHeight } from "./view/page_height.js";
import { loadStyles } from "./view/styles.js";
import { View } from "./view/view.js";

/** @type {WeakMap<HTMLElement, View>} */
const views = new WeakMap();
/** The view made last. @type {View | undefined} */
let latest;

/**
 * Called by Streamlit when it mounts the component, on a change of theme, and when its script ran again: same root, same
 * view. Now and then Streamlit mounts the component anew in the middle of a run, as when what stands above it changes:
 * the view moves in there, so that the pictures, and whatever is open in them, stay.
 * @param {object} component
 * @param {Uint8Array | null} component.data
 * @param {HTMLElement} component.parentElement
 * @param {Trigger} component.setTriggerValue
 */
export default function live({ data, parentElement, setTriggerValue }) {
  /** @type {HTMLElement | null} */
  let root = parentElement.querySelector(".mlp-live");
  if (!root) return;
  if (!views.has(root) && latest && !latest.root.isConnected) {
    root.replaceWith(latest.root);
    root = latest.root;
  }
  root = rootInLanguage(root, data);
  let view = views.get(root);
  if (!view) {
    loadStyles();
    view = latest = new View(root);
    views.set(root, view);
  }
  watchHeight(root);
  view.receive(data, setTriggerValue);
}
