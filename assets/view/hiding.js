// What a link hides, and what a run does not have: controls and pictures, by their names.

/** @import { Setup } from "../messages.js" */

const ONLY_POINTS = ["show_test", "paint"]; // images have neither

/**
 * @param {Pick<Setup, "hidden" | "network">} setup
 * @param {string[]} missing Panels that the run does not have.
 */
export const hiddenIn = ({ hidden, network }, missing) =>
  new Set([...hidden, ...missing, ...(network.images ? ONLY_POINTS : [])]);

/**
 * Rows without a picture go.
 * @param {HTMLElement} root
 * @param {Set<string>} names
 */
export function hide(root, names) {
  root.classList.add("settled"); // before, nobody knew what is hidden
  for (const node of elements(root, "[data-name]")) node.hidden = names.has(node.dataset.name ?? "");
  for (const row of elements(root, ".transport, .stage, .numbers")) {
    const shown = elements(row, ":scope > *").filter((panel) => !panel.hidden);
    row.hidden = !shown.length;
  }
}

/**
 * What a link says of the page as a whole, on the root element, where the styles of Streamlit's part read it:
 * data-mlp-embedded: it is in a page of somebody else's; data-mlp-no-data: nothing is left of the column of the data.
 * @param {Pick<Setup, "data_column">} setup
 */
export function markPage({ data_column }) {
  const { documentElement } = document;
  documentElement.toggleAttribute("data-mlp-no-data", !data_column);
  documentElement.toggleAttribute("data-mlp-embedded", new URLSearchParams(location.search).get("embed") === "true");
}

/**
 * @param {HTMLElement} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
const elements = (root, selector) => [...root.querySelectorAll(selector)].filter((node) => node instanceof HTMLElement);
