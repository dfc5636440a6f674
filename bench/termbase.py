"""What a termbase costs: a large one made up, loaded from the cache, and the pass that asks it.

python bench/speed.py --only terms
"""

from __future__ import annotations

import csv
import os
import random
import subprocess
import sys
from pathlib import Path

LANGS = "en fr es de it pt ru uk zh ja ar nl pl tr fa".split()
CONCEPTS = 10_000
_SYLLABLES = "ka lo mi ne pu ra si to ve zu ban den fil gor hun jes".split()
_CYRILLIC = str.maketrans("abdefghijklmnoprstuvz", "абдефгхийклмнопрстувз")
_LOAD = """
import resource, sys, time
from cleanup.terms.layer import Layer
from cleanup.terms.termbase import Termbase
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.process_time()
base = Termbase([Layer((sys.argv[1],))])
asked = sum(base.may_end("kalo", lang) + len(base.named("kalomi", lang)) for lang in base.langs)
asked += len(base.with_acronym("KLM")) + len(base.concept("c77"))
print(time.process_time() - start)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak / 1e6 if sys.platform == "darwin" else peak / 1e3)
print((peak - before) / (1e6 if sys.platform == "darwin" else 1e3))
"""


def write_termbase(path: Path, concepts: int = CONCEPTS) -> None:
    """A CSV termbase of made-up names in fifteen languages, the same each time."""
    chance = random.Random(1)
    words = {lang: [_word(chance, lang) for _ in range(5000)] for lang in LANGS}
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["concept", "lang", "name", "acronym", "names"])
        for number in range(concepts):
            for lang in LANGS:
                name = chance.choices(words[lang], k=chance.randint(2, 6))
                space = "" if lang in ("zh", "ja") else " "
                other = space.join(reversed(name)) if number % 3 == 0 else ""
                short = "".join(word[0] for word in name).upper()
                writer.writerow([f"c{number}", lang, space.join(name), short, other])


def _word(chance: random.Random, lang: str) -> str:
    if lang in ("zh", "ja"):
        return chr(chance.randint(0x4E00, 0x9000)) + chr(chance.randint(0x4E00, 0x9000))
    word = "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))
    return (word.translate(_CYRILLIC) if lang in ("ru", "uk") else word).capitalize()


def loaded(path: Path, cache: Path) -> tuple[float, float, float]:
    """Processor seconds, peak MB of the process, and MB more than before, to open a termbase and
    ask it something in every language."""
    done = subprocess.run(
        [sys.executable, "-c", _LOAD, str(path)],
        env={**os.environ, "CLEANUP_CACHE_DIR": str(cache)},
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, peak, more = map(float, done.stdout.split())
    return seconds, peak, more


def write_plain(path: Path, like: Path) -> None:
    """A text without its brackets and capitals."""
    marks = str.maketrans("", "", "()[]（）")
    path.write_text(like.read_text("utf-8").lower().translate(marks), "utf-8")
