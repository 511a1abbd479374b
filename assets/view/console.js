// The console: what every view has of something that trains elsewhere. It plays the frames, has a visit that brings them,
// the controls of training, and a place for what the server tells.

/** @import { Action } from "../messages.js" */

import { Controls } from "../transport/controls.js";
import { Player } from "../transport/player.js";
import { Notices } from "./notices.js";
import { Visit } from "./visit.js";

/**
 * `draw(frame)` in its turn; `rest()`: no other comes; `read(data)` came from the server; `begun()`: another visit, so
 * whatever is here is of another run.
 * @template F
 * @typedef {{ draw: (frame: F) => void, rest: () => void, read: (data: Uint8Array<ArrayBuffer>) => void,
 *   begun: () => void }} ConsoleEvents
 */

/**
 * The parts of a console, wired to each other.
 * @template {{ seq: number }} F
 * @param {HTMLElement} root
 * @param {ConsoleEvents<F>} events
 */
export function makeConsole(root, { draw, rest, read, begun }) {
  const act = (/** @type {Action} */ action) => player.act(action);
  const alive = () => root.isConnected;
  /** @type {Player<F>} */
  const player = new Player({ draw, rest, alive, send: (message) => visit.send(message) });
  const visit = new Visit(player, {
    begun: (again) => {
      begun();
      notices.begin(again);
      controls.enable(true);
    },
    ended: () => controls.enable(false),
    payload: read,
    alive,
  });
  const controls = new Controls({ act, playing: () => player.playing });
  const notices = new Notices(act, visit.notice);
  return { act, player, visit, controls, notices };
}
