"""Beside other tools that repair text without its source: harm, artefacts found, work saved, time.

    pip install sacremoses autocorrect-py language-tool-python
    python bench/peers_mono.py --sample 200
    python bench/peers_mono.py --languagetool http://127.0.0.1:8081 --sample 100

A tool that is not installed is left out. Correct sentences (``clean_*``): the share that a tool
changes. Marked pages: of the marks of form and of all, those whose wrong words are gone afterwards,
and those where one of the editor's repairs stands instead. Post-edits: the share of the edit
distance that accepting all saves, white space not counted, and how many translations that people
left as they were it changes. "cleanup, all" accepts every suggestion. Where sources are given
(references of the raw MT sets), ``pofilter`` and ``cleanup check`` are asked what they find.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from evalsets import TOKENISED, add_options, clean, folder, languages, records
from ftfy import fix_text
from nearness import distance

from cleanup import clean as cleaned

Tool = Callable[[str, str], str]
LT = "LanguageTool correct"
LT_NAMES = {"en": "en-US", "de": "de-DE", "pt": "pt-BR", "zh": "zh-CN"}
EAST = frozenset({"zh", "ja", "ko"})
_FORM = frozenset(
    "space quote doubled residue markup punctuation furniture number capitalisation".split()
)


def ours_safe(text: str, lang: str) -> str:
    return cleaned(text, lang=lang).text


def ours_all(text: str, lang: str) -> str:
    return cleaned(text, lang, None, None, True).text  # noqa: FBT003


def tools(server: str | None) -> dict[str, Tool]:
    """The tools that are installed."""
    found: dict[str, Tool] = {"cleanup, safe": ours_safe, "cleanup, all": ours_all}
    found["ftfy"] = lambda text, _: fix_text(text)
    if moses := _module("sacremoses"):
        joiner = cache(lambda lang: moses.MosesDetokenizer(lang=lang))
        found["sacremoses"] = lambda text, lang: "\n".join(
            joiner(lang).detokenize(line.split()) for line in text.split("\n")
        )
    if autocorrect := _module("autocorrect_py"):
        found["autocorrect-py (zh, ja, ko)"] = lambda text, lang: (
            autocorrect.format(text) if lang in EAST else text
        )
    if server and (grammar := _module("language_tool_python")):
        found[LT] = partial(_corrected, grammar, server)
    return found


@cache
def _client(grammar: Any, server: str, lang: str) -> Any:
    """A client of the server; None for a language that it lacks."""
    try:
        return grammar.LanguageTool(LT_NAMES.get(lang, lang), remote_server=server)
    except ValueError:
        return None


def _corrected(grammar: Any, server: str, text: str, lang: str) -> str:
    client = _client(grammar, server, lang)
    return client.correct(text) if client else text


def _module(name: str) -> Any:
    """The module, None where it is not installed."""
    if find_spec(name) is None:
        print(f"{name} is not installed")
        return None
    return import_module(name)


def main() -> None:
    args = _options()
    path, chance = folder(args.eval), random.Random(20)
    langs = languages(args.lang or "en,de,fr,es,it,pt,ru,pl,zh,ja")
    good = [
        (text.text, text.lang)
        for text in clean(path, langs, gate=False)
        if text.origin not in TOKENISED
    ]
    good = chance.sample(good, min(len(good), args.sample * len(langs)))
    edits = [
        (row["mt"], row["pe"], row["lang"])
        for file in sorted(path.glob("ape_*.jsonl.gz"))
        for row in _some(list(records(file)), args.sample, chance)
    ]
    print(f"{len(good)} correct sentences, {len(edits)} post-edits, the marked pages")
    print("tool | changed | form gone | right | all gone | right | saved | spoilt | seconds")
    for name, tool in tools(args.languagetool).items():
        clock = time.perf_counter if name == LT else time.process_time
        start = clock()
        changed = sum(tool(text, lang) != text for text, lang in good)
        form, every = marks(path / "articles", tool)
        saved, spoilt = work(edits, tool)
        cells = [f"{100 * changed / len(good):.2f} %", *form, *every, f"{saved:+.2f} %", spoilt]
        print(" | ".join([name, *map(str, cells), f"{clock() - start:.1f}"]), flush=True)
    pairs(path, args.sample, chance)


def _some(rows: list[dict[str, Any]], count: int, chance: random.Random) -> list[dict[str, Any]]:
    return chance.sample(rows, min(len(rows), count))


def marks(path: Path, tool: Tool) -> tuple[tuple[str, str], tuple[str, str]]:
    """Of the marks of form, and of all: whose wrong words are gone, and which are repaired."""
    if not (path / "marks.jsonl").exists():
        return ("", ""), ("", "")
    lines = (path / "sources.jsonl").read_text(encoding="utf-8").splitlines()
    langs = {row["file"]: row["lang"] for row in map(json.loads, lines)}
    after = {
        name: tool((path / "text" / name).read_text(encoding="utf-8"), lang)
        for name, lang in langs.items()
    }
    rows = [json.loads(x) for x in (path / "marks.jsonl").read_text(encoding="utf-8").splitlines()]
    counts = []
    for chosen in ([row for row in rows if row["cls"] in _FORM], rows):
        gone = [row for row in chosen if row["before"] not in after[row["file"]]]
        right = sum(any(x and x in after[row["file"]] for x in row["after"]) for row in gone)
        counts.append((f"{len(gone)} of {len(chosen)}", str(right)))
    return counts[0], counts[1]


def work(edits: list[tuple[str, str, str]], tool: Tool) -> tuple[float, str]:
    """The share of the edit distance that accepting all saves, and perfect translations changed."""
    before = after = spoilt = perfect = 0
    for mt, pe, lang in edits:
        new = _folded(tool(mt, lang))
        old, right = _folded(mt), _folded(pe)
        before += distance(old, right)
        after += distance(new, right)
        if old == right:
            perfect += 1
            spoilt += new != old
    return 100 * (before - after) / before, f"{spoilt} of {perfect}"


def _folded(text: str) -> str:
    return re.sub(r"\s+", "", text)


def pairs(path: Path, sample: int, chance: random.Random) -> None:
    """What pofilter's default tests and our check find in human translations of known sources."""
    rows = [
        row for file in sorted(path.glob("wmt_*.jsonl.gz")) for row in records(file) if row["ref"]
    ]
    rows = [r for r in chance.sample(rows, min(len(rows), 5 * sample)) if r["lang"] != "en"]
    for kind in ("ref", "mt"):
        entries = "".join(
            f"\nmsgctxt {json.dumps(str(n))}\nmsgid {json.dumps(row['src'], ensure_ascii=False)}\n"
            f"msgstr {json.dumps(row[kind], ensure_ascii=False)}\n"
            for n, row in enumerate(rows)
        )
        head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
        with tempfile.TemporaryDirectory() as room:
            file, out = Path(room) / "pairs.po", Path(room) / "out.po"
            file.write_text(head + entries, encoding="utf-8")
            command = [sys.executable, "-m", "translate.filters.pofilter", str(file), str(out)]
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            took = time.perf_counter() - start
            flagged = out.read_text(encoding="utf-8").count("\nmsgid ") if out.exists() else 0
        start = time.perf_counter()
        found = sum(bool(_found(row, kind)) for row in rows)
        print(
            f"{len(rows)} {kind}: pofilter flags {flagged} in {took:.1f} s, "
            f"cleanup {found} in {time.perf_counter() - start:.1f} s"
        )


def _found(row: dict[str, str], kind: str) -> bool:
    result = cleaned(row[kind], row["lang"], row["src"], row["source_lang"])
    return bool(result.edits or result.suggestions)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    add_options(parser)
    parser.add_argument("--sample", type=int, default=200, help="texts of a language or set")
    parser.add_argument("--languagetool", metavar="URL", help="a LanguageTool server to compare")
    return parser.parse_args()


if __name__ == "__main__":
    main()
