// The labels at the ends of lines: what a line is, where it ends, none over another.

import { el } from "../parts/dom.js";

const APART = 14; // pixels, from one label's middle to the next one's

/**
 * Heights as near as may be to those wanted, none nearer to another than `apart`, all between two ends where there is
 * room enough for that.
 * @param {number[]} wanted
 * @param {number} apart
 * @param {[number, number]} ends
 */
export function spread(wanted, apart, [low, high]) {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const tight = Math.min(apart, (high - low) / Math.max(wanted.length - 1, 1));
  /** @type {{ members: number[], sum: number }[]} Neighbours that touch share the place that is the least way for all. */
  const groups = [];
  const start = (/** @type {{ members: number[], sum: number }} */ { members, sum }) => {
    const length = tight * (members.length - 1);
    return Math.min(Math.max(sum / members.length, low), high - length);
  };
  for (const i of order) {
    groups.push({ members: [i], sum: wanted[i] });
    while (groups.length > 1) {
      const [before, last] = groups.slice(-2);
      if (start(last) >= start(before) + tight * before.members.length) break;
      const offset = tight * before.members.length;
      const sum = before.sum + last.sum - offset * last.members.length;
      groups.splice(-2, 2, { members: [...before.members, ...last.members], sum });
    }
  }
  const placed = [...wanted];
  for (const group of groups) group.members.forEach((i, k) => (placed[i] = start(group) + tight * k));
  return placed;
}

/** height: in pixels from the top, where the line ends. @typedef {{ label: string, colour: string, height: number }} End */

export class LineEnds {
  /** @type {HTMLElement[]} */
  #labels = [];
  node = el("div", { class: "line-ends", "aria-hidden": "true" });

  /**
   * @param {End[]} ends
   * @param {number} left Where they stand.
   * @param {[top: number, bottom: number]} room
   */
  place(ends, left, room) {
    while (this.#labels.length < ends.length) this.#labels.push(this.node.appendChild(el("span")));
    const heights = spread(ends.map(({ height }) => height), APART, room); // prettier-ignore
    this.#labels.forEach((node, i) => {
      node.hidden = i >= ends.length;
      if (node.hidden) return;
      const { label, colour } = ends[i];
      if (node.textContent !== label) node.replaceChildren(el("b", {}, label));
      if (node.dataset.colour !== colour) node.style.borderColor = node.dataset.colour = colour;
      node.style.transform = `translate(${Math.round(left)}px, ${Math.round(heights[i])}px) translateY(-50%)`;
    });
  }
}
