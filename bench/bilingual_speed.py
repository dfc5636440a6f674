"""What each bilingual check adds to a pair of texts: ``bilingual.py --speed``.

Processor time of each rule's detector over raw machine translations of WMT, every third of them;
what the engine does around it is not in it. A detector with a trigger is asked where that matches.
"""

from __future__ import annotations

import re
import time

from pairs import Pair

from cleanup.detectors import trigger_of
from cleanup.rules.match import RuleSet
from cleanup.rules.registry import build
from cleanup.text.segment import View

_EVERY = 3
_WARM = 50  # texts for whatever is loaded once


def speed(pairs: list[Pair], rules: RuleSet) -> None:
    """Print a line a rule: microseconds a pair, and in how many of the pairs it is asked."""
    some = [pair for pair in pairs if pair.origin == "wmt"][::_EVERY]
    views = [View(p.target, p.lang, p.source, p.source_lang, p.target) for p in some]
    size = sum(len(p.source.encode()) + len(p.target.encode()) for p in some) / len(some)
    print(f"{len(some):,} pairs of {size:.0f} bytes, source and target\n")
    print("  µs a pair  asked   rule")
    total = 0.0
    for rule in rules.rules:
        detector = build(rule.detect, rule.params)
        trigger = trigger_of(detector)
        pattern = re.compile(trigger or "")
        wanted = [view for view in views if pattern.search(view.text)]
        for view in wanted[:_WARM]:
            list(detector.find(view))
        start = time.process_time()
        for view in wanted:
            list(detector.find(view))
        spent = 1e6 * (time.process_time() - start) / len(views)
        total += spent
        print(f"  {spent:9.1f} {len(wanted) / len(views):6.0%}   {rule.id}")
    print(f"  {total:9.1f}          all: {size / total:.2f} MB/s if nothing else took time")
