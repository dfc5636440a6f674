"""``cleanup corpus run``: every format, broken off and resumed, with bad records, by any number."""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from cli.session import cleanup

from cleanup import clean
from cleanup.files import read
from cleanup.runs import run as runs

BAD = "The boats are in the harbour. . {} <b>"
TEXTS = [
    "They met , then left.",
    "Two keys hang beside the door.",
    "The mill , now a museum, is open.",
]


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of a few kilobytes are large: they come in parts, and go to several workers."""
    monkeypatch.setattr(read, "WHOLE", 4000)
    monkeypatch.setattr(read, "PART", 2000)
    monkeypatch.setattr(read, "GUESSED", 1000)
    monkeypatch.setattr(runs, "TOGETHER", 1000)


_LOOK = os.WEXITED | os.WNOHANG | os.WNOWAIT


def texts(number: int = 400) -> list[str]:
    return [f"{TEXTS[n % 3]} {n}" if n % 5 else BAD.format(n) for n in range(number)]


def cleaned(number: int = 400) -> list[str]:
    return [clean(text, "en").text for text in texts(number)]


def jsonl(records: Any) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def run(folder: Path, *args: str, code: int = 0) -> str:
    ended = cleanup(folder, "corpus", "run", *args)
    assert ended.code == code, ended.err + ended.out
    return ended.out + ended.err


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "lock"
    }


def write(folder: Path, name: str, number: int = 400) -> None:
    """A corpus of the texts, in the format that the name tells."""
    some = texts(number)
    data = jsonl({"id": n, "text": text, "lang": "en"} for n, text in enumerate(some))
    if ".csv" in name:
        data = ("lang,text\n" + "".join(f'en,"{text}"\n' for text in some)).encode()
    elif ".tsv" in name:
        data = ("lang\ttext\n" + "".join(f"en\t{text}\n" for text in some)).encode()
    elif ".en" in name or ".txt" in name:
        data = "".join(f"{text}\n" for text in some).encode()
    elif name.endswith("parquet"):
        table = pa.table({"id": range(number), "text": some, "lang": ["en"] * number})
        pq.write_table(table, folder / name, row_group_size=150)
        return
    if name.endswith(".gz"):
        data = gzip.compress(data)
    if name.endswith(".zst"):
        data = zstandard.compress(data)
    (folder / name).write_bytes(data)


def said(place: Path) -> list[str]:
    """The texts of such a corpus."""
    if place.name.endswith("parquet"):
        found: list[str] = pq.read_table(place).column("text").to_pylist()
        return found
    data = place.read_bytes()
    if place.name.endswith(".gz"):
        data = gzip.decompress(data)
    if place.name.endswith(".zst"):
        data = zstandard.ZstdDecompressor().decompressobj().decompress(data)
    lines = data.decode().splitlines()
    if ".jsonl" in place.name:
        return [json.loads(line)["text"] for line in lines]
    if ".csv" in place.name:
        return [line[4:-1] for line in lines[1:]]
    return [line.removeprefix("en\t") for line in lines[".tsv" in place.name :]]


@pytest.mark.parametrize(
    "name",
    ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.csv", "a.tsv.gz", "a.parquet", "a.en", "a.txt.zst"],
)
def test_every_format_is_cleaned_and_stays_what_it_is(tmp_path: Path, name: str) -> None:
    write(tmp_path, name)
    columns = [] if ".en" in name or ".txt" in name else ["--lang-column", "lang"]
    run(tmp_path, name, "-o", "out", *(columns or ["--lang", "en"]), "-j", "2")
    assert said(tmp_path / "out" / name) == cleaned()
    told = json.loads((tmp_path / "out/_cleanup/report.json").read_text())
    assert told["records"] == 400
    assert told["langs"] == {"en": 400}
    assert told["changed"] == sum(a != b for a, b in zip(texts(), cleaned(), strict=True))
    if name.endswith("parquet"):
        old, new = (pq.ParquetFile(tmp_path / path) for path in (name, f"out/{name}"))
        assert new.schema_arrow == old.schema_arrow
        assert new.metadata.num_row_groups == old.metadata.num_row_groups
        assert new.read(["id"]) == old.read(["id"])


def test_any_number_of_processes_gives_the_same(tmp_path: Path) -> None:
    for name in ("a.jsonl", "b.tsv", "c.parquet"):
        write(tmp_path, name)
    for jobs in "123":
        run(tmp_path, "a.jsonl", "b.tsv", "c.parquet", "-o", f"out{jobs}", "-j", jobs)
    assert tree(tmp_path / "out1") == tree(tmp_path / "out2") == tree(tmp_path / "out3")


def test_the_source_is_read_and_only_the_target_cleaned(tmp_path: Path) -> None:
    target = [f"The OMS met in {n}." for n in range(300)]
    source = [f"L’Organisation mondiale de la santé (OMS) en {n} , ici." for n in range(300)]
    for name, lines in (("a.en", target), ("a.fr", source)):
        (tmp_path / name).write_text("\n".join(lines), "utf-8")
    run(tmp_path, "a.en", "--source", "a.fr", "-o", "out", "--unsafe-fixes", "-j", "2")
    made = (tmp_path / "out/a.en").read_text("utf-8")
    wanted = [
        clean(one, "en", other, "fr", unsafe=True).text
        for one, other in zip(target, source, strict=True)
    ]
    assert made.split("\n") == wanted
    assert wanted != [clean(one, "en", unsafe=True).text for one in target]  # the source counts
    (tmp_path / "a.fr").write_text("\n".join(source[:-1]), "utf-8")
    printed = run(tmp_path, "a.en", "--source", "a.fr", "-o", "out2", code=2)
    assert "a.fr: 299" in printed
    assert not (tmp_path / "out2/a.en").exists()
    (tmp_path / "a.fr").write_text("\n".join([*source, ""]) + "\n\n", "utf-8")
    assert "a.fr: 302" in run(tmp_path, "a.en", "--source", "a.fr", "-o", "out2", code=2)


def killed(folder: Path, *args: str, entries: int) -> None:
    """Start a run and kill it -9 once that much of its journal is written."""
    child = os.fork()
    if child == 0:
        os.chdir(folder)
        os.setpgid(0, 0)
        sys.argv = ["cleanup", "corpus", "run", "-q", *args]
        from cleanup.cli import main  # noqa: PLC0415 -- in the child

        try:
            main()
        finally:
            os._exit(1)  # or it would go on as the tests
    until = time.monotonic() + 60
    while time.monotonic() < until and os.waitid(os.P_PID, child, _LOOK) is None:
        journals = list((folder / "out/_cleanup/journal").glob("*.journal"))
        with contextlib.suppress(FileNotFoundError):  # that of a file that is finished goes
            if sum(path.stat().st_size for path in journals) >= entries:
                break
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.tsv", "a.parquet"])
def test_killed_it_goes_on_and_ends_the_same(tmp_path: Path, name: str) -> None:
    write(tmp_path, "0.jsonl", 60)
    write(tmp_path, name, 1500)
    args = ("0.jsonl", name, "-j", "2", "--lang", "en", "-o", "out", "--keep-log")
    killed(tmp_path, *args, entries=20_000)
    left = tree(tmp_path / "out")
    assert f"out/{name}" not in left
    assert "0.jsonl" in left
    [journal] = [path for path in left if path.endswith(".journal")]
    with (tmp_path / "out" / journal).open("ab") as torn:
        torn.write(b"\x40\0\0\0torn")
    with (tmp_path / "out/_cleanup/manifest.jsonl").open("ab") as torn:
        torn.write(b'{"output": "a')
    (tmp_path / "out/_cleanup/bad").mkdir(exist_ok=True)
    (tmp_path / f"out/_cleanup/bad/.{name}.jsonl.0a0b0c0d.cleanup-tmp").write_bytes(b"{")
    printed = run(tmp_path, *args)
    assert "2 files (1 finished before)" in printed
    got = tree(tmp_path / "out")
    (tmp_path / "out").rename(tmp_path / "first")
    run(tmp_path, *args)
    assert got == tree(tmp_path / "out")


def test_what_is_finished_is_not_done_again_unless_it_must(tmp_path: Path) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        write(tmp_path, name, 40)
    args = ("a.jsonl", "b.jsonl", "-o", "out", "--lang", "en")
    run(tmp_path, *args)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("*.jsonl")}
    first = tree(tmp_path / "out")
    assert "2 finished before" in run(tmp_path, *args)
    assert before == {path: path.stat().st_mtime_ns for path in before}
    assert tree(tmp_path / "out") == first
    (tmp_path / "out/a.jsonl").write_bytes(b"gone")
    assert "1 finished before" in run(tmp_path, *args)
    assert tree(tmp_path / "out") == first
    with (tmp_path / "b.jsonl").open("ab") as more:
        more.write(jsonl([{"text": "One , more."}]))
    assert "1 finished before" in run(tmp_path, *args)
    assert said(tmp_path / "out/b.jsonl")[-1] == "One, more."
    printed = run(tmp_path, *args, "--select", "any/quotes")
    assert "finished before" not in printed
    assert "0 safe edits" in printed


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.tsv", "a.parquet"])
def test_its_log_takes_the_edits_back(tmp_path: Path, name: str) -> None:
    write(tmp_path, name)
    args = (name, "--lang", "en", "-o", "out", "-j", "2")
    run(tmp_path, *args)
    assert not (tmp_path / "out/_cleanup/log").exists()
    assert "(1 finished before)" not in run(tmp_path, *args, "--keep-log"), "it has no log yet"
    assert "(1 finished before)" in run(tmp_path, *args, "--keep-log")
    log = f"out/_cleanup/log/{name}.jsonl"
    assert cleanup(tmp_path, "revert", log).code == 0
    assert said(tmp_path / "out" / name) == texts()


def test_bad_records_go_to_a_side_file_and_stay(tmp_path: Path) -> None:
    good = jsonl([{"text": "The mill , now a museum."}])
    lines = [good, b'{"text": 7}\n', b'{"text": "caf\xe9 , x"}\n', b'{"text": "a\0 , b"}\n', b"{\n"]
    lines += [b'{"text": null}\n', b'{"other": "caf\xe9", "text": "One , two boats."}\n', good * 90]
    (tmp_path / "a.jsonl").write_bytes(b"".join(lines))
    printed = run(tmp_path, "a.jsonl", "-o", "out", "--lang", "en")
    assert "4 bad records" in printed
    new = (tmp_path / "out/a.jsonl").read_bytes().splitlines(keepends=True)
    old = (tmp_path / "a.jsonl").read_bytes().splitlines(keepends=True)
    assert new[1:6] == old[1:6]
    assert new[6] == b'{"other": "caf\xe9", "text": "One, two boats."}\n'
    assert set(new[7:]) == {b'{"text": "The mill, now a museum."}\n'}
    side = (tmp_path / "out/_cleanup/bad/a.jsonl.jsonl").read_text().splitlines()
    told = [json.loads(line) for line in side]
    assert [each["line"] for each in told] == [2, 3, 4, 5]
    assert "not UTF-8" in told[1]["message"]
    assert told[0]["text"] == '{"text": 7}'


def test_a_file_that_cannot_be_done_keeps_no_other(tmp_path: Path) -> None:
    write(tmp_path, "a.jsonl", 30)
    (tmp_path / "b.jsonl").write_bytes(b"no records\nat all\n" * 10)
    (tmp_path / "c.parquet").write_bytes(b"PAR1 and nothing else")
    (tmp_path / "d.md").write_text("# Mill\n")
    (tmp_path / "e.jsonl").write_bytes(b"")
    names = ("a.jsonl", "b.jsonl", "c.parquet", "d.md", "e.jsonl", "none.jsonl")
    printed = run(tmp_path, *names, "-o", "out", "--lang", "en", code=2)
    assert said(tmp_path / "out/a.jsonl") == cleaned(30)
    assert (tmp_path / "out/e.jsonl").read_bytes() == b""
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "_cleanup",
        "a.jsonl",
        "e.jsonl",
    }
    for said_of in ("b.jsonl:1", "c.parquet: ", "d.md: a markdown file", "none.jsonl: "):
        assert said_of in printed
    assert json.loads((tmp_path / "out/_cleanup/report.json").read_text())["failed"] == [
        "b.jsonl",
        "c.parquet",
    ]


def test_a_folder_is_laid_out_again_and_never_read_twice(tmp_path: Path) -> None:
    (tmp_path / "in/deep").mkdir(parents=True)
    write(tmp_path / "in", "a.jsonl", 10)
    write(tmp_path / "in/deep", "a.jsonl", 10)
    for _ in range(2):
        run(tmp_path, "in", "-o", "in/out", "--lang", "en")
    assert said(tmp_path / "in/out/deep/a.jsonl") == cleaned(10)
    assert not (tmp_path / "in/out/out").exists()
    run(tmp_path, "in", "-o", "other", "--lang", "en")  # what a run keeps is no corpus
    assert not list((tmp_path / "other").rglob("manifest.jsonl.jsonl"))
    assert not (tmp_path / "other/out/_cleanup").exists()


@pytest.mark.parametrize(
    ("args", "said_of"),
    [
        (("a.jsonl",), "-o"),
        (("a.jsonl", "-o", "."), "would be overwritten"),
        (("a.jsonl", "-o", "a.jsonl"), "is a file"),
        (("-", "-o", "out"), "standard input"),
        (("a.jsonl", "-o", "out", "--source", "x.fr"), "file not found"),
        (("a.en", "-o", "out", "--source", "x.fr"), "file not found"),
        (("a.en", "a.jsonl", "-o", "out", "--source", "a.en"), "1 times for 2 files"),
        (("a.jsonl", "-o", "out", "--column", "txet"), "'txet'"),
        (("a.jsonl", "-o", "out", "--field", "txet"), "'txet'"),
        (("d.md", "-o", "out"), "nothing to clean"),
    ],
)
def test_misuse_is_told(tmp_path: Path, args: tuple[str, ...], said_of: str) -> None:
    write(tmp_path, "a.jsonl", 3)
    write(tmp_path, "a.en", 3)
    (tmp_path / "d.md").write_text("# Mill\n")
    assert said_of in run(tmp_path, *args, code=2)


def test_the_report_escapes_what_texts_and_names_say(tmp_path: Path) -> None:
    name = "<script>alert(1)<&>.jsonl"
    text = 'He said <script>alert(2)</script> & "x" , \u202eboats.'
    (tmp_path / name).write_bytes(jsonl([{"text": text, "lang": "en"}]))
    run(tmp_path, name, "-o", "out", "--lang-column", "lang")
    page = (tmp_path / "out/_cleanup/report.html").read_text("utf-8")
    assert "<script" not in page
    assert "alert(2)" in page
    assert "\u202e" not in page
