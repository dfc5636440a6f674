"""What each rule of LanguageTool is worth: how often it speaks on text that people wrote, and how
many of its findings in translations lie on what a person marked as wrong or mended.

    python bench/grammar_rules.py --server URL [--lang de,fr] [--eval DIR] [--to FOLDER]

Writes ``rules/grammar/<language>.csv``, the tables behind ``--grammar-level``:

rule           LanguageTool's identifier
clean_hits     findings in human text, and per 10,000 sentences of it (``clean_per_10k``)
hits           findings in translations that people judged, and per 10,000 (``hits_per_10k``)
marked         those of them on a marked or mended place; ``share`` is marked / hits

Human text: the sets ``clean_*`` and the references of ``wmt_*``. Judged text: ``mqm_*`` (a place
that any rater marked), the raw post-edits of ``ape_*`` and the corrected sentences of ``gec_*`` (a
place that was changed). The sets are the project's evaluation sets (``../shared/eval``), which are
not in the repository. The server must have all languages that are asked for.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from evalsets import folder, languages, records

from cleanup.engine.checker import Passage
from cleanup.languagetool.client.http import Client
from cleanup.languagetool.client.language_codes import code
from cleanup.languagetool.client.requests import requests
from cleanup.languagetool.client.responses import Finding
from cleanup.languagetool.client.retry import Asker

Span = tuple[int, int]
RAW = ("maia", "ufal-phase")  # post-edits that no tokeniser went over
GROUND = Path(__file__).resolve().parents[1] / "rules" / "grammar"
COLUMNS = "rule clean_hits clean_per_10k hits hits_per_10k marked share".split()
WORD = re.compile(r"\w+|[^\w\s]")


def human(path: Path, lang: str) -> set[str]:
    """Sentences that people wrote or translated."""
    texts = {row["text"] for row in rows(path / f"clean_{lang}.jsonl.gz")}
    for row in rows(path / f"wmt_{lang}.jsonl.gz"):
        texts |= {text for text in row.get("refs") or [row.get("ref")] if text}
    return texts


def judged(path: Path, lang: str) -> dict[str, list[Span]]:
    """Translations, and learners' sentences, with the places that people marked or mended."""
    found: dict[str, list[Span]] = defaultdict(list)
    for row in rows(path / f"mqm_{lang}.jsonl.gz"):
        if row["origin"] != "biomqm-ref":
            found[row["mt"]] += [
                (span["start"], span["end"])
                for span in row["spans"]
                if span.get("side", "mt") == "mt"
            ]
    for file in sorted(path.glob(f"ape_*-{lang}.jsonl.gz")):
        for row in records(file):
            if row["origin"] in RAW:
                found[row["mt"]] += changed(row["mt"], row["pe"])
    for row in rows(path / f"gec_{lang}.jsonl.gz"):
        texts = [row["mt"], *row["refs"]]
        if row["tokenised"]:
            texts = [joined(text) for text in texts]
        for right in texts[1:]:
            found[texts[0]] += changed(texts[0], right)
    return found


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a set, none where there is no such set."""
    return records(path) if path.exists() else iter(())


def changed(before: str, after: str) -> list[Span]:
    """The places of ``before`` that ``after`` has otherwise, by words."""
    old, new = list(WORD.finditer(before)), list(WORD.finditer(after))
    spans = []
    matcher = SequenceMatcher(None, [m[0] for m in old], [m[0] for m in new], autojunk=False)
    for kind, a, b, _, _ in matcher.get_opcodes():
        if kind != "equal":
            start = old[a].start() if a < len(old) else len(before)
            spans.append((start, old[b - 1].end() if b > a else start))
    return spans


def joined(text: str) -> str:
    """A tokenised sentence as it would be written."""
    return re.sub(r"(?<=[«„(]) | (?=[.,;:!?»“)…])", "", text)


def touches(start: int, end: int, spans: Iterable[Span]) -> bool:
    """Whether a finding lies on one of the places; an insertion's is a point."""
    return any(start <= b and a <= end if a == b else start < b and a < end for a, b in spans)


