"""The drawing: what the browser sends, made like the images of a run."""

import base64

import numpy as np
import pytest

from mlpviz.data.preprocessing import prepare
from mlpviz.page.panels.drawing import CANVAS, Drawing
from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run


def encode(sheet):
    return base64.b64encode(sheet.astype(np.uint8).tobytes()).decode()


def a_stroke():
    """From top to bottom."""
    sheet = np.zeros((CANVAS, CANVAS))
    sheet[10:86, 44:52] = 255
    return sheet


def test_a_drawing_is_read_as_ink_and_prepared_like_the_data():
    drawing = Drawing.from_text(encode(a_stroke()))
    assert np.array_equal(drawing.sheet, a_stroke() / 255)
    image = drawing.image(Run(Experiment.default("digits")))
    assert (image.shape, image.dtype) == ((1, 64), np.float32)
    assert np.allclose(image[0], prepare(a_stroke() / 255, 8).ravel())


def test_an_empty_sheet_is_no_drawing():
    assert Drawing.from_text(encode(np.zeros((CANVAS, CANVAS)))).sheet is None


@pytest.mark.parametrize(
    "text",
    [
        None,
        3,
        "",
        "?",
        "é",
        "AAAA",
        encode(np.ones(CANVAS**2 + 1)),
        encode(np.ones(CANVAS**2 - 1)),
        "A" * 10**6,
        ["A"],
    ],
    ids=lambda text: str(text)[:8],
)
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError, match=r"pixels must be .*, got") as refused:
        Drawing.from_text(text)
    assert len(str(refused.value)) < 100


def test_it_is_of_the_class_it_is_meant_as_or_of_the_one_it_is_taken_for():
    run = Run(Experiment.default("digits"))
    drawing = Drawing.from_text(encode(a_stroke()))
    image = drawing.image(run)
    assert drawing.label(run.mlp, image) == run.mlp.forward(image).argmax(axis=1)
    meant = drawing.mean(6)
    assert meant.label(run.mlp, image).tolist() == [6]
    assert (drawing.meant, meant.sheet is drawing.sheet) == (None, True)
