"""Train a network on a spiral, and look at where it has come to.

The cells begin with `# %%`: editors that know notebooks run them one by one.
"""

# %% An experiment is all the settings of one training; an equal one is an equal run, to the last digit.
from mlpviz import Experiment, Run
from mlpviz.figures import DecisionSurfaceDisplay, LearningCurveDisplay

experiment = Experiment(
    dataset="spiral", hidden_layer_sizes=(8, 8), features=("x1", "x2", "sin_x1", "sin_x2"), learning_rate=0.1
)
run = Run(experiment)

# %% Train. `step`, `epoch` and `advance` go as far as they are told, and may be called again.
run.advance(epochs=100)
print(run)
print(f"test accuracy {run.measurement.test_accuracy:.0%}, best test loss in epoch {run.best.epoch}")

# %% Go back to an epoch of the history, and on another way.
run.restore(run.history.checkpoint_at(20))
run.change(optimizer="adam", learning_rate=0.01)
run.advance(epochs=30)
print(f"epoch {run.epochs}, with {run.experiment.optimizer}: test loss {run.measurement.test_loss:.4f}")

# %% The losses.
LearningCurveDisplay.from_run(run, log=True)

# %% The answer all over the plane.
DecisionSurfaceDisplay.from_run(run)
