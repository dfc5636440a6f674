"""Words by themselves, as ``re`` finds them between word boundaries."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cleanup.text.whole_words import places, stands

LETTERS = "aé_1я"


@given(st.text(LETTERS, min_size=1, max_size=3), st.text(LETTERS + " -.", max_size=30))
def test_they_are_found_as_word_boundaries_find_them(word: str, text: str) -> None:
    found = [match.start() for match in re.finditer(rf"\b{re.escape(word)}\b", text)]
    assert list(places(text, word)) == found
    assert stands(text, word, 2) == (len(found) > 1)
