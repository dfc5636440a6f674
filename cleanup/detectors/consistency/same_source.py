"""One source that a document translates in two ways: “Save” is “Enregistrer”, and once “Garder”."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cleanup.detectors import Detector
from cleanup.detectors.consistency._texts import nothing, quoted, spaced, times
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View, Whole

_SHOWN = 3  # variants that a reason tells of


def build() -> Detector:
    """Build a detector that offers the more frequent translation for the others, as one
    decision; flags a draw.
    """
    return Detector(nothing, scope="document", bilingual=True, over=_over)


def _over(whole: Whole) -> Iterator[tuple[int, Edit]]:
    places: dict[str, list[int]] = {}
    views = whole.views
    for number, view in enumerate(views):
        if view.source and view.text.strip():
            places.setdefault(spaced(view.source), []).append(number)
    for source, numbers in places.items():
        if len(numbers) > 1:
            yield from _compare(source, numbers, views)


def _compare(
    source: str, numbers: Sequence[int], views: Sequence[View]
) -> Iterator[tuple[int, Edit]]:
    counts = Counter(spaced(views[number].text) for number in numbers)
    if len(counts) == 1:
        return
    (best, most), (_, second) = counts.most_common(2)
    said = ", ".join(f"{quoted(each)} {times(n)}" for each, n in counts.most_common(_SHOWN))
    more = "" if len(counts) <= _SHOWN else f", and in {len(counts) - _SHOWN} other ways"
    reason = f"{quoted(source)} is translated as {said}{more}."
    for number in numbers:
        text = views[number].text
        if spaced(text) == best:
            continue
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        yield (
            number,
            found(
                text,
                start,
                end,
                best if most > second else None,
                reason=reason,
                safe=False,
                alternatives=tuple(each for each in counts if each not in (best, spaced(text))),
                group=f"document:same-source:{source}" if most > second else None,
            ),
        )
