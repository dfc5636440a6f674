"""What ``apply`` and ``revert`` share: first everything is made in memory, then it is written."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from cleanup.cli.console.logs import files
from cleanup.cli.console.out import complain
from cleanup.cli.console.undo import Change, keep_undo
from cleanup.files import FileError
from cleanup.files.below import below
from cleanup.files.inside import kind_in, kind_of, packed, unpacked
from cleanup.files.write import check_writable, replace_file, status_of
from cleanup.log.folder import LOGS
from cleanup.log.records import Entry, Head, LogError
from cleanup.log.replay import AlreadyReverted, ReplayError, played, reverted
from cleanup.log.selection import SelectionError, numbers, selected
from cleanup.log.undoing import undoing
from cleanup.text.printable import fit
from cleanup.value import Value

_NONE: Mapping[int, int] = {}


class Chosen(Value):
    """Which edits of a log are meant, by their numbers; all that it applied if nothing is named."""

    only: frozenset[int] | None = None
    without: frozenset[int] = frozenset()
    alternatives: Mapping[int, int] = _NONE

    @property
    def named(self) -> bool:
        """Return whether a person named anything."""
        return self.only is not None or bool(self.without or self.alternatives)


ALL = Chosen()


def chosen_of(only: str | None, without: str | None, alternatives: Sequence[str] = ()) -> Chosen:
    """Return the choice that options name. Raises UsageError."""
    try:
        taken = {}
        for each in alternatives:
            number, equals, which = each.partition("=")
            if not equals or not number.isdecimal() or not which.isdecimal():
                raise SelectionError(f"{each!r} is not an alternative; write it as 4=2")  # noqa: TRY301
            taken[int(number)] = int(which)
        return Chosen(
            None if only is None else numbers(only) | taken.keys(),
            frozenset() if without is None else numbers(without),
            taken,
        )
    except SelectionError as error:
        raise click.UsageError(f"{error}.") from None


def replay(
    log: Path,
    file: Path | None,
    output: Path | None,
    *,
    back: bool,
    chosen: Chosen = ALL,
) -> None:
    """Play a log over its files. Raises ClickException, and then nothing has been written."""
    made: list[tuple[Path, bytes, bytes]] = []
    changes: list[Change] = []
    notes: list[str] = []
    heads = _chosen(log, file, output, back=back)
    for head, entries in _with_numbers(log, heads, chosen):
        source = file or _file(head, back=back)
        target = source if output is None else output
        target = target / source.name if target.is_dir() else target
        if file is None and output is None and not below(target):
            raise click.ClickException(
                f"{fit(str(target))}: lies outside the current folder, where a log alone writes "
                f"nothing; name the file too (cleanup {'revert' if back else 'apply'} {log} "
                f"{fit(str(target))}) or start in a folder above it. Nothing was written."
            )
        try:
            data, result, told = _one(log, head, entries, (source, target), chosen, back=back)
        except AlreadyReverted as error:
            if len(heads) == 1:
                said = f"{fit(str(source))}: {error}. Nothing was written."
                raise click.ClickException(said) from None
            notes.append(f"{source}: {error}; it is left as it is")
            continue
        notes += [f"{source}: {sentence}" for sentence in told]
        made.append((target, data, result))
        if not back and kind_in(data) is None:
            picked = selected(entries, chosen.only, chosen.without, chosen.alternatives)
            changes.append(Change(target, head, picked, data, result))
    _write(made, changes, notes, output, back=back)


def _write(
    made: Sequence[tuple[Path, bytes, bytes]],
    changes: Sequence[Change],
    notes: Sequence[str],
    output: Path | None,
    *,
    back: bool,
) -> None:
    """Write what was made, and say so. Raises ClickException."""
    if clash := _twice([target for target, *_ in made]):
        if output is None:
            raise click.ClickException(
                f"{fit(str(clash))}: the log names it twice; choose its edits with --only. "
                "Nothing was written."
            )
        raise click.ClickException(
            f"-o {output}: two files would be written to {clash}; name them one by one."
        )
    undo = _put([each for each in made if each[1] != each[2] or not each[0].exists()], changes)
    done = "reverted" if back else "applied"
    for target, data, result in made:
        what = "unchanged" if back and result == data else f"edits {done}"
        click.echo(f"{fit(str(target))}: {what}.")
    if undo:
        click.echo(f"Undo with: {fit(undoing(undo, [each.target for each in changes]))}")
    for note in notes:
        complain(fit(note))


def _put(made: Sequence[tuple[Path, bytes, bytes]], changes: Sequence[Change]) -> Path | None:
    """Write the files, and before them the log that leads back, which is returned.

    Raises ClickException, before anything is written where the files alone tell it.
    """
    undo: Path | None = None
    written: list[str] = []
    try:
        for target, *_ in made:
            if status := status_of(str(target)):
                check_writable(str(target), str(target), status)
        undo = keep_undo(changes, LOGS)
        for target, _, result in made:
            replace_file(target, result)
            written.append(fit(str(target)))
    except FileError as error:
        if undo and not written:
            undo.unlink()
        told = f"Written before: {', '.join(written)}." if written else "Nothing was written."
        raise click.ClickException(f"{error} {told}") from None
    return undo


def _with_numbers(
    log: Path, heads: Sequence[tuple[Head, list[Entry]]], chosen: Chosen
) -> list[tuple[Head, list[Entry]]]:
    """Return the files that the numbers name. Raises ClickException for one that is none's."""
    named = (chosen.only or frozenset()) | chosen.without | chosen.alternatives.keys()
    every = {entry.order for _, entries in heads for entry in entries}
    if unknown := sorted(named - every):
        which = ", ".join(map(str, unknown[:5]))
        first = f"numbers {which} are" if unknown[1:] else f"number {which} is"
        raise click.ClickException(
            f"{log}: {first} not in it; it has {len(every)} findings. Nothing was written."
        )
    if chosen.only is None:
        return list(heads)
    return [each for each in heads if any(entry.order in chosen.only for entry in each[1])]


