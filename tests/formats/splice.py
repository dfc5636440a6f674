"""Edits made in a raw text as the pipeline makes them, with nothing of the pipeline."""

from __future__ import annotations

from cleanup.edits.edit import Edit, clash
from cleanup.formats import Format, Unspellable
from cleanup.text.segment import Segment

Change = tuple[int, int, str]


def allowed(segment: Segment, changes: list[Change]) -> list[Change]:
    """Those that fit the text, leave what is protected, and neither overlap nor touch."""
    kept: list[Change] = []
    for start, end, after in sorted(changes):
        if not 0 <= start <= end <= len(segment.text) or (kept and start <= kept[-1][1]):
            continue
        edit = Edit(start, end, segment.text[start:end], after)
        if edit.before == after:
            continue
        if any(clash(edit, Edit(a, b, "", "")) for a, b in segment.protected):
            continue
        if any(start < at < end for at, _ in segment.gaps):
            continue  # the engine divides such an edit
        kept.append((start, end, after))
    return kept


def spliced(
    raw: str, form: Format, changes: list[tuple[Segment, list[Change]]]
) -> tuple[str, list[str]]:
    """The raw text with the changes made, and what each segment should then say."""
    made: list[Change] = []  # in the raw text: an attribute stands inside its block
    wanted: list[str] = []
    for segment, mine in changes:
        text: list[str] = []
        seen = 0
        for start, end, after in mine:
            places = segment.offsets
            a = start + segment.start if places is None else places[start]
            b = end + segment.start if places is None else places[end]
            if start < end:
                b = dict(segment.gaps).get(end, b)
            try:
                made.append((a, b, form.escape(after, segment, start)))
            except Unspellable:
                continue
            text += (segment.text[seen:start], after)
            seen = end
        wanted.append("".join([*text, segment.text[seen:]]))
    pieces: list[str] = []
    at = 0
    for start, end, spelled in sorted(made):
        pieces += (raw[at:start], spelled)
        at = end
    return "".join([*pieces, raw[at:]]), wanted
