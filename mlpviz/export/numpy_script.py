"""A Python script that trains a run anew with NumPy alone, to the same losses to the last digit.

It needs no part of this library. The losses are the same on the machine of the run; elsewhere another NumPy
or processor may round the last digits otherwise.
"""

import textwrap

from mlpviz.export.script_data import write_data
from mlpviz.export.script_parts import (
    ACTIVATIONS,
    INITIALIZERS,
    LOSSES,
    OPTIMIZERS,
    REGULARIZATIONS,
    SCHEDULES,
    SIGNS,
)
from mlpviz.network.losses import LOSSES as LOSSES_BY_NAME
from mlpviz.training.measurement import MAX_MEASURED
from mlpviz.training.run import Run

_FORWARD = """

def with_ones(a):
    return np.vstack([a.T, np.ones(len(a), a.dtype)]).T  # the last input, always 1, is what biases weigh


def forward(parameters, X):
    inputs, sums = [X], []
    for P, (f, _) in zip(parameters, ACTIVATIONS):
        sums.append(P.T.dot(inputs[-1].T).T)
        inputs.append(with_ones(f(sums[-1])))
    return inputs, sums, inputs[-1].dot(parameters[-1])


def backward(parameters, X, targets):
    inputs, sums, outputs = forward(parameters, X)
    grad = loss_gradient(outputs, targets)
    gradients = [inputs[-1].T.dot(grad)]
    for k in reversed(range(len(sums))):  # the chain rule, from layer to layer
        grad = parameters[k + 1][:-1].dot(grad.T).T
        grad = ACTIVATIONS[k][1](sums[k], inputs[k + 1][:, :-1]) * grad
        gradients.insert(0, inputs[k].T.dot(grad))
    return gradients
"""
_TRAIN = """

def train(epochs):
    \"\"\"Yields (epoch, train_loss, test_loss) at the start and after every epoch.\"\"\"
    X_train, y_train, X_test, y_test = load_data()
    X_train, X_test = (np.column_stack([X, np.ones(len(X))]).astype(DTYPE, "C") for X in (X_train, X_test))
    t_train, t_test = (make_targets(y).astype(DTYPE) for y in (y_train, y_test))
    parameters = start()
    memory = [[np.zeros_like(P) for _ in range({n_states})] for P in parameters]
    rng, t, n = np.random.default_rng((3, {batch_seed})), 0, len(X_train)
    for epoch in range(epochs + 1):
        if epoch > 0:
            order = rng.permutation(n)
            for first in range(0, n, BATCH_SIZE):
                rows = order[first : first + BATCH_SIZE]
                gradients = backward(parameters, X_train[rows], t_train[rows])
                t += 1
{rate}                for P, G, state in zip(parameters, gradients, memory):
{penalty}                    step(P, G, state, t, rate)
        X, targets = X_train{measured}, t_train{measured}
        train_loss = float(losses(forward(parameters, X)[2], targets).mean())
        test_loss = float(losses(forward(parameters, X_test)[2], t_test).mean())
        if not np.isfinite(train_loss):
            raise SystemExit(f"diverged in epoch {{epoch}}")
        yield epoch, train_loss, test_loss
"""
_MAIN = """
if __name__ == "__main__":
    for epoch, train_loss, test_loss in train(EPOCHS):
        if epoch % max(1, EPOCHS // 20) == 0 or epoch == EPOCHS:
            print(f"epoch {epoch}: training loss {train_loss!r}, test loss {test_loss!r}")
"""


def write_numpy_script(run: Run, epochs: int | None = None, *, address: str = "") -> str:
    """Text of a script that trains the experiment of a run from its start, with NumPy alone.

    epochs: how many, by default as many as the run has trained. address: a link to the run, for the heading.
    Its `train(epochs)` yields (epoch, train_loss, test_loss) as the history of the run has them, to the last
    digit. Settings that were changed while the run trained are taken as they are now, from the start on.
    Raises ValueError if the data are too many to be written into a script.
    """
    epochs = run.epochs if epochs is None else epochs
    data, numbers = write_data(run)
    needed = (["base64", "io"] if numbers else []) + (
        ["math"] if run.experiment.schedule != "constant" else []
    )
    return "".join(
        [
            write_heading(run, epochs, address, "NumPy alone"),
            "".join(f"import {name}\n" for name in sorted([*needed, "os"])),
            "\nfor library in ('OPENBLAS', 'OMP', 'MKL'):  # more threads add up in another order\n"
            "    os.environ[f'{library}_NUM_THREADS'] = '1'\n"
            "import numpy as np\n\n"
            "np.seterr(all='ignore')  # an overflow shows in the loss\n",
            write_settings(run, epochs),
            write_activations(run),
            data,
            write_start(run),
            _FORWARD,
            _write_loss(run),
            _write_training(run),
            f"\n\n{numbers}" if numbers else "",
            _MAIN if numbers else f"\n{_MAIN}",
        ]
    )