def _one(
    log: Path,
    head: Head,
    entries: Sequence[Entry],
    places: tuple[Path, Path],
    chosen: Chosen,
    *,
    back: bool,
) -> tuple[bytes, bytes, list[str]]:
    """Return a file's bytes, its new bytes, and what is to be said. Raises ClickException.

    The log refers to the text inside a compressed file, or of one of columns.
    """
    source, target = places
    if source.exists() and not source.is_file() and not source.is_dir():
        refused = "cannot be read: it is not a regular file"  # a pipe would be waited for
        raise click.ClickException(f"{fit(str(source))}: {refused}")
    try:
        data = source.read_bytes()
        inside = unpacked(str(source), data, kind) if (kind := kind_in(data)) else data
        result, told = _played(head, entries, inside, chosen, back=back)
        wanted = kind if source == target else kind_of(str(target))
        if result == inside and wanted == kind:
            return data, data, told
        return data, packed(str(source), result, wanted, data) if wanted else result, told
    except FileError as error:
        raise click.ClickException(str(error)) from None
    except SelectionError as error:
        raise click.ClickException(f"{log}: {error}. Nothing was written.") from None
    except LogError as error:
        raise click.ClickException(f"{log}: {fit(head.path)}: {error}") from None
    except AlreadyReverted:
        raise
    except ReplayError as error:
        raise click.ClickException(f"{fit(str(source))}: {error}. Nothing was written.") from None
    except OSError as error:
        raise click.ClickException(
            f"{fit(str(source))}: cannot be read: {error.strerror}"
        ) from None


def _played(
    head: Head, entries: Sequence[Entry], data: bytes, chosen: Chosen, *, back: bool
) -> tuple[bytes, list[str]]:
    """Return the file's new bytes, and what is to be said of it."""
    if not chosen.named:
        return _whole(head, entries, data, back=back)
    if not back:
        picked = selected(entries, chosen.only, chosen.without, chosen.alternatives)
        return played(head, picked, data, exact=False), []
    taken = {e.order for e in entries if e.applied} - chosen.without
    if chosen.only is not None:
        taken &= chosen.only
    came = reverted(head, entries, data, taken)
    lost = ", ".join(map(str, came.lost))
    told = [f"not found again, because the text around them changed: {lost}"] if came.lost else []
    if came.back:
        told.append(f"reverted already, so left as they are: {', '.join(map(str, came.back))}")
    mine = {entry.order for entry in entries if not entry.applied}
    if idle := sorted(mine & (chosen.only or frozenset())):
        told.append(f"not applied by this log, so not reverted: {', '.join(map(str, idle))}")
    return came.data, told


def _whole(
    head: Head, entries: Sequence[Entry], data: bytes, *, back: bool
) -> tuple[bytes, list[str]]:
    """Return the bytes with all applied edits made or reverted; the log may have been edited."""
    try:
        return played(head, entries, data, back=back), []
    except LogError:
        if back:
            raise
        picked = selected(entries)
        return played(head, picked, data, exact=False), [
            "the log was edited after it was written; each edit was checked on its own"
        ]


def _chosen(
    log: Path, file: Path | None, output: Path | None, *, back: bool
) -> list[tuple[Head, list[Entry]]]:
    """Return the log's files, or the one of several that is ``file``. Raises ClickException."""
    heads = list(files(log))
    if len(heads) > 1 and file:
        heads = [each for each in heads if _is(file, each[0], back=back)]
        if len(heads) != 1:
            raise click.ClickException(
                f"{log}: contains several files, and {file} is not one of them."
            )
    if len(heads) > 1 and output and not output.is_dir():
        raise click.ClickException(f"{log}: contains {len(heads)} files; give -o a folder.")
    return heads


def _is(file: Path, head: Head, *, back: bool) -> bool:
    name = (head.output or head.path) if back else head.path
    return os.path.realpath(name) == os.path.realpath(file)


def _twice(targets: Sequence[Path]) -> Path | None:
    return next((each for each in targets if targets.count(each) > 1), None)


def _file(head: Head, *, back: bool) -> Path:
    name = (head.output or head.path) if back else head.path
    if name == "-":
        raise click.ClickException(
            "the log is of standard input; name the file that contains that text."
        )
    return Path(name)
