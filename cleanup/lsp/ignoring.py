"""The comment that tells cleanup to leave a line alone, where a format has a place for one."""

from __future__ import annotations

from cleanup.edits.edit import Edit
from cleanup.formats import FormatOptions, named
from cleanup.text.protect import directives, ignored

_MARKDOWN = "markdown"


def comment(form: str, raw: str, edit: Edit) -> Edit | None:
    """Return the edit that puts ``<!-- cleanup: ignore[…] -->`` at the end of the finding's line.

    None where no comment can stand there unseen: in other formats than Markdown, in tables, in
    front matter, at a line break that the end of the line makes, in what goes over several lines.
    """
    if form != _MARKDOWN or not edit.rule:
        return None
    start = raw.rfind("\n", 0, edit.start) + 1
    stop = raw.find("\n", edit.start)
    stop = len(raw) if stop < 0 else stop
    line = raw[start:stop].rstrip("\r")
    end = start + len(line.rstrip(" \t"))
    if edit.end > end or line != line.rstrip(" \t") or line.endswith("\\"):
        return None
    whole = named(_MARKDOWN).read(raw, FormatOptions())[0]
    if not any(a <= edit.start and edit.end <= b and a < end <= b for a, b in whole.units or ()):
        return None
    note = f" <!-- cleanup: ignore[{','.join(edit.rules)}] -->"
    made = raw[:end] + note + raw[end:]
    told = directives(made)
    if not all(ignored(told, edit.start, edit.end, rule) for rule in edit.rules):
        return None
    return Edit(end, end, "", note)
