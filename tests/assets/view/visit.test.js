import "../fake_page.js";

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { ConnectionNotice } from "../../../assets/view/connection_notice.js";
import { Visit } from "../../../assets/view/visit.js";
import { FakeClock } from "../fake_clock.js";

let calls, visit, wires, triggers, sent, address;

beforeEach(() => {
  [calls, triggers, sent] = [[], [], []];
  address = null;
  const note = (name) => () => calls.push(name);
  const player = { reopen: note("reopen"), cut: note("cut"), ask: note("ask"), forget: note("forget") };
  const connect = (events) => {
    wires = events;
    return { connect: (to) => to !== address && ((address = to), true), send: (text) => sent.push(text) };
  };
  const events = { begun: (again) => calls.push(again ? "begun again" : "begun"), ended: note("ended"), payload: note("payload"), alive: () => true };
  visit = new Visit(player, events, new ConnectionNotice(() => {}, new FakeClock()), connect);
});

/** What Streamlit mounts the view with. */
function mounting(socket) {
  const text = JSON.stringify({ generation: 0, playing: false, answer: 0, frames: [], socket });
  const bytes = new TextEncoder().encode(`    ${text}`);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  return bytes;
}
const receive = (data, into = triggers) => visit.receive(data, (...trigger) => into.push(trigger));

test("it connects where Streamlit says, once", () => {
  receive(mounting("live/a"));
  assert.equal(address, "ws://localhost/live/a");
  assert.deepEqual(calls, ["forget", "begun"]);
  receive(mounting("live/a"));
  receive(null);
  assert.deepEqual(calls, ["forget", "begun"]);
});

test("another visit has nothing of the one before", () => {
  receive(mounting("live/a"));
  visit.renewPage(3);
  calls.length = 0;
  receive(mounting("live/b"));
  assert.equal(address, "ws://localhost/live/b");
  assert.deepEqual(calls, ["forget", "begun again"]);
  visit.renewPage(3);
  assert.deepEqual(triggers, [["page", 3], ["page", 3]]);
});

test("the player hears of the connection, and of what changed elsewhere", () => {
  receive(mounting("live/a"));
  calls.length = 0;
  for (const state of ["opening", "open", "cut"]) wires.state(state);
  wires.changed();
  wires.payload(new Uint8Array());
  assert.deepEqual(calls, ["cut", "reopen", "cut", "ask", "payload"]);
});

for (const state of ["gone", "elsewhere", "refused"])
  test(`a visit whose connection is ${state} is over`, () => {
    receive(mounting("live/a"));
    calls.length = 0;
    wires.state(state);
    assert.deepEqual(calls, ["cut", "forget", "ended"]);
  });

test("messages leave as JSON", () => {
  visit.send({ id: 1, have: { generation: null, seq: -1 }, want: 0 });
  assert.deepEqual(sent.map(JSON.parse), [{ id: 1, have: { generation: null, seq: -1 }, want: 0 }]);
});

test("Streamlit is told once of each revision, by the way of the latest mount", () => {
  receive(mounting("live/a"));
  for (const revision of [null, 1, 1, 1, null, 1]) visit.renewPage(revision);
  const later = [];
  receive(null, later);
  visit.renewPage(2);
  assert.deepEqual(triggers, [["page", 1]]);
  assert.deepEqual(later, [["page", 2]]);
});

test("the help is Streamlit's", () => {
  receive(mounting("live/a"));
  visit.openHelp();
  assert.deepEqual(triggers, [["open", "help"]]);
});
