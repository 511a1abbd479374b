// Picking: which link a pointer means.

/** @import { Link } from "./links.js" */

import { widthOf } from "./links.js";

const NEAR = 5; // pixels from the edge of a link that still mean it

/**
 * The nearest link within reach of a point, in pixels of the diagram, or null.
 * @param {Link[]} links
 * @param {{ x: number, y: number }} point
 * @param {ArrayLike<number>} [parameters] a wide link is meant from farther away
 */
export function pick(links, point, parameters = []) {
  /** @type {Link | null} */
  let best = null;
  let least = Infinity;
  for (const link of links) {
    if (point.x < link.x0 - NEAR || point.x > link.x1 + NEAR) continue;
    const reach = NEAR + widthOf(parameters[link.index] ?? 0) / 2;
    const distance = distanceTo(link.samples, point);
    if (distance < reach && distance < least) [best, least] = [link, distance];
  }
  return best;
}

/**
 * From a point to the line through the samples of a curve.
 * @param {Float32Array} samples
 * @param {{ x: number, y: number }} point
 */
function distanceTo(samples, { x, y }) {
  let least = Infinity;
  for (let at = 0; at + 3 < samples.length; at += 2) {
    const [ax, ay, bx, by] = [samples[at], samples[at + 1], samples[at + 2], samples[at + 3]];
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = squared && ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared;
    const t = Math.min(Math.max(along, 0), 1);
    least = Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return least;
}
