"""One run of ``cleanup corpus run``, from its options to its exit status."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import Any

from cleanup.cli.commands import command_like
from cleanup.cli.console.exits import FAILED, misused
from cleanup.cli.console.out import complain
from cleanup.cli.console.progress import Progress, told
from cleanup.cli.console.table import settings
from cleanup.corpus.run import FORMATS, STATE, Job, Summary, clean_corpus
from cleanup.files.input import Input
from cleanup.files.inside import kind_of
from cleanup.formats import for_path, inner
from cleanup.languages.tags import normalize
from cleanup.runs.collect import Gatherer
from cleanup.runs.sources import with_source
from cleanup.runs.targets import targets
from cleanup.value import replace

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}")
_EVERY = 60  # seconds between two lines where no terminal shows the bar
_FIELDS = {"column": "field"} | {
    f"{n}-column": f"{n}-field" for n in ("source", "lang", "source-lang")
}


def clean(paths: Sequence[str], options: dict[str, Any]) -> int:
    """Run, and return the exit status. Raises RunError where nothing can be done."""
    out = options["output"]
    if not out:
        raise misused("Name the folder to write to with -o.")
    if "-" in paths:
        raise misused("A corpus cannot be read from standard input; name files or folders.")
    if Path(out).exists() and not Path(out).is_dir():
        raise misused(f"-o {out}: is a file; name a folder.")
    told_settings = settings(options) | {"grammar": "off"}
    for name, field in _FIELDS.items():  # one name for both is enough
        told_settings[field] = told_settings[field] or told_settings[name]
    told_settings |= {"source": None, "format": told_settings.get("format")}
    if options["source"]:  # whatever they are called
        told_settings["format"] = "lines"
    if by_language := _by_language(paths):
        told_settings["formats"] = by_language
    gatherer = Gatherer(
        told_settings,
        options["config"],
        isolated=options["isolated"],
        quiet=options["quiet"],
        complain=complain,
        near=command_like,
    )
    inputs = gatherer.gather(paths, None, None, signed=True)
    kept, refused = _corpus_files(inputs.files, paths, Path(out))
    for each in refused:
        complain(f"{each.path}: a {each.format} file has no records; clean it with cleanup fix.")
    failed = inputs.failed or bool(refused)
    if not kept:
        complain("there is nothing to clean: none of the given paths is a file of records.")
        return FAILED
    encoding = gatherer.here["encoding"]
    files = _with_sources(paths, options["source"], list(map(_spoken, kept)), encoding)
    Path(out).mkdir(parents=True, exist_ok=True)
    made = targets([each.path for each in kept], paths, out)
    _check(made)
    sources = {each.path: _source(each) for each in files if each.beside}
    unsafe = bool(gatherer.here["unsafe-fixes"])
    jobs, logged = options["jobs"], bool(options["keep_log"])
    job = Job(files, inputs.profiles, made, sources, Path(out), jobs, unsafe, logged)
    watch = _Watch(sum(map(_size, files)), quiet=options["quiet"])
    summary = clean_corpus(job, watch, complain)
    if not options["quiet"]:
        sys.stdout.writelines(f"{line}\n" for line in _summary(summary, out, watch))
    return FAILED if failed or summary.failed else 0


class _Watch:
    """Shows a bar on a terminal; elsewhere a line now and then."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        self._bar = Progress(total, quiet=quiet)
        self._total, self._quiet = max(total, 1), quiet
        self._start = self._last = monotonic()
        self.records = self._done = 0

    @property
    def seconds(self) -> float:
        """How long it has run."""
        return monotonic() - self._start

    def show(self, done: int, path: str, records: int) -> None:
        self.records, self._done = records, max(done, self._done)
        rate = f"{records / max(self.seconds, 0.001):,.0f} records/s"
        self._bar.show(self._done, f"{rate}  {path}")
        if monotonic() - self._last >= _EVERY and not self._quiet and not sys.stderr.isatty():
            self._last = monotonic()
            complain(f"{told(self._done, self._total, self.seconds)}, {rate}")

    def clear(self) -> None:
        self._bar.clear()


