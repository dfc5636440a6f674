import json
from pathlib import Path

import pytest

from tests.cli.session import ARTICLE, CLEAN, FIXED, OFFERED, cleanup, names, write


@pytest.mark.parametrize(
    ("text", "args", "code"),
    [
        (CLEAN, ["check"], 0),
        (ARTICLE, ["check"], 1),
        (ARTICLE, [], 1),
        (OFFERED, ["check"], 1),
        (OFFERED, ["check", "--safe-only"], 0),
        (CLEAN, ["fix"], 0),
        (ARTICLE, ["fix"], 0),
        (OFFERED, ["fix"], 1),
        (OFFERED, ["fix", "--unsafe-fixes"], 0),
        (OFFERED, ["fix", "--safe-only"], 0),
        (ARTICLE, ["fix", "--diff"], 1),
        (ARTICLE, ["fix", "--nonsense"], 2),
        (ARTICLE, ["check", "--select", "any/nonsense"], 2),
        (ARTICLE, ["check", "--lang", "xx-nonsense"], 2),
        (ARTICLE, ["check", "--ignore", "any,en"], 0),
        (ARTICLE, ["check", "--select", "any/spaces", "--select", "fr"], 0),
    ],
)
def test_exit_status(tmp_path: Path, text: str, args: list[str], code: int) -> None:
    write(tmp_path / "a.txt", text)
    assert cleanup(tmp_path, *args, "a.txt").code == code


