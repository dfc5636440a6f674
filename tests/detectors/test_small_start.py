"""Paragraphs that begin in lower case among others that do not."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors.capitals import small_start
from cleanup.edits.edit import apply
from cleanup.text.segment import View

START = small_start.build()
OTHERS = (
    "Le moulin est au bord de la rivière.\n\nLa roue tourne toute la journée ici.\n\n"
    "Le meunier a vendu le moulin en mai.\n\nUn pont mène au moulin depuis la place.\n\n"
)


def cleaned(text: str, lang: str) -> str:
    edits = list(START.find(View(text, lang, None, None, text)))
    if edits:
        assert re.search(str(START.trigger), text)
    return apply(text, edits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OTHERS + "le moulin est fermé depuis le mois de mai.", True),
        (OTHERS + "1. pour ouvrir le moulin, tournez la grande clé.", True),
        (OTHERS + "npm est fermé depuis le mois de mai dernier.", False),
        (OTHERS + "La formule est\n\nle moulin est fermé depuis le mois de mai.", False),
        (OTHERS + "le moulin est fermé.", False),
        (
            OTHERS + "Une phrase qui va à la ligne\nle moulin est fermé depuis le mois de mai.",
            False,
        ),
        ("le moulin est fermé depuis le mois de mai.", False),
        (OTHERS + "Le moulin :\n\n- le matin il est fermé depuis le mois de mai.", False),
        (OTHERS + "Le moulin.\n\nle matin il est fermé depuis le mois de mai.", True),
        (
            OTHERS + "Le moulin :\n\n- le matin il est fermé depuis mai dernier.\n"
            "- le soir il est ouvert depuis mai dernier.",
            False,
        ),
        (OTHERS + "Lancez `le` sur :\n\nle moulin est fermé depuis le mois de mai.", False),
    ],
)
def test_start(text: str, *, expected: bool) -> None:
    assert (cleaned(text, "fr") != text) is expected


def test_turkish() -> None:
    text = (
        "Değirmen nehrin kenarında yüz yıldır durur.\n\nÇark bütün gün ve bütün gece döner.\n\n"
        "Değirmenci değirmeni mayıs ayında şehre sattı.\n\nKöprü meydandan oraya kadar gider.\n\n"
        "istanbul için bu değirmen çok ama çok eskidir."
    )
    assert cleaned(text, "tr") in (text, text.replace("\n\nistanbul", "\n\nİstanbul"))


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("## utiliser le moulin", True),
        ("### <a name='x'></a>ouvrir le pont avec la clé", True),
        ("## npm et le moulin", False),
        ("## moulin rouge", False),
        ("## `moulin` et le pont", False),
    ],
)
def test_heading(heading: str, *, expected: bool) -> None:
    text = f"# Le moulin\n\n## Le pont\n\n## La roue et le grain\n\n{heading}\n\n## Le port"
    assert (cleaned(text, "fr") != text) is expected


def test_borrowed_words_of_another_script_are_no_starts() -> None:
    rest = "\n\n".join(f"## 방앗간 {n}" for n in range(6))
    assert (
        cleaned(f"{rest}\n\n## props를 강에서 방앗간으로\n", "ko")
        == f"{rest}\n\n## props를 강에서 방앗간으로\n"
    )
