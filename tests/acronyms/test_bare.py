"""Bare acronyms: offered where the text explains the right one, and only there."""

from __future__ import annotations

import pytest

from cleanup import clean

CSTO = "The Collective Security Treaty Organization"


def offered(text: str, lang: str = "en") -> list[tuple[str, str | None]]:
    return [(e.before, e.after) for e in clean(text, lang).suggestions if "/bare-" in e.rule]


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", f"{CSTO} (CTSC) met.\nThe CTSC will meet again.", [("CTSC", "CSTO")]),
        ("en", f"{CSTO} (CSTO) met. CTSO troops came.\nThe CTSO left.", [("CTSO", "CSTO")] * 2),
        ("en", f"{CSTO} (CTSC) met.\nThe CTSC came, and the CTSC left.", [("CTSC", "CSTO")] * 2),
        ("fr", "L'Organisation mondiale du commerce (OMC) et la NATO.", []),
        ("en", f"{CSTO} (CSTO) met. The OSCE did not.\nNor did UNESCO.", []),
        ("en", f"{CSTO} (CSTO) met. See http://example.org/CTSO and X-CTSO.", []),
        ("en", f"{CSTO} met. The CTSC did not.", []),
        ("fr", "Le Programme des Nations Unies pour le développement (PNUD) et le GNUD.", []),
        ("fr", "Le Fonds des Nations unies pour l'enfance (UNICEF) et UNIFEM.", []),
        ("en", "The Association of Southeast Asian Nations (ASEAN): ASIAN NATIONS MEET", []),
        ("en", "The World Health Organization (WHO) met. The WTO did not.", []),
        ("en", f"{CSTO} (CSTO) met. The Coral Trade Society (CTSO) did not.", []),
        # Quoted or glossed elsewhere, in a row of acronyms, in a title of another language.
        ("en", f"{CSTO} (CSTO) met. The Coral Trade Society (CTSO) did not. CTSO grew.", []),
        ("en", f"{CSTO} (CSTO) met. The ships (the “CTSO”) did not. The CTSO grew.", []),
        ("en", f"{CSTO} (CSTO) met. Members of ILO, CTSO, UN did not.", []),
        ("fr", "L'Organisation internationale du travail (OIT), dite Young OITX Forum.", []),
    ],
)
def test_what_is_offered(lang: str, text: str, wanted: list[tuple[str, str]]) -> None:
    assert offered(text, lang) == wanted


def test_nothing_is_offered_in_a_corpus() -> None:
    text = f"{CSTO} (CSTO) met. CTSO troops came.\n" + "All is well in the village.\n" * 5000
    assert offered(text) == []


def test_nothing_is_offered_where_acronyms_abound() -> None:
    others = "ABCDE FGHIJ KLMNO PQRST UVWXY BCDEF GHIJK LMNOP QRSTU VWXYZ".split()
    few = f"{CSTO} (CSTO) met. CTSO troops came.\n" + "".join(f"So did {o}.\n" for o in others)
    assert offered(few) == [("CTSO", "CSTO")]
    more = [first + other for other in others for first in "XYZ"]
    assert offered(few + "".join(f"So did {o}.\n" for o in more)) == []
