"""A long run gives up the rules of languages that no text is in any more."""

from __future__ import annotations

from cleanup.rules.match import RuleSet
from cleanup.rules.rule import Rule
from cleanup.text.segment import View

RULES = [
    Rule(f"{lang}/house/{word}", lang, "style", "Why.", "regex", {"find": word, "replace": "x"})
    for lang, word in (("any", "tower"), ("fr", "moulin"), ("de", "mühle"))
]


def found(rules: RuleSet, lang: str, text: str) -> list[str]:
    matcher = rules.matcher(lang)
    view = View(text, lang, None, None, text)
    return [edit.before for n in range(len(matcher.rules)) for edit in matcher.find(n, view)]


def test_what_was_asked_for_since_stays() -> None:
    rules = RuleSet(RULES)
    assert found(rules, "fr", "moulin tower") == ["tower", "moulin"]
    assert found(rules, "de", "mühle") == ["mühle"]
    french = rules.matcher("fr")
    rules.forget_idle()  # both were asked for since the beginning
    assert rules.matcher("fr") is french
    rules.forget_idle()
    assert set(rules._matchers) == {("fr", None, True)}
    assert set(rules._built) == {"any/house/tower", "fr/house/moulin"}


def test_what_was_given_up_is_found_again() -> None:
    rules = RuleSet(RULES)
    before = found(rules, "fr", "un moulin")
    rules.forget_idle()
    rules.forget_idle()
    assert not rules._matchers
    assert found(rules, "fr", "un moulin") == before == ["moulin"]


def test_a_variant_keeps_the_rules_of_its_language() -> None:
    rules = RuleSet(RULES)
    found(rules, "fr-CA", "moulin")
    found(rules, "fr", "moulin")
    rules.forget_idle()
    found(rules, "fr-CA", "moulin")
    rules.forget_idle()
    assert "fr/house/moulin" in rules._built
