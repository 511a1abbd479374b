import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Connection, socketAddress } from "../../../assets/transport/connection.js";
import { FakeClock } from "../fake_clock.js";

class FakeSocket {
  sent = [];
  closed = false;

  constructor(address) {
    this.address = address;
  }

  send = (text) => this.sent.push(text);
  close = () => (this.closed = true);
  /** The server's side. */
  opens = () => this.onopen({});
  says = (data) => this.onmessage({ data });
  ends = (code = 1006) => this.onclose({ code });
}

let clock, connection, sockets, states, payloads, changes, alive, comeBack, signal;
const socket = () => sockets.at(-1);

beforeEach(() => {
  clock = new FakeClock();
  [sockets, states, payloads] = [[], [], []];
  changes = 0;
  alive = true;
  const events = {
    payload: (data) => payloads.push([...data]),
    changed: () => changes++,
    state: (state) => states.push(state),
    alive: () => alive,
  };
  const browser = {
    open: (address) => (sockets.push(new FakeSocket(address)), socket()),
    onReturn: (listen, until) => ([comeBack, signal] = [listen, until]),
  };
  connection = new Connection(events, clock, browser);
});

/** Connected, and heard of the server. */
function settle() {
  connection.connect("ws://here/live/a");
  socket().opens();
  socket().says("changed");
  changes = 0;
}

test("the address is under the page's own, and as secret", () => {
  assert.equal(socketAddress("live/a", "http://here:8501/"), "ws://here:8501/live/a");
  assert.equal(socketAddress("live/a", "https://here/playground/?noise=10"), "wss://here/playground/live/a");
});

test("payloads come as bytes, and a word says that something changed", () => {
  settle();
  socket().says(Uint8Array.of(1, 2, 3).buffer);
  socket().says("changed");
  socket().says("anything else");
  assert.equal(socket().binaryType, "arraybuffer");
  assert.deepEqual(payloads, [[1, 2, 3]]);
  assert.equal(changes, 1);
});

test("it sends while it is open, and at no other time", () => {
  connection.send("too early");
  connection.connect("ws://here/live/a");
  connection.send("too early");
  socket().opens();
  connection.send("in time");
  socket().ends();
  connection.send("too late");
  assert.deepEqual(sockets.flatMap(({ sent }) => sent), ["in time"]);
  assert.deepEqual(states, ["opening", "open", "cut"]);
});

test("a connection that was cut is opened anew, after longer and longer, for ever", () => {
  settle();
  const waits = [];
  for (let i = 0; i < 8; i++) {
    const [since, n] = [clock.now(), sockets.length];
    socket().ends();
    while (sockets.length === n) clock.advance(50);
    waits.push(clock.now() - since);
  }
  assert.deepEqual(waits, [250, 500, 1000, 2000, 4000, 4000, 4000, 4000]);
  assert.deepEqual(states, ["opening", "open", "cut"]);
  socket().opens();
  assert.equal(connection.state, "open");
});

test("only what the server says ends the longer and longer: to be opened is not enough", () => {
  settle();
  for (let i = 0; i < 3; i++) {
    socket().ends();
    clock.advance(4000);
    socket().opens();
  }
  socket().ends();
  clock.advance(1999);
  assert.equal(sockets.length, 4);
  clock.advance(1);
  assert.equal(sockets.length, 5);
  socket().opens();
  socket().says("changed");
  socket().ends();
  clock.advance(250);
  assert.equal(sockets.length, 6);
});

for (const [code, state] of [[4404, "gone"], [4409, "elsewhere"], [1008, "refused"]])
  test(`the code ${code} means ${state}, and nothing is opened anew`, () => {
    settle();
    socket().ends(code);
    assert.equal(connection.state, state);
    clock.advance(60_000);
    comeBack(true);
    assert.ok(!connection.connect("ws://here/live/a"));
    assert.equal(sockets.length, 1);
  });

test("another address is connected to at once, whatever was before", () => {
  settle();
  const old = socket();
  assert.ok(!connection.connect("ws://here/live/a"));
  assert.ok(connection.connect("ws://here/live/b"));
  assert.ok(old.closed);
  old.says("changed");
  old.ends(4409);
  assert.equal(connection.state, "opening");
  assert.equal(changes, 0);
  socket().opens();
  assert.equal(socket().address, "ws://here/live/b");
  socket().ends(4404);
  assert.ok(connection.connect("ws://here/live/c"));
  assert.equal(connection.state, "opening");
});

test("who comes back need not wait for the next try", () => {
  settle();
  for (let i = 0; i < 6; i++) {
    socket().ends();
    clock.advance(4000);
  }
  socket().ends();
  const n = sockets.length;
  comeBack(false);
  assert.equal(sockets.length, n + 1);
  comeBack(false); // that try is under way
  clock.advance(10_000);
  assert.equal(sockets.length, n + 1);
});

test("a network that was away makes a connection distrusted that seems open", () => {
  settle();
  comeBack(false);
  assert.equal(sockets.length, 1);
  const old = socket();
  comeBack(true);
  assert.ok(old.closed);
  assert.equal(sockets.length, 2);
  assert.equal(connection.state, "cut");
  socket().opens();
  assert.equal(connection.state, "open");
});

test("without a page it closes; with one that was away for a moment it does not", () => {
  settle();
  alive = false;
  clock.advance(2000);
  alive = true;
  clock.advance(10_000);
  assert.equal(connection.state, "open");
  alive = false;
  clock.advance(4000);
  assert.equal(connection.state, "closed");
  assert.ok(socket().closed);
  assert.ok(signal.aborted);
  clock.advance(60_000);
  assert.equal(sockets.length, 1);
});

test("a page that is there again after all is connected again", () => {
  settle();
  alive = false;
  clock.advance(60_000);
  alive = true;
  assert.ok(!connection.connect("ws://here/live/a")); // the same visit
  socket().opens();
  assert.equal(connection.state, "open");
  clock.advance(60_000);
  assert.equal(connection.state, "open");
  assert.equal(sockets.length, 2);
});
