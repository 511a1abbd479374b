"""Images in the browser: drawing a digit, leaving an epoch in the middle, and the pictures behind a cell."""

import math
import re

import pytest
from idx import make_mnist_like, pack_idx

TABS = """[...document.querySelectorAll(".look-inside [data-testid^=panel-]")].filter((tab) => !tab.hidden)
    .map((tab) => tab.dataset.name)"""


@pytest.fixture(scope="session")
def large_mnist(tmp_path_factory):
    """A folder with an MNIST of its true size, made of the bundled digits."""
    folder = tmp_path_factory.mktemp("large-mnist")
    for name, n in (("train", 60_000), ("t10k", 10_000)):
        images, labels = make_mnist_like(n)
        (folder / f"{name}-images-idx3-ubyte").write_bytes(pack_idx(images))
        (folder / f"{name}-labels-idx1-ubyte").write_bytes(pack_idx(labels))
    return folder


@pytest.fixture
def visit(new_visit):
    return new_visit("?dataset=digits", reduced_motion="reduce")


def train(visit, epochs):
    visit.press("play")
    visit.wait_for_epoch(f"> {epochs}")
    visit.press("play")
    visit.wait_until_paused()


def draw(visit, points):
    """A stroke on the sheet; points from 0 to 1."""
    sheet = visit.page.locator("[data-testid=drawing]")
    sheet.scroll_into_view_if_needed()
    box = sheet.bounding_box()
    at = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in points]
    visit.page.mouse.move(*at[0])
    visit.page.mouse.down()
    for point in at[1:]:
        visit.page.mouse.move(*point)
    visit.page.mouse.up()


def draw_zero(visit):
    turn = [2 * math.pi * k / 30 for k in range(31)]
    draw(visit, [(0.5 + 0.2 * math.sin(angle), 0.5 - 0.36 * math.cos(angle)) for angle in turn])


def wait_for_answer(visit, digit):
    visit.wait_until(
        "digit => document.querySelector('[data-testid=draw-text]')?.textContent.includes(`says ${digit} `)",
        digit,
    )


def test_a_drawn_1_and_a_drawn_0_are_recognised_after_training(visit):
    train(visit, 25)
    visit.page.click("[data-testid=panel-draw]")
    visit.page.wait_for_selector("[data-testid=why][disabled]")
    draw(visit, [(0.5, 0.12 + 0.76 * k / 20) for k in range(21)])
    wait_for_answer(visit, 1)
    visit.page.click("[data-testid=clear-drawing]")
    visit.page.wait_for_selector("[data-testid=why][disabled]")
    draw_zero(visit)
    wait_for_answer(visit, 0)
    shares = visit.page.eval_on_selector_all(
        "[data-testid=probabilities] i", "bars => bars.map(bar => Number(bar.style.getPropertyValue('--p')))"
    )
    assert sum(shares) == pytest.approx(1, abs=1e-4)
    visit.page.click("[data-testid=undo-stroke]")
    visit.page.wait_for_selector("[data-testid=why][disabled]")


def test_the_answer_to_a_drawing_follows_the_training_and_says_why(visit):
    visit.page.click("[data-testid=panel-draw]")
    draw_zero(visit)
    visit.page.wait_for_selector("[data-testid=probabilities] .best")
    before = visit.text("probabilities")
    visit.press("play")
    visit.wait_until(
        "before => document.querySelector('[data-testid=probabilities]').innerText !== before", before
    )
    visit.wait_for_epoch("> 25")
    wait_for_answer(visit, 0)
    visit.press("play")
    visit.page.select_option("[data-testid=meant]", "6")
    visit.page.click("[data-testid=why]")
    visit.page.wait_for_selector("[data-testid=sample-images] canvas:visible")
    assert visit.text("sample-summary").startswith("Your drawing, meant as 6. The network says 0: ")
    visit.page.click("[data-testid=check-gradient]")
    visit.wait_until(
        "document.querySelector('[data-testid=checked]')?.textContent.includes('relative error')"
    )


def test_a_drawing_outlasts_a_reset(visit):
    visit.page.click("[data-testid=panel-draw]")
    draw_zero(visit)
    visit.page.wait_for_selector("[data-testid=probabilities] .best")
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    visit.press("reset")
    visit.wait_for_epoch("=== 0")
    visit.page.wait_for_selector("[data-testid=probabilities] .best")
    assert visit.page.is_enabled("[data-testid=why]")


