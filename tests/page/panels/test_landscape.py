"""The loss landscape: worked out in turns, the same as the library's, with a marker that follows the time
line."""

import numpy as np
import pytest
from payloads import say, take_notices, unpack_header, unpack_panel

from mlpviz.page.live.landscapes import CELLS, CELLS_OF_IMAGES, follow_landscape
from mlpviz.page.live.view import LiveView
from mlpviz.page.panels.landscape import mark_moment
from mlpviz.page.panels.panel import show_moment
from mlpviz.page.trainer import TRAINER
from mlpviz.sweeps import loss_landscape
from mlpviz.training.experiment import Experiment

EXPERIMENT = Experiment(n_samples=60)


def open_landscape(view, **options):
    say(view, act="open_panel", panel="landscape", **options)
    unpack_header(view)
    wait(view)


def wait(view):
    while view.panels.cache_of("landscape")[view.panels.choices["landscape"].plane].share is not None:
        TRAINER.take_turns(view.token, iter(())).result()


def landscape_of(view):
    return view.panels.cache_of("landscape")[view.panels.choices["landscape"].plane].landscape


@pytest.mark.parametrize("samples", ["training", "test"])
@pytest.mark.parametrize("directions", ["path", "random"])
def test_it_is_that_of_the_library_and_leaves_the_run_alone(directions, samples):
    view = LiveView(EXPERIMENT)
    view.advance(epochs=5)
    before = view.run.mlp.version()
    open_landscape(view, directions=directions, samples=samples)
    expected = loss_landscape(view.run, directions=directions, samples=samples, cells=CELLS)
    assert np.array_equal(landscape_of(view).losses, expected.losses)
    panel = unpack_panel(view)
    assert panel["chosen"] == {"directions": directions, "samples": samples, "shape": "contours"}
    assert f"{expected.shares.sum():.0%} of the variance" in panel["text"]
    assert [row[0] for row in panel["path"]] == expected.path_epochs.tolist()
    assert [row[3] for row in panel["path"]] == expected.path_losses.tolist()
    assert panel["figures"]["loss-landscape"]["data"][0]["type"] == "contour"
    assert view.run.mlp.version() == before


def test_the_marker_is_where_the_moment_is_on_the_path():
    view = LiveView(EXPERIMENT)
    view.advance(epochs=8)
    open_landscape(view)
    seen = landscape_of(view)
    marker = unpack_panel(view)["marker"]
    assert (marker["epoch"], marker["inside"]) == (8, True)
    assert np.allclose(marker["place"], 0)
    say(view, act="look_back", epoch=3)
    marker = unpack_panel(view)["marker"]
    assert marker["epoch"] == 3
    assert np.allclose(marker["place"], seen.path[3])
    assert marker["loss"] == pytest.approx(seen.path_losses[3])
    other = view.run.mlp.astype(view.run.mlp.dtype)
    other.parameters += 100
    away = show_moment(view.run, None)
    object.__setattr__(away, "mlp", other)
    assert not mark_moment(seen, away)["inside"]


def test_it_can_be_seen_in_space_without_working_it_out_again():
    view = LiveView(EXPERIMENT)
    view.advance(epochs=3)
    open_landscape(view)
    seen = landscape_of(view)
    open_landscape(view, shape="relief")
    assert unpack_panel(view)["figures"]["loss-landscape"]["data"][0]["type"] == "surface"
    assert landscape_of(view) is seen


def test_without_a_path_it_says_so_and_draws_once_there_is_one():
    view = LiveView(EXPERIMENT)
    open_landscape(view)
    panel = unpack_panel(view)
    assert (panel["figures"], panel["marker"]) == ({}, None)
    assert panel["text"].startswith("There is no path")
    view.advance(epochs=2)
    unpack_header(view)
    wait(view)
    assert landscape_of(view) is not None


def test_it_is_drawn_anew_when_the_run_rests_and_not_while_it_plays():
    view = LiveView(EXPERIMENT)
    view.advance(epochs=3)
    open_landscape(view)
    seen = landscape_of(view)
    view.play(True)
    view.run.advance(epochs=1)
    follow_landscape(view)
    wait(view)
    assert landscape_of(view) is seen
    view.play(False)
    unpack_header(view)
    wait(view)
    assert landscape_of(view).path_epochs[-1] == 4


def test_of_images_it_is_drawn_anew_on_demand_alone_and_tells_how_far_it_is():
    view = LiveView(Experiment.default("digits"))
    view.advance(epochs=1)
    say(view, act="open_panel", panel="landscape", directions="random")
    assert unpack_panel(view)["share"] == 0
    survey = view.panels.cache_of("landscape")["random", "training"]
    TRAINER.take_turns(view.token, iter((1, 2, 3))).result()
    assert 0 < survey.share < 0.5  # a turn at a time
    wait(view)
    assert survey.landscape.losses.shape == (CELLS_OF_IMAGES, CELLS_OF_IMAGES)
    view.advance(steps=1)
    unpack_header(view)
    assert survey.share is None
    say(view, act="draw_landscape")
    assert survey.share is not None
    view.start(view.experiment)  # nobody waits for it any more
    TRAINER.take_turns(view.token, iter((1, 2))).result()
    assert survey.share is None


def test_nothing_is_drawn_while_it_is_not_open():
    view = LiveView(EXPERIMENT)
    say(view, act="draw_landscape")
    assert "not open" in take_notices(view)[0]
    view.advance(epochs=3)
    unpack_header(view)
    assert view.panels.cache_of("landscape") == {}
