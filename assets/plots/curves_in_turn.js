// Two pictures of curves that take turns.

const EVERY = 4;

/**
 * Both pictures of curves in turn, each every fourth frame, and both when the run comes to rest. Where Plotly is
 * slow they take turns less often, so that the curves cost the other pictures a sixth of their time at most.
 */
export class CurvesInTurn {
  constructor(first, second) {
    this.pictures = [first, second];
    this.turn = 0;
    this.frames = 0;
    this.next = 0;
  }

  follow(frame, history) {
    for (const picture of this.pictures) picture.follow(frame, history);
    const start = performance.now();
    if (++this.frames < EVERY / this.pictures.length || start < this.next) return;
    this.pictures[this.turn++ % this.pictures.length].update();
    this.frames = 0;
    const end = performance.now();
    this.next = end + 5 * (end - start);
  }

  catchUp() {
    for (const picture of this.pictures) picture.update();
  }
}
