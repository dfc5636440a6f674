"""A folder of the work space: its settings, its rules, what was decided in it, and its checks."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from cleanup.edits.report import Report
from cleanup.engine.engine import Engine, report
from cleanup.engine.memo import Memo
from cleanup.files import FileError
from cleanup.files.input import Input
from cleanup.files.read import WHOLE, Part
from cleanup.files.walk import Found
from cleanup.formats import FormatError
from cleanup.formats import _stretches as stretches
from cleanup.log.decisions import NAME, Decision, append
from cleanup.lsp.kind import kind_of
from cleanup.lsp.options import ORIGIN, Options
from cleanup.rules.rule import Rule
from cleanup.runs import kinds
from cleanup.runs.collect import Gatherer
from cleanup.runs.decided import accepted, known, rejected
from cleanup.runs.errors import RunError
from cleanup.runs.sift import Sieve, relative
from cleanup.runs.sources import Beside
from cleanup.runs.worker import Piece, document_of
from cleanup.settings.settings import Settings, find, kept_near, kept_words
from cleanup.text import words
from cleanup.value import Value, replace

UNSAVED = "untitled"  # what a document without a path is called in its folder


class Checked(Value):
    """What came of a check: its report (None where the document is none of ours), or a problem.

    ``line`` and ``column`` (from 1) are where the problem is, ``notes`` records that were skipped.
    """

    report: Report | None
    problem: str = ""
    line: int = 1
    column: int = 1
    notes: tuple[FormatError, ...] = ()
    format: str = ""


NOTHING = Checked(None)


class _Stopped(Exception):  # noqa: N818 -- says what it is
    """Nobody wants to know any more what is in a text."""


class Folder:
    """The settings are looked up again whenever one of their files has changed.

    One thread uses it at a time. ``root`` is where paths and decisions belong that no configuration
    file tells of; ``said`` are options of the command line, which those of the editor outrank;
    ``tell`` is told what a person should know.
    """

    def __init__(
        self, root: Path, said: Mapping[str, Any], options: Options, tell: Callable[[str], None]
    ) -> None:
        self.root, self.options, self._tell = root, options, tell
        self._said = said
        self._stamps: dict[Path, tuple[Any, ...]] = {}
        self._stop: Callable[[], bool] = lambda: False
        self._forget()

    def check(
        self, path: str, language: str, raw: str, stop: Callable[[], bool] = lambda: False
    ) -> Checked | None:
        """Return what there is to say of a document; nothing that it holds makes this fail.

        None where ``stop`` says at some point that nobody wants to know any more.
        """
        self._stop = stop
        try:
            self._refresh(path)
            return self._checked(path, language, raw)
        except _Stopped:
            return None
        except FormatError as error:
            return Checked(None, f"{error.message}", error.line, error.column or 1)
        except (RunError, FileError, ValueError, OSError) as error:
            return Checked(None, _sentence(str(error)))
        except Exception as error:  # noqa: BLE001 -- the server goes on, whatever one text does
            what = f"{type(error).__name__}: {error}"
            return Checked(None, f"this is a bug in cleanup, please report it: {what}")

    def base(self) -> Path:
        """Return the folder that decisions are kept in."""
        return self._gatherer.settings(self.root).kept

    def decide(self, *new: Decision) -> None:
        """Keep decisions. Raises OSError."""
        append(self.base() / NAME, *new)

    def path_told(self, path: str) -> str:
        """Return a document's path as the decisions tell it."""
        return relative(path or str(self.root / UNSAVED), self.base())

    def rule(self, name: str) -> Rule | None:
        """Return a rule by its ID, where it is one of ours."""
        found = (profile.rules.named(name) for profile in self._gatherer.profiles)
        return next(filter(None, found), None)

    def _checked(self, path: str, language: str, raw: str) -> Checked:
        named = path or str(self.root / UNSAVED)
        settings = self._gatherer.settings(Path(named).parent)
        form = kind_of(path, language, raw, settings)
        if form is None or self._gatherer.excluded(Found(named, named=False), settings):
            return NOTHING
        if len(raw) > WHOLE:
            return Checked(
                None, f"More than {WHOLE:,} characters: use `cleanup check` for this file."
            )
        narrowed = kinds.with_ignores(named, settings)
        given = self._gatherer.entry(named, _unread, form, narrowed)
        return self._found(given, raw, accepted_by=settings)

    def _found(self, given: Input, raw: str, accepted_by: Settings) -> Checked:
        options = given.options
        if given.beside is not None:
            beside = Beside(given.path, given.beside)
            options = replace(options, source=beside.take(raw))
            beside.end()
        piece = Piece(given.path, Part(raw), given.format, options, given.profile, "utf-8")
        bad: list[FormatError] = []
        if given.format == "markdown" and options.inner is None:
            document = replace(
                document_of(piece, bad.append, stretches.read), parts=stretches.parts
            )
        else:
            document = document_of(piece, bad.append)
        [found] = self._engine(given.profile).check_all([document])
        if isinstance(found, Exception):
            raise found
        problem = f"Grammar was not checked: {found.failed[0]}" if found.failed else ""
        base = self.base()
        if (baseline := known(base)) is not None:
            found = Sieve(None, baseline, base)(given.path, piece.part, found).found
        if (hide := rejected(base)) is not None:
            found, _ = hide(found, raw)
        told = report(given.path, raw, found, "", accepted(accepted_by))
        return Checked(told, problem, notes=tuple(bad), format=given.format)

    def _engine(self, number: int) -> Engine:
        if number not in self._engines:
            memo = Memo(self._stopping)
            self._engines[number] = Engine(self._gatherer.profiles[number], memo)
        return self._engines[number]

    def _stopping(self) -> None:
        if self._stop():
            raise _Stopped

    def _forget(self) -> None:
        self._gatherer = _Settings(self.root, self._said, self.options, self._tell)
        self._engines: dict[int, Engine] = {}

    def _refresh(self, path: str) -> None:
        """Forget the settings where a file that they come from is another than it was."""
        here = Path(path).parent if path else self.root
        stamps = {each: _stamp(self._files(each)) for each in {*self._stamps, here, self.root}}
        if any(self._stamps.get(each, stamp) != stamp for each, stamp in stamps.items()):
            self._forget()
        self._stamps = stamps

    def _files(self, folder: Path) -> Iterator[Path]:
        """Yield the files that the settings for a folder come from."""
        config = self.options.config or (None if self.options.isolated else find(folder))
        if config is not None:
            yield config
            yield config.parent / words.FILE
        for key in ("rules", "terms"):
            yield from map(Path, self.options.values.get(key, ()))
        try:
            settings = self._gatherer.settings(folder)
        except RunError:
            return
        yield kept_words(settings.kept)
        for key in ("rules", "terms"):
            for each in map(Path, settings[key]):
                yield each
                if each.is_dir():
                    yield from sorted(each.rglob("*.*"))


