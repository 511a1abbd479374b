"""What outputs say: their tiles, the surface and the points agree in colour, and the loss has its name."""

import numpy as np

from mlpviz.figures import PALETTES
from mlpviz.figures.theme import rgb
from mlpviz.training.experiment import Experiment
from mlpviz.training.samples import Samples

PIXEL = """([id, x1, x2]) => {
    const tile = document.querySelector(`[data-id='${id}']`).getBoundingClientRect();
    const canvas = document.querySelector('[data-testid=network] canvas');
    const { left, top, width } = canvas.getBoundingClientRect();
    const scale = canvas.width / width;
    const x = tile.left - left + (x1 / 12 + 0.5) * tile.height;
    const y = tile.top - top + (0.5 - x2 / 12) * tile.height;
    return [...canvas.getContext('2d').getImageData(scale * x, scale * y, 1, 1).data].slice(0, 3);
}"""  # the tile is as wide as it is high, and its name stands beside it


def nearest_class(colour, n_classes):
    """The class whose colour on its way from neutral is the nearest to a pixel's."""
    neutral = np.array(rgb(PALETTES["light"].zero))
    ways = np.array([rgb(one) for one in PALETTES["light"].classes[:n_classes]]) - neutral
    way = np.array(colour) - neutral
    return int((ways @ way / np.linalg.norm(ways, axis=1)).argmax())


def test_tiles_of_outputs_have_the_colours_of_the_points_they_speak_for(new_visit):
    visit = new_visit("?dataset=blobs&n_classes=4&learning_rate=0.1")
    visit.press("play")
    visit.wait_for_epoch("> 100")
    visit.press("play")
    samples = Samples(Experiment(dataset="blobs", n_classes=4))
    for k in range(samples.n_classes):
        center = samples.X_train[samples.y_train == k].mean(axis=0)
        colour = visit.page.evaluate(PIXEL, [f"unit-3-{k}", *map(float, center)])
        assert nearest_class(colour, samples.n_classes) == k, colour
    assert visit.page.locator("[data-id^=unit-3]").count() == 4


def test_two_classes_have_one_output_whose_lines_run_into_the_surface(new_visit):
    visit = new_visit("?dataset=xor")
    assert visit.page.locator("[data-id^=unit-3]").count() == 0
    assert visit.page.locator("[data-id=bias-3-0]").count() == 1
    network, surface = (
        visit.page.locator(f"[data-testid={name}]").bounding_box() for name in ("network", "surface")
    )
    assert abs(network["x"] + network["width"] - surface["x"]) <= 1


def test_the_loss_is_chosen_and_named_on_its_tab(new_visit):
    visit = new_visit("?dataset=xor&loss=squared_error")
    title = "document.querySelector('[data-tab=loss]').title"
    visit.wait_until(f"{title} === 'loss: squared error'")
    visit.unfold()
    menu = visit.page.locator(".st-key-loss [role=combobox]")
    menu.evaluate("menu => menu.scrollIntoView({ block: 'center' })")
    visit.page.wait_for_timeout(300)  # a menu that is scrolled closes
    menu.click()
    visit.page.get_by_role("option", name="Cross-entropy").click()
    visit.wait_until(f"{title} === 'loss: cross-entropy'")
    assert "loss" not in visit.page.evaluate("location.search")


def test_an_older_link_says_what_has_changed(new_visit):
    visit = new_visit("?v=1&noise=10")
    assert "two classes had two outputs then" in visit.page.inner_text("[data-testid=notice]")
    visit.wait_until("location.search.includes('v=2')")
