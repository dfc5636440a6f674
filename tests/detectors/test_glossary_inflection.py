"""A glossary's term counts as used in whatever case or number it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanup.detectors.bilingual._alternating import alternate
from tests.cli.session import cleanup, write

TERMS = """concept,lang,name
mill,en,mill
mill,ru,мельница
mill,uk,млин
mill,it,mulino
mill,de,Mühle
boat,en,fishing boat
boat,it,barca da pesca
boat,uk,рибальський човен
boat,ru,рыбацкая лодка
boat,de,Fischerboot
"""
BOATS, MILLS, MILL = "The fishing boats came.", "Behind the mills.", "The mill is old."


@pytest.mark.parametrize(
    ("lang", "boats", "mills", "wrong"),
    [
        ("it", "Le barche da pesca sono arrivate.", "Dietro i mulini.", "La casa è vecchia."),
        ("uk", "Рибальські човни прийшли.", "За млинами.", "Дім старий."),
        ("ru", "Рыбацкие лодки пришли.", "За мельницами.", "Дом старый."),
        ("de", "Die Fischerboote kamen.", "Hinter den Mühlen.", "Das Haus ist alt."),
    ],
)
def test_only_what_is_not_there_is_flagged(
    tmp_path: Path, lang: str, boats: str, mills: str, wrong: str
) -> None:
    write(tmp_path / "terms.csv", TERMS)
    write(tmp_path / "a.en", f"{BOATS}\n{MILLS}\n{MILL}\n")
    write(tmp_path / f"b.{lang}", f"{boats}\n{mills}\n{wrong}\n")
    args = ("--select", "any/bilingual/glossary", "--output-format", "concise")
    done = cleanup(
        tmp_path, "check", "--source", "a.en", "--terms", "terms.csv", *args, f"b.{lang}"
    )
    assert [line.split(":")[1] for line in done.out.splitlines()] == ["3"], done.out


@pytest.mark.parametrize(
    ("lang", "forms", "others"),
    [
        ("en", "mouse mice/wife wives/foot feet/man men/person people", "mouse mills/wife wheels"),
        ("es", "luz luces/voz voces/pez peces", "luz lugares/voz volar"),
        ("pt", "pao paes/limao limoes", "pao par"),
        ("pl", "miasto miescie/reka rece/noga nodze/pies psami/zab zebow", "miasto miod/reka ryba"),
        ("cs", "pes psi/den dny/ruka ruce/kun kone", "pes pole/kun krava"),
        ("ru", "день дня/сон сны/отец отца/человек людей", "день два/сон сад/год год"),
        ("uk", "стіл столу/ніч ночі/день днів/рука руці", "стіл сто/ніч наш"),
        ("de", "", "Haus Hase"),
    ],
)
def test_stems_that_change(lang: str, forms: str, others: str) -> None:
    for known, pairs in ((True, forms), (False, others)):
        for part, word in (pair.split() for pair in pairs.split("/") if pair):
            assert alternate(part, word, lang) is known, (part, word)
