"""The ledger tells every edit of the original, whatever was done in between."""

from hypothesis import given
from hypothesis import strategies as st

from cleanup.edits.edit import Edit, apply, clash, invert
from cleanup.edits.ledger import Ledger

LETTERS = st.text("ab \n", max_size=30)


@st.composite
def edits_of(draw: st.DrawFn, text: str, *, safe: bool = True) -> list[Edit]:
    chosen: list[Edit] = []
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 4)))
        after = draw(st.text("xyab", max_size=3))
        edit = Edit(
            start, end, text[start:end], after, rules=(draw(st.sampled_from("pqr")),), safe=safe
        )
        if edit.before != after and not any(clash(edit, other) for other in chosen):
            chosen.append(edit)
    return chosen


@st.composite
def histories(draw: st.DrawFn) -> Ledger:
    ledger = Ledger(*([draw(LETTERS)] * 2))
    for _ in range(draw(st.integers(0, 4))):
        ledger = ledger.make(draw(edits_of(ledger.text)))
    return ledger


@given(histories())
def test_replayed_edits_give_the_text_and_inverted_ones_the_original(ledger: Ledger) -> None:
    assert apply(ledger.original, ledger.edits) == ledger.text
    assert apply(ledger.text, invert(ledger.edits)) == ledger.original


@given(histories())
def test_edits_are_sorted_change_something_and_never_touch(ledger: Ledger) -> None:
    for edit, (start, end) in zip(ledger.edits, ledger.places, strict=True):
        assert edit.before != edit.after
        assert ledger.text[start:end] == edit.after
    for one, two in zip(ledger.edits, ledger.edits[1:], strict=False):
        assert one.end < two.start


@given(histories(), st.data())
def test_any_subset_applies_to_the_original(ledger: Ledger, data: st.DataObject) -> None:
    chosen = [e for e in ledger.edits if data.draw(st.booleans())]
    once = apply(ledger.original, chosen)
    assert apply(once, invert(chosen)) == ledger.original


@given(histories(), st.data())
def test_a_suggestion_mapped_back_does_to_the_original_what_it_did_to_the_text(
    ledger: Ledger, data: st.DataObject
) -> None:
    for suggestion in data.draw(edits_of(ledger.text, safe=False)):
        told = ledger.back(suggestion)
        assert apply(ledger.original, [*ledger.edits, told]) == apply(ledger.text, [suggestion])


@given(histories(), st.data())
def test_spans_that_no_edit_touched_are_found_again(ledger: Ledger, data: st.DataObject) -> None:
    free = [
        (a, b)
        for a in range(len(ledger.original))
        for b in range(a + 1, len(ledger.original) + 1)
        if not any((e.start < b and a < e.end) or a < e.start < b for e in ledger.edits)
    ]
    if free:
        span = data.draw(st.sampled_from(free))
        [(start, end)] = ledger.forward([span])
        assert ledger.text[start:end] == ledger.original[slice(*span)]


def test_joined_edits_list_their_rules_and_reasons() -> None:
    ledger = Ledger("yes ,, no", "yes ,, no").make(
        [Edit(5, 6, ",", "", rules=("any/p/doubled",), reason="Doubled.", safe=True)]
    )
    ledger = ledger.make(
        [Edit(3, 4, " ", "", rules=("any/p/space",), reason="No space.", safe=True)]
    )
    assert ledger.text == "yes, no"
    assert [(e.start, e.end, e.rules) for e in ledger.edits] == [
        (3, 4, ("any/p/space",)),
        (5, 6, ("any/p/doubled",)),
    ]
    joined = ledger.make([Edit(3, 4, ",", "", rules=("any/p/none",), reason="None.", safe=True)])
    assert [(e.before, e.after) for e in joined.edits] == [(" ,,", "")]
    assert joined.edits[0].rules == ("any/p/space", "any/p/doubled", "any/p/none")
