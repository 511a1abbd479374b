"""The memory of this process."""

import sys

import pytest

from mlpviz.page.visits import memory


def test_memory_is_counted_in_bytes():
    before = memory.used()
    block = bytearray(200 << 20)
    assert memory.used() - before > 150 << 20
    del block
    memory.give_back()


@pytest.mark.skipif(sys.platform != "linux", reason="the system does not tell")
def test_the_machine_has_more_than_this_process_uses():
    assert memory.used() < memory.of_machine()
