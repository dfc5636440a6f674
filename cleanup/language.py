"""Which language a text is in, offline, and which languages a rule speaks for.

A language-specific safe edit needs certainty, so every answer says whether it is certain: then
it was wrong less than once in a thousand sentences of 34 languages (``bench/identify.py``).

What punctuation repairs touch (punctuation, digits, white space, letters' case) is taken out
before anybody is asked, so that a repaired text has the language that it had before.

Chinese is always ``zh``, never ``zh-Hans`` or ``zh-Hant``: the model does not tell them apart, and
a text of one quotes names in the other. Rules for one of them need ``--lang`` or metadata.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from cleanup.languages.model import first_opinion
from cleanup.languages.scripts import letters, scripts
from cleanup.languages.second import second_opinion
from cleanup.languages.tags import covers, normalize
from cleanup.languages.words import speaks

__all__ = ["Guess", "covers", "fits", "identify", "normalize", "of_document", "of_unit", "scripts"]

Backend = Literal["fasttext", "langdetect"]


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest language, how likely (0 to 1), and whether a safe edit may rest on it.

    ``lang`` is None where the text is too short to say anything, or the likeliest language does
    not fit its letters.
    """

    lang: str | None
    confidence: float = 0.0
    certain: bool = False


NOBODY = Guess(None)

_SHORT = 20  # letters; below, an alphabet shared by many languages proves nothing
_LINE = 1000  # code points of a unit that are looked at
_SAMPLE = 400  # code points of a sample of a document
_SAMPLES = 32

_SPACE = re.compile(r"\s")
_LATIN = re.compile(r"[a-zà-öø-ɏ]+")

_NOISE = re.compile(
    r"<[^<>\n]{1,200}>|(?:https?://|www\.)\S+|\S+@\S+\.\w+"
    r"|[\x00-@\[-`{-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf×÷ʹ-˿\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff"
    r"\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe00-\ufe0f\ufe30-\ufe6f\uff00-\uff20\uff3b-\uff40"
    r"\uff5b-\uff65،؛؟٪-٭۔।॥\ufeff\ufffc\ufffd\U0001f000-\U0001faff]+"
)

# Scripts that one language alone is written in, as far as running text goes.
_ALONE = {
    "Armn": "hy",
    "Geor": "ka",
    "Grek": "el",
    "Gujr": "gu",
    "Guru": "pa",
    "Hang": "ko",
    "Khmr": "km",
    "Knda": "kn",
    "Laoo": "lo",
    "Mlym": "ml",
    "Mymr": "my",
    "Orya": "or",
    "Sinh": "si",
    "Taml": "ta",
    "Telu": "te",
    "Thaa": "dv",
    "Thai": "th",
}
# Scripts of several languages: only these are believed of the model (Latin: all others).
_SHARED = {
    "Arab": frozenset("ar fa ur ps ckb ug sd pnb azb mzn lrc ku kk pa ks".split()),
    "Beng": frozenset("bn as bpy".split()),
    "Cyrl": frozenset(
        "ru uk be bg mk sr kk ky mn tg tt ba cv sah os ce kv myv mhr mrj udm av bxr krc xal tyv rue "
        "lez ab koi".split()
    ),
    "Deva": frozenset("hi mr ne sa bh mai new gom dty".split()),
    "Ethi": frozenset("am ti".split()),
    "Hebr": frozenset("he yi".split()),
}
_ELSEWHERE = (
    frozenset().union(*_SHARED.values(), _ALONE.values()) - frozenset("sr ku kk az uz tt".split())
) | {"zh", "ja"}

# Languages that are taken for each other on weak evidence.
_KIN_GROUPS = (
    "es pt gl ca it oc ast an ext",
    "da no nb nn sv",
    "cs sk",
    "ru uk be bg mk sr rue",
    "hr sr bs sh sl",
    "id ms jv su min",
    "nl af li nds",
    "de nds lb bar als gsw",
    "zh ja",
    "hi mr ne sa bh mai new",
    "ar fa arz azb",
    "fr oc wa ca",
)
_KIN: dict[str, frozenset[str]] = {}
for _group in _KIN_GROUPS:
    _members = frozenset(_group.split())
    for _lang in _members:
        _KIN[_lang] = _KIN.get(_lang, frozenset()) | _members

_EAST = frozenset({"Hani", "Hira", "Kana", "Bopo"})
_EAST_WEIGHT = 3  # a Chinese character stands for about three letters

# Letters that Russian and Ukrainian do not have, among those of other Cyrillic alphabets.
_ALPHABETS = {
    "ru": re.compile(r"[^абвгдеёжзийклмнопрстуфхцчшщъыьэюя\W\da-z]"),
    "uk": re.compile(r"[^абвгґдеєжзиіїйклмнопрстуфхцчшщьюя\W\da-z]"),
}
_MARKED = {"ru": re.compile(r"[ыэъё]"), "uk": re.compile(r"[іїєґ]")}

