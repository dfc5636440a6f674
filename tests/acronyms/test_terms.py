"""The termbase: its own rows are sound, and a bad file is one clear sentence."""

from pathlib import Path

import pytest

from cleanup import terms
from cleanup.storage.data import shipped
from cleanup.terms import TermError, lint, load, read, stored

HEADER = ",".join(terms.COLUMNS) + "\n"


def test_the_rows_are_sound() -> None:
    assert [str(problem) for problem in lint.problems(stored())] == []


def test_it_is_wide() -> None:
    base = stored()
    assert len({term.concept for term in base.terms()}) >= 200
    assert sum(len(list(base.rows(tag))) >= 60 for tag in base.tags) >= 10


def test_files_are_whole_tables() -> None:
    for path in (shipped() / "terms").glob("*.csv"):
        lines = path.read_text("utf-8").splitlines()
        assert lines[0] + "\n" == HEADER, path
        assert all(line == line.strip() for line in lines), path


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("concept,lang,titel\n", "no column 'name'"),
        ("concept,lang,name,colour\n", "unknown column 'colour'"),
        ("concept,lang,name,lang\n", "a column is repeated"),
        ("concept,lang,name\nun,en\n", "the cell 'name' is empty"),
        ("concept,lang,name\n,en,United Nations\n", "the cell 'concept' is empty"),
        ("concept,lang,name\nun,en,United Nations, the\n", "4 cells under 3 columns"),
        ("concept,lang,name,marks\nun,en,United Nations,loud\n", "unknown mark 'loud'"),
        ('concept,lang,name\nun,en,"United\n', "not readable as CSV"),
    ],
)
def test_a_bad_file_is_one_sentence(text: str, said: str) -> None:
    with pytest.raises(TermError, match=said) as caught:
        read(text, "mine.csv")
    assert "mine.csv" in str(caught.value)


def test_an_error_names_the_line() -> None:
    with pytest.raises(TermError, match=r"mine\.csv, line 4: the cell 'lang'"):
        read("concept,lang,name\n# a comment\nun,en,United Nations\nwho,,World\n", "mine.csv")


def test_columns_in_any_order_and_cells_in_any_number() -> None:
    text = "name,lang,acronyms,concept\nNorthern Lights Board,en,NLB|NL-B,board\nJunta,es\n"
    with pytest.raises(TermError, match="'concept' is empty"):
        read(text, "mine.csv")
    [term] = read(text.rsplit("Junta", 1)[0], "mine.csv")
    assert term.names == ("Northern Lights Board",)
    assert term.acronyms == ("NLB", "NL-B")
    assert term.line == 2


def test_a_later_file_outranks_an_earlier_one(tmp_path: Path) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text(HEADER + "nato,en,North Atlantic Treaty Organization,NAT\n", "utf-8")
    base = load([(shipped() / "terms"), mine])
    assert base.concept("nato")["en"].acronyms == ("NAT",)
    assert base.concept("nato")["fr"].acronyms[0] == "OTAN"
    assert sum(term.concept == "nato" and term.lang == "en" for term in base.terms()) == 1


def test_a_row_twice_in_one_file(tmp_path: Path) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text("concept,lang,name\nun,en,A Body\nun,en,B Body\n", "utf-8")
    with pytest.raises(TermError, match=r"line 3: un has a row for 'en' already \(line 2\)"):
        load([mine])


def test_another_encoding(tmp_path: Path) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_bytes("concept,lang,name\nun,fr,Société\n".encode("latin-1"))
    with pytest.raises(TermError, match=r"not UTF-8 \(line 2, byte 28\)"):
        load([mine])
    mine.write_bytes("concept,lang,name\nun,fr,Société\n".encode("utf-8-sig"))
    assert next(load([mine]).terms()).names == ("Société",)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(TermError, match="cannot be read"):
        load([tmp_path / "none.csv"])


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("un,ru,United Nations", "not in the script of 'ru'"),
        ("un,ru,Організація народів", "not in the script of 'ru'"),
        ("un,en,Объединённые Нации", "not in the script of 'en'"),
        ("un,zh,国際連合の", "not in the script of 'zh'"),
        ("un,en,United Nations (UN)", "a bracket"),
        ("un,en,United Nations,UN,,UN", "is repeated"),
        ("un,en,United Nations,ONU", "needs the mark 'unexplained'"),
        ("un,en,United Nations,UN,,,unexplained", "'unexplained' is redundant"),
        ("un,en,United Nations,UN,,,ambiguous", "'ambiguous' is redundant"),
        ("un,en,United Nations,СN", "mixes Latin and Cyrillic"),
        ("un,en,A Body,AB\nab,en,Another Body,AB", "needs the mark 'ambiguous'"),
        ("un,en,The Body\nab,en,Body", "is a name of un too"),
    ],
)
def test_what_the_checks_find(row: str, said: str) -> None:
    base = terms.in_memory(read(HEADER + row + "\n", "mine.csv"))
    assert any(said in str(problem) for problem in lint.problems(base))
