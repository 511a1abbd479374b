// A slim figure: what its heading and the labels beside it say already, it leaves out.

/** @import { Figure, Trace } from "../messages.js" */

const MARGIN = { l: 44, r: 14, t: 8, b: 24 };
const BARE = { l: 8, r: 10, t: 6, b: 12 };
const LETTER = 7; // pixels

/**
 * The figure stands alone, with titles and a legend; here the heading and the labels say that.
 * @param {Trace[]} data
 * @param {Figure["layout"]} layout
 * @param {boolean} bare
 */
export function makeSlim(data, layout, bare) {
  const longest = Math.max(...data.map(({ meta }) => meta?.label?.length ?? 0));
  const margin = bare ? BARE : { ...MARGIN, r: MARGIN.r + LETTER * longest };
  Object.assign(layout, { margin, showlegend: false });
  for (const axis of [layout.xaxis, layout.yaxis]) Object.assign(axis, { title: { text: "" }, visible: !bare });
}
