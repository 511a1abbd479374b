// The clock of whatever moves in time: handed over, so that a test can hand over one of its own.

/**
 * Times are in milliseconds. A hidden page gets no animation frames.
 * @typedef {object} Clock
 * @property {() => number} now
 * @property {(task: () => void, delay: number) => number} setTimeout
 * @property {(timer: number | undefined) => void} clearTimeout
 * @property {(task: (now: number) => void) => number} requestAnimationFrame
 */

/** The browser's own. @type {Clock} */
export const browserClock = {
  now: () => performance.now(),
  setTimeout: (task, delay) => window.setTimeout(task, delay),
  clearTimeout: (timer) => window.clearTimeout(timer),
  requestAnimationFrame: (task) => window.requestAnimationFrame(task),
};
