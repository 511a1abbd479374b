// The payload of a comparison: behind its header the curves of every run, then the surfaces of every frame, then
// the diagrams of those that have one.

/** @import { CompareHeader, LaneFrameNumbers } from "../messages.js" */
/** @import { Frame, Shape } from "../transport/payload.js" */

import { readFrames, readHeader } from "../transport/payload.js";

const ROWS = 3; // of the curves: epoch, training loss, test loss

/**
 * The curves of a run, and whether it has diverged at their end.
 * @typedef {Record<"epoch" | "train_loss" | "test_loss", Float32Array> & { diverged: boolean }} LaneCurves
 */
/**
 * A frame: its numbers, the bytes of a surface for every run and, in some, the network of the selected one.
 * @typedef {Omit<LaneFrameNumbers, "diagram"> & { surfaces: Uint8Array[], diagram: Frame | null }} LaneFrame
 */

/** @param {Uint8Array} data */
export function readCompareHeader(data) {
  const { header, bytes, start } = readHeader(data);
  return { header: /** @type {CompareHeader} */ (/** @type {unknown} */ (header)), bytes, start };
}

/**
 * @param {ReturnType<typeof readCompareHeader>} message
 * @param {number} cells along an edge of a surface
 * @param {Shape} shape of the diagram
 */
export function readLanes({ header, bytes, start }, cells, shape) {
  let at = start;
  const curves = header.history.map((n, k) => {
    const rows = Array.from({ length: ROWS }, (_, i) => new Float32Array(bytes.buffer, at + 4 * i * n, n));
    at += 4 * ROWS * n;
    const [epoch, train_loss, test_loss] = rows;
    return { epoch, train_loss, test_loss, diverged: header.diverged[k] !== null };
  });
  const length = cells ** 2;
  /** @type {LaneFrame[]} */
  const frames = header.frames.map((numbers) => {
    const surfaces = numbers.lanes.map((_, k) => new Uint8Array(bytes.buffer, at + k * length, length));
    at += numbers.lanes.length * length;
    return { ...numbers, surfaces, diagram: null };
  });
  const drawn = header.frames.flatMap(({ diagram, seq }, i) => (diagram ? [{ i, numbers: { ...diagram, seq } }] : []));
  const diagrams = readFrames(drawn.map(({ numbers }) => numbers), bytes.buffer, at, shape);
  drawn.forEach(({ i }, k) => (frames[i].diagram = diagrams[k]));
  return { curves, frames };
}
