"""What the title of a web page adds to that of its text: the way to it, its site, its double."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

_LOOK = 6  # lines from the beginning
_LONGEST = 250  # letters of such a line
_SHORTEST, _SITE = 12, 60  # letters of a title, and of what the site adds to it
_PARTED = re.compile(r"\s+[-–—|•·:»]\s+")
_MARK = re.compile("[\u0300-\u036f]")


def build(*, home: str) -> Detector:
    """Build a detector that finds them among the first lines of a segment.

    A line that begins with a word for ``home`` and ends with the title below it goes; a title that
    stands below with the site's name added is flagged, and so is one that says the same twice,
    but for accents. Raises ValueError for a bad pattern.
    """
    try:
        way = re.compile(rf"\s*(?:{home})\s*[>»/›|·:\s-]\s*(?=\S)", re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"`home` has an invalid pattern: {error}") from error

    def find(view: View) -> Iterator[Edit]:
        text = view.text
        if "\n" not in text or view.source:
            return
        end = -1
        for _ in range(_LOOK):  # the rest of a long text is not copied
            if (end := text.find("\n", end + 1)) < 0:
                break
        lines = text[: end if end >= 0 else len(text)].split("\n")
        at = 0
        for number, line in enumerate(lines):
            if line.strip() and len(line) <= _LONGEST:
                below = [other.strip() for other in lines[number + 1 :] if other.strip()]
                if way.match(line) and any(_ends_with(line, other) for other in below):
                    yield found(text, at, min(at + len(line) + 1, len(text)), "")
                elif not number and (_is_double(line) or _has_site(line, below)):
                    yield found(text, at + len(line) - len(line.lstrip()), at + len(line), None)
            at += len(line) + 1

    return Detector(
        find, rf"(?im)^\s*(?:{home})\s*[>»/›|·:\s-]|^.{{2,200}}\s[-–—|•·»]\s", "segment"
    )


def _ends_with(line: str, title: str) -> bool:
    return len(title) >= _SHORTEST and len(line) > len(title) and line.rstrip().endswith(title)


def _is_double(line: str) -> bool:
    parts = [_bare(part) for part in _PARTED.split(line.strip())]
    return len(parts) == 2 and parts[0] == parts[1] and len(parts[0]) > 3  # noqa: PLR2004


def _has_site(line: str, below: list[str]) -> bool:
    line = line.strip()
    return any(
        _SHORTEST <= len(title) < len(line) <= len(title) + _SITE
        and line.startswith(title)
        and _PARTED.match(line, len(title)) is not None
        for title in below[:2]
    )


def _bare(part: str) -> str:
    return _MARK.sub("", normalize("NFD", part)).casefold().strip()
