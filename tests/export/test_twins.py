"""The twins: run, they have the losses of the run to a millionth, from the same weights and minibatches."""

import ast
import importlib.util

import pytest

from mlpviz import Experiment, Run
from mlpviz.export.sklearn_script import write_sklearn_script
from mlpviz.export.torch_script import write_torch_script
from mlpviz.network.activations import ACTIVATIONS
from mlpviz.network.optimizers import OPTIMIZERS

EPOCHS = 3
SMALL = {"n_samples": 40, "hidden_layer_sizes": (4, 3), "batch_size": 7, "learning_rate": 0.05}
HAS_TORCH = importlib.util.find_spec("torch") is not None
OF_SKLEARN = {
    "sgd": {"optimizer": "sgd", "activation": "tanh"},
    "momentum": {"optimizer": "momentum", "activation": "relu", "dataset": "rings"},
    "nesterov": {"optimizer": "nesterov", "activation": "sigmoid", "dataset": "cliff"},
    "adam": {"optimizer": "adam", "activation": "linear", "regularization": "l2", "regularization_rate": 0.1},
}
OF_TORCH = {
    **{name: {"optimizer": name} for name in OPTIMIZERS},
    **{name: {"activation": name} for name in ACTIVATIONS},
    "classes": {"dataset": "rings", "dtype": "float32"},
    "values": {"dataset": "plane", "regularization": "l1", "regularization_rate": 0.01},
    "squared": {"loss": "squared_error", "schedule": "cosine", "schedule_epochs": 2},
    "squared_classes": {"loss": "squared_error", "dataset": "blobs", "regularization": "l2"},
}


def losses_of(script):
    namespace = {"__name__": "script"}
    exec(compile(script, "script", "exec"), namespace)
    return [losses for _, *losses in namespace["train"](EPOCHS)]


def trained(settings):
    run = Run(Experiment(**SMALL | settings))
    run.advance(epochs=EPOCHS)
    assert run.diverged is None
    return run


def expected(run):
    pairs = zip(run.history["train_loss"], run.history["test_loss"], strict=True)
    return [pytest.approx(pair, abs=1e-6) for pair in pairs]


@pytest.mark.parametrize("name", OF_SKLEARN)
def test_scikit_learn_has_the_same_losses(name):
    run = trained(OF_SKLEARN[name])
    assert losses_of(write_sklearn_script(run)) == expected(run)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"activation": "sine"}, "activation must be one of relu, tanh, sigmoid, linear, got sine"),
        ({"layer_activations": ("relu", "tanh")}, "activation must be the same in all hidden layers"),
        ({"optimizer": "rmsprop"}, "optimizer must be one of sgd, momentum, nesterov, adam, got rmsprop"),
        ({"loss": "squared_error"}, "loss must be one of cross_entropy"),
        ({"schedule": "step"}, "schedule must be one of constant, got step"),
        (
            {"regularization": "l1", "regularization_rate": 0.1},
            "regularization must be one of none, l2, got l1",
        ),
    ],
)
def test_what_scikit_learn_does_not_have_is_told(settings, words):
    with pytest.raises(ValueError, match=words):
        write_sklearn_script(Run(Experiment(**SMALL | settings)))


@pytest.mark.skipif(not HAS_TORCH, reason="PyTorch is not installed")
@pytest.mark.parametrize("name", OF_TORCH)
def test_pytorch_has_the_same_losses(name):
    run = trained(OF_TORCH[name])
    assert losses_of(write_torch_script(run)) == expected(run)


@pytest.mark.parametrize("name", OF_TORCH)
def test_a_pytorch_script_can_be_read_and_needs_no_more_than_pytorch_and_numpy(name):
    tree = ast.parse(write_torch_script(Run(Experiment(**SMALL | OF_TORCH[name]))))
    modules = {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    } | {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert modules <= {"numpy", "torch", "math", "base64", "io"}


def test_a_changing_rate_with_momentum_is_told_to_be_unlike():
    unlike = Experiment(**SMALL, optimizer="momentum", schedule="step")
    assert "# Not alike" in write_torch_script(Run(unlike))
    assert "# Not alike" not in write_torch_script(
        Run(Experiment(**SMALL, optimizer="adam", schedule="step"))
    )
