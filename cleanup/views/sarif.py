"""SARIF 2.1.0, for code scanning services and editors.

Source: OASIS, Static Analysis Results Interchange Format 2.1.0 (docs.oasis-open.org/sarif).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from cleanup.edits.edit import Edit
from cleanup.edits.place import Finding, findings
from cleanup.edits.report import Report
from cleanup.rules.page import page, site
from cleanup.rules.told import markdown
from cleanup.views import PLAIN, Look
from cleanup.views._shared import Fingerprints, near

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def view(reports: Iterable[Report], look: Look = PLAIN) -> Iterator[str]:
    """Yield one run: its results as they come, then the tool and the rules that they name.

    A safe edit is a warning, a suggestion or a flag a note. Columns are in code points. The member
    of a zip file and the name of the text are logical locations; in a member, the region is one of
    it and not of the file, so that no fix is offered that would be written into the zip file.
    """
    yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{"results": ['
    rules: dict[str, dict[str, Any]] = {}
    numbers: dict[str, int] = {}
    names = Fingerprints()
    comma = ""
    for report in reports:
        for finding in findings(report, left_only=look.fixed):
            rule = finding.edit.rule
            if rule not in rules:
                numbers[rule] = len(rules)
                rules[rule] = _rule(rule, finding.edit, look)
            result = _result(finding, rule, numbers[rule])
            result["partialFingerprints"] = {"cleanup/v1": names.of(finding, report)}
            yield f"{comma}\n{json.dumps(result)}"
            comma = ","
    driver: dict[str, Any] = {"name": "cleanup", "rules": list(rules.values())}
    if look.version:
        driver["version"] = look.version
    rest = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
    }
    yield f"\n], {json.dumps(rest)[1:-1]}}}]}}\n"


def _rule(rule: str, edit: Edit, look: Look) -> dict[str, Any]:
    known = look.rule(rule)
    title = known.reason if known else edit.reason
    told: dict[str, Any] = {
        "id": rule,
        "shortDescription": {"text": title or rule},
        "help": {"text": f"`cleanup rules {rule}` explains this rule, with examples."},
        "defaultConfiguration": {"level": _level(edit)},
        "properties": {"category": edit.category, "tags": [edit.category] * bool(edit.category)},
    }
    if rule.startswith("grammar/"):
        told["help"] = {"text": "A rule of LanguageTool; see https://languagetool.org."}
        told["helpUri"] = "https://community.languagetool.org/rule/list"
        return told
    if known:
        told["help"] = {
            "text": f"{title} `cleanup rules {rule}` explains this rule, with examples.",
            "markdown": markdown(known),
        }
    if (base := look.docs or site()) and rule.count("/") == 2:  # noqa: PLR2004 -- language, family, name
        told["helpUri"] = base + page(rule)
    return told


def _uri(path: str) -> str:
    place = quote(near(path).encode("utf-8", "surrogateescape"))
    return f"file://{place}" if place.startswith("/") else place


def _level(edit: Edit) -> str:
    return "warning" if edit.safe and edit.after is not None else "note"


def _result(finding: Finding, rule: str, index: int) -> dict[str, Any]:
    edit = finding.edit
    artifact = {"uri": _uri(finding.path)}
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
    }
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": artifact,
            "region": {**region, "snippet": {"text": edit.before}},
        }
    }
    if named := _logical(finding):
        location["logicalLocations"] = named
    result: dict[str, Any] = {
        "ruleId": rule,
        "ruleIndex": index,
        "level": _level(edit),
        "message": {"text": edit.reason or rule},
        "locations": [location],
        "properties": {
            "kind": finding.kind,
            "category": edit.category,
            "rules": list(edit.rules),
        },
    }
    if edit.after is not None and not finding.member:
        result["fixes"] = [
            {
                "description": {"text": f"Replace by {after!r}."},
                "artifactChanges": [
                    {
                        "artifactLocation": artifact,
                        "replacements": [
                            {"deletedRegion": region, "insertedContent": {"text": after}}
                        ],
                    }
                ],
            }
            for after in (edit.after, *edit.alternatives)
        ]
    return result


def _logical(finding: Finding) -> list[dict[str, str]]:
    """Return the member of a zip file and the name of a text, as far as there are some."""
    both = ((finding.member, "module"), (finding.segment, "resource"))
    return [{"fullyQualifiedName": name, "kind": kind} for name, kind in both if name]
