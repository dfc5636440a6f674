"""A noun in small letters, where its place shows that it is one: ``auf die entwicklung einer``.

For German, in sentences that have no capital but their first. Behind an article or a preposition,
and the adjectives that agree with it, stands a noun as soon as the next word can no longer belong
to the phrase. Participles and verbs stand there too, where the sentence ends in them: words that
look like one are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View
from cleanup.value import Value

_SENTENCE = re.compile(r"[^.!?;\n]*(?:[.!?;](?![\s\n]*[A-ZÄÖÜ]\w)[^.!?;\n]*)*")
_TOKEN = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*|[^\s\w]")
_NAME = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}")
# One at the beginning of a token, wherever it stands.
_LATER = re.compile(r"[A-ZÄÖÜ](?<![^\W_].)(?<![^\W_][-/].)[a-zäöüß]{2}")
_START = re.compile(r"[\s_]*")
_CODE = re.compile(r"[=<>{}\\|_`@]|https?:")
# A capital, and so many words without one.
_TRIGGER = r"[A-ZÄÖÜ][a-zäöüß]*(?:[ ,:()0-9/%<>=-]+[a-zäöüß]+){8}"
_WORDS = 6  # of a sentence
_LEAST = 3  # letters of a noun
_BACK = 3  # adjectives before it
_TWO = 2  # nouns of a sentence
_ADVERBIAL, _SUPERLATIVE = "am", "sten"  # "am schnellsten" is no noun


class _Grammar(Value):
    """What a language's words and endings tell of their place."""

    opening: frozenset[str]
    oblique: frozenset[str]
    alone: frozenset[str]
    persons: frozenset[str]
    verbs: frozenset[str]
    small: frozenset[str]
    inflected: tuple[str, ...]
    loose: tuple[str, ...]
    certain: tuple[str, ...]
    participle: re.Pattern[str]


def build(
    *,
    determiners: str,
    oblique: str,
    pronouns: str,
    subjects: str,
    verbs: str,
    closed: str,
    inflected: list[str],
    modifiers: list[str],
    nouns: list[str],
    participle: str,
) -> Detector:
    """Write the first letter of such nouns as a capital.

    Words are given in one string, separated by spaces. ``determiners`` open a noun phrase,
    ``oblique`` are those of them behind which adjectives have the last ending of ``inflected``;
    ``pronouns`` are articles that may also stand alone, which is not asked behind a comma, nor
    before one of ``subjects``. ``verbs`` end a clause, ``closed`` are the other words that are no
    nouns and end a phrase. ``modifiers`` are endings of adjectives that do not agree, ``nouns``
    endings of nouns alone, ``participle`` is the pattern of a participle. Raises ValueError where
    there are no determiners or no endings.
    """
    if not determiners.split() or not inflected:
        raise ValueError("`determiners` and `inflected` need at least one entry each")
    opening, weak, alone, persons, ending = (
        frozenset(each.split()) for each in (determiners, oblique, pronouns, subjects, verbs)
    )
    grammar = _Grammar(
        opening,
        weak,
        alone,
        persons,
        ending,
        frozenset(closed.split()).union(opening, weak, alone, persons, ending),
        tuple(inflected),
        tuple(modifiers),
        tuple(nouns),
        re.compile(participle),
    )

    def find(view: View) -> Iterator[Edit]:
        if _CODE.search(view.text):
            return
        for sentence in _SENTENCE.finditer(view.text):
            if _has_capitals(sentence[0]):
                continue
            places = list(_TOKEN.finditer(sentence[0]))
            tokens = [place[0] for place in places]
            if not _without_capitals(tokens):
                continue
            here = [at for at in range(1, len(tokens)) if _is_noun(grammar, tokens, at)]
            if len(here) < _TWO or all(_may_agree(grammar, tokens[at]) for at in here):
                continue
            for at in here:
                start = sentence.start() + places[at].start()
                word = tokens[at]
                yield found(view.text, start, start + len(word), _capitals(word))

    return Detector(find, _TRIGGER)


def _may_agree(grammar: _Grammar, word: str) -> bool:
    """Return whether a word may be an adjective whose noun is left out: ``die roten``, ``am
    schnellsten``. A sentence of those alone is as it should be.
    """
    return word.endswith(grammar.inflected) and not word.endswith(grammar.certain)


def _has_capitals(sentence: str) -> bool:
    """Return whether a token behind the first one has a capital, or the first has none: a look
    that costs a tenth of reading the tokens.
    """
    start = _START.match(sentence)
    first = start.end() if start else 0
    return not sentence[first : first + 1].isupper() or bool(_LATER.search(sentence, first + 1))


def _without_capitals(tokens: list[str]) -> bool:
    """Return whether a sentence begins with a capital and has no word with another."""
    if sum(token[0].isalpha() for token in tokens) < _WORDS:
        return False
    return tokens[0][0].isupper() and not any(map(_NAME.match, tokens[1:]))


def _is_noun(grammar: _Grammar, tokens: list[str], at: int) -> bool:
    word = tokens[at]
    small = word == word.lower() and word[-1].isalpha() and word not in grammar.small
    if len(word) < _LEAST or not small:
        return False
    if tokens[at - 1].lower() == _ADVERBIAL and word.endswith(_SUPERLATIVE):
        return False
    behind = [*tokens[at + 1 : at + 3], "", ""]
    goes_on = behind[0][:1].isalnum() and behind[0] not in grammar.small
    back = None if goes_on else _opened(grammar, tokens, at)
    if back is None or word.endswith(grammar.certain):
        return back is not None
    if word.endswith(grammar.loose) or grammar.participle.search(word):
        return False
    if behind[0] == "," and word.endswith(grammar.inflected):
        return behind[1] in grammar.small  # else a further adjective may follow
    # Behind a noun the clause ends in an infinitive: "Patienten auftreten kann".
    return behind[0] not in grammar.verbs or not back or not word.endswith(("t", "en"))


def _opened(grammar: _Grammar, tokens: list[str], at: int) -> int | None:
    """Return how many adjectives stand between a word and what opens its phrase, if anything."""
    for back in range(at - 1, max(-1, at - 2 - _BACK), -1):
        low = tokens[back].lower()
        between = tokens[back + 1 : at]
        if low in grammar.oblique:
            loose = grammar.loose
            fits = all(w.endswith((grammar.inflected[-1], *loose)) for w in between)
            return len(between) if fits else None
        if low in grammar.opening:
            return len(between)
        if low in grammar.alone:
            after = tokens[at + 1] if at + 1 < len(tokens) else ""
            before = tokens[back - 1] if back else ""
            free = before != "," and (before or after not in grammar.persons)
            return len(between) if free else None
        agrees = low.isalpha() and low.endswith((*grammar.inflected, *grammar.loose))
        if low in grammar.small or not agrees:
            return None
    return None


def _capitals(word: str) -> str:
    """Return a word with a capital, and one for the last part of a compound with hyphens."""
    head, hyphen, last = word.rpartition("-")
    return f"{head[:1].upper()}{head[1:]}{hyphen}{last[:1].upper()}{last[1:]}"
