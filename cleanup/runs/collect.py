"""From the paths of a command line to what a run reads, each file with its own settings."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from cleanup.engine.profile import Profile
from cleanup.files import FileError
from cleanup.files.input import Input
from cleanup.files.inside import kind_of
from cleanup.files.read import Reading, reading
from cleanup.files.walk import Found, Skipped, hit, spec_of, walk
from cleanup.formats import Format, FormatError, FormatOptions, for_path, inner, named, options
from cleanup.runs import kinds
from cleanup.runs.errors import RunError
from cleanup.runs.grammar import checker, signed
from cleanup.runs.profiles import load
from cleanup.settings.settings import ConfigError, Settings, settle
from cleanup.value import Value, replace

# Settings that make files be cleaned in another way.
_OF_A_PROFILE = (
    *("rules", "select", "extend-select", "ignore", "terms", "trust", "safe-only", "words"),
    *("typography", "consistency"),
    *("grammar", "grammar-level", "remote-server"),
)


class Inputs(Value):
    """What there is to read; ``failed`` tells that something could not be found or used."""

    files: list[Input]
    profiles: list[Profile]
    size: int
    failed: bool


class Gatherer:
    """Looks up the settings of every folder once, and loads every set of rules once."""

    def __init__(
        self,
        options: Mapping[str, Any],
        config: str | None,
        *,
        isolated: bool,
        grammar: str = "off",
        quiet: bool = False,
        complain: Callable[[str], None],
        near: Callable[[str], str] = lambda _path: "",
    ) -> None:
        """``complain`` is told what cannot be used, ``near`` what else a missing path may be."""
        self.options = options
        self.config = Path(config) if config else None
        self.isolated = isolated
        self.grammar = grammar
        self.quiet = quiet
        self.complain = complain
        self.near = near
        self.signed = False
        self.failed = False
        self.profiles: list[Profile] = []
        self._folders: dict[Path, Settings] = {}
        self._known: dict[tuple[Any, ...], int] = {}
        self._told: set[str] = set()
        self.skipped: list[Skipped] = []
        self.ruled = True  # else files are only read

    @cached_property
    def here(self) -> Settings:
        """The settings of the run as a whole: those of the working folder."""
        return self.settings(Path())

    def settings(self, folder: Path) -> Settings:
        """Return the settings for the files of a folder. Raises RunError."""
        if folder not in self._folders:
            try:
                self._folders[folder] = settle(
                    folder, self.options, config=self.config, isolated=self.isolated
                )
            except ConfigError as error:
                raise RunError(str(error)) from None
        return self._folders[folder]

    def gather(
        self, paths: Sequence[str], stdin_name: str | None, log: str | None, *, signed: bool
    ) -> Inputs:
        """Return the inputs in order, standard input first; complain of what cannot be used.

        ``signed``: reports carry the full signature, which takes time to put together.
        """
        self.signed = signed
        named_ones = [path for path in paths if path != "-"]
        force = bool(self.here["force-exclude"])
        near = self.here.base == Path.cwd()
        exclude = self.here["exclude"] if near else ()
        self.skipped = []
        try:
            found, problems = walk(
                named_ones, self._known_format, exclude, force_exclude=force, skipped=self.skipped
            )
        except FileError as error:
            raise RunError(str(error)) from None
        for problem in problems:
            self._complain(f"{problem}{self.near(problem.path)}")
        files = [self._stdin(stdin_name)] if "-" in paths else []
        files += self._files(found, os.path.realpath(log) if log else None)
        size = sum(map(_size, files))
        if left := kinds.worth_telling(self.skipped):
            self._tell(kinds.left_out(left))
        return Inputs(files, self.profiles, size, self.failed)

    def _files(self, found: Sequence[Found], log: str | None) -> Iterator[Input]:
        for file in found:
            settings = self.settings(Path(file.path).parent)
            if self.excluded(file, settings):
                continue
            asked = file.named and not settings["force-exclude"]
            if not asked and kinds.of_settings(file.path, settings):
                continue
            if os.path.realpath(file.path) == log:
                if file.named:
                    self._complain(f"{file.path}: is also the log; name another file with --log.")
                continue
            name = kinds.format_of(file.path, settings)
            if name is None and settings["source"] and sourced(settings):
                name = "lines"
            if name is None:
                if settings["force-exclude"]:  # a hook names all files that changed
                    self.skipped.append(Skipped(file.path, "its format is unknown"))
                else:
                    self._complain(kinds.unknown(file.path))
                continue
            if not kinds.told(file.path, settings) and not kinds.claimed(file.path, named(name)):
                complain = None if settings["force-exclude"] else self._complain
                kinds.tell_unclaimed(file, named(name), self.skipped, complain)
                continue
            opening = _opening(named(name))
            narrowed = kinds.with_ignores(file.path, settings)
            yield self.entry(file.path, partial(opening, file.path), name, narrowed)

    def _stdin(self, name: str | None) -> Input:
        settings = self.settings(Path(name or "-").parent)
        form = kinds.format_of(name or "", settings) or "text"
        if named(form).members:
            raise RunError(
                f"A {form} file cannot be read from standard input; name the file itself."
            )
        form = "lines" if form == "text" and settings["source"] and sourced(settings) else form
        settings = kinds.with_ignores(name or "-", settings)
        read = partial(_standard_input, around=kind_of(name or "-"))
        return self.entry(name or "-", read, form, settings)

    def entry(self, path: str, read: Any, form: str, settings: Settings) -> Input:
        """Return the input for a path, opened by ``read(encoding)``. Raises RunError."""
        suffix = Path(inner(path)).suffix.lower()
        told = _options(settings, named(form).defaults.get(suffix, {}))
        if told.lang is None:
            told = replace(told, lang=kinds.lang_by_name(path, form))
        read = partial(read, settings["encoding"] or named(form).charset)
        file = Input(path, read, form, told, self._profile(settings))
        return self._with_source(file, settings)

    def _with_source(self, file: Input, settings: Settings) -> Input:
        """Return the file with the one it was translated from, where one is named."""
        if not settings["source"] and not settings["sources"]:
            return file
        from cleanup.runs import sources  # noqa: PLC0415 -- only where one is named

        source = sources.source_of(file.path, file.format, settings)
        if source is None:
            return file
        _permitted(settings)
        file = replace(file, format=sources.format_with_source(file.format))
        return sources.with_source(file, source, settings["encoding"])

    def _profile(self, settings: Settings) -> int:
        if not self.ruled:
            return 0
        own = repr((settings["rule"], settings["style"]))
        if (key := (*(settings[name] for name in _OF_A_PROFILE), own)) not in self._known:
            _permitted(settings)
            rules = load(settings, self._trusted(settings["trust"]))
            opening, required = checker(settings, self.grammar, self._tell)
            sign = ""
            if self.signed:
                from cleanup.runs.signature import signature  # noqa: PLC0415 -- 11 ms

                sign = signature(rules, repr(key)) + (signed(settings) if opening else "")
            self._known[key] = len(self.profiles)
            self.profiles.append(
                Profile(
                    rules,
                    sign,
                    settings["safe-only"],
                    settings["words"],
                    opening,
                    required,
                    repr(key),
                )
            )
        return self._known[key]

    def _trusted(self, paths: Sequence[str]) -> list[str]:
        """Return the termbase of the texts that are trusted."""
        if not paths:
            return []
        from cleanup.runs.trust import learned_from  # noqa: PLC0415 -- seldom asked for

        config = str(self.config) if self.config else None
        reader = Gatherer(
            self.options, config, isolated=self.isolated, complain=self.complain, near=self.near
        )
        reader.ruled = False
        found = reader.gather(paths, None, None, signed=False)
        if found.failed:
            raise RunError(
                "--trust: some paths could not be read (see above); correct or remove them."
            )
        return learned_from(found.files)

    def _tell(self, sentence: str) -> None:
        """Once in a run."""
        if not self.quiet and sentence not in self._told:
            self._told.add(sentence)
            self.complain(sentence)

    def _known_format(self, path: str) -> bool:
        return for_path(path) is not None or kinds.mapped(path, self.settings(Path(path).parent))

    def excluded(self, file: Found, settings: Settings) -> bool:
        """Return whether settings leave a file out. Raises RunError for a bad pattern."""
        if not settings["exclude"] or (file.named and not settings["force-exclude"]):
            return False
        try:
            spec = spec_of(settings["exclude"], settings.origins["exclude"])
        except FileError as error:
            raise RunError(str(error)) from None
        return hit(spec, os.path.relpath(file.path, settings.base))

    def _complain(self, message: str) -> None:
        self.failed = True
        self.complain(message)


def sourced(settings: Settings) -> bool:
    """Return whether the command line names a source: files of any name are lines then."""
    return settings.origins["source"] == "--source"


def _permitted(settings: Settings) -> None:
    """Raise RunError where files of settings read what lies outside their repository."""
    if any(settings[n] for n in ("rules", "terms", "trust", "words", "source", "sources")):
        from cleanup.runs.consent import required  # noqa: PLC0415 -- only where something is named

        required(settings)


def _opening(form: Format) -> Callable[..., Any]:
    """Return what opens a file of a format."""
    if form.members is None:
        return reading
    from cleanup.files.members import archive_reading  # noqa: PLC0415 -- for zip files only

    return archive_reading


def _size(file: Input) -> int:
    try:
        return Path(file.path).stat().st_size
    except OSError:
        return 0  # standard input, or gone already: whoever reads it will say so


def _standard_input(encoding: Any, around: str | None) -> AbstractContextManager[Reading]:
    return Reading("-", io.FileIO(0, closefd=False), encoding, around)


def _options(settings: Settings, defaults: Mapping[str, Any]) -> FormatOptions:
    try:
        if settings["format"]:
            named(settings["format"])
    except FormatError as error:
        raise RunError(f"--format: {error.message}") from None
    return FormatOptions(
        settings["lang"],
        settings["source-lang"],
        {
            **defaults,
            **{name: settings[name] for name in options() if settings[name] not in (None, ())},
        },
        inner=settings["inner"],
        strict=settings["strict"],
    )
