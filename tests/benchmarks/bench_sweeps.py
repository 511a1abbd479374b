"""Sweeps against the plain loop: on the processes of this machine, and in this one; and the learning-rate
finder and the loss landscape against the training that somebody waits for as well.

python tests/benchmarks/bench_sweeps.py
"""

import sys
import time
from pathlib import Path

from joblib.externals.loky import get_reusable_executor
from table import medians, report

sys.path.insert(0, str(Path(__file__).parents[2]))

from mlpviz.sweeps import Sweep, find_learning_rate, loss_landscape
from mlpviz.sweeps.pools.processes import count_cores
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

AXES = {"learning_rate": [0.003, 0.01, 0.03, 0.1], "batch_size": [10, 50]}
EPOCHS = 300


def train_plainly(trials):
    for trial in trials:
        run = Run(trial.experiment)
        run.advance(epochs=trial.epochs)
        assert run.measurement.test_loss > 0


def train_shared_out(trials, n_cores):
    """The plain loop, dealt out beforehand: what the machine can do at most, whatever else it is at."""
    executor = get_reusable_executor(reuse=True)
    for task in [executor.submit(train_plainly, trials[i::n_cores]) for i in range(n_cores)]:
        task.result()


def time_first(sweep):
    start = time.perf_counter()
    stream = sweep.stream()
    next(stream)
    seconds = time.perf_counter() - start
    stream.close()
    return seconds


def main():
    experiment = Experiment(dataset="spiral", hidden_layer_sizes=(8, 8))
    sweep = Sweep(experiment, AXES, seeds=2, epochs=EPOCHS)
    n_cores = count_cores()
    print(f"\n{sweep} of {Run(experiment).mlp}, {n_cores} cores")
    cold = time_first(sweep)
    plain, here, there, shared_out = medians(
        [
            lambda: train_plainly(sweep.trials),
            lambda: sweep.run(n_jobs=1),
            lambda: sweep.run(),
            lambda: train_shared_out(sweep.trials, n_cores),
        ],
        repeats=3,
    )
    print(f"plain loop {plain:.1f} s, in this process {here:.1f} s, on all cores {there:.1f} s, ", end="")
    print(f"plain loops on all cores {shared_out:.1f} s")
    print(f"the first result: {cold:.2f} s, or {time_first(sweep):.2f} s if the workers are there")
    report("in this process, times the plain loop", here / plain, 1.15, at_least=False)
    report("on all cores, times plain loops on all cores", there / shared_out, 1.15, at_least=False)
    if n_cores > 1:
        report("on all cores, times as fast as the plain loop", plain / there, 0.85 * n_cores, at_least=True)

    for name, of in (("toy", experiment), ("digits", Experiment.default("digits"))):
        run = Run(of)
        run.advance(epochs=25)
        finder, landscape, epochs = medians(
            [
                lambda run=run: find_learning_rate(run),
                lambda run=run: loss_landscape(run),
                lambda of=of: train_25(of),
            ],
            repeats=3,
        )
        times = f"finder {finder:.3f} s, landscape of 51 × 51 {landscape:.2f} s, 25 epochs {epochs:.2f} s"
        print(f"\n{name}: {times}")
        report("the finder, times 25 epochs", finder / epochs, 2, at_least=False)
        report("the landscape, times 25 epochs", landscape / epochs, 40, at_least=False)


def train_25(experiment):
    Run(experiment).advance(epochs=25)


if __name__ == "__main__":
    main()
