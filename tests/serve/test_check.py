"""``/v2/check`` as clients of LanguageTool use it: what they ask, and the shape of the answer."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cleanup.serve import forms
from cleanup.serve.asked import check_of
from cleanup.serve.openapi import document
from cleanup.serve.refused import Refused
from tests.serve.inside import Asked, applied, cut

TEXT = "The mill , now a museum. It was the the best.\nThe World Health Organization (OMS) came."
CLEANED = "The mill, now a museum. It was the best.\nThe World Health Organization (WHO) came."


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    return Asked(tmp_path_factory.mktemp("serve"))


def valid(answer: Any, name: str = "Checked") -> None:
    schema = {"$ref": f"#/components/schemas/{name}", **document()}
    Draft202012Validator(schema).validate(answer)


def test_the_answer_has_the_shape_of_languagetool(asked: Asked) -> None:
    answer = asked.check(text=TEXT)
    valid(answer)
    assert [*answer] == [
        *("software", "warnings", "language", "matches", "sentenceRanges"),
        "extendedSentenceRanges",
    ]
    assert answer["language"]["code"] == "en"
    assert answer["language"]["name"] == "English"
    assert answer["language"]["detectedLanguage"]["code"] == "en-US"
    assert answer["warnings"] == {"incompleteResults": False}
    first = answer["matches"][0]
    assert cut(TEXT, first) == " ,"
    assert first["replacements"] == [{"value": ","}]
    assert first["sentence"] == "The mill , now a museum."
    assert first["rule"]["id"] == "any/spaces/before-comma"
    assert first["rule"]["category"] == {"id": "PUNCTUATION", "name": "Punctuation"}
    assert first["rule"]["issueType"] == "typographical"
    assert first["context"] == {
        "text": TEXT.replace("\n", " ")[: 10 + 40] + "...",
        "offset": 8,
        "length": 2,
    }
    assert answer["sentenceRanges"] == [[0, 24], [25, 45], [46, len(TEXT)]]
    assert applied(TEXT, answer["matches"]) == CLEANED


@pytest.mark.parametrize("way", ["get", "form", "json", "no content type", "data", "data as JSON"])
def test_every_way_to_ask_gives_the_same(asked: Asked, way: str) -> None:
    client, params = asked.client, {"language": "en", "text": TEXT}
    data = {"annotation": [{"text": TEXT[:9]}, {"text": TEXT[9:]}]}
    if way == "get":
        came = client.get("/v2/check", params=params)
    elif way == "form":
        came = client.post("/v2/check", data=params)
    elif way == "json":
        came = client.post("/v2/check", json=params)
    elif way == "no content type":
        body = client.get("/v2/check", params=params).request.url.query
        came = client.post("/v2/check", content=body, headers={"content-type": "text/plain"})
    elif way == "data":
        came = client.post("/v2/check", data={"language": "en", "data": json.dumps(data)})
    else:
        came = client.post("/v2/check", json={"language": "en", "data": data})
    assert came.status_code == 200, came.text
    assert came.headers["content-type"] == "application/json"
    assert came.json()["matches"] == asked.check(text=TEXT)["matches"]


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"language": "en"}, "Missing 'text' or 'data'"),
        ({"text": "a"}, "Missing 'language'"),
        ({"text": "a", "data": "{}", "language": "en"}, "not both"),
        ({"text": "a", "language": "xx"}, "'xx' is not a language code"),
        ({"text": "a", "language": "english"}, "not a language code"),
        ({"text": "a", "language": "en", "motherTongue": "xx"}, "not a language code"),
        ({"text": "a", "language": "en", "preferredVariants": "en-GB"}, "language=auto"),
        ({"text": "a", "language": "auto", "preferredVariants": "en"}, "no region"),
        ({"text": "a", "language": "en", "level": "high"}, "Unknown value 'high'"),
        ({"text": "a", "language": "en", "enabledOnly": "true"}, "needs 'enabledRules'"),
        (
            {"text": "a", "language": "en", "enabledOnly": "true", "enabledRules": "A"}
            | {"disabledRules": "B"},
            "nothing to disable",
        ),
        ({"data": "{", "language": "en"}, "Could not parse JSON"),
        ({"data": "[]", "language": "en"}, "needs a 'text'"),
        ({"data": '{"text": "a", "annotation": []}', "language": "en"}, "not both"),
        ({"data": '{"annotation": {}}', "language": "en"}, "needs a 'text'"),
        ({"data": '{"annotation": [{"foo": "a"}]}', "language": "en"}, "either a 'text' or"),
        ({"data": '{"annotation": [{"text": 1}]}', "language": "en"}, "are strings"),
        (
            {"data": '{"annotation": [{"text": "a", "markup": "b"}]}', "language": "en"},
            "either a 'text' or",
        ),
        (
            {"data": '{"annotation": [{"text": "a", "interpretAs": "b"}]}', "language": "en"},
            "goes with 'markup'",
        ),
        ({"data": "[" * 100_000, "language": "en"}, "Could not parse JSON"),
    ],
)
def test_what_cannot_be_is_told(asked: Asked, params: dict[str, str], said: str) -> None:
    came = asked.client.post("/v2/check", data=params)
    assert came.status_code == 400
    assert came.text.startswith("Error: ")
    assert said in came.text
    assert came.headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"[1]", "application/json", 400),
        (b"{", "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b'{"text": 1, "language": "en"}', "application/json", 400),
        (b'{"text": "a", "language": ["en"]}', "application/json", 400),
        (b'{"text": "a", "language": "en", "disabledRules": {"a": 1}}', "application/json", 400),
        (b"", "", 400),
        (b"&".join([b"a=b"] * 200), "", 400),
        (b"--x", "multipart/form-data; boundary=x", 415),
        (b'{"text": "\\ud83d a", "language": "en"}', "application/json; charset=utf-8", 200),
        (b"text=%ff%fe+a&language=en", "application/x-www-form-urlencoded", 200),
        (b"text=&language=en", "application/x-www-form-urlencoded", 200),
        (b'data={"annotation":[]}&language=en', "application/x-www-form-urlencoded", 200),
    ],
)
def test_odd_bodies(asked: Asked, body: bytes, kind: str, status: int) -> None:
    came = asked.client.post("/v2/check", content=body, headers={"content-type": kind})
    assert came.status_code == status, came.text
    if status == 200:
        valid(came.json())


@pytest.mark.parametrize(
    "text",
    [
        "Tom & Ann , 100% + x , so.",
        "a=b&language=fr , so",
        "%41 , é 😀 , %zz , so",
        "The mill , b\nA boat , so",
    ],
)
@pytest.mark.parametrize("more", ["", "&username=me&apiKey=a-key"])
def test_libreoffice_sends_a_text_as_it_is(asked: Asked, text: str, more: str) -> None:
    body = f"text={text}&language=en-US{more}".encode()
    came = asked.client.post("/v2/check", content=body)
    assert came.status_code == 200
    found = [cut(text, match) for match in came.json()["matches"]]
    assert found
    assert {*found} == {" ,"}


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"text=a+%26+b&language=en", "a & b"),
        (b"language=en&text=a simple test", "a simple test"),
        (b"text=a+b&language=en&level=default", "a b"),
        (b"text=a b&c=d&level=default", "a b"),
    ],
)
def test_any_other_form_is_one(body: bytes, text: str) -> None:
    assert forms.body(body, "application/x-www-form-urlencoded")["text"] == text


@pytest.mark.parametrize(
    ("text", "params", "code", "detected"),
    [
        ("The old mill is a museum now, and the boats are gone.", {}, "en-US", "en-US"),
        (
            "The old mill is a museum now, and the boats are gone.",
            {"preferredVariants": "de-AT,en-GB"},
            "en-GB",
            "en-GB",
        ),
        ("Die alte Mühle ist jetzt ein Museum, und die Boote sind fort.", {}, "de-DE", "de-DE"),
        ("Старая мельница теперь музей, а лодок больше нет у причала.", {}, "ru-RU", "ru-RU"),
        ("Vanha mylly on nyt museo, ja veneet ovat poissa satamasta.", {}, "fi", "fi"),
        ("12 34", {}, "en-US", "en-US"),
        ("", {}, "en-US", "en-US"),
    ],
)
def test_auto(asked: Asked, text: str, params: Any, code: str, detected: str) -> None:
    language = asked.check(text=text, **(params | {"language": "auto"}))["language"]
    assert (language["code"], language["detectedLanguage"]["code"]) == (code, detected)


def test_a_told_language_is_kept(asked: Asked) -> None:
    text = "Die alte Mühle ist jetzt ein Museum, und die Boote sind fort."
    language = asked.check(text=text, language="en")["language"]
    assert language["code"] == "en"
    assert language["detectedLanguage"]["code"] == "de-DE"


@pytest.mark.parametrize(
    ("told", "taken"),
    [
        ("auto", None),
        ("AUTO", None),
        ("en", "en"),
        ("en-gb", "en-GB"),
        ("en_US", "en-US"),
        ("en-IE", "en-GB"),  # as LanguageTool has it
        ("de-LU", "de-DE"),
        ("hu-HU", "hu"),
        ("sr-Latn-RS", "sr-Latn"),
        ("no-NO", "nb"),
        ("zh-TW", "zh-Hant"),
        ("fil", "tl-PH"),
    ],
)
def test_a_language_is_one_that_rules_are_for(told: str, taken: str | None) -> None:
    assert check_of({"text": "a", "language": told}, 10).lang == taken


IDS = ["any/spaces/before-comma", "en/repetition/doubled-word", "any/acronyms/wrong-acronym"]


@pytest.mark.parametrize(
    ("params", "left"),
    [
        ({}, IDS),
        ({"disabledRules": "any/spaces/before-comma,EN_A_VS_AN"}, IDS[1:]),
        ({"disabledRules": " any/spaces , any/acronyms"}, IDS[1:2]),
        ({"disabledCategories": "PUNCTUATION,GRAMMAR"}, IDS[2:]),
        ({"disabledCategories": "PUNCTUATION", "enabledRules": "any/spaces"}, IDS),
        ({"enabledRules": "EN_A_VS_AN"}, IDS),
        ({"enabledRules": "any/acronyms", "enabledOnly": "true"}, IDS[2:]),
        ({"enabledCategories": "PUNCTUATION", "enabledOnly": "yes"}, IDS[:1]),
        ({"disabledRules": "NO_SUCH_RULE", "level": "picky"}, IDS),
    ],
)
def test_rules_and_categories(asked: Asked, params: dict[str, str], left: list[str]) -> None:
    assert [m["rule"]["id"] for m in asked.check(text=TEXT, **params)["matches"]] == left


def test_lists_of_json(asked: Asked) -> None:
    body = {"text": TEXT, "language": "en", "disabledRules": IDS[:2]}
    came = asked.client.post("/v2/check", json=body).json()
    assert [m["rule"]["id"] for m in came["matches"]] == IDS[2:]


@pytest.mark.parametrize("text", ["a" * 10, "😀" * 5])
def test_the_length_of_a_text_is_in_utf16_units(text: str) -> None:
    check_of({"text": text, "language": "en"}, 10)
    for longer in ({"text": text + "b"}, {"data": {"text": text + "b"}}):
        with pytest.raises(Refused, match="exceeds the limit of 10 characters") as error:
            check_of({**longer, "language": "en"}, 10)
        assert error.value.status == 413


ASTRAL = [
    "😀😀 The mill , old. 𝔘 It was the the best 😀.",
    "The boat 👩‍👩‍👧 , old , and the the key 😀 , too.",
    "\ud83d The mill , with half a character.",
    "a\u0301 mill , 한국 , 漢字 😀 , etc.",
]


@pytest.mark.parametrize("text", ASTRAL)
def test_offsets_count_utf16_units(asked: Asked, text: str) -> None:
    came = asked.post("/v2/check", {"text": text, "language": "en"}).json()
    assert came["matches"]
    for match in came["matches"]:
        there = cut(text, match)
        context = match["context"]
        assert cut(context["text"], context) == there.replace("\n", " ")
        assert there in ("the the", " ,") or there.strip() in text
    for one, two in pairwise(came["matches"]):
        assert one["offset"] + one["length"] <= two["offset"]


def test_no_answer_is_without_end(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleanup.serve.matches.MATCHES", 2)
    answer = asked.check(text=TEXT)
    assert len(answer["matches"]) == 2
    assert answer["warnings"]["incompleteResults"] is True
    assert "Of 3 matches" in answer["warnings"]["incompleteResultsReason"]


def test_the_other_ends(asked: Asked) -> None:
    client = asked.client
    info = client.get("/v2/info").json()
    assert {*info["software"]} == {"name", "version", "premium"}
    assert client.get("/v2/maxtextlength").text == "200000"
    assert client.get("/v2/healthcheck").text == "OK"
    languages = client.get("/v2/languages").json()
    codes = {each["longCode"] for each in languages}
    assert {"en", "en-US", "en-GB", "de-DE", "fr", "pt-BR", "zh-CN", "hu", "nb"} <= codes
    assert {"fr-FR", "hu-HU", "nb-NO"} <= codes, "LibreOffice knows languages by their countries"
    for each in codes:
        check_of({"text": "a", "language": each}, 10)
    assert all({*each} == {"name", "code", "longCode"} for each in languages)
    assert all(each["name"] != each["code"] for each in languages), "each has a name"
    for path in ("/v2/nothing", "/v2/check/", "/nothing", "/v2"):
        assert client.get(path).status_code == 404
    assert client.put("/v2/check", content=b"").status_code == 405


def test_our_own_client_of_languagetool_reads_it(asked: Asked) -> None:
    from cleanup.engine.checker import Passage  # noqa: PLC0415
    from cleanup.languagetool.client.requests import request  # noqa: PLC0415
    from cleanup.languagetool.client.responses import answer  # noqa: PLC0415

    passages = [Passage("😀 The mill , old.", "en"), Passage("It was the the best.", "en")]
    one = request("en-US", passages, [0, 1])
    came = asked.client.post("/v2/check", content=one.body())
    told = answer(one, came.content)
    assert told.dropped == 0
    places = [[(f.start, f.end, f.replacements) for f in each] for each in told.findings]
    assert places == [[(10, 12, (",",))], [(7, 14, ("the",))]]
