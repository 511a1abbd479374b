"""The hidden space."""

from payloads import unpack_panel

from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment


def space_of(sizes, **options):
    view = LiveView(Experiment(n_samples=40, hidden_layer_sizes=sizes))
    view.panels.open("space", **options)
    return unpack_panel(view)


def test_two_units_are_shown_as_they_are():
    panel = space_of((4, 2), layer=2)
    assert (panel["layers"], panel["layer"], panel["units"], panel["axes"]) == (2, 2, 2, [0, 1])
    assert "as layer 2 hands them on" in panel["text"]
    assert "These two units hold 100% of the variance." in panel["text"]


def test_more_units_are_shown_by_their_principal_components_or_by_a_pair_of_them():
    assert space_of((4, 2), layer=1)["axes"] is None
    panel = space_of((4, 2), layer=1, axes=(1, 3))
    assert panel["axes"] == [1, 3]
    assert panel["text"].endswith("The dashed lines are those at the mean of the other units.")
    titles = panel["figures"]["hidden-space"]["layout"]
    assert [titles[f"{axis}axis"]["title"]["text"] for axis in "xy"] == ["unit 2", "unit 4"]


def test_what_a_smaller_network_has_not_gives_way_to_what_it_has():
    panel = space_of((4, 3), layer=7, axes=(1, 3))
    assert (panel["layer"], panel["axes"]) == (2, None)


def test_without_hidden_layers_there_is_no_such_space():
    assert space_of(())["nothing"].startswith("There is no hidden layer")
