"""The diagram under the pointer and the keyboard, and what a link hides."""

import pytest


def caption(visit):
    return visit.page.inner_text(".mlp-live .plane .caption")


def wait_for_query(visit, name, value):
    visit.wait_until(
        "([name, value]) => new URLSearchParams(location.search).get(name) === value", [name, value]
    )


@pytest.mark.goes_on
def test_hovering_a_unit_shows_it_while_it_lasts(visit):
    output = visit.pixels()
    visit.page.hover("[data-id=unit-1-2]")
    visit.wait_for_pixels("!==", output)
    assert caption(visit) == "unit 3 of layer 1 · tanh"
    visit.page.mouse.move(5, 5)
    visit.wait_for_pixels("===", output)
    assert caption(visit) == "What the network answers at every point"


@pytest.mark.goes_on
def test_a_click_pins_a_unit_and_another_or_escape_lets_it_go(visit):
    unit = "[data-id=unit-2-0]"
    for release in (lambda: visit.page.click(unit), lambda: visit.page.keyboard.press("Escape")):
        visit.page.click(unit)
        visit.page.mouse.move(5, 5)
        visit.page.wait_for_selector(f"{unit}[aria-pressed=true]")
        assert caption(visit) == "unit 1 of layer 2 · tanh"
        release()
        visit.page.wait_for_selector(f"{unit}[aria-pressed=false]")
        visit.page.mouse.move(5, 5)
        visit.wait_until(
            "document.querySelector('.mlp-live .plane .caption').textContent.includes('answers')"
        )


def test_the_keyboard_looks_at_units_too(visit):
    visit.page.focus("[data-id=units-1-more]")
    for _ in range(40):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("document.activeElement.dataset.id") == "unit-1-0":
            break
    assert caption(visit) == "unit 1 of layer 1 · tanh"


@pytest.mark.goes_on
def test_a_bias_is_edited_in_place(visit):
    loss = visit.text("train-loss")
    visit.page.click("[data-id=bias-1-0]")
    field = visit.page.locator(".mlp-live .card input")
    field.fill("1.5")
    field.press("Enter")
    visit.wait_until("loss => document.querySelector('[data-testid=train-loss]').textContent !== loss", loss)
    visit.wait_until("document.querySelector('.mlp-live .formula').textContent === 'b = 1.50'")
    marks = "document.querySelector('[data-testid=loss-curve]').data.find(({ meta }) => meta?.events).text"
    visit.wait_until(f"{marks}?.[0]?.startsWith('bias of unit 1 of layer 1 from')")
    field.press("Escape")
    visit.page.wait_for_selector(".mlp-live .card", state="hidden")
    assert visit.number("epoch") == 0  # an edit is no training


@pytest.mark.goes_on
def test_a_link_tells_its_weight_and_is_edited(visit):
    box = visit.page.locator("[data-testid=network]").bounding_box()
    unit = visit.page.locator("[data-id=unit-2-0]").bounding_box()
    y = unit["y"] + unit["height"] / 2
    card = visit.page.locator(".mlp-live .card")
    for x in range(int(unit["x"]) - 20, int(unit["x"]) - 60, -4):
        for dy in range(-14, 15, 2):
            visit.page.mouse.move(x, y + dy)
            if card.is_visible():
                break
        if card.is_visible():
            break
    assert box["x"] < x < unit["x"]
    assert visit.page.inner_text(".mlp-live .formula").startswith("w = ")
    loss = visit.text("train-loss")
    visit.page.mouse.down()
    visit.page.mouse.up()
    visit.page.locator(".mlp-live .card input").fill("-2")
    visit.page.keyboard.press("Enter")
    visit.wait_until("loss => document.querySelector('[data-testid=train-loss]').textContent !== loss", loss)
    visit.wait_until("document.querySelector('.mlp-live .formula').textContent === 'w = −2.00'")


@pytest.mark.goes_on
def test_a_weight_is_edited_from_the_keyboard(visit):
    loss = visit.text("train-loss")
    visit.page.focus("[data-id=unit-1-1]")
    for key, source in (("ArrowDown", "x₁"), ("ArrowDown", "x₂"), ("ArrowDown", "x₁"), ("ArrowUp", "x₂")):
        visit.page.keyboard.press(key)
        assert visit.page.inner_text(".mlp-live .detail") == f"from {source} to unit 2 of layer 1"
    visit.page.keyboard.press("Enter")
    visit.page.locator(".mlp-live .card input").fill("3")
    visit.page.keyboard.press("Enter")
    visit.wait_until("loss => document.querySelector('[data-testid=train-loss]').textContent !== loss", loss)
    visit.wait_until("document.querySelector('.mlp-live .formula').textContent === 'w = 3.00'")
    visit.page.keyboard.press("Escape")
    assert visit.page.evaluate("document.activeElement.dataset.id") == "unit-1-1"
    visit.page.keyboard.press("Escape")
    visit.page.wait_for_selector(".mlp-live .card", state="hidden")


