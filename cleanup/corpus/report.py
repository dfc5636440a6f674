"""The report of a run over a corpus: for people a page that needs nothing else, for programs JSON.

It tells nothing of time and machine: the same corpus and settings give the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path

from cleanup.corpus.manifest import Done
from cleanup.corpus.tally import KINDS, Sample, Tally, rows
from cleanup.engine.profile import Profile
from cleanup.files.write import replace_file
from cleanup.text.printable import cut, fit, seen

_MOST = 200  # columns of a text before or after that are shown
_ROWS = 200  # files and languages that are shown
_CSS = Path(__file__).with_name("report.css")


def write_report(
    folder: Path,
    files: Sequence[Done],
    total: Tally,
    failed: Sequence[str],
    profiles: Sequence[Profile],
) -> None:
    """Write ``report.json`` and ``report.html`` into a folder. Raises FileError."""
    told = {
        "signatures": [profile.signature for profile in profiles],
        "files": [
            {"input": each.input, "output": each.output, "bytes": each.size, "bad": each.bad}
            | {"records": each.tally.records, "changed": each.tally.changed}
            for each in files
        ],
        "failed": list(failed),
        "bad": sum(each.bad for each in files),
        **rows(total),
    }
    replace_file(folder / "report.json", json.dumps(told, indent=1).encode() + b"\n")
    page = "".join(_page(files, total, failed, profiles))
    replace_file(folder / "report.html", page.encode("utf-8", "backslashreplace"))


def _page(
    files: Sequence[Done], total: Tally, failed: Sequence[str], profiles: Sequence[Profile]
) -> Iterator[str]:
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width">\n'
    yield "<title>cleanup: report on a corpus</title>\n"
    yield f"<style>\n{_CSS.read_text('utf-8')}</style>\n</head>\n<body>\n"
    yield "<h1>What cleanup did to this corpus</h1>\n"
    yield _facts(files, total, failed)
    if failed:
        items = "".join(f"<li><bdi>{escape(path)}</bdi></li>" for path in failed)
        yield f'<section class="failed"><h2>Files that could not be done</h2><ul>{items}</ul>'
        yield "</section>\n"
    yield from _rules(total)
    yield from _samples(total)
    yield from _langs(total)
    yield from _files(files)
    yield "<footer>\n"
    yield from (f"<p>{escape(profile.signature)}</p>\n" for profile in profiles)
    yield "</footer>\n</body>\n</html>\n"


def _facts(files: Sequence[Done], total: Tally, failed: Sequence[str]) -> str:
    facts = [
        ("files", len(files) + len(failed), ""),
        ("records", total.records, ""),
        ("changed", total.changed, _share(total.changed, total.records)),
        ("with something found", total.found, _share(total.found, total.records)),
        *(
            (f"{kind}{'s' * (kind != 'safe')}", count, "")
            for kind, count in zip(KINDS, total.kinds, strict=True)
        ),
        ("bad records", sum(each.bad for each in files), "left as they are; see bad/"),
    ]
    cells = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{count:,}</dd><dd class=note>{escape(note)}</dd></div>"
        for name, count, note in facts
    )
    return f"<dl>{cells}</dl>\n"


def _rules(total: Tally) -> Iterator[str]:
    if not total.rules:
        yield "<p>No rule found anything.</p>\n"
        return
    ordered = sorted(total.rules.items(), key=lambda item: (-sum(item[1]), item[0]))
    yield "<section><h2>By rule</h2>\n"
    lines = (
        [f'<a href="#{escape(rule)}">{escape(rule)}</a>', *_numbers(counts, total.records)]
        for rule, counts in ordered
    )
    names = ("rule", "safe", "suggested", "flagged", "per 1,000 records")
    yield from _table(names, lines)
    yield "</section>\n"


def _numbers(counts: Sequence[int], records: int) -> Iterator[str]:
    yield from (f"{count:,}" if count else "" for count in counts)
    yield _rate(sum(counts), records)


def _samples(total: Tally) -> Iterator[str]:
    if not total.samples:
        return
    yield "<section><h2>Edits to read</h2>\n<p>A few of each rule, drawn evenly from all.</p>\n"
    for rule, some in sorted(total.samples.items()):
        samples = [Sample(*each) for each in some]
        yield f'<article id="{escape(rule)}"><h3>{escape(rule)}</h3>\n'
        yield from map(_sample, samples)
        yield "</article>\n"
    yield "</section>\n"


def _sample(each: Sample) -> str:
    before, after = (
        escape(cut(seen(each.before), _MOST)),
        escape(cut(seen(each.after or ""), _MOST)),
    )
    change = f"<mark>{before}</mark>" if each.after is None else f"<del>{before}</del>"
    change += f"<ins>{after}</ins>" if after else ""
    lang = f' lang="{escape(each.lang)}"' if each.lang else ""
    place = escape(f"{each.path}:{each.line}" + (f", {each.lang}" if each.lang else ""))
    text = f"{escape(fit(each.left))}{change}{escape(fit(each.right))}"
    return (
        f'<div class="sample {each.kind}"><p dir="auto"{lang}>{text}</p>'
        f"<small>{escape(each.kind)} · <bdi>{place}</bdi> · {escape(each.reason)}</small></div>\n"
    )


def _langs(total: Tally) -> Iterator[str]:
    ordered = sorted(total.langs.items(), key=lambda item: (-item[1], item[0]))
    yield "<section><h2>By language</h2>\n"
    lines = (
        [escape(lang) or "not known", f"{count:,}", _share(count, total.records)]
        for lang, count in ordered[:_ROWS]
    )
    yield from _table(("language", "records", "share"), lines)
    yield _more(len(ordered))
    yield "</section>\n"


def _files(files: Sequence[Done]) -> Iterator[str]:
    yield "<section><h2>By file</h2>\n"
    lines = (
        [
            f"<bdi>{escape(each.output)}</bdi>",
            f"{each.tally.records:,}",
            f"{each.tally.changed:,}",
            _share(each.tally.changed, each.tally.records),
            f"{each.bad:,}" if each.bad else "",
        ]
        for each in files[:_ROWS]
    )
    yield from _table(("file", "records", "changed", "share", "bad"), lines)
    yield _more(len(files))
    yield "</section>\n"


def _table(names: Sequence[str], lines: Iterable[Sequence[str]]) -> Iterator[str]:
    heads = "".join(f"<th>{escape(name)}</th>" for name in names)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>\n"
    for line in lines:
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in line)}</tr>\n"
    yield "</tbody></table>\n"


def _more(count: int) -> str:
    return f"<p>and {count - _ROWS:,} more, in report.json</p>\n" if count > _ROWS else ""


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2%}" if whole else ""


def _rate(part: int, whole: int) -> str:
    return f"{1000 * part / whole:.2f}" if whole else ""
