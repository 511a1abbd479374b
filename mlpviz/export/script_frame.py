"""What the scripts of twins have in common: the data, the start and the order of the samples are those of the
NumPy script, and so is the table of losses that they yield."""

import textwrap

from mlpviz.export.numpy_script import write_heading, write_settings, write_start
from mlpviz.export.script_data import write_data
from mlpviz.export.script_parts import REGULARIZATIONS, SCHEDULES
from mlpviz.training.measurement import MAX_MEASURED
from mlpviz.training.run import Run

_TRAIN = """

def train(epochs):
    \"\"\"Yields (epoch, train_loss, test_loss) at the start and after every epoch.\"\"\"
    X_train, y_train, X_test, y_test = load_data()
{begin}
    rng, n = np.random.default_rng((3, {batch_seed})), len(X_train)
    for epoch in range(epochs + 1):
        if epoch > 0:
            order = rng.permutation(n)
            for first in range(0, n, BATCH_SIZE):
                rows = order[first : first + BATCH_SIZE]
{step}
        yield epoch, measure(model, X_train{measured}, y_train{measured}), measure(model, X_test, y_test)


if __name__ == "__main__":
    for epoch, train_loss, test_loss in train(EPOCHS):
        if epoch % max(1, EPOCHS // 20) == 0 or epoch == EPOCHS:
            print(f"epoch {{epoch}}: training loss {{train_loss:.9g}}, test loss {{test_loss:.9g}}")
"""


def frame_script(
    run: Run, epochs: int, address: str, *, by: str, imports: str, model: str, begin: str, step: str
) -> str:
    """A script that trains the experiment of a run by another library.

    by: its name. imports: its lines of imports. model: functions, of which `measure(model, X, y)` is the mean
    loss. begin: lines that make `model`, and change the form of the data if need be. step: lines that train
    it on `rows`. Raises ValueError if the data are too many to be written into a script.
    """
    data, numbers = write_data(run)
    needed = (["base64", "io"] if numbers else []) + (
        ["math"] if run.experiment.schedule != "constant" else []
    )
    plain = "".join(f"import {name}\n" for name in needed)
    return "".join(
        [
            write_heading(run, epochs, address, by),
            plain + ("\n" if plain else ""),
            f"import numpy as np\n{imports}",
            write_settings(run, epochs),
            data,
            write_start(run),
            f"\n\n{model}",
            f"\n\n{numbers}" if numbers else "",
            _TRAIN.format(
                begin=textwrap.indent(begin, " " * 4),
                batch_seed=run.experiment.batch_seed,
                step=textwrap.indent(step, " " * 16),
                measured=f"[:{MAX_MEASURED}]" if len(run.y_train) > MAX_MEASURED else "",
            ),
        ]
    )


def write_rate(run: Run) -> str:
    """The learning rate of a step as an expression of `epoch`, `first` and `n`."""
    if run.experiment.schedule == "constant":
        return "LEARNING_RATE"
    schedule = SCHEDULES[run.experiment.schedule].replace("length", str(run.experiment.schedule_epochs))
    return f"LEARNING_RATE * ({schedule.replace('epoch', '(epoch - 1 + first / n)', 1)})"


def is_penalized(run: Run) -> bool:
    """Whether large weights cost anything."""
    experiment = run.experiment
    return experiment.regularization in REGULARIZATIONS and experiment.regularization_rate > 0
