"""A seat: a student's place in a room. The run is the student's own; the teacher may look at it, pause it,
and hand out another experiment."""

from mlpviz.language import fill, speaking
from mlpviz.page import words
from mlpviz.page.live.mirror import Mirror
from mlpviz.page.live.mode import turn_to
from mlpviz.page.live.pursuit import Pursuit
from mlpviz.page.live.readers import read_choice, read_flag
from mlpviz.page.live.seat import SEAT
from mlpviz.page.sweeps.sweeping import sweeping_of


class Seat:
    """room: the Room. view: the student's LiveView. name: as the teacher sees it, "" once that is blanked.
    number: counts those who joined. mirror: of the teacher's run, while that is shown, or None."""

    _left = None  # the mode, such as that of a lesson, that the student was taken from by the teacher's run

    def __init__(self, room, view, name, number):
        self.room, self.view = room, view
        self.name, self.number = name, number
        self.mirror = None

    @property
    def locked(self):
        """Why the student may not train, in words, or None."""
        return words.classroom.FROZEN if self.room.frozen else None

    @property
    def called(self):
        return self.name or fill(words.classroom.NAMELESS, number=self.number)

    def follow(self, following):
        """Show the teacher's run, live, or the student's own as it was left."""
        desk = self.room.desk
        if not following or desk is None:
            self._come_back()
        elif self.mirror is None:
            self.pause()
            self._left = self.view.mode
            self._turn_to("watch")
            self.mirror = Mirror(desk.broadcast, self.view)
        self.view.nudge()

    def pause(self):
        """The student's run stands, and so does what is compared."""
        comparison = self.view.belongings.get("compare")
        for one in (self.view, comparison):
            if one is not None and one.playing:
                one.play(False)
                one.nudge()

    def freeze(self, frozen):
        """Nothing of the student's trains, neither what is compared nor what is swept; or it may again."""
        comparison = self.view.belongings.get("compare")
        if frozen and comparison is not None and comparison.playing:
            with speaking(self.view.language):
                comparison.notices.tell(words.classroom.IS_FROZEN)
        if frozen:
            self.pause()
        sweeping_of(self.view).freeze(frozen)

    def take_up(self, experiment, mnist, goal="", told=None):
        """Another experiment from its start, which the student can undo. mnist: as in `LiveView`, of whoever
        hands it out. goal: the text of a claim, or "" for the one that is there. told(): the words for it on
        the student's page."""
        view, self.mirror = self.view, None
        if view.mnist is None:
            view.mnist = mnist
        with speaking(view.language):
            view.start(experiment, what=words.classroom.GIVEN)
            self._turn_to("watch")
            if goal:
                view.belongings["goal"] = Pursuit.of(goal)
            if told:
                view.notices.tell(told(), "undo", words.live.UNDO)
        view.nudge()

    def blank(self):
        """The teacher does not want to read this name."""
        self.name = ""
        self.view.nudge()

    def act(self, message):
        """What the student's page asks for. Raises ValueError for what is not a student's to ask."""
        ACTIONS[read_choice(message, "do", ACTIONS)](self, message)

    def describe(self):
        """What the student's page says, JSON-ready."""
        room = self.room
        if self.mirror:
            said = [fill(words.classroom.FOLLOWS, code=room.code)]
        else:
            sentence = words.classroom.SEES if self.name else words.classroom.SEES_NAMELESS
            said = [fill(sentence, code=room.code, name=self.name)]
        if room.frozen:
            said.append(words.classroom.IS_FROZEN)
        if room.desk is None:
            said.append(words.classroom.TEACHER_AWAY)
        actions = []
        if self.mirror:
            actions.append({"do": "follow", "on": False, "label": words.classroom.BACK})
        elif room.following:
            actions.append({"do": "follow", "on": True, "label": words.classroom.FOLLOW_AGAIN})
        actions.append({"do": "leave", "label": words.classroom.LEAVE})
        return {"said": said, "actions": actions, "frozen": room.frozen, "following": self.mirror is not None}

    def end(self, told=None):
        """It is over. told(): the words for it on the student's page."""
        if self.view.is_closed:
            self.mirror = None
            return
        self._come_back()
        self.freeze(False)
        self.view.belongings.pop(SEAT, None)
        self.view.revision += 1
        if told:
            with speaking(self.view.language):
                self.view.notices.tell(told())
        self.view.nudge()

    def close(self):
        """The student's page is gone."""
        self.room.leave(self)

    def _come_back(self):
        """The student's own run is shown again, where it was."""
        if self.mirror:
            self.mirror = None
            self._turn_to(self._left)

    def _turn_to(self, mode):
        if self.view.mode != mode:
            turn_to(self.view, mode)
            self.view.revision += 1


def _follow(seat, message):
    on = read_flag(message, "on", False)
    if on and not seat.room.following:
        raise ValueError(words.classroom.TEACHER_GONE)
    seat.follow(on)


def _leave(seat, message):
    seat.room.leave(seat)


ACTIONS = {"follow": _follow, "leave": _leave}
