"""The PyTorch twin: a script that trains the same network from the same weights, on the same minibatches,
and has the same losses to about a millionth.

PyTorch's momentum keeps gradients and multiplies them by the learning rate when it steps; ours keeps steps.
With a rate that changes the two are not the same, which the script says.
"""

from mlpviz.export.script_frame import frame_script, is_penalized, write_rate
from mlpviz.training.run import Run

_ACTIVATIONS = {
    "relu": "nn.ReLU()",
    "leaky_relu": "nn.LeakyReLU(0.01)",
    "tanh": "nn.Tanh()",
    "sigmoid": "nn.Sigmoid()",
    "softplus": "nn.Softplus(threshold=40)",
    "elu": "nn.ELU()",
    "silu": "nn.SiLU()",
    "sine": "Sine()",
    "linear": "nn.Identity()",
}
_OPTIMIZERS = {
    "sgd": "SGD(model.parameters(), LEARNING_RATE)",
    "momentum": "SGD(model.parameters(), LEARNING_RATE, momentum=0.9)",
    "nesterov": "SGD(model.parameters(), LEARNING_RATE, momentum=0.9, nesterov=True)",
    "adagrad": "Adagrad(model.parameters(), LEARNING_RATE, eps=1e-8)",
    "rmsprop": "RMSprop(model.parameters(), LEARNING_RATE, alpha=0.9, eps=1e-8)",
    "adam": "Adam(model.parameters(), LEARNING_RATE, betas=(0.9, 0.999), eps=1e-8)",
    "adamw": "AdamW(model.parameters(), LEARNING_RATE, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01)",
}
_KEEP_STEPS = ("momentum", "nesterov")
_PENALTIES = {"l1": "layer.weight.abs().sum()", "l2": "0.5 * (layer.weight**2).sum()"}
_SINE = """class Sine(nn.Module):
    def forward(self, z):
        return torch.sin(z)


"""


def write_torch_script(run: Run, epochs: int | None = None, *, address: str = "") -> str:
    """Text of a script that trains the experiment of a run from its start by PyTorch.

    epochs: how many, by default as many as the run has trained. address: a link to the run, for the heading.
    Its `train(epochs)` yields (epoch, train_loss, test_loss). Raises ValueError if the data are too many to
    be written into a script.
    """
    experiment = run.experiment
    layers = []
    for m, n, name in zip(
        run.mlp.layer_sizes, run.mlp.layer_sizes[1:], (*run.mlp.activation_names, ""), strict=False
    ):
        layers += [f"nn.Linear({m}, {n}, dtype=torch.{experiment.dtype})"]
        layers += [_ACTIVATIONS[name]] if name else []
    rate, note = write_rate(run), ""
    set_rate = "" if rate == "LEARNING_RATE" else f'optimizer.param_groups[0]["lr"] = {rate}\n'
    if set_rate and experiment.optimizer in _KEEP_STEPS:
        note = (
            "# Not alike: the rate changes, and PyTorch multiplies all of the momentum by the new one,\n"
            "# where the playground does so with the newest gradient alone.\n"
        )
    loss = "loss = mean_loss(model(X_train[rows]), y_train[rows])\n"
    if is_penalized(run):
        penalty = _PENALTIES[experiment.regularization]
        loss += (
            f"penalty = sum({penalty} for layer in model if isinstance(layer, nn.Linear))\n"
            f"loss = loss + {experiment.regularization_rate!r} * penalty\n"
        )
    model = (
        (_SINE if "sine" in run.mlp.activation_names else "")
        + "def build():\n    model = nn.Sequential(\n"
        + "".join(f"        {layer},\n" for layer in layers)
        + "    )\n    linear = [layer for layer in model if isinstance(layer, nn.Linear)]\n"
        "    with torch.no_grad():\n"
        "        for layer, P in zip(linear, start()):  # PyTorch keeps weights as [outputs, inputs]\n"
        "            layer.weight.copy_(torch.from_numpy(P[:-1].T.copy()))\n"
        "            layer.bias.copy_(torch.from_numpy(P[-1].copy()))\n"
        "    return model\n\n\n"
        f"def mean_loss(outputs, y):\n{_write_loss(run)}\n\n\n"
        "def measure(model, X, y):\n    with torch.no_grad():\n"
        "        return float(mean_loss(model(X), y))\n"
    )
    y_dtype = "int64" if run.n_classes > 2 else experiment.dtype
    begin = (
        f"X_train, X_test = (torch.tensor(X, dtype=torch.{experiment.dtype}) for X in (X_train, X_test))\n"
        f"y_train, y_test = (torch.tensor(y, dtype=torch.{y_dtype}) for y in (y_train, y_test))\n"
        f"model = build()\n{note}optimizer = torch.optim.{_OPTIMIZERS[experiment.optimizer]}"
    )
    step = f"{set_rate}optimizer.zero_grad()\n{loss}loss.backward()\noptimizer.step()"
    return frame_script(
        run,
        run.epochs if epochs is None else epochs,
        address,
        by="PyTorch",
        imports="import torch\nfrom torch import nn\n\ntorch.set_num_threads(1)\n",
        model=model,
        begin=begin,
        step=step,
    )


def _write_loss(run: Run) -> str:
    """The body of `mean_loss(outputs, y)`, y being class ids or values."""
    if run.n_classes == 0:
        return "    return 0.5 * ((outputs[:, 0] - y) ** 2).mean()"
    if run.experiment.loss == "cross_entropy":
        if run.n_classes == 2:
            return "    return nn.functional.binary_cross_entropy_with_logits(outputs[:, 0], y)"
        return "    return nn.functional.cross_entropy(outputs, y)"
    if run.n_classes == 2:
        targets = "2 * y[:, None] - 1"
    else:
        targets = f"2 * nn.functional.one_hot(y, {run.n_classes}) - 1"
    return f"    return 0.5 * ((torch.tanh(outputs) - ({targets})) ** 2).sum(1).mean()"
