"""The colours of sweeps: in order of lightness, so that they can be told apart without colour."""

import numpy as np
import pytest

from mlpviz.figures._sweep_colours import DISAGREEMENT, PLATES, choose_ink, mix_plates, rank_shares
from mlpviz.figures.theme import rgb
from tests.figures.reading import contrast


def test_plates_go_from_pale_to_deep():
    assert mix_plates([0, 0.5, 1]).tolist() == [list(rgb(colour)) for colour in PLATES]
    assert contrast(PLATES[0], PLATES[1]) > 1.5
    assert contrast(PLATES[1], PLATES[2]) > 3
    assert contrast(*DISAGREEMENT) > 7


@pytest.mark.parametrize("share", [*np.linspace(0, 1, 41), np.nan])
def test_text_is_readable_on_every_plate(share):
    plate = "#{:02x}{:02x}{:02x}".format(*mix_plates(share).tolist())
    assert contrast(choose_ink(share), plate) >= 4.5


def test_losses_are_ranked_by_their_logarithms_and_others_as_they_are():
    assert rank_shares([0.01, 0.1, 1, np.inf], greater_is_better=False)[:3] == pytest.approx([1, 0.5, 0])
    assert rank_shares([0.0, 0.5, 1], greater_is_better=False) == pytest.approx([1, 0.5, 0])
    assert rank_shares([0.5, 0.75, 1], greater_is_better=True) == pytest.approx([0, 0.5, 1])
    assert np.isnan(rank_shares([np.nan, np.inf], greater_is_better=False)).all()
    assert rank_shares([2.0, 2.0], greater_is_better=True).tolist() == [0, 0]
