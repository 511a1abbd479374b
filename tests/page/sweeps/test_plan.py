"""The plan: what stands in the form, and the sweep it makes."""

from mlpviz.page.sweeps.plan import (
    COARSE_CELLS,
    FINE_CELLS,
    MAX_TRIALS,
    Plan,
    make_seeds_sweep,
    read_plan,
)
from mlpviz.training.experiment import Experiment


def test_the_first_plan_is_a_sweep_of_layers_and_rates():
    sweep, problems = read_plan(Plan(), Experiment())
    assert not problems
    assert list(sweep.axes) == ["hidden_layer_sizes", "learning_rate"]
    assert (len(sweep.seeds), sweep.epochs) == (5, 300)
    assert sweep.trials[0].surface_cells == FINE_CELLS


def test_what_is_typed_takes_the_place_of_what_is_proposed():
    plan = Plan(names=("learning_rate", "activation"), seeds=2)
    plan = plan.edit("learning_rate", "0.1, 0.2").edit("activation", ["relu", "tanh"])
    sweep, _ = read_plan(plan, Experiment())
    assert sweep.axes == {"learning_rate": (0.1, 0.2), "activation": ("relu", "tanh")}
    assert len(sweep) == 8


def test_each_mistake_is_told_where_it_was_made():
    plan = Plan().edit("learning_rate", "fast")
    sweep, problems = read_plan(plan, Experiment())
    assert sweep is None
    assert list(problems) == ["learning_rate"]
    assert list(read_plan(Plan(names=()), Experiment())[1]) == [None]
    too_wide = Plan(names=("hidden_layer_sizes",)).edit("hidden_layer_sizes", "200")
    assert read_plan(too_wide, Experiment())[0] is None


def test_too_many_trainings_are_refused_with_their_number():
    rates = ", ".join(str(k / 100) for k in range(1, 41))
    plan = Plan(seeds=51, names=("learning_rate",)).edit("learning_rate", rates)
    sweep, problems = read_plan(plan, Experiment())
    assert sweep is None
    assert f"{40 * 51:,}" in problems[None]
    assert f"{MAX_TRIALS:,}" in problems[None]


def test_pictures_are_coarse_where_there_are_many_and_missing_where_they_say_little():
    many = Plan(seeds=50)
    assert read_plan(many, Experiment())[0].trials[0].surface_cells == COARSE_CELLS
    for experiment in (Experiment.default("digits"), Experiment(dataset="iris")):
        assert read_plan(Plan(), experiment)[0].trials[0].surface_cells == 0
        assert make_seeds_sweep(experiment, 1).trials[0].surface_cells == 0
    three = Plan(names=("learning_rate", "batch_size", "activation"))
    assert read_plan(three, Experiment())[0].trials[0].surface_cells == 0


def test_names_that_make_no_difference_are_left_out_until_they_do():
    plan = Plan(names=("noise", "learning_rate"))
    assert plan.names_for(Experiment(dataset="iris")) == ["learning_rate"]
    assert plan.names_for(Experiment()) == ["noise", "learning_rate"]


def test_mnist_is_refused_in_words():
    assert "MNIST" in read_plan(Plan(), Experiment.default("mnist"))[1][None]
