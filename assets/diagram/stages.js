// The stages of slow motion in time: each runs for a while and rests until somebody goes on or, at the calm pace, by
// itself, once there was time to read.

/** @import { Stage } from "./lens.js" */

import { browserClock } from "../parts/clock.js";

/** @type {Stage[]} */
export const STAGES = ["minibatch", "forward", "loss", "backward", "step"];
const STAGE_MS = { minibatch: 500, forward: 2200, loss: 600, backward: 2200, step: 1600 };
const READING_MS = 2000;

/**
 * @typedef {object} StageEvents
 * @property {() => void} moved Told in every animation frame of a stage.
 * @property {(next: Stage | undefined) => void} wanted Somebody wants the next stage; after the last there is none.
 */

export class Stages {
  /** @type {Stage} */
  #stage = "minibatch";
  #progress = 0;
  #started = 0;
  #calm = false;
  #turn = 0; // animation frames of earlier turns mean nothing
  /** @type {number | undefined} */
  #resting;
  #events;
  #isStill;
  #clock;

  /**
   * @param {StageEvents} events
   * @param {() => boolean} isStill whether nothing shall move by itself: a stage is complete at once
   */
  constructor(events, isStill, clock = browserClock) {
    this.#events = events;
    this.#isStill = isStill;
    this.#clock = clock;
  }

  get stage() {
    return this.#stage;
  }

  /** How much of the stage is done, from 0 to 1. */
  get progress() {
    return this.#progress;
  }

  /** @param {Stage} stage */
  begin(stage) {
    this.stop();
    this.#stage = stage;
    this.#progress = 0;
    this.#started = this.#isStill() ? -Infinity : this.#clock.now();
    const turn = this.#turn;
    this.#clock.requestAnimationFrame((now) => this.#tick(now, turn));
  }

  stop() {
    this.#clock.clearTimeout(this.#resting);
    this.#turn++;
  }

  /** The next stage; in the middle of one that is completed first. */
  goOn() {
    if (this.#progress < 1) this.#started = -Infinity;
    else this.#leave();
  }

  /** @param {boolean} calm whether stage follows stage by itself */
  setPace(calm) {
    this.#calm = calm;
    this.#clock.clearTimeout(this.#resting);
    if (calm && this.#progress >= 1) this.#leave();
  }

  #leave() {
    this.#clock.clearTimeout(this.#resting);
    this.#events.wanted(STAGES[STAGES.indexOf(this.#stage) + 1]);
  }

  /**
   * @param {number} now
   * @param {number} turn
   */
  #tick(now, turn) {
    if (turn !== this.#turn) return;
    this.#progress = Math.min(Math.max((now - this.#started) / STAGE_MS[this.#stage], 0), 1);
    this.#events.moved();
    if (this.#progress < 1) this.#clock.requestAnimationFrame((next) => this.#tick(next, turn));
    else if (this.#calm) this.#resting = this.#clock.setTimeout(() => this.#leave(), READING_MS);
  }
}
