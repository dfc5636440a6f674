"""A space beside the hyphen of a compound: ``a plug -in``, ``the Romanow- Monarchen``.

A space on one side only is no dash. It is right where the other half is left out on purpose
(``Zölle und -steuern``, ``Vor- und Nachteile``), it is how options of commands are written
(``ls -la``), and here and there it is a dash of a careless hand (``state -only small changes``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.detectors.spaces._hyphened import elsewhere, in_text
from cleanup.detectors.spaces._programs import PROGRAMS, SUFFIXES
from cleanup.edits.edit import Edit, found
from cleanup.languages.pack import everywhere, pack
from cleanup.text.segment import View
from cleanup.value import Value

_EDGE = r"(?<![\w’'./\\$@#-])"
_ON = r"(?![\w/\\=@(\u0900-\u0dff-]|[.:][\w/:])"
_APART = re.compile(
    rf"{_EDGE}(\d+|[^\W\d_]+(?:['’-][^\W\d_]+)*)"
    rf"((?:[ \u00a0][-‐‑][^\W\d_]+(?:[-‐‑][^\W\d_]+)*)+){_ON}"
    rf"|{_EDGE}([^\W\d_]{{2,}})[-‐‑][ \u00a0]([^\W\d_]{{2,}}){_ON}"
)
_SPACED = re.compile(r"[ \u00a0][-‐‑]")
# A space on both sides is a dash, but where the word is known by other evidence.
_BOTH = re.compile(rf"{_EDGE}([^\W\d_]{{2,}})[ \u00a0]([-‐‑])[ \u00a0]([^\W\d_]{{2,}}){_ON}")
# What stands in all that the two find: a search from hyphen to hyphen takes no time.
_AT_HYPHEN = re.compile(r"[-‐‑](?:(?<=[ \u00a0].)[^\W\d_]|(?<=[^\W\d_].)[ \u00a0][^\W\d_])")
_AT_DASH = re.compile(r"[-‐‑](?<=[^\W\d_][ \u00a0].)[ \u00a0][^\W\d_]")
_SPAN = re.compile(r"`[^`\n]*`")  # code that is marked so
_CODE = re.compile(r"(?:^|\s)--\w|^\s*[$>%] |[{}|=<>\\`]|\s-\w\s|\b\w+\(|\s/\w|::|\w_\w|;\s*$")
_CAMEL = re.compile(r"[A-Z]+[a-z]+[A-Z]")  # the rest of a command: "Update -CSMillBook"
# "Send-Mail -Context" of PowerShell, an option in Latin letters after a word in others.
_OPTION = re.compile(r"[A-Z][a-z]+-[A-Z]\w* [A-Z]|[^\W\d_]*[\u0370-\uffff] [A-Z][a-z]+\Z")
_OPENS = re.compile(r"[ (][-–—]\w")
# Speech begins with a dash, and what the speaker does stands between two: "-Ven -dijo el hombre-".
_SPEECH = re.compile(r"\s*[-–—][¿¡…]*[^\W\d_]")
_ASIDE = re.compile(r"\w[-–—](?=[ ,.;])|[ (][–—][ \w]")
# Languages whose writers put no dash so close to the next word, and that build compounds.
_CLOSED = frozenset({"en", "de", "nl", "sv", "da", "nb", "nn", "no"})
# Languages that write few compounds with a hyphen: a space behind it is a dash's.
_DASHING = frozenset(
    "bg cs mk sk sr hr bs sl pl am ar az ba ckb cy et eu fa he kk ky tk tr tt ur uz".split()
)
# One where a space is right after several words: "Dragon Ball -sarja".
_OF_WORDS = frozenset({"fi"})
_NAME_BEFORE = re.compile(r"(?<![.!?] )(?<!^)[A-ZÅÄÖ][\w-]*[ \u00a0]\Z")
# Those that hang words and endings on numbers: 20-jährig, 20-årig, 20-ban.
_NUMBERED = _CLOSED | {"hu", "et", "lv", "lt", "bg", "pl"}
_OPEN = frozenset("all more most over under so by in on off out up no two".split())
_NEAR = 40  # code points before it in which a command may stand
_OTHER = "\u0370"  # from here on letters are not Latin
_PROSE = 4  # words in a line of prose


class _Known(Value):
    """What a rule lists, and the function words of its language."""

    heads: frozenset[str]
    tails: frozenset[str]
    pairs: frozenset[str]
    clitics: frozenset[str]
    units: frozenset[str]
    words: frozenset[str]

    def compound(self, said: str, right: str, lang: str) -> bool | None:
        """True where the two are without a doubt one word, False where they may be, else None."""
        left = said.lower()
        last = right.rsplit("-", 1)[-1]
        if left.isdecimal():
            return True if right.split("-", 1)[0] in self.units else None
        if f"{left}-{right}" in self.pairs or last in self.tails:
            return True
        named = lang in _OF_WORDS and said != left  # "South China Morning Post -lehti"
        if left in self.heads and right not in self.words and not named:
            return True
        # A small word has no pronoun to it: what follows is an option ("se -a for usada").
        hangs = last in self.clitics and left not in self.words and len(left) > 2  # noqa: PLR2004
        return False if hangs else None


def build(
    *,
    heads: list[str] | None = None,
    tails: list[str] | None = None,
    pairs: list[str] | None = None,
    clitics: list[str] | None = None,
    units: list[str] | None = None,
    guess: bool = False,
    lang: str = "any",
) -> Detector:
    """Proposes the joined word.

    Without a doubt are ``pairs`` ("plug-in") and any word before one of the ``tails`` ("based"),
    a number before ``units`` ("year"), and one of the ``heads`` ("multi") before any word that is
    no function word; ``clitics`` hang on any word but are only offered. With ``guess`` anything in
    a line of prose is offered that no sign of a dash or of a command speaks against. Raises
    ValueError where all of them are missing, or a pair has no hyphen.
    """
    if not (heads or tails or pairs or clitics or units or guess):
        raise ValueError("give `heads`, `tails`, `pairs`, `clitics`, `units` or `guess = true`")
    for pair in pairs or ():
        if "-" not in pair:
            raise ValueError(f"`pairs` has {pair!r}: write the word with its hyphen")
    known = _Known(
        frozenset(heads or ()),
        frozenset(tails or ()),
        frozenset(pairs or ()),
        frozenset(clitics or ()),
        frozenset(units or ()),
        pack(lang).function_words,
    )

    def look(view: View) -> Iterator[Edit]:
        text = view.text
        for match in _around(_AT_HYPHEN, _APART, text):
            before, after = match[1] or match[3], match[2] or match[4]
            right = re.sub(r"[ \u00a0][-‐‑]", "-", after)[1:] if match[2] else after
            listed = f"{before}-{right}".lower() in known.pairs
            if _meant(text, match, before, right, listed=listed):
                continue
            certain = known.compound(before, right.lower(), _primary(view.lang))
            if match[4] and right in known.clitics:
                certain = False  # "sont- ils": no option is written so
            if certain is False and not right.islower():
                continue
            # More hyphens without a space are an option's ("ls -no-group"), but in a listed word.
            chain = match[2] is not None and len(_SPACED.findall(match[2])) < right.count("-") + 1
            if certain is None and (chain or not (guess and _likely(view, match, before, right))):
                continue
            yield _joined(view, match, right, certain=bool(certain))
        yield from _dashes(view, known.pairs, guess=guess)

    one = r"\w[ \u00a0][-‐‑][^\W\d_]|[^\W\d_]{2}[-‐‑][ \u00a0][^\W\d_]{2}"
    return Detector(look, rf"{one}|[^\W\d_]{{2}}[ \u00a0][-‐‑][ \u00a0][^\W\d_]{{2}}")


def _around(sign: re.Pattern[str], whole: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what ``whole.finditer`` does, each looked for from the word before a sign on: every
    match has one behind its first word, and to read from sign to sign takes next to no time.
    """
    end = 0
    while at := sign.search(text, end):
        start = text.rfind(" ", 0, max(at.start() - 1, 0)) + 1
        match = whole.search(text, max(start, end))
        if match is None:
            return
        yield match
        end = match.end()


