"""What tests of the page need, and what each of them watches: that no mistake of ours goes unseen."""

import logging

import numpy as np
import pytest
from idx import make_mnist_like

from mlpviz.data import ImageParts
from mlpviz.network.arrays import with_ones
from mlpviz.page.environment import LOCAL_FILES
from mlpviz.page.visits.visits import VISITS


@pytest.fixture(autouse=True)
def our_mistakes(caplog):
    """The log's errors. Whoever expects one clears it."""
    yield caplog
    errors = [record for record in caplog.get_records("call") if record.levelno >= logging.ERROR]
    mine = [record for record in errors if record.name.startswith("mlpviz")]
    assert not mine, [(record.getMessage(), record.exc_info) for record in mine]


@pytest.fixture(autouse=True)
def at_this_machine(monkeypatch):
    """A page without a browser comes from nowhere; here it comes from this machine."""
    monkeypatch.setenv(LOCAL_FILES.variable, "yes")


@pytest.fixture(scope="session", autouse=True)
def room_for_all():
    """Tests open pages faster than the visits end whose browsers never came."""
    VISITS.max_visits = 10_000


@pytest.fixture(scope="session")
def mnist():
    """Images of MNIST's size and split, made of the bundled digits."""
    images, y = make_mnist_like(7_797)
    inputs = with_ones(images.reshape(len(images), -1) / np.float32(255))
    return ImageParts(inputs[:6_000], y[:6_000], inputs[6_000:], y[6_000:], (inputs[:50], y[:50]))
