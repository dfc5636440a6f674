"""Whether XML is well formed, as expat says: with the line of the first fault.

Nothing is fetched, and a file that declares entities of its own is refused.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.parsers import expat

from cleanup.formats import FormatError

DEEPEST = 500  # elements in one another; documents of people have some 30
PIECE = 1_000_000  # code points given to expat at once
LONGEST = 16_000_000  # code points of a tag or comment whose end is waited for


def check(raw: str) -> None:
    """Let expat read a whole document. Raises FormatError."""
    parser = _parser()
    for at in range(0, len(raw), PIECE):  # as a whole, its bytes would live as long as the text
        _parse(parser, raw[at : at + PIECE])
    _parse(parser, "", last=True)


def sound(texts: Iterable[str]) -> None:
    """Let expat read a large document in pieces, in bounded memory. Raises FormatError."""
    parser = _parser()
    depth = 0

    def begins(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise FormatError(
                f"More than {DEEPEST} elements are nested here.", parser.CurrentLineNumber
            )

    def ends(*_: object) -> None:
        nonlocal depth
        depth -= 1

    parser.StartElementHandler, parser.EndElementHandler = begins, ends
    held: list[str] = []
    size = wanted = at = 0
    for text in texts:
        held.append(text)
        size += len(text)
        if size < wanted:
            continue
        _parse(parser, "".join(held))
        # Of a tag that has no end yet all is looked at again with every piece: take larger ones.
        wanted = 2 * size if parser.CurrentByteIndex == at else 0
        if wanted > LONGEST:
            raise FormatError(
                f"The tag or comment that begins here has no end in {LONGEST // 1_000_000} MB.",
                parser.CurrentLineNumber,
                parser.CurrentColumnNumber + 1,
            )
        at, size = parser.CurrentByteIndex, 0
        held.clear()
    _parse(parser, "".join(held), last=True)


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate()

    def refuse(name: str, *_: object) -> None:
        raise FormatError(
            f"The file declares an entity, {name!r}. Entities are not expanded; write their "
            "text instead.",
            parser.CurrentLineNumber,
            parser.CurrentColumnNumber + 1,
        )

    parser.EntityDeclHandler = refuse
    return parser


def _parse(parser: expat.XMLParserType, text: str, *, last: bool = False) -> None:
    try:
        parser.Parse(text, last)
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code) or "it is not well formed"
        raise FormatError(
            f"This is not well-formed XML: {what}. Repair the file.", error.lineno, error.offset + 1
        ) from None
    except UnicodeEncodeError:
        raise FormatError(
            "The file contains half a surrogate pair, which XML does not allow."
        ) from None
