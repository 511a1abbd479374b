"""What the benchmarks share: interleaved repeats, medians, and one line per ratio."""

import statistics
import time


def medians(functions, repeats):
    """The median seconds of each function, run in turn, so that a slow moment of the machine hits all."""
    seconds = [[] for _ in functions]
    for _ in range(repeats):
        for function, kept in zip(functions, seconds, strict=True):
            start = time.perf_counter()
            function()
            kept.append(time.perf_counter() - start)
    return [statistics.median(kept) for kept in seconds]


def report(what, ratio, required, *, at_least):
    """Print a ratio beside what it must reach."""
    met = ratio >= required if at_least else ratio <= required
    print(f"{what:<72} {ratio:5.2f}  ({'≥' if at_least else '≤'} {required})  {'ok' if met else 'MISSED'}")
