"""The notation of a phrase table, one phrase a line: ``wrong = right``; see docs/phrases.md.

``parse`` reads a line, ``pattern`` makes its left side a regular expression, ``replacements`` fills
the right side for one match. How a text is asked which phrases it may hold: ``phrase_words``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.value import Value

SPECIAL = r"{}()<>|\/=!#"
_ESCAPED = {c: chr(0xF0000 + ord(c)) for c in SPECIAL}  # private use: no text says these
_WILD = {"<w+>": "\ue001", "<w>": "\ue002", "<n>": "\ue003", "<N>": "\ue004"}
SPACE = "[ \\t\\r\\n\u00a0\u202f]+"  # few characters: each costs the prefilter states
# Combining marks, which are part of a word (Unicode 15.1, Mn and Mc): a letter may be two code
# points, and Arabic, Hebrew and Indic scripts write vowels so.
_LATIN_MARKS = r"\u0300-\u036f"
_MARKS = (
    _LATIN_MARKS + r"\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0981-\u0983"
    r"\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a4d\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b4d"
    r"\u0b82\u0bbe-\u0bcd\u0c00-\u0c03\u0c3e-\u0c4d\u0c81-\u0c83\u0cbc-\u0ccd\u0d00-\u0d03\u0d3e-\u0d4d"
)
_FIRST = "\u0590"  # letters from here on may carry them
_WORD = r"[^\W\d_]+(?:['’‐‑-][^\W\d_]+)*"
_WILD_PATTERN = {
    "\ue001": rf"({_WORD}(?:{SPACE}{_WORD}){{0,2}}?)",
    "\ue002": rf"({_WORD})",
    "\ue003": r"(\d+(?:[.,\u00a0\u202f ]\d+)*)",
    "\ue004": rf"((?-i:(?=[^\W\d_a-zß-öø-ÿа-я])){_WORD})",
}
_APOSTROPHE = dict.fromkeys("'’ʼ", "['’ʼ]")
_HYPHEN = dict.fromkeys("-‐‑", "[-‐‑]")
_AS_PATTERN = str.maketrans(
    {
        " ": SPACE,
        **_APOSTROPHE,
        **_HYPHEN,
        **{c: "\\" + c for c in ".*+?^$[]"},
        **{private: re.escape(c) for c, private in _ESCAPED.items()},
        **_WILD_PATTERN,
        "{": "(",
        ")": ")?",
        "}": ")",
    }
)
AS_TEXT = str.maketrans({private: c for c, private in _ESCAPED.items()})
_NORMAL = str.maketrans({**dict.fromkeys("’ʼ", "'"), **dict.fromkeys("‐‑", "-")})

_PLAIN = r"[^{}()<>|\\]"
_OPTION = r"[^{}()<>|\\\ue001-\ue004]"
_GROUP = rf"\{{{_OPTION}++(?:\|{_OPTION}++)++\}}"
_LEFT = re.compile(rf"(?:{_PLAIN}++|{_GROUP}|\((?:{_PLAIN}++|\||{_GROUP})++\))++")
_RIGHT = re.compile(
    rf"(?:{_PLAIN}++|\{{\d\}}|<\d>|\(.*?\)|\{{(?:\d:)?{_PLAIN}*+(?:\|{_PLAIN}*+)++\}})++"
)
_LOOSE_OPTION = re.compile(r"(?:^| )\([^ ](?:[^()]*[^ ])?\)(?: |$)")
HOLE = re.compile(r"\{([^}]*)\}|\(|[\ue001-\ue004]")
_PIECE = re.compile(r"\{(\d)\}|\{(?:(\d):)?([^{}]*)\}|<(\d)>|(\([^()]*\))")


_SPACELESS = (
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff]+"
)


class Phrase(Value):
    """One line of a table. ``rights`` is empty for a phrase that is only flagged (``= ?``)."""

    line: str
    left: str
    rights: tuple[str, ...]
    contexts: tuple[str, ...]
    note: str


def draft(line: str) -> Phrase:
    """Return the phrase with nothing but its left side, unchecked: a fifth of the time of
    ``parse``.
    """
    left = line.partition(" = ")[0].strip()
    if "\\" in left:
        left = _unescaped(left)
    return Phrase(line, _wildcards(left) if "<" in left else left, (), (), "")


def parse(line: str) -> Phrase:
    """Return the phrase that a line describes; raises ValueError, with the line and what to do."""
    body = line.strip()
    if "\\" in body:
        body = _unescaped(body)
    said, *marked = re.split(r" ([!#]) ", body)
    marks = dict(zip(marked[::2], marked[1::2], strict=True))
    if len(marks) * 2 < len(marked):
        raise ValueError(
            f"phrase “{line}”: only one “ ! ” and one “ # ”; contexts are separated by |"
        )
    left, equals, right = said.partition(" = ")
    left, right = left.strip(), right.strip()
    if not equals or not left or not right:
        raise ValueError(f"phrase “{line}”: write “wrong = right” (or “wrong = ?” to flag it only)")
    contexts = tuple(c.strip() for c in marks["!"].split(" | ")) if "!" in marks else ()
    if "<" in body:
        left, *contexts_ = (_wildcards(part) for part in (left, *contexts))
        contexts = tuple(contexts_)
    for part in (left, *contexts):
        _check_left(line, part)
    rights = () if right == "?" else tuple(r.strip() for r in right.split(" / "))
    phrase = Phrase(line, left, rights, contexts, marks.get("#", "").strip().translate(AS_TEXT))
    for one in rights:
        if any(c in one for c in "{}()<>|\\"):
            if not _RIGHT.fullmatch(one):
                raise ValueError(_brackets(line, one))
            list(_template(phrase, one))
    return phrase


def _unescaped(part: str) -> str:
    return re.sub(r"\\(.)", lambda m: _ESCAPED.get(m[1], m[0]), part)


def _wildcards(part: str) -> str:
    for name, private in _WILD.items():
        part = part.replace(name, private)
    return part


def _check_left(line: str, part: str) -> None:
    if not _LEFT.fullmatch(part):
        raise ValueError(_brackets(line, part))
    if "(" in part and _LOOSE_OPTION.search(part):
        raise ValueError(
            f"phrase “{line}”: an optional word includes its space in the brackets: “(the )”"
        )


def _brackets(line: str, part: str) -> str:
    return (
        f"phrase “{line}”: the brackets of “{_shown(part)}” cannot be read; write {{a|b}}, "
        "(optional ), <w>, <w+>, <n> or <N> on the left, {x|y}, {1}, <1> or the same (optional ) "
        "on the right, and a backslash before one of {}()<>|/=!# that is meant literally"
    )


def _shown(part: str) -> str:
    for name, private in _WILD.items():
        part = part.replace(private, name)
    return part.translate(AS_TEXT)


def pattern(left: str) -> str:
    """Return the regular expression of a left side: each ``{…}``, ``(…)``, ``<…>`` is one group."""
    before = rf"(?<![\w{_marks(left)}])(?<!\w[-‐‑])"
    return _edge(left[0], before) + left.translate(_AS_PATTERN) + _right_edge(left)


def _edge(char: str, boundary: str) -> str:
    if char in "{(\ue001\ue002\ue003\ue004" or (char.isalnum() and not spaceless(char)):
        return boundary
    return ""


def _right_edge(left: str) -> str:
    last = left[-1]
    after = rf"(?![\w{_marks(left)}]|[-‐‑][\w /]|['’]s\b)"
    return _edge("(" if last in "})" else last, after)


def _marks(left: str) -> str:
    """Return the combining marks of the scripts that a left side is in, for a character class."""
    return _MARKS if any(_FIRST <= char < "\u0e00" for char in left) else _LATIN_MARKS


def spaceless(char: str) -> bool:
    """Return True for the scripts that put no space between words: Han, kana, Thai, Khmer."""
    return bool(spaceless_runs(char))


def spaceless_runs(text: str) -> list[str]:
    """Return the stretches of a text in such scripts."""
    # re keeps what it compiled; for a table in Latin letters it is not worth the millisecond.
    return [] if text.isascii() or max(text) < "\u0e00" else re.findall(_SPACELESS, text)


def replacements(phrase: Phrase, match: re.Match[str]) -> list[str] | None:
    """Return what each right side says for a match of ``pattern(phrase.left)``, in the case
    written.

    None where a group matched letters that are none of its options in any spelling known here.
    """
    filled: list[str] = []
    for right in phrase.rights:
        parts: list[str] = []
        for text, hole, options in _template(phrase, right):
            if options is None:
                parts.append((match[hole] or "") if hole else text.translate(AS_TEXT))
            elif match[hole] is not None:
                said = normal(match[hole])
                if said not in options:
                    return None
                parts.append(options[said].translate(AS_TEXT))
        filled.append(re.sub(r"(?<=[ \n]) +", "", "".join(parts)).strip(" "))
    return filled


def normal(text: str) -> str:
    """Return the text as options are compared: lower case, single spaces, one hyphen and
    apostrophe.
    """
    return " ".join(text.lower().split()).translate(_NORMAL)


def _template(phrase: Phrase, right: str) -> Iterator[tuple[str, int, dict[str, str] | None]]:
    """Yield the pieces of a right side: a text, or the number of a group to copy or to
    translate.
    """
    holes = [(m[0][0], m[1], m.end()) for m in HOLE.finditer(phrase.left)]
    groups = [n for n, (kind, _, _) in enumerate(holes, 1) if kind == "{"]
    wilds = [n for n, (kind, _, _) in enumerate(holes, 1) if kind not in "{("]
    at = taken = 0
    for m in _PIECE.finditer(right):
        if m.start() > at:
            yield right[at : m.start()], 0, None
        at = m.end()
        if m[1] or m[4]:
            yield "", _numbered(phrase, groups if m[1] else wilds, int(m[1] or m[4]), m[0]), None
        elif m[5]:
            same = [
                n
                for n, (kind, _, end) in enumerate(holes, 1)
                if kind == "(" and phrase.left.startswith(m[5], end - 1)
            ]
            yield "", _numbered(phrase, same, 1, m[5]), None
        else:
            ours = m[3].split("|")
            if m[2]:
                taken = groups.index(_numbered(phrase, groups, int(m[2]), m[0]))
            while taken < len(groups) and len(_options(holes, groups[taken])) != len(ours):
                taken += 1
            number = _numbered(phrase, groups, taken + 1, m[0])
            taken += 1
            theirs = _options(holes, number)
            yield "", number, dict(zip(map(normal, theirs), ours, strict=True))
    if at < len(right):
        yield right[at:], 0, None


def _options(holes: list[tuple[str, str | None, int]], number: int) -> list[str]:
    return (holes[number - 1][1] or "").translate(AS_TEXT).split("|")


def _numbered(phrase: Phrase, holes: list[int], number: int, said: str) -> int:
    if not 1 <= number <= len(holes):
        raise ValueError(
            f"phrase “{phrase.line}”: nothing on the left corresponds to “{_shown(said)}”; "
            "a {x|y} needs a {…|…} there with as many options in the same order, {1} and <1> count "
            "the {…} and the <…> of the left, an (option ) is written as it is there"
        )
    return holes[number - 1]
