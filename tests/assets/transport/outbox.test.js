import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Outbox } from "../../../assets/transport/outbox.js";
import { FakeClock } from "../fake_clock.js";

let clock, outbox, sent, have, alive;

beforeEach(() => {
  clock = new FakeClock();
  sent = [];
  have = { generation: 1, seq: 4 };
  alive = true;
  outbox = new Outbox({ have: () => have, want: () => 7, alive: () => alive }, clock);
  outbox.connect((message) => sent.push(message));
});

const answer = () => outbox.hear(sent.at(-1).id);
const acts = () => sent.map(({ act }) => act);

test("an action leaves at once, with the frame that is here and the wish for more", () => {
  outbox.act({ act: "add_layer" });
  const { id, ...rest } = sent[0];
  assert.equal(typeof id, "number");
  assert.deepEqual(rest, { act: "add_layer", have: { generation: 1, seq: 4 }, want: 7 });
});

test("one message is under way at a time", () => {
  outbox.act({ act: "add_layer" });
  outbox.act({ act: "remove_layer" });
  outbox.pull(3);
  assert.deepEqual(acts(), ["add_layer"]);
  answer();
  outbox.flush();
  assert.deepEqual(acts(), ["add_layer", "remove_layer"]);
});

test("each message has a number of its own", () => {
  for (let i = 0; i < 3; i++) {
    outbox.pull(3);
    answer();
  }
  assert.equal(new Set(sent.map(({ id }) => id)).size, 3);
});

test("a message without an answer is sent again, under its number, and with what is here by then", () => {
  outbox.act({ act: "add_layer" });
  have = { generation: 1, seq: 9 };
  clock.advance(1999);
  assert.equal(sent.length, 1);
  clock.advance(1);
  assert.equal(sent.length, 2);
  assert.deepEqual(sent[1], { ...sent[0], have: { generation: 1, seq: 9 } });
  clock.advance(2000);
  assert.equal(sent.length, 3);
  answer();
  clock.advance(10_000);
  assert.equal(sent.length, 3);
});

test("the answer to another message is none", () => {
  outbox.act({ act: "add_layer" });
  assert.equal(outbox.hear(sent[0].id - 1), null);
  assert.ok(outbox.busy);
  answer();
  assert.ok(!outbox.busy);
});

const WISHES = {
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
    for (let i = 0; i < 4; i++) {
      answer();
      outbox.flush();
    }
    assert.deepEqual(acts(), [act, "add_layer", act]);
    assert.deepEqual({ ...sent[2], ...wishes[3] }, sent[2]);
  });

test("any other wish counts as often as it was made", () => {
  for (let i = 0; i < 3; i++) outbox.act({ act: "add_unit", layer: 1 });
  for (let i = 0; i < 3; i++) {
    answer();
    outbox.flush();
  }
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

test("who asks anew has the message under way go out again, or asks for one frame", () => {
  outbox.act({ act: "add_layer" });
  outbox.askAnew();
  assert.deepEqual(sent[1], sent[0]);
  answer();
  outbox.askAnew();
  assert.equal(sent[2].want, 1);
  assert.equal(sent[2].act, undefined);
});

test("once the page is gone nothing leaves any more", () => {
  outbox.pull(3);
  alive = false;
  clock.advance(10_000);
  assert.equal(sent.length, 1);
  assert.ok(!outbox.busy);
});
