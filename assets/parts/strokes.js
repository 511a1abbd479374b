// Strokes: from the press of mouse, pen or finger to its release, wherever it goes meanwhile.

/**
 * @typedef {object} StrokeEvents
 * @property {() => void} begin
 * @property {(event: PointerEvent) => void} move Also where it begins.
 * @property {() => void} [end]
 */

/**
 * Tells of every stroke that begins on an element.
 * @param {HTMLElement} element
 * @param {StrokeEvents} events
 */
export function followStrokes(element, { begin, move, end }) {
  let down = false;
  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    down = true;
    begin();
    move(event);
  });
  element.addEventListener("pointermove", (event) => down && move(event));
  const up = () => {
    if (down) end?.();
    down = false;
  };
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", up);
}

/**
 * The points of a long stroke as several lists, none of them longer than that.
 * @template T
 * @param {T[]} list
 * @param {number} length
 */
export const inParts = (list, length) =>
  Array.from({ length: Math.ceil(list.length / length) }, (_, i) => list.slice(i * length, (i + 1) * length));
