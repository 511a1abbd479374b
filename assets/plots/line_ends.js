// The labels at the ends of lines: what a line is, where it ends, none over another.

/** @import { Trace } from "../messages.js" */
/** @import { Axis } from "./plotly.js" */

import { el } from "../parts/dom.js";

// pixels: from one label's middle to the next one's, from the ends of the plot, and from where its lines end
const [APART, INSET, BESIDE] = [14, 4, 8];

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

export class LineEnds {
  /** @type {HTMLElement[]} */
  #labels = [];
  node = el("div", { class: "line-ends", "aria-hidden": "true" });

  /**
   * @param {Trace[]} traces As drawn.
   * @param {Axis} xaxis
   * @param {Axis} yaxis
   * @param {number} [scale] of the type
   */
  place(traces, xaxis, yaxis, scale = 1) {
    const { _offset: top, _length: height } = yaxis;
    const ends = traces.flatMap(({ meta, line, y }) => {
      const pixel = meta?.label && y?.length ? yaxis.d2p(y[y.length - 1]) : NaN;
      if (!Number.isFinite(pixel)) return [];
      return [{ label: String(meta?.label), colour: line.color, height: top + Math.min(Math.max(pixel, 0), height) }];
    });
    while (this.#labels.length < ends.length) this.#labels.push(this.node.appendChild(el("span")));
    const wanted = ends.map((end) => end.height);
    const heights = spread(wanted, APART * scale, [top + INSET, top + height - INSET]);
    const left = Math.round(xaxis._offset + xaxis._length + BESIDE);
    this.#labels.forEach((node, i) => {
      node.hidden = i >= ends.length;
      if (node.hidden) return;
      const { label, colour } = ends[i];
      if (node.textContent !== label) node.replaceChildren(el("b", {}, label));
      if (node.dataset.colour !== colour) node.style.borderColor = node.dataset.colour = colour;
      node.style.transform = `translate(${left}px, ${Math.round(heights[i])}px) translateY(-50%)`;
    });
  }
}
