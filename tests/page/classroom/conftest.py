import pytest
from classes import Class


@pytest.fixture
def room_of():
    """A function that makes a Class with limits."""
    made = []

    def make(**limits):
        made.append(Class(**limits))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def lesson(room_of):
    return room_of()