def _by_language(paths: Sequence[str]) -> dict[str, str]:
    """Return the format of the files that are called by their language, as ``corpus.fr``."""
    return {
        Path(inner(path)).suffix: "lines"
        for path in paths
        if for_path(path) is None and _tag(path) and Path(path).is_file()
    }


def _tag(path: str) -> str | None:
    """Return the language that a file's suffix names."""
    suffix = Path(inner(path)).suffix[1:]
    if not _LANGUAGE.fullmatch(suffix):
        return None
    try:
        return normalize(suffix)
    except ValueError:
        return None


def _corpus_files(
    files: Sequence[Input], named: Sequence[str], out: Path
) -> tuple[list[Input], list[Input]]:
    """Return the files that are read record by record (text is, one record a line), and those that
    were named and are not. What an earlier run wrote below a folder that is read is left out.
    """
    place = out.resolve()
    kept, refused = list[Input](), list[Input]()
    for each in files:
        found = each.path not in named
        if found and (place in Path(each.path).resolve().parents or STATE in Path(each.path).parts):
            continue
        form = "lines" if each.format == "text" else each.format
        if form in FORMATS:
            kept.append(replace(each, format=form))
        elif not found:
            refused.append(each)
    return kept, refused


def _spoken(each: Input) -> Input:
    """Return a file of lines with the language that its name tells."""
    if each.format != "lines" or each.options.lang:
        return each
    return replace(each, options=replace(each.options, lang=_tag(each.path)))


def _with_sources(
    paths: Sequence[str], given: Sequence[str], files: Sequence[Input], encoding: str | None
) -> list[Input]:
    """Return the files with what they were translated from beside them. Raises UsageError."""
    if not given:
        return list(files)
    if len(given) != len(paths) or len(files) != len(paths):
        many = f"{len(given)} times for {len(files)} files"
        raise misused(f"--source is given {many}: name one for each, in their order.")
    source_of = dict(zip(paths, given, strict=True))
    for source in given:
        if not Path(source).is_file() or kind_of(source) == "columns":
            raise misused(
                f"--source {source}: file not found; it must be a text file aligned line by line."
            )
    return [with_source(each, source_of[each.path], encoding) for each in files]


def _source(each: Input) -> str:
    """Return the path of what is beside a file, or ""."""
    return str(getattr(each.beside, "args", ("",))[0])


def _check(made: dict[str, str]) -> None:
    for path, target in made.items():
        if os.path.realpath(path) == os.path.realpath(target):
            raise misused(
                f"-o names the folder of {path}, which would be overwritten; name another."
            )


def _size(each: Input) -> int:
    try:
        return Path(each.path).stat().st_size
    except OSError:
        return 0


def _summary(summary: Summary, out: str, watch: _Watch) -> Iterator[str]:
    tally = summary.tally
    kinds = tally.kinds
    files = _many(len(summary.files), "file")
    again = f" ({summary.known:,} finished before)" if summary.known else ""
    yield f"{files}{again}, {_many(tally.records, 'record')}: {tally.changed:,} changed."
    found = zip(kinds, ("safe edit", "suggestion", "flag"), strict=True)
    yield f"{', '.join(_many(count, kind) for count, kind in found)}."
    if summary.bad:
        one = summary.bad == 1
        left = "record was left as it is" if one else "records were left as they are"
        yield f"{summary.bad:,} bad {left}: {Path(out, STATE, 'bad')}"
    if watch.records:
        seconds = watch.seconds
        clock = f"{int(seconds) // 60}:{int(seconds) % 60:02}"
        rate = f"{watch.records / seconds:,.0f} a second"
        yield f"{_many(watch.records, 'record')} in {clock}, {rate}."
    yield f"Report: {Path(out, STATE, 'report.html')}"


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"
