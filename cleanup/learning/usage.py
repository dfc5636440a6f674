"""Which acronyms a corpus uses for which names."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.learning.tally import Tally
from cleanup.terms import Termbase
from cleanup.value import Value


class Usage(Value):
    """One name in one language: its acronyms with how often and where first; ``right`` ones."""

    concept: str | None
    lang: str
    name: str
    acronyms: tuple[tuple[str, int, str], ...]
    right: tuple[str, ...]

    @property
    def several(self) -> bool:
        """Whether the texts do not agree."""
        return len(self.acronyms) > 1


def usages(tally: Tally, base: Termbase) -> Iterator[Usage]:
    """Yield what was seen, by language and name."""
    for group in tally.groups():
        known = base.concept(group.concept).get(group.lang) if group.concept else None
        yield Usage(
            group.concept,
            group.lang,
            known.names[0] if known else group.names.most_common(1)[0][0],
            tuple((short, n, group.where.get(short, "")) for short, n in group.merged()),
            known.acronyms if known else (),
        )
