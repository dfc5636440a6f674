"""A glossary's term counts as used in whatever case or number it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

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
