// The player keeps a short queue of frames, shows one per animation frame and asks for more when the queue runs
// low. Nothing is pushed: a slow or hidden browser asks less, a paused one not at all.

import { browserClock } from "../parts/clock.js";
import { Outbox } from "./outbox.js";

/** @import { Action } from "../messages.js" */
/** @import { Frame } from "./payload.js" */
/** @import { Send } from "./outbox.js" */

const QUEUE_MS = 150; // more would let the picture lag behind the controls
const MIN_WANTED = 3;
const MAX_WANTED = 16;
const STALL_MS = 500; // frames so far apart say nothing about the rate they come at
const MAX_SPREAD_MS = 100; // between two frames, however long the server takes

/**
 * An exponential moving average takes in another value.
 * @param {number} mean
 * @param {number} value
 * @param {number} rate
 */
const follow = (mean, value, rate) => mean + rate * (value - mean);

/** Frame: what it plays, frames of the live view by themselves. @template {{ seq: number }} [F=Frame] */
export class Player {
  /** @type {number | null} */
  #generation = null;
  #playing = false; // as the server said last
  #wish = false; // what it was asked for last
  /** @type {F[]} */
  #queue = [];
  #seq = -1; // of the last frame received
  #roundTrip = 60; // of a pull, in milliseconds
  #interval = 1000 / 40; // between animation frames
  #framesPerSecond = 40; // really played
  #lastPlayed = 0;
  #lastTick = 0;
  #looping = false;
  #held = false;
  #stage;
  #clock;
  #outbox;

  /**
   * `draw(frame)` shows a frame, `rest()` is told when nothing moves any more, `alive()` ends the loop, `send(message)`
   * is the way to the server.
   * @param {{ draw: (frame: F) => void, rest: () => void, alive: () => boolean, send: Send }} stage
   */
  constructor(stage, clock = browserClock) {
    this.#stage = stage;
    this.#clock = clock;
    const have = () => ({ generation: this.#generation, seq: this.#seq });
    this.#outbox = new Outbox({ send: stage.send, have, want: () => this.#wantedNow() }, clock);
  }

  /** Whether the run plays; a press counts at once, before the server has heard of it. */
  get playing() {
    return this.#outbox.isPending("play") ? this.#wish : this.#playing;
  }

  /** Whether an action of that name is not answered yet. @param {string} name */
  isPending(name) {
    return this.#outbox.isPending(name);
  }

  /** @param {Action} action */
  act(action) {
    if (action.act === "play") {
      this.#wish = action.on;
      if (!action.on) this.#dropAllButLast();
    }
    this.#outbox.act(action);
  }

  /** There is a connection again, or for the first time. */
  reopen() {
    this.#outbox.reopen();
    this.wake();
  }

  /** The connection is lost. */
  cut() {
    this.#outbox.cut();
  }

  /** The server has something new to tell. */
  ask() {
    this.#outbox.pull(this.#wantedNow());
  }

  /** Whether the frames here are of that generation. @param {number} generation */
  plays(generation) {
    return generation === this.#generation;
  }

  /** A new generation: whatever is queued belongs to the past. @param {number | null} generation */
  restart(generation) {
    this.#generation = generation;
    this.#queue = [];
    this.#seq = -1;
  }

  /**
   * Held, it neither draws nor asks, so that nothing trains either; it goes on, until whatever it played until, as if
   * no time had passed.
   * @param {boolean} held
   */
  hold(held) {
    this.#held = held;
    this.wake();
  }

  /** Another visit: nothing here is of it. */
  forget() {
    this.restart(null);
    this.#playing = false;
    this.#outbox.clear();
  }

  /** A generation whose setup is not here. `answer` as below. @param {number} answer */
  askForSetup(answer) {
    this.restart(null);
    this.#hear(answer);
    this.#outbox.askAnew(this.#wantedNow());
  }

  /**
   * Frames to play, those known already among them. `answer`: the id of the message that this answers.
   * @param {F[]} frames @param {boolean} playing @param {number} answer
   */
  receive(frames, playing, answer) {
    this.#hear(answer);
    const starting = playing && !this.#playing;
    const pausing = this.#playing && !playing;
    this.#playing = playing;
    for (const frame of frames) {
      if (frame.seq <= this.#seq) continue;
      this.#seq = frame.seq;
      this.#queue.push(frame);
    }
    if (pausing || (playing && !this.playing)) this.#dropAllButLast();
    this.#outbox.flush();
    if (this.#held) return;
    if (starting && this.playing) this.#outbox.pull(MIN_WANTED); // a short answer comes sooner
    else if (this.playing) this.#pull();
    this.wake();
  }

  /** What the server holds is what is to be seen, and at once. */
  #dropAllButLast() {
    this.#queue = this.#queue.slice(-1);
  }

  /** @param {number} answer */
  #hear(answer) {
    const took = this.#outbox.hear(answer);
    if (took !== null) this.#roundTrip = follow(this.#roundTrip, took, 0.25);
  }

  /** How many frames are wanted at this moment; few to begin with, as a short answer comes sooner. */
  #wantedNow() {
    if (!this.playing || this.#held) return 0;
    return this.#playing ? this.#wanted() : MIN_WANTED;
  }

  /** Enough frames to bridge a round trip, as few as that takes. */
  #wanted() {
    const bridge = Math.ceil(this.#roundTrip / this.#interval) + 1;
    const held = Math.ceil((QUEUE_MS / 1000) * this.#framesPerSecond);
    return Math.max(MIN_WANTED, Math.min(bridge, held, MAX_WANTED));
  }

  #pull() {
    const low = Math.min(Math.ceil(this.#roundTrip / this.#interval), this.#wanted());
    if (this.#queue.length <= low) this.#outbox.pull(this.#wanted());
  }

  /** Goes on if it has come to rest; without a page it does, so on another mount it is to be woken. */
  wake() {
    if (this.#looping || this.#held) return;
    this.#looping = true;
    this.#lastTick = 0;
    this.#clock.requestAnimationFrame((now) => this.#tick(now));
  }

  /** @param {number} now */
  #tick(now) {
    if (this.#held || !this.#stage.alive()) {
      this.#looping = false;
      return;
    }
    if (this.#lastTick) this.#interval = follow(this.#interval, Math.min(now - this.#lastTick, 100), 0.05);
    this.#lastTick = now;
    if (this.#queue.length && this.#isDue(now)) this.#play(now);
    if (this.playing) this.#pull();
    if (this.playing || this.#playing || this.#queue.length) {
      // whoever has pressed pause waits for the last frame of all, which the rest would only delay
      this.#clock.requestAnimationFrame((next) => this.#tick(next));
      return;
    }
    this.#looping = false;
    this.#stage.rest();
  }

  /** @param {number} now */
  #play(now) {
    const since = now - this.#lastPlayed;
    if (since < STALL_MS) this.#framesPerSecond = 1000 / follow(1000 / this.#framesPerSecond, since, 0.1);
    this.#lastPlayed = now;
    const frame = this.#queue.shift();
    if (frame) this.#stage.draw(frame);
  }

  /**
   * When the server is the slower one, its frames are spread over the wait instead of shown in bursts.
   * @param {number} now
   */
  #isDue(now) {
    const { pullingSince } = this.#outbox;
    if (!this.playing || pullingSince === null) return true;
    const left = pullingSince + this.#roundTrip - now;
    const spread = Math.min(left / this.#queue.length, MAX_SPREAD_MS);
    return now - this.#lastPlayed >= spread - this.#interval / 2;
  }
}
