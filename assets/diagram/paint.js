// Painting the diagram: links, tiles and biases of one frame, what is looked at in front, and what slow motion shows.

/** @import { Finding, NetworkDescription, Palette, Target } from "../messages.js" */
/** @import { Frame, Shape } from "../transport/payload.js" */
/** @import { Column } from "./columns.js" */
/** @import { Layout } from "./layout.js" */
/** @import { Lens } from "./lens.js" */
/** @import { Link } from "./links.js" */
/** @import { Tiles } from "./tiles.js" */

import { biasIndex } from "../transport/payload.js";
import { showShort } from "../words/numbers.js";
import { PANELS } from "../words/words.js";
import { paintFlow } from "./flow.js";
import { biasesIn, numberOn, reaches, strengthOf } from "./lens.js";
import { touches, trace, widthOf } from "./links.js";

export const PIP = 8; // the square of a bias
const UNDER_LINES = 22; // pixels, and over them
const BEFORE_PICTURE = 24;
const MARK = "#c0392b";
const MAX_DOTS = 60; // on a tile
const MIN_LABELLED = 20; // size of a tile with room for a number
const PALE = 0.12; // opacity of what is not looked at
const CROWD = 600; // links, from which on fewer of the faint ones are drawn

/**
 * @typedef {object} DiagramTheme
 * @property {Palette} palette
 * @property {(value: number) => string} colour
 * @property {string} rim of a bias
 * @property {string} font
 * @property {Tiles} tiles
 */

/**
 * What is looked at, and what moves.
 * @typedef {object} Attention
 * @property {Target | null} hovered A unit: its links stand out.
 * @property {Link | null} link The one in hand.
 * @property {number | null} flow How far the dashes have run that flow along the links, or null for none.
 * @property {Finding[]} marks Units that something is wrong with.
 */

/**
 * What stays the same from frame to frame.
 * @typedef {object} Scene
 * @property {Layout} layout
 * @property {Shape} shape
 * @property {NetworkDescription} net
 * @property {number} domain How far the plane reaches.
 * @property {number} thick How many times as wide as usual lines are.
 */

/**
 * @param {CanvasRenderingContext2D} context wiped, in pixels of CSS
 * @param {Scene} scene
 * @param {Frame} frame
 * @param {DiagramTheme} theme
 * @param {Lens | null} lens
 * @param {Attention} attention
 */
export function paint(context, scene, frame, theme, lens, attention) {
  paintLinks(context, scene, frame, theme, lens, attention);
  theme.tiles.draw(context, frame, scene.net);
  paintBiases(context, scene, frame, theme, lens);
  paintMarks(context, scene, theme, attention.marks);
  if (lens) paintLens(context, scene, theme, lens);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Scene} scene
 * @param {Frame} frame
 * @param {DiagramTheme} theme
 * @param {Lens | null} lens
 * @param {Attention} attention
 */
function paintLinks(context, { layout: { columns, links }, thick }, { parameters }, { palette, colour }, lens, attention) {
  const { hovered, link: inHand, flow } = attention;
  const faintest = links.length > CROWD ? 0.08 : 0.02;
  /** @type {Link[]} */
  const flowing = [];
  for (const link of links) {
    const strength = strengthOf(lens, link, parameters, columns.length - 1);
    const weight = strength ?? parameters[link.index];
    const size = Math.abs(weight);
    const standsOut = strength !== null && (!hovered || touches(link, hovered));
    if (size < faintest && link !== inHand && !(hovered && standsOut)) continue;
    context.globalAlpha = standsOut || link === inHand ? 1 : PALE;
    context.lineWidth = thick * widthOf(weight) + (link === inHand ? 2 : 0);
    context.strokeStyle = colour(weight);
    trace(context, link);
    context.stroke();
    if (flow !== null && standsOut && size > 0.25 && !lens) flowing.push(link);
  }
  context.globalAlpha = 1;
  if (flow !== null && flowing.length) paintFlow(context, flowing, parameters, palette.panel, flow);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Scene} scene
 * @param {Frame} frame
 * @param {DiagramTheme} theme
 * @param {Lens | null} lens
 */
