// The visit: what ties this page to its run on the server. Streamlit says where the socket is, the socket brings the
// rest, and two things go back by Streamlit: that its widgets show something old, and that the help is wanted.

/** @import { Message, Mounting } from "../messages.js" */
/** @import { ConnectionState } from "../transport/connection.js" */
/** @import { Player } from "../transport/player.js" */

import { Connection, isFinal, socketAddress } from "../transport/connection.js";
import { readHeader } from "../transport/payload.js";
import { rememberVisit } from "./address.js";
import { ConnectionNotice } from "./connection_notice.js";

/** Runs Streamlit's script with a value. @typedef {(name: string, value: unknown) => void} Trigger */

/**
 * `begun(again)`: another visit, so whatever is here is of another run, again: than the one before, which is lost; `ended()`: this visit is over, and the pictures stand
 * still; `payload(data)` came from the server; `alive()`: whether there is a page to show anything on.
 * @typedef {object} VisitEvents
 * @property {(again: boolean) => void} begun
 * @property {() => void} ended
 * @property {(data: Uint8Array<ArrayBuffer>) => void} payload
 * @property {() => boolean} alive
 */

/** Makes a connection. @param {ConstructorParameters<typeof Connection>[0]} events */
const makeConnection = (events) => new Connection(events);

export class Visit {
  /** Of Streamlit's. @type {Uint8Array | null} */
  #data = null;
  /** @type {Trigger} */
  #trigger = () => {};
  /** The revision that Streamlit was told of last. @type {number | null} */
  #revision = null;
  #isAnother = false; // the next visit is not the first of this page
  #notice;
  #connection;
  #player;
  #events;

  /**
   * @param {Pick<Player, "reopen" | "cut" | "ask" | "forget">} player Asks the server, as long as there is a connection.
   * @param {VisitEvents} events
   */
  constructor(player, events, notice = new ConnectionNotice(), connect = makeConnection) {
    this.#player = player;
    this.#events = events;
    const { payload, alive } = events;
    const state = (/** @type {ConnectionState} */ now) => this.#turn(now);
    this.#connection = connect({ payload, alive, state, changed: () => player.ask() });
    this.#notice = notice;
    this.notice = notice.node;
  }

  /**
   * What Streamlit mounts the view with, whenever it calls.
   * @param {Uint8Array | null} data
   * @param {Trigger} trigger
   */
  receive(data, trigger) {
    this.#trigger = trigger;
    if (data) this.#data = data;
    if (!this.#data) return;
    const { socket } = /** @type {Mounting} */ (/** @type {unknown} */ (readHeader(this.#data).header));
    if (!this.#connection.connect(socketAddress(socket, document.baseURI))) return;
    this.#revision = null;
    rememberVisit(socket);
    this.#player.forget();
    this.#events.begun(this.#isAnother);
    this.#isAnother = true;
  }

  /** @param {Message} message */
  send(message) {
    this.#connection.send(JSON.stringify(message));
  }

  /** Streamlit's widgets show something older than this revision, or, for null, nothing old. @param {number | null} revision */
  renewPage(revision) {
    if (revision === null || revision === this.#revision) return;
    this.#revision = revision;
    this.#trigger("page", revision);
  }

  openHelp() {
    this.#trigger("open", "help");
  }

  /** @param {ConnectionState} state */
  #turn(state) {
    this.#notice.tell(state);
    if (state === "open") return this.#player.reopen();
    this.#player.cut();
    if (!isFinal(state)) return;
    this.#player.forget();
    this.#events.ended();
  }
}
