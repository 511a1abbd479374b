"""Handwritten digits: who is taken for whom."""

# %% The 1,797 digits that come with scikit-learn, 64 pixels each, and a network 64-100-200-10.
from mlpviz import Experiment, Run, diagnostics

run = Run(Experiment.default("digits"))
run.advance(epochs=8)
print(run)

# %% Mistakes, the surest first.
seen = diagnostics.predict_samples(run, run.X_test, run.y_test)
print(f"{seen.accuracy:.1%} of {len(seen.y)} test images are read rightly")
print(seen.confusion())
for row in seen.mistakes()[:3]:
    print(f"image {row}: a {seen.y[row]}, read as {seen.predicted[row]}")
