"""Why does it not learn? A deep network of sigmoids, under the microscope."""

# %% Six hidden layers of sigmoids: a classic that does not work (Glorot & Bengio 2010).
from mlpviz import Experiment, Run, diagnostics
from mlpviz.figures import GradientDisplay

deep = Experiment(dataset="circle", hidden_layer_sizes=(8,) * 6, activation="sigmoid")
run = Run(deep)
run.advance(epochs=20)
print(f"test accuracy {run.measurement.test_accuracy:.0%}: {diagnostics.choose_remark(run).rule}")

# %% What is wrong, each with the number that says so.
for finding in diagnostics.diagnose(run):
    print(
        f"layer {finding.layer}: {finding.rule}, {finding.number:.3g} where the limit is {finding.limit:.3g}"
    )

# %% Every layer towards the input gets a smaller gradient.
magnitudes = run.measurement.layers.gradient_magnitude
print(f"the gradient of the output is {magnitudes[-1] / magnitudes[0]:.0f} times that of the first layer")
GradientDisplay.from_run(run)

# %% One backward pass, number by number, on the samples of the next step; and the proof that it is right.
seen = diagnostics.peek_minibatch(run)
for layer, gradient in enumerate(seen.gradients, start=1):
    print(f"layer {layer}: dL/dW of the first weight is {gradient[0, 0]:.2e}")
print(diagnostics.check_gradient(run, run.X_train, run.y_train, layer=1, input=0, unit=0))
