"""Learn: the list of lessons, and a lesson's column."""

from pages import open_page, press, told, view_of

from mlpviz.lessons import pack_lesson, read_lesson
from mlpviz.page.live.study import study_of
from mlpviz.page.shelf import SHELF


def text_of(app):
    return " ".join([*(one.value for one in app.markdown), *(one.proto.body for one in app.get("html"))])


def test_the_list_opens_a_lesson_whose_answer_unlocks_the_way_on():
    app = open_page(mode="learn")
    assert {f"open-{name}" for name in SHELF} <= {button.key for button in app.button}
    press(app, "open-one-neuron")
    study = study_of(view_of(app))
    assert study.lesson is SHELF["one-neuron"]
    assert app.button(key="lesson-next").disabled
    press(app, "choice-one-neuron-0-0")
    assert not app.button(key="lesson-next").disabled
    assert "Your prediction: right" in text_of(app)
    press(app, "lesson-next")
    assert study.step == 1
    assert "mlp-goal-place" in text_of(app)
    press(app, "lesson-skip")
    assert not app.button(key="lesson-next").disabled
    press(app, "lesson-list")
    assert study_of(view_of(app)) is None


def test_answers_are_written_into_a_field():
    app = open_page(lesson="thirteen-questions", step="13")
    key = "answer-thirteen-questions-12"
    press(app, f"say-{key}")
    assert "Your answer is empty" in told(app)[0]
    app.text_input(key=key).set_value("<b>it learns by heart</b>")
    press(app, f"say-{key}")
    shown = text_of(app)
    assert "&lt;b&gt;it learns by heart" in shown
    assert "The answer: overfitting" in shown
    press(app, "lesson-skip")
    assert not app.button(key="lesson-finish").disabled


def test_an_open_answer_is_shown_beside_another():
    app = open_page(lesson="thirteen-questions", step="6")
    app.text_area(key="answer-thirteen-questions-5").set_value("More lines")
    press(app, "say-answer-thirteen-questions-5")
    assert "More lines" in text_of(app)
    assert "Your answer" in text_of(app)
    assert "a border of its own" in text_of(app)


def test_a_link_opens_a_lesson_at_its_step():
    app = open_page(lesson="digits", step="4")
    assert study_of(view_of(app)).step == 3
    assert view_of(app).experiment.dataset == "digits"
    press(app, "lesson-finish")
    assert study_of(view_of(app)) is None


def test_a_choice_with_a_trained_picture_shows_it_and_says_what_is_to_be_seen():
    app = open_page(lesson="features-instead")
    labels = [app.button(key=f"choice-features-instead-0-{number}").label for number in range(2)]
    assert labels[0].startswith(
        "![Pale everywhere: it cannot tell](lessons/features-instead/0-0.svg) It fails"
    )
    press(app, "choice-features-instead-0-0")
    assert '<img src="lessons/features-instead/0-1.svg" alt="Four corners' in text_of(app)


def test_a_choice_stands_as_it_was_written_before_and_after_it_is_chosen():
    choices = '[{text: 2*x*y, right: yes}, {text: "a $x$ [b]"}]'
    text = f"---\ntitle: T\n---\n## A\n```yaml\nquestion: {{ask: Q, choices: {choices}}}\n```\nText"
    app = open_page(made=pack_lesson(read_lesson(text, "t")))
    labels = [app.button(key=f"choice-t-0-{number}").label for number in range(2)]
    assert labels == [r"2\*x\*y", r"a \$x\$ \[b\]"]
    press(app, "choice-t-0-0")
    assert "<span>2*x*y" in text_of(app)
