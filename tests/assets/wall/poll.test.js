import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Poll } from "../../../assets/wall/poll.js";
import { FakeClock } from "../fake_clock.js";

let clock, poll, sent, alive, hidden;

beforeEach(() => {
  clock = new FakeClock();
  sent = [];
  alive = true;
  hidden = false;
  poll = new Poll({ send: (message) => sent.push(message), alive: () => alive, hidden: () => hidden }, clock);
});

/** The server answers the last message. */
const answer = () => poll.hear(sent.at(-1).id, sent.length + 100);

test("it asks at once, and again some time after every answer, with what it has", () => {
  poll.reopen();
  clock.advance(5000);
  assert.equal(sent.length, 1); // the answer is waited for
  answer();
  clock.advance(200);
  assert.equal(sent.length, 1);
  clock.advance(100);
  assert.deepEqual(sent.map(({ have }) => have.seq), [0, 101]);
});

test("what is to be done goes at once, and is followed by one question, not two", () => {
  poll.reopen();
  answer();
  clock.advance(100);
  poll.ask({ act: "class", do: "freeze", on: true });
  assert.equal(sent[1].do, "freeze");
  poll.hear(1, 1); // an old answer
  clock.advance(1000);
  assert.equal(sent.length, 2);
  answer();
  clock.advance(1000);
  assert.equal(sent.length, 3);
});

test("nobody who sees it, no hurry; no page or no connection, no question", () => {
  poll.reopen();
  hidden = true;
  answer();
  clock.advance(1000);
  assert.equal(sent.length, 1);
  clock.advance(1000);
  assert.equal(sent.length, 2);
  alive = false;
  answer();
  clock.advance(5000);
  assert.equal(sent.length, 2);
  alive = true;
  poll.cut();
  poll.ask();
  clock.advance(5000);
  assert.equal(sent.length, 2);
  poll.forget();
  poll.reopen();
  assert.equal(sent.at(-1).have.seq, 0);
});
