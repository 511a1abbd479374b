// How Streamlit mounts a component that stands in place of the live view's pictures, in the mode that it is of.

/** @import { Trigger } from "./visit.js" */

import { rootInLanguage } from "./language.js";
import { watchHeight } from "./page_height.js";
import { loadStyles } from "./styles.js";

/**
 * What a component's script exports. Streamlit calls it when it mounts the component, on a change of theme, and when its
 * script ran again: same root, same picture.
 * @param {string} selector Of the root.
 * @param {new (root: HTMLElement) => { receive: (data: Uint8Array | null, setTriggerValue: Trigger) => void }} Shown
 */
export function mounting(selector, Shown) {
  /** @type {WeakMap<HTMLElement, InstanceType<typeof Shown>>} */
  const made = new WeakMap();
  return (/** @type {{ data: Uint8Array | null, parentElement: HTMLElement, setTriggerValue: Trigger }} */ component) => {
    /** @type {HTMLElement | null} */
    const found = component.parentElement.querySelector(selector);
    if (!found) return;
    const root = rootInLanguage(found, component.data);
    let shown = made.get(root);
    if (!shown) {
      loadStyles();
      shown = new Shown(root);
      made.set(root, shown);
    }
    watchHeight(root);
    shown.receive(component.data, component.setTriggerValue);
  };
}
