"""Comparing: runs side by side, changed, trained in step, and one of them taken on."""

import re

import pytest

from mlpviz.training.experiment import Experiment
from mlpviz.training.run import Run

EPOCH = "Number(document.querySelector('[data-testid=lanes-epoch]').textContent)"
HERE = ".mlp-compare"


def open_comparison(visit):
    visit.page.click(".st-key-modes button:has-text('Compare')")
    visit.page.wait_for_selector(f"{HERE}.settled [data-testid=lane-B]")


def press_here(visit, testid):
    visit.page.click(f"{HERE} [data-testid={testid}]")


def wait_for_query(visit, text):
    visit.wait_until("text => decodeURIComponent(location.search).includes(text)", text)


def test_a_fork_is_changed_played_and_made_the_run(visit):
    page = visit.page
    page.keyboard.press("l")
    page.wait_for_selector(".mlp-spotlight", state="attached")
    open_comparison(visit)
    page.wait_for_selector(".mlp-spotlight", state="detached")  # what it lit is out of sight
    wait_for_query(visit, "lanes=B+learning_rate+0.1")
    press_here(visit, "change-B")
    page.wait_for_selector("[data-testid=selected] h2:has-text('run B')")
    page.select_option("[data-testid=selected] [name=optimizer]", "adam")
    wait_for_query(visit, "lanes=B+learning_rate+0.1+optimizer+adam")
    heading = page.inner_text("[data-testid=lane-B] h2")
    assert heading == "Learning rate 0.1, Optimizer Adam"
    press_here(visit, "play")
    visit.wait_until(f"() => {EPOCH} > 5")
    press_here(visit, "play")
    page.wait_for_selector(f"{HERE} [data-testid=play]:has-text('Play')")
    page.wait_for_selector("[data-testid=lane-B] header:has-text('least now')")
    ends = page.locator(f"{HERE} .line-ends b")
    visit.wait_until("() => document.querySelectorAll('.mlp-compare .line-ends b').length === 2")
    assert sorted(text[0] for text in ends.all_inner_texts()) == ["A", "B"]
    press_here(visit, "make-main-B")
    page.wait_for_selector(".st-key-knobs")
    visit.wait_for_epoch("> 5")
    epoch = int(visit.number("epoch"))
    alone = Run(Experiment(learning_rate=0.1, optimizer="adam"))
    alone.advance(epochs=epoch)
    assert visit.number("test-loss") == pytest.approx(alone.measurement.test_loss, rel=0.01)
    wait_for_query(visit, "optimizer=adam")
    assert not re.search("mode=|lanes=", page.url)
    visit.press("play")  # and it goes on
    visit.wait_for_epoch(f"> {epoch:g}")


def test_a_race_is_in_the_link_and_drops_resets_and_loads_again(visit):
    page = visit.page
    open_comparison(visit)
    press_here(visit, "race")
    page.wait_for_selector("[data-testid=lane-D]")
    wait_for_query(visit, "lanes=B+optimizer+momentum+C+optimizer+rmsprop+D+optimizer+adam")
    press_here(visit, "epoch-step")
    visit.wait_until(f"() => {EPOCH} === 1")
    press_here(visit, "pin-C")
    page.wait_for_selector("[data-testid=lane-C].pinned")
    press_here(visit, "drop-B")
    page.wait_for_selector("[data-testid=lane-B]", state="detached")
    press_here(visit, "reset")
    visit.wait_until(f"() => {EPOCH} === 0")
    assert "pinned at epoch 1" in page.inner_text("[data-testid=lane-C] header")  # C and D are what they were
    page.reload()
    page.wait_for_selector(f"{HERE}.settled [data-testid=lane-D]")
    assert page.inner_text("[data-testid=lane-D] h2") == "Optimizer Adam"
    page.wait_for_selector("[data-testid=lane-C] header:has-text('pinned at epoch 1')")  # still


def test_a_lane_is_selected_changed_in_its_diagram_and_all_are_looked_back_at(visit):
    page = visit.page
    open_comparison(visit)
    page.click(f"{HERE} [data-testid=lane-B] .plane-of-run")
    page.wait_for_selector("[data-testid=selected] h2:has-text('run B')")
    page.click("[data-testid=selected] [data-id=units-1-more]")
    wait_for_query(visit, "hidden_layer_sizes+5-2")
    press_here(visit, "play")
    visit.wait_until(f"() => {EPOCH} > 4")
    press_here(visit, "play")
    page.wait_for_selector(f"{HERE} [data-testid=play]:has-text('Play')")
    page.focus(f"{HERE} [data-testid=timeline]")
    page.keyboard.press("Home")
    visit.wait_until(f"() => {EPOCH} === 0")
    page.keyboard.press("ArrowRight")
    visit.wait_until(f"() => {EPOCH} === 1")
    first, second = page.inner_text("[data-testid=run-table] tbody").split("\n")
    assert first.split("\t")[:3] == ["A", "0.03", "4 + 2"]
    assert second.split("\t")[:4] == ["B", "0.1", "5 + 2", "1"]
    press_here(visit, "continue")
    visit.wait_until(f"() => {EPOCH} > 2")
    press_here(visit, "play")
    page.keyboard.press("a")
    page.wait_for_selector("[data-testid=selected] h2:has-text('run A')")
