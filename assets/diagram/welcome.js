// The first visit: two notes in the free space of the diagram, with arrows towards what they are about. They are gone for
// good once something was trained.

/** @import { Layout } from "./layout.js" */

import { drawing, el } from "../parts/dom.js";
import { WELCOME } from "../words/words.js";

const KEY = "mlp-playground-welcomed";
const [WIDTH, NARROWEST, HEIGHT] = [190, 130, 72]; // pixels of a note
const [BESIDE, UP, GAP] = [24, 4, 8]; // pixels to its column, from the foot of that upwards, and to the next column

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
   * Beside the feet of the first two hidden layers, under the lines that leave them upwards. A note that has no room
   * there, since the next layer reaches as far down, stays away.
   * @param {HTMLElement} diagram
   * @param {Layout} layout
   */
  place(diagram, { height, columns }) {
    this.#remove();
    if (this.#over) return;
    const notes = [this.#unit, this.#weights];
    columns.slice(1, -1).forEach((column, c) => {
      const note = notes[c];
      const next = columns[c + 2];
      const left = column.x + column.size + BESIDE;
      const top = footOf(column) - UP;
      const width = Math.min(WIDTH, next.x - left - GAP);
      if (!note || width < NARROWEST || top + HEIGHT > height || footOf(next) > top - BESIDE) return;
      Object.assign(note.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
      diagram.append(note);
    });
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

/** The lower edge of the tiles of a column. @param {Layout["columns"][number]} column */
const footOf = ({ y, size }) => y[y.length - 1] + size;

/** With an arrow from its corner upwards. @param {(string | [text: string, sign: "positive" | "negative"])[]} parts */
function makeNote(parts) {
  const said = parts.map((part) => (typeof part === "string" ? part : el("b", { class: part[1] }, part[0])));
  return el("p", { class: "note-of-first" }, drawing("M20 12C10 13 5 9 2 2M1 8 2 2l6 2"), ...said);
}
