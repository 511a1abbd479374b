// Which unit is looked at in the big picture: the one pointed at or, if there is none, the one that was pinned. The
// server is asked for it in full resolution once the pointer rests.

/** @import { Action, NetworkDescription, Shown, Target } from "../messages.js" */

import { browserClock } from "../parts/clock.js";
import { targetOf } from "../transport/payload.js";

const SETTLE_MS = 80; // sweeping over many tiles asks the server only for the last one

/**
 * @param {Target | null | undefined} a
 * @param {Target | null | undefined} b
 */
export const isSame = (a, b) => a?.layer === b?.layer && a?.unit === b?.unit;

/**
 * Whether a network has such a unit.
 * @param {NetworkDescription} network
 * @param {Target} target
 */
export function hasUnit({ inputs, layers, outputs }, { layer, unit }) {
  const sizes = [inputs.length, ...layers.map(({ units }) => units), outputs.length];
  return layer < sizes.length && unit < sizes[layer];
}

export class Looking {
  /** @type {Target | null} */
  #hovered = null;
  /** @type {Target | null} */
  #pinned = null;
  /** What the server was last asked to show. @type {Target | null} */
  #asked = null;
  #images = false;
  /** @type {number | undefined} */
  #settling;
  #events;
  #clock;

  /**
   * `act(action)` asks the server, `changed()` tells that another unit is looked at.
   * @param {{ act: (action: Action) => void, changed: () => void }} events
   */
  constructor(events, clock = browserClock) {
    this.#events = events;
    this.#clock = clock;
  }

  get hovered() {
    return this.#hovered;
  }

  get pinned() {
    return this.#pinned;
  }

  /** The unit looked at. An image has no picture in the plane, and a tile of weights is none. */
  get target() {
    const target = this.#hovered ?? this.#pinned;
    return target?.layer === 0 && this.#images ? null : target;
  }

  /**
   * Another run, of which the server shows a unit already, or the output.
   * @param {NetworkDescription} network
   * @param {Shown} shown
   */
  setup(network, shown) {
    this.#images = network.images !== undefined;
    if (this.#pinned && !hasUnit(network, this.#pinned)) this.#pinned = null;
    if (this.#hovered && !hasUnit(network, this.#hovered)) this.#hovered = null;
    this.#asked = targetOf(shown);
  }

  /** @param {Target | null} target */
  hover(target) {
    this.#hovered = target;
    this.#change();
  }

  /** Pin a unit, or let it go. @param {Target} target */
  pin(target) {
    this.#pinned = isSame(this.#pinned, target) ? null : target;
    this.#change();
  }

  unpin() {
    if (this.#pinned) this.pin(this.#pinned);
  }

  /** Inputs are known here already. */
  ask() {
    const { target } = this;
    const wish = target && target.layer > 0 ? target : null;
    if (isSame(wish, this.#asked)) return;
    this.#asked = wish;
    this.#events.act({ act: "show", layer: wish?.layer ?? null, unit: wish?.unit ?? 0 });
  }

  #change() {
    this.#events.changed();
    this.#clock.clearTimeout(this.#settling);
    this.#settling = this.#clock.setTimeout(() => this.ask(), SETTLE_MS);
  }
}
