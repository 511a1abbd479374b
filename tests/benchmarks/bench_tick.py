"""One tick of the playground against its training alone: an epoch, both losses, the surface of every unit.

python tests/benchmarks/bench_tick.py
"""

import sys
from pathlib import Path

import numpy as np
from table import medians, report
from threadpoolctl import threadpool_limits

sys.path.insert(0, str(Path(__file__).parents[2]))

from mlpviz.diagnostics import Plane
from mlpviz.network.arrays import with_ones
from mlpviz.network.buffers import Buffers
from mlpviz.network.minibatches import Minibatches
from mlpviz.network.mlp import MLP
from mlpviz.network.optimizers import SGD
from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run


def training_alone(run):
    """The same epochs on a network of the same shape, with nothing measured or drawn."""
    rng = np.random.default_rng(0)
    mlp = MLP(run.mlp.layer_sizes, run.mlp.activation_names, rng=rng)
    inputs = with_ones(run.X_train)  # the default features are the coordinates
    batches = Minibatches(inputs, run.samples.targets_train, 10, rng)
    buffers, optimizer = Buffers(mlp, 10), SGD(len(mlp.parameters))

    def epoch():
        batches.begin_epoch()
        for _ in range(batches.left):
            X, targets = batches.next()
            mlp.loss_gradient(X, targets, run.loss, buffers)
            optimizer.step(mlp.parameters, mlp.gradient, 0.03)

    return epoch


def main():
    threadpool_limits(1)  # as on the page
    for sizes, most in (((4, 2), 3), ((8,) * 6, 4)):
        experiment = Experiment(hidden_layer_sizes=sizes)
        run = Run(experiment)
        plane = Plane(run, 100)

        def tick(run=run, plane=plane):
            run.epoch()
            plane.evaluate()  # every unit at 100 × 100 points, in one pass
            plane.output()
            return run.measurement  # both losses, and everything else the history keeps

        view = LiveView(experiment)

        def frame(view=view):
            view.advance(epochs=1)
            view.payload()

        alone, ticked, framed = medians([training_alone(run), tick, frame], repeats=200)
        times = [f"{seconds * 1e3:.2f} ms" for seconds in (alone, ticked, framed)]
        print(f"\n{run.mlp}: training {times[0]}, tick {times[1]}, frame {times[2]}")
        report("a tick, times its training epoch alone", ticked / alone, most, at_least=False)
        report(
            "a frame as the page sends it, times its training epoch alone", framed / alone, 5, at_least=False
        )


if __name__ == "__main__":
    main()
