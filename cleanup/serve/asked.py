"""What a client of LanguageTool asks of ``/v2/check``, read from its form or JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cleanup.languages.tags import normalize
from cleanup.serve.annotated import Part, parts_of
from cleanup.serve.languages import nearest
from cleanup.serve.refused import Refused
from cleanup.value import Value

# Those of LanguageTool 6.8; all but "picky" are "default" here.
LEVELS = (
    *("default", "picky", "academic", "clarity", "professional", "creative", "customer"),
    *("jobapp", "objective", "elegant"),
)


class Choice(Value):
    """Which rules and categories of rules a client turns on and off; ``only``: none but the first.

    Rules are ids, or beginnings of ids by whole parts, of our own rules, and ids of LanguageTool's.
    """

    rules: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    without_rules: tuple[str, ...] = ()
    without_categories: tuple[str, ...] = ()
    only: bool = False


class Check(Value):
    """A text to check. ``lang`` is None where it is to be found out, ``preferred`` are variants of
    languages for that case; ``words`` never change.
    """

    parts: tuple[Part, ...]
    lang: str | None
    preferred: tuple[str, ...] = ()
    picky: bool = False
    choice: Choice = Choice()
    words: tuple[str, ...] = ()


def check_of(params: Mapping[str, Any], most: int, words: tuple[str, ...] = ()) -> Check:
    """Return what is asked for; ``most`` is the largest number of UTF-16 units of a text.

    Raises Refused: 400 for what cannot be, 413 for a text that is too long.
    """
    parts = _parts(params)
    size = sum(len(part.raw) + sum(mark > "\uffff" for mark in part.raw) for part in parts)
    if size > most:
        raise Refused(
            413,
            f"Your text exceeds the limit of {most} characters (it's {size} characters). "
            "Please submit a shorter text.",
        )
    language = _text(params, "language")
    if not language:
        raise Refused(
            400, "Missing 'language' parameter, e.g. 'language=en-US' for American English"
        )
    lang = None if language.lower() == "auto" else tag_of(language)
    preferred = _list(params, "preferredVariants")
    if preferred and lang:
        raise Refused(400, "'preferredVariants' goes with 'language=auto' only")
    for each in preferred:
        if "-" not in each:
            raise Refused(400, f"Invalid 'preferredVariants': {each!r} has no region, as en-GB has")
    if mother := _text(params, "motherTongue"):
        tag_of(mother)
    level = _text(params, "level") or "default"
    if level.lower() not in LEVELS:
        raise Refused(
            400, f"Unknown value {level!r} for 'level'. Valid values: {', '.join(LEVELS)}"
        )
    picky = level.lower() == "picky"
    return Check(parts, lang, tuple(map(tag_of, preferred)), picky, _choice(params), words)


def _parts(params: Mapping[str, Any]) -> tuple[Part, ...]:
    text, data = params.get("text"), params.get("data")
    if text is not None and data is not None:
        raise Refused(400, "Set only 'text' or 'data' parameter, not both")
    if text is None and data is None:
        raise Refused(400, "Missing 'text' or 'data' parameter")
    if data is not None:
        return parts_of(data)
    if not isinstance(text, str):
        raise Refused(400, "'text' is a string")
    return (Part(text),)


def _choice(params: Mapping[str, Any]) -> Choice:
    on, on_too, off, off_too = (
        _list(params, name)
        for name in ("enabledRules", "enabledCategories", "disabledRules", "disabledCategories")
    )
    only = _flag(params, "enabledOnly")
    if only and not (on or on_too):
        raise Refused(400, "'enabledOnly' needs 'enabledRules' or 'enabledCategories'")
    if only and (off or off_too):
        raise Refused(400, "'enabledOnly' leaves nothing to disable")
    return Choice(on, on_too, off, off_too, only)


def tag_of(text: str) -> str:
    """Return the tag of rules that stands for a language code. Raises Refused."""
    try:
        tag = nearest(normalize(text))
    except ValueError:
        tag = None
    if not tag:
        raise Refused(400, f"{text!r} is not a language code known here; /v2/languages lists them")
    return tag


def _text(params: Mapping[str, Any], name: str) -> str:
    value = params.get(name)
    if value is not None and not isinstance(value, str):
        raise Refused(400, f"{name!r} is a string")
    return (value or "").strip()


def _flag(params: Mapping[str, Any], name: str) -> bool:
    return str(params.get(name, "")).strip().lower() in ("true", "yes", "on", "1")


def _list(params: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """Return the values between commas, or of a list where JSON had one."""
    value = params.get(name)
    if isinstance(value, str):
        value = value.split(",")
    if value is None:
        return ()
    if not isinstance(value, Sequence) or not all(isinstance(each, str) for each in value):
        raise Refused(400, f"{name!r} is a list of strings")
    return tuple(filter(None, map(str.strip, value)))
