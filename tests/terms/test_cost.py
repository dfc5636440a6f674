"""A large termbase costs a run what it asks, not what there is: held as ratios."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from cleanup.storage import cache
from cleanup.terms import Termbase, load
from cleanup.terms.layer import Layer

BENCH = Path(__file__).parents[2] / "bench"
sys.path.insert(0, str(BENCH))

from termbase import LANGS, write_termbase  # noqa: E402

PLAIN = "a text of small letters and no marks, which tells of a river and its boats.\n"
LOADED = """
import sys
from cleanup import clean
clean({text!r} * 20, lang="en")
print(sum(name.startswith(("cleanup.terms", "cleanup.acronyms.names")) for name in sys.modules))
"""


def asked(base: Termbase) -> int:
    """A look at every language, by name, ending, acronym and concept."""
    found = sum(base.may_end("kalo", lang) + len(base.named("kalomi", lang)) for lang in LANGS)
    return found + len(base.with_acronym("KLM")) + len(base.concept("c77"))


def test_loading_is_a_small_part_of_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLEANUP_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(cache, "YOUNG", -1.0)
    path = tmp_path / "large.csv"
    write_termbase(path, 500)
    began = time.process_time()
    plain = asked(load([path]))
    reading = time.process_time() - began
    assert asked(Termbase([Layer((str(path),))])) == plain  # now it is kept
    times = []
    for _ in range(5):
        began = time.process_time()
        assert asked(Termbase([Layer((str(path),))])) == plain
        times.append(time.process_time() - began)
    # Measured: 1/600 of it at 500 concepts, and 1/1,900 at 10,000.
    assert min(times) < reading / 50


@pytest.mark.parametrize(
    ("text", "touched"),
    [(PLAIN, False), (PLAIN + "The World Health Organization (OMS) met.\n", True)],
)
def test_the_termbase_is_loaded_where_a_text_asks_it(text: str, touched: bool) -> None:  # noqa: FBT001
    code = LOADED.format(text=text)
    loaded = ""
    # A first run reads the rules, and every detector with them; so does the first one after files
    # have ceased to be young.
    for _ in range(4):
        loaded = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout
        if bool(int(loaded)) == touched:
            break
    assert bool(int(loaded)) == touched
