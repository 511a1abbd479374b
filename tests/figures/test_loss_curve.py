"""The loss curve."""

import numpy as np

from mlpviz import figures
from tests.figures.reading import by_series, parsed

THEMES = ("light", "dark")
DARK = figures.PALETTES["dark"]


def test_an_empty_loss_curve_names_the_series_to_fill_in():
    figure = figures.loss_curve(penalty=())
    assert list(by_series(figure)) == ["train_loss", "test_loss", "penalty"]
    assert list(by_series(figures.loss_curve())) == ["train_loss", "test_loss"]
    assert all(trace["x"] == trace["y"] == [] for trace in parsed(figure)["data"])


def test_a_loss_curve_holds_what_it_is_given():
    figure = figures.loss_curve(np.arange(3), np.array([3.0, 2, 1]), [4, 3, 2], np.array([0.1, 0.2, 0.3]))
    drawn = {name: (list(t.x), list(t.y)) for name, t in by_series(figure).items()}
    assert drawn == {
        "train_loss": ([0, 1, 2], [3, 2, 1]),
        "test_loss": ([0, 1, 2], [4, 3, 2]),
        "penalty": ([0, 1, 2], [0.1, 0.2, 0.3]),
    }
    assert (figure.layout.xaxis.title.text, figure.layout.yaxis.title.text) == ("epoch", "loss")


def test_the_losses_of_the_last_epoch_have_a_dot_each():
    dots = next(t for t in figures.loss_curve([0, 4], [3.0, 2], [4, 2.5]).data if "now" in t.meta)
    assert (dots.meta["now"], dots.x, dots.y) == (["train_loss", "test_loss"], (4, 4), (2, 2.5))
    assert (dots.marker.color, dots.marker.coloraxis) == ((0, 1), "coloraxis4")
    scale = figures.TEMPLATES["dark"].layout.coloraxis4.colorscale
    assert [colour for _, colour in scale[::2]][:2] == [DARK.train, DARK.test]


def test_a_loss_that_has_a_name_has_it_on_its_axis():
    assert figures.loss_curve(loss="cross-entropy").layout.yaxis.title.text == "loss: cross-entropy"


def test_the_loss_axis_can_be_logarithmic():
    assert figures.loss_curve().layout.yaxis.type == "linear"
    assert figures.loss_curve(log=True).layout.yaxis.type == "log"


def test_a_loss_that_is_not_finite_is_left_out():
    figure = figures.loss_curve([0, 1, 2], [1.0, np.nan, np.inf], [1, 2, 3])
    assert list(figure.data[0].y) == [1, None, None]


def test_what_a_person_did_is_marked_at_the_foot_of_the_loss_curve():
    figure = figures.loss_curve([0, 1], [1, 0.5], [1, 0.6], events=[(1, "learning_rate from 0.03 to 0.1")])
    marks = next(trace for trace in figure.data if trace.meta == {"events": True})
    assert (marks.x, marks.text) == ((1,), ("learning_rate from 0.03 to 0.1",))
    assert marks.yaxis == "y2"
    assert figure.layout.yaxis2.range == (0, 1)  # whatever the losses, and on a logarithmic axis too


def test_another_way_is_drawn_behind_with_its_scores():
    columns = [0, 1], [3, 2], [4, np.inf], [0.5, 0.6], [0.4, 0.5]
    before = dict(zip(figures.BEFORE_COLUMNS, columns, strict=True))
    figure = figures.loss_curve([0], [3], [4], before=before)
    train, test = (trace for trace in figure.data if trace.meta == {"before": True})
    assert (train.x, train.y, train.customdata) == ((0, 1), (3, 2), (0.5, 0.6))
    assert (test.x, test.y, test.customdata) == ((0, 1), (4, None), (0.4, 0.5))
    assert train.zorder == test.zorder == -1
    assert train.line.color != test.line.color


def test_the_page_gets_a_loss_curve_without_a_theme_and_a_notebook_one_with_it():
    assert "paper_bgcolor" not in parsed(figures.loss_curve())["layout"]
    for theme in THEMES:
        layout = figures.loss_curve(theme=theme).layout
        assert layout.paper_bgcolor == figures.PALETTES[theme].panel
        assert layout.template.layout.font.color == figures.PALETTES[theme].text
