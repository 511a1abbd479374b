// The flow: short lighter dashes that run along the links towards the output while the network trains.

/** @import { Link } from "./links.js" */

import { widthOf } from "./links.js";

const DASH = 4; // pixels
export const PERIOD = 18; // from one dash to the next
const OPACITY = 0.6;
const WIDTHS = 8; // of a pixel: dashes of nearly the same width are one path, which is drawn in half the time

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Link[]} links
 * @param {ArrayLike<number>} parameters
 * @param {string} colour
 * @param {number} flow how far the dashes have run, in pixels
 */
export function paintFlow(context, links, parameters, colour, flow) {
  context.strokeStyle = colour;
  context.globalAlpha = OPACITY;
  for (const [width, alike] of byWidth(links, parameters)) {
    context.lineWidth = width;
    context.beginPath();
    for (const { track } of alike) addDashes(context, track, flow);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/**
 * @param {Link[]} links
 * @param {ArrayLike<number>} parameters
 */
function byWidth(links, parameters) {
  /** @type {Map<number, Link[]>} */
  const groups = new Map();
  for (const link of links) {
    const width = Math.round(Math.max(1, widthOf(parameters[link.index]) * 0.6) * WIDTHS) / WIDTHS;
    const alike = groups.get(width);
    if (alike) alike.push(link);
    else groups.set(width, [link]);
  }
  return groups;
}

/**
 * A dash is so short that it is straight. The browser's own dashes would measure every curve in every frame.
 * @param {Pick<CanvasRenderingContext2D, "moveTo" | "lineTo">} context
 * @param {Float32Array} track points of a link, a pixel apart: x, y, x, y, …
 * @param {number} flow
 */
export function addDashes(context, track, flow) {
  const length = track.length / 2 - 1;
  for (let at = (flow % PERIOD) - PERIOD; at < length; at += PERIOD) {
    const start = Math.max(at, 0);
    const end = Math.min(at + DASH, length);
    if (end <= start) continue;
    context.moveTo(along(track, start, 0), along(track, start, 1));
    context.lineTo(along(track, end, 0), along(track, end, 1));
  }
}

/**
 * @param {Float32Array} track
 * @param {number} distance from its start
 * @param {0 | 1} axis x or y
 */
function along(track, distance, axis) {
  const before = 2 * Math.floor(distance) + axis;
  const here = track[before];
  return here + (distance % 1) * ((track[before + 2] ?? here) - here);
}
