"""The pursuit of a goal: a claim about the run, looked at by the server on its own run, and how far it is.

What is reached stays reached. Beside it stands what a teacher wants to know: that weights were set by hand,
that the run went back in time, that the data are not the lesson's.
"""

import ast
import weakref
from dataclasses import dataclass
from itertools import pairwise

from mlpviz.language import fill
from mlpviz.lessons.hand_in import Reached
from mlpviz.lessons.lesson import Goal, describe_claim
from mlpviz.page import words
from mlpviz.page.live.goals import LossGoal
from mlpviz.page.wire import make_finite
from mlpviz.training.claims import read_claim

LINES = ("train_loss", "test_loss", "best_test_loss", "train_accuracy", "accuracy")  # what charts draw
SIGNS = {ast.Lt: "<", ast.LtE: "≤", ast.Gt: ">", ast.GtE: "≥"}
DOWN = ("<", "≤")


class Pursuit:
    """find_goal(): the `mlpviz.lessons.Goal`, in the language that is spoken. experiment: the one it is set
    for, or None for any."""

    def __init__(self, find_goal, experiment=None):
        self._find_goal, self._experiment = find_goal, experiment
        self.reached, self.tries = None, 0
        self._run, self._start, self._trained = None, {}, False
        tree = self.goal.claim.tree
        self.measure, self.lines = find_measure(tree), find_lines(tree)

    @property
    def goal(self):
        return self._find_goal()

    @classmethod
    def of(cls, text):
        """That of a claim alone. Raises ValueError for a text that is none."""
        goal = Goal(read_claim(text))
        return cls(lambda: goal)

    def follow(self, view):
        """Look at the run of a view. Returns whether the goal is reached now, for the first time."""
        run = view.run
        if self._run is None or self._run() is not run:
            self.tries += self._trained
            self._run, self._start = weakref.ref(run), self.goal.claim.numbers(run)
        self._trained = run.steps > 0
        if self.reached or view.past is not None or not self.holds(run):
            return False
        self.reached = Reached.by(run, self.goal, self._experiment)
        return True

    def holds(self, run):
        return run.steps > 0 and run.diverged is None and self.goal.claim.holds(run)

    def describe(self, view):
        """JSON-ready: the goal in words, how far off it is, and what helps."""
        numbers = self.goal.claim.numbers(view.run)
        measure = None
        if self.measure:
            name, sign, limit = self.measure
            value, begin = numbers[name], self._start.get(name, numbers[name])
            end = 0.0 if sign in DOWN else 1.0 if "accuracy" in name else limit
            begin = max(begin, 1.25 * limit) if sign in DOWN else min(begin, 0.0)
            measure = {"name": name, "value": make_finite(value), "limit": limit, "from": make_finite(begin)}
            measure["to"] = end if end != limit or sign not in DOWN else limit - (begin - limit) / 4
        return {
            "text": describe_claim(self.goal.claim),
            "measure": measure,
            "holds": self.holds(view.run) and view.past is None,
            "reached": self._describe_reached(),
            "hint": "" if self.reached else self.goal.explain(view.run, self.tries),
        }

    def _describe_reached(self):
        if self.reached is None:
            return None
        caveats = [words.learn.CAVEATS[name] for name in self.reached.caveats if name in words.learn.CAVEATS]
        told = fill(words.learn.REACHED, epoch=self.reached.epochs)
        return {"told": ", ".join([told, *caveats]), "say": self.goal.reached}

    def close(self):
        """Nothing is held but numbers."""


@dataclass(frozen=True)
class ClaimGoal:
    """Plays until the goal of a pursuit is reached (see `goals`)."""

    pursuit: Pursuit
    told: bool = True

    def is_met(self, run):
        return run.progress == 0 and self.pursuit.holds(run)

    def describe(self):
        return fill(words.learn.GOAL_UNTIL, claim=describe_claim(self.pursuit.goal.claim))

    def report(self, run):
        return fill(words.learn.GOAL_REPORT, epoch=run.epochs)


def find_measure(tree):
    """(name, sign, limit) of the first comparison of a name with a number, which a bar can show, or None."""
    for node in tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) else [tree]:
        match node:
            case ast.Compare(left=ast.Name(id=name), ops=[op], comparators=[ast.Constant(value=limit)]):
                if type(op) in SIGNS and isinstance(limit, int | float):
                    return name, SIGNS[type(op)], float(limit)
    return None


def find_lines(tree):
    """[name, limit] of every comparison of what the charts draw with a number, in the order of the claim."""
    lines = []
    for node in ast.walk(tree):
        parts = [node.left, *node.comparators] if isinstance(node, ast.Compare) else []
        for pair in pairwise(parts):
            match sorted(pair, key=lambda part: isinstance(part, ast.Constant)):
                case [ast.Name(id=name), ast.Constant(value=limit)] if name in LINES:
                    lines.append([name, float(limit)])
    return lines


def pursuit_of(view):
    """The Pursuit of the goal that is before the visitor, or None."""
    if view.mode == "learn":
        studies = view.belongings.get("learn")
        return studies.pursuit if studies else None
    return view.belongings.get("goal") if view.mode == "watch" else None


def goal_of_play(view):
    """What Play plays until: the goal that is not reached yet, or None."""
    pursuit = pursuit_of(view)
    if pursuit is None or pursuit.reached or pursuit.holds(view.run):
        return None
    return ClaimGoal(pursuit)


def describe_lines(view):
    """JSON-ready: where the charts have lines, for the visitor's goal and for what Play plays until."""
    pursuit, lines = pursuit_of(view), []
    if pursuit is not None:
        lines.extend(pursuit.lines)
    if isinstance(view.goal, LossGoal):
        lines.append(["test_loss", view.goal.test_loss])
    return lines


def follow_goal(view):
    """(the goal of a view, described, or None): looked at; the page hears of it when it is reached."""
    pursuit = pursuit_of(view)
    if pursuit is None:
        return None
    if pursuit.follow(view):
        view.revision += 1
    return pursuit.describe(view)
