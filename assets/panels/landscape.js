// The loss landscape: from above or in space, with the path of the run, and a marker that follows the time line. It is
// worked out by the server in turns; meanwhile a bar says how far that is.

/** @import { Figure, LandscapePanel } from "../messages.js" */
/** @import { Host, Look } from "./panel.js" */

import { el, setText } from "../parts/dom.js";
import { fill, menu } from "../parts/menus.js";
import { TextTable } from "../parts/text_table.js";
import { Picture } from "../plots/picture.js";
import { show, showCount } from "../words/numbers.js";
import { LANDSCAPE } from "../words/words.js";
import { evenly } from "./tables.js";

const MAX_ROWS = 11;
const CHOICES = /** @type {const} */ (["directions", "samples", "shape"]);
const MARK = { color: "#12222c", line: { width: 2, color: "#ffffff" } }; // stands out from every plate, light or deep
const LIFT = 0.01; // decades, of the marker over the surface in space

export class Landscape {
  #text = el("p", { "data-testid": "landscape-text" });
  #bar = el("progress", { max: 1, value: 0, "aria-label": LANDSCAPE.progress, "data-testid": "landscape-progress" });
  #picture = new Picture(LANDSCAPE.picture, "loss-landscape");
  #table = new TextTable(LANDSCAPE.picture);
  #easel = el("div", { class: "wide" }, el("div", { class: "pictured" }, this.#picture.node, this.#table.node));
  #drawn = ""; // what is drawn but for its marker
  #menus;
  #anew;

  /** @param {Host} host */
  constructor({ act }) {
    this.#menus = CHOICES.map((name) =>
      menu(act, "landscape", LANDSCAPE[name], `landscape-${name}`, (chosen) => ({ [name]: chosen })),
    );
    const onclick = () => act({ act: "draw_landscape" });
    const anew = { type: "button", class: "tool", title: LANDSCAPE.anewHelp, "data-testid": "draw-landscape", onclick };
    this.#anew = el("button", anew, LANDSCAPE.anew);
    const choices = el("div", { class: "menus" }, ...this.#menus, this.#anew, this.#bar);
    this.node = el("div", { class: "landscape" }, el("div", { class: "panel-head" }, this.#text), choices, this.#easel);
  }

  /**
   * @param {LandscapePanel} described
   * @param {Look} look
   */
  show(described, { template, palette }) {
    const { figures, share, text, chosen } = described;
    setText(this.#text, text);
    CHOICES.forEach((name, i) => fill(this.#menus[i], Object.entries(described[name]), chosen[name]));
    this.#anew.disabled = share !== null;
    this.#bar.hidden = share === null;
    if (share !== null) this.#bar.value = share;
    const figure = figures["loss-landscape"];
    this.#easel.hidden = !figure;
    if (!figure) return;
    this.#table.show(() => tabulatePath(described));
    const drawn = JSON.stringify([figure, palette]);
    if (drawn === this.#drawn) return this.#mark(described);
    this.#drawn = drawn;
    this.#picture.describe(dressFigure(figure, described, palette), template);
  }

  /** The moment that is shown has moved. @param {LandscapePanel} described */
  #mark(described) {
    const { figure, drawing, plot } = this.#picture;
    const marker = figure && markerOf(described, "scene" in figure.layout);
    if (!marker) return;
    const last = figure.data.length - 1;
    Object.assign(figure.data[last], marker); // for when it is drawn anew
    const { x, y, z, text } = marker;
    drawing?.restyle(plot, { x: [x], y: [y], ...(z && { z: [z] }), text: [text] }, [last]);
  }
}

/**
 * A figure in the colours of the page, with the marker as its last trace.
 * @param {Figure} figure
 * @param {LandscapePanel} described
 * @param {Look["palette"]} palette
 * @returns {Figure}
 */
export function dressFigure(figure, described, palette) {
  const { data, layout } = structuredClone(figure);
  const inSpace = "scene" in layout;
  const [, path] = data;
  if (inSpace) path.line.color = path.marker.color = palette.test; // before the page; from above, before the plates
  for (const name of inSpace ? ["xaxis", "yaxis", "zaxis"] : []) {
    const axis = layout.scene[name];
    Object.assign(axis, { color: palette.muted, backgroundcolor: palette.panel, gridcolor: palette.border });
    axis.title.text = axis.title.text.replace(/\s?: (.*?%).*/, " ($1)"); // there is no room for more
  }
  const marker = {
    ...markerOf(described, inSpace),
    type: inSpace ? "scatter3d" : "scatter",
    mode: "markers",
    marker: { ...MARK, size: inSpace ? 7 : 14 },
    hovertemplate: "%{text}<extra></extra>",
    cliponaxis: true,
    showlegend: false,
  };
  return { data: [...data, marker], layout };
}

/**
 * Where the marker is; z is there in space only.
 * @param {Pick<LandscapePanel, "marker">} described
 * @param {boolean} inSpace
 */
export function markerOf({ marker }, inSpace) {
  if (!marker || (inSpace && !marker.inside)) return { x: [], y: [], ...(inSpace && { z: [] }), text: [] };
  const { epoch, place, loss } = marker;
  const [x, y] = place;
  const z = inSpace && { z: [Math.log10(Math.max(loss, 1e-300)) + LIFT] };
  return { x: [x], y: [y], ...z, text: [LANDSCAPE.marker(epoch, loss)] };
}

/** The path in numbers, thinned evenly. @param {Pick<LandscapePanel, "path">} described */
export function tabulatePath({ path }) {
  const rows = evenly(path.length, MAX_ROWS).map((i) => {
    const [epoch, ...numbers] = path[i];
    return [showCount(epoch), ...numbers.map(show)];
  });
  return { heads: LANDSCAPE.heads, rows };
}