def _primary(lang: str | None) -> str:
    return (lang or "").partition("-")[0]


def _joined(view: View, match: re.Match[str], right: str, *, certain: bool) -> Edit:
    """The edit that joins them; where it is a guess, a dash is the other choice, or the first."""
    text = view.text
    if match[2]:
        other = () if certain else (f" – {right}",)
        return found(
            text, match.end(1), match.end(2), f"-{right}", safe=certain, alternatives=other
        )
    dash = _primary(view.lang) in _DASHING and not right[0].isupper()
    choices = ("-",) if certain else (" – ", "-") if dash else ("-", " – ")
    start, end = match.end(3), match.start(4)
    if not certain and not text[start].isspace() and right.islower():
        choices = (*choices, "")  # a word that was broken at the end of a line
    reason = "A dash stands between two spaces." if dash and not certain else ""
    return found(
        text, start, end, choices[0], reason=reason, safe=certain, alternatives=choices[1:]
    )


def _dashes(view: View, pairs: frozenset[str], *, guess: bool) -> Iterator[Edit]:
    """A space on both sides, where the word is listed or the document has it with its hyphen."""
    for match in _around(_AT_DASH, _BOTH, view.text):
        word = f"{match[1]}-{match[3]}".lower()
        if word in pairs or (guess and _named(view, match)):
            start, end = match.span(2)
            yield found(view.text, start - 1, end + 1, "-", safe=False)


