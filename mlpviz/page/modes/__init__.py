"""The modes beside watching: what each draws in place of the live view, by its name in `MODES`."""

from mlpviz.page.modes import compare, learn, runs, sweep, wall

DRAW = {
    "compare": compare.draw,
    "sweep": sweep.draw,
    "learn": learn.draw,
    "runs": runs.draw,
    "wall": wall.draw,
}
