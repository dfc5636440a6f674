"""What the server offers, as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.0)."""

from __future__ import annotations

from functools import cache
from typing import Any

from cleanup.serve.asked import LEVELS
from cleanup.version import __version__

_TEXT: dict[str, Any] = {"type": "string"}
_FLAG: dict[str, Any] = {"type": "boolean", "default": False}
_TEXTS: dict[str, Any] = {"type": "array", "items": _TEXT, "default": []}
_WHOLE: dict[str, Any] = {"type": "integer", "minimum": 0}
_MAYBE: dict[str, Any] = {"type": ["string", "null"]}


def _with(schema: dict[str, Any], about: str, **more: Any) -> dict[str, Any]:
    return {**schema, "description": about, **more}


def _object(required: str, **properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": required.split(), "properties": properties}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


_EDIT = _object(
    "kind start end before after rule rules category reason safe alternatives confidence group",
    kind={"enum": ["safe", "suggestion", "flag"]},
    start=_with(_WHOLE, "In code points of the text that was sent."),
    end=_with(_WHOLE, "The end, exclusive."),
    before=_TEXT,
    after=_with(_MAYBE, "null for a flag, which has no replacement."),
    rule=_with(_TEXT, "The id of the rule, or of the first of those that were joined."),
    rules={"type": "array", "items": _TEXT},
    category=_with(_TEXT, "An error type of MQM."),
    reason=_TEXT,
    safe={"type": "boolean"},
    alternatives={"type": "array", "items": _TEXT},
    confidence={"type": ["number", "null"]},
    group=_with(_MAYBE, "Edits that share a group are applied together or not at all."),
)
_CLEANING = _object(
    "text",
    text=_with(_TEXT, "The text, or a file of the format."),
    lang=_with(_MAYBE, "Its BCP 47 tag; detected if omitted."),
    source=_with(_MAYBE, "The text that it was translated from."),
    source_lang=_MAYBE,
    format=_with(_TEXT, "The format of the text: text, markdown, html, po …", default="text"),
    unsafe=_with(_FLAG, "Apply suggestions to `text` too."),
    safe_only=_with(_FLAG, "Leave suggestions out."),
    select=_with(_TEXTS, "Run only rules whose ID starts with one of these prefixes."),
    ignore=_with(_TEXTS, "Skip rules whose ID starts with one of these prefixes."),
    words=_with(_TEXTS, "Words and phrases that never change."),
    grammar=_with(_FLAG, "Check grammar with LanguageTool too."),
    grammar_level={"enum": ["strict", "normal", "all"], "default": "normal"},
) | {"additionalProperties": False}
_CLEANED = _object(
    "text lang edits suggestions incomplete",
    text=_with(_TEXT, "The text with the safe edits applied."),
    lang=_MAYBE,
    edits={"type": "array", "items": _ref("Edit")},
    suggestions={"type": "array", "items": _ref("Edit")},
    incomplete=_with(_MAYBE, "Why grammar was not checked although it was asked for."),
)
_MATCH = _object(
    "message shortMessage replacements offset length context sentence type rule",
    message=_TEXT,
    shortMessage=_TEXT,
    replacements={"type": "array", "items": _object("value", value=_TEXT)},
    offset=_with(_WHOLE, "In UTF-16 code units of all that was sent, including mark-up."),
    length=_with({"type": "integer", "minimum": 0}, "In UTF-16 code units."),
    context=_object("text offset length", text=_TEXT, offset=_WHOLE, length=_WHOLE),
    sentence=_TEXT,
    type=_object("typeName", typeName={"enum": ["Other", "UnknownWord", "Hint"]}),
    rule=_object(
        "id description issueType category",
        id=_TEXT,
        description=_TEXT,
        issueType=_with(_TEXT, "A localization quality issue type of ITS 2.0."),
        urls={"type": "array", "items": _object("value", value=_TEXT)},
        category=_object("id name", id=_TEXT, name=_TEXT),
    ),
    ignoreForIncompleteSentence={"type": "boolean"},
    contextForSureMatch={"type": "integer"},
)
_LANGUAGE = _object(
    "name code detectedLanguage",
    name=_TEXT,
    code=_TEXT,
    detectedLanguage=_object(
        "name code confidence source",
        name=_TEXT,
        code=_TEXT,
        confidence={"type": "number", "minimum": 0, "maximum": 1},
        source=_TEXT,
    ),
)
_CHECKED = _object(
    "software warnings language matches sentenceRanges",
    software=_object("name version apiVersion", name=_TEXT, version=_TEXT, apiVersion=_WHOLE),
    warnings=_object(
        "incompleteResults", incompleteResults={"type": "boolean"}, incompleteResultsReason=_TEXT
    ),
    language=_LANGUAGE,
    matches={"type": "array", "items": _ref("Match")},
    sentenceRanges={
        "type": "array",
        "items": {"type": "array", "items": _WHOLE, "minItems": 2, "maxItems": 2},
    },
    extendedSentenceRanges={"type": "array", "items": {"type": "object"}},
)
_CHECK = _object(
    "language",
    text=_with(_TEXT, "The text; this or `data`."),
    data=_with(
        {"type": ["string", "object"]},
        'JSON: {"annotation": [{"text": …} or {"markup": …, "interpretAs": …}, …]}',
    ),
    language=_with(_TEXT, "A code of /v2/languages, or auto."),
    preferredVariants=_with(_TEXT, "With auto: variants such as en-GB,de-AT."),
    motherTongue=_with(_TEXT, "Accepted, and not used."),
    enabledRules=_TEXT,
    disabledRules=_TEXT,
    enabledCategories=_TEXT,
    disabledCategories=_TEXT,
    enabledOnly=_FLAG,
    level={"enum": list(LEVELS), "default": "default"},
    apiKey=_with(_TEXT, "The server's token, if it has one."),
)
_WORD = _object(
    "", word=_TEXT, words=_with(_TEXT, "With mode=batch: separated by spaces."), mode=_TEXT
)


def _answers(schema: dict[str, Any], *errors: str, kind: str = "application/json") -> Any:
    told: dict[str, Any] = {
        "200": {"description": "Done.", "content": {kind: {"schema": schema}}},
    }
    return told | {each: {"description": _ERRORS[each]} for each in errors}


_ERRORS = {
    "400": "The request is invalid; the response says why.",
    "401": "The token is missing or wrong.",
    "413": "The text is too long.",
    "429": "Too many requests of this client; see Retry-After.",
    "500": "It took too long, or failed.",
    "503": "Too many requests at once; see Retry-After.",
}
_USUAL = ("400", "401", "413", "429", "500", "503")


def _asking(schema: dict[str, Any], *kinds: str) -> dict[str, Any]:
    return {"required": True, "content": {kind: {"schema": schema} for kind in kinds}}


_FORM, _JSON = "application/x-www-form-urlencoded", "application/json"


@cache
def document() -> dict[str, Any]:
    """Return the document."""
    languages = {"type": "array", "items": _object("name code longCode")}
    words = _object("words", words={"type": "array", "items": _TEXT})
    plain = "text/plain"

    def get(name: str, about: str, answers: Any) -> dict[str, Any]:
        return {"get": {"operationId": name, "summary": about, "responses": answers}}

    def post(name: str, about: str, asking: Any, answers: Any) -> dict[str, Any]:
        told = {"operationId": name, "summary": about, "requestBody": asking}
        return {"post": told | {"responses": answers}}

    def changed(key: str) -> Any:
        return _answers(_object(key, **{key: {"type": "boolean"}}), "400", "401")

    return {
        "openapi": "3.1.0",
        "info": {
            "title": "cleanup",
            "version": __version__,
            "summary": "Repairs what machine translation leaves in text.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "security": [{}, {"token": []}],
        "paths": {
            "/v1/clean": post(
                "clean",
                "Clean a text and return all findings.",
                _asking(_ref("Cleaning"), _JSON),
                _answers(_ref("Cleaned"), *_USUAL),
            ),
            "/v2/check": post(
                "check",
                "Check a text, like LanguageTool.",
                _asking(_ref("Check"), _FORM, _JSON),
                _answers(_ref("Checked"), *_USUAL),
            ),
            "/v2/languages": get("languages", "The languages.", _answers(languages, "401")),
            "/v2/info": get("info", "Name and version.", _answers({"type": "object"}, "401")),
            "/v2/maxtextlength": get(
                "maxTextLength", "Characters of a text.", _answers(_TEXT, "401", kind=plain)
            ),
            "/v2/healthcheck": get(
                "healthcheck", "OK if the server can respond.", _answers(_TEXT, "503", kind=plain)
            ),
            "/v2/words": get("words", "Words that never change.", _answers(words, "400", "401")),
            "/v2/words/add": post("addWord", "Add one.", _asking(_WORD, _FORM), changed("added")),
            "/v2/words/delete": post(
                "deleteWord", "Delete one.", _asking(_WORD, _FORM), changed("deleted")
            ),
            "/metrics": get("metrics", "For Prometheus.", _answers(_TEXT, "401", kind=plain)),
        },
        "components": {
            "schemas": {
                "Cleaning": _CLEANING,
                "Cleaned": _CLEANED,
                "Edit": _EDIT,
                "Check": _CHECK,
                "Checked": _CHECKED,
                "Match": _MATCH,
            },
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }
