"""The review's server: who is answered, what is decided and kept, and what is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleanup.log.decisions import NAME, load
from cleanup.log.records import read
from cleanup.log.replay import played
from tests.review.made import TEXT, TOKEN, Page, desk_of, made

ORIGIN = "http://127.0.0.1:8765"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"host": "localhost:8765"}, 200),
        ({"host": "127.0.0.1:1234"}, 200),  # forwarded to another port
        ({"sec-fetch-site": "same-origin"}, 200),
        ({"host": "evil.example:8765"}, 403),  # DNS rebinding
        ({"host": "127.0.0.1.evil.example"}, 403),
        ({"host": ""}, 403),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://localhost:8765"}, 403),  # not the Host that was asked
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
    ],
)
def test_only_its_own_page_is_answered(
    tmp_path: Path, headers: dict[str, str], status: int
) -> None:
    assert Page(desk_of(tmp_path)).get("state", **headers).status_code == status


@pytest.mark.parametrize("path", ["/", "/state", "/wrong/", "/wrong/state", f"/{TOKEN}x/", "//"])
def test_without_the_token_nothing_is_answered(tmp_path: Path, path: str) -> None:
    came = Page(desk_of(tmp_path)).client.get(path)
    assert came.status_code == 403
    assert "makes part" not in came.text


@pytest.mark.parametrize("origin", [None, "http://evil.example", "null", "http://127.0.0.1:1"])
def test_a_change_needs_its_own_origin(tmp_path: Path, origin: str | None) -> None:
    page = Page(desk_of(tmp_path))
    body = {"revision": 0, "window": "x", "numbers": [2], "state": "accept"}
    headers = {} if origin is None else {"origin": origin}
    came = page.client.post(f"/{TOKEN}/decide", json=body, headers=headers)
    assert came.status_code == 403
    assert not (tmp_path / NAME).exists()


@pytest.mark.parametrize("path", ["", "page.js", "page.css", "records", "settings", "none"])
def test_every_answer_is_sealed(tmp_path: Path, path: str) -> None:
    page = Page(desk_of(tmp_path))
    for came in (page.get(path), page.client.get(f"/wrong/{path}")):
        policy = came.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert came.headers["referrer-policy"] == "same-origin"
        assert came.headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in came.headers


def test_the_page_shows_all_findings_with_their_numbers(tmp_path: Path) -> None:
    lines = Page(desk_of(tmp_path, "a.txt", "b.txt")).get("records").text.splitlines()
    records = [json.loads(line) for line in lines]
    numbers = [
        piece["n"] for r in records for piece in r.get("block", ()) if not isinstance(piece, str)
    ]
    assert numbers == list(range(1, 13))


def test_decide_undo_finish_and_the_way_back(tmp_path: Path) -> None:
    page = Page(desk_of(tmp_path))
    kept = tmp_path / NAME
    assert page.decide(2).json()["answers"] == {"2": {"state": "accept", "after": "is part of"}}
    assert '"verdict": "accept"' in kept.read_text("utf-8"), "kept at once"
    page.decide(3, after="lies in")
    page.decide(6, state="reject")
    page.decide(1, state="reject")
    assert page.post("undo").json()["answers"] == {"1": None}
    assert len(load(kept)) == 3
    assert page.get("state?since=5").json()["undo"]
    assert page.get("state?since=4").json()["answers"].keys() == {"2", "3", "6"}
    done = page.post("finish").json()["finished"]
    assert done[0].startswith("Applied 3 edits in 1 file.")
    assert page.ended == 1
    file = tmp_path / "a.txt"
    assert file.read_text("utf-8") == (
        "The mill, old.\nIt is part of it, and lies in that. (Key) so\n"
    )
    [log] = (tmp_path / ".cleanup" / "logs").iterdir()
    [(head, entries)] = read(iter(log.read_text("utf-8").splitlines()))
    assert played(head, entries, file.read_bytes(), back=True) == TEXT.encode()
    assert page.decide(2).status_code == 400, "it is finished"


def test_a_reload_and_a_second_run_know_what_was_decided(tmp_path: Path) -> None:
    page = Page(desk_of(tmp_path))
    page.decide(2, 3, after="is in")
    page.decide(6, state="reject")
    again = Page(desk_of(tmp_path))
    assert again.get("state").json()["answers"] == {
        "2": {"state": "accept", "after": "is in"},
        "3": {"state": "accept", "after": "is in"},
    }, "what was rejected is hidden by the run, what was accepted is accepted"
    assert again.get("settings").json()["restored"] == 2
    found = load(tmp_path / NAME)
    flag = made(tmp_path / "a.txt").left[-1]
    assert found.of(flag, TEXT) == "reject"


def test_the_second_window_is_told(tmp_path: Path) -> None:
    desk = desk_of(tmp_path)
    one, two = Page(desk, "one"), Page(desk, "two")
    assert one.decide(2).json()["windows"] == 1
    late = two.decide(2, state="reject")
    assert late.status_code == 409
    assert "Another window" in late.json()["message"]
    assert late.json()["answers"]["2"]["state"] == "accept"
    assert late.json()["windows"] == 2
    assert two.decide(2, state="reject").status_code == 200
    two.post("leave")
    assert one.get("state?window=one").json()["windows"] == 1


def test_a_file_that_changed_meanwhile_is_told_and_left(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, "a.txt", "b.txt")
    page = Page(desk)
    page.decide(2, 8)
    (tmp_path / "a.txt").write_text("Another text.", "utf-8")
    assert page.get("state").json()["changed"] == [str(tmp_path / "a.txt")]
    told = page.post("finish").json()["finished"]
    assert "a.txt: It was changed after it was read" in told[0]
    assert "Applied 2 edits in 1 file" in told[1]
    assert (tmp_path / "a.txt").read_text("utf-8") == "Another text."
    assert "It is part of it" in (tmp_path / "b.txt").read_text("utf-8")


def test_edits_of_a_group_are_one_decision(tmp_path: Path) -> None:
    page = Page(desk_of(tmp_path))
    assert page.decide(4).json()["answers"].keys() == {"4", "5"}
    assert page.decide(5, after="}").status_code == 400
    page.post("undo")
    page.decide(5)
    page.post("finish")
    assert "[Key] so" in (tmp_path / "a.txt").read_text("utf-8")


def test_rejected_everywhere_is_one_line_and_holds_everywhere(tmp_path: Path) -> None:
    page = Page(desk_of(tmp_path, "a.txt", "b.txt"))
    page.decide(2, 3, 8, 9, state="reject", everywhere=True)
    assert (tmp_path / NAME).read_text("utf-8").count("\n") == 1
    offer = made(tmp_path / "c.txt").left[0]
    assert load(tmp_path / NAME).of(offer, TEXT) == "reject"
    page.post("undo")
    assert len(load(tmp_path / NAME)) == 0


def test_safe_edits_are_made_unless_rejected_or_reviewed_too(tmp_path: Path) -> None:
    page = Page(desk_of(tmp_path))
    page.decide(1, state="reject")
    assert page.post("finish").json()["finished"] == [
        "Nothing to apply.",
        "5 findings are undecided; run the same command again to go on.",
    ]
    assert (tmp_path / "a.txt").read_text("utf-8") == TEXT
    other = tmp_path / "other"
    other.mkdir()
    page = Page(desk_of(other, safe_too=True))
    page.decide(2)
    page.post("finish")
    assert "The mill , old" in (other / "a.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"numbers": [0], "state": "accept"}, 400),
        ({"numbers": [99], "state": "accept"}, 400),
        ({"numbers": [True], "state": "accept"}, 400),
        ({"numbers": "2", "state": "accept"}, 400),
        ({"numbers": [2], "state": "skip"}, 400),
        ({"numbers": [2], "state": "accept", "after": 3}, 400),
        ({"numbers": [6], "state": "accept"}, 400),  # a flag without words of one's own
        ({"numbers": [6], "state": "accept", "after": ""}, 200),
        ({"numbers": [], "state": "accept"}, 200),
    ],
)
def test_requests_that_make_no_sense_decide_nothing(
    tmp_path: Path, body: dict[str, object], status: int
) -> None:
    page = Page(desk_of(tmp_path))
    came = page.post("decide", body)
    assert came.status_code == status, came.text
    if status == 400:
        assert came.text.endswith(".")
        assert page.get("state").json()["answers"] == {}


@pytest.mark.parametrize("data", [b"", b"[", b"[]", b"\xff", b"x" * 4_000_001])
def test_a_body_that_is_no_object_is_refused(tmp_path: Path, data: bytes) -> None:
    page = Page(desk_of(tmp_path))
    came = page.client.post(f"/{TOKEN}/decide", content=data, headers={"origin": ORIGIN})
    assert came.status_code == 400


def test_a_suggestion_and_a_safe_edit_of_one_span_are_two_decisions(tmp_path: Path) -> None:
    from cleanup.edits.edit import Edit  # noqa: PLC0415
    from cleanup.edits.report import Findings  # noqa: PLC0415
    from cleanup.engine.engine import report  # noqa: PLC0415
    from cleanup.review.finish import decided  # noqa: PLC0415

    safe = Edit(4, 6, " ,", ",", ("any/a/comma",), safe=True)
    offer = Edit(4, 6, " ,", ";", ("any/a/other",))
    found = report(str(tmp_path), "Mill , old", Findings((safe,), (offer,)))
    assert decided(found, (), [offer], safe_too=False).text() == "Mill, old"
    assert decided(found, [offer], (), safe_too=False).text() == "Mill; old"
    assert decided(found, (), [safe], safe_too=False).text() == "Mill , old"