def write_heading(run: Run, epochs: int, address: str, by: str) -> str:
    """The docstring of a script: what it trains, by what, and where it comes from."""
    trained = f"{epochs} epoch{'s' * (epochs != 1)}"
    lines = [f"{run.mlp!r} on {run.experiment.dataset}, {trained}, trained by {by}."]
    if address:
        lines += ["", f"The same in the MLP playground: {address}"]
    if run.history.events:
        lines += ["", "Settings were changed while that run trained; here the last ones hold from the start."]
    text = "\n".join(lines).replace("\\", "").replace('"""', "")
    return f'"""{text}\n"""\n\n'


def write_settings(run: Run, epochs: int) -> str:
    """The constants of a script."""
    experiment = run.experiment
    lines = [
        f"EPOCHS, BATCH_SIZE = {epochs}, {experiment.batch_size}",
        f"LEARNING_RATE = {experiment.learning_rate!r}",
        f"SIZES = {run.mlp.layer_sizes}  # inputs, hidden layers, outputs",
        f"DTYPE = np.{experiment.dtype}",
    ]
    return "\n" + "\n".join(lines) + "\n"


def write_activations(run: Run) -> str:
    """`ACTIVATIONS`: (f, f') for every hidden layer."""
    names = run.mlp.activation_names
    functions = "".join(
        f"{name.upper()} = (\n    lambda z: {ACTIVATIONS[name][0]},\n"
        f"    lambda z, a: {ACTIVATIONS[name][1]},  # its derivative, of z and a = f(z)\n)\n"
        for name in dict.fromkeys(names)
    )
    row = f"[{', '.join(name.upper() for name in names)}]"
    if len(names) > 1 and len(set(names)) == 1:
        row = f"[{names[0].upper()}] * {len(names)}"
    return f"\n{functions}ACTIVATIONS = {row}\n"


def write_start(run: Run) -> str:
    """`start()`: the parameters of the layers, before training."""
    return f"""

def start():
    \"\"\"Of every layer its weights, [m, n], and in a last row its biases.\"\"\"
    rng, parameters = np.random.default_rng((2, {run.experiment.weight_seed})), []
    for m, n in zip(SIZES, SIZES[1:]):
        weights = {INITIALIZERS[run.experiment.initializer]}
        parameters.append(np.vstack([weights, np.zeros(n)]).astype(DTYPE))
    return parameters
"""


def _write_loss(run: Run) -> str:
    name = next(name for name, loss in LOSSES_BY_NAME.items() if type(loss) is type(run.loss))
    targets, per_sample, gradient = LOSSES[name]
    if name == "tanh_squared_error":
        targets = targets.format(signs=SIGNS[run.mlp.layer_sizes[-1] == 1])
    code, _, comment = targets.partition("  # ")
    return f"""

def make_targets(y):
    return {code}{"  # " + comment if comment else ""}


def losses(outputs, targets):
{per_sample}


def loss_gradient(outputs, targets):
{gradient}
"""


def _write_training(run: Run) -> str:
    experiment = run.experiment
    n_states, step = OPTIMIZERS[experiment.optimizer]
    rate = "rate = LEARNING_RATE\n"
    if experiment.schedule != "constant":
        schedule = SCHEDULES[experiment.schedule].replace("length", str(experiment.schedule_epochs))
        rate = f"rate = LEARNING_RATE * ({schedule.replace('epoch', '(epoch - 1 + first / n)', 1)})\n"
    penalty = ""
    if experiment.regularization != "none" and experiment.regularization_rate:
        gradient = REGULARIZATIONS[experiment.regularization].replace("W", "P[:-1]")
        penalty = (
            f"G[:-1] += {experiment.regularization_rate!r} * {gradient}  # {experiment.regularization}\n"
        )
    many = len(run.samples.y_train) > MAX_MEASURED
    return f"\n\ndef step(P, G, state, t, rate):  # {experiment.optimizer}\n{step}\n" + _TRAIN.format(
        n_states=n_states,
        batch_seed=experiment.batch_seed,
        rate=textwrap.indent(rate, " " * 16),
        penalty=textwrap.indent(penalty, " " * 20),
        measured=f"[:{MAX_MEASURED}]" if many else "",
    )
