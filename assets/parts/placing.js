// Where a card goes beside what it speaks of: within its room, and not over that.

/** Where on the page, and what must not be covered. @typedef {{ x: number, y: number, clear?: Box }} Place */
/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */
/** @typedef {{ width: number, height: number }} Size */

const ASIDE = 16;
const BELOW = 14;
const GAP = 6; // to what is kept clear

/**
 * The left upper corner of a card, on the page: to the right and below a place, else to its left, and within the room;
 * if it would cover what is to be kept clear, it goes below that or, without room there, above.
 * @param {Place} at
 * @param {Size} card
 * @param {Box} room
 */
export function placeCard({ x, y, clear }, card, room) {
  const beside = x + ASIDE + card.width > room.right ? x - ASIDE - card.width : x + ASIDE;
  const left = within(beside, room.left, room.right - card.width);
  const top = within(y + BELOW, room.top, room.bottom - card.height - 4);
  const box = { left, top, right: left + card.width, bottom: top + card.height };
  if (!clear || !overlaps(box, clear)) return { left, top };
  const below = clear.bottom + GAP;
  return { left, top: below + card.height <= room.bottom ? below : Math.max(clear.top - GAP - card.height, room.top) };
}

/**
 * @param {number} value
 * @param {number} low Goes before the high one.
 * @param {number} high
 */
const within = (value, low, high) => Math.max(low, Math.min(value, high));

/**
 * @param {Box} a
 * @param {Box} b
 */
const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
