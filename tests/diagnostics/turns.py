"""What is done in turns, done in one go."""


def result_of(generator):
    """(what a generator returns, how many turns it took)"""
    turns = 0
    while True:
        try:
            next(generator)
        except StopIteration as done:
            return done.value, turns
        turns += 1
