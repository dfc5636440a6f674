"""Triggers are rare in clean text: what fires in vain is paid for in every text."""

import re
from collections import Counter
from functools import partial

import pytest
from evaluation import needs_evaluation, rows

from cleanup.engine.rulebook import default
from cleanup.rules.book import rulebook
from cleanup.rules.prefilter.compile import compiled
from cleanup.rules.prefilter.editions import NAMES, Editions
from cleanup.rules.prefilter.hyper import of_patterns
from cleanup.rules.prefilter.sets import Sets
from cleanup.rules.prefilter.taken import taken

LINES, MOST = 1000, 20
FEW = 200  # lines that are looked at with `re` too
LARGE = 1000  # letters of a trigger
# Rules whose trigger fires more often, and why it may.
REASONS = {
    "any/foreign-acronyms/bare": "any acronym, for RE2; Hyperscan looks for its words",
    "any/acronyms/wrong-acronym": "any acronym in brackets: which names stand before, no set says",
    "any/acronyms/wrong-name": "any acronym in brackets: which names stand before, no set says",
    "any/foreign-acronyms/near-name": "any acronym in brackets: near which name, no set says",
    "any/quotes/mismatched": "two kinds of marks in a line: which of them open, no set says",
    "any/quotes/space-inside-curly": "“ closes in German and Czech, and a space follows",
    "any/quotes/space-inside-straight": "a straight mark has the same form at both sides",
    "any/untranslated/sentence": "two sentences in a line: in which languages, no set says",
    "zh/spaces/marks-apart": "a space beside a mark: whose it is, the document tells",
    "ja/spaces/marks-apart": "a space beside a mark: whose it is, the document tells",
    "any/hyphens/spaced": "a hyphen beside a space is a dash in most texts: the words tell",
    "es/hyphens/spaced": "a hyphen beside a space is a dash in most texts: the words tell",
    "ru/hyphens/spaced": "a hyphen beside a space is a dash in most texts: the words tell",
    "fr/lost-letters/words": "“tude” ends “étude”: to a prefilter of bytes an accent ends a word",
    "any/capitals/half-case": "pieces of words, as in “Urlaub”; Hyperscan looks for the whole word",
    "any/typography/percent-apart": "a percent sign; how the others are written, no set says",
    "any/verbatim/unknown-word": "Latin words in another script; each is looked up",
    "de/lost-letters/ueber": "`ber` and a noun, which is no word by itself but ends many in names",
    "de/capitals/noun-by-place": "eight words without a capital, as in sentences with few nouns",
    "de/agreement/gender": "an article and a noun of a list: most are in agreement",
    "fr/agreement/gender": "an article and a noun of a list: most are in agreement",
    "es/agreement/gender": "an article and a noun of a list: most are in agreement",
    "fr/contractions/elision": "small words, which the notation finds inside of others too",
    "es/lost-letters/words": "pieces of words that end other words",
    "es/capitals/title": "titles, which also stand alone",
    "ru/agreement/numeral": "a numeral and a noun: most are in agreement",
    "en/titles/ranks": "a rank and a name",
    "en/german-phrases/clauses": "“the in” and a name; Hyperscan looks for the whole phrase",
    "es/lost-letters/unaccented": "plurals hold these words: opciones",
    "fr/lost-letters/unaccented": "words hold some of these: accesseur",
    "ja/punctuation/space-before-mark": "spaces beside Latin letters",
    "zh/characters/traditional": "single characters, some of them right",
    "zh/repetition/doubled-word-maybe": "frequent words of two characters",
}


