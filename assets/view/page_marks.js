// Marks on the page's root element, where the styles of Streamlit's part read them as well as ours: data-mlp-embedded (in a
// page of somebody else's) and data-mlp-no-data (nothing is left of the column of the data).

/** @import { Setup } from "../messages.js" */

/**
 * @param {"embedded" | "no-data"} name
 * @param {boolean} on
 */
const mark = (name, on) => document.documentElement.toggleAttribute(`data-mlp-${name}`, on);

/** What a link says of the page as a whole. @param {Pick<Setup, "data_column">} setup */
export function markPage({ data_column }) {
  mark("no-data", !data_column);
  mark("embedded", new URLSearchParams(location.search).get("embed") === "true");
}
