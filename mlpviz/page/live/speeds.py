"""Speeds: how much training there is between two frames, by the names on the page."""

import time

from mlpviz.page.trainer import TURN_SECONDS

SPEEDS = {
    "1 batch": {"steps": 1},
    "5 batches": {"steps": 5},
    "1 epoch": {"epochs": 1},
    "5 epochs": {"epochs": 5},
    "25 epochs": {"epochs": 25},
    "100 epochs": {"epochs": 100},
    "500 epochs": {"epochs": 500},
}
EPOCH_SPEEDS = {name: amount["epochs"] for name, amount in SPEEDS.items() if "epochs" in amount}
DEFAULT_SPEED = "1 epoch"
FRAME_SECONDS = 0.2  # a frame is drawn after so long, however much of its training is left


def train_in_turns(run, speed, goal=None, clock=time.perf_counter):
    """Train a run as far as one frame shows at that speed, until a goal is met, if there is one, or for
    `FRAME_SECONDS` of its own: a generator that yields between two turns."""
    ((unit, n),) = SPEEDS[speed].items()
    count = (lambda: run.steps) if unit == "steps" else (lambda: run.epochs)
    end, trained = count() + n, 0.0
    while True:
        start = clock()
        is_met = _train_turn(run, lambda: {unit: end - count()}, goal, clock)
        trained += clock() - start
        is_over = is_met or run.diverged or count() >= end or trained >= FRAME_SECONDS
        if not is_over or trained >= TURN_SECONDS:
            yield
        if is_over:
            break
    run.look()
    if trained >= TURN_SECONDS:  # it is a large network, and what comes next takes a turn, too
        yield


def _train_turn(run, left, goal, clock):
    """Train for what is left(), steps or epochs, or about a turn. Returns whether the goal is met, which is
    looked at after every epoch."""
    if goal is None:
        run.advance(**left(), seconds=TURN_SECONDS, look=False)
        return False
    deadline = clock() + TURN_SECONDS
    while True:
        run.advance(**{**left(), "epochs": 1}, seconds=TURN_SECONDS, look=False)
        if run.diverged or goal.is_met(run):
            return run.diverged is None
        if max(left().values()) <= 0 or clock() >= deadline:
            return False
