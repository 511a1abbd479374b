"""Losses and regularizers: values by hand, gradients against central differences, numbers of any size."""

import numpy as np
import pytest

from mlpviz import grad_softmax_crossentropy_with_logits, softmax_crossentropy_with_logits
from mlpviz.network.losses import CLASS_LOSSES, LOSSES, choose_loss, one_hot, pick_classes, softmax
from mlpviz.network.regularizers import REGULARIZERS

H = 1e-6


def labels(name, n, output_units, rng):
    if name == "squared_error":
        return rng.normal(size=(n, output_units))
    return rng.integers(0, 2 if output_units == 1 and name != "cross_entropy" else output_units, n)


@pytest.mark.parametrize(
    ("name", "output_units"),
    [
        *((name, n) for name in ("cross_entropy", "squared_error") for n in (1, 2, 5)),
        ("binary_cross_entropy", 1),
        *(("tanh_squared_error", n) for n in (1, 3, 5)),
    ],
)
def test_the_gradient_of_a_loss_is_that_of_its_mean_over_the_batch(name, output_units):
    rng, loss = np.random.default_rng(0), LOSSES[name]
    outputs = rng.normal(size=(6, output_units))
    targets = loss.targets(labels(name, 6, output_units, rng), output_units)
    numeric = np.empty_like(outputs)
    for index in np.ndindex(outputs.shape):
        shift = np.zeros_like(outputs)
        shift[index] = H
        above, below = (loss.per_sample(outputs + sign * shift, targets).mean() for sign in (1, -1))
        numeric[index] = (above - below) / (2 * H)
    assert np.allclose(loss.gradient(outputs, targets), numeric, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", LOSSES)
def test_a_loss_writes_its_gradient_where_it_is_told_and_nowhere_else(name, dtype):
    rng, loss = np.random.default_rng(0), LOSSES[name]
    units = 1 if name == "binary_cross_entropy" else 3
    outputs = rng.normal(size=(7, units)).astype(dtype)
    targets = loss.targets(labels(name, 7, units, rng), units, dtype)
    kept, kept_targets, out = outputs.copy(), targets.copy(), np.empty_like(outputs)
    returned = loss.gradient(outputs, targets, out)
    assert returned is out
    assert (out == loss.gradient(outputs, targets)).all()
    assert (outputs == kept).all()
    assert (targets == kept_targets).all()
    arrays = [targets, out, loss.gradient(outputs, targets), loss.per_sample(outputs, targets)]
    arrays += [loss.verdicts(outputs)] + ([loss.probabilities(outputs)] if name != "squared_error" else [])
    assert {array.dtype for array in arrays} == {np.dtype(dtype)}


def test_the_squared_error_by_hand():
    # outputs (3, 5), target (1, 2): ½ (2² + 3²) = 6.5; two samples, so the gradient is (2, 3) / 2
    loss = LOSSES["squared_error"]
    outputs, targets = np.array([[3.0, 5.0], [1.0, 1.0]]), np.array([[1.0, 2.0], [1.0, 1.0]])
    assert loss.per_sample(outputs, targets).tolist() == [6.5, 0]
    assert loss.gradient(outputs, targets).tolist() == [[1, 1.5], [0, 0]]
    assert loss.targets([1, 2, 3], 1).tolist() == [[1], [2], [3]]


def test_the_cross_entropy_by_hand():
    # e^z = (1, 3): p = (¼, ¾). Classes 1 and 0: −log ¾ and −log ¼; two samples, so (p − t) / 2
    logits, answers = np.log([[1.0, 3.0], [1.0, 3.0]]), np.array([1, 0])
    loss = LOSSES["cross_entropy"]
    targets = loss.targets(answers, 2)
    assert targets.tolist() == [[0, 1], [1, 0]]
    assert loss.per_sample(logits, targets) == pytest.approx(-np.log([0.75, 0.25]))
    assert loss.gradient(logits, targets) == pytest.approx(np.array([[0.125, -0.125], [-0.375, 0.375]]))


def test_the_registrys_cross_entropy_is_the_courses():
    rng, loss = np.random.default_rng(0), LOSSES["cross_entropy"]
    logits, answers = rng.normal(size=(20, 4)) * 5, rng.integers(0, 4, 20)
    targets = loss.targets(answers, 4)
    assert np.allclose(
        loss.per_sample(logits, targets), softmax_crossentropy_with_logits(logits, answers), rtol=1e-14
    )
    assert (loss.gradient(logits, targets) == grad_softmax_crossentropy_with_logits(logits, answers)).all()


# Two classes, one output


def test_the_cross_entropy_of_one_logit_by_hand():
    # z = log 3: σ(z) = ¾. Classes 1 and 0: −log ¾ and −log ¼; two samples, so (p − y) / 2
    logits, loss = np.log([[3.0], [3.0]]), LOSSES["binary_cross_entropy"]
    targets = loss.targets([1, 0], 1)
    assert targets.tolist() == [[1], [-1]]
    assert loss.per_sample(logits, targets) == pytest.approx(-np.log([0.75, 0.25]))
    assert loss.gradient(logits, targets) == pytest.approx(np.array([[-0.125], [0.375]]))
    assert loss.probabilities(logits) == pytest.approx(np.array([[0.25, 0.75]] * 2))
    assert loss.verdicts(logits) == pytest.approx(np.full((2, 1), 0.5))  # 2 p − 1


def test_one_logit_is_the_softmax_of_zero_and_it():
    rng, loss = np.random.default_rng(0), LOSSES["binary_cross_entropy"]
    z, y = rng.normal(size=(30, 1)) * 5, rng.integers(0, 2, 30)
    both = np.column_stack([np.zeros(30), z])
    targets = loss.targets(y, 1)
    assert loss.per_sample(z, targets) == pytest.approx(softmax_crossentropy_with_logits(both, y), rel=1e-9)
    expected = grad_softmax_crossentropy_with_logits(both, y)[:, 1:]
    assert np.allclose(loss.gradient(z, targets), expected, rtol=1e-12, atol=1e-16)
    assert np.array_equal(loss.probabilities(z), softmax(both))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_one_logit_of_any_size_gives_a_loss_and_a_gradient_to_the_last_digit(dtype):
    loss, largest = LOSSES["binary_cross_entropy"], np.finfo(dtype).max
    z = np.array([[largest], [-largest], [40], [-40]], dtype)
    right, wrong = loss.targets([1, 0, 1, 0], 1, dtype), loss.targets([0, 1, 0, 1], 1, dtype)
    with np.errstate(over="ignore"):
        assert loss.per_sample(z, right).tolist() == pytest.approx([0, 0, np.exp(-40), np.exp(-40)])
        assert loss.per_sample(z, wrong).tolist() == pytest.approx([largest, largest, 40, 40])
        gradient = 4 * loss.gradient(z, right)[:, 0]
        assert gradient.tolist() == pytest.approx([0, 0, -np.exp(-40), np.exp(-40)], rel=1e-6, abs=0)
        assert (4 * loss.gradient(z, wrong)[:, 0]).tolist() == pytest.approx([1, -1, 1, -1])


def test_tensorflow_playgrounds_squared_error_by_hand():
    # z = atanh ½, so a = ½ and a' = ¾. Targets 1 and −1: ½ · ¼ and ½ · 9/4; two samples: (a − t) a' / 2
    z, loss = np.full((2, 1), np.arctanh(0.5)), LOSSES["tanh_squared_error"]
    targets = loss.targets([1, 0], 1)
    assert targets.tolist() == [[1], [-1]]
    assert loss.per_sample(z, targets) == pytest.approx([0.125, 1.125])
    assert loss.gradient(z, targets) == pytest.approx(np.array([[-0.1875], [0.5625]]))
    assert loss.probabilities(z) == pytest.approx(np.array([[0.25, 0.75]] * 2))
    assert loss.verdicts(z) == pytest.approx(np.full((2, 1), 0.5))


def test_the_squared_error_of_many_classes_has_an_output_for_each():
    z, loss = np.arctanh([[0.5, 0.0, -0.5]]), LOSSES["tanh_squared_error"]
    targets = loss.targets([1], 3)
    assert targets.tolist() == [[-1, 1, -1]]
    assert loss.per_sample(z, targets) == pytest.approx([0.5 * (1.5**2 + 1 + 0.25)])
    assert loss.probabilities(z) == pytest.approx(np.array([[1.5, 1, 0.5]]) / 3)
    nothing = loss.probabilities(np.full((1, 3), -1000.0))
    assert nothing == pytest.approx(np.full((1, 3), 1 / 3))


@pytest.mark.parametrize("name", CLASS_LOSSES)
@pytest.mark.parametrize("n_classes", [2, 3, 10])
def test_the_losses_of_classes_agree_on_who_is_picked_and_on_what_a_verdict_is(name, n_classes):
    loss = choose_loss(name, n_classes)
    units = loss.output_units(n_classes)
    assert units == (1 if n_classes == 2 else n_classes)
    outputs = np.random.default_rng(0).normal(size=(40, units))
    p, picked, verdicts = loss.probabilities(outputs), pick_classes(outputs), loss.verdicts(outputs)
    assert p.shape == (40, n_classes)
    assert np.allclose(p.sum(axis=1), 1)
    assert (picked == p.argmax(axis=1)).all()
    assert (np.abs(verdicts) < 1).all()
    assert (picked == pick_classes(verdicts)).all()
    if n_classes == 2:
        assert np.allclose(verdicts[:, 0], 2 * p[:, 1] - 1)


def test_values_have_the_squared_error_whatever_is_chosen_for_classes():
    loss = choose_loss("cross_entropy", 0)
    assert loss is LOSSES["squared_error"]
    assert loss.verdicts(np.array([[3.0]])).tolist() == [[3]]
    with pytest.raises(ValueError, match="loss must be one of classes to give probabilities"):
        loss.probabilities(np.array([[3.0]]))
    with pytest.raises(ValueError, match="loss must be one of cross_entropy, squared_error, got 'hinge'"):
        choose_loss("hinge", 2)


@pytest.mark.parametrize("dtype", [np.uint8, np.int64])
@pytest.mark.parametrize("name", ["binary_cross_entropy", "tanh_squared_error"])
def test_class_ids_of_any_whole_numbers_become_signs(name, dtype):
    assert LOSSES[name].targets(np.array([0, 1], dtype), 1).tolist() == [[-1], [1]]
    assert LOSSES["tanh_squared_error"].targets(np.array([2], dtype), 3).tolist() == [[-1, -1, 1]]


def test_a_logit_of_zero_is_class_0_as_equal_logits_are():
    assert pick_classes(np.array([[0.0], [1e-9], [-1.0]])).tolist() == [0, 1, 0]
    assert pick_classes(np.array([[1.0, 1.0], [0.0, 1.0]])).tolist() == [0, 1]


def test_softmax_gives_probabilities_that_a_common_shift_does_not_change():
    logits = np.random.default_rng(0).normal(size=(30, 5)) * 4
    p = softmax(logits)
    assert p.sum(axis=1) == pytest.approx(np.ones(30))
    assert (p > 0).all()
    assert np.allclose(p, np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True), rtol=1e-13)
    assert np.allclose(p, softmax(logits + 700), rtol=1e-11)


