"""A network of this library among scikit-learn's tools, and then under the microscope."""

# %% Wines of three growers by 13 measures: a pipeline that standardizes, then learns.
from sklearn.datasets import load_wine
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from mlpviz import Run, diagnostics
from mlpviz.figures import DecisionSurfaceDisplay
from mlpviz.sklearn import NetworkClassifier

X, y = load_wine(return_X_y=True, as_frame=True)
network = NetworkClassifier((8,), learning_rate=0.01, batch_size=20, max_epochs=15, random_state=0)
pipeline = make_pipeline(StandardScaler(), network)

# %% Which activation, and which optimizer?
grid = {"networkclassifier__activation": ["tanh", "sine"], "networkclassifier__optimizer": ["sgd", "adam"]}
search = GridSearchCV(pipeline, grid, cv=3).fit(X, y)
print(f"accuracy {search.best_score_:.2f} with {search.best_params_}")

# %% The best one is a run: what does it look like inside?
run = Run.of(search.best_estimator_)
print(run)
print(diagnostics.choose_remark(run))
DecisionSurfaceDisplay.from_run(run)

# %% And on without scikit-learn, some of the samples put aside.
aside = Run.on(X, y, run.experiment)
aside.advance(epochs=15)
print(f"test accuracy {aside.measurement.test_accuracy:.2f}")
