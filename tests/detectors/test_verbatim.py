"""What a translation must repeat as its source has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.detectors import Detector
from cleanup.detectors.bilingual import (
    branches,
    cut_off,
    hashtag,
    lost_marker,
    nesting,
    shortcut,
    unknown_word,
    untranslated,
    verbatim,
)
from cleanup.detectors.bilingual._items import items, loosened
from cleanup.detectors.encoding import mixed_script
from cleanup.detectors.repetition import source_loop
from cleanup.edits.edit import Edit, apply
from cleanup.text.segment import View

ITEMS = verbatim.build()
ITEM = st.sampled_from(
    ["%s", "%1$s", "{name}", "{{ x }}", "<br/>", '<a href="/x">', "</b>", "https://x.example/a",
     "info@mill.example", "@miller", "\\n", "%(boat)s", "${x}", "__PH_1__", "+49 30 555 0199"]
)  # fmt: skip


def found(detector: Detector, text: str, source: str, lang: str = "de") -> list[Edit]:
    return list(detector.find(View(text, lang, source, "en", text)))


@pytest.mark.parametrize(
    ("text", "source", "after"),
    [
        ("Hallo % s!", "Hello %s!", "Hallo %s!"),
        ("<color = # f00>rot</color>", "<color=#f00>red</color>", "<color=#f00>rot</color>"),
        ("Du hast \\ V [3] Gold", "You have \\V[3] gold", "Du hast \\V[3] Gold"),
        ("Mit —quiet starten", "Run with --quiet", "Mit --quiet starten"),
        ("Mit - -dry-run starten", "Run with --dry-run", "Mit --dry-run starten"),
        ("§ cFehler: zu", "§cError: shut", "§cFehler: zu"),
        ("Zeile eins/nZeile zwei", "Line one\\nLine two", "Zeile eins\\nZeile zwei"),
        ("Hallo ％ｓ !", "Hello %s!", "Hallo %s !"),
        ("% 2 $ s und %1$s", "%1$s and %2$s", "%2$s und %1$s"),
        ("{ NAME }", "{name}", "{name}"),
        ("https: // x.example / a b", "https://x.example/a b", "https://x.example/a b"),
        ("<B> alt </ b> Rad", "<b>old</b> wheel", "<b>alt</b> Rad"),
        ("a. \\ n B", "a.\\nB", "a.\\nB"),
        ("<% = name %>", "<%= name %>", "<%= name %>"),
        ("{ count , number }", "{count, number}", "{count, number}"),
        ("{ { # each keys } }", "{{#each keys}}", "{{#each keys}}"),
        ("{{ - name }}", "{{- name}}", "{{- name}}"),
        ("$ (mill)", "$(mill)", "$(mill)"),
        ("C: \\Mühle\\x.txt", "C:\\Mühle\\x.txt", "C:\\Mühle\\x.txt"),
        ("cve - 2024 - 1234", "CVE-2024-1234", "CVE-2024-1234"),
        ("Na%s dort", "After %s there", "Na %s dort"),
        ("Das<b>Rad</b>dreht", "The <b>wheel</b> turns", "Das <b>Rad</b> dreht"),
        ("Von % 1 an % n", "From %1 to %n", "Von %1 an %n"),
        ("{ 1 : N2 } und {x ! r}", "{1:N2} and {x!r}", "{1:N2} und {x!r}"),
        ("{{ # a }}b{{ / a }}", "{{#a}}b{{/a}}", "{{#a}}b{{/a}}"),
        ("$ t (a.b) { $ c }", "$t(a.b) { $c }", "$t(a.b) { $c }"),
        ("لديك %١$d هنا", "You have %1$d here", "لديك %1$d هنا"),
        ("Zu 100 % , %d% %", "To 100 %, %d%%", "Zu 100 % , %d%%"),
        ("<0>Rad</ 0>", "<0>wheel</0>", "<0>Rad</0>"),
        ("Nimm __ CÓDIGO_0 __", "Take __CODE_0__", "Nimm __CODE_0__"),
        ("Rad. json, v2 ,10", "wheel.json, v2.10", "Rad. json, v2.10"),
        ("Nimm npm start", "Take `npm start`", "Nimm `npm start`"),
        ("https://x.example/rad", "https://x.example/wheel", "https://x.example/wheel"),
    ],
)
def test_a_damaged_item_is_offered_as_the_source_has_it(text: str, source: str, after: str) -> None:
    edits = [edit for edit in found(ITEMS, text, source) if edit.after is not None]
    assert apply(text, edits) == after


@pytest.mark.parametrize(
    ("text", "source", "flagged"),
    [
        ("Das Rad", "The %s wheel", True),
        ("Das Rad", "The wheel @miller", False),
        ("Das Rad", "The wheel <%= name %>", True),
        ("Das Rad {n, Zahl}", "The wheel {n, number}", True),
        ("Laufwerk C:\\nWählen", "Drive C:\\nChoose", False),
        ("100 % sicher", "100 % sure", False),
        ("www.mill.example/de", "www.mill.example/en", False),
        ("<a href='/de'>Rad</a>", "<a href='/en'>wheel</a>", False),
        ("Das %s Rad", "The wheel", True),
        ("Version 2.3.5", "Version 2.3.4 of wheel.json", True),
        ("Am 3.4.2019", "On 03.04.2019", False),
        ("1.500.000", "1,500.000.000", False),
        ("%5", "5 Prozent", False),
    ],
)
def test_a_lost_item_is_flagged(text: str, source: str, *, flagged: bool) -> None:
    edits = [edit.after for edit in found(ITEMS, text, source)]
    assert None in edits if flagged else not edits


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Du hast {zahl, Plural, ein {# Rad} andere {# Räder}} in {ort}",
            (
                "The source has words that the program reads: count instead of zahl, plural "
                "instead of Plural, one instead of ein, other instead of andere, "
                "place instead of ort."
            ),
        ),
        (
            "Du hast {count, plural,, one {# Rad} other {# Räder}} in {place}",
            "The source has {count, plural, …}, which a program cannot read here.",
        ),
        (
            "Du hast {count, plural, one {# Rad} in {place}",
            "The braces of this message do not match.",
        ),
    ],
)
def test_a_message_has_one_flag(text: str, said: str) -> None:
    """It is left where a format keeps the words of messages from being edited."""
    source = "You have {count, plural, one {# wheel} other {# wheels}} in {place}"
    edits = [e for d in (branches.build(), ITEMS, hashtag.build()) for e in found(d, text, source)]
    assert [edit.reason for edit in edits if edit.after is None] == [said]


def test_endings_behind_the_number_of_a_message_are_no_hashtags() -> None:
    source = "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}"
    assert found(hashtag.build(), "{n, selectordinal, other {#.}}", source) == []


@given(st.lists(ITEM, max_size=4), st.lists(ITEM, max_size=4))
def test_what_the_source_has_itself_is_never_touched(first: list[str], second: list[str]) -> None:
    text = " und ".join([*first, *second])
    assert found(ITEMS, text, text) == []
    assert found(ITEMS, " oder ".join(reversed([*first, *second])), text) == []


@given(ITEM)
def test_a_loosened_item_matches_itself(text: str) -> None:
    [item] = items(text)
    assert loosened(item).fullmatch(text)


@pytest.mark.parametrize(
    ("detector", "text", "source", "after"),
    [
        (hashtag.build(), "# Rad und # 12", "#wheel", "#Rad und # 12"),
        (hashtag.build(), "#Rad", "#wheel", "#Rad"),
        (unknown_word.build(), "Das *gear hier", "The gear here", "Das gear hier"),
        (unknown_word.build(), "Das *Rad* hier", "The *wheel* here", "Das *Rad* hier"),
        (lost_marker.build(), "Rad", "# Wheel", "# Rad"),
        (lost_marker.build(), "# Rad", "# Wheel", "# Rad"),
    ],
)
def test_signs_of_the_source(detector: Detector, text: str, source: str, after: str) -> None:
    edits = [edit for edit in found(detector, text, source) if edit.after is not None]
    assert apply(text, edits) == after


@pytest.mark.parametrize(
    ("text", "source", "flagged"),
    [
        ("The old wheel of it turns.", "The old wheel of it turns.", "The old wheel of it turns"),
        ("Er sagt, that it will turn again, und geht.", "So that it will turn again.",
         "that it will turn again"),
        ("Old Mill", "Old Mill", None),
        ("Der Verein for the old mill of it", "Club for the old mill of it",
         "for the old mill of it"),
        ("Die Society for the old mill of it", "Society for the old mill of it", None),
    ],
)  # fmt: skip
def test_copied_clauses_are_flagged(text: str, source: str, flagged: str | None) -> None:
    edits = found(untranslated.build(), text, source)
    assert [edit.before for edit in edits] == ([flagged] if flagged else [])


@pytest.mark.parametrize(
    ("text", "flagged"),
    [("The мельница turns", "мельница"), ("The “мельница” turns", None), ("мельница (mill)", None)],
)
def test_letters_of_the_source_are_flagged(text: str, flagged: str | None) -> None:
    view = View(text, "en", "Старая мельница", "ru", text)
    edits = list(untranslated.build().find(view))
    assert [edit.before for edit in edits] == ([flagged] if flagged else [])


@pytest.mark.parametrize(
    ("text", "source", "cut"),
    [
        ("Er sagte, dass der Weg zu bleibt, bis die", "He said that the road stays closed.", True),
        ("Er sagte, dass der Weg zu bleibt", "He said that the road stays closed.", False),
        ("Er sagte, dass die.", "He said that the road stays closed.", False),
        ("Er sagte, dass die", "He said that the road stays", False),
    ],
)
def test_a_sentence_that_was_cut_off_is_flagged(text: str, source: str, *, cut: bool) -> None:
    assert bool(found(cut_off.build(), text, source)) is cut


@pytest.mark.parametrize(
    ("text", "source", "after"),
    [
        ("Guten Tag Guten Tag", "Good day", "Guten Tag"),
        ("Guten Tag, Guten Tag.", "Good day", "Guten Tag."),
        ("Guten Tag Guten Tag", "Good day, good day", "Guten Tag Guten Tag"),
        ("ja ja", "yes", "ja ja"),
    ],
)
def test_what_the_source_says_once_is_offered_once(text: str, source: str, after: str) -> None:
    assert apply(text, found(source_loop.build(), text, source)) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("рeка", "река"),
        ("мeльница у рeки", "мельница у реки"),
        ("mіll", "mill"),
        ("Сaxa здесь", "Саха здесь"),
        ("Т-34, КамАЗ, Windowsом", "Т-34, КамАЗ, Windowsом"),
    ],
)
def test_letters_that_only_look_right_are_replaced(text: str, after: str) -> None:
    assert apply(text, found(mixed_script.build(), text, "")) == after


@pytest.mark.parametrize(
    ("text", "source", "safe"),
    [
        ("Hallo % s!", "Hello %s!", True),
        ("％ｓ？", "%s?", True),
        ("{ NAME }", "{name}", False),  # another name, perhaps
        ("% s und % s", "%s and %s", False),
        ("@ miller", "@miller", False),
    ],
)
def test_blanks_and_width_alone_are_repaired_unasked(text: str, source: str, *, safe: bool) -> None:
    assert {edit.safe for edit in found(ITEMS, text, source)} == {safe}


PLURAL = "{n, plural, one {# barge} other {# barges}}"


@pytest.mark.parametrize(
    ("detector", "text", "source", "after"),
    [
        (branches.build(), "{n、pluriel、un {#} autre {#}}", PLURAL,
         "{n、plural、one {#} other {#}}"),
        (branches.build(), "{zahl, plural, other {#}}", PLURAL, "{n, plural, other {#}}"),
        (branches.build(), "{n, plural, one {#} few {#} other {#}}", PLURAL, None),
        (branches.build(), "'{' {n, plural, other {#}}", PLURAL, None),
        (branches.build(), "{n, plural, one {#}}", PLURAL, "flagged"),
        (branches.build(), "{n, plural, other {#}", PLURAL, "flagged"),
        (branches.build(), "# Kähne", PLURAL, "flagged"),
        (nesting.build(), "<b><i>Rad</b></i>", "<b><i>wheel</i></b>", "<b><i>Rad</i></b>"),
        (nesting.build(), "<b><i>Rad</b></i>", "<b><i>wheel</b></i>", None),
        (nesting.build(), "</b>Rad<b>", "<b>wheel</b>", "flagged"),
        (shortcut.build(), "& Datei", "&File", "&Datei"),
        (shortcut.build(), "Datei", "&File", "flagged"),
        (shortcut.build(), "Salz und Mehl", "Salt & flour", None),
        (shortcut.build(), "Strg+S", "Ctrl+S", None),
        (shortcut.build(), "Strg+E", "Ctrl+S", "Strg+S"),
    ],
)  # fmt: skip
def test_what_a_program_reads(
    detector: Detector, text: str, source: str, after: str | None
) -> None:
    edits = found(detector, text, source)
    made = [edit for edit in edits if edit.after is not None]
    assert (apply(text, made) if made else "flagged" if edits else None) == after
