import assert from "node:assert/strict";
import { test } from "node:test";

import { readWall } from "../../../assets/wall/payload.js";

/** A 32-bit length, the header padded to a multiple of four, then the surfaces. */
function pack(header, surfaces) {
  let text = JSON.stringify(header);
  text += " ".repeat((4 - ((4 + text.length) % 4)) % 4);
  const bytes = new Uint8Array(4 + text.length + surfaces.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(new TextEncoder().encode(text), 4);
  bytes.set(surfaces, 4 + text.length);
  return bytes;
}

test("surfaces belong to the students that are fresh, in their order", () => {
  const students = [{ fresh: true }, { fresh: false }, { fresh: true }];
  const { students: read } = readWall(pack({ students }, [1, 2, 3, 4, 5, 6, 7, 8]), 2);
  assert.deepEqual(
    read.map(({ surface }) => surface && [...surface]),
    [[1, 2, 3, 4], null, [5, 6, 7, 8]],
  );
});

test("the first message says how large they are", () => {
  const { students } = readWall(pack({ setup: { cells: 1 }, students: [{ fresh: true }] }, [9]), 0);
  assert.deepEqual([...(students[0].surface ?? [])], [9]);
});
