// A clock that moves only when it is told to: timers and animation frames happen in order, without waiting.

/** @import { Clock } from "../../assets/parts/clock.js" */

/** @implements {Clock} */
export class FakeClock {
  frameMs = 10; // between animation frames
  #now = 1000;
  #serial = 0;
  /** @type {Map<number, { at: number, task: (now: number) => void }>} */
  #tasks = new Map();
  hidden = false; // a hidden page gets no animation frames

  now = () => this.#now;

  /**
   * @param {() => void} task
   * @param {number} delay
   */
  setTimeout = (task, delay) => this.#schedule(this.#now + delay, task, false);

  /** @param {number | undefined} timer */
  clearTimeout = (timer) => {
    if (timer !== undefined) this.#tasks.delete(timer);
  };

  /** @param {(now: number) => void} task */
  requestAnimationFrame = (task) => this.#schedule(this.frameMs * (Math.floor(this.#now / this.frameMs) + 1), task, true);

  /**
   * @param {number} at
   * @param {(now: number) => void} task
   * @param {boolean} frame
   */
  #schedule(at, task, frame) {
    const inFrame = (/** @type {number} */ now) => {
      if (this.hidden) this.#schedule(now + this.frameMs, task, true);
      else task(now);
    };
    this.#tasks.set(++this.#serial, { at, task: frame ? inFrame : task });
    return this.#serial;
  }

  /** Time goes by. @param {number} ms */
  advance(ms) {
    const end = this.#now + ms;
    for (;;) {
      const due = [...this.#tasks].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      const [number, { at, task }] = due;
      this.#tasks.delete(number);
      this.#now = at;
      task(at);
    }
    this.#now = end;
  }

  /** So many animation frames. @param {number} n */
  frames(n) {
    this.advance(n * this.frameMs);
  }
}
