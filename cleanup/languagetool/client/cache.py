"""LanguageTool's answers kept on disk, so that a text that was looked at once costs nothing more.

One SQLite file in the cache folder. A key is the hash of all that an answer depends on: passage,
mark-up, language, LanguageTool's version and how it was asked. The texts themselves are not kept.
Two processes may use it at once. A store that cannot be opened, is broken or full is as good as
none: it is made again, or the run goes on without.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from cleanup.engine.checker import Passage
from cleanup.languagetool.client.marks import NAME
from cleanup.languagetool.client.responses import Finding

LIMIT = 64 << 20  # bytes; a passage takes about 200
FORM = 3  # of the answers kept
_DAY = 86_400
_CHUNK = 500  # keys in one question; SQLite takes 999
_TABLE = """
create table if not exists answers
    (key blob primary key, found text not null, day integer not null) without rowid;
create index if not exists by_day on answers (day);
"""

Found = tuple[Finding, ...]


def key(passage: Passage, code: str, version: str) -> bytes:
    """Return what an answer is kept under. Raises nothing: any text has one."""
    asked = (FORM, version, NAME, code, passage.protected)
    digest = blake2b(repr(asked).encode(), digest_size=16)
    digest.update(passage.text.encode("utf-8", "surrogatepass"))
    return digest.digest()


class Store:
    """The answers of a file; ``limit`` in bytes. Not for several threads."""

    def __init__(self, path: Path, limit: int = LIMIT) -> None:
        self._path, self._limit = path, limit
        self._base = _opened(path)
        self._added = 0

    def get(self, keys: Sequence[bytes]) -> dict[bytes, Found]:
        """Return those of the answers that are known."""
        found: dict[bytes, Found] = {}
        if self._base is None:
            return found
        today = int(time.time()) // _DAY
        old: list[bytes] = []
        try:
            for chunk in _chunks(keys):
                marks = ",".join("?" * len(chunk))
                rows = self._base.execute(
                    f"select key, found, day from answers where key in ({marks})",  # noqa: S608 -- question marks
                    chunk,
                )
                for name, text, day in rows:
                    found[name] = tuple(_finding(entry) for entry in json.loads(text))
                    if day != today:
                        old.append(name)
            if old:
                self._write("update answers set day = ? where key = ?", ((today, k) for k in old))
        except (sqlite3.Error, ValueError, TypeError):
            self._broken()
            return {}
        return found

    def put(self, answers: Mapping[bytes, Found]) -> None:
        """Keep answers; what does not fit any more goes, the longest unused first."""
        if self._base is None or not answers:
            return
        today = int(time.time()) // _DAY
        rows = ((name, _spelled(found), today) for name, found in answers.items())
        try:
            self._write("insert or replace into answers values (?, ?, ?)", rows)
            self._added += len(answers)
            if self._added > _CHUNK:
                self._added = 0
                self._trim()
        except sqlite3.OperationalError:
            self.close()  # the disk is full, or another process holds the file for long
        except sqlite3.Error:
            self._broken()

    def close(self) -> None:
        """Give the file back."""
        base, self._base = self._base, None
        if base is not None:
            with suppress(sqlite3.Error):
                base.close()

    def _write(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        assert self._base is not None
        with self._base:
            self._base.executemany(statement, rows)

    def _trim(self) -> None:
        assert self._base is not None
        pages, free, size = (
            self._base.execute(f"pragma {name}").fetchone()[0]
            for name in ("page_count", "freelist_count", "page_size")
        )
        if (pages - free) * size <= self._limit:
            return
        with self._base:
            self._base.execute(
                "delete from answers where key in (select key from answers order by day, key"
                " limit (select count(*) / 4 + 1 from answers))"
            )

    def _broken(self) -> None:
        self.close()
        self._base = _made_anew(self._path)


def _opened(path: Path) -> sqlite3.Connection | None:
    """Return the file, empty where there was none or a broken one; None where none can be had."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _connected(path)
    except sqlite3.OperationalError:
        return None
    except sqlite3.Error:
        return _made_anew(path)
    except OSError:
        return None


def _made_anew(path: Path) -> sqlite3.Connection | None:
    try:
        path.unlink(missing_ok=True)
        return _connected(path)
    except (OSError, sqlite3.Error):
        return None


def _connected(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(path, timeout=5)
    try:
        # A lost answer is asked for again: nothing here is worth waiting for the disk.
        base.execute("pragma synchronous = off")
        base.executescript(_TABLE)
    except sqlite3.Error:
        base.close()
        raise
    return base


def _chunks(keys: Sequence[bytes]) -> Iterator[tuple[bytes, ...]]:
    rest = iter(keys)
    while chunk := tuple(islice(rest, _CHUNK)):
        yield chunk


def _spelled(found: Found) -> str:
    return (
        json.dumps(
            [
                [f.start, f.end, f.rule, f.message, f.url, f.category, f.issue, f.replacements]
                for f in found
            ],
            ensure_ascii=False,
            separators=(",", ":"),
        )
        .encode("utf-8", "replace")
        .decode()
    )


def _finding(entry: list[object]) -> Finding:
    start, end, rule, message, url, category, issue, replacements = entry
    if not (isinstance(start, int) and isinstance(end, int) and isinstance(replacements, list)):
        raise TypeError("no finding of ours")
    return Finding(
        start,
        end,
        str(rule),
        str(message),
        str(url),
        str(category),
        str(issue),
        tuple(map(str, replacements)),
    )
