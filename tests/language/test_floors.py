"""What the floors below the page say themselves is said in the language that is spoken."""

import pytest

from mlpviz import Experiment, Run, figures
from mlpviz.data import make_samples, read_table
from mlpviz.export.replay import write_replay
from mlpviz.export.report import write_report
from mlpviz.export.wording import Wording
from mlpviz.language import speaking
from mlpviz.lessons import words
from mlpviz.lessons.lesson import describe_claim
from mlpviz.page.words.sentences import by_label
from mlpviz.sweeps import describe_seconds
from mlpviz.training.claims import NAMES, read_claim


def test_what_a_table_was_taken_for_is_told():
    content = "a;b;art\n1,5;2;x\n2,5;;y\n3,5;1;x\n1;2;y"
    with speaking("fr"):
        assert make_samples(read_table(content)).summary == (
            "3 lignes sur 4 utilisées, 1 avec des valeurs manquantes (ligne 3), `;` entre les colonnes, "
            "virgule décimale, noms en première ligne"
        )
    with speaking("de"), pytest.raises(ValueError, match="die Tabelle muss mindestens 2 Spalten haben"):
        read_table("a\n1\n2")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "test loss ≤ 0.35 and not dead units > 2"),
        ("fr", "perte de test ≤ 0,35 et non unités mortes > 2"),
        ("de", "Testverlust ≤ 0,35 und nicht tote Einheiten > 2"),
    ],
)
def test_a_claim_is_told(code, said):
    with speaking(code):
        assert describe_claim(read_claim("test_loss<=0.35 and not dead_units > 2")) == said
        assert words.CLAIM_NAMES.keys() == NAMES.keys()


def test_how_long_a_sweep_takes_is_told():
    with speaking("fr"):
        assert [describe_seconds(seconds) for seconds in (3, 600, 9000)] == [
            "environ 3\u00a0s",
            "environ 10\u00a0min",
            "environ 2,5\u00a0h",
        ]


def test_figures_have_their_titles_and_numbers():
    with speaking("de"):
        figure = figures.loss_curve(loss="cross-entropy")
        assert figure.layout.yaxis.title.text == "Verlust: Kreuzentropie"
        assert figure.layout.separators == ",."
        assert [trace.name for trace in figure.data[:2]] == ["Training", "Testdaten"]
    assert figures.loss_curve(loss="cross-entropy").layout.separators is None


def test_a_report_and_a_replay_are_told():
    run = Run(Experiment(n_samples=20))
    run.epoch()
    run.change(learning_rate=0.5)
    wording = Wording({"gauss": "Gauß", "circle": "Kreis"}, {"learning_rate": "Lernrate"}, by_label)
    with speaking("de"):
        report, replay = write_report(run, wording=wording), write_replay(run, wording=wording)
    for page in (report, replay):
        assert '<html lang="de">' in page
        assert "{{" not in page
    assert "Was unterwegs geändert wurde" in report
    assert '<th scope="row">Lernrate</th><td>0.5</td>' in report  # as in a link
    assert '"pause": "Pause", "range": "0 bis {top}:"' in replay
    for english in ("training loss", "Test loss", "Settings", "by epoch", "cross-entropy"):
        assert english not in report.partition("</style>")[2]
        assert english not in replay.partition("</style>")[2].partition("<script")[0]
