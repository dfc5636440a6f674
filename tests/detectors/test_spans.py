"""What stands beside emphasis, code and links, and names with blanks in them."""

from __future__ import annotations

import pytest

from cleanup import clean

# Text, language, and what it is once every suggestion is taken.
OFFERED = [
    ("Выберите **Мельница и река**и нажмите кнопку.", "ru", "**Мельница и река** и нажмите"),
    ("Se trata de **gratis**,**código abierto** y más.", "es", "**gratis**, **código abierto**"),
    ("Voir les fichiers `a.md`,`b.md` du moulin.", "fr", "`a.md`, `b.md`"),
    ("Il s'agit du [moulin](moulin.md)hackathon de mai.", "fr", "(moulin.md) hackathon"),
    ("La méthode MillWheel. Turn () finit.", "fr", "MillWheel.Turn()"),
    ("Die Datei App. config fehlt hier noch.", "de", "App.config"),
    ("Neu in EF Core 2,1 und später.", "de", "EF Core 2.1"),
    ("Une fenêtre de l' **Explorateur** du moulin.", "fr", "l'**Explorateur**"),
]
STAYS = [
    ("**Nicht**raucher und `int`-Werte der Mühle.", "de"),
    ("Two `file`s and one **mill**ing machine.", "en"),
    ("Read it on GitHub. JavaScript is needed there.", "en"),
    ("See std::`mill` and :tada:**New** things here.", "en"),
    ("[!code-csharp[Main](../mill.cs)]", "en"),
]


@pytest.mark.parametrize(("text", "lang", "want"), OFFERED)
def test_offered(text: str, lang: str, want: str) -> None:
    assert want in clean(text, lang=lang, unsafe=True).text


@pytest.mark.parametrize(("text", "lang"), STAYS)
def test_stays(text: str, lang: str) -> None:
    assert clean(text, lang=lang, unsafe=True).text == text


def test_a_file_is_no_end_of_a_sentence() -> None:
    result = clean("Le moulin ouvre le fichier MillModel. edmx du projet.", lang="fr")
    assert [e.rule for e in result.suggestions] == ["any/spans/name-apart"]
