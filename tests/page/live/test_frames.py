"""Frames: numbered, a few kept, and those handed out that the browser has not drawn."""

from mlpviz.page.live.frames import MAX_FRAMES, Frames


def seqs(frames):
    return [numbers["seq"] for numbers, _ in frames.lacking()]


def make_frames(n):
    frames = Frames()
    frames.begin()
    for k in range(n):
        frames.add({"step": k}, [])
    return frames


def test_a_browser_that_knows_nothing_lacks_every_frame():
    frames = make_frames(3)
    assert (seqs(frames), frames.known, frames.latest) == ([1, 2, 3], False, {"step": 2, "seq": 3})


def test_a_browser_lacks_what_came_after_the_frame_it_has():
    frames = make_frames(3)
    frames.hear({"generation": 1, "seq": 2})
    assert (seqs(frames), frames.known) == ([3], True)


def test_a_browser_that_speaks_of_another_generation_lacks_everything():
    frames = make_frames(3)
    for have in ({}, {"generation": 0, "seq": 2}, {"generation": None, "seq": 2}, {"seq": 3}):
        frames.hear(have)
        assert (seqs(frames), frames.known) == ([1, 2, 3], False)


def test_another_generation_begins_with_nothing():
    frames = make_frames(3)
    frames.hear({"generation": 1, "seq": 3})
    frames.begin()
    assert (seqs(frames), frames.known, frames.generation, frames.seq) == ([], False, 2, 0)


def test_only_the_latest_are_kept():
    assert seqs(make_frames(MAX_FRAMES + 5)) == list(range(6, MAX_FRAMES + 6))
