"""What stands in the strings of programs beside words: placeholders, entities, ICU's syntax.

``cleanup.text.protect`` knows the usual placeholders in any text; here, where strings are known to
be a program's, everything between braces is one, also with spaces inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleanup.formats import Unspellable
from cleanup.formats._branches import COMPLEX
from cleanup.formats._pieces import Pieces
from cleanup.text.segment import Mark, Segment, Span
from cleanup.value import replace

BRACES = re.compile(r"[$#%@]?\{[^{}\n]{0,200}\}")  # Rails, .NET, Fluent, ICU
PLACEHOLDER = re.compile(
    r"\{\{[^{}]*\}\}"  # Mustache, i18next
    r"|\$t\([^()\n]{0,200}\)"  # i18next
    r"|%(?:L?\d{1,2}(?!\d|\$|\s?\$\s?[A-Za-z@](?!\w))|Ln|n)(?![A-Za-z])"  # Qt, no torn %1$s
    r"|%(?:\d{1,2}\$)?#@\w+@|%(?:\d{1,2}\$)?arg(?!\w)"  # Apple
    r"|%[A-Za-z_]\w*%|%%|(?<!\d)(?<!%\d\s)\$[A-Za-z_][\w.]*\$?"  # Symfony, Chrome
    r"|__[A-Za-z]\w*__"
)
# With a flag for the sign's place too ("% d"), where the file says that this is a format.
PRINTF = re.compile(
    r"%(?:\([^)\n]{1,60}\)|\d+\$)?[-+ #0']*(?:\d+|\*)?(?:\.(?:\d+|\*))?"
    r"(?:hh?|ll?|[qLztj])?[diouxXeEfFgGcrsaAp@%]"
)
BRACE_FORMAT = re.compile(r"\{\{|\}\}|\{[^{}\n]{0,200}\}")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
# A branch's name, or that of the kind of choice.
KEYWORD = re.compile(r"(?<![\w=#])([^\W\d_]{2,30})(?=\s*\{|\s*,)")
FORMS = frozenset("zero one two few many other plural select selectordinal".split())
NAMED = re.compile(r"[$#%@]?\{[\w.-]{2,40}\}|\{\{ ?[\w.-]{2,40} ?\}\}|%\(\w{2,40}\)[sd]")
TORN = re.compile(r"\\[ ]([nt])(?![a-z])")  # an escape with a space in it
SYNTAX = re.compile(r"''|'[{}#|](?:[^']|'')*+'?|[{}#]")


def marks(
    text: str, source: str | None = None, *, icu: bool = False, printf: bool = False
) -> list[Mark]:
    """Return what no edit may touch in a program's string.

    ``icu``: it is a message of ICU, or may be one (one with branches is, also where nobody said
    so); ``printf``: a format of C or Python. An entity
    is protected unless the ``source`` is there and lacks it, and so is a placeholder that is none
    of the source's (see `mendable`).
    """
    found: list[Span] = []
    branching = "{" in text and COMPLEX.search(text) is not None
    icu = icu or branching
    if any(sign in text for sign in "{%$_"):
        found += (match.span() for match in PLACEHOLDER.finditer(text))
        if not branching:  # there, braces hold sentences too
            found += (match.span() for match in BRACES.finditer(text))
        if printf:
            found += (match.span() for match in PRINTF.finditer(text))
            if not branching:
                found += (match.span() for match in BRACE_FORMAT.finditer(text))
    if icu and ("{" in text or "''" in text):
        found += syntax(text) if source is None else translated(text, syntax(text), source)
    if "&" in text:
        found += (
            match.span() for match in ENTITY.finditer(text) if source is None or match[0] in source
        )
    found = joined(found)
    if source is not None:
        found = [(start, end) for start, end in found if not mendable(text[start:end], source)]
    return [Mark(start, end, "placeholder") for start, end in found]


def translated(text: str, spans: Iterable[Span], source: str) -> Iterator[Span]:
    """Yield a message's syntax without the words of it that the source does not have: what was
    translated there is no syntax that a program reads, and a rule may mend it.
    """
    for start, end in spans:
        at = start
        for match in KEYWORD.finditer(text, start, end):
            if match[1] not in FORMS and match[1] not in source:
                yield at, match.start(1)
                at = match.end(1)
        yield at, end


def mendable(said: str, source: str) -> bool:
    """Return whether a placeholder is none of the source's, so that the source's may take its
    place: it has blanks or capitals of its own, or another name. So it is for the escape of a line
    break that the file's format does not have, where the source has one.

    A rule that mends nothing leaves it alone, as it does in any text.
    """
    if said in source and not (said[0] == "{" and _is_part(said, source)):
        return False
    if (escape := TORN.fullmatch(said)) is not None:
        return {"n": "\n", "t": "\t"}[escape[1]] in source
    tight = "".join(said.split())
    if tight.casefold() in "".join(source.split()).casefold():
        return True
    return NAMED.fullmatch(said) is not None and said[0] in source and not said.isupper()


def _is_part(said: str, source: str) -> bool:
    """Return whether braces are everywhere in a source a part of more: `{name}` in `%{name}`."""
    return re.search(rf"(?<![$#%@{{]){re.escape(said)}", source) is None


def its_own(marks: Iterable[Mark], text: str, source: str) -> Iterator[Mark]:
    """Yield the marks of a text without those of placeholders that may be mended."""
    for mark in marks:
        if mark.kind != "placeholder" or not mendable(text[mark.start : mark.end], source):
            yield mark


def unknown_escape(pieces: Pieces, start: int, end: int) -> None:
    """Add an escape that the format does not have as it is, and protect it."""
    torn = TORN.match(pieces.raw, start)
    if torn:
        pieces.mark(pieces.size, pieces.size + torn.end() - start, "placeholder")
    else:
        pieces.mark(pieces.size, pieces.size + end - start)
    Pieces.verbatim(pieces, start, end)  # a format may read escapes in its own


def joined(spans: list[Span]) -> list[Span]:
    """Return the same places as sorted spans that do not overlap."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        if whole and start < whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        elif start < end:
            whole.append((start, end))
    return whole


def syntax(text: str) -> Iterator[Span]:  # noqa: C901 -- one loop
    """Yield the syntax of an ICU message: arguments, quoted text, doubled apostrophes.

    Of an argument with messages in it (plural, select) only what is not their text; ``#`` stands
    for the number there.
    """
    inside: list[bool] = []  # of the open braces: True for a message, False for an argument
    since = 0  # where the argument that is open begins, or goes on after a message
    for match in SYNTAX.finditer(text):
        start, end = match.span()
        of_message = not inside or inside[-1]
        if match[0][0] == "'":
            if of_message:
                yield start, end
        elif match[0] == "#":
            if inside and of_message:
                yield start, end
        elif match[0] == "{":
            if of_message:
                since = start
            else:
                yield since, end
            inside.append(not of_message)
        elif inside:
            if inside.pop():
                since = start
            else:
                yield since, end
    if inside and not inside[-1]:
        yield since, len(text)


def spare_apostrophes(after: str, text: str) -> None:
    """Raise Unspellable for an apostrophe put into a message in which it may be syntax."""
    if "'" in after and "{" in text:
        raise Unspellable("An apostrophe has a special meaning in a message with braces.")


def with_marks(segment: Segment, *, icu: bool = False) -> Segment:
    """Return the segment with the marks of a program's string."""
    found = marks(segment.text, segment.source, icu=icu, printf=True)
    return replace(segment, marks=(*segment.marks, *found))
