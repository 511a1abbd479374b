"""Minibatches: every sample once an epoch, in an order that can be repeated and resumed."""

import numpy as np
import pytest

from mlpviz.network.minibatches import BLOCK_BYTES, Minibatches


def numbered(n, width=1):
    """Samples that are told apart by their target."""
    return np.zeros((n, width)), np.arange(n, dtype=float).reshape(n, 1)


def joined(lists):
    return [item for one in lists for item in one]


def rest_of_the_epoch(batches):
    return [batches.next()[1][:, 0].tolist() for _ in range(batches.left)]


@pytest.mark.parametrize(
    ("n", "batch_size", "sizes"), [(20, 5, [5] * 4), (23, 5, [5] * 4 + [3]), (4, 9, [4])]
)
def test_every_sample_comes_once_an_epoch_and_nothing_is_carried_over(n, batch_size, sizes):
    batches = Minibatches(*numbered(n), batch_size, np.random.default_rng(0))
    orders = []
    for _ in range(3):
        batches.begin_epoch()
        minibatches = rest_of_the_epoch(batches)
        assert [len(batch) for batch in minibatches] == sizes
        orders.append(joined(minibatches))
        assert sorted(orders[-1]) == list(range(n))
    assert orders[0] != orders[1]


def test_data_of_many_blocks_come_once_too():
    width = BLOCK_BYTES // 8 // 10  # ten samples a block
    batches = Minibatches(*numbered(47, width), 4, np.random.default_rng(0))
    batches.begin_epoch()
    minibatches = rest_of_the_epoch(batches)
    assert [len(batch) for batch in minibatches] == [4] * 11 + [3]
    assert sorted(joined(minibatches)) == list(range(47))


@pytest.mark.parametrize("taken", [0, 2, 5])
def test_from_a_kept_state_the_same_minibatches_come(taken):
    batches = Minibatches(*numbered(23), 5, np.random.default_rng(0))
    batches.begin_epoch()
    for _ in range(taken):
        batches.next()
    state = batches.state()

    def three_epochs():
        orders = [rest_of_the_epoch(batches)]
        for _ in range(2):
            batches.begin_epoch()
            orders.append(rest_of_the_epoch(batches))
        return orders

    first = three_epochs()
    batches.restore(state)
    assert three_epochs() == first


def test_a_new_batch_size_goes_on_with_the_samples_still_to_come():
    batches = Minibatches(*numbered(20), 5, np.random.default_rng(0))
    batches.begin_epoch()
    seen = batches.next()[1][:, 0].tolist()
    batches.batch_size = 4
    later = rest_of_the_epoch(batches)
    assert [len(batch) for batch in later] == [4, 4, 4, 3]
    assert sorted(seen + joined(later)) == list(range(20))


def test_a_sample_keeps_its_target_through_every_shuffle():
    n = 53
    X = np.arange(n, dtype=float).reshape(n, 1) * [1, 10]
    batches = Minibatches(X, -X[:, :1], 8, np.random.default_rng(0))
    for _ in range(3):
        batches.begin_epoch()
        while batches.left:
            inputs, targets = batches.next()
            assert (inputs[:, 1] == 10 * inputs[:, 0]).all()
            assert (targets[:, 0] == -inputs[:, 0]).all()


def test_a_sample_keeps_its_target_from_block_to_block():
    n, width = 47, BLOCK_BYTES // 8 // 10  # ten samples a block
    X = np.repeat(np.arange(n, dtype=float)[:, None], width, axis=1)
    batches = Minibatches(X, X[:, :1], 4, np.random.default_rng(0))
    batches.begin_epoch()
    while batches.left:
        inputs, targets = batches.next()
        assert (inputs == targets).all()


def test_equal_seeds_give_equal_orders_and_others_do_not():
    def two_epochs(seed):
        batches = Minibatches(*numbered(23), 5, np.random.default_rng(seed))
        orders = []
        for _ in range(2):
            batches.begin_epoch()
            orders.append(rest_of_the_epoch(batches))
        return orders

    assert two_epochs(4) == two_epochs(4)
    assert two_epochs(4) != two_epochs(5)


