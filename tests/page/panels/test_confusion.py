"""The confusion matrix, and the images behind it."""

import numpy as np
import pytest
from payloads import bytes_of, say, unpack_panel

from mlpviz.diagnostics import predict_samples
from mlpviz.page.live.view import LiveView
from mlpviz.page.panels.confusion import MAX_SHOWN, title_gallery
from mlpviz.training.experiment import Experiment


@pytest.fixture
def view():
    view = LiveView(Experiment.default("digits"))
    view.advance(epochs=2)
    view.panels.open("confusion")
    return view


def test_the_table_and_the_worst_mistakes_are_the_networks(view):
    panel = unpack_panel(view)
    seen = predict_samples(view.run, view.run.X_test, view.run.y_test)
    assert panel["counts"] == seen.confusion().tolist()
    assert panel["rows"] == seen.mistakes().tolist()[:MAX_SHOWN]
    assert f"{seen.accuracy:.2%} of the test images" in panel["text"]
    first = panel["rows"][0]
    assert panel["labels"][0].startswith(f"{view.run.y_test[first]}, says {seen.predicted[first]} (")


def test_a_cell_opens_the_images_behind_it_and_one_of_them_the_sample(view):
    seen = predict_samples(view.run, view.run.X_test, view.run.y_test)
    true, predicted = np.argwhere(seen.confusion() * (1 - np.eye(10)) > 0)[0].tolist()
    say(view, act="open_panel", panel="confusion", cell=[true, predicted])
    panel = unpack_panel(view)
    assert len(panel["rows"]) == seen.confusion()[true, predicted]
    assert {view.run.y_test[row] for row in panel["rows"]} == {true}
    shown = bytes_of(panel["images"], 8)
    assert np.array_equal(shown[0], np.rint(255 * view.run.X_test[panel["rows"][0]]))
    say(view, act="pick_image", part="test", row=panel["rows"][0])
    sample = unpack_panel(view)
    assert (sample["name"], sample["label"], sample["part"]) == ("sample", true, "test")


def test_what_is_kept_for_the_very_end_can_be_looked_at_where_there_is_some(mnist, view):
    with_final = LiveView(Experiment.default("mnist"), mnist=mnist)
    with_final.panels.open("confusion", part="final")
    panel = unpack_panel(with_final)
    assert np.sum(panel["counts"]) == 50
    assert panel["parts"]["test"] == "validation images (1,797)"
    assert panel["parts"]["train"] == "first training images (5,000)"
    with pytest.raises(ValueError, match="part must be one of test, train, got 'final'"):
        view.panels.open("confusion", part="final")


def test_a_part_that_another_run_has_not_gives_way_to_the_test_images(mnist):
    view = LiveView(Experiment.default("mnist"), mnist=mnist)
    view.panels.open("confusion", part="final")
    view.start(Experiment.default("digits"))
    assert unpack_panel(view)["part"] == "test"


@pytest.mark.parametrize("cell", [(3, 10), (10, 3), (-1, 0)])
def test_a_cell_there_is_not_is_refused(view, cell):
    with pytest.raises(ValueError, match="cell must be two classes from 0 to 9"):
        view.panels.open("confusion", cell=cell)


def test_the_gallery_says_what_is_in_it():
    assert title_gallery(None, 32, 61) == "The worst 32 of 61 mistakes, largest loss first"
    assert title_gallery(None, 0, 0) == "No mistakes"
    assert title_gallery((3, 5), 2, 2) == "True class 3, the network says 5: 2 of 2, the surest first"
    assert title_gallery((3, 5), 0, 0) == "True class 3, the network says 5: none"
