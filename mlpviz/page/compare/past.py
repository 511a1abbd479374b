"""The past of a comparison: looking back at an epoch in all lanes at once, and going on from there."""

from mlpviz.page.compare.rounds import count_epochs
from mlpviz.page.trainer import on_the_trainer


def list_epochs(lanes):
    """The epochs that one can look back at, in order, the present one last: all that go on, and all that have
    diverged, have kept them, or rest by then. Whoever is pinned keeps none from being looked at."""
    seen = [lane for lane in lanes if not lane.pinned] or lanes
    now = count_epochs(lanes)
    kept = [lane.kept for lane in seen]
    if not all(kept):
        return []
    first = max(epochs[0] for epochs in kept)
    own = [(frozenset(epochs), lane.run.epochs) for epochs, lane in zip(kept, seen, strict=True)]
    return [
        epoch
        for epoch in sorted(frozenset().union(*kept))
        if first <= epoch <= now and all(epoch in epochs or epoch > last for epochs, last in own)
    ]


@on_the_trainer
def look_back(comparison, epoch):
    """Show all lanes as they were at an epoch, the latest kept by all that is not after it, or, for None, as
    they are now. Training pauses; nothing else changes."""
    comparison.play(False)
    kept = list_epochs(comparison.lanes)
    if epoch is not None and kept and epoch < kept[-1]:
        comparison.past = max((one for one in kept if one <= epoch), default=kept[0])
    comparison.add_frame()


@on_the_trainer
def continue_from_past(comparison):
    """Train on from the epoch looked back at: all that are not pinned, exactly as they did. What came after
    it leaves their histories."""
    past = comparison.past
    if past is not None:
        for lane in comparison.lanes:
            if not lane.pinned:
                lane.go_back(past)
        comparison.past = None
        comparison.rounds.forget()
        comparison.describe_anew()
    comparison.play(True)
