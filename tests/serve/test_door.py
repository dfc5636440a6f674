"""Who is answered: Host, Origin, token; limits; the dictionary; metrics; the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cleanup.serve.dictionary import Dictionary
from cleanup.serve.door import Door, loopback
from cleanup.serve.limits import Limits, Rate
from cleanup.serve.refused import Refused
from tests.serve.inside import Asked, Here

TOKEN = "a-token-of-a-test-0123456789"  # noqa: S105
OPEN = {"text": "The boat , too.", "language": "en"}
PUBLIC = Door("0.0.0.0", TOKEN)  # noqa: S104 -- nothing listens


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"host": "localhost:8081"}, 200),
        ({"host": "LOCALHOST"}, 200),
        ({"host": "[::1]:8081"}, 200),
        ({"host": "127.0.0.1:99"}, 200),  # forwarded to another port
        ({"host": "evil.example:8081"}, 403),  # DNS rebinding
        ({"host": "127.0.0.1.evil.example"}, 403),
        ({"host": "192.168.1.5"}, 403),
        ({"host": ""}, 403),
        ({"host": "["}, 403),
        ({"origin": "http://127.0.0.1:8081"}, 200),
        ({"origin": "chrome-extension://abcdef"}, 200),
        ({"origin": "moz-extension://abcdef"}, 200),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://localhost:8081"}, 403),  # another Host than was asked
    ],
)
def test_host_and_origin(tmp_path: Path, headers: dict[str, str], status: int) -> None:
    client = Asked(tmp_path).client
    for came in (
        client.get("/v2/info", headers=headers),
        client.post("/v2/words/add", data={"word": "Qux"}, headers=headers),
        client.get("/", headers=headers),
    ):
        assert came.status_code == status
        assert "default-src 'none'" in came.headers["content-security-policy"]
        assert came.headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in came.headers
    assert (tmp_path / "words.txt").exists() == (status == 200)


@pytest.mark.parametrize(
    ("origins", "origin", "allowed"),
    [
        (("https://a.example",), "https://a.example", "https://a.example"),
        (("https://a.example",), "https://b.example", None),
        (("*",), "https://b.example", "*"),
        (("*",), "null", "*"),
    ],
)
def test_pages_of_others_where_they_are_allowed(
    tmp_path: Path, origins: tuple[str, ...], origin: str, allowed: str | None
) -> None:
    client = Asked(tmp_path, Door(origins=origins)).client
    came = client.post("/v2/check", data=OPEN, headers={"origin": origin})
    assert came.headers.get("access-control-allow-origin") == allowed
    assert came.status_code == (200 if allowed else 403)
    asked = {"origin": origin, "access-control-request-method": "POST"}
    before = client.options("/v1/clean", headers=asked)
    assert before.headers.get("access-control-allow-origin") == allowed
    if allowed:
        assert before.status_code == 204
        assert "POST" in before.headers["access-control-allow-methods"]
        assert "Content-Type" in before.headers["access-control-allow-headers"]


def test_no_token_is_needed_on_this_machine_and_one_elsewhere(tmp_path: Path) -> None:
    client = Asked(tmp_path, PUBLIC).client
    for path in ("/", "/page.js", "/openapi.json", "/v2/healthcheck"):
        assert client.get(path).status_code == 200
    for path in ("/metrics", "/v2/info", "/v2/languages", "/v2/words", "/v2/maxtextlength"):
        came = client.get(path)
        assert came.status_code == 401
        assert came.headers["www-authenticate"] == "Bearer"
    assert client.post("/v2/check", data=OPEN).status_code == 401
    assert client.post("/v1/clean", json={"text": "a"}).status_code == 401
    assert client.post("/v2/words/add", data={"word": "Qux"}).status_code == 401
    assert not (tmp_path / "words.txt").exists()


@pytest.mark.parametrize("wrong", [False, True])
@pytest.mark.parametrize("way", ["header", "form", "query", "path", "json"])
def test_every_way_to_send_a_token(tmp_path: Path, way: str, *, wrong: bool) -> None:
    client = Asked(tmp_path, PUBLIC).client
    token = TOKEN[:-1] + "x" if wrong else TOKEN
    if way == "header":
        came = client.post("/v2/check", data=OPEN, headers={"authorization": f"Bearer {token}"})
    elif way == "form":
        came = client.post("/v2/check", data={**OPEN, "apiKey": token, "username": "me"})
    elif way == "query":
        came = client.get("/v2/check", params={**OPEN, "apiKey": token})
    elif way == "path":
        came = client.post(f"/{token}/v2/check", data=OPEN)
    else:
        came = client.post("/v2/check", json={**OPEN, "apiKey": token})
    assert came.status_code == (401 if wrong else 200), came.text
    if wrong:
        assert TOKEN not in came.text


def test_a_token_that_is_no_ascii_is_wrong(tmp_path: Path) -> None:
    client = Asked(tmp_path, PUBLIC).client
    assert client.post("/v2/check", data={**OPEN, "apiKey": "é😀"}).status_code == 401
    assert client.post("/v2/check", json={**OPEN, "apiKey": 5}).status_code == 401


@pytest.mark.parametrize(
    ("host", "header", "status"),
    [
        ("0.0.0.0", "192.168.1.5:8081", 200),  # noqa: S104
        ("0.0.0.0", "[fe80::1]", 200),  # noqa: S104
        ("0.0.0.0", "evil.example", 403),  # noqa: S104
        ("0.0.0.0", "office.example", 200),  # noqa: S104
        ("office.lan", "office.lan:8081", 200),
    ],
)
def test_names_elsewhere(tmp_path: Path, host: str, header: str, status: int) -> None:
    client = Asked(tmp_path, Door(host, TOKEN, ("office.example",))).client
    headers = {"host": header, "authorization": f"Bearer {TOKEN}"}
    assert client.get("/v2/info", headers=headers).status_code == status


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),  # noqa: S104
        ("::", False),
        ("10.0.0.1", False),
        ("example.org", False),
        ("", False),
    ],
)
def test_loopback(host: str, *, local: bool) -> None:
    assert loopback(host) is local


def test_a_body_that_is_too_large(tmp_path: Path) -> None:
    limits = Limits(text=100)
    client = Asked(tmp_path, limits=limits).client
    came = client.post("/v2/check", data={"text": "a" * 101, "language": "en"})
    assert (came.status_code, "limit of 100 characters" in came.text) == (413, True)
    came = client.post("/v2/check", content=b"text=" + b"a" * limits.body)
    assert (came.status_code, "bytes" in came.text) == (413, True)
    came = client.post(
        "/v1/clean", content=iter([b"[" * 5000] * 20), headers={"content-type": "application/json"}
    )
    assert came.status_code == 413
    assert client.get("/v2/maxtextlength").text == "100"


def test_what_all_may_hold_together(tmp_path: Path) -> None:
    asked = Asked(tmp_path, limits=Limits(held=50))
    came = asked.client.post("/v2/check", data={"text": "a" * 60, "language": "en"})
    assert came.status_code == 503
    assert came.headers["retry-after"] == "1"
    assert asked.client.post("/v2/check", data={"text": "a", "language": "en"}).status_code == 200
    assert "cleanup_held_bytes 0" in asked.client.get("/metrics").text


def test_the_rate_of_one_client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = Asked(tmp_path, limits=Limits(rate=3)).client
    assert [client.get("/v2/info").status_code for _ in range(5)] == [200] * 3 + [429] * 2
    assert client.get("/v2/healthcheck").status_code == 200
    came = client.get("/v2/info")
    assert 1 <= int(came.headers["retry-after"]) <= 60
    clock = [0.0]
    monkeypatch.setattr("cleanup.serve.limits.time.monotonic", lambda: clock[0])
    rate = Rate(1)
    rate.count("a")
    rate.count("b")
    with pytest.raises(Refused):
        rate.count("a")
    clock[0] = 61.0
    rate.count("a")


def test_the_health_of_a_full_queue(tmp_path: Path) -> None:
    crew = Here()
    client = Asked(tmp_path, crew=crew).client
    crew.waiting = crew.queue
    assert client.get("/v2/healthcheck").status_code == 503
    crew.waiting, crew.alive = 0, 0
    assert client.get("/v2/healthcheck").status_code == 503


def test_words_never_change(tmp_path: Path) -> None:
    asked = Asked(tmp_path)
    client, text = asked.client, "It was the the best , so."

    def rules() -> int:
        return len(asked.check(text=text)["matches"])

    assert rules() == 2
    assert client.post("/v2/words/add", data={"word": " the the "}).json() == {"added": True}
    assert client.post("/v2/words/add", data={"word": "the the"}).json() == {"added": False}
    assert rules() == 1
    assert asked.clean(text=text, lang="en")["text"] == "It was the the best, so."
    batch = {"mode": "batch", "words": "Qux Quux  Corge"}
    assert client.post("/v2/words/add", data=batch).json() == {"added": True}
    assert client.get("/v2/words").json() == {"words": ["the the", "Qux", "Quux", "Corge"]}
    page = client.get("/v2/words", params={"offset": 1, "limit": 2}).json()
    assert page == {"words": ["Qux", "Quux"]}
    assert Asked(tmp_path).client.get("/v2/words").json()["words"][0] == "the the"
    assert client.post("/v2/words/delete", data={"word": "the the"}).json() == {"deleted": True}
    assert client.post("/v2/words/delete", data={"word": "none"}).json() == {"deleted": False}
    assert rules() == 2


@pytest.mark.parametrize("word", ["", " ", "a\nb", "# a", "a # b", "x" * 101, "\x1b[1m"])
def test_words_that_cannot_be(tmp_path: Path, word: str) -> None:
    came = Asked(tmp_path).client.post("/v2/words/add", data={"word": word})
    assert came.status_code == 400
    assert not (tmp_path / "words.txt").exists()


@pytest.mark.parametrize("params", [{"offset": "-1"}, {"limit": "x"}, {"limit": "9" * 30}])
def test_numbers_that_cannot_be(tmp_path: Path, params: dict[str, str]) -> None:
    assert Asked(tmp_path).client.get("/v2/words", params=params).status_code == 400


def test_a_dictionary_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleanup.serve.dictionary.MOST", 2)
    words = Dictionary(tmp_path / "words.txt")
    words.add(["a", "b"])
    with pytest.raises(Refused):
        words.add(["c"])
    assert words.words == ("a", "b")


LINE = re.compile(r'(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})? [\d.e+-]+)')


def test_metrics(tmp_path: Path) -> None:
    asked = Asked(tmp_path)
    asked.check(text="The mill , old.")
    asked.clean(text="The mill , old.", lang="en")
    asked.client.get("/v2/nothing/here")
    came = asked.client.get("/metrics")
    assert came.headers["content-type"].startswith("text/plain; version=0.0.4")
    lines = came.text.splitlines()
    assert all(LINE.fullmatch(line) for line in lines)
    for line in (
        'cleanup_requests_total{path="/v2/check",status="200"} 1',
        'cleanup_requests_total{path="other",status="404"} 1',
        'cleanup_request_seconds_count{path="/v1/clean"} 1',
        'cleanup_findings_total{kind="safe"} 2',
        "cleanup_characters_total 30",
        "cleanup_workers 1",
        "cleanup_worker_deaths_total 0",
    ):
        assert line in lines
    names = [line.split()[2] for line in lines if line.startswith("# TYPE")]
    assert len(names) == len({*names})


def test_the_page_asks_nobody_else(tmp_path: Path) -> None:
    client = Asked(tmp_path).client
    for path in ("/", "/page.js", "/page.css"):
        text = client.get(path).text
        assert not re.search(r"https?://|//\w", text), path
    assert "innerHTML" not in client.get("/page.js").text
    page = client.get("/").text
    assert not re.search(r"\son\w+=|style=|<script>", page)
