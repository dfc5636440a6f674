"""The number of a plural form may be left out where the form is for one, as in msgfmt."""

from __future__ import annotations

import pytest

from cleanup.api import clean
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.files.read import Part
from cleanup.formats import FormatOptions
from cleanup.runs.worker import Piece, document_of

TWO = "nplurals=2; plural=(n != 1);"
RUSSIAN = (
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 :"
    " n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
)
POLISH = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
QT = """<TS version="2.1" language="de" sourcelanguage="en"><context><message numerus="yes">
<source>%n file(s) in %1 found</source><translation><numerusform>{}</numerusform>
<numerusform>{}</numerusform></translation></message></context></TS>"""


def catalogue(lang: str, formula: str, one: str, *forms: str) -> str:
    head = f"Language: {lang}\\n" + (f"Plural-Forms: {formula}\\n" if formula else "")
    said = "".join(f'msgstr[{n}] "{form}"\n' for n, form in enumerate(forms))
    plural = 'msgid_plural "%d files were found"'
    return f'msgid ""\nmsgstr "{head}"\n\n#, c-format\nmsgid "{one}"\n{plural}\n{said}'


def told(raw: str, name: str = "po") -> list[str]:
    """Return the words flagged for lost placeholders."""
    found = clean(raw, format=name).suggestions
    return [edit.before for edit in found if edit.rule == "any/verbatim/items"]


@pytest.mark.parametrize("one", ["One file was found", "%d file was found"])
@pytest.mark.parametrize("formula", [TWO, ""])
def test_the_form_for_one(one: str, formula: str) -> None:
    forms = "Eine Datei gefunden", "%d Dateien gefunden"
    assert told(catalogue("de", formula, one, *forms)) == []
    assert told(catalogue("de", formula, one, *reversed(forms))) == ["Eine"]


@pytest.mark.parametrize("one", ["One file was found", "%d file was found"])
def test_the_form_for_twenty_one_too(one: str) -> None:
    forms = "Найден файл", "Найдено %d файла", "Найдено %d файлов"
    assert told(catalogue("ru", RUSSIAN, one, *forms)) == ["Найден"]
    forms = "Znaleziono plik", "Znaleziono %d pliki", "Znaleziono %d plików"
    assert told(catalogue("pl", POLISH, one, *forms)) == []


def test_the_formula_is_no_program() -> None:
    forms = "Eine Datei gefunden", "%d Dateien gefunden"
    for formula in ("nplurals=2; plural=__import__(n);", "plural=(1/0);", "plural=" + "(" * 90):
        assert told(catalogue("de", formula, "%d file was found", *forms)) == []


def test_numerus_forms() -> None:
    assert told(QT.format("Eine Datei in %1", "%n Dateien in %1"), "qt") == []
    assert told(QT.format("Eine Datei", "%n Dateien in %1"), "qt") == ["Eine"]
    assert told(QT.format("%n Datei in %1", "Viele Dateien in %1"), "qt") == ["Viele"]


@pytest.mark.parametrize(
    ("key", "flagged"),
    [("/n:dict/one:dict/:string", []), ("n|==|plural.one", []), ("n|==|plural.other", ["Eine"])],
)
def test_forms_that_xcode_exports(key: str, flagged: list[str]) -> None:
    raw = f"""<xliff version="1.2"><file source-language="en" target-language="de"><body>
    <trans-unit id="{key}"><source>%d file was found</source><target>Eine Datei gefunden</target>
    </trans-unit></body></file></xliff>"""
    assert told(raw, "xliff") == flagged


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        (
            "android",
            """<resources><plurals name="a"><item quantity="one">{}</item>
            <item quantity="other">{}</item></plurals></resources>""",
        ),
        ("json", '{{"a_one": "{}", "a_other": "{}"}}'),
        ("yaml", 'a:\n  one: "{}"\n  other: "{}"\n'),
    ],
)
def test_forms_with_names(name: str, raw: str) -> None:
    source = raw.format("%d file was found", "%d files were found")

    def found(lang: str, *forms: str) -> list[str]:
        options = FormatOptions(lang, source_lang="en", source=source)
        piece = Piece("-", Part(raw.format(*forms), 0, 0), name, options, 0, "utf-8")
        return [e.before for e in Engine(Profile(default())).check(document_of(piece)).left]

    assert found("de", "Eine Datei gefunden", "%d Dateien gefunden") == []
    assert found("de", "Eine Datei gefunden", "Dateien gefunden") == ["Dateien"]
    assert found("ru", "Найден файл", "Найдено %d файла") == ["Найден"]
