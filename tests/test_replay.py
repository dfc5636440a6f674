import codecs
import json
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.edits.edit import Edit
from cleanup.log.records import Entry, Head, LogError, read
from cleanup.log.replay import ReplayError, played


def logged(text: str, edits: list[Edit], encoding: str, bom: bytes) -> tuple[Head, list[Entry]]:
    made, moved = text, 0
    for edit in edits:
        new = edit.after or ""
        made = made[: edit.start + moved] + new + made[edit.end + moved :]
        moved += len(new) - len(edit.before)
    before, after = bom + text.encode(encoding), bom + made.encode(encoding)
    head = Head(
        "a.txt",
        "cleanup 0",
        encoding,
        bool(bom),
        sha256(before).hexdigest(),
        sha256(after).hexdigest(),
    )
    return head, [Entry(edit, applied=True, line=1, column=1, number=2) for edit in edits]


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """Any text with disjoint edits, which may touch, as accepted suggestions do."""
    letters = st.text(st.characters(codec="utf-8"), max_size=6)
    text, edits = "", []
    for between, before, after in draw(st.lists(st.tuples(letters, letters, letters))):
        text += between
        edits.append(Edit(len(text), len(text) + len(before), before, after, safe=True))
        text += before
    return text + draw(letters), edits


@given(
    cases(),
    st.sampled_from(
        [
            ("utf-8", b""),
            ("utf-8", codecs.BOM_UTF8),
            ("utf-16-le", codecs.BOM_UTF16_LE),
            ("utf-16-be", codecs.BOM_UTF16_BE),
        ]
    ),
)
def test_forwards_and_back_byte_for_byte(
    case: tuple[str, list[Edit]], coding: tuple[str, bytes]
) -> None:
    text, edits = case
    head, entries = logged(text, edits, *coding)
    data = coding[1] + text.encode(coding[0])
    made = played(head, entries, data)
    assert sha256(made).hexdigest() == head.sha256_after
    assert played(head, entries, made, back=True) == data


HEAD, ENTRIES = logged("a , b", [Edit(1, 3, " ,", ",", safe=True)], "utf-8", b"")


@pytest.mark.parametrize(
    ("data", "back", "says"),
    [
        (b"a, b", False, "already applied"),
        (b"a , b", True, "already reverted"),
        (b"other", False, "a different file, or it was changed since"),
        (b"other", True, "(after the edits)"),
    ],
)
def test_another_file_is_refused(data: bytes, *, back: bool, says: str) -> None:
    with pytest.raises(ReplayError, match="edits") as error:
        played(HEAD, ENTRIES, data, back=back)
    assert says in str(error.value)


def test_a_log_that_was_changed_is_refused() -> None:
    changed = [replace(ENTRIES[0], edit=replace(ENTRIES[0].edit, after=";"))]
    with pytest.raises(LogError, match="do not produce the text"):
        played(HEAD, changed, b"a , b")
    with pytest.raises(LogError, match="line 2: the file has ', ' where the edit has ' ,'"):
        played(HEAD, [replace(ENTRIES[0], edit=replace(ENTRIES[0].edit, start=2, end=5))], b"a , b")
    with pytest.raises(LogError, match="overlaps"):
        played(HEAD, ENTRIES * 2, b"a , b")


HEADER = {
    "cleanup_log": 1,
    "path": "a.txt",
    "signature": "cleanup 0",
    "encoding": "utf-8",
    "bom": False,
    "sha256_before": "0",
    "sha256_after": "1",
}
EDIT = {"start": 1, "end": 3, "before": " ,", "after": ",", "safe": True, "applied": True}


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([], "line 1: no header"),
        (["x"], "line 1 is not JSON"),
        ([[1]], "line 1 is not a JSON object"),
        ([EDIT], "line 1 is no header; this is not a cleanup log"),
        ([{**HEADER, "cleanup_log": 7}], "line 1: the log has format version 7"),
        ([{k: v for k, v in HEADER.items() if k != "bom"}], "line 1 has no 'bom'"),
        ([{**HEADER, "path": 3}], "line 1: 'path' is 3"),
        ([HEADER, {**EDIT, "start": "1"}], "line 2: 'start' is '1'"),
        ([HEADER, {**EDIT, "start": True}], "line 2: 'start' is True"),
        ([HEADER, {**EDIT, "start": 2}], "line 2: the edit's start, end and before"),
        ([HEADER, {**EDIT, "after": None}], "line 2: a flag has no replacement"),
        ([HEADER, {**EDIT, "alternatives": 5}], "line 2: 'alternatives' is not a list of strings"),
        ([HEADER, {**EDIT, "alternatives": [1]}], "line 2: 'alternatives' is not a list of"),
        ([HEADER, "[" * 100_000 + "\n"], "line 2 is not JSON"),
        ([HEADER, {**EDIT, "start": 5, "end": 7}, "", EDIT], "line 4: the edit starts before"),
    ],
)
def test_a_bad_log_is_told_by_its_line(lines: list[object], says: str) -> None:
    text = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    with pytest.raises(LogError, match="line") as error:
        list(read(iter(text)))
    assert says in str(error.value)


def test_what_no_file_can_hold_is_told() -> None:
    head, [entry] = logged("a b", [Edit(1, 2, " ", "x")], "utf-8", b"")
    torn = replace(entry, edit=replace(entry.edit, after="\ud800"))
    with pytest.raises(LogError, match="cannot be written as utf-8"):
        played(head, [torn], b"a b")


def test_several_files_in_one_log() -> None:
    rows = [HEADER, EDIT, {**HEADER, "path": "b.txt"}, {**HEADER, "path": "c.txt"}, EDIT]
    files = list(read(map(json.dumps, rows)))
    assert [(head.path, len(entries)) for head, entries in files] == [
        ("a.txt", 1),
        ("b.txt", 0),
        ("c.txt", 1),
    ]
