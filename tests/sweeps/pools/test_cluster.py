"""A Dask cluster, a real one of two worker processes on this machine, one of which is killed."""

import os
import signal
import sys
from dataclasses import replace
from types import ModuleType

import joblib
import pandas
import pytest
from distributed import Client, LocalCluster
from sklearn.datasets import load_iris
from sklearn.model_selection import GridSearchCV

from mlpviz.command import main
from mlpviz.sklearn import NetworkClassifier
from mlpviz.sweeps import Result, Sweep
from mlpviz.sweeps.pools import cluster as cluster_module
from mlpviz.sweeps.pools.cluster import Cluster
from mlpviz.training.experiment import Experiment
from tests.sweeps.outcomes import as_values


@pytest.fixture(scope="module", autouse=True)
def main_module():
    """A worker runs the main module first, and tests of the page leave Streamlit's script there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "__main__", ModuleType("__main__"))
        yield


@pytest.fixture(scope="module")
def address(main_module):
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        yield cluster.scheduler_address


def test_the_results_are_those_of_this_process_bit_for_bit(address, sweep, results):
    assert [as_values(one) for one in sweep.run(dask=address)] == [as_values(one) for one in results]


def test_a_search_among_estimators_is_that_of_this_process(address):
    model = NetworkClassifier((4,), max_epochs=5, random_state=0)
    search = GridSearchCV(model, {"learning_rate": [0.001, 0.03]}, cv=2)
    here = search.fit(*load_iris(return_X_y=True)).cv_results_["mean_test_score"]
    with Client(address), joblib.parallel_config(backend="dask"):
        there = search.fit(*load_iris(return_X_y=True)).cv_results_["mean_test_score"]
    assert there.tolist() == here.tolist()


def test_a_killed_worker_costs_no_result(address, sweep, results):
    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(2)
        pids = client.run(os.getpid)
        outcomes = []
        for outcome in sweep.stream(dask=address):
            outcomes.append(outcome)
            if len(outcomes) == 1:
                os.kill(next(iter(pids.values())), signal.SIGKILL)
    assert all(isinstance(outcome, Result) for outcome in outcomes)
    by_number = sorted(outcomes, key=lambda outcome: outcome.trial.number)
    assert [as_values(one) for one in by_number] == [as_values(one) for one in results]


def test_a_cancelled_sweep_leaves_the_cluster_to_others(address, sweep):
    long = Sweep(Experiment(n_samples=20), seeds=100, epochs=50)
    outcomes = []
    for outcome in long.stream(dask=address):
        outcomes.append(outcome)
        long.cancel()
    assert len(outcomes) == 1
    assert len(sweep.run(dask=address)) == len(sweep)


def test_a_trial_that_raises_there_fails_alone(address, tmp_path):
    with Client(address, set_as_default=False) as client:
        client.run(lambda: os.environ.update(MLPVIZ_MNIST=str(tmp_path), SCIKIT_LEARN_DATA=str(tmp_path)))
    experiment = replace(Experiment.default("mnist"), hidden_layer_sizes=(8,))
    results = Sweep(experiment, {"dataset": ["mnist", "iris"]}, epochs=1).run(dask=address)
    assert [failure.trial.cell for failure in results.failures] == [{"dataset": "mnist"}]
    assert [result.trial.cell for result in results] == [{"dataset": "iris"}]


def test_the_command_computes_there(address, tmp_path, capsys):
    out = tmp_path / "results.csv"
    link = "?v=2&n_samples=20"
    assert main(["sweep", link, "--seeds", "3", "--epochs", "2", "--dask", address, "--out", str(out)]) == 0
    expected = Sweep(Experiment(n_samples=20), seeds=3, epochs=2).run(n_jobs=1).to_frame()
    assert pandas.read_csv(out)["test_loss"].tolist() == expected["test_loss"].tolist()


def test_it_knows_its_workers(address):
    pool = Cluster(address)
    assert pool.n_workers in (1, 2)  # one may be on its way back
    assert pool.room == 2 * pool.n_workers
    pool.close()


def test_no_scheduler_is_told_in_words(monkeypatch):
    monkeypatch.setattr(cluster_module, "CONNECT_SECONDS", 0.5)
    for nowhere in ("tcp://127.0.0.1:1", "nonsense"):
        with pytest.raises(ConnectionError, match=f"no scheduler of Dask answers at {nowhere}"):
            Cluster(nowhere)
