"""How fast the page of the review is: `python bench/page.py [FINDINGS]` (10,000 if omitted).

Made-up findings are served as `cleanup review --web` serves them, and Chromium opens the page.
Times are in milliseconds and include the wait for the frame in which the change is seen (16.7 at
60 Hz).
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import sync_playwright

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings, Report
from cleanup.engine.engine import report
from cleanup.files.read import reading
from cleanup.log.decisions import NAME, Decisions
from cleanup.page.segments import no_segments
from cleanup.review.desk import Desk
from cleanup.review.finish import File, Finished, Written
from cleanup.review.keep import Keeper
from cleanup.review.serve import serve

LINE = "The old mill , now a museum, makes part of the harbour, and number {} of its boats left.\n"
IN_A_FILE = 500  # findings
OPTIONS = "--no-sandbox --disable-gpu --no-first-run --disable-background-networking".split()

KEYS = """async ([key, count]) => {
  const times = [];
  for (let i = 0; i < count; i++) {
    const begin = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - begin);
  }
  return times;
}"""
SCROLL = """async () => {
  const scroller = document.getElementById("scroller");
  const times = [];
  scroller.scrollTop = 0;
  let last = performance.now();
  for (let i = 0; i < 300; i++) {
    scroller.scrollTop += 300;
    await new Promise(requestAnimationFrame);
    times.push(performance.now() - last);
    last = performance.now();
  }
  return times;
}"""


def made(path: Path) -> Report:
    """A file with so many findings: a safe edit and a suggestion in each line."""
    text, safe, offers = "", [], []
    for number in range(IN_A_FILE // 2):
        at = len(text)
        text += LINE.format(number)
        safe.append(Edit(at + 12, at + 14, " ,", ",", ("any/a/comma",), "style", safe=True))
        start = text.index("makes part of", at)
        offers.append(Edit(start, start + 13, "makes part of", "is part of", ("en/a/calque",)))
    path.write_text(text, "utf-8")
    return report(str(path), text, Findings(tuple(safe), tuple(offers), lang="en"))


def desk_of(folder: Path, count: int) -> Desk:
    files, reports = [], []
    for number in range(count // IN_A_FILE):
        path = folder / f"news{number:04}.txt"
        reports.append(made(path))
        with reading(str(path)) as file:
            list(file.parts())
        files.append(File(str(path), file, (number,)))
    keeper = Keeper(folder / NAME, Decisions(), reports)
    end = Finished(Written(0, 0, ()), None, left=False)
    return Desk(files, reports, keeper, no_segments, lambda _queue: end)


def told(name: str, times: list[float]) -> None:
    print(
        f"{name:<34} median {median(times):6.1f}   95% {sorted(times)[len(times) * 95 // 100]:6.1f}"
    )


def look(page: Any, address: str) -> None:
    begin = time.perf_counter()
    page.goto("data:text/html,<p>Nothing.")
    print(f"{'a page with nothing in it':<34} {1000 * (time.perf_counter() - begin):13.1f}")
    begin = time.perf_counter()
    page.goto(address)
    page.wait_for_selector(".card.current", timeout=60_000)
    print(f"{'open the page, first finding':<34} {1000 * (time.perf_counter() - begin):13.1f}")
    page.wait_for_selector("body[data-ready]", timeout=60_000)
    print(f"{'all findings':<34} {1000 * (time.perf_counter() - begin):13.1f}")
    for name, key in (("next finding", "j"), ("accept, next finding", "a"), ("reject", "r")):
        told(name, page.evaluate(KEYS, [key, 100]))
    told("a frame while scrolling", page.evaluate(SCROLL))
    begin = time.perf_counter()
    page.keyboard.press("A")
    page.wait_for_function(
        "() => document.querySelector('#counts .is-open b').innerText === '0'", timeout=60_000
    )
    print(f"{'accept all that are the same':<34} {1000 * (time.perf_counter() - begin):13.1f}")
    print("elements in the page", page.evaluate("document.querySelectorAll('*').length"))
    page.click("#finish")
    page.click("#apply", timeout=60_000)
    page.wait_for_selector("text=The review is finished", timeout=60_000)


def _in_chromium(path: str, address: Path) -> None:
    while not address.exists():
        time.sleep(0.05)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=OPTIONS)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        try:
            look(page, address.read_text("utf-8"))
        except Exception as error:  # noqa: BLE001 -- the server must not wait for ever
            print(error)
        browser.close()


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    path = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))))
    with tempfile.TemporaryDirectory() as folder:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        desk = desk_of(Path(folder), count)
        print(f"{len(desk.queue.items):,} findings in {len(desk.files):,} files")
        child = os.fork()  # Chromium's driver lives in the child: the memory told is the server's
        if not child:
            try:
                _in_chromium(path, Path(folder) / "address")
            finally:
                os.kill(os.getppid(), signal.SIGINT)
                os._exit(0)

        def tell(address: str) -> None:
            Path(folder, "address.new").write_text(address, "utf-8")
            Path(folder, "address.new").rename(Path(folder, "address"))

        serve(desk, str, tell, browser=False)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os.waitpid(child, 0)
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"memory of the server: {after // 1024} MB, {before // 1024} before the findings")


if __name__ == "__main__":
    main()
