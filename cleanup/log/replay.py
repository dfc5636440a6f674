"""The log played forwards or backwards over the bytes of a file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from hashlib import sha256

from cleanup.files.members import ENCODING
from cleanup.log.members import rewritten
from cleanup.log.records import Entry, Head, LogError
from cleanup.log.selection import Match, find_again, is_back, stands_back
from cleanup.text.encoding import BOMS
from cleanup.value import Value


class ReplayError(ValueError):
    """The file is not the one of the log; the message says which one it is, as far as known."""


class AlreadyReverted(ReplayError):  # noqa: N818 - says what it is
    """The file is the one from before the edits: a run that was broken off did not write it."""


class Reverted(Value):
    """A file's new bytes, how many edits were reverted, and the numbers of those not found
    (``lost``) and of those that were reverted before (``back``).
    """

    data: bytes
    count: int
    lost: tuple[int, ...]
    back: tuple[int, ...] = ()


def played(
    head: Head,
    entries: Iterable[Entry],
    data: bytes,
    *,
    back: bool = False,
    exact: bool = True,
) -> bytes:
    """Return the file's bytes with the log's applied edits made, or (``back``) reverted.

    ``exact``: the result must have the hash that the log gives for it; otherwise a person chose
    among the edits, and each is only held against what is in its place. Raises ReplayError
    where ``data`` is not what the log starts from, and LogError where the edits do not lead to the
    hash that the log gives for the result.
    """
    wanted, result = head.sha256_before, head.sha256_after
    if back:
        wanted, result = result, wanted
    _same(sha256(data).hexdigest(), wanted, result, back=back)
    made = _made(head, entries, data, lambda text, mine: _splice(text, mine, back=back))
    if exact and sha256(made).hexdigest() != result:
        raise LogError(
            "the applied edits do not produce the text whose hash is in the log: "
            "the log was changed after it was written"
        )
    return made


def reverted(
    head: Head, entries: Sequence[Entry], data: bytes, chosen: Collection[int]
) -> Reverted:
    """Return the file's bytes with some of the applied edits reverted, by their numbers.

    The file may have been changed elsewhere since: each edit is then found again by the text
    around it; one that is reverted already stays so.
    Raises LogError where the file cannot be decoded.
    """
    same = sha256(data).hexdigest() == head.sha256_after
    found: list[tuple[int, list[int], list[int]]] = []

    def make(text: str, mine: Sequence[Entry]) -> str:
        made, count, lost, back = _reverted(text, mine, chosen, same=same)
        found.append((count, lost, back))
        return made

    made = _made(head, entries, data, make)
    lost = sorted(order for _, each, _ in found for order in each)
    back = sorted(order for _, _, each in found for order in each)
    return Reverted(made, sum(count for count, *_ in found), tuple(lost), tuple(back))


def _made(
    head: Head,
    entries: Iterable[Entry],
    data: bytes,
    make: Callable[[str, Sequence[Entry]], str],
) -> bytes:
    """Return the file's bytes with ``make`` of its text, or of its members'. Raises LogError."""
    if head.encoding == ENCODING.name:
        return rewritten(head, entries, data, make)
    bom = _bom(head.encoding) if head.bom else b""
    try:
        text = data[len(bom) :].decode(head.encoding)
        back = text.encode(head.encoding)
    except UnicodeError as error:
        raise LogError(f"the file cannot be read as {head.encoding}: {error}") from None
    except (LookupError, ValueError):
        raise LogError(f"{head.encoding!r} is no encoding of texts") from None
    if bom + back != data:  # such as UTF-16 that would get a mark at its start
        raise LogError(f"the file is not in {head.encoding}")
    try:
        return bom + make(text, list(entries)).encode(head.encoding)
    except UnicodeEncodeError as error:
        raise LogError(f"the edited text cannot be written as {head.encoding}: {error}") from None


def _reverted(
    text: str, entries: Sequence[Entry], chosen: Collection[int], *, same: bool
) -> tuple[str, int, list[int], list[int]]:
    """Return the text with the chosen edits reverted, their count, and the numbers of those lost
    and of those that were reverted before.

    ``same``: it is the text that the edits led to.
    """
    spans: list[tuple[int, int, str]] = []
    lost: list[int] = []
    back: list[int] = []
    moved = drift = 0
    for number, entry in enumerate(entries):
        if not entry.applied:
            continue
        after = entry.edit.after or ""
        expected = entry.edit.start + moved
        moved += len(after) - len(entry.edit.before)
        near = expected + drift
        if entry.order not in chosen:
            if not same and stands_back(text, entries, number, near):
                drift += len(entry.edit.before) - len(after)
            continue
        found = Match(expected, 0) if same else find_again(text, entries, number, near)
        if not same and is_back(text, entries, number, near, found):
            back.append(entry.order)
            drift += len(entry.edit.before) - len(after)
            continue
        if found is None or (spans and found.at < spans[-1][1]):
            lost.append(entry.order)
        else:
            spans.append((found.at, found.at + len(after), entry.edit.before))
            drift = found.at - expected  # what was typed before it moved what follows too
    pieces: list[str] = []
    at = 0
    for start, end, before in spans:
        pieces += (text[at:start], before)
        at = end
    return "".join([*pieces, text[at:]]), len(spans), lost, back


def _same(found: str, wanted: str, result: str, *, back: bool) -> None:
    if found == wanted:
        return
    if found == result and back:
        raise AlreadyReverted(
            "the edits are already reverted: the file is the one from before them"
        )
    if found == result:
        raise ReplayError("the edits are already applied: the file is the one from after them")
    state = "after" if back else "before"
    raise ReplayError(
        f"it is a different file, or it was changed since: its SHA-256 is {found[:12]}…, "
        f"the log expects {wanted[:12]}… ({state} the edits)"
    )


def _splice(text: str, entries: Iterable[Entry], *, back: bool) -> str:
    # Not edit.apply: two accepted deletions may touch, and their inverses are then two insertions
    # at one point, which only the log's order tells apart.
    pieces: list[str] = []
    at = moved = end = 0
    for entry in entries:
        if not entry.applied:
            continue
        edit = entry.edit
        if edit.start < end:
            raise LogError(f"line {entry.number}: the edit overlaps the one applied before it")
        end = edit.end
        old, new = edit.before, edit.after or ""
        start = edit.start
        if back:
            start += moved
            moved += len(new) - len(old)
            old, new = new, old
        if text[start : start + len(old)] != old or start > len(text):
            raise LogError(
                f"line {entry.number}: the file has {text[start : start + len(old)]!r} "
                f"where the edit has {old!r}"
            )
        pieces += (text[at:start], new)
        at = start + len(old)
    pieces.append(text[at:])
    return "".join(pieces)


def _bom(encoding: str) -> bytes:
    try:
        return {name: mark for mark, name in BOMS}[encoding]
    except KeyError:
        raise LogError(f"a file in {encoding} has no byte order mark") from None
