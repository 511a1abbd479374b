// The visitor's language, as the server says it: spoken before anything is built. What was built in another one is left
// behind, and built anew.

import { readHeader } from "../transport/payload.js";
import { isSpoken, speak } from "../words/words.js";

/** What Streamlit mounts a component with says it. @typedef {import("../messages.js").Mounting} Mounting */

/**
 * Speaks it, and gives the root in which to show things: the one there is or, after another language, an empty one in its
 * place. Without data nothing changes.
 * @param {HTMLElement} root
 * @param {Uint8Array | null} data
 */
export function rootInLanguage(root, data) {
  if (!data) return root;
  const { language = "en" } = /** @type {Mounting} */ (/** @type {unknown} */ (readHeader(data).header));
  const spoken = isSpoken(language) ? language : "en";
  speak(spoken);
  document.documentElement.lang = spoken; // Streamlit's page says that it is English
  if (!root.lang || root.lang === spoken) {
    root.lang = spoken;
    return root;
  }
  const empty = /** @type {HTMLElement} */ (root.cloneNode(false));
  empty.lang = spoken;
  root.replaceWith(empty);
  return empty;
}