def test_check_shows_and_writes_nothing(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", ARTICLE)
    before = file.stat()
    ended = cleanup(tmp_path, "-v", "a.txt")
    assert "    - …" in ended.out or "    - They spoke of armed groups. .\n" in ended.out
    assert "    + They spoke of armed groups.\n" in ended.out
    assert "2 findings in a.txt: 2 safe to fix." in ended.out
    assert ended.err == ""
    assert file.read_bytes() == ARTICLE.encode()
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert names(tmp_path) == ["a.txt"]


def test_after_a_fix_what_remains_is_told_of_the_new_text(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", f"{ARTICLE}They spoke , and {OFFERED}")
    args = ("--lang", "en", "--output-format", "json", "a.txt")
    fixed = json.loads(cleanup(tmp_path, "fix", *args).out)
    assert fixed == json.loads(cleanup(tmp_path, "check", *args).out)
    assert fixed[0]["column"] == 17
    ended = cleanup(tmp_path, "fix", "--lang", "en", "-o", "b.txt", "a.txt")
    assert ended.out.startswith("b.txt\n  [1] 3:17  suggestion")


def test_fix_in_place_and_again(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", ARTICLE)
    assert cleanup(tmp_path, "fix", "a.txt").out == "Applied 2 edits in a.txt.\n"
    assert file.read_text() == FIXED
    first = file.stat()
    assert cleanup(tmp_path, "fix", "a.txt").code == 0
    assert file.stat().st_ino == first.st_ino, "an unchanged file is not written again"


@pytest.mark.parametrize("text", [ARTICLE, CLEAN])
def test_fix_elsewhere_leaves_the_original_alone(tmp_path: Path, text: str) -> None:
    file = write(tmp_path / "a.txt", text)
    assert cleanup(tmp_path, "fix", "a.txt", "-o", "b.txt", "--log", "l.jsonl").code == 0
    assert file.read_text() == text
    assert (tmp_path / "b.txt").read_text() == (FIXED if text == ARTICLE else CLEAN)
    assert cleanup(tmp_path, "revert", "l.jsonl", "-o", "c.txt").code == 0
    assert (tmp_path / "c.txt").read_text() == text


def test_fix_many_into_a_folder(tmp_path: Path) -> None:
    write(tmp_path / "in/a.txt", ARTICLE)
    write(tmp_path / "in/deep/b.md", CLEAN)
    assert cleanup(tmp_path, "fix", "in", "-o", "out").code == 0
    assert (tmp_path / "out/a.txt").read_text() == FIXED
    assert (tmp_path / "out/deep/b.md").read_text() == CLEAN
    assert (tmp_path / "in/a.txt").read_text() == ARTICLE
    write(tmp_path / "other/a.txt", CLEAN)
    ended = cleanup(tmp_path, "fix", "in/a.txt", "other/a.txt", "-o", "both")
    assert (ended.code, "two files would be written" in ended.err) == (2, True)
    assert cleanup(tmp_path, "fix", "in", "-o", "in/a.txt").code == 2


def test_standard_input_to_standard_output(tmp_path: Path) -> None:
    ended = cleanup(tmp_path, "fix", "-", given=ARTICLE.replace("\n", "\r\n").encode())
    assert (ended.code, ended.out, ended.err) == (0, FIXED.replace("\n", "\r\n"), "")
    assert cleanup(tmp_path, "fix", "-", given=CLEAN.encode()).out == CLEAN
    row = json.dumps({"text": ARTICLE}) + "\n"
    ended = cleanup(tmp_path, "fix", "-", "--stdin-filename", "x.jsonl", given=row.encode())
    assert json.loads(ended.out) == {"text": FIXED}
    ended = cleanup(tmp_path, "check", "-", "--output-format", "concise", given=ARTICLE.encode())
    assert ended.out.startswith("-:1:")
    ended = cleanup(tmp_path, "--stdin-filename", "x.txt", "--diff", "-", given=ARTICLE.encode())
    assert ended.out.startswith("--- a/x.txt\n+++ b/x.txt\n@@ -1,2 +1,2 @@\n")


def test_the_views_by_name(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", ARTICLE)
    shown = {
        name: cleanup(tmp_path, "--output-format", name, "a.txt").out
        for name in ("concise", "diff", "json", "jsonl", "sarif", "github", "statistics")
    }
    assert len(shown["concise"].splitlines()) == 2
    assert shown["diff"].startswith("--- a/a.txt\n")
    assert len(json.loads(shown["json"])) == 2
    assert [json.loads(line).get("cleanup_log") for line in shown["jsonl"].splitlines()] == [
        2,
        None,
        None,
    ]
    assert len(json.loads(shown["sarif"])["runs"][0]["results"]) == 2
    assert shown["github"].count("::warning ") == 2
    assert shown["statistics"] == cleanup(tmp_path, "--statistics", "a.txt").out
    assert cleanup(tmp_path, "-q", "a.txt").out == ""


def test_colours(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", ARTICLE)
    assert "\x1b[" in cleanup(tmp_path, "--color", "always", "a.txt").out
    assert "\x1b[" not in cleanup(tmp_path, "a.txt").out


def test_what_is_found_does_not_depend_on_other_files_or_processes(tmp_path: Path) -> None:
    for number in range(30):
        write(
            tmp_path / f"t/{number:02}.txt",
            [ARTICLE, OFFERED, CLEAN, "Ça va , toi ?\n"][number % 4],
        )
    alone = [
        cleanup(tmp_path, "--output-format", "concise", f"t/{number:02}.txt").out
        for number in range(4)
    ]
    for jobs in ("1", "3"):
        ended = cleanup(tmp_path, "--output-format", "concise", "-j", jobs, "t")
        assert ended.out.splitlines() == sorted(ended.out.splitlines(), key=lambda row: row[:8])
        for number in range(4):
            rows = [r for r in ended.out.splitlines() if r.startswith(f"t/{number:02}.txt:")]
            assert rows == alone[number].splitlines()


def test_a_large_file_comes_in_parts_and_is_the_same_with_several_processes(tmp_path: Path) -> None:
    line = "The ships lay in the harbour and waited for the wind to turn at last. " * 3 + "\n"
    text = (line * 200 + ARTICLE) * 110
    file = write(tmp_path / "a.txt", text)
    assert file.stat().st_size > 4_000_000
    for jobs in ("1", "2"):
        args = ["a.txt", "-j", jobs, "-o", f"{jobs}.txt", "--log", f"{jobs}.jsonl", "-q"]
        cleanup(tmp_path, "fix", *args, "--select", "any/punctuation")
        assert (tmp_path / f"{jobs}.txt").read_text() == text.replace("groups. .", "groups.")
    rows = [
        [json.loads(row) for row in (tmp_path / f"{jobs}.jsonl").read_text().splitlines()[1:]]
        for jobs in "12"
    ]
    assert rows[0] == rows[1]
    for row in rows[0]:
        assert text[row["start"] : row["end"]] == row["before"]
        assert text.count("\n", 0, row["start"]) + 1 == row["line"]
    assert cleanup(tmp_path, "revert", "2.jsonl").code == 0
    assert (tmp_path / "2.txt").read_text() == text


def test_settings_come_from_the_nearest_configuration(tmp_path: Path) -> None:
    write(tmp_path / "a/cleanup.toml", 'ignore = ["any/punctuation"]\nexclude = ["x.txt"]\n')
    write(tmp_path / "a/a.txt", ARTICLE)
    write(tmp_path / "a/x.txt", ARTICLE)
    write(tmp_path / "b/a.txt", ARTICLE)
    out = cleanup(tmp_path, "--output-format", "concise", "a", "b").out
    assert "any/punctuation" not in "".join(r for r in out.splitlines() if r.startswith("a/"))
    assert "any/punctuation" in "".join(r for r in out.splitlines() if r.startswith("b/"))
    assert "a/x.txt" not in out
    named = cleanup(tmp_path, "--output-format", "concise", "a/x.txt")
    assert "a/x.txt" in named.out
    assert cleanup(tmp_path, "--force-exclude", "a/x.txt").out == ""
    assert "any/punctuation" in cleanup(tmp_path, "--isolated", "a/a.txt").out


def test_words_never_change(tmp_path: Path) -> None:
    write(tmp_path / "cleanup.toml", "words = ['groups. .']\n")
    write(tmp_path / "a.txt", "They spoke of armed groups. .\n")
    assert cleanup(tmp_path, "a.txt").code == 0
    assert cleanup(tmp_path, "--isolated", "a.txt").code == 1


def test_a_table_as_its_user_says_it_is_laid_out(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", "They spoke , of it|text\nIt was , so|They say , no\n")
    args = ["--output-format", "concise", "--delimiter", "|", "--column", "1", "--lang", "en", "."]
    found = {
        head: cleanup(tmp_path, *args, head).out.count("before-comma")
        for head in ("--header", "--no-header")
    }
    assert found == {"--header": 1, "--no-header": 2}
    write(tmp_path / "cleanup.toml", "delimiter = '|'\nheader = false\ncolumn = ['1', '2']\n")
    out = cleanup(tmp_path, "--output-format", "concise", "--lang", "en", "a.csv").out
    assert out.count("before-comma") == 3


def made(out: str) -> int:
    """How many doubled words the concise view shows as safe edits."""
    lines = [line for line in out.splitlines() if "doubled-word" in line]
    return sum(not line.endswith("(suggestion)") for line in lines)


@pytest.mark.parametrize(
    ("tag", "found"), [("en", 1), ("EN", 1), ("en_us", 1), ("en-GB", 1), ("fr", 0), ("xx-bad", 0)]
)
def test_a_records_own_language_in_any_spelling(tmp_path: Path, tag: str, found: int) -> None:
    write(tmp_path / "a.jsonl", json.dumps({"text": "The the cat.", "lang": tag}) + "\n")
    write(tmp_path / "a.csv", f"text,lang\nThe the cat.,{tag}\n")
    args = ["--lang-field", "lang", "--lang-column", "lang", "--output-format", "concise"]
    for name in ("a.jsonl", "a.csv"):
        assert made(cleanup(tmp_path, *args, name).out) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [("a.en.txt", 1), ("a.en-GB.md", 1), ("a.fr.txt", 0), ("a.txt", 0), ("a.xx.txt", 0)],
)
def test_the_language_in_a_files_name(tmp_path: Path, name: str, found: int) -> None:
    write(tmp_path / name, "The the cat.\n")
    out = cleanup(tmp_path, "--output-format", "concise", name).out
    assert made(out) == found  # without a language it is a suggestion
    assert cleanup(tmp_path, "--lang", "en", "--output-format", "concise", name).out != ""


def test_a_file_that_is_replaced_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    args = ("fix", "a.txt", "--lang", "en", "-o", "b.txt")
    assert "replaced" not in cleanup(tmp_path, *args).err
    again = cleanup(tmp_path, *args)
    assert "cleanup: b.txt existed before and was replaced.\n" in again.err
    assert "replaced" not in cleanup(tmp_path, *args, "-q").err
    assert "replaced" not in cleanup(tmp_path, "fix", "a.txt", "--lang", "en").err
