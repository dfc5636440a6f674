"""Findings as LanguageTool 6 tells them in the answer of ``/v2/check``.

Offsets and lengths are in UTF-16 units of all that was sent, as Java and JavaScript count.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings
from cleanup.languages.identify import of_document
from cleanup.languagetool.client.language_codes import code
from cleanup.languagetool.filter.levels import dictionary
from cleanup.serve.annotated import Part
from cleanup.serve.asked import Check
from cleanup.serve.categories import Kind, kind_of, theirs
from cleanup.serve.languages import name_of
from cleanup.serve.sentences import around, sentences
from cleanup.serve.shown import Shown, shown
from cleanup.serve.units import units_of
from cleanup.text.segment import Document, Span
from cleanup.version import __version__

CONTEXT = 40  # code points of context on either side
_MOST = 20  # replacements
MATCHES = (
    5000  # that are told: what has more is no text, and its answer would be a hundred times it
)
_URL = re.compile(r" \((https?://[^\s()]+)\)$")
_LINES = str.maketrans(dict.fromkeys("\n\r\t\v\f\u2028\u2029", " "))
_FALLBACK = "en-US"  # what LanguageTool calls a text whose language it cannot tell


def software() -> dict[str, Any]:
    """Return what ``/v2/info`` and every answer say of the server."""
    return {
        "name": "cleanup",
        "version": __version__,
        "buildDate": "",
        "apiVersion": 1,
        "premium": False,
        "premiumHint": "",
        "status": "",
    }


def answer(
    asked: Check, document: Document, found: Findings, kinds: Mapping[str, tuple[str, str]]
) -> dict[str, Any]:
    """Return the whole answer; ``kinds`` are category and issue type of LanguageTool's rules."""
    matches = shown(document.raw, found.edits, found.suggestions, _texts(asked.parts))
    missing = [*found.failed, *found.missing]
    if len(matches) > MATCHES:
        missing.append(f"Of {len(matches)} matches only the first {MATCHES} are reported.")
    incomplete = bool(found.failed) or len(matches) > MATCHES
    warnings: dict[str, Any] = {"incompleteResults": incomplete}
    if missing:
        warnings["incompleteResultsReason"] = " ".join(missing)
    language = _language(document, found, asked.lang, asked.preferred)
    spans, text = _sentences(document)
    units = units_of(document.raw)
    ranges = [[units(a), units(b)] for a, b in spans]
    lang = language["code"].partition("-")[0]
    return {
        "software": software(),
        "warnings": warnings,
        "language": language,
        "matches": [
            _match(one, _kind(one.edit, kinds), document.raw, units, text(one))
            for one in matches[:MATCHES]
        ],
        "sentenceRanges": ranges,
        "extendedSentenceRanges": [
            {"from": a, "to": b, "detectedLanguages": [{"language": lang, "rate": 1.0}]}
            for a, b in ranges
        ],
    }


def _match(one: Shown, kind: Kind, raw: str, units: Any, sentence: str) -> dict[str, Any]:
    edit = one.edit
    url = _URL.search(one.message)
    message = one.message[: url.start()] if url else one.message
    start = units(one.start)
    return {
        "message": message or edit.rule,
        "shortMessage": kind.short,
        "replacements": [{"value": each} for each in one.replacements[:_MOST]],
        "offset": start,
        "length": units(one.end) - start,
        "context": _context(raw, one.start, one.end),
        "sentence": sentence,
        "type": {"typeName": _type(edit.rule, kind)},
        "rule": {
            "id": rule_of(edit.rule),
            "description": message or edit.rule,
            "issueType": kind.issue,
            **({"urls": [{"value": url[1]}]} if url else {}),
            "category": {"id": kind.category, "name": kind.name},
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def rule_of(rule: str) -> str:
    """Return the id of a rule as clients have it: a rule of LanguageTool has its own name."""
    return rule.split("/", 2)[2] if rule.startswith("grammar/") else rule


def _kind(edit: Edit, kinds: Mapping[str, tuple[str, str]]) -> Kind:
    told = kinds.get(rule_of(edit.rule)) if edit.rule.startswith("grammar/") else None
    return theirs(*told, edit.category) if told else kind_of(edit.category)


def _type(rule: str, kind: Kind) -> str:
    """Return LanguageTool's type: a word not in the dictionary, advice, or all else."""
    if rule.startswith("grammar/") and dictionary(rule_of(rule)):
        return "UnknownWord"
    return "Hint" if kind.category == "STYLE" else "Other"


def _context(raw: str, start: int, end: int) -> dict[str, Any]:
    first, last = max(0, start - CONTEXT), min(len(raw), end + CONTEXT)
    head = ("..." if first else "") + raw[first:start]
    text = head + raw[start:last] + ("..." if last < len(raw) else "")
    units = units_of(text)
    offset = units(len(head))
    return {
        "text": text.translate(_LINES),
        "offset": offset,
        "length": units(len(head) + end - start) - offset,
    }


def _texts(parts: Sequence[Part]) -> list[Span]:
    ends = list(accumulate(len(part.raw) for part in parts))
    return [
        (end - len(part.raw), end)
        for part, end in zip(parts, ends, strict=True)
        if part.reads_as is None
    ]


def _sentences(document: Document) -> tuple[list[Span], Any]:
    """Return the sentences' spans of what was sent, and what gives the sentence of a match."""
    if not document.segments:
        return [], lambda _one: ""
    [segment] = document.segments
    spans = sentences(segment.text)
    offsets = segment.offsets
    if offsets is None:
        by = segment.start
        return (
            [(a + by, b + by) for a, b in spans],
            lambda one: around(segment.text, spans, one.start - by, one.end - by),
        )
    return (
        [(offsets[a], max(offsets[a], offsets[b - 1] + 1)) for a, b in spans],
        lambda one: around(
            segment.text, spans, bisect_left(offsets, one.start), bisect_left(offsets, one.end)
        ),
    )


def _language(
    document: Document, found: Findings, told: str | None, preferred: Sequence[str]
) -> dict[str, Any]:
    text = document.segments[0].text if document.segments else ""
    guess = of_document(text)
    lang = found.lang or guess.lang
    detected = _variant(lang, preferred) if lang else _FALLBACK
    tag = told or detected
    return {
        "name": name_of(tag),
        "code": tag,
        "detectedLanguage": {
            "name": name_of(_variant(guess.lang, preferred) if guess.lang else tag),
            "code": _variant(guess.lang, preferred) if guess.lang else tag,
            "confidence": round(guess.confidence, 4),
            "source": "fasttext",
        },
    }


def _variant(lang: str, preferred: Sequence[str]) -> str:
    """Return the variant that the client prefers of a language, else LanguageTool's."""
    base = lang.partition("-")[0]
    return next((each for each in preferred if each.partition("-")[0] == base), code(lang) or lang)