def test_the_gradient_of_the_cross_entropy_sums_to_zero_over_the_classes():
    rng = np.random.default_rng(0)
    logits, answers = rng.normal(size=(30, 5)) * 10, rng.integers(0, 5, 30)
    gradient = grad_softmax_crossentropy_with_logits(logits, answers)
    assert np.allclose(gradient.sum(axis=1), 0, atol=1e-15)
    assert np.allclose(gradient, (softmax(logits) - one_hot(answers, 5)) / 30, atol=1e-16)


@pytest.mark.parametrize("size", [1e3, 1e10, 1e30, 1e300])
@pytest.mark.filterwarnings("error::RuntimeWarning")
def test_logits_of_any_size_give_a_finite_loss_and_gradient(size):
    # Logits (s, −s, 0): class 0 is certain and costs nothing, class 1 costs 2 s, class 2 costs s
    logits, answers = np.array([[size, -size, 0.0]] * 3), np.array([0, 1, 2])
    assert softmax_crossentropy_with_logits(logits, answers) == pytest.approx([0, 2 * size, size])
    gradient = 3 * grad_softmax_crossentropy_with_logits(logits, answers)
    assert np.allclose(gradient, [[0, 0, 0], [1, -1, 0], [1, 0, -1]])
    assert softmax(logits).tolist() == [[1, 0, 0]] * 3


