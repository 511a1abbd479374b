// Lines at the goals of a run: where its loss, or its accuracy, is to go; dashed, with a label at their end.

/** @import { GoalLine } from "../messages.js" */
/** @import { Axis } from "./plotly.js" */

import { el, setText } from "../parts/dom.js";
import { PICTURES } from "../words/words.js";
import { showPercent, showSetting } from "../words/numbers.js";

const MAX_IN_RANGE = 10; // a line further off is not worth squashing the curves for
const BESIDE = 50; // percent of the width, from one label to the next
const LABEL = 18; // pixels that one takes, as described for a desktop

/** @param {GoalLine} line */
const isScore = ([name]) => name.includes("accuracy");

/**
 * Those of a chart. Two of the same height are one.
 * @param {GoalLine[]} lines
 * @param {boolean} scored Whether it is of the accuracy.
 */
export const linesOf = (lines, scored) =>
  lines.filter((line, i) => isScore(line) === scored && lines.findIndex(([name, limit]) => isScore([name, limit]) === scored && limit === line[1]) === i);

/**
 * What is to be read at a line; alone in its chart it needs no name.
 * @param {GoalLine} line
 * @param {boolean} alone
 * @param {boolean} percent Whether a score is a share: R² is none.
 */
export function labelOf(line, alone, percent) {
  const [name, limit] = line;
  const written = isScore(line) && percent ? showPercent(limit) : showSetting(limit);
  return alone ? PICTURES.goal(written) : PICTURES.goalOf(PICTURES.goalNames[name], written);
}

/**
 * Whether the label of a line stands above it: where it has no room below.
 * @param {number} pixel of the line, from the top of the chart
 * @param {number} height of the chart
 * @param {number} scale of the type
 */
export const standsAbove = (pixel, height, scale) => height - pixel < LABEL * scale;

export class GoalLines {
  /** @type {GoalLine[]} */
  #all = [];
  #key = "[]";
  node = el("div", { class: "goal-lines", "aria-hidden": "true" }); // the goal stands in words beside
  scored = false;
  percent = true;

  /** Whether these are others than before. @param {GoalLine[]} lines */
  take(lines) {
    const key = JSON.stringify(lines);
    if (key === this.#key) return false;
    this.#key = key;
    this.#all = lines;
    return true;
  }

  /** Whether the chart has any. */
  get there() {
    return this.#lines.length > 0;
  }

  get #lines() {
    return linesOf(this.#all, this.scored);
  }

  /** Points that nobody sees, so that the axis has room for the lines: Plotly's `include` goes wrong on a logarithmic one. */
  get unseen() {
    const y = this.#lines.map(([, limit]) => limit).filter((limit) => Math.abs(limit) <= MAX_IN_RANGE);
    return { type: "scatter", mode: "lines", x: y.map(() => 0), y, opacity: 0, hoverinfo: "skip", showlegend: false };
  }

  /**
   * @param {Axis} xaxis
   * @param {Axis} yaxis
   * @param {number} scale of the type
   * @param {boolean} bare without labels
   */
  place(xaxis, yaxis, scale, bare) {
    const lines = this.#lines;
    while (this.node.children.length < lines.length) this.node.append(el("i", {}, el("span")));
    [...this.node.children].forEach((node, i) => {
      if (!(node instanceof HTMLElement)) return;
      const pixel = i < lines.length ? yaxis.d2p(lines[i][1]) : NaN;
      node.hidden = !(pixel >= 0 && pixel <= yaxis._length);
      if (node.hidden) return;
      const label = node.children[0];
      const [end, other] = this.scored ? ["left", "right"] : ["right", "left"]; // where no curve is
      if (label instanceof HTMLElement) Object.assign(label.style, { [end]: `${BESIDE * i}%`, [other]: "auto" });
      setText(label, bare ? "" : labelOf(lines[i], lines.length === 1, this.percent));
      node.classList.toggle("above", standsAbove(pixel, yaxis._length, scale));
      node.style.width = `${Math.round(xaxis._length)}px`;
      node.style.transform = `translate(${Math.round(xaxis._offset)}px, ${Math.round(yaxis._offset + pixel)}px)`;
    });
  }

  /** For a picture to keep: the lines as Plotly's shapes. @param {string} colour */
  shapes(colour) {
    const lines = this.#lines;
    return lines.map((line) => ({
      ...{ type: "line", xref: "paper", x0: 0, x1: 1, y0: line[1], y1: line[1] },
      line: { color: colour, width: 2, dash: "dash" },
      label: { text: labelOf(line, lines.length === 1, this.percent), textposition: this.scored ? "start" : "end", font: { color: colour } },
    }));
  }
}
