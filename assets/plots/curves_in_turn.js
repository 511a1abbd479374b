// Pictures of curves in turn, each that is in sight every fourth frame, and all when the run comes to rest. Where Plotly
// is slow they take turns less often, so that the curves cost the other pictures an eleventh of their time at most.

/** @import { Frame, History } from "../transport/payload.js" */
/** @import { Curves } from "./curves.js" */

import { browserClock } from "../parts/clock.js";

const FRAMES_APART = 4; // between two updates of one picture
const REST = 10; // times as long as an update took, until the next one

/** @typedef {Pick<Curves, "follow" | "update" | "forget" | "inSight">} Picture */

export class CurvesInTurn {
  #turn = 0;
  #frames = 0; // since the last update
  #next = 0; // not before
  #pictures;
  #clock;

  /** @param {Picture[]} pictures */
  constructor(pictures, clock = browserClock) {
    this.#pictures = pictures;
    this.#clock = clock;
  }

  /**
   * A frame is in sight, which need not be drawn yet.
   * @param {Frame} frame
   * @param {History} history
   */
  attend(frame, history) {
    for (const picture of this.#pictures) picture.follow(frame, history);
  }

  /**
   * Another frame: whose turn it is, if any, draws it.
   * @param {Frame} frame
   * @param {History} history
   */
  follow(frame, history) {
    this.attend(frame, history);
    const start = this.#clock.now();
    const inSight = this.#pictures.filter((picture) => picture.inSight);
    if (++this.#frames < FRAMES_APART / inSight.length || start < this.#next) return;
    inSight[this.#turn++ % inSight.length].update();
    this.#frames = 0;
    const end = this.#clock.now();
    this.#next = end + REST * (end - start);
  }

  catchUp() {
    for (const picture of this.#pictures) picture.update();
  }

  /** Another run. */
  forget() {
    for (const picture of this.#pictures) picture.forget();
  }
}