@pytest.mark.filterwarnings("error::RuntimeWarning")
def test_every_sample_is_shifted_by_its_own_largest_logit():
    logits = np.array([[1000.0, 999.0], [-1000.0, -999.0]])  # by a common one, the second row would be 0 / 0
    p = 1 / (1 + np.exp(-1.0))
    assert softmax_crossentropy_with_logits(logits, [0, 0]) == pytest.approx([-np.log(p), -np.log(1 - p)])
    expected = np.array([[p - 1, 1 - p], [-p, p]]) / 2
    assert grad_softmax_crossentropy_with_logits(logits, [0, 0]) == pytest.approx(expected)


@pytest.mark.parametrize(("name", "penalty"), [("none", 0), ("l1", 6), ("l2", 7)])
def test_a_penalty_by_hand(name, penalty):
    # (1, −2, 3): 1 + 2 + 3 = 6 and ½ (1 + 4 + 9) = 7
    assert REGULARIZERS[name].penalty(np.array([1.0, -2.0, 3.0])) == penalty


@pytest.mark.parametrize("name", REGULARIZERS)
def test_the_gradient_of_a_penalty_is_that_of_central_differences(name):
    weights = np.array([1.5, -2.0, 0.25, -0.5])  # none at L1's kink
    regularizer, gradient = REGULARIZERS[name], np.full(4, np.nan)
    kept = weights.copy()
    regularizer.gradient(weights, gradient)
    numeric = []
    for shift in H * np.eye(4):
        above, below = regularizer.penalty(weights + shift), regularizer.penalty(weights - shift)
        numeric.append((above - below) / (2 * H))
    assert gradient == pytest.approx(numeric, abs=1e-8)
    assert (weights == kept).all()


def test_l1_leaves_a_weight_of_zero_where_it_is():
    gradient = np.full(1, np.nan)
    REGULARIZERS["l1"].gradient(np.zeros(1), gradient)
    assert gradient.tolist() == [0]