def test_the_batch_size_does_not_change_the_order():
    def order(batch_size):
        batches = Minibatches(*numbered(23), batch_size, np.random.default_rng(0))
        batches.begin_epoch()
        return joined(rest_of_the_epoch(batches))

    assert order(1) == order(5) == order(23) == order(100)


def test_an_epoch_does_not_begin_anew_before_it_is_over():
    batches = Minibatches(*numbered(20), 5, np.random.default_rng(0))
    batches.begin_epoch()
    seen = batches.next()[1][:, 0].tolist()
    batches.begin_epoch()
    assert batches.position == 5
    assert batches.left == 3
    assert sorted(seen + joined(rest_of_the_epoch(batches))) == list(range(20))


def test_another_object_goes_on_from_a_kept_state():
    batches = Minibatches(*numbered(23), 5, np.random.default_rng(0))
    batches.begin_epoch()
    for _ in range(2):
        batches.next()
    other = Minibatches(*numbered(23), 5, np.random.default_rng(99))
    other.restore(batches.state())
    for _ in range(3):
        assert rest_of_the_epoch(other) == rest_of_the_epoch(batches)
        batches.begin_epoch()
        other.begin_epoch()


def test_a_kept_state_is_not_changed_by_going_on():
    batches = Minibatches(*numbered(23), 5, np.random.default_rng(0))
    batches.begin_epoch()
    batches.next()
    state = batches.state()
    first = rest_of_the_epoch(batches)
    for _ in range(5):
        batches.begin_epoch()
        rest_of_the_epoch(batches)
    batches.restore(state)
    assert rest_of_the_epoch(batches) == first


def test_restoring_drops_the_minibatches_gathered_ahead():
    batches = Minibatches(*numbered(20), 5, np.random.default_rng(0))
    batches.begin_epoch()
    state = batches.state()
    first = batches.next()[1].tolist()
    batches.next()  # two more are gathered, of samples 10 to 19
    batches.restore(state)
    assert batches.next()[1].tolist() == first


def test_rewinding_hands_the_same_minibatches_out_again():
    batches = Minibatches(*numbered(20), 5, np.random.default_rng(0))
    batches.begin_epoch()
    batches.next()
    later = [batches.next()[1].tolist() for _ in range(2)]
    batches.rewind(5)
    assert [batches.next()[1].tolist() for _ in range(2)] == later


@pytest.mark.parametrize("batch_size", [1, 3, 7, 15, 100])
def test_no_sample_is_lost_or_repeated_when_the_batch_size_changes_twice(batch_size):
    batches = Minibatches(*numbered(23), 4, np.random.default_rng(0))
    batches.begin_epoch()
    seen = batches.next()[1][:, 0].tolist()
    batches.batch_size = batch_size
    seen += batches.next()[1][:, 0].tolist()
    batches.batch_size = 2
    assert sorted(seen + joined(rest_of_the_epoch(batches))) == list(range(23))
    assert batches.left == 0


def test_the_data_stay_as_they_were():
    X, targets = numbered(23)
    batches = Minibatches(X, targets, 5, np.random.default_rng(0))
    batches.begin_epoch()
    for _ in range(batches.left):
        inputs, _ = batches.next()
        inputs[...] = 7  # a caller may scribble on what it got
    assert (X == 0).all()
    assert targets[:, 0].tolist() == list(range(23))


@pytest.mark.parametrize("batch_size", [0, -3, 2.5, None])
def test_a_batch_size_that_is_none_is_refused_and_changes_nothing(batch_size):
    message = "batch_size must be a whole number of at least 1, got "
    with pytest.raises(ValueError, match=message):
        Minibatches(*numbered(20), batch_size, np.random.default_rng(0))
    batches = Minibatches(*numbered(20), 5, np.random.default_rng(0))
    with pytest.raises(ValueError, match=message):
        batches.batch_size = batch_size
    assert batches.batch_size == 5
    batches.begin_epoch()
    assert len(rest_of_the_epoch(batches)) == 4
