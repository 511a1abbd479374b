"""Many runs: which learning rate, and is the difference more than chance?"""

# %% Every combination of the settings, each from several starts, on all cores.
from mlpviz import Experiment
from mlpviz.sweeps import Sweep, find_best_cell

axes = {"learning_rate": [0.01, 0.1, 0.3], "hidden_layer_sizes": [(1,), (4,)]}
sweep = Sweep(Experiment(dataset="circle", n_samples=200), axes, seeds=4, epochs=40)
results = sweep.run(n_jobs=1)  # without this, on all cores
print(f"{len(results)} runs")

# %% The best cell by its median, and whether it can be told apart from the others.
print(find_best_cell(results).reason)

# %% All of it as a table.
frame = results.to_frame()
print(frame.groupby(["learning_rate", "hidden_layer_sizes"])["test_loss"].median())
