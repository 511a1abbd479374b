"""Early stopping: training ends when the test loss has not fallen for a while, and the best epoch is kept."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlpviz.training.run import Run


def train_until_it_stalls(run: "Run", max_epochs: int, *, patience: int, tolerance: float = 0.0) -> int:
    """Train a run for max_epochs epochs, or until its test loss has not fallen by more than `tolerance` below
    its least for `patience` epochs in a row (Prechelt 1998), or until it diverges; then go back to the best
    epoch. Returns how many epochs were trained, those after the best among them."""
    kept, least, stalled, trained = run.checkpoint(), run.measurement.test_loss, 0, 0
    while trained < max_epochs and stalled < patience and run.diverged is None:
        run.epoch()
        trained += 1
        stalled += 1
        if run.diverged is None and run.measurement.test_loss < least - tolerance:
            kept, least, stalled = run.checkpoint(), run.measurement.test_loss, 0
    diverged = run.diverged
    run.restore(kept)
    run.diverged = diverged
    return trained
