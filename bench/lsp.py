"""How long an editor waits: a change in a 5,000-line Markdown file, answered by the server.

``python bench/lsp.py`` starts ``cleanup lsp``, opens a document of made-up Markdown, and sends one
change after the other as keys are pressed; each time it asks for diagnostics and waits for the
answer. Told are the median and the 90th percentile of that time, the server's processor time for a
change, and a fresh check of the same text, since the ratio does not depend on the machine.
"""

# ruff: noqa: E402 -- the tests lie elsewhere

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import textwrap
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "tests")]

from lsp.editor import Editor
from material import _altered, sentences

from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.files.read import Part
from cleanup.formats import FormatOptions
from cleanup.runs.worker import Piece, document_of

SETS = Path(__file__).parents[2] / "shared" / "eval"
TYPED = (" ,", "a", "the the ", ". ", "\n", "\n- a key\n", "`", "(", " and boats ")


def document(lines: int, width: int, draw: random.Random) -> str:
    """Return Markdown of so many lines: headings, paragraphs, lists, tables, links, code."""
    known = sentences(SETS)
    out: list[str] = []

    def words(count: int) -> str:
        return " ".join(_altered(draw.choice(known), draw) for _ in range(count))

    def add(text: str) -> None:
        out.extend(textwrap.wrap(text, width, break_long_words=False) if width else [text])

    while len(out) < lines:
        kind = draw.randrange(12)
        if kind == 0:
            out.append("## " + " ".join(words(1).split()[:6]))
        elif kind in (1, 2):
            out.extend(f"- {words(1)[:100]}" for _ in range(4))
        elif kind == 3:
            first, *rest = words(2).split()
            add(f"[{first}](https://example.org/a) **{rest[0]}** {' '.join(rest[1:])}")
        elif kind == 4:
            out.extend(("```sh", "ls -l , here", "```"))
        elif kind == 5:
            out.extend(("| key | mill |", "|---|---|", f"| {words(1)[:40]} | {words(1)[:40]} |"))
        else:
            add(words(draw.randint(1, 4)))
        out.append("")
    return "\n".join(out[:lines]) + "\n"


def processor(pid: int) -> float:
    """Return the seconds of processor time that a process has used (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def measure(raw: str, changes: int, options: dict[str, str], draw: random.Random) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        editor = Editor(Path(folder), pull=True, options=options)
        uri = (Path(folder) / "a.md").as_uri()
        found = editor.open(uri, "markdown", raw)
        print(f"{len(raw):,} characters, {raw.count(chr(10)):,} lines, {len(found)} diagnostics")
        pid = editor.client._server.pid  # noqa: SLF001
        took = []
        for number in range(changes + 5):
            if number == 5:  # the first ones warm up
                used = processor(pid)
            at = draw.randrange(len(editor.texts[uri]))
            start = time.perf_counter()
            editor.replace(uri, at, at + draw.choice((0, 0, 0, 1)), draw.choice(TYPED))
            editor.diagnostics(uri)
            took.append(1000 * (time.perf_counter() - start))
        used = 1000 * (processor(pid) - used) / changes
        took = sorted(took[5:])
        last = editor.texts[uri]
        editor.close()
    engine = Engine(Profile(default()))
    fresh = []
    for _ in range(4):
        start = time.process_time()
        piece = Piece(
            "a.md", Part(last), "markdown", FormatOptions(options.get("lang")), 0, "utf-8"
        )
        engine.check_all([document_of(piece)])
        fresh.append(1000 * (time.process_time() - start))
    whole, slow = statistics.median(fresh[1:]), took[int(len(took) * 0.9)]
    print(
        f"  answered in {statistics.median(took):.0f} ms (median), {slow:.0f} ms (90 of 100); "
        f"{used:.0f} ms of processor time, a fresh check {whole:.0f}: 1 to {whole / used:.1f}"
    )


def main() -> None:
    """Measure documents of two widths, with the language told and found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=5000)
    parser.add_argument("--changes", type=int, default=60)
    given = parser.parse_args()
    for width, name in ((80, "wrapped at 80"), (0, "a paragraph a line")):
        draw = random.Random(width)
        raw = document(given.lines, width, draw)
        for options in ({"lang": "en"}, {}):
            print(f"{name}, {'language told' if options else 'language found'}: ", end="")
            measure(raw, given.changes, options, draw)


if __name__ == "__main__":
    main()