class _Settings(Gatherer):
    """Settings as on the command line; what an editor sets is no word of a person at a terminal."""

    def __init__(
        self, root: Path, said: Mapping[str, Any], options: Options, tell: Callable[[str], None]
    ) -> None:
        config = str(options.config) if options.config else None
        super().__init__({}, config, isolated=options.isolated, grammar="off", complain=tell)
        self._root, self._said, self._by_editor = root, said, options.values
        self._placed: dict[Path, Settings] = {}

    def settings(self, folder: Path) -> Settings:
        """Return the settings for the files of a folder. Raises RunError."""
        if folder not in self._placed:
            self.options = {**self._said, **self._by_editor}
            found = super().settings(folder)
            if not self.config and (self.isolated or find(folder) is None):
                kept = kept_near(folder) or self._root
                found = replace(found, base=self._root, kept=kept)
            told = {key: ORIGIN for key in self._by_editor if found.origins[key].startswith("--")}
            told.pop("format", None)  # it outranks [formats], as the command line's does
            self._placed[folder] = replace(found, origins={**found.origins, **told})
        return self._placed[folder]


def _unread(_encoding: str | None) -> NoReturn:
    raise AssertionError("an editor sends the text")


def _stamp(files: Iterator[Path]) -> tuple[Any, ...]:
    found = []
    for each in files:
        try:
            status = os.stat(each)  # noqa: PTH116 -- at every check
        except OSError:
            continue
        found.append((str(each), status.st_mtime_ns, status.st_size, status.st_ino))
    return tuple(found)


def _sentence(message: str) -> str:
    """Return a message about an option as one about an editor's setting."""
    return f"{ORIGIN}: {message[2:]}" if message.startswith("--") else message
