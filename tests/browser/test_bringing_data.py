"""Own data as a person brings them: a table pasted or uploaded, a rule typed."""

from sklearn.datasets import load_iris

COLUMNS = ("sepal length", "sepal width", "petal length", "petal width", "species")
TABLE = "width,height,kind\n" + "".join(
    f"{100 + 10 * i},{50 + (i * 7) % 11},{'cat' if i % 2 else 'dog'}\n" for i in range(20)
)
USE = ".st-key-own_use button"
PREVIEW = "[data-testid=stDataFrame] canvas"


def paste(visit, text):
    """Have a preview of the text."""
    visit.press("own")
    visit.page.fill(".st-key-own_text textarea", text)
    visit.page.click(".st-key-own_look button")


def use(visit):
    visit.page.click(USE)
    visit.page.wait_for_selector(USE, state="detached")


def choose(visit, key, name):
    """Choose a column in a list of them."""
    visit.page.click(f".st-key-{key} input")
    visit.page.keyboard.type(name)
    visit.page.keyboard.press("Enter")


def iris(delimiter=",", comma="."):
    """The table of four inputs and their species that comes with scikit-learn."""
    flowers = load_iris()
    rows = [
        delimiter.join([*(str(number).replace(".", comma) for number in row), flowers.target_names[of]])
        for row, of in zip(flowers.data, flowers.target, strict=True)
    ]
    return "\n".join([delimiter.join(COLUMNS), *rows])


def wait_for_network(visit, *names):
    """On the stage are the names of inputs, and of classes at their outputs or, of two, below the plane."""
    for name in names:
        visit.wait_until("name => document.querySelector('.stage').textContent.includes(name)", name)


def test_a_pasted_table_trains_and_comes_back_by_its_link(visit, new_visit):
    paste(visit, TABLE)
    use(visit)
    wait_for_network(visit, "dog")
    visit.wait_until("document.querySelector('[data-testid=surface]').textContent.includes('200')")
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    visit.wait_until("new URLSearchParams(location.search).get('own')?.includes('~')")
    other = new_visit(visit.page.evaluate("location.search"))
    other.press("epoch")
    other.wait_for_epoch("=== 1")
    assert other.text("train-loss") == visit.text("train-loss")


def test_a_bad_table_is_told_its_line_and_the_run_stays(visit):
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    paste(visit, "1,2,a\n3,four,b\n")
    visit.page.wait_for_selector("text=without a number")
    assert visit.page.input_value(".st-key-own_text textarea") == "1,2,a\n3,four,b\n"
    visit.page.keyboard.press("Escape")
    visit.page.wait_for_selector(".st-key-own_text", state="detached")
    assert visit.number("epoch") == 1


def upload(visit, name, text):
    visit.press("own")
    table = {"name": name, "mimeType": "text/csv", "buffer": text.encode()}
    visit.page.set_input_files(".st-key-own_file input", table)


def test_a_table_is_uploaded(visit):
    upload(visit, "pets.csv", TABLE)
    visit.page.wait_for_selector("text=pets.csv")
    use(visit)
    wait_for_network(visit, "dog")


def test_iris_is_previewed_and_trained_on_all_four_inputs(visit):
    paste(visit, iris())
    visit.page.wait_for_selector("text=150 of 150 rows, “,” between columns, names in the first row")
    visit.page.wait_for_selector("text=The first 5 of 150 rows")
    visit.wait_until(f"document.querySelector('{PREVIEW}')?.textContent.includes('petal width (input)')")
    assert "species (label)" in visit.page.text_content(PREVIEW)
    use(visit)
    wait_for_network(visit, "sepal length", "petal width", "setosa", "virginica")
    visit.page.wait_for_selector("text=4 inputs, standardized")
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")


def test_a_file_with_decimal_commas_says_so_and_every_row_is_used(visit):
    upload(visit, "iris.csv", iris(";", ","))
    visit.page.wait_for_selector("text=150 of 150 rows, “;” between columns, decimal comma")
    visit.wait_until(f"document.querySelector('{PREVIEW}')?.textContent.includes('5,1')")
    use(visit)
    wait_for_network(visit, "sepal length", "virginica")
    visit.page.wait_for_selector("text=decimal comma")


