"""Two spaces between two words of running text.

Columns, indentation and justified lines are made of runs of spaces too: only a line of prose in
which such runs are the exception is looked at. Two spaces after the end of a sentence are a way of
typing, and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

RUN = re.compile(r"(?<=[^\W\d_]|,)[ \u00a0]{2}(?=[^\W\d_]|[(“«„]|\d+ [^\W\d_])")
# Before a mark, after a colon, before emphasis or a note: rarely meant, and only offered.
MARKED = re.compile(
    r"(?<=[^\W\d_])[ \u00a0]{2}(?=[*_\[]{1,3}[^\W_]|[:;!?](?: |$))"
    r"|(?<=[^\W\d_][:;])[ \u00a0]{2}(?=\[)"
)
GAP = re.compile(r"[ \u00a0\t]{2,}|\t")
WORD = re.compile(r"[^\W\d_]{2,}")
LONG = 25  # words of an indented line that is a paragraph, no code or poem
WIDE = 4  # spaces that make an indentation or a column
# Signs of a table, of code or of a drawing.
LAYOUT = re.compile(
    r"[|│┃═─━┌└├{}\t]|::|--|==|__|\\\\|/\*|;$"
    # A prompt, a comment of a settings file, a package source, the head of a changelog's entry.
    r"|^[$>%] |^#(?!#* )|^# [\w./-]+ [\"'\w./=-]*[\"/=]|^(?:deb|deb-src|rpm) \S*:"
    r"|\d\d:\d\d(?::\d\d)? "
    # A file, and two spaces before what it is.
    r"|^\S+\.\w{1,4}  | = |\([xX ]?\)"
    # What a version control prints: a commit and its author, a remote and its address.
    r"|^[0-9a-f]{7,40} |^\S+ {2}\w+://\S+ \("
)
TERM = re.compile(r"\S+ {2}[^\W\d_a-z]$")  # what is explained, and how its explanation begins
OPENING = re.compile(r"[^\W\d_]{2,} {2}[^\W\d_]$")  # the first word of a line, and the next
TERM_WIDTH = 30  # characters
MARKER = 4  # a gap so near the line's start stands after the number or letter of a list


def build(*, words: int = 6, share: int = 5) -> Detector:
    """Build a detector that proposes one space where a line has at least ``words`` words, and
    ``share`` words a gap.

    Raises ValueError where one of them is below 1.
    """
    if words < 1 or share < 1:
        raise ValueError("`words` and `share` must be 1 or more")

    def look(view: View) -> Iterator[Edit]:
        at = 0
        for line in view.text.split("\n"):
            if prose(line, words, share):
                first = starts_at(line)
                for match in RUN.finditer(line):
                    safe = judged(line, match, first)
                    if safe is not None:
                        start, end = at + match.start(), at + match.end()
                        yield found(view.text, start, end, " ", safe=safe)
                for match in MARKED.finditer(line):
                    start, end = at + match.start(), at + match.end()
                    if " " in match[0] and match.start() >= first + MARKER:
                        after = "" if line[match.end()] in ":;!?" else " "
                        yield found(view.text, start, end, after, safe=False)
            at += len(line) + 1

    return Detector(look, r"[^\s_.!?][ \u00a0]{2,3}\S")


def judged(line: str, match: re.Match[str], first: int) -> bool | None:
    """Return True where two spaces are a slip, False where they may be, None where they are meant.

    Where the running text begins, after the first word, they may be after what is explained.
    """
    if " " not in match[0] or technical(line[: match.start()]):
        return None
    left = line[: match.end() + 1]
    if match.start() >= first and not TERM.match(left):
        return True
    return False if OPENING.match(left) else None


def technical(left: str) -> bool:
    """Return True after a placeholder or a name in capitals: what comes next may explain it."""
    word = left.rsplit(" ", 1)[-1].rstrip(",")
    return "%" in word or (len(word) > 1 and word.isupper() and word.isascii())


def starts_at(line: str) -> int:
    """Return where the running text of a line begins: after the number of a list, or what is
    explained.

    An indented line that is no paragraph may be of a table: a word or an option, and its meaning.
    """
    indent = len(line) - len(line.lstrip())
    if indent > 1 and len(WORD.findall(line)) < LONG:
        return indent + TERM_WIDTH
    return indent + MARKER


def prose(line: str, words: int, share: int) -> bool:
    """Return True for a line of running text in which a wide gap is the exception."""
    bare = line.strip(" \u00a0\r")
    if LAYOUT.search(bare) or " " * WIDE in bare:
        return False
    gaps = sum(1 for gap in GAP.finditer(bare) if bare[gap.start() - 1] not in ".!?;")
    if line.startswith(" " * WIDE):
        words = max(words, LONG)
    return gaps > 0 and len(WORD.findall(bare)) >= max(words, share * gaps)
