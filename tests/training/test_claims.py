"""Claims about a run: what they say is found true or false, and nothing in them is ever executed."""

import pytest

from mlpviz import Experiment, Run
from mlpviz.training.claims import NAMES, read_claim

NUMBERS = {name: 0.0 for name in NAMES} | {
    "test_loss": 0.19,
    "train_loss": 0.1,
    "units": 6,
    "diverged": False,
}


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("test_loss < 0.2", True),
        ("test_loss < 0.19", False),
        ("0.1 <= test_loss <= 0.2", True),
        ("0.1 < train_loss <= 0.2", False),
        ("test_loss < 0.2 and units <= 5", False),
        ("test_loss < 0.1 or units == 6", True),
        ("not test_loss < 0.2", False),
        ("not diverged", True),
        ("test_loss - train_loss < 0.1", True),
        ("-units * 2 / 3 + 1 == -3", True),
        ("train_loss / accuracy > 1e9", True),
        ("accuracy / accuracy == 1 or accuracy / accuracy != accuracy", True),
        ("(units > 2) and (units != 7)", True),
        ("test_loss ≤ 0.2 and units ≥ 6 and units ≠ 7", True),
        ("units = 6 and units − 7 = −1", True),
    ],
)
def test_a_claim_is_found_true_or_false(text, holds):
    assert read_claim(text).holds_of(NUMBERS) is holds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "such as test_loss < 0.2"),
        ("test_loss <", "such as test_loss < 0.2"),
        ("loss < 1", "claim must speak of train_loss"),
        ("test_loss", "true or false"),
        ("1", "true or false"),
        ("test_loss and units > 1", "true or false there, got 'test_loss'"),
        ("(units > 1) + 1 > 1", "a number there, got 'units > 1'"),
        ("diverged < 1", "a number there"),
        ("units ** 99 > 1", "claim must be made of"),
        ("__import__('os').system('true') < 1", "claim must be made of"),
        ("test_loss.real < 1", "claim must be made of"),
        ("units < 'a'", "claim must be made of"),
        ("units in (1, 2)", "claim must be made of"),
        ("(lambda: 1)() < 1", "claim must be made of"),
        ("units < True", "claim must be made of"),
        ("units < 1j", "claim must be made of"),
        ("units < 9e307", "usual size"),
        ("units < 1" + " and units < 1" * 99, "at most 300 characters"),
        ("-" * 100 + "1 < units", "in each other"),
        ("units < \0", "such as"),
        ("test_loss < 0,2", "decimal point, such as 0.2, got 'test_loss < 0,2'"),
        ("units > 1 and 95 <= accuracy", "accuracy as a share, such as 0.95, got 95"),
    ],
)
def test_anything_else_is_refused_in_words(text, words):
    with pytest.raises(ValueError, match=words):
        read_claim(text)


def test_every_name_is_a_number_of_a_run():
    run = Run(Experiment(n_samples=20, hidden_layer_sizes=(3, 2), activation="relu"))
    run.advance(epochs=2)
    claim = read_claim(" or ".join("diverged" if name == "diverged" else f"{name} < 9" for name in NAMES))
    numbers = claim.numbers(run)
    assert tuple(numbers) == tuple(NAMES)
    assert (numbers["epochs"], numbers["units"], numbers["layers"], numbers["inputs"]) == (2, 5, 2, 2)
    assert numbers["gap"] == numbers["test_loss"] - numbers["train_loss"]
    assert numbers["parameters"] == 3 * 3 + 4 * 2 + 3
    assert claim.holds(run)