def test_a_finger_draws_on_a_phone(new_visit):
    visit = new_visit("?dataset=digits", width=390, height=844, has_touch=True, is_mobile=True)
    visit.page.locator("[data-testid=panel-draw]").tap()
    sheet = visit.page.locator("[data-testid=drawing]")
    sheet.scroll_into_view_if_needed()
    sheet.tap(position={"x": 120, "y": 60})
    visit.page.wait_for_selector("[data-testid=why]:not([disabled])")
    width = visit.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width[0] <= width[1]


def test_a_cell_of_the_confusions_opens_its_images_and_an_image_opens_itself(visit):
    train(visit, 2)
    visit.page.click("[data-testid=panel-confusion]")
    visit.page.wait_for_selector("[data-testid=cell-4-4]")
    right, n_images = re.match(r"(\d+) of (\d+) right", visit.text("confusion-text")).groups()
    assert visit.text("test-accuracy") == f"{100 * int(right) / int(n_images):.1f}%"
    n = int(visit.text("cell-4-4"))
    visit.page.click("[data-testid=cell-4-4]")
    visit.wait_until(
        "document.querySelector('[data-testid=gallery-title]').textContent.startsWith('True class 4,')"
    )
    assert visit.page.locator("[data-testid=gallery] canvas").count() == min(n, 32)
    visit.page.click("[data-testid=gallery] button >> nth=0")
    visit.page.wait_for_selector("[data-testid=sample-summary]")
    assert visit.text("sample-summary").startswith("A test image, class 4. The network says 4: ")
    visit.page.wait_for_selector(".mlp-live .ring:visible")


def test_a_unit_of_the_first_layer_opens_the_image_it_likes_best(visit):
    visit.page.click("[data-testid=panel-filters]")
    visit.page.wait_for_selector("[data-testid=filters] canvas")
    assert visit.page.locator("[data-testid=filters] canvas").count() == 100
    visit.page.click("[data-testid=filters] button >> nth=12")
    visit.wait_until("document.querySelector('[data-testid=ascent-unit]')?.value === '12'")
    assert visit.page.input_value("[data-testid=ascent-layer]") == "1"
    visit.page.select_option("[data-testid=ascent-layer]", "3")
    visit.wait_until("document.querySelectorAll('[data-testid=ascent-unit] option').length === 10")
    visit.page.click("[data-testid=favourites] button >> nth=7")
    visit.wait_until("document.querySelector('[data-testid=ascent-unit]').value === '7'")


def test_on_a_phone_everything_stands_one_below_the_other_and_fits(new_visit):
    visit = new_visit("?dataset=digits", width=390, height=844, has_touch=True, is_mobile=True)
    for name in ("confusion", "ascent"):
        visit.page.locator(f"[data-testid=panel-{name}]").tap()
        visit.page.wait_for_selector(f"[data-testid={name}] :is(button, canvas)")
    visit.page.locator("[data-testid=panel-confusion]").tap()
    visit.page.wait_for_selector("[data-testid=cell-9-9]")
    widths = visit.page.evaluate(
        "[...document.querySelectorAll('.diagram, .plane, .deck')].map(one => one.offsetWidth)"
    )
    assert min(widths) > 340
    last = visit.page.locator("[data-testid=cell-9-9]").bounding_box()
    assert last["x"] + last["width"] < 390


def test_points_and_images_have_their_own_panels_and_tools(new_visit):
    visit = new_visit()
    assert visit.page.evaluate(TABS) == ["microscope", "sample", "change", "space", "landscape"]
    visit.show_all()
    visit.page.click(".st-key-task button:has-text('Images')")
    visit.wait_until("document.querySelector('[data-testid=network]').textContent.includes('8 × 8 px')")
    assert len(visit.page.evaluate(TABS)) == 9
    assert not visit.page.is_visible("text=Paint")
    assert "principal components" in visit.page.inner_text(".mlp-live .note")
    visit.page.click("[data-testid=panel-confusion]")
    visit.page.wait_for_selector("[data-testid=cell-0-0]")
    visit.show_all()
    visit.page.click("[class*=st-key-task] button:has-text('Classes')")
    visit.wait_until("document.querySelector('[data-testid=network]').textContent.includes('x₁')")
    assert visit.page.evaluate(TABS) == ["microscope", "sample", "change", "space", "landscape"]
    assert not visit.page.is_visible("[data-testid=confusion]")
    visit.press("step")
    visit.wait_until("document.querySelector('[data-testid=steps]').textContent === '1'")


