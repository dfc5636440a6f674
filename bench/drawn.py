"""Documents made by chance, for every structured format: what holds for all of them, many times.

    python bench/drawn.py                     20,000 of each format
    python bench/drawn.py --count 500 --only po,json

For each: without edits the same bytes; random edits are read again as they were made; what the
rules make reads as the format and is stable in a second run; the edits applied and inverted give
both texts.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, settings

sys.path.insert(0, str(Path(__file__).parents[1]))

from cleanup.edits.edit import apply, invert
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.formats import FormatOptions, again, named
from cleanup.text.segment import Document
from tests.formats.made import DOCUMENTS, documents
from tests.formats.splice import Change
from tests.formats.test_round_trip import CHANGES, holds

ENGLISH = FormatOptions(lang="en")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=20_000, help="documents of each format")
    parser.add_argument("--only", default=",".join(DOCUMENTS), help="formats")
    args = parser.parse_args()
    engine = Engine(Profile(default()))
    print(f"{'format':12} {'documents':>10} {'edited':>8} {'edits':>8} {'seconds':>8}")
    for name in args.only.split(","):
        began = time.process_time()
        count = drawn(name, args.count, engine)
        took = time.process_time() - began
        row = (count["documents"], count["edited"], count["edits"])
        print(f"{name:12} {row[0]:10,} {row[1]:8,} {row[2]:8,} {took:8.0f}", flush=True)


def drawn(name: str, number: int, engine: Engine) -> Counter[str]:
    """Draw documents of a format and hold the properties against each. Raises at a failure."""
    form = named(name)
    count: Counter[str] = Counter()

    @settings(max_examples=number, deadline=None, database=None, suppress_health_check=HealthCheck)
    @given(made=documents(name), changes=CHANGES)
    def check(made: tuple[str, str], changes: list[Change]) -> None:
        _, raw = made
        holds(raw, form, ENGLISH, changes)
        found = engine.check(document(raw))
        text = found.text()
        count.update(documents=1, edited=bool(found.made), edits=len(found.made))
        assert apply(text, invert(found.made)) == raw
        if not found.made:
            assert text == raw
            return
        assert not engine.check(document(text)).made, "a second run"

    def document(raw: str) -> Document:
        texts, reread = tuple(form.read(raw, ENGLISH)), again(form, ENGLISH)
        return Document("-", raw, texts, None, form.escape, fit=form.fit, reread=reread)

    check()
    return count


if __name__ == "__main__":
    main()
