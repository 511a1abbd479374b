"""The replay, opened as a file: it asks for nothing, and its time line moves the numbers and the picture."""

from mlpviz import Experiment, Run, watch

PICTURE = "() => document.querySelector('[data-part=surface]').toDataURL()"


def test_a_replay_plays_from_a_file_alone(browser, tmp_path):
    run = Run(Experiment(dataset="xor", n_samples=40, learning_rate=0.3))
    run.advance(epochs=20)
    watch(run).save(tmp_path / "replay.html")
    page = browser.new_page()
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text))
    page.goto((tmp_path / "replay.html").as_uri())
    assert page.inner_text("[data-testid=epoch]") == "20"
    at_the_end = page.evaluate(PICTURE)
    page.locator("[data-testid=time]").fill("3")
    assert page.inner_text("[data-testid=epoch]") == "3"
    assert page.inner_text("[data-part=test_loss]") == f"{run.history['test_loss'][3]:#.3g}"
    assert page.evaluate(PICTURE) != at_the_end
    page.click("[data-testid=play]")
    page.wait_for_selector("[data-testid=play]:text-is('Play')")
    assert page.inner_text("[data-testid=epoch]") == "20"
    assert page.evaluate(PICTURE) == at_the_end
    page.close()
    assert len(asked) == 1
    assert errors == []
