// Type in Plotly's pictures, as large as that of the page around: the figures are described for a desktop's.

/** @import { Figure } from "../messages.js" */

const SMALL = 13; // pixels of captions and axes, as figures are described
const FONTS = new Set(["font", "tickfont"]);

/**
 * How much larger type is where a node stands.
 * @param {HTMLElement} node
 */
export function typeScaleAt(node) {
  const small = parseFloat(getComputedStyle(node).getPropertyValue("--small"));
  return small ? small / SMALL : 1;
}

/**
 * A description with its fonts so many times as large.
 * @template Described
 * @param {Described} described
 * @param {number} scale
 * @returns {Described}
 */
export function enlarge(described, scale) {
  if (scale === 1 || typeof described !== "object" || described === null) return described;
  if (Array.isArray(described)) return /** @type {Described} */ (described.map((one) => enlarge(one, scale)));
  const made = Object.entries(described).map(([name, value]) => {
    const isFont = FONTS.has(name) && typeof value?.size === "number";
    return [name, isFont ? { ...value, size: Math.round(value.size * scale) } : enlarge(value, scale)];
  });
  return Object.fromEntries(made);
}

/**
 * A figure with its fonts, margins and points so many times as large.
 * @param {Figure} figure
 * @param {number} scale
 */
export function enlargeFigure(figure, scale) {
  if (scale === 1) return;
  figure.layout = enlarge(figure.layout, scale);
  const { margin = {} } = figure.layout;
  for (const [side, width] of Object.entries(margin)) margin[side] = Math.round(width * scale);
  for (const { marker } of figure.data) if (typeof marker?.size === "number") marker.size *= scale;
}
