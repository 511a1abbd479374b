// The first visit: two notes in the free space of the diagram, with arrows towards what they are about. They are gone for
// good once something was trained.

/** @import { Layout } from "./layout.js" */

import { el } from "../parts/dom.js";
import { WELCOME } from "../words/english.js";
import { FOOT } from "./layout.js";

const KEY = "mlp-playground-welcomed";
const WIDTH = 190; // pixels of a note
const HEIGHT = 64; // three lines
const ARROW = 34; // between a tile and its note
const SVG = "http://www.w3.org/2000/svg";

function remembered() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true; // where nothing can be remembered, nobody is greeted at every visit
  }
}

export class Welcome {
  #over = remembered();
  #unit = makeNote(WELCOME.unit);
  #weights = makeNote(WELCOME.weights);

  /**
   * Under the first hidden layer and under the lines into the next, where nothing else is. A note without room stays away.
   * @param {HTMLElement} diagram
   * @param {Layout} layout
   */
  place(diagram, { width, height, columns }) {
    this.#remove();
    if (this.#over || columns.length < 3) return;
    const foot = height - FOOT;
    const [, first, second] = columns;
    const bottomOf = (/** @type {typeof first} */ { y, size }) => y[y.length - 1] + size;
    const under = bottomOf(first) + ARROW;
    const left = first.x - 30;
    const fits = under + HEIGHT <= foot + FOOT;
    if (fits) put(diagram, this.#unit, left, under);
    const between = (first.x + first.size + second.x) / 2; // the lines into the next column
    const top = Math.max(bottomOf(first), second.size ? bottomOf(second) : 0) + (fits ? -HEIGHT / 2 : ARROW);
    const next = fits ? Math.max(left + WIDTH + 24, between) : between;
    if (next + WIDTH <= width && Math.max(top, under - HEIGHT) + HEIGHT <= foot && clear(columns, next, top))
      put(diagram, this.#weights, next, top);
  }

  /** Something is shown that was trained. */
  dismiss() {
    if (this.#over) return;
    this.#over = true;
    this.#remove();
    try {
      localStorage.setItem(KEY, "1");
    } catch {
      // private windows may refuse
    }
  }

  #remove() {
    this.#unit.remove();
    this.#weights.remove();
  }
}

/**
 * Whether a note there covers no tile.
 * @param {Layout["columns"]} columns
 * @param {number} left
 * @param {number} top
 */
const clear = (columns, left, top) =>
  columns.every(({ x, y, size }) => x + size < left || x > left + WIDTH || y[y.length - 1] + size + 24 < top || !size);

/**
 * @param {HTMLElement} diagram
 * @param {HTMLElement} note
 * @param {number} left
 * @param {number} top
 */
function put(diagram, note, left, top) {
  Object.assign(note.style, { left: `${left}px`, top: `${top}px`, width: `${WIDTH}px` });
  diagram.append(note);
}

/** With an arrow from its corner upwards. @param {(string | [text: string, sign: "positive" | "negative"])[]} parts */
function makeNote(parts) {
  const [svg, path] = ["svg", "path"].map((tag) => document.createElementNS(SVG, tag));
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", "M4 23C4 12 14 14 16 2M11 6l5-4 3 6");
  svg.append(path);
  const said = parts.map((part) => (typeof part === "string" ? part : el("b", { class: part[1] }, part[0])));
  return el("p", { class: "note-of-first" }, svg, ...said);
}