def _named(view: View, match: re.Match[str]) -> bool:
    """True where the document has the word with its hyphen."""
    left, right = match.group(1, 3)
    if {left.lower(), right.lower()} & (
        pack(view.lang or "any").function_words | everywhere("elliptic")
    ):
        return False
    return view.ask(in_text, f"{left}-{right}")


def _meant(
    text: str, match: re.Match[str], before: str, right: str, *, listed: bool = False
) -> bool:
    """True where the space is right: half of a compound is left out, or a command has options."""
    if (
        (before.lower() in everywhere("elliptic") and not listed)
        or _spoken(before)
        or _OPTION.match(f"{before} {right}")
    ):
        return True
    # "the parts -wheels, -stones and -boards": of each the first half is left out.
    if not match[4] and (_CAMEL.match(right) or text.startswith(", -", match.end())):
        return True
    if not match[4] and right in SUFFIXES and not listed:
        return True
    if match[4] and (
        right.lower() in everywhere("elliptic") or text[match.end() : match.end() + 1] in "-‐‑"
    ):
        return True
    line = text[text.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
    rest = _SPAN.sub("", line).replace(match[0], " ")
    if rest.startswith("|"):
        rest = rest.replace("|", " ")
    first = line.split(" ", 1)[0]
    left = text[max(0, match.start() - _NEAR) : match.start()].split()[-2:]
    if any(_spoken(word.strip("`\"'(")) for word in left):
        return True
    return bool(_CODE.search(rest)) or (_spoken(first) and first.islower())


def _spoken(word: str) -> bool:
    """Return whether a word runs a program, or refers to an option, a suffix or a sign, in any
    language: what follows is meant as it stands.
    """
    return word in PROGRAMS or word.lower() in everywhere("option-words")


def _likely(view: View, match: re.Match[str], before: str, right: str) -> bool:
    """True where nothing speaks for a dash, or the text itself writes the word with a hyphen."""
    if before.isdecimal():
        lang = (view.lang or "").split("-")[0]
        return lang in _NUMBERED and right.islower() and len(right) > 2  # noqa: PLR2004
    text, lang = view.text, (view.lang or "").split("-")[0]
    of_words = lang in _OF_WORDS and _NAME_BEFORE.search(
        text, max(0, match.start() - _NEAR), match.start()
    )
    # After a name of several words it says nothing how the document writes the last of them.
    if (not of_words and len(right) > 1) and (
        before.lower() == right.lower() or view.ask(elsewhere, f"{before}-{right}")
    ):
        return True
    if (match[4] and min(len(before), len(right)) < 3) or _told_of(before, right):  # noqa: PLR2004
        return False
    if match[2] and (lang in _OF_WORDS or not _hangs(lang, before, right)):
        return False
    words = pack(lang).function_words
    small = {*right.lower().split("-")} & (words | (everywhere("asides") - {before.lower()}))
    if small or before.lower() in words - _OPEN or (match[4] and _goes_on(text, match, words)):
        return False
    line = text.replace(match[0], " ")
    speech = _SPEECH.match(text, text.rfind("\n", 0, match.start()) + 1)
    aside = _OPENS if match[4] else _ASIDE
    return len(line.split()) >= _PROSE and not speech and not aside.search(line)


def _told_of(before: str, right: str) -> bool:
    """True for what a list says of a name: ``any- Your API``, ``Float -为``."""
    other = (before[-1] < _OTHER) != (right[0] < _OTHER)
    return other or (before.islower() and right.istitle())


def _goes_on(text: str, match: re.Match[str], words: frozenset[str]) -> bool:
    """True where a function word follows: ``marginal areas- sometimes the borders``."""
    after = text[match.end() : match.end() + _NEAR].split(None, 1)
    return match[4].islower() and bool(after) and after[0].lower().strip(",.;") in words


def _hangs(lang: str, before: str, right: str) -> bool:
    """True where the second half may be one: no letter by itself, no formula in capitals."""
    if len(right) == 1:
        return lang == "hu" and right == "e"
    return lang in _CLOSED or before.isupper() or not right.isupper()
