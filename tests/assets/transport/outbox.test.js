import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Outbox } from "../../../assets/transport/outbox.js";
import { FakeClock } from "../fake_clock.js";

let clock, outbox, sent, have, wanted;

beforeEach(() => {
  clock = new FakeClock();
  have = { generation: 1, seq: 4 };
  wanted = 7;
  sent = [];
  outbox = new Outbox({ send: (message) => sent.push(message), have: () => have, want: () => wanted }, clock);
  outbox.reopen();
  outbox.hear(sent[0].id);
  sent.length = 0;
});

/** The server answers the last message, or another one. */
function answer(message = sent.at(-1)) {
  const took = outbox.hear(message.id);
  outbox.flush();
  return took;
}
const acts = () => sent.map(({ act }) => act);

test("an action leaves at once, with the frame that is here and the wish for more", () => {
  outbox.act({ act: "add_layer" });
  const { id, ...rest } = sent[0];
  assert.equal(typeof id, "number");
  assert.deepEqual(rest, { act: "add_layer", have: { generation: 1, seq: 4 }, want: 7 });
});

test("an action waits for the answer of the one before", () => {
  outbox.act({ act: "add_layer" });
  outbox.act({ act: "remove_layer" });
  assert.deepEqual(acts(), ["add_layer"]);
  answer();
  assert.deepEqual(acts(), ["add_layer", "remove_layer"]);
});

test("an action waits for no pull, whose answer it takes over", () => {
  outbox.pull(3);
  outbox.act({ act: "add_layer" });
  assert.deepEqual(acts(), [undefined, "add_layer"]);
  assert.equal(outbox.pullingSince, null);
  answer();
  outbox.pull(3);
  assert.equal(sent.length, 3);
});

test("a pull waits for frames that are under way, by a pull or by an action", () => {
  outbox.pull(3);
  outbox.pull(3);
  assert.equal(sent.length, 1);
  answer();
  outbox.act({ act: "add_layer" });
  outbox.pull(3);
  assert.deepEqual(acts(), [undefined, "add_layer"]);
});

test("a pull does not wait for an action that asks for no frames", () => {
  wanted = 0;
  outbox.act({ act: "add_layer" });
  outbox.pull(3);
  assert.deepEqual(acts(), ["add_layer", undefined]);
  answer(); // the pull's, and the action is still under way
  outbox.act({ act: "remove_layer" });
  assert.equal(sent.length, 2);
  answer(sent[0]);
  assert.equal(sent.length, 3);
});

test("each message has a number of its own", () => {
  for (let i = 0; i < 3; i++) {
    outbox.pull(3);
    answer();
  }
  assert.equal(new Set(sent.map(({ id }) => id)).size, 3);
});

test("nothing is sent twice, however long an answer takes", () => {
  outbox.act({ act: "add_layer" });
  clock.advance(600_000);
  assert.equal(sent.length, 1);
});

test("the answer to another message is none", () => {
  outbox.act({ act: "add_layer" });
  assert.equal(outbox.hear(sent[0].id - 1), null);
  assert.ok(outbox.isPending("add_layer"));
  answer();
  assert.ok(!outbox.isPending("add_layer"));
});

test("an action is pending while it waits, and while it is under way", () => {
  outbox.act({ act: "add_layer" });
  outbox.act({ act: "play", on: true });
  assert.ok(outbox.isPending("play"));
  answer();
  assert.ok(outbox.isPending("play"));
  answer();
  assert.ok(!outbox.isPending("play"));
});

const WISHES = {
  play: (i) => ({ act: "play", on: i % 2 === 1 }),
  speed: (i) => ({ act: "speed", speed: `${i} epochs` }),
  show: (i) => ({ act: "show", layer: 1, unit: i }),
  look_back: (i) => ({ act: "look_back", epoch: i }),
  draw: (i) => ({ act: "draw", pixels: String(i) }),
};
for (const [act, wish] of Object.entries(WISHES))
  test(`of the wishes to ${act} that wait only the latest counts`, () => {
    const wishes = [1, 2, 3, 4].map(wish);
    outbox.act(wishes[0]); // under way: too late to be void
    outbox.act(wishes[1]);
    outbox.act({ act: "add_layer" });
    outbox.act(wishes[2]);
    outbox.act(wishes[3]);
    for (let i = 0; i < 4; i++) answer();
    assert.deepEqual(acts(), [act, "add_layer", act]);
    assert.deepEqual({ ...sent[2], ...wishes[3] }, sent[2]);
  });

test("any other wish counts as often as it was made", () => {
  for (let i = 0; i < 3; i++) outbox.act({ act: "add_unit", layer: 1 });
  for (let i = 0; i < 3; i++) answer();
  assert.equal(sent.length, 3);
});

test("only a pull tells how long the way is", () => {
  outbox.pull(3);
  assert.equal(outbox.pullingSince, clock.now());
  clock.advance(40);
  assert.equal(answer(), 40);
  outbox.act({ act: "add_layer" });
  assert.equal(outbox.pullingSince, null);
  clock.advance(40);
  assert.equal(answer(), null);
});

test("who asks anew does not wait for the pull under way", () => {
  outbox.pull(3);
  outbox.askAnew(1);
  assert.equal(sent.length, 2);
  answer(sent[0]); // came late
  outbox.pull(3);
  assert.equal(sent.length, 2);
  answer(sent[1]);
  outbox.pull(3);
  assert.equal(sent.length, 3);
});

test("after a cut it asks anew, and what was under way is not sent again", () => {
  outbox.act({ act: "add_layer" });
  outbox.cut();
  outbox.pull(3);
  assert.equal(sent.length, 1);
  have = { generation: 1, seq: 9 };
  outbox.reopen();
  assert.deepEqual(sent.slice(1), [{ id: sent[0].id + 1, have: { generation: 1, seq: 9 }, want: 7 }]);
  answer();
  assert.equal(sent.length, 2);
});

test("an action that waits during a cut leaves after it, in place of the pull", () => {
  outbox.cut();
  outbox.act({ act: "add_layer" });
  outbox.act({ act: "remove_layer" });
  assert.equal(sent.length, 0);
  outbox.reopen();
  assert.deepEqual(acts(), ["add_layer"]);
  answer();
  assert.deepEqual(acts(), ["add_layer", "remove_layer"]);
});

test("of many actions during a cut only the latest are done", () => {
  outbox.cut();
  for (let layer = 1; layer <= 20; layer++) outbox.act({ act: "add_unit", layer });
  outbox.reopen();
  for (let i = 0; i < 20; i++) answer();
  assert.deepEqual(sent.map(({ layer }) => layer), [13, 14, 15, 16, 17, 18, 19, 20]);
});

test("what waits for another visit is void", () => {
  outbox.cut();
  outbox.act({ act: "add_layer" });
  outbox.clear();
  outbox.reopen();
  assert.deepEqual(acts(), [undefined]);
});