@needs_evaluation
@pytest.mark.parametrize("lang", ["en", "de", "fr", "es", "ru", "zh", "ja"])
def test_a_trigger_that_fires_often_has_a_reason(lang: str) -> None:
    texts = (row["text"] for row in rows(f"clean_{lang}"))
    lines = [line for text in texts for line in text.splitlines() if line][:LINES]
    rules = [
        rule
        for rule in default().rules
        if rule.speaks(lang, None)
        and rule.scope == "unit"
        and rule.trigger
        and not (rule.bilingual or rule.optional)
    ]
    found = Sets(rules, range(len(rules))).hits([line.encode() for line in lines])
    fired = Counter(number for hits in found.values() for number in hits)
    most = MOST * len(lines) / 1000
    often = {rules[n].id: times for n, times in fired.items() if times > most}
    unknown = {name: times for name, times in often.items() if name not in REASONS}
    assert not unknown, (
        f"fires in so many of {len(lines)} clean lines: {unknown}; make the trigger tell more "
        "(bench/triggers.py shows what it costs), or give a reason here"
    )


@needs_evaluation
@pytest.mark.parametrize("lang", ["en", "de", "fr", "es", "pl", "ru", "ja", "zh", "ar"])
def test_the_first_look_names_whatever_re_finds_in_real_lines(lang: str) -> None:
    """Those of one language may be Western text, other text, or both."""
    for _ in range(2):  # the second run compiles
        matcher = rulebook().matcher(lang, sourced=False)
    texts = (row["text"] for row in rows(f"clean_{lang}"))
    lines = [line for text in texts for line in text.splitlines() if line][:FEW]
    lines += ["→ " + line.replace(".", " .") for line in lines[: FEW // 8]]
    together = matcher.busy([line.encode() for line in lines])
    alone = [matcher.hits(line.encode()) for line in lines]
    asked = [
        (number, rule.id, re.compile(rule.trigger).search)
        for number, rule in enumerate(matcher.rules)
        if rule.trigger
        and len(rule.trigger) < LARGE
        and not (rule.bilingual or rule.besides or rule.parted or rule.scope != "unit")
    ]
    assert len(asked) > FEW
    for at, line in enumerate(lines):
        found = {number: name for number, name, search in asked if search(line)}
        for named in (together.get(at, {}), alone[at]):
            assert [name for number, name in found.items() if number not in named] == [], line


def test_hyperscan_takes_every_trigger() -> None:
    """A rule whose trigger it refuses is asked of every unit of its languages, and no line of them
    is known to be clean by the first look alone. It refuses what is large; small ones are left out.
    """
    rules = [rule for rule in default().rules if rule.scope != "document" and not rule.parted]
    for wide in (False, True):
        large = {
            number: rule.trigger
            for number, rule in enumerate(rules)
            if rule.trigger and len(rule.trigger) > LARGE and (rule.scope == "segment") == wide
        }
        blocks = compiled(large.items(), once=wide, western=True)
        for at, name in enumerate(NAMES):
            patterns = blocks.patterns[at] or ()
            good, _ = taken(patterns, partial(of_patterns, utf8=name != "western", once=wide))
            refused = {number for number, _ in patterns} - {number for number, _ in good}
            of_rules = {n for number in refused for n in blocks.pattern_rules[number]}
            assert [rules[n].id for n in of_rules] == [], name


def test_no_pattern_matches_at_every_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    """As one did that took no notice of case among letters with marks: each match is called for."""
    found: Counter[tuple[Editions, int, int]] = Counter()
    look = Editions._look

    def counted(self: Editions, edition: int, text: bytes, ids: list[int], ends: list[int]) -> None:
        before = len(ids)
        look(self, edition, text, ids, ends)
        found.update((self, edition, number) for number in ids[before:])

    monkeypatch.setattr(Editions, "_look", counted)
    for _ in range(2):  # the second run compiles
        matcher = rulebook().matcher("de", sourced=False)
    line = "Die alte Mühle steht seit Jahren am Fluß und mahlt noch jeden Tag. " * 20
    for text in (line, line.replace("Fluß", "→ Fluss")):
        found.clear()
        matcher.busy([text.encode()] * 2)
        assert found, "the patterns of rules are looked for"
        often = [key for key, times in found.items() if times > len(text) / 20]
        for editions, edition, number in often:
            named = dict(editions._patterns[edition] or ())
            assert not often, named[number]
