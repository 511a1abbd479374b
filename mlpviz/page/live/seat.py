"""The seat: a visitor's place in a class, as far as the live view has to know of it.

It is among the view's belongings, and says whether training is allowed, whether another's run is shown in
place of the visitor's own, and what the browser is told. `mlpviz/page/classroom/` has the seats themselves.
"""

from mlpviz.page import words

SEAT = "class"
TRAIN = ("play", "step", "epoch", "run_to", "continue")  # acts that train
WHILE_FOLLOWING = ("class", "dismiss")  # acts of who sees another's run
BY_THE_WAY = ("show", "look", "open_panel", "pick", "speed")  # refused then, and not worth a word


def seat_of(view):
    """The seat of this visitor, or None. view: a LiveView, or what is asked like one."""
    return getattr(view, "belongings", {}).get(SEAT)


def mirror_of(view):
    """The Mirror of another's run that this visitor sees in place of the own one, or None."""
    seat = seat_of(view)
    return seat and seat.mirror


def why_locked(view):
    """Why this visitor may not train now, in words, or None."""
    seat = seat_of(view)
    return seat and seat.locked


def is_refused(view, message):
    """Whether what a message asks for is not for this visitor now; who should hear of it does."""
    name = message.get("act")
    if mirror_of(view):
        if name not in (*WHILE_FOLLOWING, *BY_THE_WAY):
            view.notices.refuse(words.classroom.IS_FOLLOWING)
        return name not in WHILE_FOLLOWING
    trains = name in TRAIN and not (name == "play" and message.get("on") is False)
    if trains and (why := why_locked(view)):
        view.notices.refuse(why)
        return True
    return False


def ask_of_seat(view, message):
    """Do what a message asks of the visitor's class. Raises ValueError without a class, or if that cannot be
    asked from there."""
    seat = seat_of(view)
    if seat is None:
        raise ValueError(words.classroom.NO_SEAT)
    seat.act(message)


def describe_seat(view):
    """JSON-ready, or None."""
    seat = seat_of(view)
    return seat and seat.describe()
