"""The review in a real browser: decide, reload, undo, finish, and the right bytes on disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings, Report
from cleanup.engine.engine import report
from cleanup.log.decisions import NAME
from cleanup.text.segment import Segment
from cleanup.views import Look, html
from tests.cli.session import cleanup
from tests.review.browser import chromium, page_of, served

TEXT = (
    "They came to the request of the mayor. The old mill , a museum, is open.\n\n"
    "He was late, this that annoyed her. The key is here.\n"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as found:
        yield found


def counts(page: Any) -> str:
    return " ".join(page.inner_text("#counts").split())


def wait_for(page: Any, wanted: str) -> None:
    page.wait_for_function(
        "wanted => document.getElementById('counts').innerText.replace(/\\s+/g, ' ').trim()"
        " === wanted",
        arg=wanted,
    )


def axe(page: Any) -> list[tuple[str, str]]:
    """Return what axe-core finds wrong: rule and element."""
    runner = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = runner.run(page).response["violations"]
    return [(each["id"], node["html"]) for each in found for node in each["nodes"]]


def test_decide_reload_undo_finish_and_revert(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    with served(tmp_path, "a.txt") as (child, address), page_of(browser, address) as page:
        assert all(asked.startswith(("data:", address)) for asked in page.asked)
        assert counts(page) == "2 open 0 accepted 0 rejected 1 safe"
        assert page.inner_text(".card.current del") == "to"
        page.keyboard.press("a")
        page.keyboard.press("r")
        wait_for(page, "0 open 1 accepted 1 rejected 1 safe")
        page.reload()
        page.wait_for_selector("body[data-ready]")
        wait_for(page, "0 open 1 accepted 1 rejected 1 safe")
        page.keyboard.press("u")
        wait_for(page, "1 open 1 accepted 0 rejected 1 safe")
        page.keyboard.press("e")
        page.keyboard.type("and that")
        page.keyboard.press("Enter")
        wait_for(page, "0 open 2 accepted 0 rejected 1 safe")
        with page_of(browser, address) as second:
            second.wait_for_selector("[data-id=windows]")
            wait_for(second, "0 open 2 accepted 0 rejected 1 safe")
        page.click("#finish")
        page.wait_for_selector("#apply")
        assert axe(page) == []
        page.click("#apply")
        page.wait_for_selector("#dialog >> text=Applied 3 edits in 1 file")
        assert child.wait(20) == 0
    assert file.read_text("utf-8") == (
        "They came at the request of the mayor. The old mill, a museum, is open.\n\n"
        "He was late, and that annoyed her. The key is here.\n"
    )
    assert cleanup(tmp_path, "revert").code == 0
    assert file.read_text("utf-8") == TEXT


def test_killed_it_loses_no_decision_and_a_second_reviewer_is_told(
    browser: Any, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with served(tmp_path, "a.txt") as (child, address), page_of(browser, address) as page:
        page.keyboard.press("a")
        wait_for(page, "1 open 1 accepted 0 rejected 1 safe")
        page.wait_for_function("() => !document.getElementById('undo').disabled")
        other = cleanup(tmp_path, "review", "--web", "--no-browser", "a.txt")
        assert (other.code, "another review is in progress" in other.err) == (2, True)
        child.kill()
    assert '"accept"' in (tmp_path / NAME).read_text("utf-8")
    assert (tmp_path / "a.txt").read_text("utf-8") == TEXT
    with served(tmp_path, "a.txt") as (_, address), page_of(browser, address) as page:
        wait_for(page, "1 open 1 accepted 0 rejected 1 safe")
        page.wait_for_selector("[data-id=restored]")
        page.check("[data-facet=state] label:has-text('Open') input")
        page.click("text=Reject 1 shown")
        wait_for(page, "0 open 1 accepted 1 rejected 1 safe")


SAME = (
    "They came to the request of the mayor. They left to the request of the queen.\n\n"
    "They sang to the request of the bishop, who heard it.\n"
)


def test_accepting_the_same_keeps_other_answers_and_changed_files_are_counted(
    browser: Any, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(SAME, "utf-8")
    (tmp_path / "b.txt").write_text(SAME, "utf-8")
    with served(tmp_path, "a.txt", "b.txt") as (child, address), page_of(browser, address) as page:
        wait_for(page, "6 open 0 accepted 0 rejected 0 safe")
        page.keyboard.press("r")
        page.keyboard.press("A")
        wait_for(page, "0 open 5 accepted 1 rejected 0 safe")
        (tmp_path / "b.txt").write_text(SAME + "more\n", "utf-8")
        page.click("#finish")
        page.wait_for_selector("#dialog >> text=3 of these in files that changed meanwhile")
        page.click("#apply:has-text('Apply 2 edits')")
        page.wait_for_selector("#dialog >> text=Applied 2 edits in 1 file")
        assert child.wait(20) == 2
    assert (tmp_path / "a.txt").read_text("utf-8") == SAME.replace("left to", "left at").replace(
        "sang to", "sang at"
    )
    assert (tmp_path / "b.txt").read_text("utf-8") == SAME + "more\n"


def written(folder: Path, *reports: Report, segments: list[Segment] | None = None) -> str:
    """Write the read-only page of reports, and return its address."""
    look = Look(version="0", segments=lambda _report: segments or [])
    path = folder / "page.html"
    path.write_bytes("".join(html.view(reports, look)).encode())
    return path.as_uri()


HOSTILE = "</script><img src=x onerror=alert(1)>\x1b[31m\u202elived\u202c <b>&amp;\ud83d"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_hostile_and_right_to_left_text_is_text_and_everybody_can_read_it(
    browser: Any, tmp_path: Path, scheme: str
) -> None:
    arabic = "المفتاح , هنا."
    raw = f"{HOSTILE} end.\n{arabic}"
    at = len(raw) - len(arabic)
    found = Findings(
        (Edit(at + 7, at + 9, " ,", "،", ("any/a/comma",), "style", "A <b>mark</b>.", safe=True),),
        (Edit(0, len(HOSTILE), HOSTILE, HOSTILE[::-1], ("en/a/<i>",), "style", HOSTILE),),
    )
    segments = [
        Segment(0, at - 1, raw[: at - 1], "en", source=HOSTILE, source_lang="fr"),
        Segment(at, len(raw), arabic, "ar"),
    ]
    address = written(tmp_path, report(f"{HOSTILE}.txt", raw, found), segments=segments)
    with page_of(browser, address, color_scheme=scheme) as page:
        assert page.evaluate("document.images.length + document.scripts.length") == 1
        assert page.locator("main i, main b, main img").count() == 0
        text = page.inner_text(".target >> nth=0")
        assert "</script><img src=x onerror=alert(1)>" in text
        assert "U+202E" in text
        shown = page.evaluate("document.body.innerText")
        assert not any(sign in shown for sign in "\x1b\u202e\u202c")
        direction = "e => getComputedStyle(e).direction"
        assert page.locator(".target >> nth=1").evaluate(direction) == "rtl"
        page.keyboard.press("j")
        assert axe(page) == []
        page.keyboard.press("?")
        assert axe(page) == []


def test_a_narrow_window_has_all_of_it(browser: Any, tmp_path: Path) -> None:
    offer = Edit(4, 8, "mill", "boat", ("en/a/b",), "style", "Because.")
    address = written(tmp_path, report("a.txt", "The mill.", Findings((), (offer,))))
    with page_of(browser, address) as page:
        page.set_viewport_size({"width": 380, "height": 700})
        page.click("#show-filters")
        assert page.is_visible("#filters")
        assert axe(page) == []
        page.click("#show-filters")
        assert page.is_visible(".card.current .reason")
        assert page.evaluate("document.documentElement.scrollWidth") <= 380


def test_ten_thousand_findings(browser: Any, tmp_path: Path) -> None:
    line = "The old mill , a museum, makes part of the harbour.\n"
    count = 5000
    edits = tuple(
        Edit(i * len(line) + 12, i * len(line) + 14, " ,", ",", ("any/a/b",), safe=True)
        for i in range(count)
    )
    offers = tuple(
        Edit(i * len(line) + 25, i * len(line) + 30, "makes", "is", ("en/a/c",))
        for i in range(count)
    )
    address = written(tmp_path, report("a.txt", line * count, Findings(edits, offers)))
    with page_of(browser, address) as page:
        assert counts(page) == "5,000 open 5,000 safe"
        assert page.evaluate("document.querySelectorAll('*').length") < 2000
        for _ in range(5):
            page.keyboard.press("j")
        assert page.locator(".card.current .number").inner_text() == "12"
        page.evaluate(
            "() => { const s = document.getElementById('scroller'); s.scrollTop = s.scrollHeight; }"
        )
        page.wait_for_selector("#f10000")
        page.fill("#search", "makes")
        page.wait_for_selector("text=5,000 findings shown")
        page.keyboard.press("Escape")
        slow = page.evaluate(KEYSTROKES)
        assert slow < 500, f"{slow} ms from a key to the next finding"


# The median of thirty keystrokes, in milliseconds, until the next finding is drawn.
KEYSTROKES = """async () => {
  const times = [];
  for (let i = 0; i < 30; i++) {
    const begin = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b)[15];
}"""