def asked(client: Client, lang: str, texts: list[str]) -> Iterator[tuple[str, list[Finding]]]:
    """Each text with LanguageTool's findings."""
    passages = [(number, Passage(text, lang)) for number, text in enumerate(texts)]
    for request, told in Asker(client).ask(requests(code(lang) or lang, passages)):
        if isinstance(told, str):
            sys.exit(f"{lang}: {told}")
        for number, found in zip(request.numbers, told.findings, strict=True):
            yield texts[number], list(found)


def sentences(texts: Iterable[str]) -> int:
    """About how many sentences there are: texts, and full stops inside them."""
    return sum(1 + len(re.findall(r"[.!?…]\s+(?=\w)|[。！？](?=.)", text)) for text in texts)


def table(client: Client, path: Path, lang: str) -> tuple[list[dict[str, Any]], int, int]:
    """The measured lines of a language, and the sentences of human and of judged text."""
    clean, marks = human(path, lang), judged(path, lang)
    counts = {name: Counter[str]() for name in ("clean", "hits", "marked")}
    for _, found in asked(client, lang, sorted(clean)):
        counts["clean"].update(finding.rule for finding in found)
    for text, found in asked(client, lang, sorted(marks)):
        spans = sorted(set(marks[text]))
        counts["hits"].update(finding.rule for finding in found)
        counts["marked"].update(f.rule for f in found if touches(f.start, f.end, spans))
    good, bad = sentences(clean), sentences(marks)
    lines = []
    for rule in sorted(counts["clean"].keys() | counts["hits"].keys()):
        hits, marked = counts["hits"][rule], counts["marked"][rule]
        lines.append(
            {
                "rule": rule,
                "clean_hits": counts["clean"][rule],
                "clean_per_10k": round(10_000 * counts["clean"][rule] / max(good, 1), 1),
                "hits": hits,
                "hits_per_10k": round(10_000 * hits / max(bad, 1), 1),
                "marked": marked,
                "share": round(marked / hits, 3) if hits else "",
            }
        )
    return lines, good, bad


def main() -> None:
    """Ask for every language, write the tables, show how they sum up."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--server", required=True, help="LanguageTool, as http://127.0.0.1:8081")
    parser.add_argument("--eval", metavar="DIR", help="where the evaluation sets are")
    parser.add_argument("--lang", metavar="LANGS", help="only these languages: de,fr")
    parser.add_argument("--to", type=Path, default=GROUND, help="the folder of the tables")
    options = parser.parse_args()
    path = folder(options.eval)
    client = Client(options.server, 300)
    known = sorted({f.name.split("_")[1].partition(".")[0] for f in path.glob("clean_*")})
    chosen = sorted(languages(options.lang)) or [lang for lang in known if code(lang)]
    print(f"LanguageTool {client.version()}; sentences of human and of judged text, and findings")
    options.to.mkdir(parents=True, exist_ok=True)
    heads = ("", "rules", "clean", "hits", "per 10k", "judged", "hits", "marked")
    widths = (6, 6, 8, 7, 9, 8, 7, 8)
    print("".join(f"{head:>{width}}" for head, width in zip(heads, widths, strict=True)))
    for lang in chosen:
        lines, good, bad = table(client, path, lang)
        with (options.to / f"{lang}.csv").open("w", encoding="utf-8", newline="") as file:
            out = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            out.writeheader()
            out.writerows(lines)
        clean, hits, marked = (
            sum(line[c] for line in lines) for c in ("clean_hits", "hits", "marked")
        )
        print(
            f"{lang:>6}{len(lines):6}{good:8}{clean:7}{10_000 * clean / max(good, 1):9.0f}"
            f"{bad:8}{hits:7}{marked / max(hits, 1):8.0%}",
            flush=True,
        )


if __name__ == "__main__":
    main()
