"""A real Chromium, and the command that serves it a review."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

OPTIONS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
NAMES = ("chromium", "chromium-browser", "google-chrome")


@contextmanager
def chromium() -> Iterator[Any]:
    """Give a browser, or skip where there is none."""
    api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("there is no Chromium; Debian has it as the package chromium")
    with api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=OPTIONS)
        yield browser
        browser.close()


@contextmanager
def page_of(browser: Any, address: str, **options: Any) -> Iterator[Any]:
    """Give an open page; an error in it, or a dialog of its own making, is one of the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, **options)
    page = context.new_page()
    page.set_default_timeout(60_000)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("request", lambda sent: page.asked.append(sent.url))
    page.asked = []
    page.goto(address)
    page.wait_for_selector("body[data-ready]")
    yield page
    context.close()
    assert wrong == []


@contextmanager
def served(folder: Path, *paths: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run ``cleanup review --web`` in a folder; give the process and the address it prints."""
    command = [sys.executable, "-m", "cleanup", "review", "--web", "--no-browser", "--lang", "en"]
    child = subprocess.Popen(
        [*command, "--grammar", "off", *paths],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert child.stdout is not None
    try:
        told = child.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/[\w-]{20,}/", told)
        assert found, told + child.stdout.read()
        yield child, found[0]
    finally:
        child.kill()
        child.wait()
        child.stdout.close()
