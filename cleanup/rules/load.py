"""From rule files to rules: everything about a rule is checked here, before anything runs."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from cleanup.detectors import trigger_of
from cleanup.languages.identify import normalize
from cleanup.rules.exceptions import FAMILY, joined
from cleanup.rules.registry import build, names, signature
from cleanup.rules.rule import Example, Rule, RuleError
from cleanup.rules.schema import fits, near, spoken
from cleanup.value import Value

COMMON: dict[str, Any] = {
    "category": str,
    "reason": str,
    "detect": str,
    "safe": bool,
    "priority": int,
    "phase": str,
    "mends": bool,
    "optional": bool,
    "unless": str | list[str],
    "unsure": str | list[str],
    "source_lang": list[str],
    "except_lang": list[str],
    "only_lang": list[str],
    "fixes": list,
    "keeps": list,
}
MANDATORY = ("category", "reason", "fixes", "keeps")
EXAMPLE_KEYS = Example.__match_args__
LANGUAGE_KEYS = ("source_lang", "except_lang", "only_lang")
WHY = {
    "category": "the MQM error type, such as `linguistic-conventions/punctuation`",
    "reason": "one sentence that explains the finding",
    "fixes": 'what the rule repairs, as [["before", "after"]]',
    "keeps": "similar texts that must not change, as a list",
}


class Source(Value):
    """A rule file as it was read: where it stands tells language and family.

    ``json`` where the content is JSON: rules that a configuration file held.
    ``terms`` are the user's termbases, for each rule whose detector has such a parameter.
    """

    path: str
    lang: str
    family: str
    content: bytes
    user: bool = False
    json: bool = False
    terms: tuple[str, ...] = ()


def sources(folder: Path, *, user: bool = False) -> list[Source]:
    """Return the rule files ``<lang>/<family>.toml`` of a folder, sorted. Raises RuleError."""
    if not folder.is_dir():
        raise RuleError(str(folder), None, "rule folder not found; check the path")
    found = []
    for path in sorted(folder.glob("*/*.toml")):
        lang = path.parent.name
        if lang != "any":
            try:
                lang = normalize(lang)
            except ValueError as error:
                raise RuleError(
                    str(path), None, f"its folder must be `any` or a language: {error}"
                ) from error
        found.append(Source(str(path), lang, path.stem, path.read_bytes(), user))
    if user and not found:
        raise RuleError(
            str(folder), None, "it contains no rules; rules are in <language or any>/<family>.toml"
        )
    return found


def parse(source: Source) -> Iterator[Rule]:
    """Yield the rules of a file, each checked. Raises RuleError at the first that is no good.

    Language files and exceptions hold none, whosever they are: see
    ``cleanup.languages.pack`` and ``cleanup.rules.exceptions``.
    """
    if source.family in ("language", FAMILY):
        return
    import tomllib  # noqa: PLC0415 - 2 ms, after a change of rules only

    try:
        text = source.content.decode("utf-8")
        tables = json.loads(text) if source.json else tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise RuleError(
            source.path, None, f"byte {error.start} is not UTF-8: save the file as UTF-8"
        ) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise RuleError(source.path, None, f"this is not TOML: {error}") from error
    yield from tables_to_rules(tables, source)


def tables_to_rules(tables: Mapping[str, Any], source: Source) -> Iterator[Rule]:
    """Yield the rules of parsed tables, name to table. Raises RuleError."""
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise RuleError(
                source.path, None, f"`{name}` is outside a table; write it under [a-rule-name]"
            )
        yield rule(name, table, source)


def rule(name: str, table: Mapping[str, Any], source: Source) -> Rule:
    """Return one rule from its table. Raises RuleError with what to do."""

    def bad(message: str) -> RuleError:
        return RuleError(source.path, name, message)

    try:
        check_common(name, table)
        detector = table.get("detect", "regex")
        params = parameters(detector, table, source.lang)
        if source.terms and "terms" in signature(detector).parameters:
            params["terms"] = [*params.get("terms", ()), *source.terms]
        found = build(detector, params, user=source.user)
        trigger = trigger_of(found)
        return Rule(
            id=f"{source.lang}/{source.family}/{name}",
            lang=source.lang,
            category=table["category"],
            reason=table["reason"],
            detect=detector,
            params=params,
            safe=table.get("safe", False),
            priority=table.get("priority", 0),
            repair=table.get("phase") == "repair",
            mends=table.get("mends", False),
            optional=table.get("optional", False),
            unless=joined("unless", table.get("unless")),
            unsure=joined("unsure", table.get("unsure")),
            **{key: languages(table.get(key, ()), key) for key in LANGUAGE_KEYS},
            trigger=trigger,
            besides=found.besides,
            parted=found.entries is not None,
            scope=found.scope,
            bilingual=found.bilingual,
            user=source.user,
            path=source.path,
            examples=(
                *(example(e, fix=True) for e in table["fixes"]),
                *(example(e, fix=False) for e in table["keeps"]),
            ),
        )
    except (ValueError, re.error) as error:
        raise bad(str(error)) from error


def check_common(name: str, table: Mapping[str, Any]) -> None:
    """Raise ValueError if one of the keys that every rule may have is invalid."""
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name):
        raise ValueError("a rule's name is lower-case words joined by hyphens")
    for key in MANDATORY:
        if not table.get(key):
            raise ValueError(f"`{key}` is missing: {WHY[key]}")
    for key, kind in COMMON.items():
        if key in table and not fits(table[key], kind):
            raise ValueError(f"`{key}` must be {spoken(kind)}")
    if table.get("phase", "rules") not in ("repair", "rules"):
        raise ValueError('`phase` is "repair" or "rules"')


def parameters(detector: str, table: Mapping[str, Any], lang: str) -> dict[str, Any]:
    """Return the keys that are the detector's own, held against its signature. Raises
    ValueError.
    """
    if detector not in names():
        raise ValueError(f"there is no detector {detector!r}{near(detector, names())}")
    schema = signature(detector)
    hints = _hints(detector)
    params = {key: value for key, value in table.items() if key not in COMMON}
    for key, value in params.items():
        if key not in schema.parameters:
            raise ValueError(f"unknown key `{key}`{near(key, [*COMMON, *schema.parameters])}")
        if not fits(value, hints[key]):
            raise ValueError(f"`{key}` must be {spoken(hints[key])}")
    if "lang" in schema.parameters:
        params.setdefault("lang", lang)
    for key, parameter in schema.parameters.items():
        if key not in params and parameter.default is inspect.Parameter.empty:
            raise ValueError(f"`{key}` is missing: detector `{detector}` needs it")
    return params


@cache
def _hints(detector: str) -> dict[str, Any]:
    return get_type_hints(signature(detector).build)


def languages(tags: Iterable[str], key: str) -> tuple[str, ...]:
    try:
        return tuple(normalize(tag) for tag in tags)
    except ValueError as error:
        raise ValueError(f"`{key}`: {error}") from error


def example(value: Any, *, fix: bool) -> Example:
    """Return an example from what is in the file: a text, a pair, or a table of Example's
    fields.
    """
    if isinstance(value, str) and not fix:
        return Example(value)
    if isinstance(value, list) and fix and len(value) in (2, 3):
        if all(isinstance(part, str) for part in value):
            return Example(value[0], value[1], source=value[2] if len(value) > 2 else None)  # noqa: PLR2004
    elif isinstance(value, dict) and ("after" in value) == fix and "text" in value:
        for key in value:
            if key not in EXAMPLE_KEYS:
                raise ValueError(f"an example has no key `{key}`{near(key, EXAMPLE_KEYS)}")
        if all(isinstance(part, str) for part in value.values()):
            return Example(**value)
    if fix:
        raise ValueError(
            f'in `fixes`, {value!r} must be ["before", "after"] or {{text = …, after = …}}'
        )
    raise ValueError(f'in `keeps`, {value!r} must be "a text" or {{text = …}}')
