"""The command with a checker of grammar that answers as told, on its good days and its bad ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleanup.cli.console.messages import sentences
from cleanup.files.input import Input
from cleanup.files.read import reading
from cleanup.formats import FormatOptions
from cleanup.runs.run import Without
from tests.cli.session import Ended, cleanup
from tests.grammar.recorded import Reply, faked, finds_teh, plain
from tests.warm import warmed

TEH = "The committee met, and teh report was published a year later.\n"
RULE = "grammar/en/MORFOLOGIK_RULE_EN_US"


def check(folder: Path, *args: str, **env: str) -> Ended:
    env = {"CLEANUP_CACHE_DIR": str(warmed(folder / "cache")), **env}
    return cleanup(folder, "check", "--output-format", "concise", *args, **env)


def at(ended: Ended) -> list[tuple[str, int, str]]:
    """Path, line and rule of each finding."""
    lines = (line.split(": ", 1) for line in ended.out.splitlines())
    return [
        (where.split(":")[0], int(where.split(":")[1]), rest.split()[0]) for where, rest in lines
    ]


def test_findings_stand_among_ours_and_are_in_the_log(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They spoke of groups. .\n\n😀 " + TEH, "utf-8")
    with faked() as fake:
        ended = check(tmp_path, "a.txt", "--remote-server", fake.url, "--log", "log.jsonl")
    assert ended.err == ""
    assert ended.code == 1
    assert at(ended) == [("a.txt", 1, "any/punctuation/stop-stop"), ("a.txt", 3, RULE)]
    head, *entries = map(json.loads, (tmp_path / "log.jsonl").read_text("utf-8").splitlines())
    assert "LanguageTool 6.8 (normal)" in head["signature"]
    assert [(e["before"], e["after"], e["safe"], e["applied"]) for e in entries][1] == (
        ("teh", "the", False, False)
    )


def test_json_on_standard_output_is_nothing_but_json(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEH, "utf-8")
    for url in ("http://127.0.0.1:9", None):
        more = ["--remote-server", url] if url else []
        ended = cleanup(
            tmp_path,
            "check",
            "a.txt",
            *more,
            "--output-format",
            "json",
            CLEANUP_CACHE_DIR=str(warmed(tmp_path / "c")),
        )
        assert json.loads(ended.out) == []
        assert ended.err.count("\n") == 1
        assert "grammar" in ended.err


def test_that_there_is_none_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEH, "utf-8")
    first, second = check(tmp_path, "a.txt"), check(tmp_path, "a.txt")
    assert first.err.count("\n") == 1
    assert "cleanup grammar install" in first.err
    assert (first.code, second.code, second.err) == (0, 0, "")


@pytest.mark.parametrize(
    "args",
    [
        ["--grammar", "off"],
        ["--safe-only"],
        ["--select", "any"],
        ["--ignore", "grammar"],
        ["--ignore", "grammar/en"],
        ["--ignore", RULE],
    ],
)
def test_how_it_is_switched_off(tmp_path: Path, args: list[str]) -> None:
    (tmp_path / "a.txt").write_text(TEH, "utf-8")
    with faked() as fake:
        ended = check(tmp_path, "a.txt", "--remote-server", fake.url, *args)
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert bool(fake.forms) == ("--ignore" in args)


def test_it_alone_can_be_chosen(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They spoke of groups. .\n" + TEH, "utf-8")
    with faked() as fake:
        for selector in ("grammar", "grammar/en", RULE):
            ended = check(tmp_path, "a.txt", "--remote-server", fake.url, "--select", selector)
            assert at(ended) == [("a.txt", 2, RULE)]


def test_fix_does_not_ask_unless_it_is_told_to(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEH, "utf-8")
    with faked() as fake:
        for more in ([], ["--diff"]):
            cleanup(tmp_path, "fix", "a.txt", "--remote-server", fake.url, *more)
        assert not fake.forms
        ended = cleanup(tmp_path, "fix", "a.txt", "--remote-server", fake.url, "--grammar", "auto")
        assert fake.forms
        assert ended.code == 1
        assert (tmp_path / "a.txt").read_text("utf-8") == TEH
        asked = ["--remote-server", fake.url, "--grammar", "auto", "--unsafe-fixes"]
        assert cleanup(tmp_path, "fix", "a.txt", *asked).code == 0
    assert (tmp_path / "a.txt").read_text("utf-8") == TEH.replace("teh", "the")


def test_settings_of_a_file_count(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEH, "utf-8")
    with faked() as fake:
        (tmp_path / "cleanup.toml").write_text(f'remote-server = "{fake.url}"\n', "utf-8")
        assert at(check(tmp_path, "a.txt")) == [("a.txt", 1, RULE)]
        (tmp_path / "words.txt").write_text("# ours\nteh\n", "utf-8")
        assert check(tmp_path, "a.txt").out == ""
        with (tmp_path / "cleanup.toml").open("a") as file:
            file.write('grammar = "off"\n')
        (tmp_path / "words.txt").unlink()
        assert check(tmp_path, "a.txt").out == ""
        assert at(check(tmp_path, "a.txt", "--grammar", "auto")) == [("a.txt", 1, RULE)]
        (tmp_path / "cleanup.toml").write_text('grammar-level = "loud"\n', "utf-8")
        assert check(tmp_path, "a.txt").code == 2


def test_small_files_and_records_travel_together_and_processes_agree(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(f"Number {number}. {TEH}", "utf-8")
    rows = (json.dumps({"text": f"Row {n}. {TEH}", "lang": "en"}) for n in range(200))
    (tmp_path / "rows.jsonl").write_text("\n".join(rows) + "\n", "utf-8")
    with faked() as fake:
        one = check(tmp_path, ".", "--remote-server", fake.url, "-j", "1", "--lang-field", "lang")
        assert len(fake.forms) < 20  # of 212 texts
    with faked() as fake:
        two = check(
            tmp_path,
            ".",
            "--remote-server",
            fake.url,
            "-j",
            "2",
            "--lang-field",
            "lang",
            CLEANUP_CACHE_DIR=str(warmed(tmp_path.with_name(f"{tmp_path.name}-c2"))),
        )
    told = (one.err + two.err).splitlines()  # the cache lies in the folder that is walked
    assert [line for line in told if "were skipped" not in line] == []
    assert one.out == two.out
    assert sum(rule == RULE for _, _, rule in at(one)) == 212


def test_the_second_run_asks_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEH * 3, "utf-8")
    with faked() as fake:
        first = check(tmp_path, "a.txt", "--remote-server", fake.url)
        asked = len(fake.forms)
        assert check(tmp_path, "a.txt", "--remote-server", fake.url).out == first.out
        assert len(fake.forms) == asked == 1
        (tmp_path / "a.txt").write_text("A new line is here.\n\n" + TEH * 3, "utf-8")
        check(tmp_path, "a.txt", "--remote-server", fake.url)
        assert "new line" in plain(fake.forms[-1])


def test_a_server_that_fails_costs_its_findings_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They spoke of groups. .\n" + TEH, "utf-8")
    (tmp_path / "b.txt").write_text(TEH, "utf-8")
    with faked(lambda _form: (500, b"Error: out of memory")) as fake:
        ended = check(tmp_path, "a.txt", "b.txt", "--remote-server", fake.url)
    assert at(ended) == [("a.txt", 1, "any/punctuation/stop-stop")]
    assert ended.code == 1
    assert ended.err == (
        "cleanup: grammar not checked: a.txt, b.txt: "
        "LanguageTool answered 500 Error: out of memory.\n"
    )


@pytest.mark.parametrize("command", [["check"], ["fix"]])
def test_required_and_not_to_be_had(tmp_path: Path, command: list[str], cache_folder: Path) -> None:
    warmed(cache_folder)  # in which no server is known
    text = "They spoke of groups. .\n" + TEH
    (tmp_path / "a.txt").write_text(text, "utf-8")
    missing = cleanup(tmp_path, *command, "a.txt", "--grammar", "required")
    assert missing.code == 2
    assert "cleanup grammar install" in missing.err
    away = cleanup(
        tmp_path,
        *command,
        "a.txt",
        "--grammar",
        "required",
        "--remote-server",
        "http://127.0.0.1:9",
    )
    assert away.code == 2
    assert "cannot be reached" in away.err
    with faked(lambda _form: (500, b"no")) as fake:
        failed = cleanup(
            tmp_path, *command, "a.txt", "--grammar", "required", "--remote-server", fake.url
        )
    assert failed.code == 2
    assert failed.err == (
        "cleanup: a.txt: its grammar was not checked: LanguageTool answered 500 no\n"
    )
    assert (tmp_path / "a.txt").read_text("utf-8") == text


def test_languages_that_it_does_not_know_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.ha.txt").write_text("Wannan shi ne rahoton farko.\n", "utf-8")
    (tmp_path / "b.ha.txt").write_text("Wannan shi ne rahoton biyu.\n", "utf-8")
    (tmp_path / "c.txt").write_text("Ok.\n", "utf-8")
    (tmp_path / "d.txt").write_text(TEH, "utf-8")
    with faked() as fake:
        ended = check(tmp_path, ".", "--remote-server", fake.url)
    assert at(ended) == [("./d.txt", 1, RULE)]
    line = next(line for line in ended.err.splitlines() if "a.ha.txt" in line)
    assert "./a.ha.txt, ./b.ha.txt: LanguageTool does not support ha" in line
    assert "./c.txt: its language is not certain" in line


def test_one_passage_that_it_cannot_read_costs_no_other(tmp_path: Path) -> None:
    filler = "The committee met again in the autumn, and its report came out.\n" * 2000
    (tmp_path / "a.txt").write_text(TEH + filler + "Poison is here.\n" + TEH, "utf-8")

    def reply(form: dict[str, str]) -> Reply:
        return (500, b"no") if "Poison" in plain(form) else finds_teh(form)

    with faked(reply) as fake:
        ended = check(tmp_path, "a.txt", "--select", "grammar", "--remote-server", fake.url)
    assert [line for _, line, _ in at(ended)] == [1, 2003]
    assert ended.err == "cleanup: grammar not checked: a.txt: LanguageTool answered 500 no.\n"


def test_how_files_that_went_without_are_told() -> None:
    def without(path: str, line: int, reason: str, *, failed: bool) -> Without:
        each = Input(path, lambda: reading(path), "text", FormatOptions())
        return Without(each, reason, line, failed)

    told = [
        without("a.txt", 0, "dead", failed=True),
        without("a.txt", 70, "dead", failed=True),
        without("big.txt", 99, "dead", failed=True),
        *(without(f"{n}.txt", 0, "unknown", failed=False) for n in range(7)),
    ]
    assert sentences(told, quiet=False) == [
        "grammar not checked: a.txt, big.txt (from line 100): dead.",
        "grammar not checked: 0.txt, 1.txt, 2.txt, 3.txt, 4.txt and 2 more: unknown.",
    ]
    assert len(sentences(told, quiet=True)) == 1
    assert sentences([], quiet=False) == []


def test_markdown_is_read_without_its_marks(tmp_path: Path) -> None:
    text = "# A title\n\nIt is **teh** [link](https://x.org/teh) of `teh` <b>teh</b>.\n\n"
    text += "```\nteh\n```\n"
    (tmp_path / "a.md").write_text(text, "utf-8")
    with faked() as fake:
        ended = check(
            tmp_path, "a.md", "--select", "grammar", "--lang", "en", "--remote-server", fake.url
        )
    assert [line for _, line, _ in at(ended)] == [3, 3]
    assert "```" not in "".join(map(plain, fake.forms))


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEH, "utf-8")
    (tmp_path / "file").write_text("")
    with faked() as fake:
        ended = check(
            tmp_path,
            "a.txt",
            "--remote-server",
            fake.url,
            CLEANUP_CACHE_DIR=str(tmp_path / "file" / "x"),
        )
    assert at(ended) == [("a.txt", 1, RULE)]


def test_what_was_dropped_of_a_wrong_version_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEH, "utf-8")

    def other(form: dict[str, str]) -> Reply:
        status, body = finds_teh(form)
        return status, body.replace(b'"6.8"', b'"7.0"')

    with faked(other) as fake:
        for _ in range(2):
            assert check(tmp_path, "a.txt", "--remote-server", fake.url).code == 1
        assert len(fake.forms) == 2
