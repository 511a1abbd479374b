"""Own data as a person brings them: a table pasted or uploaded, a rule typed."""

TABLE = "width,height,kind\n" + "".join(
    f"{100 + 10 * i},{50 + (i * 7) % 11},{'cat' if i % 2 else 'dog'}\n" for i in range(20)
)
USE = ".st-key-own_use button"


def paste(visit, text):
    visit.press("own")
    visit.page.fill(".st-key-own_text textarea", text)
    visit.page.keyboard.press("Control+Enter")
    visit.page.click(USE)


def test_a_pasted_table_trains_and_comes_back_by_its_link(visit, new_visit):
    paste(visit, TABLE)
    visit.page.wait_for_selector(USE, state="detached")
    visit.wait_until("document.querySelector('[data-testid=network]').textContent.includes('dog')")
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
    visit.page.wait_for_selector("text=line 2 must have a number")
    assert visit.page.input_value(".st-key-own_text textarea") == "1,2,a\n3,four,b\n"
    visit.page.keyboard.press("Escape")
    visit.page.wait_for_selector(USE, state="detached")
    assert visit.number("epoch") == 1


def test_a_table_is_uploaded(visit):
    visit.press("own")
    table = {"name": "pets.csv", "mimeType": "text/csv", "buffer": TABLE.encode()}
    visit.page.set_input_files(".st-key-own_file input", table)
    visit.page.wait_for_selector("text=pets.csv")
    visit.page.click(USE)
    visit.wait_until("document.querySelector('[data-testid=network]').textContent.includes('dog')")


def test_a_rule_is_typed(visit):
    visit.page.click("img[alt='A rule of your own']")
    points = "JSON.stringify(document.querySelector('[data-testid=surface]').data[0].marker.color)"
    visit.wait_until("document.querySelector('.st-key-rule input') !== null")
    before = visit.page.evaluate(points)
    visit.page.fill(".st-key-rule input", "x1 > x2")
    visit.page.keyboard.press("Enter")
    visit.wait_until("new URLSearchParams(location.search).get('rule') === 'x1 > x2'")
    visit.wait_until(f"before => {points} !== before", before)
