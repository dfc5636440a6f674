"""A review of files that were made by hand, and its page's requests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings, Report
from cleanup.engine.engine import report
from cleanup.files.read import reading
from cleanup.log.decisions import NAME, load
from cleanup.page.segments import no_segments
from cleanup.review.desk import Desk
from cleanup.review.finish import File, finish
from cleanup.review.keep import Keeper
from cleanup.review.web import application

TOKEN = "the-token"  # noqa: S105 -- of a test
TEXT = "The mill , old.\nIt makes part of it, and makes part of that. (Key) so\n"


def made(path: Path) -> Report:
    """Return a report: a safe edit, two equal suggestions, a group of two, a flag."""
    offers = [
        Edit(at, at + 13, "makes part of", "is part of", ("en/a/calque",), alternatives=("is in",))
        for at in (19, 41)
    ]
    offers += [
        Edit(at, at + 1, TEXT[at], mark, ("en/a/marks",), group="pair")
        for at, mark in ((61, "["), (65, "]"))
    ]
    flag = Edit(67, 69, "so", None, ("any/a/flag",), reason="Odd.")
    safe = Edit(8, 10, " ,", ",", ("any/a/comma",), safe=True)
    return report(str(path), TEXT, Findings((safe,), (*offers, flag)), "cleanup 0")


def desk_of(folder: Path, *names: str, safe_too: bool = False) -> Desk:
    """Return the review of new files in a folder."""
    files, reports = [], []
    for number, name in enumerate(names or ("a.txt",)):
        path = folder / name
        if not path.exists():
            path.write_text(TEXT, "utf-8")
        with reading(str(path)) as file:
            list(file.parts())
        files.append(File(str(path), file, (number,)))
        reports.append(made(path))
    keeper = Keeper(folder / NAME, load(folder / NAME), reports)
    logs = folder / ".cleanup" / "logs"
    return Desk(
        files,
        reports,
        keeper,
        no_segments,
        lambda queue: finish(files, reports, queue, logs, safe_too=safe_too),
        safe_too,
    )


class Page:
    """What a page does: it asks with the token and its Origin, and knows the revision."""

    def __init__(self, desk: Desk, window: str = "one") -> None:
        self.ended = 0
        app = application(desk, TOKEN, lambda rule: f"About {rule}.", self._end)
        self.client = TestClient(app, base_url="http://127.0.0.1:8765")
        self.window, self.revision = window, desk.revision

    def _end(self) -> None:
        self.ended += 1

    def get(self, path: str, **headers: str) -> Any:
        return self.client.get(f"/{TOKEN}/{path}", headers=headers)

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        told = {"window": self.window, "revision": self.revision, **(body or {})}
        origin = {"origin": "http://127.0.0.1:8765", **headers}
        came = self.client.post(f"/{TOKEN}/{path}", json=told, headers=origin)
        if came.status_code in (200, 409):
            self.revision = came.json().get("revision", self.revision)
        return came

    def decide(self, *numbers: int, state: str = "accept", **more: Any) -> Any:
        return self.post("decide", {"numbers": numbers, "state": state, **more})