def test_accuracy_can_be_drawn_in_place_of_the_loss(visit):
    train(visit, 3)
    curve = "document.querySelector('[data-testid=loss-curve]')"
    first = f"{curve}.data.find(trace => trace.meta?.series === 'test_loss').y[0]"
    loss = visit.page.evaluate(first)
    visit.page.click("[data-testid=quantity] [data-tab=accuracy]")
    visit.wait_until(f"loss => {first} !== loss", loss)
    drawn = visit.page.evaluate(f"{curve}.data.find(trace => trace.meta?.series === 'test_loss').y.at(-1)")
    assert f"{100 * drawn:.1f}%" == visit.text("test-accuracy")
    visit.page.click("[data-testid=quantity] [data-tab=loss]")
    visit.wait_until(f"loss => {first} === loss", loss)
    drawn = visit.page.evaluate(f"{curve}.data.find(trace => trace.meta?.series === 'test_loss').y.at(-1)")
    assert drawn == pytest.approx(visit.number("test-loss"), abs=1e-4)


def test_slow_motion_goes_through_a_minibatch_of_images(visit):
    visit.page.click("[data-testid=slow-motion]")
    for stage in ("1/5 Minibatch", "2/5 Forward", "3/5 Loss", "4/5 Backward", "5/5 Step"):
        visit.wait_until(
            "stage => document.querySelector('[data-testid=slow-caption]').textContent.startsWith(stage)",
            stage,
        )
        visit.page.click("[data-testid=slow-next]")
    visit.wait_until("document.querySelector('[data-testid=steps]').textContent === '1'")


def test_a_long_epoch_is_paused_in_the_middle(new_visit, large_mnist):
    visit = new_visit("?dataset=digits&hidden_layer_sizes=256-256&batch_size=5")
    visit.press("mnist")
    visit.page.fill(".st-key-mnist_folder input", str(large_mnist))
    visit.page.keyboard.press("Enter")
    visit.wait_until("document.querySelector('[data-testid=network]').textContent.includes('28 × 28 px')")
    assert "Validation loss" in visit.page.inner_text(".mlp-live .readout")
    progress = "parseFloat(document.querySelector('[data-testid=progress]').style.width)"
    for _ in range(5):  # by chance a pause may fall on the end of an epoch
        visit.press("play")
        visit.wait_until(f"{progress} > 20")
        visit.press("play")
        visit.wait_until_paused()
        visit.wait_until(  # measured in full again
            "document.querySelector('.mlp-live .test-loss span').textContent === 'Validation loss'"
        )
        steps, done = visit.number("steps"), visit.page.evaluate(progress)
        if done:
            break
    assert 0 < done < 100
    assert done == pytest.approx(100 * (steps % 10_000) / 10_000, abs=0.01)
    visit.press("step")
    visit.wait_until(
        "steps => document.querySelector('[data-testid=steps]').textContent.replace(',', '') == steps",
        steps + 1,
    )
    visit.page.reload()  # the browser remembers where MNIST is, and the address what was trained
    visit.wait_until("document.querySelector('[data-testid=network]')?.textContent.includes('28 × 28 px')")
    assert "dataset=mnist" in visit.page.evaluate("location.search")


def test_a_link_to_mnist_that_waits_stays_in_the_address(new_visit):
    visit = new_visit("?dataset=mnist&hidden_layer_sizes=30")
    visit.page.wait_for_selector(".st-key-mnist_folder input")
    visit.page.keyboard.press("Escape")
    visit.press("step")
    visit.wait_until("document.querySelector('[data-testid=steps]').textContent === '1'")
    assert "dataset=mnist" in visit.page.evaluate("location.search")
    visit.page.click("[data-id=units-1-more]")
    visit.wait_until("location.search.includes('dataset=digits')")


def test_what_a_link_hides_is_led_to_by_nothing(new_visit):
    visit = new_visit("?dataset=digits&hide=sample-ascent")
    visit.page.click("[data-testid=panel-filters]")
    visit.page.wait_for_selector("[data-testid=filters] button[disabled]")
    visit.page.click("[data-testid=panel-confusion]")
    visit.page.wait_for_selector("[data-testid=gallery] button[disabled]")
    visit.page.click("[data-testid=panel-draw]")
    visit.page.wait_for_selector("[data-testid=drawing]")
    assert not visit.page.is_visible("[data-testid=why]")