function paintBiases(context, { layout, shape }, { parameters }, { colour, rim }, lens) {
  const biases = biasesIn(lens, parameters);
  context.lineWidth = 1;
  context.strokeStyle = rim;
  for (const { layer, units, x: left, y: tops, size } of layout.columns.slice(1))
    units.forEach((unit, i) => {
      const { x, y } = biasAt(left, tops[i], size);
      context.fillStyle = colour(biases[biasIndex(shape, { layer, unit })]);
      context.fillRect(x, y, PIP, PIP);
      context.strokeRect(x + 0.5, y + 0.5, PIP - 1, PIP - 1);
    });
}

/**
 * The corner of a bias's square: at the foot of its tile or, of the output without one, under its lines.
 * @param {number} left
 * @param {number} top
 * @param {number} size
 */
export const biasAt = (left, top, size) =>
  size ? { x: left - PIP - 1, y: top + size - PIP } : { x: left - PIP - 3, y: top + UNDER_LINES };

/**
 * Units something is wrong with carry its letter in a corner.
 * @param {CanvasRenderingContext2D} context
 * @param {Scene} scene
 * @param {DiagramTheme} theme
 * @param {Finding[]} marks
 */
function paintMarks(context, { layout }, { font }, marks) {
  if (!marks.length) return; // setting a font alone takes as long as all links do
  context.font = `700 11px ${font}`;
  context.textAlign = "center";
  for (const { rule, layer, units } of marks) {
    const column = layout.columns[layer];
    for (const unit of units) {
      const i = column?.units.indexOf(unit) ?? -1;
      if (i < 0) continue;
      context.fillStyle = MARK;
      context.beginPath();
      context.arc(column.x + column.size - 2, column.y[i] + 2, 8, 0, 2 * Math.PI);
      context.fill();
      context.fillStyle = "#fff";
      context.fillText(PANELS.findings[rule]?.mark ?? "!", column.x + column.size - 2, column.y[i] + 6);
    }
  }
}

/**
 * Slow motion on the tiles: those that the wave has reached show the points of the minibatch and their number.
 * @param {CanvasRenderingContext2D} context
 * @param {Scene} scene
 * @param {DiagramTheme} theme
 * @param {Lens} lens
 */
function paintLens(context, { layout, shape, net, domain }, theme, lens) {
  const last = layout.columns.length - 1;
  for (const column of layout.columns) {
    const { layer } = column;
    const reached = reaches(lens, layer, last);
    const isPlane = !net.images || layer > 1; // of images, the first tiles are an image and weights
    column.units.forEach((unit, i) => {
      const row = column.rows[i];
      if (row < 0) return;
      if (!reached) return paintVeil(context, column, column.y[i], theme.palette.panel);
      if (!lens.gradient && isPlane) paintDots(context, column, column.y[i], lens.points, domain, theme.palette.text);
      const number = numberOn(lens, layer, row, biasIndex(shape, { layer, unit }));
      if (number !== undefined) paintNumber(context, column, column.y[i], showShort(number), theme);
    });
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {number} y
 * @param {string} colour
 */
function paintVeil(context, { x, size }, y, colour) {
  if (!size) return;
  context.globalAlpha = 0.7;
  context.fillStyle = colour;
  context.fillRect(x - 1, y - 1, size + 2, size + 2);
  context.globalAlpha = 1;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {number} y
 * @param {Lens["points"]} points
 * @param {number} domain
 * @param {string} colour
 */
function paintDots(context, { x, size }, y, points, domain, colour) {
  if (size < MIN_LABELLED) return;
  context.fillStyle = colour;
  for (const [x1, x2] of points.slice(0, MAX_DOTS)) {
    context.beginPath();
    context.arc(x + ((x1 / domain + 1) / 2) * size, y + ((1 - x2 / domain) / 2) * size, 1.3, 0, 2 * Math.PI);
    context.fill();
  }
}

/**
 * A number across the lower edge of a tile, readable on any colour; of the output without one, over its lines.
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {number} y
 * @param {string} text
 * @param {DiagramTheme} theme
 */
function paintNumber(context, { x, size }, y, text, { palette, font }) {
  if (size && size < MIN_LABELLED) return;
  const middle = size ? x + size / 2 : x - BEFORE_PICTURE;
  const foot = size ? y + size - 3 : y - UNDER_LINES;
  context.font = `600 ${size && size < 30 ? 10 : 12}px ${font}`;
  context.textAlign = "center";
  context.lineWidth = 3;
  context.strokeStyle = palette.panel;
  context.fillStyle = palette.text;
  context.strokeText(text, middle, foot);
  context.fillText(text, middle, foot);
}
