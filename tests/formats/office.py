"""What the tests of office documents share: parts, and edits made as the engine makes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from click.testing import CliRunner

from cleanup.cli.group import group
from cleanup.edits.edit import Edit, EditError, apply
from cleanup.engine.raw import to_raw
from cleanup.formats import Format
from cleanup.text.segment import Segment
from tests.formats.splice import Change, allowed

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def command(*args: str | Path) -> tuple[int, str]:
    """Run the command in this process; return its exit status and all that it prints."""
    done = CliRunner().invoke(group, list(map(str, args)), standalone_mode=False)
    if isinstance(done.exception, click.ClickException):
        return 2, done.output + done.exception.format_message()
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.return_value or 0, done.output


def word(body: str) -> str:
    """Return a document of Word around paragraphs."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document xmlns:w="{W}" '
        f'xmlns:mc="{MC}" xmlns:wp="{WP}" xmlns:m="{M}"><w:body>{body}</w:body></w:document>'
    )


def run(text: str, properties: str = "") -> str:
    """Return a run of Word, its white space kept."""
    rest = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rest}<w:t xml:space="preserve">{text}</w:t></w:r>'


def edited(
    raw: str, form: Format, segments: Sequence[Segment], changes: Sequence[list[Change]]
) -> tuple[str, list[str]]:
    """Return the raw text with each segment's changes, and what the segments should then say."""
    made: list[Edit] = []
    wanted: list[str] = []
    for number, (segment, mine) in enumerate(zip(segments, changes, strict=True)):
        text: list[str] = []
        seen = 0
        for start, end, after in allowed(segment, mine):
            edit = Edit(start, end, segment.text[start:end], after)
            try:
                one = to_raw(edit, segment, raw, form.escape, number, fit=form.fit)
                apply(raw, [*made, *one])
            except (ValueError, EditError):
                continue
            made += one
            text += (segment.text[seen:start], after)
            seen = end
        wanted.append("".join([*text, segment.text[seen:]]))
    return apply(raw, made), wanted
