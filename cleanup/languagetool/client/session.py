"""Passages in, suggestions out: what a run, or one of its processes, asks LanguageTool.

What was looked at before comes from the disk; a server is found or started only for the rest.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cleanup.engine.checker import Checked, Checker, Passage
from cleanup.languagetool import VERSION, GrammarFailed, GrammarMissing
from cleanup.languagetool.client.cache import Store, key
from cleanup.languagetool.client.language_codes import code
from cleanup.languagetool.client.requests import SIZE, requests
from cleanup.languagetool.client.variants import variant
from cleanup.languagetool.filter.suggestions import Answer, suggestions
from cleanup.storage.cache import folder
from cleanup.value import Value

if TYPE_CHECKING:
    from cleanup.languagetool.client.retry import Asker

_AT_ONCE = max(2, min(4, os.cpu_count() or 2))  # requests of one process
TIMEOUT = 120.0  # seconds; on a busy machine a large request in German took 66
_LEAST = 1500  # code points for which a second request is worth its while


class Grammar(Value):
    """How grammar is checked. Can be pickled: each process opens its own session.

    ``level`` is one of ``levels.LEVELS``; ``remote`` the URL of a server that is not ours to
    start; ``chosen`` and ``ignored`` are selectors of rules. ``timeout`` is in seconds.
    """

    level: str = "normal"
    remote: str | None = None
    chosen: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    timeout: float = TIMEOUT


def opened(settings: Grammar) -> Checker:
    """Return a session, as a function."""
    return Session(settings).check


def version(settings: Grammar) -> str:
    """Return LanguageTool's version. Raises OSError where a remote server does not tell it,
    ValueError where its address is none.
    """
    if not settings.remote:
        return VERSION
    from cleanup.languagetool.client.http import Client  # noqa: PLC0415 -- what is on disk needs no network

    return Client(settings.remote, settings.timeout).version()


def ready(settings: Grammar) -> None:
    """Make sure that there is a server. Raises GrammarMissing, GrammarFailed, or, for the address
    of a remote one, OSError or ValueError; the message says what to do.
    """
    if settings.remote:
        version(settings)
        return
    from cleanup.languagetool.server import server  # noqa: PLC0415 -- only where it is required

    server.running()


class Session:
    """Open for as long as a run. Not for several threads."""

    def __init__(self, settings: Grammar) -> None:
        self._settings = settings
        self._store = Store(folder() / "grammar.sqlite3")
        self._asker: Asker | None = None
        self._unable = ""  # why there is no server
        self._version = "" if settings.remote else VERSION
        self._languages: frozenset[str] = frozenset()

    def check(self, passages: Sequence[Passage]) -> list[Checked]:
        """Return the suggestions in each passage; nothing is raised for what fails on the way."""
        want = self._settings
        answers = self.answers(passages)
        return suggestions(passages, answers, want.level, want.chosen, want.ignored)

    def answers(self, passages: Sequence[Passage]) -> list[Answer]:
        """Return LanguageTool's own answers, as they are before the levels choose."""
        codes = [code(lang) for lang in _variants(passages)]
        answers: list[Answer] = [
            () if which else Checked((), f"LanguageTool does not support {passage.lang}")
            for passage, which in zip(passages, codes, strict=True)
        ]
        by_code: dict[str, list[int]] = {}
        for number, which in enumerate(codes):
            if which:
                by_code.setdefault(which, []).append(number)
        if by_code and self._known():
            for which, numbers in by_code.items():
                self._look(which, numbers, passages, answers)
        elif by_code:
            failed = Checked((), self._unable, failed=True)
            answers = [each if isinstance(each, Checked) else failed for each in answers]
        return answers

    def close(self) -> None:
        """Give back connections and files."""
        self._store.close()
        if self._asker:
            self._asker.client.close()

    def _known(self) -> bool:
        """Return whether it is known whose answers these are: they are kept under that version."""
        if not self._version and not self._unable:
            try:
                self._version = version(self._settings)
            except (OSError, ValueError) as error:
                self._unable = str(error)
        return not self._unable

    def _look(
        self, which: str, numbers: Sequence[int], passages: Sequence[Passage], answers: list[Answer]
    ) -> None:
        """Fill in the answers for passages in one language; equal ones are asked for once."""
        places: dict[bytes, list[int]] = {}
        for number in numbers:
            places.setdefault(key(passages[number], which, self._version), []).append(number)
        came: dict[bytes, Answer] = {**self._store.get(list(places))}
        rest = {name: passages[same[0]] for name, same in places.items() if name not in came}
        if rest:
            came |= self._asked(which, rest)
        for name, same in places.items():
            for number in same:
                answers[number] = came[name]

    def _asked(self, which: str, rest: dict[bytes, Passage]) -> dict[bytes, Answer]:
        """Return the server's answers, kept as they come."""
        asker = self._opened(which)
        if isinstance(asker, Checked):
            return dict.fromkeys(rest, asker)
        names = list(rest)
        came: dict[bytes, Answer] = {}
        total = sum(len(passage.text) for passage in rest.values())
        size = min(SIZE, max(_LEAST, total // _AT_ONCE + 1))
        for request, told in asker.ask(requests(which, list(enumerate(rest.values())), size)):
            mine = [names[number] for number in request.numbers]
            if isinstance(told, str):
                came |= dict.fromkeys(mine, Checked((), told, failed=True))
                continue
            fresh = dict(zip(mine, told.findings, strict=True))
            came |= fresh
            if told.version == self._version:
                self._store.put(fresh)
        return came

    def _opened(self, which: str) -> Asker | Checked:
        """Return the server, if it has this language; else what there is to say."""
        if self._asker is None and not self._unable:
            try:
                self._asker = _asker(self._settings)
                self._languages = self._asker.languages()
            except (GrammarMissing, GrammarFailed, OSError, ValueError) as error:
                self._unable = str(error)
        if self._unable or self._asker is None:
            return Checked((), self._unable, failed=True)
        if which not in self._languages:
            if self._settings.remote:
                return Checked((), f"the remote LanguageTool does not support {which}")
            more = f"cleanup grammar install --languages {which.partition('-')[0]}"
            said = f"LanguageTool is installed without {which}; get it with: {more}"
            return Checked((), said, failed=True)
        return self._asker


def _variants(passages: Sequence[Passage]) -> list[str]:
    """For each passage its language, and the variant of it that its document is written in."""
    texts: dict[tuple[int, str], list[str]] = {}
    for passage in passages:
        texts.setdefault((passage.document, passage.lang), []).append(passage.text)
    found = {of: variant(of[1], same) for of, same in texts.items()}
    return [found[passage.document, passage.lang] for passage in passages]


def _asker(settings: Grammar) -> Asker:
    """Return a server to ask. Raises GrammarMissing, GrammarFailed, OSError, ValueError."""
    from cleanup.languagetool.client.http import Client  # noqa: PLC0415
    from cleanup.languagetool.client.retry import Asker  # noqa: PLC0415 -- 40 ms, where it is not on disk

    if settings.remote:
        return Asker(Client(settings.remote, settings.timeout), None, _AT_ONCE)
    from cleanup.languagetool.server import server  # noqa: PLC0415 -- where the answer is not on disk

    def client(of: server.Server) -> Client:
        return Client(of.url, settings.timeout, server.touch)

    def again() -> Client:
        try:
            return client(server.restart(now))
        except (GrammarMissing, GrammarFailed) as error:
            raise OSError(str(error)) from None

    now = server.running()
    return Asker(client(now), again, _AT_ONCE)
