"""The page at ``/`` in a real browser: a text in, its findings out, and nobody else is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.review.browser import chromium, page_of
from tests.serve.running import ALL, Server

TOKEN = "a-token-of-a-test-0123456789"  # noqa: S105
TEXT = "😀 The mill , old <b>x</b>.\nThey come to the official request of the regional council."


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as one:
        yield one


def axe(page: Any) -> list[tuple[str, str]]:
    runner = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = runner.run(page).response["violations"]
    return [(each["id"], node["html"]) for each in found for node in each["nodes"]]


def cleaned(page: Any) -> None:
    page.click("#clean")
    page.wait_for_selector("#findings li")


def test_a_text_is_cleaned(browser: Any, tmp_path: Path) -> None:
    server = Server(tmp_path, "--host", ALL, CLEANUP_SERVE_TOKEN=TOKEN)
    address = f"http://127.0.0.1:{server.port}/"
    with page_of(browser, f"{address}{TOKEN}/", color_scheme="dark") as page:
        assert all(asked.startswith((address, "data:")) for asked in page.asked)
        page.fill("#text", TEXT)
        page.fill("#lang", "en")
        cleaned(page)
        assert page.inner_text("#said") == "2 findings; language: en."
        kinds = page.eval_on_selector_all("#findings li", "all => all.map(e => e.className)")
        assert kinds == ["safe", "suggestion"]
        assert page.inner_text("#findings li >> nth=0 >> .change") == "·, → ,"
        assert page.inner_text("#result .safe ins") == ","
        assert "<b>x</b>" in page.inner_text("#result")
        assert axe(page) == []
        page.fill("#text", "The mill is old.")
        page.click("#clean")
        page.wait_for_selector("text=Nothing found")
        page.set_viewport_size({"width": 380, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= 380
        assert page.is_hidden("#key")
    server.stop()
