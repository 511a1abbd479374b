// The live view: a dumb terminal for a network that trains elsewhere. It gets figures once per experiment, then frames,
// and sends back what the user does. It does no mathematics of neural networks.

/** @import { Message } from "./messages.js" */

import { loadStyles } from "./view/styles.js";
import { View } from "./view/view.js";

/** @type {WeakMap<HTMLElement, View>} */
const views = new WeakMap();
/** The view made last. @type {View | undefined} */
let latest;

/**
 * Called by Streamlit for every message, on a change of theme and on a remount: same root, same view. Under load
 * Streamlit mounts the component anew in the middle of a run: the view moves in there, with what it has yet to send.
 * @param {object} component
 * @param {Uint8Array | null} component.data
 * @param {HTMLElement} component.parentElement
 * @param {(name: string, value: Message) => void} component.setTriggerValue
 */
export default function live({ data, parentElement, setTriggerValue }) {
  /** @type {HTMLElement | null} */
  let root = parentElement.querySelector(".mlp-live");
  if (!root) return;
  if (!views.has(root) && latest && !latest.root.isConnected) {
    root.replaceWith(latest.root);
    root = latest.root;
  }
  let view = views.get(root);
  if (!view) {
    loadStyles();
    view = latest = new View(root);
    views.set(root, view);
  }
  view.receive(data, (message) => setTriggerValue("ask", message));
}
