"""A server that fails: what it could answer is kept, what it could not is said, nobody waits."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from cleanup.engine.checker import Passage
from cleanup.languagetool.client.http import Client, Gone, Refused, Silent
from cleanup.languagetool.client.requests import requests
from cleanup.languagetool.client.retry import Asker
from tests.grammar.recorded import Reply, faked, finds_teh, plain, told

TEXTS = [f"This is teh text number {number}." for number in range(20)]


def asked(asker: Asker, texts: list[str], size: int = 200) -> dict[int, int | str]:
    """For each text how many findings, or why none."""
    came: dict[int, int | str] = {}
    passages = [Passage(text, "en") for text in texts]
    for request, answer in asker.ask(requests("en-US", list(enumerate(passages)), size)):
        for at, number in enumerate(request.numbers):
            assert number not in came
            came[number] = answer if isinstance(answer, str) else len(answer.findings[at])
    assert sorted(came) == list(range(len(texts)))
    return came


def unless(bad: Callable[[dict[str, str]], bool], reply: Reply) -> Callable[..., Reply]:
    return lambda form: reply if bad(form) else finds_teh(form)


def test_all_is_found_over_few_connections_in_few_requests() -> None:
    with faked() as fake:
        assert asked(Asker(Client(fake.url, 10)), TEXTS) == dict.fromkeys(range(20), 1)
        assert len(fake.forms) == 3
        assert len(fake.connections) <= 2


@pytest.mark.parametrize("status", [500, 502, 503, 404])
@pytest.mark.parametrize("poison", [3, 19])
def test_one_passage_that_it_cannot_read_costs_no_other(status: int, poison: int) -> None:
    name = f"number {poison}."
    with faked(unless(lambda form: name in plain(form), (status, b"Error: no\nat x.y"))) as fake:
        came = asked(Asker(Client(fake.url, 10)), TEXTS)
    assert came.pop(poison) == f"LanguageTool answered {status} Error: no"
    assert set(came.values()) == {1}


@pytest.mark.parametrize("nonsense", [b"", b"{}", b"<html>", told()[:-2]])
def test_nonsense_for_one_passage_costs_no_other(nonsense: bytes) -> None:
    with faked(unless(lambda form: "number 7." in plain(form), (200, nonsense))) as fake:
        came = asked(Asker(Client(fake.url, 10)), TEXTS)
    assert "not from LanguageTool" in str(came.pop(7))
    assert set(came.values()) == {1}


def test_requests_become_as_small_as_the_server_wants_them() -> None:
    with faked(unless(lambda form: len(plain(form)) > 90, (413, b"too long"))) as fake:
        asker = Asker(Client(fake.url, 10), None, 1)
        assert asked(asker, TEXTS, 600) == dict.fromkeys(range(20), 1)
        tried = len(fake.forms)
        assert asked(asker, TEXTS, 600) == dict.fromkeys(range(20), 1)
        assert len(fake.forms) - tried < tried  # what was learned is not learned again


def test_a_server_that_always_fails_is_given_up() -> None:
    with faked(lambda _form: (500, b"out of memory")) as fake:
        asker = Asker(Client(fake.url, 10))
        came = asked(asker, TEXTS * 50)
        assert set(came.values()) == {"LanguageTool answered 500 out of memory"}
        assert len(fake.forms) < 30
        assert asker.given_up


def test_a_server_that_hangs_is_given_up_in_time() -> None:
    with faked() as fake:
        fake.hanging = 3
        began = time.monotonic()
        came = asked(Asker(Client(fake.url, 0.2)), TEXTS * 5)
        assert time.monotonic() - began < 3
    assert all(str(reason).endswith(" did not answer in time") for reason in came.values())


def test_a_server_that_dies_is_started_again_once() -> None:
    with faked() as old, faked() as new:
        started: list[str] = []

        def restart() -> Client:
            started.append(new.url)
            return Client(new.url, 10)

        dead = Client("http://127.0.0.1:9", 10)
        asker = Asker(dead, restart)
        assert asked(asker, TEXTS) == dict.fromkeys(range(20), 1)
        assert started == [new.url]
        assert not old.forms
        assert asker.client.url == new.url


def test_a_server_that_dies_twice_is_given_up() -> None:
    asker = Asker(Client("http://127.0.0.1:9", 10), lambda: Client("http://127.0.0.1:9", 10))
    came = asked(asker, TEXTS)
    assert all("cannot be reached" in str(reason) for reason in came.values())


def test_a_server_that_cannot_be_started_again_is_given_up_with_both_reasons() -> None:
    def restart() -> Client:
        raise OSError("no Java")

    came = asked(Asker(Client("http://127.0.0.1:9", 10), restart), TEXTS)
    assert all(
        "cannot be reached" in str(reason) and str(reason).endswith("no Java")
        for reason in came.values()
    )


def test_who_stops_listening_is_not_kept_waiting() -> None:
    with faked() as fake:
        fake.hanging = 5
        answers = Asker(Client(fake.url, 60)).ask(
            requests("en-US", [(n, Passage(text, "en")) for n, text in enumerate(TEXTS)], 50)
        )
        began = time.monotonic()
        fake.hanging = 0
        next(answers)
        fake.hanging = 5
        answers.close()
        assert time.monotonic() - began < 3


def test_what_a_client_raises() -> None:
    with pytest.raises(Gone):
        Client("http://127.0.0.1:9", 5).version()
    with faked(lambda _form: (418, b"tea")) as fake:
        client = Client(f"{fake.url}/v2/", 5)
        assert client.version() == "6.8"
        with pytest.raises(Refused, match="418 tea"):
            client.check(b"")
        fake.hanging = 1
        with pytest.raises(Silent):
            Client(fake.url, 0.1).check(b"data=x")


@pytest.mark.parametrize("url", ["ftp://x", "http://", ":::", ""])
def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(ValueError, match=r"not a server address|port"):
        Client(url, 1)
