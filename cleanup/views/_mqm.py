"""What was found as an MQM score: by error type and severity, per 1,000 words.

Formula: MQM's linear scoring model without weights of error types
(https://themqm.org/error-types-2/the-mqm-scoring-models/; Lommel et al., arXiv:2405.16969).
Penalty: errors times the multiplier of their severity. Score: (1 - penalty / words) * 100. Words
are those of the translation (ISO 5060), not of the source (ASTM F2575).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from cleanup.edits.place import findings
from cleanup.edits.report import Report
from cleanup.edits.severity import PENALTY, Severity, severity
from cleanup.text.printable import columns, fit
from cleanup.views import Look

REFERENCE = 1000  # words that counts are told of
_OTHER = "other"  # a rule of a user's without a type


class Tally:
    """Counts the findings of reports that go by."""

    def __init__(self, look: Look) -> None:
        self.words = 0
        self.counts: Counter[tuple[str, Severity]] = Counter()
        self._look = look

    def over(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Yield the reports, counted."""
        for report in reports:
            self.words += report.words
            for finding in findings(report, left_only=self._look.fixed):
                name = finding.edit.category or _OTHER
                self.counts[name, severity(name)] += 1
            yield report

    @property
    def penalty(self) -> int:
        """The sum of the errors, each times the multiplier of its severity."""
        return sum(count * PENALTY[grave] for (_, grave), count in self.counts.items())

    @property
    def score(self) -> float | None:
        """The score, at most 100 and possibly below 0; None where there are no words."""
        return (1 - self.penalty / self.words) * 100 if self.words else None

    def _per(self, count: int) -> float:
        return count * REFERENCE / self.words if self.words else 0.0

    def told(self) -> dict[str, Any]:
        """Return all of it for a program."""
        return {
            "words": self.words,
            "multipliers": dict(PENALTY),
            "categories": [
                {
                    "category": name,
                    "severity": grave,
                    "count": count,
                    "per_1000_words": round(self._per(count), 4),
                }
                for (name, grave), count in self._ranked()
            ],
            "penalty": self.penalty,
            "penalty_per_1000_words": round(self._per(self.penalty), 4),
            "score": None if self.score is None else round(self.score, 4),
        }

    def _ranked(self) -> list[tuple[tuple[str, Severity], int]]:
        return sorted(
            self.counts.items(), key=lambda each: (-each[1] * PENALTY[each[0][1]], each[0])
        )

    def lines(self) -> Iterator[str]:
        """Yield a table for a person."""
        words = f"{self.words:,} word{'' if self.words == 1 else 's'}"
        yield f"\nMQM score of the findings in {words}:\n"
        names = [fit(name) for (name, _), _ in self._ranked()]
        wide = max(map(columns, names), default=0)
        for name, ((_, grave), count) in zip(names, self._ranked(), strict=True):
            gap = " " * (wide - columns(name))
            rate = f"{self._per(count):9.2f} per 1,000 words"
            yield f"  {self._look.style(name, 'rule')}{gap}  {grave}  {count:>6}  {rate}\n"
        if self.score is None:
            yield "  no words, no score\n"
            return
        told = ", ".join(f"{name} {times}" for name, times in PENALTY.items())
        yield (
            f"  Penalty {self.penalty:,} ({told}), {self._per(self.penalty):.2f} per 1,000 words; "
            f"score {self.score:.2f} of 100, at most.\n"
        )