@pytest.mark.goes_on
def test_one_minibatch_in_slow_motion(visit):
    """By hand through all stages and into the next minibatch; the weights move at the step only."""
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    step, loss = visit.number("steps"), visit.text("train-loss")
    visit.page.click("[data-testid=slow-motion]")
    for stage in ("1/5 Minibatch", "2/5 Forward", "3/5 Loss", "4/5 Backward", "5/5 Step", "1/5 Minibatch"):
        visit.wait_until(
            "stage => document.querySelector('[data-testid=slow-caption] b').textContent === stage", stage
        )
        if stage == "4/5 Backward":
            assert (visit.number("steps"), visit.text("train-loss")) == (step, loss)
        visit.page.click("[data-testid=slow-next]")  # completes the stage
        visit.page.click("[data-testid=slow-next]")
    assert visit.number("steps") == step + 1
    assert visit.text("train-loss") != loss
    visit.press("play")
    visit.page.wait_for_selector("[data-testid=slow-caption]", state="hidden")


def test_slow_motion_goes_by_itself_at_a_calm_pace(new_visit):
    visit = new_visit(reduced_motion="reduce")  # which shows every stage complete at once
    visit.page.click("[data-testid=slow-motion]")
    visit.page.click("text=By itself")
    visit.wait_until("document.querySelector('[data-testid=steps]').textContent === '1'")
    visit.page.click("[aria-label='Leave slow motion']")
    visit.page.wait_for_selector("[data-testid=slow-caption]", state="hidden")
    visit.page.wait_for_selector("[data-testid=commentary]")


def test_a_feature_is_switched_by_a_click(visit):
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    visit.page.click("[data-id=input-x1_squared]")
    wait_for_query(visit, "features", "x1-x2-x1_squared")
    visit.wait_for_epoch("=== 0")
    visit.page.wait_for_selector("[data-id=input-x1_squared][aria-pressed=true]")


def test_layers_and_units_have_buttons(visit):
    for button, sizes in (
        ("units-1-more", "5-2"),
        ("units-2-less", "5-1"),
        ("layers-more", "5-1-2"),
        ("layers-less", "5-1"),
    ):
        visit.page.click(f"[data-id={button}]")
        wait_for_query(visit, "hidden_layer_sizes", sizes)


def test_the_sizes_of_all_layers_are_typed_and_the_focus_stays(visit):
    focused = "document.activeElement.dataset.id"
    visit.page.click("[data-id=layer-sizes]")
    visit.page.keyboard.type("5-3")
    visit.page.keyboard.press("Enter")
    wait_for_query(visit, "hidden_layer_sizes", "5-3")
    visit.wait_until(f"{focused} === 'layer-sizes'")
    visit.page.keyboard.press("Enter")
    visit.page.keyboard.type("many")
    visit.page.keyboard.press("Escape")
    visit.wait_until(f"{focused} === 'layer-sizes'")
    visit.page.keyboard.press("Enter")
    visit.page.keyboard.type("999")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_selector("[data-testid=notice]:has-text('“Hidden layers”')")
    wait_for_query(visit, "hidden_layer_sizes", "5-3")


def test_a_button_built_anew_while_it_is_held_down_is_pressed_all_the_same(visit):
    box = visit.page.locator("[data-id=units-1-more]").bounding_box()
    visit.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    visit.page.mouse.down()
    visit.page.evaluate("document.querySelector('[data-id=input-x2]').click()")
    wait_for_query(visit, "features", "x1")
    visit.page.wait_for_timeout(300)
    visit.page.mouse.up()
    wait_for_query(visit, "hidden_layer_sizes", "5-2")


def test_each_layer_has_its_own_activation(visit):
    visit.page.select_option("[data-id=activation-2]", "relu")
    wait_for_query(visit, "layer_activations", "tanh-relu")


def test_a_link_copied_after_changes_and_resets_is_the_same_run(visit, new_visit):
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    visit.page.click("[data-id=layers-more]")
    wait_for_query(visit, "hidden_layer_sizes", "4-2-2")
    visit.page.select_option("[data-id=activation-3]", "sine")
    wait_for_query(visit, "layer_activations", "tanh-tanh-sine")
    visit.press("new_start")
    wait_for_query(visit, "weight_seed", "1")
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    visit.press("reset")
    visit.wait_for_epoch("=== 0")
    other = new_visit(visit.page.url.removeprefix(f"{visit.address}/"))
    for one in (visit, other):
        for epoch in (1, 2):
            one.press("epoch")
            one.wait_for_epoch(f"=== {epoch}")
    assert other.text("train-loss") == visit.text("train-loss")
    assert other.text("test-loss") == visit.text("test-loss")


