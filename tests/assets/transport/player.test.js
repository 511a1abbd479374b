import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Player } from "../../../assets/transport/player.js";
import { FakeClock } from "../fake_clock.js";

let clock, player, sent, send, drawn, rests, alive, seq;

/** A player with a frame-less run of generation 1, paused, whose first pull is answered. */
function prepare() {
  clock = new FakeClock();
  sent = [];
  drawn = [];
  rests = seq = 0;
  alive = true;
  send = (message) => sent.push(message);
  const draw = (frame) => drawn.push(frame.seq);
  player = new Player({ draw, rest: () => rests++, alive: () => alive, send: (message) => send(message) }, clock);
  player.restart(1);
  player.reopen();
  player.receive([], false, sent[0].id);
  clock.frames(1);
  sent.length = rests = 0;
}

beforeEach(prepare);

const frame = () => ({ seq: ++seq });
const frames = (n) => Array.from({ length: n }, frame);
/** The server's answer to the message under way, with so many new frames. */
const answer = (n, playing = true) => player.receive(frames(n), playing, sent.at(-1)?.id ?? 0);
/** A server that answers every message, after so long, with what was wanted. */
const serve = (latency) =>
  (send = (message) => {
    sent.push(message);
    clock.setTimeout(() => player.receive(frames(message.want), true, message.id), latency(message.want));
  });
const pulls = () => sent.filter(({ act, want }) => !act && want);

test("frames are drawn in order, one per animation frame", () => {
  player.receive(frames(3), false, 0);
  assert.deepEqual(drawn, []);
  clock.frames(1);
  assert.deepEqual(drawn, [1]);
  clock.frames(5);
  assert.deepEqual(drawn, [1, 2, 3]);
});

test("a frame that came before is not drawn again", () => {
  const [first, second] = frames(2);
  player.receive([first], false, 0);
  player.receive([first, second], false, 0);
  clock.frames(5);
  assert.deepEqual(drawn, [1, 2]);
});

test("once nothing moves any more it rests, and says so once", () => {
  player.receive(frames(2), false, 0);
  clock.frames(20);
  assert.equal(rests, 1);
  assert.equal(sent.length, 0);
});

test("after a rest it goes on", () => {
  player.receive(frames(2), false, 0);
  clock.frames(20);
  player.receive(frames(2), false, 0);
  clock.frames(20);
  assert.deepEqual(drawn, [1, 2, 3, 4]);
  assert.equal(rests, 2);
});

test("a paused run asks for nothing", () => {
  player.receive(frames(1), false, 0);
  clock.advance(60_000);
  assert.deepEqual(sent, []);
});

test("playing starts with a short answer", () => {
  answer(1);
  assert.equal(pulls().length, 1);
  assert.equal(sent[0].want, 3);
  assert.deepEqual(sent[0].have, { generation: 1, seq: 1 });
});

test("it asks for more when the queue runs low, and not before", () => {
  answer(1);
  answer(40);
  clock.frames(20);
  assert.equal(sent.length, 1);
  while (sent.length === 1 && drawn.length < 41) clock.frames(1);
  assert.equal(sent.length, 2);
  const left = 41 - drawn.length;
  assert.ok(left >= 1 && left <= 6, `asked with ${left} frames left`);
});

test("a server that does not answer is asked for no more", () => {
  answer(1);
  clock.advance(60_000);
  assert.equal(sent.length, 1);
});

test("a connection that was cut is asked anew, from the frame that is here", () => {
  answer(1);
  answer(2);
  player.cut();
  clock.advance(1000);
  const n = sent.length;
  player.reopen();
  assert.equal(sent.length, n + 1);
  assert.deepEqual(sent.at(-1).have, { generation: 1, seq: 3 });
  assert.ok(sent.at(-1).want >= 3);
});

test("what the server has to tell is asked for, by a paused run without frames", () => {
  player.ask();
  assert.equal(sent.at(-1).want, 0);
  assert.equal(sent.at(-1).act, undefined);
});

test("play counts at once, and asks for a short answer", () => {
  player.act({ act: "play", on: true });
  assert.ok(player.playing);
  assert.deepEqual(sent.map(({ act, want }) => [act, want]), [["play", 3]]);
  answer(2);
  assert.ok(player.playing);
  assert.equal(sent[1].want, 3);
  clock.frames(1);
  assert.deepEqual(drawn, [1]);
});

test("a play that is refused is none", () => {
  player.act({ act: "play", on: true });
  answer(0, false);
  assert.ok(!player.playing);
});

test("pause counts at once: it drops what is queued, and asks for no more", () => {
  answer(1);
  answer(12);
  clock.frames(2);
  const before = drawn.length;
  player.act({ act: "play", on: false });
  assert.ok(!player.playing);
  clock.frames(20);
  assert.deepEqual(drawn.slice(before), [13]);
  assert.equal(pulls().length, 1);
  assert.equal(sent.at(-1).want, 0);
});

test("whoever has pressed pause rests when the last frame of all is drawn, and not before", () => {
  answer(3);
  clock.frames(1);
  player.act({ act: "play", on: false });
  clock.frames(10);
  assert.equal(rests, 0);
  answer(1, false);
  clock.frames(10);
  assert.equal(drawn.at(-1), seq);
  assert.equal(rests, 1);
});

