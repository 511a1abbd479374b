"""Behind a proxy that shares visitors out to two processes, below a base path: everything works, and who
loses a process reads what happened. The configuration is the one that is deployed."""

import shutil
import subprocess
from contextlib import contextmanager

import pytest
from servers import ROOT, free_port, playground, wait_for_answer

BASE = "/playground"
TABLE = "1,2,cat\n2,1,dog\n3,3,cat\n0,1,dog\n"


@contextmanager
def proxy(one, two, folder):
    """The address of an nginx in front of two servers."""
    port = free_port()
    text = (ROOT / "mlpviz" / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    here = {
        "/tmp/": f"{folder}/",
        "one:8501": f"127.0.0.1:{one.port}",
        "two:8501": f"127.0.0.1:{two.port}",
        "listen 8080": f"listen 127.0.0.1:{port}",
    }
    for deployed, value in here.items():
        assert deployed in text
        text = text.replace(deployed, value)
    config = folder / "nginx.conf"
    config.write_text(text, encoding="utf-8")
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    process = subprocess.Popen(
        [nginx, "-e", str(folder / "error.log"), "-p", str(folder), "-c", str(config), "-g", "daemon off;"]
    )
    try:
        address = f"http://localhost:{port}{BASE}"
        wait_for_answer(f"{address}/_stcore/health", process)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=10)


def steps_under_the_strict_policy(browser, address):
    """Whatever the page needs is allowed, and evaluating text is not."""
    page, said = browser.new_page(), []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    answer = page.goto(f"{address}/")
    assert "unsafe-eval" not in answer.headers["content-security-policy"]
    page.click("[data-testid=epoch-step]")
    page.wait_for_selector("[data-testid=epoch]:text-is('1')")
    assert said == []
    page.close()


@pytest.mark.skipif(
    not (shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")), reason="nginx is not installed"
)
def test_two_processes_share_the_visitors_and_one_that_is_killed_is_told(browser, visit_at, tmp_path):
    with playground(BASE) as one, playground(BASE) as two, proxy(one, two, tmp_path) as address:
        steps_under_the_strict_policy(browser, address)
        visit = visit_at(address, "?noise=20&learning_rate=0.1")
        visit.press("play")
        visit.wait_for_epoch("> 20")
        visit.press("play")
        visit.wait_until_paused()
        visit.press("own")
        table = {"name": "table.csv", "mimeType": "text/csv", "buffer": TABLE.encode()}
        visit.page.set_input_files(".st-key-own_file input", table)
        visit.page.click(".st-key-own_use button")
        visit.wait_until("location.search.includes('dataset=own')")
        visit.press("epoch")
        visit.wait_for_epoch("=== 1")
        assert visit.errors == []

        (mine,) = [
            cookie["value"] for cookie in visit.page.context.cookies() if cookie["name"] == "playground"
        ]
        {"one": one, "two": two}[mine].kill()
        visit.page.wait_for_selector("[data-testid=connection]:visible")
        assert "address of this page" in visit.page.inner_text("[data-testid=connection]")
        with visit.page.expect_navigation():
            visit.page.click("[data-testid=connection] button")
        visit.page.wait_for_selector("[data-testid=epoch]")
        visit.wait_for_epoch("=== 0")
        visit.page.wait_for_selector("[data-testid=connection]", state="hidden")
        assert "learning_rate=0.1" in visit.page.url
        assert "dataset=own" in visit.page.url
        visit.press("epoch")
        visit.wait_for_epoch("=== 1")