def test_another_column_is_learned_where_the_visitor_says_so(visit):
    paste(visit, iris())
    choose(visit, "own_label", "petal width")
    visit.wait_until(f"document.querySelector('{PREVIEW}')?.textContent.includes('petal width (value)')")
    choose(visit, "own_inputs", "species")
    visit.page.wait_for_selector("text=The column 'species' must have numbers to be an input")
    chosen = visit.page.locator("[class*=st-key-own_inputs]").first
    for _ in range(5):  # a key is lost on a dialog that is drawing itself anew
        if "species" not in chosen.inner_text():
            break
        chosen.locator("input").first.press("Backspace")
        visit.page.wait_for_timeout(1500)
    use(visit)
    wait_for_network(visit, "sepal length", "petal width")
    assert "virginica" not in visit.page.inner_text(".stage")
    visit.wait_until("new URLSearchParams(location.search).get('dataset') === 'table_values'")


def test_a_rule_is_typed(visit):
    visit.show_all()
    visit.page.click("img[alt='A rule of your own']")
    points = "JSON.stringify(document.querySelector('[data-testid=surface]').data[0].marker.color)"
    visit.wait_until("document.querySelector('.st-key-rule input') !== null")
    before = visit.page.evaluate(points)
    visit.page.fill(".st-key-rule input", "x1 > x2")
    visit.page.keyboard.press("Enter")
    visit.wait_until("new URLSearchParams(location.search).get('rule') === 'x1 > x2'")
    visit.wait_until(f"before => {points} !== before", before)


def stroke(visit, *points):
    """Drag over the surface along points given in units of the plane."""
    box = visit.page.locator("[data-testid=surface] .nsewdrag").first.bounding_box()
    for i, (x1, x2) in enumerate(points):
        x = box["x"] + box["width"] * (x1 + 6) / 12
        y = box["y"] + box["height"] * (6 - x2) / 12
        visit.page.mouse.move(x, y, steps=1 if i == 0 else 16)
        if i == 0:
            visit.page.mouse.down()
    visit.page.mouse.up()


def own_points(visit):
    text = visit.page.evaluate("new URLSearchParams(location.search).get('own') ?? ''")
    return [tuple(float(number) for number in row.split("~")) for row in text.split("_") if row]


def wait_for_points(visit, condition):
    rows = "(new URLSearchParams(location.search).get('own') ?? '').split('_').filter(Boolean)"
    visit.wait_until(f"{rows}.length {condition}")


def test_points_are_painted_survive_a_reset_and_travel_in_the_link(visit, new_visit):
    visit.page.click("text=Paint")
    stroke(visit, (-4, 3), (-1, 3))
    wait_for_points(visit, "> 4")
    painted = own_points(visit)
    assert all(abs(x2 - 3) < 0.1 and -4.1 < x1 < -0.9 and y == 0 for x1, x2, y in painted)
    visit.page.keyboard.press("2")
    stroke(visit, (1, -3), (4, -3))
    wait_for_points(visit, f"> {len(painted) + 4}")
    assert {y for _, _, y in own_points(visit)} == {0, 1}
    everything = own_points(visit)
    visit.page.keyboard.press("Escape")
    visit.press("epoch")
    visit.wait_for_epoch("=== 1")
    loss = visit.text("train-loss")
    visit.press("reset")
    visit.wait_for_epoch("=== 0")
    assert own_points(visit) == everything
    other = new_visit(visit.page.evaluate("location.search"))
    other.press("epoch")
    other.wait_for_epoch("=== 1")
    assert other.text("train-loss") == loss


def test_the_eraser_takes_painted_points_away_and_a_third_class_joins(visit):
    visit.page.click("text=Paint")
    stroke(visit, (-4, 3), (4, 3))
    wait_for_points(visit, "> 10")
    visit.page.keyboard.press("3")
    stroke(visit, (-4, -3), (4, -3))
    wait_for_points(visit, "> 20")
    assert {y for _, _, y in own_points(visit)} == {0, 2}
    assert "class 2" in visit.page.inner_text("[data-testid=network]")
    visit.page.keyboard.press("0")
    stroke(visit, (-4, 3), (4, 3))
    wait_for_points(visit, "< 20")
    assert {y for _, _, y in own_points(visit)} == {2}


def test_one_point_waits_for_the_second(visit):
    visit.page.click("text=Paint")
    stroke(visit, (2, 2))
    stroke(visit, (-2, -2))
    wait_for_points(visit, "=== 2")


def test_a_finger_paints_on_a_phone(new_visit):
    visit = new_visit(width=390, height=844, has_touch=True, is_mobile=True)
    visit.page.locator("text=Paint").tap()
    sheet = visit.page.locator("[data-testid=sheet]")
    sheet.scroll_into_view_if_needed()
    for x, y in ((120, 120), (200, 200), (160, 90)):
        sheet.tap(position={"x": x, "y": y})
    wait_for_points(visit, "=== 3")
