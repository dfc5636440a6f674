"""A run as the command does it, without the command: whatever is found replays and reverts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cleanup.edits.choose import accept_all, accept_none
from cleanup.edits.report import Findings, Report
from cleanup.engine.document import findings as told
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.files.input import Input
from cleanup.files.read import reading
from cleanup.formats import FormatOptions
from cleanup.log.records import Head, read
from cleanup.log.replay import played
from cleanup.runs.run import Bad, Closed, Event, Failed, Opened, run
from cleanup.text.segment import Document
from cleanup.views import Look, diff, jsonl
from tests.views.test_diff import patched

PIECES = st.sampled_from(
    [
        "They spoke of armed groups. .",
        "The Collective Security Treaty Organization (CTSC) met",
        "in the office,but nobody came",
        " ,",
        "the the ",
        "  ",
        "Ã©tÃ©",
        "a\u200bb",
        "“initiative. ” in 2013″.",
        "don 't",
        "&quot;",
        "\u00ad",
        "Syrians. and other peoples",
        "61.59 %",
        "(see below",
        "\ufeff",
        "https://example.org/a,,b",
        "。",
        "он , она",
        "日本語 , です",
        "Il a dit : « oui » .",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(alphabet="abc .,;:!?\"'()\n\r\t", max_size=12))).flatmap(
    lambda pieces: st.sampled_from(["", " ", "\n", "\r\n"]).map(lambda end: end.join(pieces))
)


def file_input(path: Path, form: str = "text", **options: str) -> Input:
    return Input(
        str(path),
        partial(reading, str(path)),
        form,
        FormatOptions(options.pop("lang", None), options.pop("source_lang", None), values=options),
    )


def ran(inputs: Iterable[Input], jobs: int = 1, *, unsafe: bool = False) -> list[Event]:
    accept = accept_all if unsafe else accept_none
    return list(run(inputs, [Profile(default(), "signature")], jobs, accept))


@given(text=TEXTS, encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), unsafe=st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_is_found_replays_reverts_and_patches(
    tmp_path: Path, text: str, encoding: str, *, unsafe: bool
) -> None:
    file = tmp_path / "a.txt"
    data = text.encode(encoding)
    file.write_bytes(data)
    opened, report, closed = ran([file_input(file)], unsafe=unsafe)
    assert isinstance(opened, Opened)
    assert isinstance(report, Report)
    assert isinstance(closed, Closed)
    made = report.text()
    how = opened.encoding
    after = how.bom + made.encode(how.name)
    head = Head(
        str(file),
        "signature",
        how.name,
        bool(how.bom),
        closed.reading.stamp.sha256,
        sha256(after).hexdigest(),
    )
    assert head.sha256_before == sha256(data).hexdigest()
    log = jsonl.view([report], Look(head=lambda _path: head))
    ((_, entries),) = read(iter(list(log)))
    assert played(head, entries, data) == after
    assert played(head, entries, after, back=True) == data
    assert patched(report.raw, "".join(diff.view([report]))) == made


@given(TEXTS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_second_run_finds_nothing_to_make(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(text.encode())
    first = ran([file_input(file)])[1]
    assert isinstance(first, Report)
    file.write_bytes(first.text().encode())
    second = ran([file_input(file)])[1]
    assert isinstance(second, Report)
    assert second.made == ()


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_that_fails_does_not_disturb_the_others(tmp_path: Path, jobs: int) -> None:
    contents = {
        "a.txt": b"They spoke of armed groups. .\n",
        "bad.txt": b"\xff\xff",
        "c.jsonl": b'{"text": "one"}\n{"text": \n',
        "d.txt": b"",
        "e.txt": b"They spoke of armed groups. .\n",
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    inputs = [
        file_input(tmp_path / name, "jsonl" if name.endswith("jsonl") else "text")
        for name in contents
    ]
    events = ran([*inputs, file_input(tmp_path / "none.txt")], jobs)
    shape = [
        (type(e).__name__, Path(e.path if isinstance(e, Report) else e.input.path).name)
        for e in events
    ]
    assert shape == [
        ("Opened", "a.txt"),
        ("Report", "a.txt"),
        ("Closed", "a.txt"),
        ("Opened", "bad.txt"),
        ("Failed", "bad.txt"),
        ("Opened", "c.jsonl"),
        ("Bad", "c.jsonl"),
        ("Report", "c.jsonl"),
        ("Closed", "c.jsonl"),
        ("Opened", "d.txt"),
        ("Report", "d.txt"),
        ("Closed", "d.txt"),
        ("Opened", "e.txt"),
        ("Report", "e.txt"),
        ("Closed", "e.txt"),
        ("Failed", "none.txt"),
    ]
    assert isinstance(events[6], Bad)
    assert "c.jsonl:2" in str(events[6].records[0])
    made = {Path(event.path).name: event.made for event in events if isinstance(event, Report)}
    assert made["a.txt"] == made["e.txt"]


def test_a_mistake_of_ours_in_one_file_is_told_and_the_others_are_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(document: Document, *rest: Any, **more: Any) -> Findings:
        if document.path.endswith("a.txt"):
            raise TypeError("what?")
        return told(document, *rest, **more)

    monkeypatch.setattr("cleanup.engine.engine.findings", broken)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Well.\n")
    events = ran(file_input(tmp_path / name) for name in ("a.txt", "b.txt"))
    assert [type(event).__name__ for event in events] == [
        "Opened",
        "Failed",
        "Opened",
        "Report",
        "Closed",
    ]
    assert isinstance(events[1], Failed)
    assert "this is a bug in cleanup, please report it: TypeError: what?" in events[1].message
