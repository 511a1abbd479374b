import "../no_page.js";

import assert from "node:assert/strict";
import { test } from "node:test";

import { placeCard } from "../../../assets/parts/placing.js";

const PHONE = { left: 0, top: 0, right: 390, bottom: 700 };
const CARD = { width: 240, height: 80 };
const tile = (left, top) => ({ left, top, right: left + 40, bottom: top + 40 });
const around = (clear) => ({ x: clear.right - 6, y: clear.bottom - 8, clear });

test("a card goes to the right and below, else to the left", () => {
  assert.deepEqual(placeCard({ x: 50, y: 100 }, CARD, PHONE), { left: 66, top: 114 });
  assert.deepEqual(placeCard({ x: 300, y: 100 }, CARD, PHONE), { left: 44, top: 114 });
});

test("it covers no tile, wherever on a phone that is, and stays in its room", () => {
  for (let left = 0; left <= 350; left += 25)
    for (let top = 0; top <= 660; top += 20) {
      const unit = tile(left, top);
      const at = placeCard(around(unit), CARD, PHONE);
      const beside = at.left >= unit.right || at.left + CARD.width <= unit.left;
      assert.ok(beside || at.top >= unit.bottom || at.top + CARD.height <= unit.top, `over the tile at ${left}, ${top}`);
      assert.ok(at.left >= 0 && at.left + CARD.width <= 390 && at.top >= 0 && at.top + CARD.height <= 700);
    }
});

test("a room that shrinks keeps the card in sight", () => {
  const { top } = placeCard({ x: 50, y: 600 }, CARD, { ...PHONE, bottom: 400 });
  assert.ok(top + CARD.height <= 400);
});
