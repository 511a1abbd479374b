// The replay of a run, in a file of its own: a surface, the losses and a time line, without a server and without Plotly.
// Python writes this script and those it imports into one page, after the numbers that were recorded.

import { fromBase64, lutFromBase64 } from "../parts/bytes.js";

/**
 * @typedef {object} Recorded What Python wrote; of every frame a number each.
 * @property {number[]} epoch
 * @property {number[]} train_loss
 * @property {number[]} test_loss Null where there is no test part.
 * @property {number[]} test_accuracy
 * @property {boolean} percent Whether the accuracy is a share.
 * @property {number} cells Along an edge of the surface.
 * @property {string} surfaces Bytes, frame by frame.
 * @property {Record<"light" | "dark", string>} luts Their colours.
 * @property {[number, number, string][]} points x1, x2 and colour.
 * @property {Record<"play" | "pause" | "range" | "epoch", string>} words In the language of the page; {…} is filled in.
 * @property {Signs} signs How that writes numbers.
 *
 * @typedef {object} Signs
 * @property {string} decimal
 * @property {string} percent
 */

const WIDTH = 480, HEIGHT = 240; // of the losses, in their own units
const SECONDS = 12; // of a long replay
const SLOWEST = 10; // frames a second

/**
 * The frame to show after a while, and whether it is the last.
 * @param {number} first where it began
 * @param {number} seconds since then
 * @param {number} n frames
 */
export function frameAfter(first, seconds, n) {
  const frame = first + Math.floor(seconds * Math.max(SLOWEST, n / SECONDS));
  return { frame: Math.min(frame, n - 1), over: frame >= n - 1 };
}

/**
 * The least and the largest of the losses, from 0, as far as the curves are drawn: a first spike is cut off.
 * @param {number[][]} curves
 */
export function findTop(curves) {
  const values = curves.flat().filter(Number.isFinite).sort((a, b) => a - b);
  if (!values.length) return 1;
  return Math.min(values[values.length - 1], 4 * values[Math.floor(values.length / 2)]) || 1;
}

/**
 * The path of a curve, over frames.
 * @param {number[]} x
 * @param {number[]} y
 * @param {number} top
 */
export function pathOf(x, y, top) {
  const end = Math.max(x[x.length - 1], 1);
  if (!y.every(Number.isFinite)) return "";
  return x
    .map((at, i) => `${i ? "L" : "M"}${((WIDTH * at) / end).toFixed(1)} ${(HEIGHT * (1 - Math.min(y[i] / top, 1))).toFixed(1)}`)
    .join("");
}

/**
 * A number, in three digits or so.
 * @param {number} value
 * @param {Signs} signs
 * @param {boolean} percent
 */
export function show(value, signs, percent = false) {
  if (!Number.isFinite(value)) return "–";
  const digits = percent ? (100 * value).toFixed(1) + "%" : value.toPrecision(3);
  return digits.replace(".", signs.decimal).replace("%", signs.percent);
}

/**
 * Put the cells of one frame into the pixels of a picture.
 * @param {Uint32Array} pixels
 * @param {Uint8Array} surfaces
 * @param {number} frame
 * @param {Uint32Array} lut
 */
export function colour(pixels, surfaces, frame, lut) {
  const start = frame * pixels.length;
  for (let i = 0; i < pixels.length; i++) pixels[i] = lut[surfaces[start + i]];
}

/**
 * Show what a page has recorded, and let it be played.
 * @param {Document} page
 */
export function start(page) {
  /** @type {Recorded} */
  const recorded = JSON.parse(/** @type {HTMLElement} */ (page.getElementById("recorded")).textContent ?? "");
  const { words, signs } = recorded;
  const surfaces = fromBase64(recorded.surfaces);
  const n = recorded.epoch.length;
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (page.querySelector(`[data-part="${name}"]`));
  const svg = (/** @type {string} */ name, /** @type {Record<string, string | number>} */ attributes) => {
    const node = page.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    return node;
  };
  const canvas = /** @type {HTMLCanvasElement} */ (part("surface"));
  const time = /** @type {HTMLInputElement} */ (part("time"));
  const play = part("play");
  canvas.width = canvas.height = recorded.cells;
  time.max = String(n - 1);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const image = context.createImageData(recorded.cells, recorded.cells);
  const pixels = new Uint32Array(image.data.buffer);
  const dark = matchMedia("(prefers-color-scheme: dark)");

  const top = findTop([recorded.train_loss, recorded.test_loss]);
  part("range").textContent = words.range.replace("{top}", show(top, signs));
  const losses = part("losses");
  for (const name of /** @type {const} */ (["train", "test"]))
    losses.append(svg("path", { class: name, d: pathOf(recorded.epoch, recorded[`${name}_loss`], top) }));
  const now = svg("line", { y1: 0, y2: HEIGHT });
  losses.append(now);
  for (const [x1, x2, fill] of recorded.points)
    part("points").append(svg("circle", { cx: x1, cy: -x2, r: 0.13, fill, stroke: "#fff", "stroke-width": 0.05 }));

  const draw = () => {
    const frame = Number(time.value);
    colour(pixels, surfaces, frame, lutFromBase64(recorded.luts[dark.matches ? "dark" : "light"]));
    context.putImageData(image, 0, 0);
    part("epoch").textContent = String(recorded.epoch[frame]);
    for (const name of /** @type {const} */ (["train_loss", "test_loss"])) part(name).textContent = show(recorded[name][frame], signs);
    part("test_accuracy").textContent = show(recorded.test_accuracy[frame], signs, recorded.percent);
    const x = (WIDTH * recorded.epoch[frame]) / Math.max(recorded.epoch[n - 1], 1);
    now.setAttribute("x1", String(x));
    now.setAttribute("x2", String(x));
    time.setAttribute("aria-valuetext", words.epoch.replace("{epoch}", String(recorded.epoch[frame])));
  };

  let playing = false;
  const pause = () => {
    playing = false;
    play.textContent = words.play;
  };
  play.addEventListener("click", () => {
    if (playing) return pause();
    playing = true;
    play.textContent = words.pause;
    const first = Number(time.value) < n - 1 ? Number(time.value) : 0;
    const began = performance.now();
    const tick = () => {
      if (!playing) return;
      const { frame, over } = frameAfter(first, (performance.now() - began) / 1000, n);
      time.value = String(frame);
      draw();
      if (over) pause();
      else requestAnimationFrame(tick);
    };
    tick();
  });
  page.addEventListener("keydown", (event) => {
    if (event.key !== " " || event.target === play) return; // a button is pressed by it anyway
    event.preventDefault();
    play.click();
  });
  time.addEventListener("input", () => {
    pause();
    draw();
  });
  dark.addEventListener("change", draw);
  time.value = String(n - 1);
  draw();
}