test("an answer on its way while pause is pressed does not make it play again", () => {
  answer(1);
  player.act({ act: "play", on: false });
  player.receive(frames(5), true, sent[0].id);
  assert.ok(!player.playing);
  clock.frames(20);
  assert.deepEqual(drawn.slice(-1), [6]);
  assert.ok(drawn.length <= 2);
  answer(1, false);
  clock.frames(20);
  assert.deepEqual(drawn.slice(-2), [6, 7]);
  assert.equal(sent.length, 2);
});

test("of a play that was under way when the connection was cut nothing is left but what the server says", () => {
  player.act({ act: "play", on: true });
  player.cut();
  assert.ok(!player.playing);
  player.reopen();
  assert.equal(sent.at(-1).want, 0);
  answer(1, true);
  assert.ok(player.playing);
});

test("another visit has nothing of this one", () => {
  answer(1);
  player.cut();
  player.act({ act: "add_layer" });
  player.forget();
  player.reopen();
  const { id, ...message } = sent.at(-1);
  assert.deepEqual(message, { have: { generation: null, seq: -1 }, want: 0 });
});

test("a hidden page draws nothing, and asks for no more than fills its queue", () => {
  serve(() => 50);
  answer(1);
  clock.frames(100);
  clock.hidden = true;
  clock.advance(1000);
  const [asked, shown] = [sent.length, drawn.length];
  clock.advance(60_000);
  assert.equal(sent.length, asked);
  assert.equal(drawn.length, shown);
  clock.hidden = false;
  clock.frames(100);
  assert.ok(sent.length > asked);
  assert.ok(drawn.length > shown + 50);
});

test("with a quick server a frame is drawn in every animation frame", () => {
  serve(() => 30);
  answer(1);
  clock.frames(200);
  const before = drawn.length;
  clock.frames(100);
  assert.equal(drawn.length, before + 100);
  assert.deepEqual(drawn, drawn.map((_, i) => i + 1));
});

test("the longer an answer takes, the more frames it is asked for, up to a number", () => {
  const wantedAfter = (latency, frameMs) => {
    prepare();
    clock.frameMs = frameMs;
    serve(() => latency);
    answer(1);
    clock.advance(10_000);
    return sent.at(-1).want;
  };
  const asked = [10, 60, 110].map((latency) => wantedAfter(latency, 10));
  assert.ok(asked[0] < asked[1] && asked[1] < asked[2], `asked for ${asked}`);
  assert.equal(wantedAfter(70, 4), 16); // on a very quick screen
});

test("pause shows the last frame at once, and drops the others", () => {
  answer(1);
  answer(12);
  clock.frames(2);
  const before = drawn.length;
  player.receive(frames(1), false, 0);
  clock.frames(1);
  assert.deepEqual(drawn.slice(before), [14]);
  clock.frames(20);
  assert.equal(drawn.at(-1), 14);
  assert.equal(drawn.length, before + 1);
});

test("an action overtakes the pull under way, and pulls by the way while playing", () => {
  answer(1);
  player.act({ act: "add_layer" });
  clock.frames(20);
  assert.equal(sent.length, 2);
  assert.equal(sent[1].act, "add_layer");
  assert.ok(sent[1].want >= 3);
});

test("an action while paused asks for no training", () => {
  player.act({ act: "add_layer" });
  assert.equal(sent[0].want, 0);
});

test("another generation forgets what is queued", () => {
  player.receive(frames(5), false, 0);
  player.restart(2);
  assert.ok(player.plays(2) && !player.plays(1));
  seq = 0;
  player.receive(frames(1), false, 0);
  clock.frames(10);
  assert.deepEqual(drawn, [1]);
});

test("without a setup it says that there is nothing here", () => {
  answer(1);
  player.askForSetup(sent[0].id);
  assert.equal(sent.length, 2);
  assert.deepEqual(sent[1].have, { generation: null, seq: -1 });
});

test("frames of a slow server are spread over the wait", () => {
  serve((want) => 40 * want); // 25 frames a second
  answer(1);
  clock.advance(10_000);
  const gaps = [];
  for (let i = 0; i < 100; i++) {
    const before = drawn.length;
    clock.frames(4);
    gaps.push(drawn.length - before);
  }
  const even = gaps.filter((n) => n === 1).length;
  assert.ok(even >= 90, `frames drawn each 40 ms: ${gaps}`);
});

test("a page that was gone for a moment goes on where it stood", () => {
  answer(1);
  answer(3);
  clock.frames(1);
  alive = false;
  clock.frames(20);
  assert.deepEqual(drawn, [1]);
  alive = true;
  player.wake();
  clock.frames(20);
  assert.deepEqual(drawn, [1, 2, 3, 4]);
});

test("a page that is gone ends the loop", () => {
  answer(1);
  clock.frames(2);
  alive = false;
  clock.advance(10_000);
  assert.equal(rests, 0);
  assert.equal(sent.length, 1);
});

test("held, it neither draws nor asks; then it goes on where it was", () => {
  player.act({ act: "play", on: true });
  answer(0);
  player.hold(true);
  answer(3);
  sent.length = 0;
  clock.frames(20);
  assert.deepEqual(drawn, []);
  assert.deepEqual(sent, []);
  assert.ok(player.playing);
  player.hold(false);
  clock.frames(20);
  assert.deepEqual(drawn, [1, 2, 3]);
  assert.ok(pulls().length);
});
