"""The remark under the diagram."""

from mlpviz.page.live.remark import make_remark
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run


def test_it_begins_with_the_untrained_network_and_follows_the_training():
    run = Run(Experiment())
    assert make_remark(run).startswith("Untrained: before the first step the training loss is")
    run.advance(epochs=3)
    assert make_remark(run).startswith("Epoch 3: ")


def test_looking_back_it_says_where_one_is():
    run = Run(Experiment())
    run.advance(epochs=1200)
    assert make_remark(run, 1000) == "Looking back: epoch 1,000 of 1,200."


def test_of_a_run_that_blew_up_it_says_when():
    run = Run(
        Experiment(dataset="plane", hidden_layer_sizes=(), features=("x1", "x1_squared"), learning_rate=1.0)
    )
    run.advance(epochs=30)
    assert (
        make_remark(run)
        == f"Stopped before step {run.diverged.step}: from here on the numbers are no longer finite."
    )
