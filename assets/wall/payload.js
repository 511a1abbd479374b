// The payload of the wall: behind its header the surface of every student whose picture has changed.

/** @import { Student, WallHeader } from "../messages.js" */

import { readHeader } from "../transport/payload.js";

/** @typedef {Student & { surface: Uint8Array | null }} Seen */

/**
 * @param {Uint8Array} data
 * @param {number} cells along an edge of a surface, unless the header brings that
 */
export function readWall(data, cells) {
  const { header: read, bytes, start } = readHeader(data);
  const header = /** @type {WallHeader} */ (/** @type {unknown} */ (read));
  const length = (header.setup?.cells ?? cells) ** 2;
  let at = start;
  /** @type {Seen[]} */
  const students = header.students.map((student) => {
    const surface = student.fresh ? new Uint8Array(bytes.buffer, at, length) : null;
    if (student.fresh) at += length;
    return { ...student, surface };
  });
  return { header, students };
}
