// The player keeps a short queue of frames, shows one per animation frame and asks for more when the queue runs
// low. Nothing is pushed: a slow or hidden browser asks less, a paused one not at all.

const QUEUE_MS = 150; // more would let the picture lag behind the controls
const TIMEOUT_MS = 2000; // a message without an answer is sent again
const FEWEST = 3;
const MOST = 16;
const LATEST_ONLY = new Set(["show", "look_back", "draw"]); // an earlier wish that still waits is void

const follow = (mean, value, rate = 0.2) => mean + rate * (value - mean);

export class Player {
  /** `draw(frame)` shows a frame, `rest()` is told when nothing moves any more, `alive()` ends the loop. */
  constructor({ draw, rest, alive }) {
    Object.assign(this, { draw, rest, alive });
    this.send = () => {};
    this.generation = null;
    this.playing = false;
    this.queue = [];
    this.seq = -1; // the last frame received
    this.outbox = []; // actions wait here while a message is under way: the server keeps one message at a time
    this.waiting = null; // for the answer to this message
    this.serial = Math.floor(Math.random() * 2 ** 30); // messages are numbered, and no two pages alike
    this.roundTrip = 60;
    this.interval = 1000 / 40; // of animation frames
    this.perSecond = 40; // frames really played
    this.lastPlayed = 0;
    this.lastTick = 0;
    this.looping = false;
  }

  /** A new generation: whatever is queued belongs to the past. */
  restart(generation) {
    this.generation = generation;
    this.queue = [];
    this.seq = -1;
  }

  /** `answer`: the number of the message that the server heard last. */
  receive(frames, playing, answer) {
    this.hear(answer);
    const pausing = this.playing && !playing;
    const starting = playing && !this.playing;
    this.playing = playing;
    for (const frame of frames) {
      if (frame.seq <= this.seq) continue;
      this.seq = frame.seq;
      this.queue.push(frame);
    }
    if (pausing) this.queue = this.queue.slice(-1); // what the server holds is what is to be seen, and at once
    this.flush();
    if (starting && !this.waiting) this.post({ want: FEWEST }, true); // a short answer comes sooner
    else if (playing) this.pull();
    this.wake();
  }

  hear(answer) {
    if (!this.waiting || answer !== this.waiting.message.id) return;
    if (this.waiting.pull) this.roundTrip = follow(this.roundTrip, performance.now() - this.waiting.since, 0.25);
    this.waitNoLonger();
  }

  waitNoLonger() {
    clearTimeout(this.waiting?.timer);
    this.waiting = null;
  }

  have() {
    return { generation: this.generation, seq: this.seq };
  }

  act(action) {
    if (LATEST_ONLY.has(action.act)) this.outbox = this.outbox.filter((other) => other.act !== action.act);
    this.outbox.push(action);
    this.flush();
  }

  flush() {
    if (this.waiting || !this.outbox.length) return;
    this.post({ ...this.outbox.shift(), want: this.playing ? this.wanted() : 0 });
  }

  /** Enough frames to bridge a round trip, as few as that takes. */
  wanted() {
    const bridge = Math.ceil(this.roundTrip / this.interval) + 1;
    const held = Math.ceil((QUEUE_MS / 1000) * this.perSecond);
    return Math.max(FEWEST, Math.min(bridge, held, MOST));
  }

  pull() {
    if (this.waiting) return;
    const low = Math.min(Math.ceil(this.roundTrip / this.interval), this.wanted());
    if (this.queue.length <= low) this.post({ want: this.wanted() }, true);
  }

  /** A message under way goes out once more, with the word that there is nothing here. */
  askForSetup(answer) {
    this.restart(null);
    this.hear(answer);
    if (this.waiting) this.sendWaiting();
    else this.post({ want: 1 });
  }

  post(message, pull = false) {
    this.waiting = { message: { ...message, id: ++this.serial }, pull };
    this.sendWaiting();
  }

  /** Sends until there is an answer; the server knows a message it has heard already. */
  sendWaiting() {
    clearTimeout(this.waiting.timer);
    if (!this.alive()) return this.waitNoLonger();
    this.waiting.since = performance.now();
    this.waiting.timer = setTimeout(() => this.sendWaiting(), TIMEOUT_MS);
    this.send({ have: this.have(), ...this.waiting.message });
  }

  wake() {
    if (this.looping) return;
    this.looping = true;
    this.lastTick = 0;
    requestAnimationFrame((now) => this.tick(now));
  }

  tick(now) {
    if (!this.alive()) {
      this.looping = false;
      return;
    }
    if (this.lastTick) this.interval = follow(this.interval, Math.min(now - this.lastTick, 100), 0.05);
    this.lastTick = now;
    if (this.queue.length && this.due(now)) {
      const since = now - this.lastPlayed;
      if (since < 500) this.perSecond = 1000 / follow(1000 / this.perSecond, since, 0.1);
      this.lastPlayed = now;
      this.draw(this.queue.shift());
    }
    if (this.playing) this.pull();
    if (this.playing || this.queue.length) return requestAnimationFrame((next) => this.tick(next));
    this.looping = false;
    this.rest();
  }

  /** When the server is the slower one, its frames are spread over the wait instead of shown in bursts. */
  due(now) {
    if (!this.playing || !this.waiting?.pull) return true;
    const left = this.waiting.since + this.roundTrip - now;
    const spread = Math.min(left / this.queue.length, 100);
    return now - this.lastPlayed >= spread - this.interval / 2;
  }
}
