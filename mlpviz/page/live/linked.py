"""Links and live views: a link to what a view shows, and a view that shows what a link says."""

from mlpviz.page import words
from mlpviz.page.lanes import Lanes
from mlpviz.page.links import Link
from mlpviz.page.live.pursuit import Pursuit
from mlpviz.page.live.seat import seat_of
from mlpviz.page.live.study import enter_linked, studies_of, study_of
from mlpviz.page.sweeps.plan import Plan
from mlpviz.page.sweeps.sweeping import sweeping_of
from mlpviz.page.trainer import on_the_trainer
from mlpviz.page.words.sentences import by_label


def link_to(view):
    """The Link to what a LiveView shows."""
    experiment, lanes = view.wanted, Lanes()
    if view.mode == "compare" and (comparison := view.belongings.get(view.mode)):
        lanes = comparison.described
        experiment = lanes.specs[0].experiment
    plan = sweeping_of(view).plan if view.mode == "sweep" else Plan()
    goal, seat = view.belongings.get("goal"), seat_of(view)
    told = goal.goal.claim.text if goal else ""
    shown = (view.look, view.panels.name, view.mode, lanes, plan)
    room = seat and seat.room.code
    if study := study_of(view):
        hidden = studies_of(view).hidden
        if study.is_made and not study.packed:  # too long for a link
            return Link(experiment, hidden, *shown, goal=told, room=room, lang=view.lang)
        name, step = study.lesson.name, study.step
        return Link(experiment, hidden, *shown, name, step, told, room, view.lang, study.packed)
    return Link(experiment, view.hidden, *shown, goal=told, room=room, lang=view.lang)


@on_the_trainer
def follow_link(view, link, problems):
    """Show what a Link says beside the experiment. problems: sentences on what of it was not understood; the
    visitor is told them."""
    view.look, view.mode, view.lang = link.look, link.mode, link.lang
    if view.mode == "wall" and (seat_of(view) is None or seat_of(view).room.desk is not seat_of(view)):
        view.mode = "watch"  # walls are of those who have a room
    if link.plan != Plan():
        sweeping_of(view).plan = link.plan
    if link.goal:
        view.belongings["goal"] = Pursuit.of(link.goal)
    if link.lesson and link.mode == "learn":
        try:
            enter_linked(view, link)
        except ValueError as error:  # such as for images that are not here
            problems = [*problems, str(error)]
    if link.panel != view.panels.name:
        try:
            view.panels.open(link.panel)
        except ValueError as error:
            problems = [*problems, str(error)]
    if problems:
        view.notices.tell(
            "\n".join([words.notices.LINK_PROBLEMS, *(f"– {by_label(problem)}" for problem in problems)])
        )
