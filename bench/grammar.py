"""Grammar in a run: what it costs, and whether its suggestions help more than LanguageTool alone.

    python bench/grammar.py speed [--server URL] [--paragraphs 1000]
    python bench/grammar.py help  [--server URL] [--lang de,fr] [--sample 500]
    python bench/grammar.py clean [--server URL] [--lang de,fr] [--sample 500]

speed: paragraphs of one file by ``cleanup check`` with an empty cache and again with a full one,
against language-tool-python's ``check``, one paragraph a call, on the same warm server.
help: translations whose errors of grammar and spelling professionals marked (``mqm_*``): how many
of those places are touched, and how many of the findings touch any place that was marked, by
LanguageTool alone (one text a request, all its default rules), by its findings as ``cleanup`` shows
them at each level, and by all that ``cleanup`` finds.
clean: findings in 10,000 words of text that people wrote (``clean_*``, the strict origins).
Without --server the installed LanguageTool is started. The sets are read only.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from evalsets import clean, folder, languages, records, words
from material import sentences
from process import run

from cleanup.edits.report import Outcome
from cleanup.engine.grammar_pass import proofread
from cleanup.engine.rulebook import default
from cleanup.engine.segment import clean_segment
from cleanup.languagetool.client.http import Client
from cleanup.languagetool.client.language_codes import code
from cleanup.languagetool.client.session import Grammar, Session
from cleanup.languagetool.filter.levels import LEVELS
from cleanup.text.segment import Segment, Span

LANGS = ("en", "de", "fr", "es", "ru", "pt", "it", "zh")
WANTED = ("spelling", "grammar")


@dataclass(frozen=True)
class Text:
    """A translation with what was marked in it, ``wanted`` as an error of spelling or grammar."""

    text: str
    lang: str
    source: str | None = None
    marked: tuple[Span, ...] = ()
    wanted: tuple[Span, ...] = ()


def main() -> None:
    args = _options()
    url = args.server or _own()
    if args.part == "speed":
        speed(url, args.paragraphs, folder(args.eval))
    else:
        path, langs = folder(args.eval), languages(args.lang) or frozenset(LANGS)
        for lang in sorted(langs):
            texts = judged(path, lang) if args.part == "help" else human(path, lang)
            texts = random.Random(1).sample(texts, min(args.sample, len(texts)))
            if texts:
                (helped if args.part == "help" else quiet)(texts, lang, url)


def speed(url: str, number: int, sets: Path) -> None:
    """Wall clock of both, and what the second run takes."""
    draw = random.Random(number)
    lines = sentences(sets)
    made = [" ".join(draw.choices(lines, k=draw.randint(2, 4))) for _ in range(4 * number)]
    warm, before, paragraphs, after = (
        made[at : at + number] for at in range(0, 4 * number, number)
    )
    alone(url, warm, "en")
    other = one_a_call(url, before)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        (place / "text.txt").write_text("\n\n".join(paragraphs) + "\n", "utf-8")
        os.environ["CLEANUP_CACHE_DIR"] = str(place / "cache")
        command = [sys.executable, "-m", "cleanup", "check", "text.txt", "--lang", "en"]
        command += ["--isolated", "--output-format", "concise"]
        run([*command, "--grammar", "off"], place)  # the rules are read and kept
        bare = run([*command, "--grammar", "off"], place)
        command += ["--grammar", "auto", "--remote-server", url]
        first = run(command, place)
        again = min((run(command, place) for _ in range(3)), key=lambda each: each.wall)
    # A server gets faster for a long time: the other program has its turn on both sides.
    other = (other + one_a_call(url, after)) / 2
    size = sum(map(len, paragraphs))
    print(f"{number:,} paragraphs, {size:,} characters, English")
    print(f"language-tool-python, one a call  {other:7.1f} s")
    print(f"cleanup check, empty cache        {first.wall:7.1f} s  {other / first.wall:6.1f} x")
    print(f"cleanup check, full cache         {again.wall:7.2f} s  {other / again.wall:6.1f} x")
    print(f"  of that without grammar         {bare.wall:7.2f} s")
    print(f"peak memory                       {first.memory:7.0f} MB ({bare.memory:.0f} without)")


def one_a_call(url: str, paragraphs: Sequence[str]) -> float:
    """Seconds that language-tool-python takes."""
    import language_tool_python  # noqa: PLC0415 -- an extra

    with language_tool_python.LanguageTool("en-US", remote_server=url) as tool:
        tool.check("It is warm now.")
        began = time.perf_counter()
        for paragraph in paragraphs:
            tool.check(paragraph)
        return time.perf_counter() - began


def helped(texts: Sequence[Text], lang: str, url: str) -> None:
    """A line for LanguageTool alone, one for each level, and one for all that cleanup finds."""
    wanted = sum(len(text.wanted) for text in texts)
    print(f"{lang}: {len(texts)} translations, {wanted} marks of spelling and grammar")
    theirs = alone(url, [text.text for text in texts], lang)
    base = scored("LanguageTool alone", texts, theirs, 0)
    for level in LEVELS:
        found, whole = ours(texts, url, level)
        scored(f"its findings, {level}", texts, found, base)
        if level == "normal":
            scored("all that cleanup finds", texts, whole, base)


def scored(name: str, texts: Sequence[Text], found: Sequence[Sequence[Span]], base: int) -> int:
    """How many of the wanted places are touched."""
    spans = [(span, text) for text, mine in zip(texts, found, strict=True) for span in mine]
    right = sum(touches(span, text.marked) for span, text in spans)
    touched = sum(
        touches(mark, mine) for text, mine in zip(texts, found, strict=True) for mark in text.wanted
    )
    kept = f"{touched / base:6.1%} of its hits" if base else ""
    share = f"{right / len(spans):6.1%}" if spans else "     –"
    print(f"  {name:24} {len(spans):6} findings  {share} on a mark  {touched:5} touched  {kept}")
    return touched


def quiet(texts: Sequence[Text], lang: str, url: str) -> None:
    """Findings on text that people wrote."""
    size = sum(words(text.text, lang) for text in texts) / 10_000
    theirs = sum(map(len, alone(url, [text.text for text in texts], lang)))
    told = [f"{lang}: {len(texts)} texts, in 10,000 words: LanguageTool alone {theirs / size:6.1f}"]
    for level in LEVELS:
        found, whole = ours(texts, url, level)
        told.append(f"{level} {sum(map(len, found)) / size:6.1f}")
        rest = sum(map(len, whole)) - sum(map(len, found))
    print(", ".join([*told, f"cleanup's own {rest / size:6.1f}"]))


def ours(texts: Sequence[Text], url: str, level: str) -> tuple[list[list[Span]], list[list[Span]]]:
    """Where LanguageTool's findings are as cleanup shows them, and where all of cleanup's are."""
    outcomes = [
        clean_segment(Segment(0, len(t.text), t.text, t.lang, t.source), default()) for t in texts
    ]
    session = Session(Grammar(level, url))
    # Each text is a document of its own: what recurs in another says nothing.
    read = proofread([[outcome] for outcome in outcomes], session.check)
    session.close()
    failed = {reason for each in read for reason in each.failed}
    if failed:
        sys.exit(f"LanguageTool failed: {', '.join(failed)}")
    return (
        [_spans(each.outcomes[0], "grammar/") for each in read],
        [_spans(each.outcomes[0], "") for each in read],
    )


def _spans(outcome: Outcome, prefix: str) -> list[Span]:
    edits = (*outcome.edits, *outcome.suggestions)
    return [(edit.start, edit.end) for edit in edits if edit.rule.startswith(prefix)]


def alone(url: str, texts: Sequence[str], lang: str) -> list[list[Span]]:
    """Where LanguageTool itself finds something, each text in a request of its own."""
    client = Client(url, 300)

    def asked(text: str) -> list[Span]:
        form = urlencode({"language": code(lang), "text": text}).encode()
        at = {unit: point for point, unit in enumerate(_units(text))}
        return [
            (at[m["offset"]], at[m["offset"] + m["length"]])
            for m in json.loads(client.check(form))["matches"]
            if m["offset"] in at and m["offset"] + m["length"] in at
        ]

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(asked, texts))


def _units(text: str) -> Iterator[int]:
    unit = 0
    for mark in text:
        yield unit
        unit += 1 + (mark > "\uffff")
    yield unit


def touches(span: Span, others: Sequence[Span]) -> bool:
    """Whether two share a character."""
    return any(span[0] < end and start < span[1] for start, end in others)


def judged(path: Path, lang: str) -> list[Text]:
    """Translations by machines in which professionals marked errors by kind."""
    marks: dict[str, list[dict[str, Any]]] = {}
    sources: dict[str, str | None] = {}
    file = path / f"mqm_{lang}.jsonl.gz"
    for row in records(file) if file.is_file() else ():
        if row["origin"] != "biomqm-ref":
            sources[row["mt"]] = row.get("src")
            marks.setdefault(row["mt"], []).extend(
                span for span in row["spans"] if span.get("side") != "src"
            )
    return [
        Text(
            text,
            lang,
            sources[text],
            tuple((span["start"], span["end"]) for span in spans),
            tuple({(s["start"], s["end"]) for s in spans if _is_wanted(s["category"])}),
        )
        for text, spans in marks.items()
        if any(span["category"] for span in spans) or not spans
    ]


def _is_wanted(category: str | None) -> bool:
    return category is not None and category.lower().rpartition("/")[2] in WANTED


def human(path: Path, lang: str) -> list[Text]:
    """Text that people wrote."""
    return [Text(text.text, lang) for text in clean(path, frozenset({lang}), gate=True)]


def _own() -> str:
    from cleanup.languagetool.server import server  # noqa: PLC0415 -- only where none is named

    return server.running().url


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("part", choices=("speed", "help", "clean"))
    parser.add_argument("--server", metavar="URL", help="a server of LanguageTool; else our own")
    parser.add_argument("--eval", metavar="DIR", help="where the evaluation sets are")
    parser.add_argument("--lang", metavar="LANGS", help="only these languages: de,fr")
    parser.add_argument("--sample", type=int, default=500, help="texts a language")
    parser.add_argument("--paragraphs", type=int, default=1000)
    return parser.parse_args()


if __name__ == "__main__":
    main()
