"""Which language a text is in, offline, and which languages a rule speaks for.

A language-specific safe edit needs certainty, so every answer says whether it is certain: then
it was wrong less than once in a thousand sentences of 34 languages (``bench/identify.py``).

What repairs touch (punctuation, digits, white space, case) is taken out before anybody is asked,
so that a repaired text has the language that it had before.

Chinese is always ``zh``, never ``zh-Hans`` or ``zh-Hant``: the model does not tell them apart, and
a text of the one quotes names in the other. Rules for one of them need ``--lang`` or metadata.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Literal

from cleanup.languages.cjk import chinese_or_japanese
from cleanup.languages.fasttext import first_opinion
from cleanup.languages.function_words import plainly, speaks, told
from cleanup.languages.orthography import ALONE, EAST, SHARED, kin, scripts_of, spelt
from cleanup.languages.prepared import prepared
from cleanup.languages.scripts import letters, scripts
from cleanup.languages.tags import covers, normalize
from cleanup.value import Value

__all__ = ["Guess", "covers", "fits", "identify", "normalize", "of_document", "of_unit", "scripts"]

Backend = Literal["fasttext", "langdetect"]
Opinion = Callable[[str], list[tuple[str, float]]]


class Guess(Value):
    """The likeliest language, how likely (0 to 1), and whether a safe edit may rest on it.

    ``lang`` is None where the text is too short to say anything, or nothing fits its letters.
    """

    lang: str | None
    confidence: float = 0.0
    certain: bool = False


_NOTHING = Guess(None)

# Letters: below the first an alphabet shared by many languages proves nothing, below the second
# it takes more.
_SHORT, _MIDDLE, _LONG = 20, 40, 80
_LINE = 1000  # code points of a unit that are looked at
_SAMPLE, _SAMPLES = 400, 32  # code points of a sample of a document, and how many
_PROOF = 8  # letters of a script that one language alone is written in
_WORDS = 3  # different ones; a loop of two is no sentence
_WEIGHT = 3  # letters that a Chinese character stands for
_MAIN = 0.6  # share of the letters that are of one script
_MOST = 0.8  # share of a document's samples that are in one language
_CLEAR = 0.6  # confidence in a language that makes another improbable
_BEYOND_DOUBT = 0.97
_PLAIN = 0.95  # confidence in what function words tell
_AMONG = 0.15  # share of a sample's different words that are function words of one language

_SPACE = re.compile(r"\s")
_LATIN = re.compile(r"[a-zà-öø-ɏ]+")
_HAN, _KANA = ("Hani", "Bopo"), ("Hira", "Kana")


def _length(line: str) -> int:
    return len(line) - line.count(" ")


def identify(text: str, backend: Backend = "fasttext") -> Guess:
    """Return the language of a sentence or a paragraph; its first 1,000 code points are looked at.

    Letters come first with both backends; where they leave a choice, ``langdetect`` asks that
    library instead of the model, in ms instead of µs a call.

    >>> identify("Die alte Mühle am Fluss ist seit gestern wieder geöffnet.").lang
    'de'
    """
    return _guess(prepared(text[:_LINE]), first_opinion if backend == "fasttext" else _langdetect)


def _silent(_line: str) -> list[tuple[str, float]]:
    """Return nothing: what letters and function words do not show is not asked for."""
    return []


def _langdetect(line: str) -> list[tuple[str, float]]:
    from cleanup.languages.langdetect import second_opinion  # noqa: PLC0415 - seldom asked

    # It is as sure of its mistakes as of all else: what it says of a short text proves nothing.
    trust = 1 if _length(line) >= 3 * _SHORT else 1 / 2
    return [(lang, p * trust if p >= _BEYOND_DOUBT else p / 2) for lang, p in second_opinion(line)]


def _guess(line: str, opinion: Opinion = first_opinion) -> Guess:
    """Return what the letters and then the model say of a prepared line."""
    found = scripts(line)
    if not found:
        return _NOTHING
    if len(found) == 1:
        (main,) = found
        count, share = {main: _length(line)}, 1.0
    else:
        count = letters(line)
        weights = {s: n * _WEIGHT if s in EAST else n for s, n in count.items()}
        weights["Hani"] = sum(n for s, n in weights.items() if s in EAST)
        main = max(weights, key=weights.__getitem__)
        share = weights[main] / sum(n for s, n in weights.items() if s not in EAST or s == "Hani")
    if main in EAST:
        han, kana = (sum(count.get(s, 0) for s in two) for two in (_HAN, _KANA))
        lang, confidence, certain = chinese_or_japanese(line, han, kana)
        return Guess(lang, confidence * share, certain and share >= _MAIN)
    if main in ALONE:
        return Guess(ALONE[main], share, share >= _MAIN and count[main] >= _PROOF)
    if count[main] < _SHORT:
        return _NOTHING
    if main != "Latn" and share < 1:
        line = _LATIN.sub(" ", line)
    plain = _plain(line, main) if opinion is not _langdetect and share >= _MAIN else None
    return Guess(plain, _PLAIN, certain=True) if plain else _asked(line, main, share, opinion)


def _asked(line: str, main: str, share: float, opinion: Opinion) -> Guess:
    """Return what the model says of a prepared line, whose letters are of one script in this
    share.
    """
    for lang, confidence in opinion(line):
        if main in scripts_of(lang) and (main == "Latn" or lang in SHARED.get(main, ())):
            certain = share >= _MAIN and _sure(line, lang, confidence)
            return Guess(
                "sr-Latn" if main == "Latn" and lang == "sr" else lang, confidence, certain
            )
    return _NOTHING


def _plain(line: str, main: str) -> str | None:
    """Return the language that function words tell, without the model, which takes a while to load.

    Of 19,048 sentences of the evaluation sets that they tell, the model is as certain of 18,930,
    and says another language of 3: two are in two languages, the third is Indonesian.
    """
    lang = told(frozenset(line.split()))
    fits_it = lang is not None and main in scripts_of(lang) and spelt(line, lang) is not False
    return lang if fits_it else None


def _sure(line: str, lang: str, confidence: float) -> bool:
    size = _length(line)
    if confidence < (0.9 if size < _MIDDLE else 0.8 if size < _LONG else 0.7):
        return False
    words = frozenset(line.split())
    letters_fit, words_fit = spelt(line, lang), speaks(words, lang)
    if letters_fit is False or words_fit is False or len(words) < _WORDS:
        return False
    if letters_fit is None and lang in SHARED["Cyrl"] and size < _LONG:
        return size >= _MIDDLE and confidence >= _BEYOND_DOUBT
    return bool(words_fit) or confidence >= (0.9 if size >= _MIDDLE else _BEYOND_DOUBT)


def of_document(text: str, backend: Backend = "fasttext") -> Guess:
    """Return the language of most of a text, from at most 32 samples at fixed fractions of it.

    Certain where four fifths of what the samples are certain of is one language. Where the
    samples decide nothing, langdetect is asked too, and both must agree.

    >>> guess = of_document("The old mill by the river is open again, and the wheel turns.")
    >>> guess.lang, guess.certain
    ('en', True)
    """
    if len(text) <= 2 * _SAMPLE:
        samples = [text]
        guess = identify(text, backend)
    else:
        samples = _samples(text)
        guess = _vote(samples, backend)
    if guess.certain or guess.lang is None or backend == "langdetect":
        return guess
    return _seconded(prepared(" ".join(samples)[: 4 * _LINE]), guess)


def _samples(text: str) -> list[str]:
    number = min(_SAMPLES, len(text) // _SAMPLE)
    starts = [len(text) * k // number for k in range(number)]
    spaces = [_SPACE.search(text, at, at + _SAMPLE // 4) if at else None for at in starts]
    starts = [space.end() if space else at for at, space in zip(starts, spaces, strict=True)]
    return [text[at : at + _SAMPLE] for at in starts]


def _vote(samples: list[str], backend: Backend) -> Guess:
    if backend == "fasttext" and (plain := _plain_vote(samples)):
        return plain
    certain: Counter[str] = Counter()
    likely: Counter[str] = Counter()
    for sample in samples:
        guess = identify(sample, backend)
        if guess.lang is not None:
            likely[guess.lang] += len(sample)
            certain[guess.lang] += len(sample) * guess.certain
    if not likely:
        return _NOTHING
    if not certain.total():
        lang, most = likely.most_common(1)[0]
        return Guess(lang, most / likely.total() / 2)
    lang, most = certain.most_common(1)[0]
    share = most / certain.total()
    return Guess(lang, share, share >= _MOST and likely[lang] * 2 >= likely.total())


def _plain_vote(samples: list[str]) -> Guess | None:
    """Return the language of most samples, where letters and function words alone tell it."""
    found: Counter[str] = Counter()
    for sample in samples:
        line = prepared(sample[:_LINE])
        guess = _guess(line, _silent)
        lang = guess.lang if guess.certain else told(frozenset(line.split()), _AMONG)
        if lang:
            found[lang] += len(sample)
    size = sum(map(len, samples))
    lang, most = max(found.items(), key=lambda item: item[1], default=("", 0))
    return Guess(lang, most / size, certain=True) if most >= _MOST * size else None


def _seconded(line: str, guess: Guess) -> Guess:
    """Return the guess made certain where langdetect finds the same among the most likely few.

    It costs ms, so it is asked only where it can decide: of a long text with function words.
    """
    lang = guess.lang
    if lang is None or guess.confidence < 1 / 2 or _length(line) < _LONG:
        return guess
    unspelt = lang in SHARED["Cyrl"] and not spelt(line, lang)
    if unspelt or not speaks(frozenset(line.split()), lang):
        return guess
    from cleanup.languages.langdetect import second_opinion  # noqa: PLC0415 - seldom asked

    rivals = frozenset(rival for rival, _ in first_opinion(line, 6))
    for second, confidence in second_opinion(line, rivals | {lang})[:1]:
        if second == lang and confidence >= _BEYOND_DOUBT:
            return Guess(lang, confidence, certain=True)
    return guess


def of_unit(text: str, document_lang: str | None) -> str | None:
    """Return the language of one unit (a line, a paragraph) of a document in ``document_lang``.

    The document's, unless the unit is long enough and certainly in another (then that one), or
    clearly not in the document's and it is not clear in what (then None). Languages that are
    easily taken for each other need a longer unit. Without a ``document_lang`` the unit's own
    where it is certain.

    >>> unit = "Старая мельница у реки снова открыта, и её колесо опять вертится."
    >>> of_unit(unit, "ru"), of_unit(unit, "en")
    ('ru', 'ru')
    """
    own = document_lang.partition("-")[0] if document_lang else ""
    if plainly(frozenset(text[:_LINE].lower().split()), own):
        return document_lang
    line = prepared(text[:_LINE])
    guess = _guess(line)
    if document_lang is None:
        return guess.lang if guess.certain else None
    if guess.lang is None:
        return document_lang if _written(line, own) else None
    lang = guess.lang.partition("-")[0]
    near = kin(own, lang)
    if lang == own or (near and _length(line) < _LONG and not spelt(line, lang)):
        return document_lang
    if guess.certain and (not near or guess.confidence >= _BEYOND_DOUBT):
        return guess.lang
    unlike = not near and guess.confidence >= _CLEAR and _length(line) >= _MIDDLE
    return document_lang if _written(line, own) and not unlike else None


def fits(text: str, lang: str) -> bool:
    """Return False where ``text`` has letters but none in a script of ``lang``.

    >>> fits("Мельница", "ru"), fits("Мельница", "en"), fits("1820", "en")
    (True, False, True)
    """
    return _written(text, lang.partition("-")[0])


def _written(text: str, lang: str) -> bool:
    found = scripts(text)
    return not found or not found.isdisjoint(scripts_of(lang))
