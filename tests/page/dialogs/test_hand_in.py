"""Hand in: the report is in the language of its visitor, whichever thread asks for it, and is found true."""

import pytest

from mlpviz.lessons import LESSONS, check_report
from mlpviz.page.dialogs.hand_in import make_report
from mlpviz.page.live.mode import turn_to
from mlpviz.page.live.study import answer, go_to_step, open_lesson
from mlpviz.page.live.view import LiveView
from mlpviz.training.experiment import Experiment


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ("Yes, with patience", "not right", "test loss ≤ 0.35", "not reached", "Name and date")),
        (
            "fr",
            ("Oui, avec de la patience", "pas juste", "perte de test ≤ 0,35", "pas atteint", "Nom et date"),
        ),
        ("de", ("Ja, mit Geduld", "nicht richtig", "Testverlust ≤ 0,35", "nicht erreicht", "Name und Datum")),
    ],
)
def test_a_report_speaks_the_language_of_its_visitor(language, told):
    view = LiveView(Experiment())
    turn_to(view, "learn")
    open_lesson(view, "xor-smallest")
    answer(view, 0)
    go_to_step(view, 1)
    view.language = language  # as of a visitor who has just changed it
    report = make_report(view, "http://here/").decode()
    assert [one for one in told if one not in report] == []
    assert f'<html lang="{language}">' in report
    _, findings = check_report(report, LESSONS)
    assert {finding.state for finding in findings} == {"not reached"}
