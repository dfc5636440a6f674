"""CommonMark as a second parser reads it: markdown-it-py (MIT), in pure Python.

Two things are asked of it: whether a Markdown text still has the same structure after edits, and
where the mark-up stands in a paragraph that the native parser would take too long for. It is
imported only then. Structure deeper than its own limit (20 levels) is not compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from cleanup.formats._huge_paragraph import HUGE, outline
from cleanup.text.segment import Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

Rule = Callable[["StateInline", bool], bool]
Signature = tuple[Any, ...]
_EXACT = frozenset(("code_inline", "html_inline", "fence", "code_block", "html_block"))
_WORDS = frozenset(("text", "text_special", "softbreak"))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 40 ms, for Markdown with edits only

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def keeps_structure(
    raw: str, elsewhere: Mapping[str, Mapping[str, str]] | None = None
) -> Callable[[str], bool]:
    """Return what tells whether a text has the same blocks, links, titles, code and HTML as this.

    Each paragraph is read once, however many texts are compared. Of a stretch of a document,
    ``elsewhere`` are the definitions of the whole.
    """
    known: dict[str, Signature] = {}
    blocks, references = _blocks(raw)
    usable = references if elsewhere is None else elsewhere

    def read_alike(mine: str, other: str) -> bool:
        if max(len(mine), len(other)) > HUGE:
            return outline(mine) == outline(other)
        return inline(mine) == inline(other)

    def inline(text: str) -> Signature:
        if text not in known:
            parser, tokens = _parser(), list["Token"]()
            parser.inline.parse(text, parser, {"references": usable}, tokens)
            known[text] = tuple(_signatures(tokens))
        return known[text]

    def same(made: str) -> bool:
        others, defined = _blocks(made)
        if len(blocks) != len(others) or references != defined:
            return False
        return all(
            mine == other
            or (
                isinstance(mine, str)
                and isinstance(other, str)
                and bool(mine) == bool(other)  # a cell that is empty now: its text is in the next
                and read_alike(mine, other)
            )
            for mine, other in zip(blocks, others, strict=True)
        )

    return same


def definitions(raw: str, *, closed: bool = False) -> dict[str, dict[str, str]] | None:
    """Return the definitions in a text; where it should be ``closed``, None where it is not.

    It is where its last line is a paragraph of its own at the top level.
    """
    parser, env, tokens = _parser(), dict[str, Any](), list["Token"]()
    text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    parser.block.parse(text, parser, env, tokens)
    last = tokens[-3] if len(tokens) > 2 else None  # noqa: PLR2004 -- it opens, has words, closes
    alone = last is not None and last.type == "paragraph_open" and last.level == 0
    if closed and not (alone and last and last.map and last.map[0] == text.count("\n") - 1):
        return None
    return _told(env)


def _blocks(raw: str) -> tuple[list[Signature | str], dict[str, dict[str, str]]]:
    """Return the blocks of a document (for a paragraph's content: its text) and its definitions."""
    parser, env, tokens = _parser(), dict[str, Any](), list["Token"]()
    # As its rule "normalize" does: what CommonMark asks of line breaks and NUL.
    text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    parser.block.parse(text, parser, env, tokens)
    found = [t.content if t.type == "inline" else _signature(t) for t in tokens]
    return found, _told(env)


def _told(env: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    return {
        label: {"href": entry["href"], "title": entry["title"]}
        for label, entry in env.get("references", {}).items()
    }


def _signature(token: Token) -> Signature:
    return (
        token.type,
        token.tag,
        token.level,
        token.markup,
        token.info,
        tuple(sorted(token.attrs.items())),
        token.hidden,
        token.content if token.type in _EXACT else "",
    )


def _signatures(tokens: Iterable[Token]) -> Iterable[Signature]:
    for token in tokens:
        if token.type not in _WORDS:
            inner = tuple(_signatures(token.children)) if token.children else ()
            yield (*_signature(token), inner)


def inline_marks(text: str, labels: Iterable[str]) -> list[Span]:
    """Return where the mark-up stands in a paragraph, unsorted; ``labels`` are of definitions."""
    references = {label: {"href": "", "title": ""} for label in labels}
    return _Places().of(text, {"references": references})


class _Places:
    """Reads a paragraph with rules that tell where each of them found something."""

    def __init__(self) -> None:
        from markdown_it import MarkdownIt  # noqa: PLC0415 - see above

        self._parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
        self._offset = 0  # where the text that is being read stands
        self._marks: list[Span] = []
        self._delimiters: list[tuple[Token, Span]] = []
        ruler = self._parser.inline.ruler
        for name, rule in zip(ruler.get_active_rules(), ruler.getRules(""), strict=True):
            ruler.at(name, self._telling(name, rule))
        self._parser.inline.ruler2.before("fragments_join", "places", self._paired)

    def of(self, text: str, env: dict[str, Any]) -> list[Span]:
        """Return the places of mark-up in a text."""
        self._parser.inline.parse(text, self._parser, env, [])
        found, self._marks = self._marks, []
        return found

    def _telling(self, name: str, rule: Rule) -> Rule:
        def told(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's own
            start, count = state.pos, len(state.tokens)
            outer = self._offset, self._delimiters
            if name == "image" and not silent:  # it reads its text apart
                self._offset, self._delimiters = self._offset + start + 2, []
            done = rule(state, silent)
            self._offset, self._delimiters = outer
            if done and not silent:
                self._note(name, state, start, count)
            return done

        return told

    def _note(self, name: str, state: StateInline, start: int, count: int) -> None:
        by = self._offset
        new = state.tokens[count:]
        if name in ("emphasis", "strikethrough"):
            at = start + by
            for token in (t for t in new if t.content[:1] in ("*", "_", "~")):
                self._delimiters.append((token, (at, at + len(token.content))))
                at += len(token.content)
        elif name in ("link", "image"):
            opening = start + (name == "image")
            after = state.md.helpers.parseLinkLabel(state, opening, name == "link")
            self._marks += ((start + by, opening + 1 + by), (after + by, state.pos + by))
        elif name == "newline":
            if any(token.type == "hardbreak" for token in new):
                text = state.src[max(0, start - 100) : start]
                spaces = len(text) - len(text.rstrip(" "))
                self._marks.append((start + by - spaces, start + by + 1))
        elif name not in ("text", "backticks") or any(t.type == "code_inline" for t in new):
            self._marks.append((start + by, state.pos + by))

    def _paired(self, _state: StateInline) -> None:
        """Keep the delimiters that have become mark-up: the second half of ``**`` is left empty."""
        self._marks += (span for token, span in self._delimiters if not token.content)
        self._delimiters.clear()
