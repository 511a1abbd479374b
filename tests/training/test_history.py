"""The history: rows with checkpoints, in bounded memory."""

from dataclasses import replace

import numpy as np

from mlpviz.training import Experiment, Run

SMALL = Experiment(n_samples=60, batch_size=7)


def test_a_million_epochs_do_not_grow_the_history():
    run = Run(replace(SMALL, n_samples=20, train_share=10, hidden_layer_sizes=(), batch_size=2))
    history, capacity = run.history, run.history.capacity
    row, checkpoint = history.rows[0].copy(), run.checkpoint()
    for epoch in range(1, 1_000_001):  # what a run records, without the training
        if history.is_on_grid(epoch):
            history.record(epoch, row, checkpoint)
    assert capacity / 2 <= len(history) <= capacity
    gaps = np.diff(history.epochs)
    assert set(gaps) == {history.stride}  # even


def test_the_latest_epoch_is_always_in_the_history():
    run = Run(replace(SMALL, n_samples=20, hidden_layer_sizes=(1,)))
    run.advance(epochs=1500)
    assert run.history.stride > 1
    run.advance(epochs=1501)
    assert run.history.epochs[-1] == run.epochs == 3001