def test_a_link_hides_controls_and_pictures_and_remembers_it(new_visit):
    hidden = "features-gradients-hidden_layer_sizes-learning_rate-step"
    visit = new_visit(f"?hide={hidden}&learning_rate=0.3")
    assert visit.page.locator("[data-testid=gradients]").is_hidden()
    assert visit.page.locator("[data-testid=loss-curve]").is_visible()
    assert visit.page.locator("[data-testid=step]").is_hidden()
    for key in ("learning_rate", "features"):
        assert visit.page.locator(f".st-key-{key}").count() == 0
    assert visit.page.locator("[data-id=layers-more]").is_hidden()
    assert visit.text("learning-rate") == "0.3"  # the control is hidden, its value is not
    assert visit.page.locator("[data-id=input-x1_squared]").count() == 0  # only what goes in is there
    visit.page.click("[data-id=input-x2]", force=True)  # it says that it is disabled
    visit.page.wait_for_timeout(600)  # the card is there, without an invitation to click
    assert visit.page.locator(".mlp-live .card").is_visible()
    assert visit.page.locator(".mlp-live .hint").is_hidden()
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    assert visit.page.get_attribute("[data-id=input-x2]", "aria-pressed") == "true"
    wait_for_query(visit, "hide", hidden)
    visit.press("epoch")
    visit.wait_for_epoch("=== 2")


def test_the_first_visit_is_greeted_and_only_the_first(visit):
    assert visit.page.locator(".mlp-live .note-of-first").count() == 2
    visit.press("play")
    visit.wait_for_epoch("> 3")
    assert visit.page.locator(".mlp-live .note-of-first").count() == 0
    visit.open()
    assert visit.page.locator(".mlp-live .note-of-first").count() == 0


@pytest.mark.goes_on
def test_a_key_opens_the_help_and_escape_closes_it(visit):
    visit.page.keyboard.press("h")
    dialog = visit.page.wait_for_selector("[role=dialog]")
    assert "Space: train, or pause" in dialog.inner_text()
    visit.page.keyboard.press("Escape")
    visit.page.wait_for_selector("[role=dialog]", state="detached")
    visit.page.keyboard.press("e")
    visit.wait_for_epoch("=== 1")


def test_mounted_anew_the_view_is_the_same(visit):
    visit.page.click("[data-id=unit-1-0]")
    visit.page.wait_for_selector("[data-id=unit-1-0][aria-pressed=true]")
    visit.page.evaluate(
        """async () => {
            const root = Object.assign(document.createElement("div"), { className: "mlp-live" });
            const { parentElement } = document.querySelector(".mlp-live");
            parentElement.querySelector(".mlp-live").replaceWith(root);
            const { default: live } = await import(new URL("assets/live.js", document.baseURI).href);
            live({ data: null, parentElement, setTriggerValue() {} });
        }"""  # as Streamlit does when it mounts the component once more
    )
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    visit.page.wait_for_selector("[data-id=unit-1-0][aria-pressed=true]")


@pytest.mark.goes_on
def test_the_commentary_follows_the_run(visit):
    assert visit.text("commentary").startswith("Untrained")
    visit.press("epoch")
    visit.wait_until("document.querySelector('[data-testid=commentary]').textContent.startsWith('Epoch 1:')")


def test_sharing_makes_a_link_that_hides_what_is_ticked(visit, new_visit):
    visit.press("share")
    visit.page.click("[class*=st-key-hide-noise] label")
    link = visit.page.locator("[role=dialog] code").first
    visit.wait_until("document.querySelector('[role=dialog] code').textContent.includes('hide=noise')")
    query = link.inner_text().removeprefix(f"{visit.address}/")
    other = new_visit(query)
    assert other.page.locator(".st-key-noise").count() == 0
    assert other.page.locator(".st-key-n_samples").count() == 1


def test_embedded_it_plays_and_keeps_being_embedded(new_visit):
    visit = new_visit("?embed=true&dataset=xor", width=900, height=900)
    visit.press("play")
    visit.wait_for_epoch("> 5")
    visit.press("play")
    wait_for_query(visit, "embed", "true")
    assert visit.page.locator("[data-testid=stToolbar]").count() == 0


def test_a_phone_trains_and_taps(new_visit):
    visit = new_visit(width=390, height=844, color_scheme="dark", has_touch=True, is_mobile=True)
    visit.wait_until("document.querySelector('.mlp-live').dataset.theme === 'dark'")
    visit.page.tap("[data-testid=play]")
    visit.wait_for_epoch("> 3")
    visit.page.tap("[data-testid=play]")
    assert visit.page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0
    surface, play = (
        visit.page.locator(f"[data-testid={name}]").bounding_box() for name in ("surface", "play")
    )
    assert surface["y"] + surface["height"] < play["y"] < 844  # both are on the screen
    visit.page.tap("[data-id=unit-1-1]")
    visit.page.wait_for_selector("[data-id=unit-1-1][aria-pressed=true]")
    boxes = [visit.page.locator(f"[data-testid={name}]").bounding_box() for name in ("network", "surface")]
    assert boxes[0]["y"] >= boxes[1]["y"] + boxes[1]["height"]  # stacked
