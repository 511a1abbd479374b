"""The budget: how far to train before stopping to look."""

import time

import numpy as np

from mlpviz.training.values import read_number, read_whole_number

CLOCK_SECONDS, CLOCK_STEPS = 1e-3, 25  # the clock is looked at so often at most, unless a step takes longer


class Budget:
    """So many steps or epochs, whichever are spent first, and about so many seconds, but at least one step.
    What is None does not count; with nothing given, the rest of the epoch or a whole one.

    Raises ValueError for what is negative, and for what is not a whole number of steps or epochs.
    """

    def __init__(self, steps: int | None, epochs: int | None, seconds: float | None) -> None:
        if steps is None and epochs is None and seconds is None:
            epochs = 1
        self._steps = np.inf if steps is None else read_whole_number("steps", steps, minimum=0)
        self._epochs = np.inf if epochs is None else read_whole_number("epochs", epochs, minimum=0)
        self._deadline = np.inf
        if seconds is not None:
            self._deadline = time.perf_counter() + read_number("seconds", seconds, 0, np.inf)
        self._begun = False

    def is_spent(self) -> bool:
        """Whether it is time to stop."""
        if self._steps == 0 or self._epochs == 0:
            return True
        return self._begun and self._deadline < np.inf and time.perf_counter() >= self._deadline

    def steps_until_a_look(self, left: int, seconds_a_step: float) -> int:
        """How many of the `left` steps of the epoch to take in one go: at least one, and enough to make a
        look at the clock worth it. seconds_a_step: how long one takes, 0 if that is not known yet."""
        steps: float = min(left, self._steps)
        if self._deadline < np.inf:
            worth_a_look = 1 if seconds_a_step > CLOCK_SECONDS else CLOCK_STEPS
            there_is_time = 0.0
            if seconds_a_step:
                there_is_time = (self._deadline - time.perf_counter()) // seconds_a_step
            steps = min(steps, max(worth_a_look, there_is_time))
        return int(steps)

    def spend(self, steps: int, *, epoch_ended: bool) -> None:
        """So many steps were taken; whether they finished an epoch."""
        self._begun = True
        self._steps -= steps
        self._epochs -= epoch_ended
