"""A document that is open in an editor, and the newest check of it."""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import Executor
from dataclasses import dataclass, field
from itertools import count

from cleanup.lsp.folder import Checked, Folder
from cleanup.lsp.text import Text

_NUMBERS = count(1)
SOONEST, LATEST = 0.03, 1.0  # seconds after the last key stroke until a text is checked unasked


@dataclass(slots=True)
class Job:
    """The check of one text; ``wanted`` is False where nobody waits for it any more."""

    text: Text
    answer: asyncio.Future[Checked | None]
    waiting: int = 0
    wanted: bool = True


@dataclass(slots=True, eq=False)
class Open:
    """A document: ``path`` is "" where it is no file, ``language`` what the editor calls its kind.

    ``checked`` belongs to ``seen``, a text that may be older than ``text``. ``took`` are the
    seconds of the last check, and ``number`` tells it from all others.
    """

    uri: str
    path: str
    language: str
    version: int | None
    text: Text
    folder: Folder
    seen: Text | None = None
    number: int = 0
    checked: Checked | None = None
    took: float = 0.0
    closed: bool = False
    job: Job | None = None
    timer: asyncio.TimerHandle | None = field(default=None, repr=False)

    @property
    def delay(self) -> float:
        """Return the seconds to wait for further changes before a check."""
        return min(LATEST, max(SOONEST, 2 * self.took))

    def forget(self) -> None:
        """Forget the check: what it depends on has changed."""
        self.seen = None
        if self.job is not None:
            self.job.wanted = False
            self.job = None

    async def current(self, pool: Executor) -> Checked:
        """Return the check of the newest text, which may become a newer one meanwhile."""
        while not self.closed:
            if self.seen is self.text and self.checked is not None:
                return self.checked
            await self._done(self._job(pool))
        return Checked(None)

    def _job(self, pool: Executor) -> Job:
        if self.job is None or self.job.text is not self.text or not self.job.wanted:
            if self.job is not None:
                self.job.wanted = False
            loop = asyncio.get_running_loop()
            job = Job(self.text, loop.create_future())
            job.answer = loop.run_in_executor(pool, self._run, job)
            self.job = job
        return self.job

    async def _done(self, job: Job) -> None:
        job.waiting += 1
        try:
            checked = await asyncio.shield(job.answer)
        except asyncio.CancelledError:
            if job.waiting == 1:
                job.wanted = False
            raise
        finally:
            job.waiting -= 1
        if checked is not None and self.text is job.text and job.wanted:
            self.seen, self.checked, self.number = job.text, checked, next(_NUMBERS)
        if self.job is job:
            self.job = None

    def _run(self, job: Job) -> Checked | None:
        """Check a text, in the thread of checks; None where nobody wants to know any more."""

        def stop() -> bool:
            return not job.wanted or self.text is not job.text

        if stop():
            return None
        start = time.perf_counter()
        checked = self.folder.check(self.path, self.language, job.text.raw, stop)
        self.took = time.perf_counter() - start
        return checked
