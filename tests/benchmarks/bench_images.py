"""An epoch of MNIST's size against the bare training loop: with its evaluation, and as the page plays it.

python tests/benchmarks/bench_images.py
"""

import numpy as np
from bench_training import our_epoch
from table import medians, report
from threadpoolctl import threadpool_limits

from mlpviz.data import ImageParts
from mlpviz.network.arrays import with_ones
from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run


def noise(rng, n):
    return with_ones(rng.random((n, 784), dtype=np.float32)), rng.integers(0, 10, n)


def played(view):
    """An epoch in frames, as the browser asks for them."""

    def epoch():
        epochs = view.run.epochs
        while view.run.epochs == epochs:
            view.answer({"generation": view.frames.generation, "seq": view.frames.seq}, 3)
            view.payload()

    return epoch


def main():
    rng = np.random.default_rng(0)
    images = ImageParts(*noise(rng, 50_000), *noise(rng, 10_000))
    experiment = Experiment.default("mnist")
    run, view = Run(experiment, images), LiveView(experiment, mnist=images)
    view.play(True)
    bare = our_epoch(run.mlp.layer_sizes, images.X_train, images.y_train, 32, "relu", np.float32)
    alone, evaluated, shown = medians([bare, run.epoch, played(view)], repeats=7)
    print(f"\n{run.mlp}, 50,000 images, batches of 32, an epoch:")
    print(f"bare loop {alone:.2f} s, with its evaluation {evaluated:.2f} s, played in frames {shown:.2f} s")
    report("an epoch with its evaluation, times the bare loop", evaluated / alone, 1.6, at_least=False)
    report("an epoch as the page plays it, times the bare loop", shown / alone, 1.6, at_least=False)


if __name__ == "__main__":
    with threadpool_limits(1):  # as the page has it
        main()
