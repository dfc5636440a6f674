"""The server's application asked in this process, with an engine in place of the workers."""

from __future__ import annotations

import json
import pickle
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from cleanup.serve.answering import Answer, Answering, Setup, Task
from cleanup.serve.dictionary import Dictionary
from cleanup.serve.door import Door
from cleanup.serve.limits import Limits
from cleanup.serve.web import application

BASE = "http://127.0.0.1:8081"


@cache
def answering() -> Answering:
    """Return what answers, with the rules that come with cleanup."""
    return Answering(Setup())


class Here:
    """A crew of none: tasks are answered where they are asked, after a way through pickle."""

    def __init__(self, answers: Answering | None = None) -> None:
        self.answers = answers or answering()
        self.asked: list[Task] = []
        self.size = self.alive = 1
        self.waiting = self.busy = self.deaths = self.recycled = self.late = 0
        self.queue = 10
        self.held: dict[int, int] = {1: 50}

    async def ask(self, task: Task, gone: Callable[[], Awaitable[bool]]) -> Answer | None:
        assert not await gone()
        self.asked.append(task)
        return self.answers.answer(pickle.loads(pickle.dumps(task)))  # noqa: S301


class Asked:
    """A client of an application."""

    def __init__(
        self,
        folder: Path,
        door: Door | None = None,
        limits: Limits | None = None,
        crew: Here | None = None,
    ) -> None:
        self.crew = crew or Here()
        app: Any = application(
            self.crew,  # type: ignore[arg-type]
            door or Door(),
            limits or Limits(),
            Dictionary(folder / "words.txt"),
        )
        self.client = TestClient(app, base_url=BASE)

    def check(self, **params: Any) -> Any:
        """Return the answer to a form sent to /v2/check, which is one."""
        came = self.client.post("/v2/check", data={"language": "en", **params})
        assert came.status_code == 200, came.text
        return came.json()

    def post(self, path: str, body: Any) -> Any:
        """Return what comes back for JSON; half characters are spelled as JavaScript does."""
        kind = {"content-type": "application/json"}
        return self.client.post(path, content=json.dumps(body).encode(), headers=kind)

    def clean(self, **body: Any) -> Any:
        """Return the answer of /v1/clean."""
        came = self.post("/v1/clean", body)
        assert came.status_code == 200, came.text
        return came.json()


def cut(text: str, match: dict[str, Any]) -> str:
    """Return what a match stands on, as JavaScript or Java would cut it out."""
    units = text.encode("utf-16-le", "surrogatepass")
    start, end = 2 * match["offset"], 2 * (match["offset"] + match["length"])
    return units[start:end].decode("utf-16-le", "surrogatepass")


def applied(text: str, matches: list[dict[str, Any]]) -> str:
    """Return the text with the first replacement of each match, made from the end."""
    units = text.encode("utf-16-le", "surrogatepass")
    for match in sorted(matches, key=lambda m: -m["offset"]):
        if match["replacements"]:
            start, end = 2 * match["offset"], 2 * (match["offset"] + match["length"])
            new = match["replacements"][0]["value"].encode("utf-16-le", "surrogatepass")
            units = units[:start] + new + units[end:]
    return units.decode("utf-16-le", "surrogatepass")
