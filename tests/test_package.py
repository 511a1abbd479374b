"""What `from mlpviz import …` gives: the course's form, and an experiment that is trained."""

import re

import pytest

import mlpviz


@pytest.mark.parametrize("name", mlpviz.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name):
    assert getattr(mlpviz, name).__doc__


def test_an_experiment_runs_from_the_package_alone():
    run = mlpviz.Run(mlpviz.Experiment(dataset="spiral"))
    run.epoch()
    assert run.epochs == 1


def test_the_version_is_a_number():
    assert re.fullmatch(r"\d+\.\d+\.\d+", mlpviz.__version__)