# Characters written so in Chinese only: whole runs of simplified radicals (silk, speech, shell,
# cart, metal, gate, page, horse ... stand together in Unicode), other simplified ones, pronouns and
# particles; and characters written so in Japanese only (its own simplifications).
_CHINESE = re.compile(
    r"[\u7ea0-\u7f35\u89c1-\u89d1\u8ba0-\u8c36\u8d1d-\u8d5c\u8f66-\u8f9a\u9485-\u9576\u957f"
    r"\u95e8-\u9616\u9875-\u98a7\u98ce-\u98de\u9963-\u9995\u9a6c-\u9aa7\u9c7c-\u9ce3"
    r"\u9e1f-\u9e73\u9f99你妳她它吧呢啊吗嗎们們这這哪个個么麼说說还還没让給为從时時与與过過进進开開关"
    r"發对對东书业乐习买产亲亿仅从众优伟传伤伦体价儿兴农冲决况净击划则动务劳势区华协单卖压厂厅历县发变"
    r"听启员响园围圆图圣场坏块坚坛声处备复够头夹夺奋奖妇宁实审宽寻导尽层岁岛师帮广库应庆张弹归当录彻征"
    r"径忆态总战户执扩扫扬报担拟拥择挥损换据摄数无旧显术机杂权条来极构枪标树样桥检毁气汉汤沟泪泽洁浅测浓"
    r"涛润满灭灯灵灾炉点烂烧热爱爷牵犹独环现电疗监盖盘码确礼离种积稳穷竞笔类粮紧罗罚职联脑脸舰节艺苏药获"
    r"虑虽补装订讯达迁迟适选递遗邮邻释里针险随隐难雾静韩龄很嘛咱俩哦嗯您]"
)
_JAPANESE = re.compile(
    r"[円売図駅戦対応広読県歳労働込枠畑峠圧囲霊黒歯検様団栄桜権沢浜渋済渓滝焼猟獣畳砕稲穂粋経総緑縁縄繊"
    r"缶聴臓芸蔵薬覚訳譲豊転軽辺遅郷酔醸鉱銭鋳錬鎖関闘陥険隠雑顕験騒髄齢気実変価営択拡撃暁駆駐]"
)


def _prepared(text: str) -> str:
    return _NOISE.sub(" ", text).strip().lower()


def _east(line: str, count: Counter[str]) -> Guess:
    han, kana = count["Hani"] + count["Bopo"], count["Hira"] + count["Kana"]
    chinese = len(_CHINESE.findall(line))
    if kana:
        if kana * 5 >= han or (kana > 1 and not chinese):
            return Guess("ja", 0.99, kana >= 3 and chinese * 10 <= han)
        return Guess("zh", 0.7) if chinese else Guess("ja", 0.8)
    japanese = len(_JAPANESE.findall(line))
    if chinese > japanese * 4:
        return Guess("zh", 0.99, han >= 6)
    if japanese > chinese:
        return Guess("ja", 0.7)
    if han >= 20:
        return Guess("zh", 0.95, certain=True)
    return Guess("zh", 0.6) if han >= 8 else NOBODY


def _needed(size: int) -> float:
    return 0.9 if size < 40 else 0.8 if size < 80 else 0.7


def _sure(line: str, lang: str, confidence: float, size: int) -> bool:
    if confidence < _needed(size):
        return False
    if lang in _ALPHABETS:
        if _ALPHABETS[lang].search(line):
            return False
        if size < 80 and not _MARKED[lang].search(line):
            return False
    spoken = speaks(frozenset(line.split()), lang)
    return spoken is not False and (spoken or (size >= 40 and confidence >= 0.9))


def _first(line: str) -> Guess:
    """What the alphabet and the model say of a prepared line."""
    found = scripts(line)
    if len(found) == 1:
        (main,) = found
        size = len(line) - line.count(" ")
        count = Counter({main: size})
        share = 1.0
    elif not found:
        return NOBODY
    else:
        count = letters(line)
        east = sum(count[s] for s in _EAST)
        size = count.total() + (_EAST_WEIGHT - 1) * east
        main, most = max(
            ((s, n * _EAST_WEIGHT if s in _EAST else n) for s, n in count.items()),
            key=lambda item: item[1],
        )
        if east * _EAST_WEIGHT > most:
            main, most = "Hani", east * _EAST_WEIGHT
        share = most / size
    if main in _EAST:
        guess = _east(line, count)
        return guess if share >= 0.5 else Guess(guess.lang, guess.confidence * share)
    alone = _ALONE.get(main)
    if alone is not None:
        return Guess(alone, share, share >= 0.6 and count[main] >= 8)
    if size < _SHORT:
        return NOBODY
    if main != "Latn" and share < 1.0:
        line = _LATIN.sub(" ", line)
    allowed = _SHARED.get(main)
    for lang, confidence in first_opinion(line):
        if lang in allowed if allowed is not None else lang not in _ELSEWHERE:
            if lang == "sr" and main == "Latn":
                lang = "sr-Latn"
            return Guess(lang, confidence, share >= 0.6 and _sure(line, lang, confidence, size))
    return NOBODY


