"""Under a base path, as behind a proxy, everything the page needs is under it, too."""

from servers import playground


def test_the_page_plays_under_a_base_path_and_asks_for_nothing_outside_it(visit_at):
    with playground("/playground") as server:
        visit = visit_at(server.address)  # what lies outside this address would be an error of the visit
        thumbnails = visit.page.locator(".st-key-data img")
        loaded = thumbnails.evaluate_all("images => images.map((image) => image.naturalWidth > 0)")
        assert loaded
        assert all(loaded)
        pixels = visit.pixels()
        visit.press("play")
        visit.wait_for_pixels("!==", pixels)
        assert visit.errors == []