def identify(text: str, backend: Backend = "fasttext") -> Guess:
    """The language of a sentence or a paragraph; its first 1,000 code points are looked at.

    ``backend="langdetect"`` asks that library alone (ms instead of µs a call; it is never certain
    of less than 20 letters either).
    """
    line = _prepared(text[:_LINE])
    return _first(line) if backend == "fasttext" else _asked(line, None)


def of_document(text: str, backend: Backend = "fasttext") -> Guess:
    """The language that most of a text is in, from at most 32 samples at fixed fractions of it.

    Certain where four fifths of what the samples are certain of is one language. Where the
    samples decide nothing, langdetect is asked too, and both must agree.
    """
    if len(text) <= 2 * _SAMPLE:
        guess = identify(text, backend)
        samples = [text]
    else:
        samples = _samples(text)
        guess = _vote([identify(sample, backend) for sample in samples], samples)
    if guess.certain or backend == "langdetect":
        return guess
    return _second(" ".join(samples), guess)


def _samples(text: str) -> list[str]:
    number = min(_SAMPLES, len(text) // _SAMPLE)
    found = []
    for k in range(number):
        at = len(text) * k // number
        if k:
            space = _SPACE.search(text, at, at + 100)
            at = space.end() if space else at
        found.append(text[at : at + _SAMPLE])
    return found


def _vote(guesses: list[Guess], samples: list[str]) -> Guess:
    votes: Counter[str] = Counter()
    hopes: Counter[str] = Counter()
    for guess, sample in zip(guesses, samples, strict=True):
        if guess.lang is not None:
            hopes[guess.lang] += len(sample)
            if guess.certain:
                votes[guess.lang] += len(sample)
    if votes:
        lang, most = votes.most_common(1)[0]
        share = most / votes.total()
        return Guess(lang, share, share >= 0.8 and hopes[lang] * 2 >= hopes.total())
    if hopes:
        lang, most = hopes.most_common(1)[0]
        return Guess(lang, most / hopes.total() / 2)
    return NOBODY


def _asked(line: str, among: frozenset[str] | None) -> Guess:
    if len(line) - line.count(" ") < _SHORT:
        return NOBODY
    for lang, confidence in second_opinion(line, among):
        return Guess(lang, confidence, confidence >= 0.99)
    return NOBODY


def _second(text: str, guess: Guess) -> Guess:
    line = _prepared(text[: 4 * _LINE])
    if guess.lang is None or len(line) < 3 * _SHORT:
        return guess
    asked = [lang for lang, _ in first_opinion(line, 6)]
    other = _asked(line, frozenset({guess.lang, *asked}))
    if other.certain and other.lang == guess.lang and guess.confidence >= 0.5:
        spoken = speaks(frozenset(line.split()), guess.lang)
        return Guess(guess.lang, other.confidence, certain=spoken is True)
    return guess


def of_unit(text: str, document_lang: str | None) -> str | None:
    """The language of one unit (a line, a paragraph) of a document in ``document_lang``.

    The document's, unless the unit is long enough and certainly in another (then that one), or
    clearly not in the document's and it is not clear in what (then None). Languages that are
    easily taken for each other need a longer unit. Without a ``document_lang`` the unit's own
    where it is certain.
    """
    line = _prepared(text[:_LINE])
    guess = _first(line)
    if document_lang is None:
        return guess.lang if guess.certain else None
    own = document_lang.partition("-")[0]
    if guess.lang is None:
        return document_lang if _fits(line, own) else None
    lang = guess.lang.partition("-")[0]
    if lang == own or (own in _KIN and lang in _KIN[own] and len(line) < 4 * _SHORT):
        return document_lang
    if guess.certain and (own not in _KIN or lang not in _KIN[own] or guess.confidence >= 0.95):
        return guess.lang
    if not _fits(line, own):
        return None
    if guess.confidence >= 0.6 and len(line) >= 3 * _SHORT and lang not in _KIN.get(own, ()):
        return None
    return document_lang


def fits(text: str, lang: str) -> bool:
    """False where no letter of ``text`` is of a script that ``lang`` is written in (fast).

    True also where there are no letters at all.
    """
    return _fits(text, lang.partition("-")[0])


def _fits(text: str, head: str) -> bool:
    found = scripts(text)
    return not found or not found.isdisjoint(_WRITTEN.get(head, _LATIN_ONLY))


_LATIN_ONLY = frozenset({"Latn"})
_WRITTEN: dict[str, frozenset[str]] = {lang: frozenset({s}) for s, lang in _ALONE.items()}
for _script, _langs in _SHARED.items():
    for _lang in _langs:
        _WRITTEN[_lang] = _WRITTEN.get(_lang, frozenset()) | {_script}
for _lang in ("sr", "ku", "kk", "uz", "az", "tt"):
    _WRITTEN[_lang] = _WRITTEN.get(_lang, frozenset()) | {"Latn", "Cyrl"}
_WRITTEN |= {"zh": frozenset({"Hani", "Bopo"}), "ja": _EAST, "ko": frozenset({"Hang", "Hani"})}
